// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shell/ActionTable.h"

#include <QObject>

#include <map>

class QMainWindow;
class QMenu;
class QToolBar;

namespace portolan {

class Actions;

/// The menu bar and the tool bars of a window, as ActionTable has them.
class Menus : public QObject {
    Q_OBJECT

public:
    Menus(QMainWindow *window, const Actions &actions);

    /// By the table's id; those without entries are filled by who asks for them.
    [[nodiscard]] QMenu *menu(const QString &id) const;
    [[nodiscard]] QToolBar *toolBar(const QString &id) const;

    void retranslate();

private:
    void fill(QMenu *menu, const Entries &entries, const Actions &actions);

    std::map<QString, QMenu *> m_menus;
    std::map<QString, QToolBar *> m_toolBars;
};

} // namespace portolan
