// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/FirewallSide.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace portolan::arranging {

namespace {

/// Of two districts the one further from managers; else the one that fewer firewalls join, or that is further right.
bool isFurther(const Model &model, int one, int other)
{
    const auto firewallsOf = [&](int district) {
        const Id &zone = model.districts[static_cast<size_t>(district)].zone;
        return std::count_if(model.firewalls.begin(), model.firewalls.end(), [&](const Firewall *firewall) {
            return std::find(firewall->joins.begin(), firewall->joins.end(), zone) != firewall->joins.end();
        });
    };
    const auto key = [&](int district) {
        const auto index = static_cast<size_t>(district);
        return std::tuple(model.districts[index].distance, -firewallsOf(district), model.placeOf[index]);
    };
    return key(one) > key(other);
}

} // namespace

FirewallSide sideOf(const Model &model, const Firewall &firewall)
{
    FirewallSide side;
    std::vector<int> joined;
    for (const Id &zone : firewall.joins) {
        const int district = model.district(zone);
        if (district >= 0 && std::find(joined.begin(), joined.end(), district) == joined.end())
            joined.push_back(district);
    }
    const auto place = [&](int district) { return model.placeOf[static_cast<size_t>(district)]; };
    const auto key = [&](int district) {
        const District &here = model.districts[static_cast<size_t>(district)];
        return std::tuple(here.distance, std::abs(here.side), place(district));
    };
    for (const int district : joined) {
        if (side.district < 0 || key(district) < key(side.district))
            side.district = district;
    }
    if (joined.size() == 2) {
        const bool isFirst = isFurther(model, joined.front(), joined.back());
        side.district = isFirst ? joined.front() : joined.back();
        side.other = isFirst ? joined.back() : joined.front();
    }
    for (const int district : joined) {
        side.toRight += place(district) > place(side.district) ? 1 : 0;
        side.toLeft += place(district) < place(side.district) ? 1 : 0;
    }
    return side;
}

} // namespace portolan::arranging
