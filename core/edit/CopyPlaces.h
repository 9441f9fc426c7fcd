// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Places.h"

namespace portolan {

/// Where copies come.
struct CopyPlace {
    Point offset; ///< from their places in the fragment
    std::optional<std::pair<Id, Rectangle>> grown; ///< the zone whose frame must grow for them, and the frame then
};

/// Of a fragment (Fragment.h) that is put into the plan, as it stands: each thing as far from the others as it was, and
/// the whole as near as may be to where it was, or to the place where somebody has clicked. Boxes and bars lie on no
/// other and on no border, frames on nothing that is there. Machines whose frame does not come along stay in the zone
/// in whose frame they stood, or that was clicked; where it has no room its frame grows, downwards or to the right, as
/// far as nothing stands there; else they stand beside the frames. A firewall stays between its zones where it can.
///
/// grid: the offset is a multiple of it, units. A fragment without places has the offset 0.
[[nodiscard]] CopyPlace placeForCopies(const Plan &plan, const Places &places, const Plan &fragment,
    const std::optional<Point> &clicked = {}, double grid = 8);

} // namespace portolan
