// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace portolan {

/// The lines of the revision table, to be worded, added and taken out. Refuses in words what can't be, and keeps what
/// was typed. Changes nothing itself.
class RevisionsDialog : public QDialog {
    Q_OBJECT

public:
    explicit RevisionsDialog(const std::vector<Revision> &revisions, QWidget *parent = nullptr);

    /// Of the table as it is now. Errors: value.empty, value.date, revision.twice (revision).
    [[nodiscard]] Result<std::vector<Revision>> revisions() const;
    [[nodiscard]] QTableWidget &table() { return *m_table; }
    [[nodiscard]] QString refusal() const; ///< why it was not accepted; empty: nothing is wrong

    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addLine(const Revision &revision);
    void updateButtons();
    [[nodiscard]] QString textAt(int row, int column) const;
    /// The same as revisions(), and where the mistake is.
    [[nodiscard]] Result<std::vector<Revision>> read(int &row, int &column) const;

    std::vector<Revision> m_before; ///< by the number that a line remembers; what the table doesn't show stays
    QTableWidget *m_table = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace portolan
