// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace portolan {

namespace {

constexpr double nearTree = 100; // branches leave a trunk where it comes nearest, give or take so much
constexpr double beforeLabel = 160; // a branch that leaves before the label looks as if it carried something else
constexpr double roomForLines = 0.4; // of a node's pins; more lines of their own would crowd it
constexpr int none = -1;
constexpr double shortWay = 120;
constexpr double detour = 260; // more than this around, and an arrow gets a line of its own from the root

size_t at(int index)
{
    return static_cast<size_t>(index);
}

int mostGates(const RouteScene &scene)
{
    size_t most = 0;
    for (const RouteNet &net : scene.nets)
        most = std::max(most, net.gates.size());
    return static_cast<int>(most);
}

bool contains(const std::vector<int> &list, int number)
{
    return std::find(list.begin(), list.end(), number) != list.end();
}

double gap(const QRectF &rect, const QPointF &point)
{
    return std::max({rect.left() - point.x(), point.x() - rect.right(), 0.0})
        + std::max({rect.top() - point.y(), point.y() - rect.bottom(), 0.0});
}

double gap(const QRectF &a, const QRectF &b)
{
    return std::max({a.left() - b.right(), b.left() - a.right(), 0.0})
        + std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0.0});
}

} // namespace

RoutingRun::RoutingRun(const RouteScene &scene)
    : m_scene(scene)
    , m_grid(scene)
    , m_search(m_grid, m_costs, mostGates(scene))
    , m_labels(m_grid, scene)
{
    m_states.resize(scene.nets.size());
    for (size_t number = 0; number < scene.nets.size(); ++number)
        m_states[number].isRouted.assign(scene.nets[number].members.size(), false);
    findBundles();
    m_frameOf.assign(scene.nodes.size(), LaneGrid::nobody);
    for (size_t node = 0; node < scene.nodes.size(); ++node) {
        for (size_t frame = 0; frame < scene.frames.size(); ++frame) {
            if (scene.frames[frame].rect.contains(scene.nodes[node].center()))
                m_frameOf[node] = static_cast<int>(frame);
        }
    }
}

void RoutingRun::setGreed(double greed)
{
    m_costs.greed = greed;
    m_search.setCosts(m_costs);
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
    query.net = number;
    query.target = net(number).members[at(member)].node;
    query.targetRect = rectOf(query.target);
    query.gates = net(number).gates;
    query.homeFrames = homeFrames(net(number).root, query.target);
    query.mayDisplaceLabels = m_mayDisplaceLabels;
    return query;
}

std::optional<RoutingRun::Found> RoutingRun::fromRoot(int number, int member)
{
    const int trunk = static_cast<int>(m_trees.size());
    PathQuery query = queryFor(number, member, trunk);
    for (const Pin &pin : m_grid.pins(net(number).root)) {
        const double cost = m_search.pinCost(pin, trunk);
        if (cost >= 0 && (m_mayDisplaceLabels || m_grid.labelOwner(pin.spot) == LaneGrid::nobody))
            query.starts.push_back({pin.spot, pin.outwards, cost});
    }
    PathFound path;
    if (!m_search.find(query, path)) {
        // Rather a way around a firewall than none.
        query.gates.clear();
        query.isLastResort = !m_mayDisplaceLabels;
        if (net(number).gates.empty() || !m_search.find(query, path))
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
        if (corners.size() > 1 && m_grid.next(pin.spot, pin.outwards) >= 0) {
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
    for (const TreeSpot &place : from.spots()) {
        if (isOpen(place))
            nearest = std::min(nearest, gap(query.targetRect, m_grid.pointOf(place.spot)));
    }
    const bool hasLabel = isOwn && from.isLabelled();
    for (const TreeSpot &place : from.spots()) {
        if (!isOpen(place) || gap(query.targetRect, m_grid.pointOf(place.spot)) > nearest + nearTree)
            continue;
        if (m_grid.labelOwner(place.spot) != LaneGrid::nobody)
            continue; // nothing branches off under a label
        const double cost = m_costs.freshBranch + (hasLabel && !place.isLabelled ? beforeLabel : 0);
        for (int way = 0; way < 4; ++way) {
            const auto heading = static_cast<Heading>(way);
            const bool turns = isLevel(heading) != isLevel(place.heading);
            if (!turns && !(place.isTurn && heading == place.heading))
                continue;
            const int owner = m_grid.owner(place.spot, heading);
            if (owner == LaneGrid::nobody || owner == query.trunk)
                query.starts.push_back({place.spot, heading, cost + (turns ? m_costs.bend / 2 : 0), place.gates});
        }
    }
}

std::optional<RoutingRun::Found> RoutingRun::fromTree(
    int number, int member, int treeNumber, bool isOwn, bool isLastResort)
{
    const Tree &from = m_trees[at(treeNumber)];
    PathQuery query = queryFor(number, member, treeNumber);
    query.isLastResort = isLastResort;
    addStarts(from, isOwn, query);
    PathFound path;
    if (!m_search.find(query, path))
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
        const bool sameGates = met && *from.branches()[at(met->branch)].gates == query.gates;
        if (met && met->gates == gates && (sameGates || gates == 0) && (isOwn || !met->isLabelled)) {
            joint = met;
            corners = {spot};
        } else if (spot == path.corners[at(corner) + 1]) {
            corners.push_back(spot);
        }
    });
    std::vector<int> way = from.wayTo(*joint);
    const Pin rootPin = from.branches()[at(joint->branch)].rootPin;
    way.insert(way.end(), corners.begin() + 1, corners.end());
    return Found{treeNumber, Branch{number, member, &net(number).gates, std::move(way), rootPin, path.pin}, path.cost};
}

