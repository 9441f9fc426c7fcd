// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include "route/RoutingTools.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace portolan {

namespace {

constexpr double shortWay = 120; // between nodes this close there is never ample room for a label
constexpr size_t fewArrows = 100; // the searches of fewer say nothing about all of them
// Where nodes lie on each other many ways are not to be had, however long they are looked for, and whoever draws that
// is not done with laying out. After so many steps nothing is tried that would only make ways better, and after so many
// a way that is not found soon is none.
constexpr std::int64_t stepsWithOverlaps = 5'000'000;
constexpr std::int64_t ampleStepsWithOverlaps = 9'000'000;
constexpr double detour = 260; // more than this around, and an arrow gets a line of its own from the root

int mostGates(const RouteScene &scene)
{
    size_t most = 0;
    for (const RouteNet &net : scene.nets)
        most = std::max(most, net.gates.size());
    return static_cast<int>(most);
}

} // namespace

RoutingRun::RoutingRun(const RouteScene &scene, const GoesOn &goesOn)
    : m_scene(scene)
    , m_watch(goesOn)
    , m_grid(scene)
    , m_search(m_grid, m_costs, mostGates(scene), &m_watch)
    , m_labels(m_grid, scene)
{
    m_states.resize(scene.nets.size());
    for (size_t number = 0; number < scene.nets.size(); ++number)
        m_states[number].isRouted.assign(scene.nets[number].members.size(), false);
    if (m_grid.hasOverlaps()) {
        m_mostSteps = stepsWithOverlaps;
        m_search.hurryAfter(ampleStepsWithOverlaps);
    }
    findBundles();
    findPassing();
    m_frameOf.assign(scene.nodes.size(), LaneGrid::nobody);
    for (size_t node = 0; node < scene.nodes.size(); ++node) {
        for (size_t frame = 0; frame < scene.frames.size(); ++frame) {
            if (scene.frames[frame].rect.contains(scene.nodes[node].center()))
                m_frameOf[node] = static_cast<int>(frame);
        }
    }
}

void RoutingRun::setCosts(const PathCosts &costs)
{
    m_costs = costs;
    m_search.setCosts(costs);
}

std::vector<int> RoutingRun::homeFrames(int root, int leaf) const
{
    std::vector<int> frames{m_frameOf[at(root)], m_frameOf[at(leaf)]};
    if (frames[0] != frames[1])
        frames.push_back(LaneGrid::nobody);
    return frames;
}

double RoutingRun::straightCost(int number, int member) const
{
    return gap(rectOf(net(number).root), rectOf(net(number).members[at(member)].node));
}

std::vector<int> RoutingRun::orderOfMembers(int number) const
{
    const RouteNet &what = net(number);
    std::vector<int> order(what.members.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const double first = straightCost(number, a);
        const double second = straightCost(number, b);
        return first != second ? first < second : what.members[at(a)].key < what.members[at(b)].key;
    });
    return order;
}

PathQuery RoutingRun::queryFor(int number, int member, int trunk) const
{
    PathQuery query;
    query.trunk = trunk;
    query.label = m_grid.labelOwnerOf(number, trunk);
    query.target = net(number).members[at(member)].node;
    query.targetRect = rectOf(query.target);
    query.gates = net(number).gates;
    query.homeFrames = homeFrames(net(number).root, query.target);
    query.mayDisplaceLabels = m_mayDisplaceLabels;
    return query;
}

void RoutingRun::commit(int number, int member, Found found)
{
    NetState &now = state(number);
    const bool isNew = found.tree < 0;
    if (isNew) {
        found.tree = static_cast<int>(m_trees.size());
        m_trees.emplace_back(found.tree, net(number).root);
        now.trees.push_back(found.tree);
        if (m_bundleOf[at(number)] != noBundle)
            m_bundleTrees[at(m_bundleOf[at(number)])].push_back(found.tree);
    } else if (!contains(now.trees, found.tree) && !contains(now.guestTrees, found.tree)) {
        now.guestTrees.push_back(found.tree);
    }
    displaceLabels(number, found.tree, found.branch);
    tree(found.tree).add(m_grid, std::move(found.branch));
    now.isRouted[at(member)] = true;
    if (!isNew && m_bundleOf[at(number)] == noBundle)
        return;
    label(number, found.tree, LabelRoom::Ample);
    // Between two nodes that stand close there is never room enough; before others come and cross, any will do.
    const bool isShort = straightCost(number, member) < shortWay;
    if (isShort && (now.labels.empty() || now.labels.back().tree != found.tree))
        label(number, found.tree, LabelRoom::Tight);
}

