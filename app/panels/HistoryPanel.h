// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/PlanPanel.h"

class QLabel;
class QListWidget;
class QStackedLayout;

namespace portolan {

/// The history of the plan that is open: what was done, where we are, and where it was saved. A click goes there.
class HistoryPanel : public PlanPanel {
    Q_OBJECT

public:
    explicit HistoryPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QListWidget &list() { return *m_list; }

protected:
    void reload() override;
    void follow(const DocumentChange &change) override;
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void showSteps();
    void go();

    QListWidget *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    bool m_isListing = false;
};

} // namespace portolan
