// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include "route/RoutingTools.h"

#include <algorithm>
#include <limits>

namespace portolan {

std::vector<int> RoutingRun::ownCorners(const Tree &on) const
{
    std::vector<int> corners(on.branches().size(), 0);
    const int host = on.anyNet();
    const bool isShared = std::any_of(on.branches().begin(), on.branches().end(),
        [&](const Branch &branch) { return branch.net >= 0 && branch.net != host; });
    if (!isShared)
        return corners;
    std::fill(corners.begin(), corners.end(), std::numeric_limits<int>::max());
    for (const TreeSpot &place : on.spots()) {
        // The first spot of a branch may lie on the line that it leaves.
        if (place.branch == 0 || !place.isTurn || place.corner > 0)
            corners[at(place.branch)] = std::min(corners[at(place.branch)], place.branch == 0 ? 0 : place.corner);
    }
    return corners;
}

void RoutingRun::label(int number, int treeNumber, LabelRoom room, bool mayBeShared)
{
    if (net(number).labels.empty())
        return;
    Tree &on = tree(treeNumber);
    std::optional<LabelPlace> best;
    int looked = 0;
    const std::vector<int> own = mayBeShared ? std::vector<int>(on.branches().size(), 0) : ownCorners(on);
    for (size_t branch = 0; branch < on.branches().size(); ++branch) {
        if (on.branches()[branch].net != number)
            continue;
        // The first branch is the stem. The others are looked at only where it has no room.
        const auto place = m_labels.find(
            on, static_cast<int>(branch), own[branch], number, room, m_bundleOf[at(number)] != noBundle);
        if (place && (!best || place->cost < best->cost))
            best = place;
        if (best || ++looked == 12)
            break;
    }
    if (!best)
        return;
    m_labels.take(m_grid, number, treeNumber, *best);
    on.setLabel(m_grid, best->branch, best->corner, best->alongEnd);
    state(number).labels.push_back({treeNumber, *best});
}

void RoutingRun::displaceLabels(int number, int trunk, const Branch &branch)
{
    const auto clear = [&](int spot) {
        const int label = m_grid.labelOwner(spot);
        if (label == LaneGrid::nobody || label == m_grid.labelOwnerOf(number, trunk))
            return;
        const int owner = m_grid.netOfLabel(label);
        std::vector<PlacedLabel> &labels = state(owner).labels;
        for (size_t index = 0; index < labels.size(); ++index) {
            if (!labels[index].place.reserved.contains(m_grid.pointOf(spot)))
                continue;
            m_labels.free(m_grid, owner, labels[index].place);
            tree(labels[index].tree).clearLabel(m_grid, labels[index].place.branch);
            labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(index));
            return;
        }
    };
    for (const Pin *pin : {&branch.rootPin, &branch.leafPin})
        eachApproach(m_grid, *pin, [&](int spot, Heading) { clear(spot); });
    clear(branch.corners.front());
    eachStep(m_grid, branch.corners, [&](int spot, Heading, int) { clear(spot); });
}

void RoutingRun::squeezeLabel(int number)
{
    for (const int carrier : carriersOf(number)) {
        const auto isThere = [&] {
            const std::vector<PlacedLabel> &labels = state(number).labels;
            return std::any_of(
                labels.begin(), labels.end(), [&](const PlacedLabel &placed) { return placed.tree == carrier; });
        };
        for (const LabelRoom room : {LabelRoom::Ample, LabelRoom::Tight}) {
            if (!isThere())
                label(number, carrier, room);
        }
        // Its own part is too short: the line that it shares carries it, too.
        if (!isThere())
            label(number, carrier, LabelRoom::Tight, true);
    }
}

void RoutingRun::squeezeLabels()
{
    for (size_t number = 0; number < m_states.size() && !mustStop(); ++number)
        squeezeLabel(static_cast<int>(number));
}

