// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeShape.h"

namespace portolan::arranging {

/// Districts side by side. The first band is the left part: clients and managers; it is as high as all others together.
struct Band {
    std::vector<int> districts;
    std::vector<double> gaps; ///< behind each but the last
    std::vector<int> firewalls; ///< in each of these gaps
    int rows = 0;
    double width = 0;
    double height = 0; ///< of what is in the frames
};

/// Gaps between the columns inside a frame.
struct InnerGaps {
    double besideBlock = columnGap; ///< managers', and between clients and what is managed
    double betweenColumns = columnGap; ///< of what is managed
};

/// Which zones stand beside and below each other, what stands where in each, and how much room is between: all of an
/// ideal sheet but the places themselves.
struct BandedSheet {
    std::vector<Shape> shapes; ///< by district
    std::vector<InnerGaps> innerGaps; ///< by district
    std::vector<double> titles; ///< by district: how wide a frame has to be for its zone's name
    std::vector<Band> bands; ///< one at least

    [[nodiscard]] const Shape &shapeOf(int district) const { return shapes[static_cast<size_t>(district)]; }
    [[nodiscard]] const InnerGaps &gapsOf(int district) const { return innerGaps[static_cast<size_t>(district)]; }
    [[nodiscard]] double contentWidth(int district) const;
    [[nodiscard]] double frameWidth(int district) const;
    [[nodiscard]] double totalHeight() const;
};

/// Of all ways to break zones into bands and their nodes into columns the one that fills a sheet best, with the room
/// that is left given to the gaps that need it.
[[nodiscard]] BandedSheet makeBands(const Model &model);

} // namespace portolan::arranging
