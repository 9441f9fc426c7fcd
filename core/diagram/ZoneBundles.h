// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"

#include <vector>

namespace portolan {

/// All arrows from one zone to another, drawn as one.
struct ZoneBundle {
    int from = 0; ///< index of a zone
    int to = 0; ///< of another, or of the same
    int arrows = 0; ///< how many there are, at least 1
    int style = 0; ///< that most of them have
};

struct ZoneBundles {
    std::vector<ZoneBundle> bundles; ///< by from, then by to
    std::vector<int> loose; ///< arrows of which an end stands in no zone, in order
};

/// The innermost zone in whose frame the middle of a rectangle lies; -1: none.
[[nodiscard]] int zoneAround(const Diagram &diagram, const QRectF &rect);

/// What a diagram's arrows are where there are too many of them to be told apart. A node belongs to the zone in whose
/// frame it is seen.
[[nodiscard]] ZoneBundles bundleByZones(const Diagram &diagram);

} // namespace portolan
