// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include "route/GateSymbol.h"
#include "route/RoutingTools.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {

namespace {

constexpr double nearTree = 500; // branches leave a trunk where it comes nearest, give or take so much
constexpr double beforeLabel = 160; // a branch that leaves before the label looks as if it carried something else
constexpr int mostTries = 8; // of ways that keep off what they took before

} // namespace

bool RoutingRun::findAside(PathQuery &query, PathFound &path)
{
    if (!m_search.find(query, path))
        return false;
    const PathFound first = path;
    for (const bool keepsFirst : {true, false}) {
        for (int tries = 0; tries < mostTries; ++tries) {
            if (!closeRepeated(query, path, keepsFirst)) {
                query.closed.clear();
                return true;
            }
            if (!m_search.find(query, path))
                break;
        }
        query.closed.clear();
        path = first;
    }
    // Rather out and back on one line than not at all; but rather from elsewhere than that.
    path.isOverItself = true;
    path.cost += m_costs.overItself;
    return path.cost < query.costLimit;
}

bool RoutingRun::closeRepeated(PathQuery &query, const PathFound &path, bool keepsFirst) const
{
    int before = path.corners.front();
    const auto start = std::find_if(
        query.starts.begin(), query.starts.end(), [&](const PathStart &one) { return one.spot == before; });
    int gates = start->gatesPassed;
    std::unordered_map<int, int> been{{before, gates}}; // with how many gates passed
    bool isRepeated = false;
    eachStep(m_grid, path.corners, [&](int spot, Heading heading, int) {
        gates = m_grid.pass(before, heading, query.gates, gates).passed;
        before = spot;
        const auto [known, isNew] = been.try_emplace(spot, gates);
        if (isNew || known->second == gates)
            return;
        isRepeated = true;
        if (!keepsFirst)
            query.closed[spot] = {0, gates};
        for (const auto &[other, passed] : been) {
            if (keepsFirst && passed < gates)
                query.closed.try_emplace(other, PathClosing{gates, std::numeric_limits<int>::max()});
        }
    });
    return isRepeated;
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
        if (net(number).gates.empty())
            return std::nullopt;
        // Rather around a firewall's end and back through it than not through it; rather around it than no way.
        query.isLastResort = !m_mayDisplaceLabels;
        for (RoutePassage &passage : query.gates)
            passage.crossing = CrossingWay::Either;
        const bool isSame = query.gates == net(number).gates;
        if (isSame || !findAside(query, path)) {
            query.gates.clear();
            if (!findAside(query, path))
                return std::nullopt;
        }
    }
    Found found;
    found.branch = Branch{number, member, &net(number).gates, std::move(path.corners), {}, path.pin};
    found.cost = path.cost;
    found.isOverItself = path.isOverItself;
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

bool RoutingRun::isAtGate(const QPointF &place, const RoutePassages &gates) const
{
    return std::any_of(gates.begin(), gates.end(), [&](const RoutePassage &passage) {
        const RouteGate &gate = m_scene.gates[at(passage.gate)];
        const double across = (gate.isUpright ? place.x() : place.y()) - gate.at;
        const double along = gate.isUpright ? place.y() : place.x();
        return std::abs(across) <= GateSymbol::width / 2 && gate.from <= along && along <= gate.to;
    });
}

void RoutingRun::addStarts(const Tree &from, bool isOwn, PathQuery &query) const
{
    const int all = static_cast<int>(query.gates.size());
    const auto isOpen = [&](const TreeSpot &place) {
        const RoutePassages &gates = *from.branches()[at(place.branch)].gates;
        const bool sameGates = gates == query.gates;
        if (isOwn)
            return sameGates && place.gates == all;
        // What goes through other gates leaves a trunk before the first of them, and not within its symbol.
        const bool isBefore = place.gates == 0 && !isAtGate(m_grid.pointOf(place.spot), gates);
        return !place.isLabelled && (sameGates || isBefore);
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
    // The lines of a trunk part for good: where they met again, nobody could tell which way an arrow goes.
    const auto sharesFrom = [&](const TreeSpot &spot, int gates) {
        const bool sameGates = *from.branches()[at(spot.branch)].gates == query.gates;
        return spot.gates == gates && (sameGates || gates == 0) && (isOwn || !spot.isLabelled);
    };
    query.mayMeet = [&](int spot, int gates) {
        const TreeSpot *met = from.find(spot);
        return !met || sharesFrom(*met, gates);
    };
    addStarts(from, isOwn, query);
    PathFound path;
    if (!findAside(query, path))
        return std::nullopt;
    // Where it comes back to the tree on its way, only what lies behind counts.
    const TreeSpot *joint = from.find(path.corners.front());
    std::vector<int> corners{path.corners.front()};
    int gates = joint->gates;
    int before = path.corners.front();
    eachStep(m_grid, path.corners, [&](int spot, Heading heading, int corner) {
        gates = m_grid.pass(before, heading, query.gates, gates).passed;
        before = spot;
        const TreeSpot *met = from.find(spot);
        if (met && sharesFrom(*met, gates)) {
            joint = met;
            corners = {spot};
        } else if (spot == path.corners[at(corner) + 1]) {
            corners.push_back(spot);
        }
    });
    std::vector<int> way = from.wayTo(*joint);
    const Pin rootPin = from.branches()[at(joint->branch)].rootPin;
    way.insert(way.end(), corners.begin() + 1, corners.end());
    return Found{treeNumber, Branch{number, member, &net(number).gates, std::move(way), rootPin, path.pin}, path.cost,
        path.isOverItself};
}

} // namespace portolan
