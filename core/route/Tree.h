// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "route/LaneGrid.h"
#include "route/RoutingTools.h"

#include <cmath>
#include <map>
#include <unordered_map>
#include <vector>

namespace portolan {

/// The way of one arrow within a tree.
struct Branch {
    int net = 0; ///< negative: it has been taken off, and the rest means nothing
    int member = 0;
    const RoutePassages *gates = nullptr; ///< of its net: to be passed in this order
    std::vector<int> corners; ///< spots, from the root's pin to the other's
    Pin rootPin;
    Pin leafPin;
};

/// A spot of a tree and where it lies.
struct TreeSpot {
    int spot = 0;
    int branch = 0;
    int corner = 0; ///< the spot lies between this corner of the branch and the next
    int gates = 0; ///< of its branch's, passed on the way from the root
    int before = -1; ///< index of the spot that leads to it, seen from the root
    bool isLabelled = false; ///< behind a label, seen from the root
    bool isTurn = false; ///< a corner of its branch
    Heading heading = Heading::Right; ///< of the branch that leads to it
};

/// A trunk as it lies on the lanes: lines that leave (or reach) one node together and part on the way.
/// Its number is what owns the lanes.
class Tree {
public:
    Tree(int number, int root)
        : m_number(number)
        , m_root(root)
    {
    }

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int root() const { return m_root; }
    [[nodiscard]] const std::vector<Branch> &branches() const { return m_branches; }
    [[nodiscard]] bool isLabelled() const { return !m_labels.empty(); }
    [[nodiscard]] const std::vector<TreeSpot> &spots() const { return m_spots; }
    /// Calls function(spot, distance along lanes) for the spots, in their order, that may be as near to a rectangle as
    /// limit() says, which may become less meanwhile: spots of one part of the tree lie together, and most parts are
    /// far away.
    template <typename Limit, typename Function>
    void eachSpotNear(const LaneGrid &grid, const QRectF &target, Limit limit, Function function) const;

    /// Takes the branch's lanes and remembers its spots.
    void add(LaneGrid &grid, Branch branch);
    /// Whether the lanes that the branch needs are free, or its own, all the way.
    [[nodiscard]] static bool isFree(const LaneGrid &grid, const Branch &branch, int number);
    /// Gives all its lanes back.
    void clear(LaneGrid &grid);
    /// Takes the branches of a net off, with their labels; the others keep their numbers.
    void takeOff(LaneGrid &grid, int net);
    /// A net that runs here, or -1.
    [[nodiscard]] int anyNet() const;

    /// Everything behind this place of a branch (corner, and so far along from it) is labelled.
    void setLabel(const LaneGrid &grid, int branch, int corner, double along);
    void clearLabel(const LaneGrid &grid, int branch);

    /// The way from the root to a spot of the tree, corners only.
    [[nodiscard]] std::vector<int> wayTo(const TreeSpot &spot) const;
    [[nodiscard]] const TreeSpot *find(int spot) const;

private:
    struct LabelEnd {
        int corner = 0;
        double along = 0;
    };

    static constexpr size_t partSize = 64;

    void remember(const LaneGrid &grid, int branch);
    void markLabelled(const LaneGrid &grid, size_t first);

    int m_number;
    int m_root;
    std::vector<Branch> m_branches;
    std::vector<TreeSpot> m_spots; ///< each spot once
    std::vector<QRectF> m_bounds; ///< of each partSize of them
    std::unordered_map<int, int> m_bySpot; ///< spot -> index of m_spots
    std::map<int, LabelEnd> m_labels; ///< by branch
};

template <typename Limit, typename Function>
void Tree::eachSpotNear(const LaneGrid &grid, const QRectF &target, Limit limit, Function function) const
{
    constexpr double rounding = 0.01; // of what a rectangle says of its edges
    for (size_t part = 0; part < m_bounds.size(); ++part) {
        if (gap(target, m_bounds[part]) > limit() + rounding)
            continue;
        const size_t end = std::min(m_spots.size(), (part + 1) * partSize);
        for (size_t index = part * partSize; index < end; ++index) {
            const double distance = gap(target, grid.pointOf(m_spots[index].spot));
            if (distance <= limit())
                function(m_spots[index], distance);
        }
    }
}

/// From the pin's spot to the node's border, through what is blocked for all others.
template <typename Function>
void eachApproach(const LaneGrid &grid, const Pin &pin, Function function)
{
    const Heading inwards = opposite(pin.outwards);
    const auto distance = [&](int spot) {
        const QPointF way = grid.pointOf(spot) - pin.border;
        return isLevel(inwards) ? std::abs(way.x()) : std::abs(way.y());
    };
    int spot = pin.spot;
    function(spot, pin.outwards);
    for (int further = grid.next(spot, inwards); distance(further) < distance(spot);
         further = grid.next(spot, inwards)) {
        spot = further;
        function(spot, pin.outwards);
    }
}

/// Calls function(spot, heading) for each step of a way given by its corners, beginning with the spot after the first.
template <typename Function>
void eachStep(const LaneGrid &grid, const std::vector<int> &corners, Function function)
{
    for (size_t corner = 0; corner + 1 < corners.size(); ++corner) {
        const int from = corners[corner];
        const int to = corners[corner + 1];
        const bool level = grid.rowOf(from) == grid.rowOf(to);
        const Heading heading
            = level ? (to > from ? Heading::Right : Heading::Left) : (to > from ? Heading::Down : Heading::Up);
        for (int spot = from; spot != to;) {
            spot = grid.next(spot, heading);
            function(spot, heading, static_cast<int>(corner));
        }
    }
}

} // namespace portolan
