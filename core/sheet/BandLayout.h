// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <optional>
#include <vector>

namespace portolan {

/// Where the blocks of a sheet's lower band stand, around the title block in its lower right corner.
struct BandLayout {
    double height = 0;
    std::vector<size_t> variants; ///< of each block, which of its sizes
    std::vector<QPointF> places; ///< of each block, from the band's top left corner
    std::vector<QRectF> free; ///< the largest rectangles that are left
};

/// Places blocks of fixed sizes into a band of that height, each as high up and then as far left as it can be, or not
/// at all. Blocks of no size are nowhere.
[[nodiscard]] std::optional<BandLayout> packBand(
    const QSizeF &band, const QSizeF &corner, const std::vector<QSizeF> &blocks);

/// The lowest band that holds all blocks, each in one of its sizes; of equally low ones that with the sizes that come
/// first.
[[nodiscard]] BandLayout lowestBand(double width, const QSizeF &corner, const std::vector<std::vector<QSizeF>> &sizes);

/// What is free, cut into rooms of columns at least that wide, for text that runs from one to the next: rooms and the
/// columns of each from left to right, then from top to bottom. None is lower than lowest.
[[nodiscard]] std::vector<std::vector<QRectF>> freeColumns(std::vector<QRectF> free, double narrowest, double lowest);

inline constexpr double betweenBlocks = 18;

} // namespace portolan
