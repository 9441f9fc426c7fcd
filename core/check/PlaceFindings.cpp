// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"
#include "plan/Rectangles.h"

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double halfBar = 9; // of its width
constexpr double borderReach = 24; // units: nearer to a border a bar is seen to stand on it
constexpr Size largestNode{2376, 1680}; ///< in units, an A2 sheet at full scale
constexpr int mostPartners = 3; // of a zone, which it is told of

double areaOf(const Rectangle &rectangle)
{
    return rectangle.width * rectangle.height;
}

/// A node's box, as it is drawn.
struct Box {
    const Node *node;
    Rectangle rect;

    [[nodiscard]] double right() const { return rect.x + rect.width; }
    [[nodiscard]] double bottom() const { return rect.y + rect.height; }
};

/// From left to right; the same for every order of the plan.
std::vector<Box> placedBoxes(const Plan &plan)
{
    std::vector<Box> boxes;
    for (const auto &[id, node] : plan.nodes) {
        if (!node.at)
            continue;
        boxes.push_back({&node, boxOf(node)});
    }
    std::stable_sort(boxes.begin(), boxes.end(), [](const Box &a, const Box &b) { return a.rect.x < b.rect.x; });
    return boxes;
}

/// Sweeps a line over the boxes from left to right. Those that it crosses lie apart, one above the other, so a new one
/// can only meet the ones next to it; what stands on another is noted with that one and left aside.
class StackSearch {
public:
    void take(const Box &box)
    {
        while (!m_byRight.empty() && m_byRight.begin()->first <= box.rect.x) {
            m_byTop.erase(m_byRight.begin()->second);
            m_byRight.erase(m_byRight.begin());
        }
        auto below = m_byTop.upper_bound(box.rect.y);
        if (below != m_byTop.begin() && std::prev(below)->second->bottom() > box.rect.y)
            m_stacks[std::prev(below)->second].push_back(&box);
        else if (below != m_byTop.end() && below->first < box.bottom())
            m_stacks[below->second].push_back(&box);
        else {
            m_byTop.emplace(box.rect.y, &box);
            m_byRight.emplace(box.right(), box.rect.y);
        }
    }

    [[nodiscard]] const std::map<const Box *, std::vector<const Box *>> &stacks() const { return m_stacks; }

private:
    std::map<double, const Box *> m_byTop;
    std::multimap<double, double> m_byRight; ///< right edge -> top
    std::map<const Box *, std::vector<const Box *>> m_stacks; ///< a box and those that stand on it
};

QString sizeText(double width, double height)
{
    return QString::number(width, 'g', 10) + u" × "_s + QString::number(height, 'g', 10);
}

/// Nodes that no sheet has room for beside anything else.
void appendSizes(const Plan &plan, std::vector<Finding> &findings)
{
    for (const auto &[id, node] : plan.nodes) {
        if (!node.size || (node.size->width <= largestNode.width && node.size->height <= largestNode.height))
            continue;
        Finding finding = makeFinding("node.too-large", Severity::Warning, {id.toString()},
            {nameText(node.name, id), sameText(sizeText(node.size->width, node.size->height)),
                sameText(sizeText(Node::standardSize.width, Node::standardSize.height))});
        finding.nodes = {id};
        findings.push_back(std::move(finding));
    }
}

/// Frames that lie in each other are seen as that, unless they are the same.
bool areConfused(const Rectangle &one, const Rectangle &other)
{
    return collide(one, other, 0) && encloses(one, other) == encloses(other, one);
}

/// From left to right, each frame is compared with those that reach as far as it begins.
void appendFrames(const Plan &plan, std::vector<Finding> &findings)
{
    std::vector<const Zone *> zones;
    for (const auto &[id, zone] : plan.zones) {
        if (zone.frame)
            zones.push_back(&zone);
    }
    std::stable_sort(
        zones.begin(), zones.end(), [](const Zone *a, const Zone *b) { return a->frame->x < b->frame->x; });
    std::vector<const Zone *> reaching;
    for (const Zone *zone : zones) {
        std::erase_if(
            reaching, [&](const Zone *other) { return other->frame->x + other->frame->width <= zone->frame->x; });
        int partners = 0;
        for (const Zone *other : reaching) {
            if (partners == mostPartners || !areConfused(*zone->frame, *other->frame))
                continue;
            ++partners;
            const auto [first, second]
                = std::minmax(zone, other, [](const Zone *a, const Zone *b) { return a->id < b->id; });
            findings.push_back(
                makeFinding("zone.overlaps", Severity::Warning, {first->id.toString(), second->id.toString()},
                    {nameText(first->name, first->id), nameText(second->name, second->id)}));
        }
        reaching.push_back(zone);
    }
}

