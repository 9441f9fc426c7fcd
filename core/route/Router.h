// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/GoesOn.h"
#include "route/RouteScene.h"

namespace portolan {

/// Finds a way for every arrow of a scene and a place for every label.
///
/// Ways are orthogonal and never enter a node. Lines of different trunks never lie on each other and keep 8 units
/// apart; they may cross at right angles. A label lies on a line that it speaks for, and on nothing else. Ways of a net
/// share one trunk where that is short; where a node has no room left for another line, nets of that node share one,
/// each labelled on its own part, and only with nets of their company. Only where there is no way at all has an arrow
/// no points.
///
/// A scene that may be given up is, where its arrows take so much searching that there can hardly be room for them.
///
/// With a memory, what was routed before keeps its way and its label's place as long as both are still legal and its
/// ends stand where they stood; only the rest is routed. The same scene and memory give the same result.
///
/// goesOn is told how many arrows have their way, and of how many. Once it answers no, routing ends within some tens of
/// milliseconds, and the result is of no use.
[[nodiscard]] RouteResult route(
    const RouteScene &scene, const RouteMemory *memory = nullptr, const GoesOn &goesOn = {});

} // namespace portolan
