// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/PlacedSheet.h"

namespace portolan::arranging {

/// The middles of firewalls' bars, by the model's firewalls: in the gap beside the zone that is nearest to the
/// managers, towards the others that it joins. keepPlaces: what the plan places stays.
[[nodiscard]] std::vector<Point> placeFirewalls(const Model &model, const PlacedSheet &sheet, bool keepPlaces);

} // namespace portolan::arranging
