// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include "route/RoutingTools.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr double nearTree = 500; // branches leave a trunk where it comes nearest, give or take so much
constexpr double beforeLabel = 160; // a branch that leaves before the label looks as if it carried something else
constexpr int mostTries = 4; // of ways that don't meet lines of their own

} // namespace

bool RoutingRun::findAside(PathQuery &query, PathFound &path)
{
    if (!m_search.find(query, path))
        return false;
    const std::unordered_map<int, int> closed = query.closed;
    for (int tries = 0; tries < mostTries && closeRepeated(query, path); ++tries) {
        PathFound aside;
        if (!m_search.find(query, aside))
            break; // rather out and back on one line than not at all
        path = std::move(aside);
    }
    query.closed = closed;
    return true;
}

bool RoutingRun::closeRepeated(PathQuery &query, const PathFound &path) const
{
    int before = path.corners.front();
    const auto start = std::find_if(
        query.starts.begin(), query.starts.end(), [&](const PathStart &one) { return one.spot == before; });
    int gates = start->gatesPassed;
    std::unordered_map<int, int> been{{before, gates}}; // with how many gates passed
    bool hasClosed = false;
    eachStep(m_grid, path.corners, [&](int spot, Heading heading, int) {
        gates = m_grid.pass(before, heading, query.gates, gates).passed;
        before = spot;
        const auto [known, isNew] = been.try_emplace(spot, gates);
        if (isNew || known->second == gates)
            return;
        for (const auto &[other, passed] : been) {
            if (passed < gates)
                hasClosed |= query.closed.try_emplace(other, gates).second;
        }
    });
    return hasClosed;
}

RoutingRun::TreeWay RoutingRun::wayFrom(
    const Tree &from, bool isOwn, const PathQuery &query, const PathFound &path) const
{
    // Where it comes back to the tree on its way, only what lies behind counts.
    TreeWay way{from.find(path.corners.front()), {path.corners.front()}, {}};
    int gates = way.joint->gates;
    int before = path.corners.front();
    eachStep(m_grid, path.corners, [&](int spot, Heading heading, int corner) {
        gates = m_grid.pass(before, heading, query.gates, gates).passed;
        before = spot;
        const TreeSpot *met = from.find(spot);
        const bool sameGates = met && *from.branches()[at(met->branch)].gates == query.gates;
        if (met && met->gates == gates && (sameGates || gates == 0) && (isOwn || !met->isLabelled)) {
            way = {met, {spot}, {}};
            return;
        }
        if (met)
            way.meets.push_back(spot);
        if (spot == path.corners[at(corner) + 1])
            way.corners.push_back(spot);
    });
    std::vector<int> whole = from.wayTo(*way.joint);
    whole.insert(whole.end(), way.corners.begin() + 1, way.corners.end());
    way.corners = std::move(whole);
    return way;
}

std::optional<RoutingRun::Found> RoutingRun::fromRoot(int number, int member, double costLimit)
{
    const int trunk = static_cast<int>(m_trees.size());
    PathQuery query = queryFor(number, member, trunk);
    query.costLimit = costLimit;
    query.startsAtPins = true;
    for (const Pin &pin : m_grid.pins(net(number).root)) {
        const double cost = m_search.pinCost(pin, trunk);
        if (cost >= 0 && (m_mayDisplaceLabels || !m_search.isUnderLabel(pin)))
            query.starts.push_back({pin.spot, pin.outwards, cost});
    }
    PathFound path;
    if (!findAside(query, path)) {
        if (costLimit < noLimit)
            return std::nullopt;
        // Rather a way around a firewall than none.
        query.gates.clear();
        query.isLastResort = !m_mayDisplaceLabels;
        if (net(number).gates.empty() || !findAside(query, path))
            return std::nullopt;
    }
    Found found;
    found.branch = Branch{number, member, &net(number).gates, std::move(path.corners), {}, path.pin};
    found.cost = path.cost;
    // Two pins of a corner may share a spot; the one that the way sets out from is the one it leaves straight.
    const std::vector<int> &corners = found.branch.corners;
    for (const Pin &pin : m_grid.pins(net(number).root)) {
        if (pin.spot != corners.front() || m_search.pinCost(pin, trunk) < 0)
            continue;
        found.branch.rootPin = pin;
        if (corners.size() > 1) {
            const QPointF way = m_grid.pointOf(corners[1]) - m_grid.pointOf(corners[0]);
            const QPointF out = m_grid.pointOf(m_grid.next(pin.spot, pin.outwards)) - m_grid.pointOf(pin.spot);
            if (way.x() * out.x() + way.y() * out.y() > 0)
                break;
        }
    }
    return found;
}

