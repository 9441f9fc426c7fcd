// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/TickMenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace portolan {

bool TickMenu::tick(QAction *action)
{
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

void TickMenu::mouseReleaseEvent(QMouseEvent *event)
{
    // The release that ends the press which opened the menu is on no entry that is lit yet.
    if (activeAction() == actionAt(event->position().toPoint()) && tick(activeAction()))
        event->accept();
    else
        QMenu::mouseReleaseEvent(event);
}

void TickMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !tick(activeAction()))
        QMenu::keyPressEvent(event);
}

} // namespace portolan
