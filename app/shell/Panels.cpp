// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Panels.h"

#include "shell/LineIcon.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int stateVersion = 1; ///< grows when what was remembered fits no longer

} // namespace

Panels::Panels(QMainWindow *window, QMenu *menu)
    : QObject(window)
    , m_window(window)
    , m_menu(menu)
{
    m_menu->setEnabled(false);
}

QDockWidget *Panels::add(const PanelSpec &spec, QWidget *widget)
{
    // Those that are aside come back first: a state that was saved before knows nothing of the new one.
    const bool wereAside = m_areAside;
    setAside(false);
    auto *dock = new QDockWidget(m_window);
    dock->setObjectName(u"panel."_s + spec.id);
    dock->setWidget(widget);
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

void Panels::retranslate()
{
    for (auto it = m_specs.cbegin(); it != m_specs.cend(); ++it) {
        const QString title = QCoreApplication::translate(it->context, it->title);
        m_docks.value(it.key())->setWindowTitle(title);
        m_docks.value(it.key())->toggleViewAction()->setText(title);
    }
}

} // namespace portolan
