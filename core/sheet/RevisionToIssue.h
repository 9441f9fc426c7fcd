// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "matrix/Wording.h"

namespace portolan {

/// The entry of the revision table with which a plan can be issued next: the plan's own revision where the table does
/// not list it yet, else the one behind it; by the plan's author, without a date. With an older plan's flows it says
/// what changed since, in the words of a sheet that compares with it. Null: nothing is compared.
[[nodiscard]] Revision revisionToIssue(const FlowEngine &engine, const FlowEngine *older, const Wording &wording);

} // namespace portolan
