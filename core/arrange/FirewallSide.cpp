// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/FirewallSide.h"

#include <cmath>

namespace portolan::arranging {

FirewallSide sideOf(const Model &model, const Firewall &firewall)
{
    FirewallSide side;
    std::vector<int> joined;
    for (const Id &zone : firewall.joins) {
        if (const int district = model.district(zone); district >= 0)
            joined.push_back(district);
    }
    const auto distance = [&](int district) { return std::abs(model.districts[static_cast<size_t>(district)].side); };
    const auto place = [&](int district) { return model.placeOf[static_cast<size_t>(district)]; };
    for (const int district : joined) {
        if (side.district < 0
            || std::pair(distance(district), place(district))
                < std::pair(distance(side.district), place(side.district)))
            side.district = district;
    }
    for (const int district : joined) {
        side.toRight += place(district) > place(side.district) ? 1 : 0;
        side.toLeft += place(district) < place(side.district) ? 1 : 0;
    }
    return side;
}

} // namespace portolan::arranging
