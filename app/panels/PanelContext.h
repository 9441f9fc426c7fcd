// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Wording.h"
#include "shell/Settings.h"
#include "workspace/Selection.h"
#include "workspace/SharedComparison.h"

#include <QDate>

#include <functional>

namespace portolan {

class Actions;
class PlanMirror;

/// What all panels are given. What it refers to must outlive them.
struct PanelContext {
    SharedSelection &selection;
    Settings &settings; ///< the language of the document, and what a panel remembers
    const Wording &wording;
    std::function<QDate()> today; ///< what decisions and acceptances are held against
    SharedComparison *comparison = nullptr; ///< null: there is nothing that could be compared with
    Actions *actions = nullptr; ///< null: the panels serve no commands
    const PlanMirror *mirror
        = nullptr; ///< has the findings of large plans; null: the panels look for all by themselves
};

} // namespace portolan
