// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeModel.h"

namespace portolan::arranging {

/// What a gap has to hold.
struct GapNeed {
    int crossing = 0; ///< arrows
    double label = 0; ///< the width of the widest that should lie there; 0: not known
};

struct GapNeeds {
    std::vector<GapNeed> betweenFrames; ///< by the place of the district at their left
    std::vector<GapNeed> besideBlock; ///< by district: between its managers and what stands beside them
    std::vector<GapNeed> betweenColumns; ///< by district: of what is managed
};

/// frameGaps: so many gaps are between frames; arrows to districts further right cross all of them.
[[nodiscard]] GapNeeds gapNeeds(const Model &model, size_t frameGaps);

struct WideningGap {
    double *gap = nullptr;
    int crossing = 0;
    double widest = 0; ///< more than it is
    int times = 1; ///< so often it is there
};

/// Gives each gap its width, or shares out the room by how many arrows cross them where there is not enough for all.
void widen(std::vector<WideningGap> gaps, double room);

} // namespace portolan::arranging
