// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/DiagramRequest.h"
#include "diagram/DiagramUpdate.h"

#include <functional>
#include <utility>
#include <vector>

namespace portolan {

/// The display model of a plan with more arrows than anybody waits for to be routed: each runs from side to side in
/// three strokes, whatever stands in its way, with the numbers of its rows on the middle one. For looking around, not
/// for printing. Takes time in proportion to the arrows.
///
/// routed: the same plan as it was routed before; arrows between things that still stand where they stood lie as they
/// lay there. Null: nothing was routed.
[[nodiscard]] Diagram buildPlainDiagram(const DiagramRequest &request, const Diagram *routed = nullptr);

/// Lets arrows follow boxes of nodes that get new ones in the update: plain ways to the new boxes, and labels on them.
/// What had a plain way has the one that buildPlainDiagram() would lay. arrows: that start or end at these nodes, each
/// once, with the labels that speak for them; rectOf: boxes as the diagram has them.
void followBoxes(const Diagram &diagram, const std::vector<std::pair<int, std::vector<int>>> &arrows,
    const std::function<QRectF(const Id &)> &rectOf, DiagramUpdate &update);

} // namespace portolan
