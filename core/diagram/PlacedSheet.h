// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/ArrangeSheet.h"

#include <optional>

namespace portolan::arranging {

/// Where everything is, what stays among it.
struct PlacedSheet {
    std::vector<Point> nodes; ///< by member
    std::vector<std::optional<Rectangle>> frames; ///< by district; null: none is drawn, as for what has no zone
};

/// Around what is pinned, which stays.
[[nodiscard]] PlacedSheet placeAroundPinned(const Model &model, const IdealSheet &ideal);

/// Around all that has a place, which stays.
[[nodiscard]] PlacedSheet placeMissing(const Plan &plan, const Model &model, const IdealSheet &ideal);

} // namespace portolan::arranging
