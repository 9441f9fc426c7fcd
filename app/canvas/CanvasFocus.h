// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasScene.h"

#include <vector>

namespace portolan {

// How the keyboard travels through a diagram.

/// All nodes as somebody reads them: zone by zone from left to right, in each from top to bottom and from left to
/// right; what stands in no zone counts where it is.
[[nodiscard]] std::vector<int> readingOrder(const Diagram &diagram);

/// The nearest node in a direction (one of the four, a unit long) from a node's middle; -1: there is none.
[[nodiscard]] int nodeTowards(const Diagram &diagram, int from, const QPointF &direction);

/// The node whose middle is nearest to a point; -1: there is none.
[[nodiscard]] int nodeNearest(const Diagram &diagram, const QPointF &point);

} // namespace portolan
