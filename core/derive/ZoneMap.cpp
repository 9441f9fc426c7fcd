// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/ZoneMap.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace portolan {

namespace {

constexpr int unknownCrossing = 0;
constexpr int insideCrossing = 1;

} // namespace

void ZoneMap::rebuild(const Plan &plan)
{
    m_plan = &plan;
    m_zones.clear();
    m_indices.clear();
    for (const auto &[id, zone] : plan.zones) {
        m_indices.insert(id, static_cast<int>(m_zones.size()));
        m_zones.push_back(&zone);
    }
    m_gates.assign(m_zones.size(), {});
    for (const auto &[id, firewall] : plan.firewalls) {
        for (const Id &from : firewall.joins) {
            for (const Id &to : firewall.joins) {
                const int fromIndex = indexOf(from);
                const int toIndex = indexOf(to);
                if (fromIndex != toIndex && fromIndex != noZone && toIndex != noZone)
                    m_gates[static_cast<size_t>(fromIndex)].push_back({toIndex, id});
            }
        }
    }
    m_cache.assign(m_zones.size() * m_zones.size(), -1);
    m_crossings = {Crossing{Crossing::State::Unknown, {}}, Crossing{Crossing::State::Inside, {}}};
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
    int &cached = m_cache[static_cast<size_t>(from) * m_zones.size() + static_cast<size_t>(to)];
    if (cached < 0) {
        cached = static_cast<int>(m_crossings.size());
        m_crossings.push_back(find(from, to));
    }
    return cached;
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
    for (const Route &route : m_plan->routes) {
        if (route.from == fromId && route.to == toId)
            return Crossing{Crossing::State::Through, route.via};
        // What goes one way comes back the same way, unless a route of its own says otherwise.
        const bool backwards = route.from == toId && route.to == fromId;
        const bool ownExists = std::any_of(m_plan->routes.begin(), m_plan->routes.end(),
            [&](const Route &other) { return other.from == fromId && other.to == toId; });
        if (backwards && !ownExists)
            return Crossing{Crossing::State::Through, {route.via.rbegin(), route.via.rend()}};
    }
    return std::nullopt;
}

Crossing ZoneMap::find(int from, int to) const
{
    if (std::optional<Crossing> chosen = chosenRoute(from, to))
        return *chosen;
    // Breadth first, counting the shortest ways; the first by firewall ids is remembered where several are equal.
    struct Reached {
        int steps = -1;
        int ways = 0;
        std::vector<Id> firewalls;
    };
    std::vector<Reached> reached(m_zones.size());
    reached[static_cast<size_t>(from)] = {0, 1, {}};
    std::deque<int> queue{from};
    while (!queue.empty()) {
        const int current = queue.front();
        queue.pop_front();
        const Reached here = reached[static_cast<size_t>(current)];
        for (const Gate &gate : m_gates[static_cast<size_t>(current)]) {
            Reached &next = reached[static_cast<size_t>(gate.zone)];
            std::vector<Id> way = here.firewalls;
            way.push_back(gate.firewall);
            if (next.steps < 0) {
                next = {here.steps + 1, here.ways, std::move(way)};
                queue.push_back(gate.zone);
            } else if (next.steps == here.steps + 1) {
                next.ways = std::min(next.ways + here.ways, 2);
                next.firewalls = std::min(next.firewalls, way);
            }
        }
    }
    const Reached &end = reached[static_cast<size_t>(to)];
    if (end.steps < 0)
        return {Crossing::State::NoWay, {}};
    return {end.ways > 1 ? Crossing::State::Tied : Crossing::State::Through, end.firewalls};
}

} // namespace portolan