void RoutingRun::commit(int number, int member, Found found)
{
    NetState &now = state(number);
    const bool isNew = found.tree < 0;
    if (isNew) {
        found.tree = static_cast<int>(m_trees.size());
        m_trees.emplace_back(found.tree, net(number).root);
        now.trees.push_back(found.tree);
        if (m_bundleOf[at(number)] != none)
            m_bundleTrees[at(m_bundleOf[at(number)])].push_back(found.tree);
    } else if (!contains(now.trees, found.tree) && !contains(now.guestTrees, found.tree)) {
        now.guestTrees.push_back(found.tree);
    }
    tree(found.tree).add(m_grid, std::move(found.branch));
    now.isRouted[at(member)] = true;
    now.cost += found.cost;
    if (!isNew && m_bundleOf[at(number)] == none)
        return;
    label(number, found.tree, LabelRoom::Ample);
    // Between two nodes that stand close there is never room enough; before others come and cross, any will do.
    const bool isShort = straightCost(number, member) < shortWay;
    if (isShort && (now.labels.empty() || now.labels.back().tree != found.tree))
        label(number, found.tree, LabelRoom::Tight);
}

std::vector<int> RoutingRun::ownCorners(const Tree &on) const
{
    std::vector<int> corners(on.branches().size(), 0);
    const int host = on.branches().empty() ? 0 : on.branches().front().net;
    const bool isShared = std::any_of(
        on.branches().begin(), on.branches().end(), [&](const Branch &branch) { return branch.net != host; });
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
        const auto place
            = m_labels.find(on, static_cast<int>(branch), own[branch], number, room, m_bundleOf[at(number)] != none);
        if (place && (!best || place->cost < best->cost))
            best = place;
        if (best || ++looked == 12)
            break;
    }
    if (!best)
        return;
    m_labels.take(m_grid, number, *best);
    on.setLabel(m_grid, best->branch, best->corner, best->alongEnd);
    state(number).labels.push_back({treeNumber, *best});
}

void RoutingRun::routeMember(int number, int member)
{
    std::optional<Found> best;
    if (m_bundleOf[at(number)] != none) {
        for (const int host : m_bundleTrees[at(m_bundleOf[at(number)])]) {
            auto found = fromTree(number, member, host, contains(state(number).trees, host), true);
            if (found && (!best || found->cost < best->cost))
                best = std::move(found);
        }
        if (best) {
            commit(number, member, std::move(*best));
            return;
        }
    }
    for (const int own : state(number).trees) {
        auto found = fromTree(number, member, own, true, false);
        if (found && (!best || found->cost < best->cost))
            best = std::move(found);
    }
    if (!best || best->cost > straightCost(number, member) + 2 * detour) {
        auto found = fromRoot(number, member);
        if (found && (!best || found->cost + detour < best->cost))
            best = std::move(found);
    }
    if (best)
        commit(number, member, std::move(*best));
}

