// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/RoutingRun.h"

#include "route/RoutingTools.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace portolan {

namespace {

constexpr double roomForLines = 0.4; // of a node's pins; more lines of their own would crowd it

} // namespace

void RoutingRun::forceWay(int number)
{
    m_mayDisplaceLabels = true;
    for (size_t member = 0; member < net(number).members.size(); ++member) {
        if (state(number).isRouted[member] || mustStop())
            continue;
        std::optional<Found> found = fromRoot(number, static_cast<int>(member));
        for (const int host : hostsFor(number, static_cast<int>(member))) {
            if (isClear(found))
                break;
            takeBetter(found,
                fromTree(
                    number, static_cast<int>(member), host, contains(state(number).trees, host), true, limitOf(found)));
        }
        if (found)
            commit(number, static_cast<int>(member), std::move(*found));
    }
    m_mayDisplaceLabels = false;
}

void RoutingRun::forceWays()
{
    for (size_t number = 0; number < m_states.size(); ++number)
        forceWay(static_cast<int>(number));
}

std::vector<int> RoutingRun::hostsFor(int number, int member) const
{
    const QRectF &target = rectOf(net(number).members[at(member)].node);
    std::vector<std::pair<double, int>> hosts;
    for (size_t other = 0; other < m_trees.size(); ++other) {
        const Tree &host = m_trees[other];
        if (host.anyNet() < 0 || host.root() != net(number).root || net(host.anyNet()).gathers != net(number).gathers
            || net(host.anyNet()).company != net(number).company)
            continue;
        double nearest = std::numeric_limits<double>::infinity();
        host.eachSpotNear(
            m_grid, target, [&] { return nearest; },
            [&](const TreeSpot &place, double distance) {
                nearest = std::min(nearest, place.isLabelled ? nearest : distance);
            });
        hosts.emplace_back(nearest, static_cast<int>(other));
    }
    std::sort(hosts.begin(), hosts.end());
    std::vector<int> numbers;
    for (const auto &host : hosts)
        numbers.push_back(host.second);
    return numbers;
}

void RoutingRun::shareTrunk(int number)
{
    constexpr int mostHosts = 8; // further ones are hardly ever better
    for (size_t member = 0; member < net(number).members.size(); ++member) {
        if (state(number).isRouted[member] || mustStop())
            continue;
        int tried = 0;
        std::optional<Found> found;
        for (const int host : hostsFor(number, static_cast<int>(member))) {
            takeBetter(found, fromTree(number, static_cast<int>(member), host, false, true, limitOf(found)));
            if (isClear(found) || ++tried == mostHosts)
                break;
        }
        if (found)
            commit(number, static_cast<int>(member), std::move(*found));
    }
}

void RoutingRun::shareTrunks()
{
    for (size_t number = 0; number < m_states.size(); ++number)
        shareTrunk(static_cast<int>(number));
}

void RoutingRun::findBundles()
{
    m_bundleOf.assign(m_states.size(), noBundle);
    std::map<std::pair<int, int>, std::vector<int>> byRoot; // and company
    std::map<int, int> ends; // lines of a node that start or end there, but have their root elsewhere
    for (size_t number = 0; number < m_states.size(); ++number) {
        const RouteNet &one = net(static_cast<int>(number));
        byRoot[{one.root, one.company}].push_back(static_cast<int>(number));
        for (const RouteMember &member : one.members)
            ++ends[member.node];
    }
    int bundles = 0;
    for (auto &[rootAndCompany, nets] : byRoot) {
        const int root = rootAndCompany.first;
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

bool RoutingRun::standsAlone(int number) const
{
    const NetState &net = m_states[at(number)];
    return m_bundleOf[at(number)] == noBundle && net.guestTrees.empty()
        && std::none_of(net.trees.begin(), net.trees.end(), [&](int own) {
               const std::vector<Branch> &branches = m_trees[at(own)].branches();
               return std::any_of(branches.begin(), branches.end(),
                   [&](const Branch &branch) { return branch.net >= 0 && branch.net != number; });
           });
}

} // namespace portolan
