// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeShape.h"

namespace portolan::arranging {

inline constexpr double widestRowGap = 160; ///< where there is room

/// Of rows that all columns share: each as high as its highest node.
[[nodiscard]] std::vector<double> rowHeights(const Model &model, const std::vector<Column> &columns);

/// From the first row's top at 0, with wider gaps where there is room; centred within, as far as it is larger.
[[nodiscard]] std::vector<double> rowTops(const std::vector<double> &heights, double within);

/// With the gaps between them; 0: there are none.
[[nodiscard]] double rowsHeight(const std::vector<double> &heights);

/// Before what is centred; little is none, so that tops line up.
[[nodiscard]] double roomBefore(double within, double height);

} // namespace portolan::arranging
