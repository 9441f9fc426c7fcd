// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace portolan {

/// The row above the table of flows: the buttons of what can be done with chosen rows and of how the table is shown,
/// and how many rows there are.
class FlowsToolbar : public QWidget {
    Q_OBJECT

public:
    /// columns: of the table, which of them are there.
    explicit FlowsToolbar(QMenu *columns, QWidget *parent = nullptr);

    void setDecidable(bool canLeaveOut, bool canTakeIn); ///< of chosen rows
    void setExplaining(bool isOn);
    [[nodiscard]] bool isExplaining() const; ///< "Why is this here?" is open
    void setCount(const QString &text);

signals:
    void exclusionAsked();
    void inclusionAsked();
    void explainingChanged(bool isOn);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QToolButton *addButton(const QString &name, const QString &icon);
    void retranslate();

    QToolButton *m_exclude;
    QToolButton *m_include;
    QToolButton *m_why;
    QToolButton *m_columns;
    QLabel *m_count;
};

} // namespace portolan
