// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

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
        const Size size = node.size.value_or(Node::standardSize);
        boxes.push_back({&node,
            {node.at->x, node.at->y, std::max(size.width, Node::smallestSize.width),
                std::max(size.height, Node::smallestSize.height)}});
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

QString placeText(const Node &node)
{
    return QString::number(node.at->x, 'g', 10) + u", "_s + QString::number(node.at->y, 'g', 10);
}

} // namespace

void appendPlaceFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    const std::vector<Box> boxes = placedBoxes(engine.plan());
    StackSearch search;
    for (const Box &box : boxes)
        search.take(box);
    for (const auto &[first, others] : search.stacks()) {
        std::vector<const Node *> nodes{first->node};
        for (const Box *other : others)
            nodes.push_back(other->node);
        std::sort(nodes.begin(), nodes.end(), [](const Node *a, const Node *b) { return a->id < b->id; });
        std::vector<LocalizedText> names;
        for (const Node *node : nodes)
            names.push_back(bracketed(nameText(node->name, node->id), sameText(placeText(*node))));
        Finding finding = makeFinding("node.on-another", Severity::Warning,
            {nodes[0]->id.toString(), nodes[1]->id.toString()}, {listText(names)});
        for (const Node *node : nodes)
            finding.nodes.push_back(node->id);
        findings.push_back(std::move(finding));
    }
}

} // namespace portolan
