// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/BarOverPage.h"

#include "shell/ToneBar.h"

#include <QEvent>
#include <QLayout>
#include <QStackedWidget>

#include <algorithm>

namespace portolan {

namespace {

constexpr int leastWidth = 480; ///< pixels: beside less of them it lies below what is in the corner
constexpr int cornerHeight = 100; ///< pixels
constexpr int toEdge = 32; ///< pixels: what is nearer to the page's right edge stands in the corner

} // namespace

BarOverPage::BarOverPage(ToneBar &bar, QStackedWidget &pages)
    : QObject(&bar)
    , m_bar(bar)
    , m_pages(pages)
{
    bar.setParent(pages.parentWidget());
    bar.installEventFilter(this);
    pages.installEventFilter(this);
    // A page that comes to the front would lie on it.
    connect(&pages, &QStackedWidget::currentChanged, this, &BarOverPage::place);
}

bool BarOverPage::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isMoved = type == QEvent::Resize || type == QEvent::Move;
    const bool comesOrGoes = type == QEvent::Show || type == QEvent::Hide;
    const bool matters = watched == &m_bar ? type == QEvent::Show || type == QEvent::LayoutRequest
                                           : isMoved || (watched != &m_pages && comesOrGoes);
    if (matters)
        place();
    else if (watched == &m_bar && type == QEvent::Hide)
        emit covered(0);
    return QObject::eventFilter(watched, event);
}

QRect BarOverPage::corner()
{
    QRect corner;
    const QWidget *page = m_pages.currentWidget();
    const QList<QWidget *> inPage = page->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *widget : inPage) {
        widget->installEventFilter(this);
        const bool isThere = page->width() - widget->geometry().right() < toEdge && widget->y() < cornerHeight;
        if (widget->isVisible() && isThere)
            corner |= widget->geometry();
    }
    return corner;
}

void BarOverPage::place()
{
    if (m_bar.isHidden() || !m_pages.currentWidget())
        return;
    const QRect taken = corner();
    QRect room = m_pages.geometry();
    if (taken.isValid() && taken.left() >= leastWidth)
        room.setRight(m_pages.x() + taken.left() - 1);
    else if (taken.isValid())
        room.setTop(m_pages.y() + taken.bottom() + 1);
    m_bar.layout()->activate();
    const int height = m_bar.hasHeightForWidth() ? m_bar.heightForWidth(room.width()) : m_bar.sizeHint().height();
    room.setHeight(std::min(height, m_pages.height()));
    m_bar.setGeometry(room);
    m_bar.raise();
    emit covered(room.bottom() + 1 - m_pages.y());
}

} // namespace portolan
