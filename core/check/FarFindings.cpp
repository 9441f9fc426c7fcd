// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastGap = 5000; // units: more than twice an A2 sheet at full scale
constexpr double partOfAll = 3; // so much of all that is drawn is a gap that makes it small

/// A node with a place, or the frame of a zone, which stands for those of its nodes that have none.
struct FarThing {
    const Node *node = nullptr; ///< null: a frame
    Rectangle rect;
    size_t weight = 1;
};

using FarGroup = std::vector<FarThing>;

FarGroup placedThings(const Plan &plan)
{
    std::map<Id, size_t> unplaced;
    FarGroup things;
    for (const auto &[id, node] : plan.nodes) {
        if (!node.at) {
            ++unplaced[node.zone];
            continue;
        }
        const Size size = node.size.value_or(Node::standardSize);
        things.push_back({&node, {node.at->x, node.at->y, size.width, size.height}});
    }
    for (const auto &[id, zone] : plan.zones) {
        const auto within = unplaced.find(id);
        if (zone.frame && within != unplaced.end())
            things.push_back({nullptr, *zone.frame, within->second});
    }
    return things;
}

/// Parts of a group between which there is such a gap from left to right, or from top to bottom; itself where there is
/// none.
std::vector<FarGroup> partsAlong(FarGroup group, bool isAcross)
{
    const auto startOf = [&](const FarThing &thing) { return isAcross ? thing.rect.x : thing.rect.y; };
    const auto endOf = [&](const FarThing &thing) {
        return isAcross ? thing.rect.x + thing.rect.width : thing.rect.y + thing.rect.height;
    };
    std::stable_sort(
        group.begin(), group.end(), [&](const FarThing &a, const FarThing &b) { return startOf(a) < startOf(b); });
    double end = startOf(group.front());
    for (const FarThing &thing : group)
        end = std::max(end, endOf(thing));
    const double least = std::max(leastGap, (end - startOf(group.front())) / partOfAll);
    std::vector<FarGroup> parts;
    double reached = startOf(group.front());
    for (const FarThing &thing : group) {
        if (parts.empty() || startOf(thing) - reached > least)
            parts.emplace_back();
        parts.back().push_back(thing);
        reached = std::max(reached, endOf(thing));
    }
    return parts;
}

void takeApart(FarGroup group, std::vector<FarGroup> &groups)
{
    for (const bool isAcross : {true, false}) {
        std::vector<FarGroup> parts = partsAlong(group, isAcross);
        if (parts.size() == 1)
            continue;
        for (FarGroup &part : parts)
            takeApart(std::move(part), groups);
        return;
    }
    groups.push_back(std::move(group));
}

/// Where most stand is where the plan is; of two the one nearer to the origin.
size_t mainOf(const std::vector<FarGroup> &groups)
{
    const auto rank = [](const FarGroup &group) {
        double weight = 0;
        double away = 0;
        for (const FarThing &thing : group) {
            weight += static_cast<double>(thing.weight);
            away = std::max({away, std::abs(thing.rect.x), std::abs(thing.rect.y)});
        }
        return std::pair(weight, -away);
    };
    const auto best = std::max_element(
        groups.begin(), groups.end(), [&](const FarGroup &a, const FarGroup &b) { return rank(a) < rank(b); });
    return static_cast<size_t>(best - groups.begin());
}

/// How far a point stands from what is drawn, along one direction, where that is far.
bool isFar(double at, double first, double last)
{
    const double gap = std::max({first - at, at - last, 0.0});
    return gap > std::max(leastGap, (last - first + gap) / partOfAll);
}

/// Firewalls that stand far from all nodes and frames: no arrow passes their bars there.
void appendFarFirewalls(const Plan &plan, std::vector<Finding> &findings)
{
    Rectangle all;
    bool isAny = false;
    const auto take = [&](const Rectangle &rect) {
        const double right = isAny ? std::max(all.x + all.width, rect.x + rect.width) : rect.x + rect.width;
        const double bottom = isAny ? std::max(all.y + all.height, rect.y + rect.height) : rect.y + rect.height;
        all.x = isAny ? std::min(all.x, rect.x) : rect.x;
        all.y = isAny ? std::min(all.y, rect.y) : rect.y;
        all.width = right - all.x;
        all.height = bottom - all.y;
        isAny = true;
    };
    for (const FarThing &thing : placedThings(plan))
        take(thing.rect);
    for (const auto &[id, zone] : plan.zones) {
        if (zone.frame)
            take(*zone.frame);
    }
    if (!isAny)
        return;
    QStringList ids;
    std::vector<LocalizedText> names;
    for (const auto &[id, firewall] : plan.firewalls) {
        if (!firewall.at
            || !(isFar(firewall.at->x, all.x, all.x + all.width) || isFar(firewall.at->y, all.y, all.y + all.height)))
            continue;
        ids.append(id.toString());
        names.push_back(bracketed(nameText(firewall.name, id), sameText(placeText(*firewall.at))));
    }
    if (names.empty())
        return;
    Finding finding = makeFinding("firewall.far-away", Severity::Warning, {ids.front()}, {listText(names)});
    findings.push_back(std::move(finding));
}

} // namespace

void appendFarFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    appendFarFirewalls(engine.plan(), findings);
    FarGroup things = placedThings(engine.plan());
    if (things.size() < 2)
        return;
    std::vector<FarGroup> groups;
    takeApart(std::move(things), groups);
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(mainOf(groups)));
    for (const FarGroup &group : groups) {
        std::vector<const Node *> nodes;
        for (const FarThing &thing : group) {
            if (thing.node)
                nodes.push_back(thing.node);
        }
        if (nodes.empty())
            continue;
        std::sort(nodes.begin(), nodes.end(), [](const Node *a, const Node *b) { return a->id < b->id; });
        std::vector<LocalizedText> names;
        for (const Node *node : nodes)
            names.push_back(bracketed(nameText(node->name, node->id), sameText(placeText(*node->at))));
        Finding finding
            = makeFinding("node.far-away", Severity::Warning, {nodes.front()->id.toString()}, {listText(names)});
        for (const Node *node : nodes)
            finding.nodes.push_back(node->id);
        findings.push_back(std::move(finding));
    }
}

} // namespace portolan