void RoutingRun::addStarts(const Tree &from, bool isOwn, PathQuery &query) const
{
    const int all = static_cast<int>(query.gates.size());
    const auto isOpen = [&](const TreeSpot &place) {
        // What goes through other firewalls leaves a trunk before the first of them.
        const bool sameGates = *from.branches()[at(place.branch)].gates == query.gates;
        if (isOwn)
            return sameGates && place.gates == all;
        return !place.isLabelled && (sameGates || place.gates == 0);
    };
    double nearest = std::numeric_limits<double>::infinity();
    from.eachSpotNear(
        m_grid, query.targetRect, [&] { return nearest; },
        [&](const TreeSpot &place, double distance) {
            if (distance < nearest && isOpen(place))
                nearest = distance;
        });
    const bool hasLabel = isOwn && from.isLabelled();
    const auto reach = [&] { return nearest + nearTree; };
    from.eachSpotNear(m_grid, query.targetRect, reach, [&](const TreeSpot &place, double) {
        if (!isOpen(place) || m_grid.labelOwner(place.spot) != LaneGrid::nobody)
            return; // nothing branches off under a label
        const double cost = m_costs.freshBranch + (hasLabel && !place.isLabelled ? beforeLabel : 0);
        const double besideGate = m_grid.isBesideOneOf(place.spot, query.gates) ? m_costs.turnInGate : 0;
        const bool mayTurn = !m_grid.isInSymbolOf(place.spot, query.gates);
        for (int way = 0; way < 4; ++way) {
            const auto heading = static_cast<Heading>(way);
            const bool turns = isLevel(heading) != isLevel(place.heading);
            if (turns && !mayTurn)
                continue;
            if (!turns && !(place.isTurn && heading == place.heading))
                continue;
            const int owner = m_grid.owner(place.spot, heading);
            if (owner == LaneGrid::nobody || owner == query.trunk)
                query.starts.push_back({place.spot, heading,
                    cost
                        + (turns ? m_costs.bend / 2 + besideGate
                                    + m_search.meetingCost(place.spot, opposite(heading), query.trunk)
                                 : 0),
                    place.gates});
        }
    });
}

std::optional<RoutingRun::Found> RoutingRun::fromTree(
    int number, int member, int treeNumber, bool isOwn, bool isLastResort, double costLimit)
{
    const Tree &from = m_trees[at(treeNumber)];
    PathQuery query = queryFor(number, member, treeNumber);
    query.isLastResort = isLastResort;
    query.costLimit = costLimit;
    addStarts(from, isOwn, query);
    for (int tries = 0; tries < mostTries; ++tries) {
        PathFound path;
        if (!findAside(query, path))
            return std::nullopt;
        TreeWay way = wayFrom(from, isOwn, query, path);
        if (!way.meets.empty()) {
            // The lines of a trunk part for good: where they met again, nobody could tell which way an arrow goes.
            for (const int spot : way.meets)
                query.closed[spot] = 0;
            continue;
        }
        const Pin rootPin = from.branches()[at(way.joint->branch)].rootPin;
        return Found{treeNumber, Branch{number, member, &net(number).gates, std::move(way.corners), rootPin, path.pin},
            path.cost};
    }
    return std::nullopt;
}

} // namespace portolan
