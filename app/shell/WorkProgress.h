// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace portolan {

/// Work that goes on in the background, for the left of a status bar: what it is, how far it is, and a way to stop it.
/// Work that was stopped can be offered again. Hidden while there is none.
class WorkProgress : public QWidget {
    Q_OBJECT

public:
    explicit WorkProgress(QWidget *parent = nullptr);

    void show(const QString &what, int percent);
    /// what: how things are without it.
    void offer(const QString &what, const QString &button, const QString &toolTip);

signals:
    void canceled();
    void resumed(); ///< what was offered is wanted

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_what = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_cancel = nullptr;
    QToolButton *m_resume = nullptr;
};

} // namespace portolan
