// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include "route/RoutingTools.h"

#include <algorithm>
#include <numeric>

namespace portolan {

const Pin *RoutingRun::pinAt(int node, const QPointF &border) const
{
    for (const Pin &pin : m_grid.pins(node)) {
        if (pin.border == border)
            return &pin;
    }
    return nullptr;
}

std::optional<Branch> RoutingRun::branchAlong(int number, int member, const std::vector<QPointF> &points) const
{
    const Pin *rootPin = points.size() < 2 ? nullptr : pinAt(net(number).root, points.front());
    const Pin *leafPin = rootPin ? pinAt(net(number).members[at(member)].node, points.back()) : nullptr;
    if (!leafPin)
        return std::nullopt;
    Branch branch{number, member, &net(number).gates, {rootPin->spot}, *rootPin, *leafPin};
    for (size_t corner = 1; corner + 1 < points.size(); ++corner) {
        const int spot = m_grid.spotOf(points[corner]);
        if (spot < 0)
            return std::nullopt;
        if (spot != branch.corners.back())
            branch.corners.push_back(spot);
    }
    if (branch.corners.back() != leafPin->spot)
        branch.corners.push_back(leafPin->spot);
    for (size_t corner = 0; corner + 1 < branch.corners.size(); ++corner) {
        const int from = branch.corners[corner];
        const int to = branch.corners[corner + 1];
        if (m_grid.rowOf(from) != m_grid.rowOf(to) && m_grid.columnOf(from) != m_grid.columnOf(to))
            return std::nullopt;
    }
    return branch;
}

bool RoutingRun::stoodThere(const RoutePassages &now, const RoutePassages &before, const RouteScene &scene) const
{
    return std::equal(now.begin(), now.end(), before.begin(), before.end(),
        [&](const RoutePassage &passage, const RoutePassage &old) {
            return m_scene.gates[at(passage.gate)] == scene.gates[at(old.gate)];
        });
}

void RoutingRun::adoptWays(int number, const RouteMemory &memory, const std::map<QString, OldMember> &oldMembers,
    std::map<std::pair<int, int>, int> &treeOfTrunk)
{
    const RouteNet &what = net(number);
    const auto stands = [&](int node, int oldNode) { return rectOf(node) == memory.scene.nodes[at(oldNode)]; };
    for (size_t member = 0; member < what.members.size(); ++member) {
        const auto old = oldMembers.find(what.members[member].key);
        if (old == oldMembers.end())
            continue;
        // Nets are not always made of the same arrows.
        const RouteNet &before = memory.scene.nets[at(old->second.net)];
        if (what.gathers != before.gathers || what.gates.size() != before.gates.size()
            || !stands(what.root, before.root)
            || !stands(what.members[member].node, before.members[at(old->second.member)].node))
            continue;
        const RoutedMember &way = memory.result.nets[at(old->second.net)].members[at(old->second.member)];
        auto branch = branchAlong(number, static_cast<int>(member), way.points);
        const auto known = treeOfTrunk.find({way.trunk, what.company});
        const int carrier = known != treeOfTrunk.end() ? known->second : static_cast<int>(m_trees.size());
        if (!branch || !Tree::isFree(m_grid, *branch, carrier)
            || (!passesItsGates(*branch) && !stoodThere(what.gates, before.gates, memory.scene)))
            continue;
        if (known == treeOfTrunk.end()) {
            treeOfTrunk.emplace(std::pair(way.trunk, what.company), carrier);
            m_trees.emplace_back(carrier, what.root);
            state(number).trees.push_back(carrier);
        } else if (!contains(state(number).trees, carrier) && !contains(state(number).guestTrees, carrier)) {
            state(number).guestTrees.push_back(carrier);
        }
        tree(carrier).add(m_grid, std::move(*branch));
        state(number).isRouted[member] = true;
        state(number).isAdopted = true;
    }
}

bool RoutingRun::isOnMovedSymbol(const QRectF &rect, const RouteScene &before) const
{
    for (size_t gate = 0; gate < m_symbols.size(); ++gate) {
        const RouteGate &now = m_scene.gates[gate];
        const bool stoodThere = std::any_of(before.gates.begin(), before.gates.end(),
            [&](const RouteGate &old) { return old.isUpright == now.isUpright && old.at == now.at; });
        if (!stoodThere && m_symbols[gate].intersects(rect))
            return true;
    }
    return false;
}

void RoutingRun::adoptLabels(int number, const RoutedNet &old, const RouteScene &before)
{
    for (const RoutedLabel &label : old.labels) {
        if (at(label.form) >= net(number).labels.size())
            continue;
        const RouteLabelForm &form = net(number).labels[at(label.form)];
        const QSizeF size = label.isTurned ? form.size.transposed() : form.size;
        if (size != label.rect.size() || (label.isTurned && !form.turns) || isOnMovedSymbol(label.rect, before))
            continue;
        std::optional<std::pair<int, LabelPlace>> found;
        for (size_t carrier = 0; carrier < m_trees.size() && !found; ++carrier) {
            const std::vector<Branch> &branches = m_trees[carrier].branches();
            for (size_t branch = 0; branch < branches.size() && !found; ++branch) {
                if (branches[branch].net != number)
                    continue;
                if (const auto place = m_labels.again(m_trees[carrier], static_cast<int>(branch), number, label))
                    found = {static_cast<int>(carrier), *place};
            }
        }
        if (!found)
            continue;
        const auto &[carrier, place] = *found;
        m_labels.take(m_grid, number, carrier, place);
        tree(carrier).setLabel(m_grid, place.branch, place.corner, place.alongEnd);
        state(number).labels.push_back({carrier, place});
    }
}

void RoutingRun::adopt(const RouteMemory &memory)
{
    std::map<QString, int> oldNets;
    for (size_t number = 0; number < memory.scene.nets.size(); ++number)
        oldNets.emplace(memory.scene.nets[number].key, static_cast<int>(number));
    std::map<QString, OldMember> oldMembers;
    for (size_t number = 0; number < memory.scene.nets.size(); ++number) {
        const std::vector<RouteMember> &members = memory.scene.nets[number].members;
        for (size_t member = 0; member < members.size(); ++member)
            oldMembers.emplace(members[member].key, OldMember{static_cast<int>(number), static_cast<int>(member)});
    }
    std::map<std::pair<int, int>, int> treeOfTrunk;
    std::vector<int> order(m_states.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) { return net(a).company < net(b).company; });
    for (const int number : order) {
        if (!mustStop())
            adoptWays(number, memory, oldMembers, treeOfTrunk);
    }
    dropWaysThroughSymbols();
    for (size_t number = 0; number < m_states.size() && !mustStop(); ++number) {
        const auto old = oldNets.find(m_scene.nets[number].key);
        if (m_states[number].isAdopted && old != oldNets.end())
            adoptLabels(static_cast<int>(number), memory.result.nets[at(old->second)], memory.scene);
    }
}

} // namespace portolan
