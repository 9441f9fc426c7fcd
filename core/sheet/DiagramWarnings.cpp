// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramWarnings.h"

#include "diagram/GateBars.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The first of many warnings of one sort, and how many more there are: a hundred thousand lines help nobody.
class FirstWarnings {
public:
    FirstWarnings(const QString &code, const QString &codeOfMore)
        : m_code(code)
        , m_codeOfMore(codeOfMore)
    {
    }

    void add(const Id &one, const Id &other)
    {
        if (++m_count <= most)
            m_warnings.push_back({m_code, {one.toString(), other.toString()}, {}});
    }

    void appendTo(Errors &warnings) const
    {
        warnings.insert(warnings.end(), m_warnings.begin(), m_warnings.end());
        if (m_count > most)
            warnings.push_back({m_codeOfMore, {QString::number(m_count - most)}, {}});
    }

private:
    static constexpr int most = 10;
    QString m_code;
    QString m_codeOfMore;
    int m_count = 0;
    Errors m_warnings;
};

/// Indices of those that a label speaks for.
std::set<int> labelledArrows(const Diagram &diagram)
{
    std::set<int> arrows;
    for (const DiagramLabel &label : diagram.labels) {
        arrows.insert(label.arrow);
        arrows.insert(label.arrows.begin(), label.arrows.end());
    }
    return arrows;
}

/// Whether the bar of a firewall that the arrow passes is nowhere on its way.
bool passesBesideBar(const DiagramArrow &arrow, const Diagram &diagram)
{
    return std::any_of(arrow.gates.begin(), arrow.gates.end(), [&](int index) {
        const DiagramGate &gate = diagram.gates[static_cast<size_t>(index)];
        for (size_t end = 1; end < arrow.points.size(); ++end) {
            const QRectF line = QRectF(arrow.points[end - 1], arrow.points[end]).normalized().adjusted(-1, -1, 1, 1);
            if (line.intersects(gate.rect))
                return false;
        }
        return true;
    });
}

} // namespace

Errors diagramWarnings(const Diagram &diagram, const Plan &plan)
{
    FirstWarnings withoutWay(u"warning.no-way"_s, u"warning.more-no-way"_s);
    FirstWarnings withoutLabel(u"warning.no-label"_s, u"warning.more-no-label"_s);
    FirstWarnings pastBars(u"warning.past-bar"_s, u"warning.more-past-bars"_s);
    const std::set<int> labelled = labelledArrows(diagram);
    for (size_t index = 0; index < diagram.arrows.size(); ++index) {
        const DiagramArrow &arrow = diagram.arrows[index];
        if (arrow.points.empty()) {
            withoutWay.add(arrow.from, arrow.to);
            continue;
        }
        if (labelled.count(static_cast<int>(index)) == 0)
            withoutLabel.add(arrow.from, arrow.to);
        if (passesBesideBar(arrow, diagram))
            pastBars.add(arrow.from, arrow.to);
    }
    std::vector<const DiagramNode *> nodes;
    for (const DiagramNode &node : diagram.nodes)
        nodes.push_back(&node);
    std::stable_sort(nodes.begin(), nodes.end(),
        [](const DiagramNode *a, const DiagramNode *b) { return a->rect.left() < b->rect.left(); });
    FirstWarnings onEachOther(u"warning.boxes-overlap"_s, u"warning.more-boxes-overlap"_s);
    for (size_t first = 0; first < nodes.size(); ++first) {
        for (size_t other = first + 1; other < nodes.size(); ++other) {
            if (nodes[other]->rect.left() >= nodes[first]->rect.right())
                break;
            if (nodes[first]->rect.intersects(nodes[other]->rect))
                onEachOther.add(nodes[first]->id, nodes[other]->id);
        }
    }
    FirstWarnings barsOnNodes(u"warning.bar-on-node"_s, u"warning.more-bars-on-nodes"_s);
    for (const DiagramGate &gate : diagram.gates) {
        for (const DiagramNode *node : nodes) {
            if (gate.rect.intersects(node->rect))
                barsOnNodes.add(gate.id, node->id);
        }
    }
    FirstWarnings barsTooNear(u"warning.bars-too-near"_s, u"warning.more-bars-too-near"_s);
    for (auto gate = diagram.gates.begin(); gate != diagram.gates.end(); ++gate) {
        for (auto other = diagram.gates.begin(); other != gate; ++other) {
            const bool isGone = gate->change == DiagramChange::Removed || other->change == DiagramChange::Removed;
            if (!isGone && gate->id != other->id && areTooNear(gate->rect, other->rect))
                barsTooNear.add(other->id, gate->id);
        }
    }
    FirstWarnings framesOverlap(u"warning.frames-overlap"_s, u"warning.more-frames-overlap"_s);
    FirstWarnings framesAround(u"warning.frame-around-others"_s, u"warning.more-frames-around-others"_s);
    const auto hasFrame = [&](const DiagramZone &zone) {
        const auto found = plan.zones.find(zone.id);
        return found != plan.zones.end() && found->second.frame;
    };
    for (auto zone = diagram.zones.begin(); zone != diagram.zones.end(); ++zone) {
        for (auto other = diagram.zones.begin(); other != zone; ++other) {
            const bool isGone = zone->change == DiagramChange::Removed || other->change == DiagramChange::Removed;
            if (!zone->rect.intersects(other->rect) || isGone)
                continue;
            // Nobody put one of these inside the other.
            if (!hasFrame(*other))
                framesAround.add(other->id, zone->id);
            else if (!hasFrame(*zone))
                framesAround.add(zone->id, other->id);
            else if (zone->rect.contains(other->rect) == other->rect.contains(zone->rect))
                framesOverlap.add(other->id, zone->id);
        }
    }
    Errors warnings;
    withoutWay.appendTo(warnings);
    withoutLabel.appendTo(warnings);
    pastBars.appendTo(warnings);
    onEachOther.appendTo(warnings);
    barsOnNodes.appendTo(warnings);
    barsTooNear.appendTo(warnings);
    framesOverlap.appendTo(warnings);
    framesAround.appendTo(warnings);
    return warnings;
}

} // namespace portolan
