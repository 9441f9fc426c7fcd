// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Panels.h"

#include "shell/LineIcon.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMouseEvent>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int stateVersion = 1; ///< grows when what was remembered fits no longer

/// Gives the keyboard to the first thing inside that takes it, in the order of the tab key, or to itself.
void focusInto(QWidget *widget)
{
    const auto takesIt = [](const QWidget *one) { return (one->focusPolicy() & Qt::TabFocus) && one->isEnabled(); };
    QWidget *first = widget;
    while (first && !(takesIt(first) && (first == widget || (widget->isAncestorOf(first) && first->isVisible())))) {
        first = first->nextInFocusChain();
        if (first == widget)
            return;
    }
    if (first)
        first->setFocus(Qt::ShortcutFocusReason);
}

} // namespace

Panels::Panels(QMainWindow *window, QMenu *menu)
    : QObject(window)
    , m_window(window)
    , m_menu(menu)
{
    m_menu->setEnabled(false);
    m_window->installEventFilter(this);
}

QDockWidget *Panels::add(const PanelSpec &spec, QWidget *widget)
{
    // Those that are aside come back first: a state that was saved before knows nothing of the new one.
    const bool wereAside = m_areAside;
    setAside(false);
    auto *dock = new QDockWidget(m_window);
    dock->setObjectName(u"panel."_s + spec.id);
    dock->setWidget(widget);
    dock->installEventFilter(this);
    connect(dock, &QDockWidget::visibilityChanged, this, &Panels::giveBackHeight, Qt::QueuedConnection);
    m_window->addDockWidget(spec.area, dock);
    QDockWidget *&last = m_lastInArea[spec.area];
    if (last && spec.area != Qt::LeftDockWidgetArea)
        m_window->tabifyDockWidget(last, dock);
    last = dock;
    dock->setVisible(spec.isShownAtFirst);
    dock->toggleViewAction()->setIcon(actionIcon(spec.icon));
    m_menu->addAction(dock->toggleViewAction());
    m_menu->setEnabled(true);
    m_docks.insert(spec.id, dock);
    m_specs.insert(spec.id, spec);
    setAside(wereAside);
    retranslate();
    return dock;
}

QDockWidget *Panels::panel(const QString &id) const
{
    return m_docks.value(id);
}

void Panels::show(const QString &id)
{
    QDockWidget *dock = panel(id);
    if (!dock)
        return;
    // Of those that are aside, it is the one in front when they come back.
    const bool wereAside = m_areAside;
    setAside(false);
    dock->show();
    dock->raise();
    setAside(wereAside);
}

void Panels::focus(const QString &id)
{
    show(id);
    if (QDockWidget *dock = panel(id); dock && dock->isVisible())
        focusInto(dock->widget());
}

void Panels::focusNext(QWidget *middle, int step)
{
    QList<QWidget *> areas{middle};
    // In the order of the menu. Of docks that share a place, the one in front alone can be seen.
    for (const QAction *action : m_menu->actions()) {
        for (QDockWidget *dock : std::as_const(m_docks)) {
            if (dock->toggleViewAction() == action && dock->isVisible() && !dock->visibleRegion().isEmpty())
                areas.append(dock->widget());
        }
    }
    const QWidget *focused = m_window->focusWidget();
    const auto current = std::find_if(areas.cbegin(), areas.cend(),
        [&](const QWidget *area) { return area == focused || (focused && area->isAncestorOf(focused)); });
    const qsizetype at = current == areas.cend() ? 0 : current - areas.cbegin();
    focusInto(areas.at((at + step + areas.size()) % areas.size()));
}

void Panels::setAside(bool areAside)
{
    if (m_areAside == areAside)
        return;
    m_areAside = areAside;
    if (areAside) {
        m_stateAside = m_window->saveState(stateVersion);
        for (QDockWidget *dock : std::as_const(m_docks))
            dock->hide();
    } else {
        m_window->restoreState(m_stateAside, stateVersion);
        giveFirstSizes();
    }
    m_menu->setEnabled(!areAside && !m_docks.isEmpty());
}

