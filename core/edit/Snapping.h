// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Zone.h"

#include <vector>

namespace portolan {

inline constexpr double gridStep
    = 8; ///< units between the lines that things snap to; the lanes of arrows are as far apart

struct SnapOptions {
    bool toNeighbours = true;
    bool toGrid = true;
    double grid = gridStep; ///< between its lines, above 0
    double reach = 6; ///< how far the rectangle may jump to a neighbour, units; divide by the zoom for pixels
};

/// A line that shows what the rectangle is in line with.
struct Guide {
    bool isUpright = false;
    double at = 0; ///< x of an upright one, else y
    double from = 0; ///< its ends, on the other axis; from < to
    double to = 0;

    friend bool operator==(const Guide &, const Guide &) = default;
};

struct Snapped {
    Rectangle rectangle;
    std::vector<Guide> guides; ///< one a line, uprights first, in order
};

/// Where a rectangle that is moved comes to rest: in line with the nearest edge or middle of a neighbour within reach
/// (edge with edge, middle with middle), each axis by itself; else on the grid; else on whole units. Its size stays.
/// Guides reach over the rectangle and all neighbours in line. Of neighbours equally near, the smaller move wins, then
/// the one to the left or above.
[[nodiscard]] Snapped snap(
    const Rectangle &moved, const std::vector<Rectangle> &neighbours, const SnapOptions &options = {});

} // namespace portolan