/// The middle of a firewall's bar, which is there whatever passes it and however it stands.
void appendBars(const Plan &plan, const std::vector<Box> &boxes, std::vector<Finding> &findings)
{
    for (const auto &[id, firewall] : plan.firewalls) {
        if (!firewall.at)
            continue;
        const Point &at = *firewall.at;
        for (const Box &box : boxes) {
            if (box.rect.x >= at.x + halfBar)
                break;
            if (box.right() <= at.x - halfBar || box.rect.y >= at.y + halfBar || box.bottom() <= at.y - halfBar)
                continue;
            Finding finding
                = makeFinding("firewall.on-node", Severity::Warning, {firewall.id.toString(), box.node->id.toString()},
                    {nameText(firewall.name, firewall.id), nameText(box.node->name, box.node->id),
                        sameText(placeText(at))});
            finding.nodes.push_back(box.node->id);
            findings.push_back(std::move(finding));
            break; // one is enough to move it
        }
    }
}

/// Around whatever the firewall guards, or around one side of it: it may well stand in there.
bool hasBorderInside(const Plan &plan, const Firewall &firewall, const Zone &zone)
{
    return std::any_of(firewall.joins.begin(), firewall.joins.end(), [&](const Id &id) {
        const auto joined = plan.zones.find(id);
        return id != zone.id && joined != plan.zones.end() && joined->second.frame
            && encloses(*zone.frame, *joined->second.frame);
    });
}

/// In the frame, and nowhere near its border.
bool isWellInside(const Rectangle &frame, const Point &at)
{
    return at.x > frame.x + borderReach && at.x < frame.x + frame.width - borderReach && at.y > frame.y + borderReach
        && at.y < frame.y + frame.height - borderReach;
}

/// A firewall that stands where none of the borders is that it guards: in the innermost zone around it.
void appendFirewallsInZones(const Plan &plan, std::vector<Finding> &findings)
{
    for (const auto &[id, firewall] : plan.firewalls) {
        if (!firewall.at)
            continue;
        const Zone *innermost = nullptr;
        for (const auto &[zoneId, zone] : plan.zones) {
            if (zone.frame && zone.frame->contains(*firewall.at)
                && (!innermost || areaOf(*zone.frame) < areaOf(*innermost->frame)))
                innermost = &zone;
        }
        if (!innermost || !isWellInside(*innermost->frame, *firewall.at) || hasBorderInside(plan, firewall, *innermost))
            continue;
        std::vector<LocalizedText> joined;
        for (const Id &zone : firewall.joins) {
            const auto found = plan.zones.find(zone);
            joined.push_back(
                found == plan.zones.end() ? sameText(zone.toString()) : nameText(found->second.name, zone));
        }
        findings.push_back(makeFinding("firewall.in-zone", Severity::Information, {id.toString()},
            {nameText(firewall.name, id), nameText(innermost->name, innermost->id), listText(joined),
                sameText(placeText(*firewall.at))}));
    }
}

} // namespace

void appendPlaceFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    appendSizes(engine.plan(), findings);
    appendFrames(engine.plan(), findings);
    const std::vector<Box> boxes = placedBoxes(engine.plan());
    StackSearch search;
    for (const Box &box : boxes)
        search.take(box);
    appendBars(engine.plan(), boxes, findings);
    appendFirewallsInZones(engine.plan(), findings);
    for (const auto &[first, others] : search.stacks()) {
        std::vector<const Node *> nodes{first->node};
        for (const Box *other : others)
            nodes.push_back(other->node);
        std::sort(nodes.begin(), nodes.end(), [](const Node *a, const Node *b) { return a->id < b->id; });
        std::vector<LocalizedText> names;
        for (const Node *node : nodes)
            names.push_back(bracketed(nameText(node->name, node->id), sameText(placeText(*node->at))));
        Finding finding = makeFinding("node.on-another", Severity::Warning,
            {nodes[0]->id.toString(), nodes[1]->id.toString()}, {listText(names)});
        for (const Node *node : nodes)
            finding.nodes.push_back(node->id);
        findings.push_back(std::move(finding));
    }
}

} // namespace portolan
