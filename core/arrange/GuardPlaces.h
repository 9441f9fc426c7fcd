// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeModel.h"

#include <optional>

namespace portolan::arranging {

/// A bar along a zone's side, as long as it may get.
struct GuardPlace {
    Point at;
    Rectangle strip;
    bool isUpright = true;
};

/// One firewall of two zones.
struct Guard {
    Rectangle zone; ///< that it guards
    Rectangle other;
    bool isPassed = true;
};

enum class ZoneSide { Left, Right, Top, Bottom };

/// The side of a zone that another one is seen from.
[[nodiscard]] ZoneSide sideTowards(const Rectangle &zone, const Rectangle &other);

/// Places of several bars along one side of a zone, one behind the other, where they lie on nothing that is taken;
/// nothing where there is no room.
[[nodiscard]] std::optional<std::vector<GuardPlace>> placesAlong(
    const Rectangle &zone, ZoneSide side, const std::vector<Guard> &guards, const std::vector<Rectangle> &taken);

/// Of one bar anywhere along a side of its two zones, the best side first.
[[nodiscard]] std::optional<GuardPlace> placeBeside(const Guard &guard, const std::vector<Rectangle> &taken);

} // namespace portolan::arranging