void RoutingRun::routeNet(int number)
{
    for (const int member : orderOfMembers(number)) {
        if (!state(number).isRouted[at(member)])
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
    for (const int number : order)
        routeNet(number);
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

void RoutingRun::restore(int number, NetState old, std::vector<std::vector<Branch>> branches)
{
    remove(number);
    for (size_t own = 0; own < old.trees.size(); ++own) {
        for (Branch &branch : branches[own])
            tree(old.trees[own]).add(m_grid, std::move(branch));
    }
    putLabels(number, old.labels);
    state(number) = std::move(old);
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
            if (state(number).isAdopted || m_bundleOf[index] != none || isShared(number))
                continue;
            NetState before = state(number);
            std::vector<std::vector<Branch>> branches;
            for (const int own : before.trees)
                branches.push_back(tree(own).branches());
            remove(number);
            routeNet(number);
            if (isWorse(state(number), before))
                restore(number, std::move(before), std::move(branches));
        }
    }
}

void RoutingRun::displaceLabels(int number, const Branch &branch)
{
    const auto clear = [&](int spot) {
        const int owner = m_grid.labelOwner(spot);
        if (owner == LaneGrid::nobody || owner == number)
            return;
        std::vector<PlacedLabel> &labels = state(owner).labels;
        for (size_t index = 0; index < labels.size(); ++index) {
            if (!labels[index].place.reserved.contains(m_grid.pointOf(spot)))
                continue;
            m_labels.free(m_grid, owner, labels[index].place);
            tree(labels[index].tree).setLabel(m_grid, -1, 0, 0);
            labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(index));
            return;
        }
    };
    clear(branch.corners.front());
    eachStep(m_grid, branch.corners, [&](int spot, Heading, int) { clear(spot); });
}

void RoutingRun::forceWays()
{
    m_mayDisplaceLabels = true;
    for (size_t index = 0; index < m_states.size(); ++index) {
        const auto number = static_cast<int>(index);
        for (size_t member = 0; member < net(number).members.size(); ++member) {
            if (state(number).isRouted[member])
                continue;
            std::optional<Found> found = fromRoot(number, static_cast<int>(member));
            for (const int host : hostsFor(number, static_cast<int>(member))) {
                if (found)
                    break;
                found = fromTree(number, static_cast<int>(member), host, contains(state(number).trees, host), true);
            }
            if (!found)
                continue;
            displaceLabels(number, found->branch);
            commit(number, static_cast<int>(member), std::move(*found));
        }
    }
    m_mayDisplaceLabels = false;
}

std::vector<int> RoutingRun::hostsFor(int number, int member) const
{
    const QRectF &target = rectOf(net(number).members[at(member)].node);
    std::vector<std::pair<double, int>> hosts;
    for (size_t other = 0; other < m_trees.size(); ++other) {
        const Tree &host = m_trees[other];
        if (host.branches().empty() || host.root() != net(number).root
            || net(host.branches().front().net).gathers != net(number).gathers)
            continue;
        double nearest = std::numeric_limits<double>::infinity();
        for (const TreeSpot &place : host.spots())
            nearest = std::min(nearest, place.isLabelled ? nearest : gap(target, m_grid.pointOf(place.spot)));
        hosts.emplace_back(nearest, static_cast<int>(other));
    }
    std::sort(hosts.begin(), hosts.end());
    std::vector<int> numbers;
    for (const auto &host : hosts)
        numbers.push_back(host.second);
    return numbers;
}

void RoutingRun::shareTrunks()
{
    constexpr int mostHosts = 8; // further ones are hardly ever better
    for (size_t index = 0; index < m_states.size(); ++index) {
        const auto number = static_cast<int>(index);
        for (size_t member = 0; member < net(number).members.size(); ++member) {
            if (state(number).isRouted[member])
                continue;
            int tried = 0;
            for (const int host : hostsFor(number, static_cast<int>(member))) {
                auto found = fromTree(number, static_cast<int>(member), host, false, true);
                if (found)
                    commit(number, static_cast<int>(member), std::move(*found));
                if (found || ++tried == mostHosts)
                    break;
            }
        }
    }
}

