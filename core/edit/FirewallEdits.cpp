// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/FirewallEdits.h"

#include "edit/FreshIds.h"
#include "edit/ZoneGaps.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

double distanceToBorder(const Rectangle &frame, const Point &point)
{
    const double left = frame.x - point.x;
    const double right = point.x - frame.x - frame.width;
    const double above = frame.y - point.y;
    const double below = point.y - frame.y - frame.height;
    const double sideways = std::max(left, right); // below 0: inside
    const double upright = std::max(above, below);
    if (sideways <= 0 && upright <= 0)
        return -std::max(sideways, upright);
    return std::hypot(std::max(sideways, 0.0), std::max(upright, 0.0));
}

} // namespace

std::vector<Id> zonesBeside(const Plan &plan, const Places &places, const Point &middle)
{
    // In a wide gap the border behind a narrow frame is nearer than the one across.
    if (std::vector<Id> around = neighboursAround(plan, places, middle); !around.empty())
        return around;
    std::vector<std::pair<double, Id>> zones;
    for (const auto &entry : plan.zones) {
        if (const std::optional<Rectangle> frame = places.zone(entry.first))
            zones.emplace_back(distanceToBorder(*frame, middle), entry.first);
    }
    std::sort(zones.begin(), zones.end());
    std::vector<Id> nearest;
    for (size_t index = 0; index < std::min<size_t>(2, zones.size()); ++index)
        nearest.push_back(zones[index].second);
    return nearest;
}

Result<Id> addFirewall(PlanEditor &editor, const Places &places, const Point &middle)
{
    std::vector<Id> zones = zonesBeside(editor.plan(), places, middle);
    if (zones.size() < 2)
        return failure(u"refused.firewall-needs-zones"_s);
    places.settle(editor);
    Firewall firewall;
    firewall.id = freshFirewallId(editor.plan());
    firewall.joins = std::move(zones);
    firewall.at = bounded(middle);
    const Id id = firewall.id;
    editor.put(std::move(firewall));
    return id;
}

Result<void> setJoins(PlanEditor &editor, const Id &firewall, std::vector<Id> zones)
{
    const auto found = editor.plan().firewalls.find(firewall);
    if (found == editor.plan().firewalls.end())
        return failure(u"refused.not-there"_s, {u"firewall"_s, firewall.toString()});
    std::sort(zones.begin(), zones.end());
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    if (zones.size() < 2)
        return failure(u"plan.firewall-joins"_s, {QString::number(zones.size())});
    Firewall changed = found->second;
    changed.joins = std::move(zones);
    editor.put(std::move(changed));
    std::vector<Route> routes = editor.plan().routes;
    std::erase_if(routes, [&](const Route &route) { return !leadsThrough(editor.plan().firewalls, route); });
    editor.setRoutes(std::move(routes));
    return {};
}

} // namespace portolan
