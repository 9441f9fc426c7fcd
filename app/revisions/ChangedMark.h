// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>
#include <QTimer>
#include <QToolButton>

namespace portolan {

class EditingDesk;

/// Says in the status bar that the plan says something else than its revision was issued for; a click leads to the
/// issue of the next one. Not seen as long as that isn't so. It looks a moment after an edit, in another thread.
class ChangedMark : public QToolButton {
    Q_OBJECT

public:
    /// The desk must outlive it.
    ChangedMark(EditingDesk &desk, QWidget *parent);
    ~ChangedMark() override;

    [[nodiscard]] bool isLooking() const { return m_soon.isActive() || m_isLooking; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void look();
    void retranslate();

    EditingDesk &m_desk;
    QTimer m_soon;
    QFutureWatcher<bool> m_looking;
    bool m_isLooking = false; ///< until its answer is shown
    QString m_revision;
};

} // namespace portolan