std::vector<int> RoutingRun::carriersOf(int number) const
{
    std::vector<int> carriers = m_states[at(number)].trees;
    const std::vector<int> &guests = m_states[at(number)].guestTrees;
    carriers.insert(carriers.end(), guests.begin(), guests.end());
    return carriers;
}

std::vector<int> RoutingRun::treesByDistance(int number, int member) const
{
    std::vector<int> trees = m_states[at(number)].trees;
    if (trees.size() < 2)
        return trees;
    const QRectF &target = rectOf(net(number).members[at(member)].node);
    std::vector<std::pair<double, int>> byDistance;
    for (const int own : trees) {
        double nearest = noLimit;
        m_trees[at(own)].eachSpotNear(
            m_grid, target, [&] { return nearest; },
            [&](const TreeSpot &, double distance) { nearest = std::min(nearest, distance); });
        byDistance.emplace_back(nearest, own);
    }
    std::sort(byDistance.begin(), byDistance.end());
    std::transform(byDistance.begin(), byDistance.end(), trees.begin(), [](const auto &one) { return one.second; });
    return trees;
}

void RoutingRun::routeMember(int number, int member)
{
    std::optional<Found> best;
    if (m_bundleOf[at(number)] != noBundle) {
        for (const int host : m_bundleTrees[at(m_bundleOf[at(number)])])
            takeBetter(best, fromTree(number, member, host, contains(state(number).trees, host), true, limitOf(best)));
        if (isClear(best)) {
            commit(number, member, std::move(*best));
            return;
        }
    }
    for (const int own : treesByDistance(number, member))
        takeBetter(best, fromTree(number, member, own, true, true, limitOf(best)));
    if (!best || best->cost > straightCost(number, member) + 2 * detour)
        takeBetter(best, fromRoot(number, member, limitOf(best) - detour));
    for (const int own : treesByDistance(number, member)) {
        // Rather over the label of another, which goes elsewhere, than not at all.
        if (!best)
            best = fromTree(number, member, own, true, false);
    }
    if (best)
        commit(number, member, std::move(*best));
}

void RoutingRun::routeNet(int number)
{
    for (const int member : orderOfMembers(number)) {
        if (!state(number).isRouted[at(member)] && !mustStop())
            routeMember(number, member);
    }
}

void RoutingRun::routeRest()
{
    std::vector<int> order;
    for (size_t number = 0; number < m_states.size(); ++number) {
        const std::vector<bool> &routed = m_states[number].isRouted;
        if (std::find(routed.begin(), routed.end(), false) != routed.end())
            order.push_back(static_cast<int>(number));
    }
    std::vector<double> reach(m_states.size(), 0);
    for (const int number : order) {
        for (size_t member = 0; member < net(number).members.size(); ++member)
            reach[at(number)] = std::max(reach[at(number)], straightCost(number, static_cast<int>(member)));
    }
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return reach[at(a)] != reach[at(b)] ? reach[at(a)] < reach[at(b)] : net(a).key < net(b).key;
    });
    size_t arrows = 0;
    for (const int number : order)
        arrows += net(number).members.size();
    // Where lines have room, an arrow takes some hundred steps; where they fill the lanes, many thousands.
    constexpr std::int64_t stepsOfArrow = 600;
    const std::int64_t most = m_search.steps() + stepsOfArrow * static_cast<std::int64_t>(arrows + fewArrows);
    size_t done = 0;
    for (const int number : order) {
        m_isGivenUp = m_scene.mayBeGivenUp && m_search.steps() > most;
        if (mustStop())
            return;
        routeNet(number);
        done += net(number).members.size();
        m_watch.setDone(static_cast<int>(done), static_cast<int>(arrows));
    }
}

