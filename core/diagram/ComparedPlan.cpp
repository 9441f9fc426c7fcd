// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ComparedPlan.h"

namespace portolan {

namespace {

/// What has gone, and what was something else as far as places go.
template <typename Thing, typename Differs>
void addOlder(const std::map<Id, Thing> &older, std::map<Id, Thing> &both, Differs differs)
{
    for (const auto &[id, before] : older) {
        const auto now = both.find(id);
        if (now != both.end() && !differs(now->second, before))
            continue;
        Thing added = before;
        added.id = now == both.end() ? id : id.atOldPlace();
        both.emplace(added.id, std::move(added));
    }
}

} // namespace

Plan planOfBoth(const Plan &now, const Arrangement &places, const Plan &older)
{
    Plan both = now;
    for (auto &[id, node] : both.nodes) {
        if (!node.at && places.sizes.contains(id))
            node.size = places.sizes.at(id);
        node.at = places.nodes.at(id);
    }
    for (const auto &[id, frame] : places.zones)
        both.zones.at(id).frame = frame;
    for (const auto &[id, at] : places.firewalls)
        both.firewalls.at(id).at = at;
    both.products.insert(older.products.begin(), older.products.end());
    both.zones.insert(older.zones.begin(), older.zones.end());
    addOlder(older.firewalls, both.firewalls,
        [](const Firewall &one, const Firewall &other) { return one.joins != other.joins; });
    addOlder(
        older.nodes, both.nodes, [](const Node &one, const Node &other) { return one.homeZone() != other.homeZone(); });
    both.flows.insert(older.flows.begin(), older.flows.end());
    return both;
}

} // namespace portolan
