// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/DiagramUpdate.h"

namespace portolan::test {

/// A made-up diagram for measuring canvases: nodes with icon, name, kind and address on a grid, in zones of 25 by 20;
/// five arrows a node, each with its label. A tenth of the arrows lead across the whole plan, the others to neighbours.
/// The first node is a hub: a hundred arrows end there. Without zones nothing can be bundled.
[[nodiscard]] Diagram makeLargeDiagram(int nodes, bool withZones = true);

/// What it takes to move one of its nodes: the node, and its arrows and their labels along with it.
[[nodiscard]] DiagramUpdate movedBy(const Diagram &diagram, int node, const QPointF &by);

} // namespace portolan::test