void RoutingRun::remove(int number)
{
    NetState &old = state(number);
    for (const int own : old.trees)
        tree(own).clear(m_grid);
    for (const PlacedLabel &placed : old.labels)
        m_labels.free(m_grid, number, placed.place);
    old = NetState{};
    old.isRouted.assign(net(number).members.size(), false);
}

RoutingRun::Snapshot RoutingRun::snapshot(int number) const
{
    Snapshot taken{m_states[at(number)], {}};
    for (const int own : taken.state.trees)
        taken.branches.push_back(m_trees[at(own)].branches());
    return taken;
}

void RoutingRun::restore(int number, Snapshot old)
{
    remove(number);
    for (size_t own = 0; own < old.branches.size(); ++own) {
        for (Branch &branch : old.branches[own])
            tree(old.state.trees[own]).add(m_grid, std::move(branch));
    }
    putLabels(number, old.state.labels);
    state(number) = std::move(old.state);
}

void RoutingRun::routeAgain(int number, const PathCosts &costs)
{
    remove(number);
    m_search.setCosts(costs);
    routeNet(number);
    m_search.setCosts(m_costs);
}

bool RoutingRun::isWorse(const NetState &now, const NetState &before) const
{
    const auto routed = [](const NetState &net) { return std::count(net.isRouted.begin(), net.isRouted.end(), true); };
    const auto unlabelled
        = [](const NetState &net) { return net.trees.size() - std::min(net.trees.size(), net.labels.size()); };
    const auto formsOf = [](const NetState &net) {
        double cost = 0;
        for (const PlacedLabel &placed : net.labels)
            cost += placed.place.cost;
        return cost;
    };
    if (routed(now) != routed(before))
        return routed(now) < routed(before);
    if (unlabelled(now) != unlabelled(before))
        return unlabelled(now) > unlabelled(before);
    return formsOf(now) > formsOf(before) + 200;
}

void RoutingRun::improve(int passes)
{
    for (int pass = 0; pass < passes; ++pass) {
        for (size_t index = 0; index < m_states.size(); ++index) {
            const auto number = static_cast<int>(index);
            if (state(number).isAdopted || !standsAlone(number))
                continue;
            if (mustStop() || isHurried())
                return;
            Snapshot before = snapshot(number);
            routeAgain(number, m_costs);
            if (isWorse(state(number), before.state))
                restore(number, std::move(before));
        }
    }
}

RouteResult RoutingRun::result() const
{
    RouteResult result;
    result.lacking = lacking();
    result.isGivenUp = m_isGivenUp;
    result.nets.resize(m_scene.nets.size());
    for (size_t number = 0; number < m_scene.nets.size(); ++number)
        result.nets[number].members.resize(m_scene.nets[number].members.size());
    for (const Tree &tree : m_trees) {
        for (const Branch &branch : tree.branches()) {
            if (branch.net < 0)
                continue;
            RoutedMember &member = result.nets[at(branch.net)].members[at(branch.member)];
            member.trunk = tree.number();
            for (const QPointF &point : pointsOf(branch)) {
                std::vector<QPointF> &kept = member.points;
                if (!kept.empty() && kept.back() == point)
                    continue;
                if (kept.size() > 1) {
                    const QPointF last = kept.back();
                    const QPointF before = kept[kept.size() - 2];
                    if ((before.x() == last.x() && last.x() == point.x())
                        || (before.y() == last.y() && last.y() == point.y()))
                        kept.pop_back();
                }
                kept.push_back(point);
            }
        }
    }
    for (size_t number = 0; number < m_states.size(); ++number) {
        for (const PlacedLabel &placed : m_states[number].labels) {
            RoutedLabel label{placed.place.form, placed.place.rect, placed.place.isTurned, {}};
            for (const Branch &branch : m_trees[at(placed.tree)].branches()) {
                if (branch.net == static_cast<int>(number))
                    label.members.push_back(branch.member);
            }
            std::sort(label.members.begin(), label.members.end());
            result.nets[number].labels.push_back(std::move(label));
        }
    }
    return result;
}

} // namespace portolan