/// A dock of its own accord takes as little as it can.
void Panels::giveFirstSizes()
{
    if (m_hasSizes || !m_window->isVisible())
        return;
    m_hasSizes = true;
    for (const auto &[area, direction] : {std::pair(Qt::LeftDockWidgetArea, Qt::Horizontal),
             std::pair(Qt::RightDockWidgetArea, Qt::Horizontal), std::pair(Qt::BottomDockWidgetArea, Qt::Vertical)}) {
        if (QDockWidget *dock = m_lastInArea.value(area)) {
            const QSize hint = dock->widget()->sizeHint();
            m_window->resizeDocks({dock}, {direction == Qt::Horizontal ? hint.width() : hint.height()}, direction);
        }
    }
}

QDockWidget *Panels::bottomDock() const
{
    for (QDockWidget *dock : m_docks) {
        if (dock->isVisible() && !dock->isFloating() && !dock->visibleRegion().isEmpty()
            && m_window->dockWidgetArea(dock) == Qt::BottomDockWidgetArea)
            return dock;
    }
    return nullptr;
}

int Panels::forcedHeight() const
{
    int height = 0;
    for (const QDockWidget *dock : m_docks) {
        if (!dock->isHidden() && !dock->isFloating()
            && m_window->dockWidgetArea(const_cast<QDockWidget *>(dock)) == Qt::BottomDockWidgetArea)
            height = std::max(height, dock->minimumSizeHint().height());
    }
    return height;
}

/// Qt makes docks higher for what is shown in them, and never lower again.
void Panels::giveBackHeight()
{
    QDockWidget *dock = m_areAside ? nullptr : bottomDock();
    if (dock && m_bottomHeight == 0)
        keepHeight(); // as it was remembered, or at first
    const int wanted = dock ? std::max(m_bottomHeight, forcedHeight()) : 0;
    if (dock && dock->height() > wanted)
        m_window->resizeDocks({dock}, {wanted}, Qt::Vertical);
}

/// What the docks at the bottom have now is wanted.
void Panels::keepHeight()
{
    if (const QDockWidget *dock = m_areAside ? nullptr : bottomDock())
        m_bottomHeight = dock->height();
}

bool Panels::eventFilter(QObject *watched, QEvent *event)
{
    // The line between docks and canvas is the window's own; what its children don't take comes here as well.
    if (watched == m_window && event->type() == QEvent::MouseButtonPress)
        m_isLineHeld = !m_window->childAt(static_cast<QMouseEvent *>(event)->position().toPoint());
    else if (watched == m_window && event->type() == QEvent::MouseButtonRelease && std::exchange(m_isLineHeld, false))
        QTimer::singleShot(0, this, &Panels::keepHeight);
    else if (watched != m_window && event->type() == QEvent::LayoutRequest)
        QTimer::singleShot(0, this, &Panels::giveBackHeight);
    return QObject::eventFilter(watched, event);
}

QByteArray Panels::state() const
{
    return m_areAside ? m_stateAside : m_window->saveState(stateVersion);
}

void Panels::restore(const QByteArray &state)
{
    if (state.isEmpty())
        return;
    const bool wereAside = m_areAside;
    setAside(false);
    m_hasSizes = m_window->restoreState(state, stateVersion);
    setAside(wereAside);
}

void Panels::say(const QString &text)
{
    constexpr int messageTime = 8000; // ms
    m_window->statusBar()->showMessage(text, messageTime);
}

void Panels::retranslate()
{
    for (auto it = m_specs.cbegin(); it != m_specs.cend(); ++it) {
        const QString title = QCoreApplication::translate(it->context, it->title);
        m_docks.value(it.key())->setWindowTitle(title);
        m_docks.value(it.key())->toggleViewAction()->setText(title);
    }
}

} // namespace portolan
