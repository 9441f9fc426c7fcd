// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Menus.h"

#include "shell/Actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString translatedTitle(const char *text)
{
    return QCoreApplication::translate("Menu", text);
}

} // namespace

Menus::Menus(QMainWindow *window, const Actions &actions)
    : QObject(window)
{
    for (const MenuSpec &spec : menuSpecs()) {
        auto *menu = new QMenu(window);
        menu->setObjectName(u"menu."_s + QString::fromLatin1(spec.id));
        menu->setToolTipsVisible(true);
        m_menus.emplace(QString::fromLatin1(spec.id), menu);
        if (spec.isInMenuBar)
            window->menuBar()->addMenu(menu);
    }
    for (const MenuSpec &spec : menuSpecs())
        fill(menu(QString::fromLatin1(spec.id)), spec.entries, actions);
    for (const ToolBarSpec &spec : toolBarSpecs()) {
        auto *bar = new QToolBar(window);
        bar->setObjectName(u"toolbar."_s + QString::fromLatin1(spec.id));
        for (const char *entry : spec.entries) {
            const QString id = QString::fromLatin1(entry);
            if (id == u"-"_s)
                bar->addSeparator();
            else
                bar->addAction(actions.action(id));
        }
        window->addToolBar(bar);
        m_toolBars.emplace(QString::fromLatin1(spec.id), bar);
    }
    retranslate();
}

void Menus::fill(QMenu *menu, const Entries &entries, const Actions &actions)
{
    for (const char *entry : entries) {
        const QString id = QString::fromLatin1(entry);
        if (id == u"-"_s)
            menu->addSeparator();
        else if (id.startsWith(u'+'))
            menu->addMenu(this->menu(id.mid(1)));
        else
            menu->addAction(actions.action(id));
    }
}

QMenu *Menus::menu(const QString &id) const
{
    return m_menus.at(id);
}

QToolBar *Menus::toolBar(const QString &id) const
{
    return m_toolBars.at(id);
}

void Menus::retranslate()
{
    for (const MenuSpec &spec : menuSpecs())
        menu(QString::fromLatin1(spec.id))->setTitle(translatedTitle(spec.title));
    for (const ToolBarSpec &spec : toolBarSpecs()) {
        QToolBar *bar = toolBar(QString::fromLatin1(spec.id));
        bar->setWindowTitle(translatedTitle(spec.title));
        // Qt makes this one, for what has no room, and leaves it without a name.
        if (auto *more = bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s)) {
            more->setAccessibleName(QCoreApplication::translate("Menu", "More commands"));
            more->setToolTip(more->accessibleName());
        }
    }
}

} // namespace portolan