void RoutingRun::makeRoomForLabels()
{
    const PathCosts distant = distantCosts();
    for (size_t index = 0; index < m_states.size() && !isHurried() && !mustStop(); ++index) {
        const auto number = static_cast<int>(index);
        if (!lacksLabel(number) || !standsAlone(number))
            continue;
        Snapshot before = snapshot(number);
        routeAgain(number, distant);
        squeezeLabel(number);
        if (isWorse(state(number), before.state))
            restore(number, std::move(before));
    }
}

bool RoutingRun::lacksLabel(int number) const
{
    const NetState &net = m_states[at(number)];
    return !m_scene.nets[at(number)].labels.empty() && net.labels.size() < net.trees.size() + net.guestTrees.size();
}

void RoutingRun::takeOffLabels(int number)
{
    for (const PlacedLabel &placed : state(number).labels) {
        m_labels.free(m_grid, number, placed.place);
        tree(placed.tree).clearLabel(m_grid, placed.place.branch);
    }
    state(number).labels.clear();
}

std::vector<int> RoutingRun::labelledNear(int number) const
{
    constexpr double near = 24;
    std::vector<QRectF> lines;
    eachLineOf(number, [&](const QPointF &from, const QPointF &to) {
        lines.push_back(QRectF(from, to).normalized().adjusted(-near, -near, near, near));
    });
    std::vector<int> nets;
    for (size_t other = 0; other < m_states.size(); ++other) {
        const std::vector<PlacedLabel> &labels = m_states[other].labels;
        const bool isNear = std::any_of(labels.begin(), labels.end(), [&](const PlacedLabel &placed) {
            return std::any_of(
                lines.begin(), lines.end(), [&](const QRectF &line) { return line.intersects(placed.place.rect); });
        });
        if (isNear && static_cast<int>(other) != number)
            nets.push_back(static_cast<int>(other));
    }
    return nets;
}

bool RoutingRun::isPlacedAmong(
    int number, const std::vector<int> &others, const std::vector<std::vector<PlacedLabel>> &before)
{
    squeezeLabel(number);
    if (lacksLabel(number))
        return false;
    for (size_t place = 0; place < others.size(); ++place) {
        squeezeLabel(others[place]);
        if (state(others[place]).labels.size() < before[place].size())
            return false;
    }
    return true;
}

void RoutingRun::shuffleLabels()
{
    constexpr size_t most = 24;
    for (size_t index = 0; index < m_states.size() && !isHurried() && !mustStop(); ++index) {
        const auto number = static_cast<int>(index);
        if (!lacksLabel(number))
            continue;
        const std::vector<int> others = labelledNear(number);
        if (others.size() > most)
            continue;
        std::vector<std::vector<PlacedLabel>> before;
        for (const int other : others) {
            before.push_back(state(other).labels);
            takeOffLabels(other);
        }
        Snapshot own = snapshot(number);
        bool isPlaced = isPlacedAmong(number, others, before);
        if (!isPlaced && standsAlone(number)) {
            // On another way, then.
            for (const int other : others)
                takeOffLabels(other);
            routeAgain(number, distantCosts());
            isPlaced = !isWorse(state(number), own.state) && isPlacedAmong(number, others, before);
            if (!isPlaced)
                restore(number, std::move(own));
        } else if (!isPlaced) {
            takeOffLabels(number);
            putLabels(number, own.state.labels);
        }
        if (isPlaced)
            continue;
        for (size_t place = 0; place < others.size(); ++place) {
            takeOffLabels(others[place]);
            putLabels(others[place], before[place]);
        }
    }
}

void RoutingRun::putLabels(int number, const std::vector<PlacedLabel> &labels)
{
    for (const PlacedLabel &placed : labels) {
        m_labels.take(m_grid, number, placed.tree, placed.place);
        tree(placed.tree).setLabel(m_grid, placed.place.branch, placed.place.corner, placed.place.alongEnd);
    }
    state(number).labels = labels;
}

PathCosts RoutingRun::distantCosts() const
{
    PathCosts distant = m_costs;
    distant.beside *= 6;
    distant.near *= 8;
    distant.narrow *= 3;
    distant.crossing *= 3;
    return distant;
}

} // namespace portolan
