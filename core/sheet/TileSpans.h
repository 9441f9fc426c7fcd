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

/// How a length is cut into parts.
struct TileCutting {
    double length = 0; ///< from 0 on
    double window = 0; ///< of a part, at most
    double overlap = 0; ///< of neighbours, at least; less than the window
    int count = 1; ///< of parts, which are enough
};

/// Parts that cover the length. things: stretches of it that no part should begin or end in, and that some part should
/// show whole; without any, all parts are as long as the window and overlap alike.
[[nodiscard]] std::vector<TileSpan> tileSpans(const TileCutting &cutting, const std::vector<TileSpan> &things);

} // namespace portolan
