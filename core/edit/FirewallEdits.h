// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "edit/Places.h"

namespace portolan {

/// Adds a firewall with the middle of its bar at the place. It joins the two zones that it stands between, however wide
/// their gap is; dropped elsewhere, the two whose borders are nearest.
/// Errors: refused.firewall-needs-zones where fewer than two zones have a frame.
Result<Id> addFirewall(PlanEditor &editor, const Places &places, const Point &middle);

/// The zones that a firewall dropped there would join, the nearest first; at most two. For a preview.
[[nodiscard]] std::vector<Id> zonesBeside(const Plan &plan, const Places &places, const Point &middle);

/// Errors: refused.not-there; plan.firewall-joins (how many): two or more are needed.
Result<void> setJoins(PlanEditor &editor, const Id &firewall, std::vector<Id> zones);

} // namespace portolan
