// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/Tree.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// Calls function(spot, heading) for every lane that a branch needs, pins among them.
template <typename Function>
void eachLane(const LaneGrid &grid, const Branch &branch, Function function)
{
    eachApproach(grid, branch.rootPin, function);
    int before = branch.corners.front();
    eachStep(grid, branch.corners, [&](int spot, Heading heading, int) {
        function(before, heading);
        function(spot, heading);
        before = spot;
    });
    eachApproach(grid, branch.leafPin, function);
}

double distance(const LaneGrid &grid, int from, int to)
{
    const QPointF way = grid.pointOf(to) - grid.pointOf(from);
    return std::abs(way.x()) + std::abs(way.y());
}

} // namespace

bool Tree::isFree(const LaneGrid &grid, const Branch &branch, int number)
{
    bool free = true;
    eachLane(grid, branch, [&](int spot, Heading heading) {
        const int owner = grid.owner(spot, heading);
        const int label = grid.labelOwner(spot);
        free = free && (owner == LaneGrid::nobody || owner == number)
            && (label == LaneGrid::nobody || label == grid.labelOwnerOf(branch.net, number));
    });
    eachStep(grid, branch.corners, [&](int spot, Heading, int) { free = free && !grid.isBlocked(spot); });
    return free && !grid.isBlocked(branch.corners.front());
}

void Tree::add(LaneGrid &grid, Branch branch)
{
    eachLane(grid, branch, [&](int spot, Heading heading) { grid.setOwner(spot, heading, m_number); });
    m_branches.push_back(std::move(branch));
    remember(grid, static_cast<int>(m_branches.size()) - 1);
}

void Tree::clear(LaneGrid &grid)
{
    for (const Branch &branch : m_branches) {
        if (branch.net >= 0)
            eachLane(grid, branch, [&](int spot, Heading heading) { grid.setOwner(spot, heading, LaneGrid::nobody); });
    }
    m_branches.clear();
    m_spots.clear();
    m_bounds.clear();
    m_bySpot.clear();
    m_labels.clear();
}

void Tree::takeOff(LaneGrid &grid, int net)
{
    std::vector<Branch> branches = std::move(m_branches);
    std::map<int, LabelEnd> labels = std::move(m_labels);
    m_branches.clear();
    for (const Branch &branch : branches) {
        if (branch.net >= 0)
            eachLane(grid, branch, [&](int spot, Heading heading) { grid.setOwner(spot, heading, LaneGrid::nobody); });
    }
    m_spots.clear();
    m_bounds.clear();
    m_bySpot.clear();
    m_labels.clear();
    for (Branch &branch : branches) {
        const int number = static_cast<int>(m_branches.size());
        if (branch.net == net)
            branch = Branch{-1, 0, nullptr, {}, {}, {}};
        if (const auto label = labels.find(number); branch.net >= 0 && label != labels.end())
            m_labels.insert(*label);
        if (branch.net >= 0)
            add(grid, std::move(branch));
        else
            m_branches.push_back(std::move(branch));
    }
    if (anyNet() < 0)
        m_branches.clear();
}

int Tree::anyNet() const
{
    const auto live
        = std::find_if(m_branches.begin(), m_branches.end(), [](const Branch &branch) { return branch.net >= 0; });
    return live == m_branches.end() ? -1 : live->net;
}

void Tree::remember(const LaneGrid &grid, int number)
{
    const Branch &branch = m_branches[static_cast<size_t>(number)];
    const size_t first = m_spots.size();
    TreeSpot place;
    place.branch = number;
    place.spot = branch.corners.front();
    place.heading = branch.rootPin.outwards;
    place.isTurn = true;
    const auto take = [&] {
        const auto [known, isNew] = m_bySpot.try_emplace(place.spot, static_cast<int>(m_spots.size()));
        if (isNew) {
            const QPointF point = grid.pointOf(place.spot);
            if (m_spots.size() % partSize == 0)
                m_bounds.emplace_back(point, point);
            QRectF &bounds = m_bounds.back();
            bounds = QRectF(QPointF(std::min(bounds.left(), point.x()), std::min(bounds.top(), point.y())),
                QPointF(std::max(bounds.right(), point.x()), std::max(bounds.bottom(), point.y())));
            m_spots.push_back(place);
        }
        place.before = known->second;
    };
    take();
    int before = branch.corners.front();
    eachStep(grid, branch.corners, [&](int spot, Heading heading, int corner) {
        place.gates = grid.pass(before, heading, *branch.gates, place.gates).passed;
        place.spot = spot;
        place.heading = heading;
        place.corner = corner;
        place.isTurn = spot == branch.corners[static_cast<size_t>(corner) + 1];
        take();
        before = spot;
    });
    markLabelled(grid, first);
}

void Tree::markLabelled(const LaneGrid &grid, size_t first)
{
    // A spot stands behind the one that leads to it.
    for (size_t index = first; index < m_spots.size(); ++index) {
        TreeSpot &place = m_spots[index];
        place.isLabelled = place.before >= 0 && m_spots[static_cast<size_t>(place.before)].isLabelled;
        const auto label = place.isLabelled ? m_labels.end() : m_labels.find(place.branch);
        if (label == m_labels.end())
            continue;
        const auto &[corner, along] = label->second;
        const std::vector<int> &corners = m_branches[static_cast<size_t>(place.branch)].corners;
        place.isLabelled = place.corner > corner
            || (place.corner == corner
                && distance(grid, corners[static_cast<size_t>(place.corner)], place.spot) >= along);
    }
}

void Tree::setLabel(const LaneGrid &grid, int branch, int corner, double along)
{
    m_labels[branch] = {corner, along};
    const auto first
        = std::find_if(m_spots.begin(), m_spots.end(), [&](const TreeSpot &place) { return place.branch == branch; });
    markLabelled(grid, static_cast<size_t>(first - m_spots.begin()));
}

void Tree::clearLabel(const LaneGrid &grid, int branch)
{
    if (m_labels.erase(branch) > 0)
        markLabelled(grid, 0);
}

std::vector<int> Tree::wayTo(const TreeSpot &spot) const
{
    const std::vector<int> &corners = m_branches[static_cast<size_t>(spot.branch)].corners;
    std::vector<int> way(
        corners.begin(), corners.begin() + std::min<std::ptrdiff_t>(spot.corner + 1, std::ssize(corners)));
    if (way.back() != spot.spot)
        way.push_back(spot.spot);
    return way;
}

const TreeSpot *Tree::find(int spot) const
{
    const auto found = m_bySpot.find(spot);
    return found == m_bySpot.end() ? nullptr : &m_spots[static_cast<size_t>(found->second)];
}

} // namespace portolan