void RoutingRun::findBundles()
{
    m_bundleOf.assign(m_states.size(), none);
    std::map<int, std::vector<int>> byRoot;
    std::map<int, int> ends; // lines of a node that start or end there, but have their root elsewhere
    for (size_t number = 0; number < m_states.size(); ++number) {
        byRoot[net(static_cast<int>(number)).root].push_back(static_cast<int>(number));
        for (const RouteMember &member : net(static_cast<int>(number)).members)
            ++ends[member.node];
    }
    int bundles = 0;
    for (auto &[root, nets] : byRoot) {
        const double room = roomForLines * static_cast<double>(m_grid.pins(root).size()) - ends[root];
        if (static_cast<double>(nets.size()) <= room)
            continue;
        // Those that go the same way share: sorted by direction, out and in apart.
        const QPointF center = rectOf(root).center();
        const auto direction = [&](int number) {
            const QPointF way = rectOf(net(number).members.front().node).center() - center;
            return std::tuple(net(number).gathers, std::atan2(way.y(), way.x()), number);
        };
        std::sort(nets.begin(), nets.end(), [&](int a, int b) { return direction(a) < direction(b); });
        const auto trunks = static_cast<size_t>(std::max(room, 4.0));
        const size_t each = (nets.size() + trunks - 1) / trunks;
        size_t inBundle = each;
        for (size_t place = 0; place < nets.size(); ++place) {
            const bool turns = place > 0 && net(nets[place]).gathers != net(nets[place - 1]).gathers;
            if (inBundle >= each || turns) {
                ++bundles;
                inBundle = 0;
            }
            m_bundleOf[at(nets[place])] = bundles - 1;
            ++inBundle;
        }
    }
    m_bundleTrees.assign(static_cast<size_t>(bundles), {});
}

