// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Places.h"

#include <functional>
#include <vector>

namespace portolan::ground {

// What the canvas's ground is taken by, and the way from a wanted place to a free one. For those who place something.

inline constexpr double fineStep = 16; // units, around a wanted place
inline constexpr int mostSteps = 60; // each way

[[nodiscard]] Rectangle grown(const Rectangle &box, double sideways, double upright);
[[nodiscard]] bool overlap(const Rectangle &one, const Rectangle &other);
[[nodiscard]] bool isFree(const Rectangle &box, const std::vector<Rectangle> &taken);
[[nodiscard]] Rectangle around(const Point &middle, const Size &size);
[[nodiscard]] Rectangle barAt(const Point &at); ///< of a firewall

[[nodiscard]] std::vector<Rectangle> framesOf(const Plan &plan, const Places &places);
[[nodiscard]] std::vector<Rectangle> boxesOf(const Plan &plan, const Places &places);
[[nodiscard]] std::vector<Rectangle> boxesAndBarsOf(const Plan &plan, const Places &places);

/// Whether the box lies within the frame, below its title, or beside it.
[[nodiscard]] bool isOnNoBorder(const Rectangle &box, const Rectangle &frame);

/// The first place that is free, of those at most so many steps away; rather beside the wanted one than below. Of two
/// places as near as each other the one to the right, then the one below. Null: none is.
[[nodiscard]] std::optional<Point> nearestTo(
    const Point &wanted, double stepBy, const std::function<bool(const Point &)> &isFreeAt);

} // namespace portolan::ground
