// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QStackedWidget;

namespace portolan {

class ToneBar;

/// Lays a bar over the top edge of the page that is shown, as high as its words need, so that the page stays where it
/// is when the bar comes and goes. It keeps clear of what the page has in its upper right corner, beside it or below
/// it.
class BarOverPage : public QObject {
    Q_OBJECT

public:
    /// Lives as long as the bar.
    BarOverPage(ToneBar &bar, QStackedWidget &pages);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void covered(int height); ///< so much of the page's upper edge lies under it now

private:
    void place();
    /// What is taken of it, in the page; null: nothing. From then on it is heard when that comes, goes or grows.
    [[nodiscard]] QRect corner();

    ToneBar &m_bar;
    QStackedWidget &m_pages;
};

} // namespace portolan
