// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/Settings.h"

#include <QTableView>

#include <vector>

class QMenu;

namespace portolan {

class FlowsModel;

/// The table of the matrix: its columns as somebody wants them, remembered, and as wide as their words as long as
/// nobody has said how wide they are to be.
class FlowsTable : public QTableView {
    Q_OBJECT

public:
    FlowsTable(FlowsModel &model, Settings &settings, QWidget *parent = nullptr);

    /// Of the columns: which of them are there.
    [[nodiscard]] QMenu *columnMenu() const { return m_columnMenu; }
    /// The chosen rows from top to bottom.
    [[nodiscard]] std::vector<int> chosenRows() const;
    /// Chooses rows, in their order, and no others.
    void choose(const std::vector<int> &rows);
    /// With the column of changes, which is there in a comparison alone.
    void setComparing(bool isComparing);
    /// Makes the columns fit the first rows, once for each forgetFit().
    void fitColumns();
    void forgetFit() { m_isFitted = false; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeHeader();
    void showColumnsAsRemembered();
    void offerColumns();
    void fitRows();

    FlowsModel &m_model;
    Settings &m_settings;
    QMenu *m_columnMenu;
    bool m_hasOwnWidths = false; ///< somebody has chosen widths of columns
    bool m_isFitted = false; ///< the columns fit what is listed
    bool m_isFitting = false; ///< their widths are nobody's wish
};

} // namespace portolan
