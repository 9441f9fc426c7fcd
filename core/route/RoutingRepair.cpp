// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include "route/RoutingTools.h"

#include <algorithm>
#include <array>

namespace portolan {

namespace {

constexpr int mostAttempts = 60;
constexpr std::int64_t mostRepairSteps = 12'000'000; // of searches, in all
constexpr std::int64_t mostBlemishSteps = 2'000'000; // ... for what can be read all the same
constexpr size_t mostNeighbours = 60; // routed again in one attempt
constexpr size_t likeLabels = 3; // a way that is missing weighs as much

} // namespace

size_t RoutingRun::missing(int number) const
{
    const NetState &net = m_states[at(number)];
    const auto ways = static_cast<size_t>(std::count(net.isRouted.begin(), net.isRouted.end(), false));
    const size_t lines = net.trees.size() + net.guestTrees.size();
    const size_t labels = m_scene.nets[at(number)].labels.empty() ? lines : std::min(net.labels.size(), lines);
    return likeLabels * ways + lines - labels;
}

size_t RoutingRun::lacking() const
{
    size_t all = 0;
    for (size_t number = 0; number < m_states.size(); ++number)
        all += missing(static_cast<int>(number));
    return all;
}

size_t RoutingRun::missing()
{
    // A symbol can give way (GateBars), and what has a blemish can still be read.
    constexpr size_t likeLabel = 4;
    constexpr size_t likeSymbol = 2;
    laySymbols();
    size_t all = 0;
    for (size_t index = 0; index < m_states.size(); ++index) {
        const auto number = static_cast<int>(index);
        all += likeLabel * missing(number) + (isThroughSymbol(number) ? likeSymbol : 0);
    }
    const std::vector<bool> nets = blemished();
    return all + static_cast<size_t>(std::count(nets.begin(), nets.end(), true));
}

RoutingRun::Lying RoutingRun::lying() const
{
    return {m_grid.occupancy(), m_labels.placed(), m_states, m_trees, m_bundleOf, m_bundleTrees};
}

void RoutingRun::putBack(const Lying &before)
{
    m_grid.setOccupancy(before.occupancy);
    m_labels.setPlaced(before.labels);
    m_states = before.states;
    m_trees = before.trees;
    m_bundleOf = before.bundleOf;
    m_bundleTrees = before.bundleTrees;
    laySymbols();
}

void RoutingRun::takeOff(int number)
{
    takeOffLabels(number);
    for (const int carrier : carriersOf(number))
        tree(carrier).takeOff(m_grid, number);
    state(number) = NetState{};
    state(number).isRouted.assign(net(number).members.size(), false);
}

std::vector<int> RoutingRun::netsNear(int number, double reach) const
{
    std::vector<QRectF> places;
    const auto add = [&](const QPointF &a, const QPointF &b, double around) {
        places.push_back(QRectF(a, b).normalized().adjusted(-around, -around, around, around));
    };
    eachLineOf(number, [&](const QPointF &a, const QPointF &b) { add(a, b, reach); });
    for (size_t member = 0; member < net(number).members.size(); ++member) {
        if (m_states[at(number)].isRouted[member])
            continue;
        for (const int end : {net(number).root, net(number).members[member].node})
            add(rectOf(end).topLeft(), rectOf(end).bottomRight(), reach);
    }
    const auto isNear = [&](const QRectF &rect) {
        return std::any_of(places.begin(), places.end(), [&](const QRectF &place) { return place.intersects(rect); });
    };
    std::vector<int> nets;
    for (size_t index = 0; index < m_states.size(); ++index) {
        const auto other = static_cast<int>(index);
        if (other == number || m_states[index].isAdopted)
            continue;
        bool comesNear = std::any_of(m_states[index].labels.begin(), m_states[index].labels.end(),
            [&](const PlacedLabel &placed) { return isNear(placed.place.rect); });
        eachLineOf(other, [&](const QPointF &a, const QPointF &b) {
            comesNear = comesNear || isNear(QRectF(a, b).normalized().adjusted(-1, -1, 1, 1));
        });
        if (comesNear)
            nets.push_back(other);
    }
    return nets;
}

void RoutingRun::routeFirst(int number, const std::vector<int> &neighbours, bool keepsAway)
{
    const size_t before = missing();
    const Lying was = lying();
    takeOff(number);
    for (const int other : neighbours)
        takeOff(other);
    // A line of its own has more room for a label than one that is shared.
    if (!keepsAway)
        m_bundleOf[at(number)] = noBundle;
    m_search.setCosts(keepsAway ? distantCosts() : m_costs);
    routeNet(number);
    squeezeLabel(number);
    for (const int other : neighbours)
        routeNet(other);
    m_search.setCosts(m_costs);
    shareTrunk(number);
    forceWay(number);
    for (const int other : neighbours) {
        shareTrunk(other);
        forceWay(other);
        squeezeLabel(other);
    }
    // What is missing elsewhere now has its own turn.
    if (missing() > before)
        putBack(was);
}

void RoutingRun::repairInTurns(bool isOfBlemishes)
{
    constexpr std::array<double, 4> reaches{12, 40, 100, 200};
    const size_t turns = isOfBlemishes ? 4 : 2 * reaches.size(); // of a net
    std::vector<size_t> turnsOf(m_states.size(), 0);
    for (int attempt = 0; attempt < mostAttempts && m_search.steps() < m_lastStep && !isHurried() && !mustStop();
         ++attempt) {
        int next = -1;
        const std::vector<bool> nets = isOfBlemishes ? blemished() : std::vector<bool>();
        for (size_t number = 0; number < m_states.size(); ++number) {
            const bool isLess = next < 0 || turnsOf[number] < turnsOf[at(next)];
            if (isLess && turnsOf[number] < turns
                && (isOfBlemishes ? nets[number] : missing(static_cast<int>(number)) > 0))
                next = static_cast<int>(number);
        }
        if (next < 0)
            return;
        const size_t turn = turnsOf[at(next)]++;
        const std::vector<int> neighbours = netsNear(next, reaches[turn / 2]);
        if (neighbours.size() <= mostNeighbours)
            routeFirst(next, neighbours, turn % 2 == 0);
    }
}

void RoutingRun::repairWithOne()
{
    constexpr double reach = 12;
    for (size_t index = 0; index < m_states.size() && !mustStop(); ++index) {
        const auto number = static_cast<int>(index);
        const std::vector<int> neighbours = missing(number) > 0 ? netsNear(number, reach) : std::vector<int>();
        for (const int other : neighbours) {
            for (const bool keepsAway : {true, false}) {
                const bool isWorthwhile = missing(number) > 0 && neighbours.size() <= mostNeighbours;
                if (isWorthwhile && m_search.steps() < m_lastStep && !isHurried())
                    routeFirst(number, {other}, keepsAway);
            }
        }
    }
}

void RoutingRun::repair()
{
    constexpr int rounds = 3;
    m_lastStep = m_search.steps() + mostRepairSteps;
    for (int round = 0;
         round < rounds && !isHurried() && !mustStop() && missing() > 0 && roundedSize() <= mostSpotsToCopy; ++round) {
        // Where many are near, they don't all find back; one of them may give way, which takes less time, too.
        repairWithOne();
        repairInTurns(false);
    }
    m_lastStep = m_search.steps() + mostBlemishSteps;
    if (!isHurried() && !mustStop() && roundedSize() <= mostSpotsToCopy)
        repairInTurns(true);
}

} // namespace portolan
