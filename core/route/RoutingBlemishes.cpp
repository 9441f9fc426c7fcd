// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include "route/RoutingTools.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace portolan {

namespace {

constexpr double bothCorners = 14; // of a side, where no line ends
constexpr double apart = 2 * LaneGrid::pitch; // as far as heads should stand from each other

/// What ends at a side of a node.
struct SideEnds {
    struct Head {
        double along = 0;
        int tree = 0;
        int net = 0;
    };
    std::vector<Head> heads;
    std::set<double> places; ///< of heads, and of where arrows begin

    /// Whether all could stand that far apart.
    [[nodiscard]] bool hasRoom(double length) const
    {
        return apart * static_cast<double>(places.size()) <= length - bothCorners;
    }
};

using Side = std::pair<int, Heading>; // of a node

void take(int node, const Pin &pin, bool isHead, SideEnds::Head head, std::map<Side, SideEnds> &sides)
{
    head.along = isLevel(pin.outwards) ? pin.border.y() : pin.border.x();
    SideEnds &side = sides[{node, pin.outwards}];
    side.places.insert(head.along);
    if (isHead)
        side.heads.push_back(head);
}

/// Calls function(net) for each that has a head so near to another trunk's that they merge on paper.
template <typename Function>
void eachMerging(SideEnds &side, Function function)
{
    std::vector<SideEnds::Head> &heads = side.heads;
    std::sort(heads.begin(), heads.end(), [](const SideEnds::Head &a, const SideEnds::Head &b) {
        return std::tie(a.along, a.tree, a.net) < std::tie(b.along, b.tree, b.net);
    });
    for (auto head = heads.begin(); head != heads.end(); ++head) {
        for (auto other = head + 1; other != heads.end() && other->along - head->along < apart - 1e-6; ++other) {
            if (other->tree == head->tree)
                continue;
            function(head->net);
            function(other->net);
        }
    }
}

} // namespace

bool RoutingRun::bendsInSymbol(int number) const
{
    if (!m_hasSymbols)
        return false;
    for (const int carrier : carriersOf(number)) {
        for (const Branch &branch : m_trees[at(carrier)].branches()) {
            if (branch.net != number)
                continue;
            for (const RoutePassage &passage : net(number).gates) {
                if (std::any_of(branch.corners.begin(), branch.corners.end(),
                        [&](int corner) { return m_symbols[at(passage.gate)].contains(m_grid.pointOf(corner)); }))
                    return true;
            }
        }
    }
    return false;
}

std::vector<bool> RoutingRun::blemished() const
{
    std::vector<bool> nets(m_states.size(), false);
    std::map<Side, SideEnds> sides;
    for (const Tree &tree : m_trees) {
        for (const Branch &branch : tree.branches()) {
            if (branch.net < 0)
                continue;
            const RouteNet &what = net(branch.net);
            const SideEnds::Head head{0, tree.number(), branch.net};
            take(what.root, branch.rootPin, what.gathers, head, sides);
            take(what.members[at(branch.member)].node, branch.leafPin, !what.gathers, head, sides);
        }
    }
    for (auto &[side, ends] : sides) {
        const QRectF &rect = rectOf(side.first);
        if (ends.heads.size() > 1 && ends.hasRoom(isLevel(side.second) ? rect.height() : rect.width()))
            eachMerging(ends, [&](int number) { nets[at(number)] = true; });
    }
    for (size_t number = 0; number < nets.size(); ++number) {
        // What was adopted keeps its way.
        const auto index = static_cast<int>(number);
        nets[number] = !m_states[number].isAdopted
            && (nets[number] || bendsInSymbol(index) || isThroughSymbol(index) || passesGateAgain(index));
    }
    return nets;
}

} // namespace portolan
