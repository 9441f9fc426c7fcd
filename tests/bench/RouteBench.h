// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <QString>

namespace portolan::bench {

/// Every scene: the time to route it, the time after one node moved, and what Graphviz's neato takes for the same
/// scene with the same places in the same run.
void measureRouting();

/// Whole processes: a diagram of 300 nodes as SVG and PDF, and the scenes of 301 and 581 arrows as JSON.
void measureDrawing(const QString &cli);

#ifdef PORTOLAN_ROUTE_TIMES
/// In RouteTimes.cpp, the only file of the bench that knows the router. Milliseconds, median of so many runs, from a
/// derived plan whose display model has no ways yet, to all arrows and labels in their places.
[[nodiscard]] double millisecondsToRouteAll(const Plan &plan, int runs);

/// The same after one managed node ("node0") of a routed scene moved by 20 units to the right, or back.
[[nodiscard]] double millisecondsToRouteAfterMove(const Plan &plan, int runs);
#endif

} // namespace portolan::bench
