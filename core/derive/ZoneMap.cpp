// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/ZoneMap.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace portolan {

namespace {

constexpr int unknownCrossing = 0;
constexpr int insideCrossing = 1;

} // namespace

ZoneMap::ZoneMap()
{
    m_crossings.indexOf({Crossing::State::Unknown, {}});
    m_crossings.indexOf({Crossing::State::Inside, {}});
}

void ZoneMap::rebuild(const Plan &plan)
{
    m_plan = &plan;
    m_zones.clear();
    m_indices.clear();
    for (const auto &[id, zone] : plan.zones) {
        m_indices.insert(id, static_cast<int>(m_zones.size()));
        m_zones.push_back(&zone);
    }
    m_firewalls.clear();
    m_gates.assign(m_zones.size(), {});
    for (const auto &entry : plan.firewalls) {
        Joint joint{entry.first, {}};
        for (const Id &joined : entry.second.joins) {
            if (const int index = indexOf(joined); index != noZone)
                joint.zones.push_back(index);
        }
        std::sort(joint.zones.begin(), joint.zones.end());
        joint.zones.erase(std::unique(joint.zones.begin(), joint.zones.end()), joint.zones.end());
        for (const int joined : joint.zones)
            m_gates[static_cast<size_t>(joined)].push_back(static_cast<int>(m_firewalls.size()));
        m_firewalls.push_back(std::move(joint));
    }
    m_cache.clear();
}

int ZoneMap::indexOf(const Id &zone) const
{
    return zone.isNull() ? noZone : m_indices.value(zone, noZone);
}

int ZoneMap::crossingIndex(int from, int to) const
{
    if (from == noZone || to == noZone)
        return unknownCrossing;
    if (from == to)
        return insideCrossing;
    const auto cached = m_cache.constFind({from, to});
    if (cached != m_cache.constEnd())
        return *cached;
    const int found = m_crossings.indexOf(find(from, to));
    m_cache.insert({from, to}, found);
    return found;
}

int ZoneMap::distance(int from, int to) const
{
    const Crossing &way = crossing(crossingIndex(from, to));
    switch (way.state) {
    case Crossing::State::Inside:
        return 0;
    case Crossing::State::Through:
    case Crossing::State::Tied:
        return static_cast<int>(way.firewalls.size());
    case Crossing::State::NoWay:
    case Crossing::State::Unknown:
        break;
    }
    return std::numeric_limits<int>::max();
}

std::optional<Crossing> ZoneMap::chosenRoute(int from, int to) const
{
    const Id &fromId = zone(from).id;
    const Id &toId = zone(to).id;
    const auto leads = [](const Id &start, const Id &end) {
        return [&start, &end](const Route &route) { return route.from == start && route.to == end; };
    };
    const std::vector<Route> &routes = m_plan->routes;
    if (const auto own = std::find_if(routes.begin(), routes.end(), leads(fromId, toId)); own != routes.end())
        return Crossing{Crossing::State::Through, own->via};
    // What goes one way comes back the same way, unless a route of its own says otherwise.
    if (const auto back = std::find_if(routes.begin(), routes.end(), leads(toId, fromId)); back != routes.end())
        return Crossing{Crossing::State::Through, {back->via.rbegin(), back->via.rend()}};
    return std::nullopt;
}

/// Breadth first from the end, until the start is met. A firewall is passed once, on the level that meets it first.
ZoneMap::Ways ZoneMap::waysTo(int end, int start) const
{
    Ways ways;
    ways.steps.assign(m_zones.size(), -1);
    ways.count.assign(m_zones.size(), 0);
    ways.stepsBehind.assign(m_firewalls.size(), -1);
    ways.steps[static_cast<size_t>(end)] = 0;
    ways.count[static_cast<size_t>(end)] = 1;
    std::vector<int> level{end};
    for (int steps = 0; !level.empty() && ways.steps[static_cast<size_t>(start)] < 0; ++steps) {
        std::vector<int> next;
        for (const int near : level) {
            for (const int firewall : m_gates[static_cast<size_t>(near)]) {
                int &behind = ways.stepsBehind[static_cast<size_t>(firewall)];
                if (behind >= 0)
                    continue;
                behind = steps;
                pass(m_firewalls[static_cast<size_t>(firewall)], steps, ways, next);
            }
        }
        level = std::move(next);
    }
    return ways;
}

void ZoneMap::pass(const Joint &firewall, int steps, Ways &ways, std::vector<int> &reached) const
{
    constexpr int several = 2;
    int through = 0;
    for (const int zone : firewall.zones) {
        if (ways.steps[static_cast<size_t>(zone)] == steps)
            through = std::min(through + ways.count[static_cast<size_t>(zone)], several);
    }
    for (const int zone : firewall.zones) {
        int &there = ways.steps[static_cast<size_t>(zone)];
        if (there < 0) {
            there = steps + 1;
            reached.push_back(zone);
        }
        int &count = ways.count[static_cast<size_t>(zone)];
        if (there == steps + 1)
            count = std::min(count + through, several);
    }
}

Crossing ZoneMap::find(int from, int to) const
{
    if (std::optional<Crossing> chosen = chosenRoute(from, to))
        return *chosen;
    const Ways ways = waysTo(to, from);
    int steps = ways.steps[static_cast<size_t>(from)];
    if (steps < 0)
        return {Crossing::State::NoWay, {}};
    // Of equally short ways the first by ids of firewalls: at each step the first firewall that leads on, from
    // wherever the ones before may have led.
    Crossing crossing{ways.count[static_cast<size_t>(from)] > 1 ? Crossing::State::Tied : Crossing::State::Through, {}};
    std::vector<int> here{from};
    while (steps-- > 0) {
        auto first = static_cast<int>(m_firewalls.size());
        for (const int zone : here) {
            for (const int firewall : m_gates[static_cast<size_t>(zone)]) {
                if (ways.stepsBehind[static_cast<size_t>(firewall)] == steps)
                    first = std::min(first, firewall);
            }
        }
        const Joint &passed = m_firewalls[static_cast<size_t>(first)];
        crossing.firewalls.push_back(passed.id);
        here.clear();
        std::copy_if(passed.zones.begin(), passed.zones.end(), std::back_inserter(here),
            [&](int zone) { return ways.steps[static_cast<size_t>(zone)] == steps; });
    }
    return crossing;
}

} // namespace portolan
