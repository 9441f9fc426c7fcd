// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeModel.h"

namespace portolan::arranging {

/// Where everything would be if nothing had a place yet; the upper left frame is at 0, 0.
struct IdealSheet {
    std::vector<Point> nodes; ///< by member
    std::vector<Rectangle> frames; ///< by district; around the nodes without a zone, too
};

[[nodiscard]] IdealSheet makeIdealSheet(const Model &model);

} // namespace portolan::arranging
