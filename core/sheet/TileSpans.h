// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace portolan {

/// What a row or a column of parts shows of the scene, along one axis.
struct TileSpan {
    double begin = 0;
    double end = 0;
};

/// A stretch that no part should begin or end in.
struct TileThing {
    double begin = 0;
    double end = 0;
    double weight = 1; ///< how bad that would be, beside others
};

/// How a length is cut into parts.
struct TileCutting {
    double length = 0; ///< from 0 on
    double window = 0; ///< of a part, at most
    double overlap = 0; ///< of neighbours, at least; less than the window
    int count = 1; ///< of parts, which are enough
};

/// Parts that cover the length. things: some part should show each of them whole, too; without any, all parts are as
/// long as the window and overlap alike.
[[nodiscard]] std::vector<TileSpan> tileSpans(const TileCutting &cutting, const std::vector<TileThing> &things);

} // namespace portolan
