// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>

#include <vector>

namespace portolan {

// Every command of the program once, and where it stands: data, without anything that serves it.

struct ActionSpec {
    const char *id; ///< "file.open": what modules serve and menus name
    const char *text; ///< English, with a mnemonic; context "Action"
    const char *tip; ///< what it does, without its shortcut; context "Action"
    const char *icon = nullptr; ///< of resources/icons/actions; null: none
    /// Of the platform; UnknownKey: none.
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
    const char *keys = nullptr; ///< beside the platform's, or alone; several with '|'
    const char *named = nullptr; ///< the text where it has a %1 to name: "&Undo %1"
    const char *group = nullptr; ///< of those of one group exactly one is checked
    bool isCheckable = false; ///< on its own, without a group
    /// A key without Ctrl or Alt (Del, F2): it works where the canvas has the keyboard, and is left to fields
    /// elsewhere.
    bool isForCanvas = false;
    /// A key that fields have a use of their own for on some desktops (Ctrl+E: to the end of the line), and that has to
    /// work while one has the keyboard all the same.
    bool isBeforeFields = false;
    bool changesPlan = false; ///< it is disabled while the plan is read-only
};

/// What stands in a menu or tool bar, in order: the id of an action, "-" for a separator, "+ID" for a submenu.
using Entries = std::vector<const char *>;

struct MenuSpec {
    const char *id;
    const char *title; ///< English, with a mnemonic; context "Menu"
    Entries entries; ///< empty: filled by who asks for it (recent plans, panels)
    bool isInMenuBar = true;
};

struct ToolBarSpec {
    const char *id;
    const char *title; ///< English; context "Menu"
    Entries entries;
};

[[nodiscard]] const std::vector<ActionSpec> &actionSpecs();
[[nodiscard]] const std::vector<MenuSpec> &menuSpecs();
[[nodiscard]] const std::vector<ToolBarSpec> &toolBarSpecs();

/// The platform's keys and the table's, without doubles; the first is the one that is shown.
[[nodiscard]] QList<QKeySequence> shortcutsOf(const ActionSpec &spec);
/// Of these, what people are told: of the platform's the first that keyboards of today have, and the table's.
[[nodiscard]] QList<QKeySequence> usualShortcutsOf(const ActionSpec &spec);

} // namespace portolan
