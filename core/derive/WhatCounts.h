// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/PlanEditor.h"

namespace portolan {

/// Of parts that were changed in a plan, those that FlowEngine::apply() has to be told of: what no flow depends on
/// (names, notes, places, frames, the document's head) is left out. So moving a manager of 60,000 flows costs as little
/// as moving a node of none.
///
/// before: what the parts were; the plan holds what they are now.
[[nodiscard]] ChangeSet whatCounts(const PlanParts &before, const Plan &plan);

/// All parts that differ between the two, whether or not a flow depends on them.
[[nodiscard]] ChangeSet whatDiffers(const PlanParts &before, const Plan &plan);

} // namespace portolan