void RoutingRun::squeezeLabel(int number)
{
    std::vector<int> carriers = state(number).trees;
    carriers.insert(carriers.end(), state(number).guestTrees.begin(), state(number).guestTrees.end());
    for (const int carrier : carriers) {
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
    for (size_t number = 0; number < m_states.size(); ++number)
        squeezeLabel(static_cast<int>(number));
}

bool RoutingRun::isShared(int number) const
{
    const NetState &net = m_states[at(number)];
    return !net.guestTrees.empty() || std::any_of(net.trees.begin(), net.trees.end(), [&](int own) {
        const std::vector<Branch> &branches = m_trees[at(own)].branches();
        return std::any_of(
            branches.begin(), branches.end(), [&](const Branch &branch) { return branch.net != number; });
    });
}

void RoutingRun::makeRoomForLabels()
{
    const PathCosts distant = distantCosts();
    for (size_t index = 0; index < m_states.size(); ++index) {
        const auto number = static_cast<int>(index);
        if (net(number).labels.empty() || state(number).labels.size() >= state(number).trees.size()
            || m_bundleOf[index] != none || isShared(number))
            continue;
        NetState before = state(number);
        std::vector<std::vector<Branch>> branches;
        for (const int own : before.trees)
            branches.push_back(tree(own).branches());
        remove(number);
        m_search.setCosts(distant);
        routeNet(number);
        m_search.setCosts(m_costs);
        squeezeLabel(number);
        if (isWorse(state(number), before))
            restore(number, std::move(before), std::move(branches));
    }
}

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

void RoutingRun::adoptWays(int number, int oldNumber, const RouteMemory &memory, std::map<int, int> &treeOfTrunk)
{
    const RouteNet &what = net(number);
    const RouteNet &before = memory.scene.nets[at(oldNumber)];
    const auto stands = [&](int node, int oldNode) { return rectOf(node) == memory.scene.nodes[at(oldNode)]; };
    if (what.gathers != before.gathers || what.gates.size() != before.gates.size() || !stands(what.root, before.root))
        return;
    std::map<QString, size_t> oldMembers;
    for (size_t member = 0; member < before.members.size(); ++member)
        oldMembers.emplace(before.members[member].key, member);
    for (size_t member = 0; member < what.members.size(); ++member) {
        const auto old = oldMembers.find(what.members[member].key);
        if (old == oldMembers.end() || !stands(what.members[member].node, before.members[old->second].node))
            continue;
        const RoutedMember &way = memory.result.nets[at(oldNumber)].members[old->second];
        auto branch = branchAlong(number, static_cast<int>(member), way.points);
        const auto known = treeOfTrunk.find(way.trunk);
        const int carrier = known != treeOfTrunk.end() ? known->second : static_cast<int>(m_trees.size());
        if (!branch || !Tree::isFree(m_grid, *branch, carrier))
            continue;
        if (known == treeOfTrunk.end()) {
            treeOfTrunk.emplace(way.trunk, carrier);
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

void RoutingRun::adoptLabels(int number, const RoutedNet &old)
{
    for (const RoutedLabel &label : old.labels) {
        if (at(label.form) >= net(number).labels.size())
            continue;
        const RouteLabelForm &form = net(number).labels[at(label.form)];
        const QSizeF size = label.isTurned ? form.size.transposed() : form.size;
        if (size != label.rect.size() || (label.isTurned && !form.turns))
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
        m_labels.take(m_grid, number, place);
        tree(carrier).setLabel(m_grid, place.branch, place.corner, place.alongEnd);
        state(number).labels.push_back({carrier, place});
    }
}

void RoutingRun::adopt(const RouteMemory &memory)
{
    std::map<QString, int> oldNets;
    for (size_t number = 0; number < memory.scene.nets.size(); ++number)
        oldNets.emplace(memory.scene.nets[number].key, static_cast<int>(number));
    std::map<int, int> treeOfTrunk;
    for (size_t number = 0; number < m_states.size(); ++number) {
        const auto old = oldNets.find(m_scene.nets[number].key);
        if (old != oldNets.end())
            adoptWays(static_cast<int>(number), old->second, memory, treeOfTrunk);
    }
    for (size_t number = 0; number < m_states.size(); ++number) {
        const auto old = oldNets.find(m_scene.nets[number].key);
        if (m_states[number].isAdopted && old != oldNets.end())
            adoptLabels(static_cast<int>(number), memory.result.nets[at(old->second)]);
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
        tree(placed.tree).setLabel(m_grid, -1, 0, 0);
    }
    state(number).labels.clear();
}

std::vector<int> RoutingRun::labelledNear(int number) const
{
    constexpr double near = 24;
    std::vector<QRectF> lines;
    std::vector<int> carriers = m_states[at(number)].trees;
    carriers.insert(carriers.end(), m_states[at(number)].guestTrees.begin(), m_states[at(number)].guestTrees.end());
    for (const int carrier : carriers) {
        for (const Branch &branch : m_trees[at(carrier)].branches()) {
            for (size_t corner = 0; branch.net == number && corner + 1 < branch.corners.size(); ++corner) {
                lines.push_back(
                    QRectF(m_grid.pointOf(branch.corners[corner]), m_grid.pointOf(branch.corners[corner + 1]))
                        .normalized()
                        .adjusted(-near, -near, near, near));
            }
        }
    }
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
    for (size_t index = 0; index < m_states.size(); ++index) {
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
        const NetState own = state(number);
        std::vector<std::vector<Branch>> branches;
        for (const int tree : own.trees)
            branches.push_back(m_trees[at(tree)].branches());
        bool isPlaced = isPlacedAmong(number, others, before);
        if (!isPlaced && m_bundleOf[index] == none && !isShared(number)) {
            // On another way, then.
            for (const int other : others)
                takeOffLabels(other);
            remove(number);
            m_search.setCosts(distantCosts());
            routeNet(number);
            m_search.setCosts(m_costs);
            isPlaced = !isWorse(state(number), own) && isPlacedAmong(number, others, before);
            if (!isPlaced)
                restore(number, own, std::move(branches));
        } else if (!isPlaced) {
            takeOffLabels(number);
            putLabels(number, own.labels);
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
        m_labels.take(m_grid, number, placed.place);
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

RouteResult RoutingRun::result() const
{
    RouteResult result;
    result.nets.resize(m_scene.nets.size());
    for (size_t number = 0; number < m_scene.nets.size(); ++number)
        result.nets[number].members.resize(m_scene.nets[number].members.size());
    for (const Tree &tree : m_trees) {
        for (const Branch &branch : tree.branches()) {
            RoutedMember &member = result.nets[at(branch.net)].members[at(branch.member)];
            member.trunk = tree.number();
            std::vector<QPointF> points{branch.rootPin.border};
            for (const int corner : branch.corners)
                points.push_back(m_grid.pointOf(corner));
            points.push_back(branch.leafPin.border);
            for (const QPointF &point : points) {
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
