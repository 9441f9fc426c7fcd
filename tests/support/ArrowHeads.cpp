// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ArrowHeads.h"

#include "support/JudgedGeometry.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace portolan::test {

namespace {

constexpr double apart = 16; // of lines that end at a side, if there is room
constexpr double bothCorners = 14; // of a side, where no line ends, together

double along(const ArrowHeads::Head &head)
{
    return head.outwards.x() != 0 ? head.tip.y() : head.tip.x();
}

auto sideOf(const ArrowHeads::Head &head)
{
    return std::tuple(head.node, head.outwards.x(), head.outwards.y());
}

std::optional<ArrowHeads::Head> endOf(int arrow, int node, const QPointF &tip, const QPointF &before)
{
    const QPointF way = before - tip;
    const bool isLevel = std::abs(way.y()) <= DrawnLines::tolerance;
    const bool isUpright = std::abs(way.x()) <= DrawnLines::tolerance;
    if (node < 0 || isLevel == isUpright)
        return std::nullopt;
    return ArrowHeads::Head{
        arrow, node, tip, isLevel ? QPointF(way.x() < 0 ? -1 : 1, 0) : QPointF(0, way.y() < 0 ? -1 : 1)};
}

void sort(std::vector<ArrowHeads::Head> &heads)
{
    std::sort(heads.begin(), heads.end(), [](const ArrowHeads::Head &a, const ArrowHeads::Head &b) {
        return std::tuple(sideOf(a), along(a), a.arrow) < std::tuple(sideOf(b), along(b), b.arrow);
    });
}

} // namespace

ArrowHeads::ArrowHeads(const JudgedDiagram &diagram, const DrawnLines &lines)
    : m_diagram(diagram)
    , m_lines(lines)
{
    for (size_t index = 0; index < diagram.arrows.size(); ++index) {
        const JudgedArrow &arrow = diagram.arrows[index];
        const std::vector<QPointF> &points = arrow.points;
        if (points.size() < 2)
            continue;
        const auto number = static_cast<int>(index);
        if (const auto head = endOf(number, arrow.toNode, points.back(), points[points.size() - 2])) {
            m_heads.push_back(*head);
            m_ends.push_back(*head);
        }
        if (const auto end = endOf(number, arrow.fromNode, points.front(), points[1]))
            m_ends.push_back(*end);
    }
    sort(m_heads);
    sort(m_ends);
}

QRectF ArrowHeads::before(const Head &head, double reach) const
{
    QRectF side = rectOf(head.node);
    if (head.outwards.x() != 0) {
        side.setLeft(head.outwards.x() < 0 ? side.left() - reach : side.right());
        side.setWidth(reach);
    } else {
        side.setTop(head.outwards.y() < 0 ? side.top() - reach : side.bottom());
        side.setHeight(reach);
    }
    return side;
}

bool ArrowHeads::isNarrow(const Head &head) const
{
    const QRectF gap = before(head, narrowGap);
    for (size_t node = 0; node < m_diagram.nodes.size(); ++node) {
        if (static_cast<int>(node) != head.node && overlaps(m_diagram.nodes[node].rect, gap))
            return true;
    }
    return false;
}

std::vector<std::pair<ArrowHeads::Head, const DrawnLine *>> ArrowHeads::struck() const
{
    std::vector<std::pair<Head, const DrawnLine *>> found;
    for (const Head &head : m_heads) {
        const bool isLevel = head.outwards.x() != 0;
        const QPointF across = isLevel ? QPointF(0, half) : QPointF(half, 0);
        const QPointF base = head.tip + head.outwards * room;
        const QRectF area = inner(QRectF(head.tip - across, base + across).normalized());
        for (const DrawnLine *line : m_lines.touching(area)) {
            if (line->isLevel != isLevel && !isNarrow(head))
                found.emplace_back(head, line);
        }
    }
    return found;
}

std::vector<std::pair<ArrowHeads::Head, ArrowHeads::Head>> ArrowHeads::merging() const
{
    using Side = decltype(sideOf(std::declval<Head>()));
    std::map<Side, std::set<double>> places; // where lines end
    for (const Head &end : m_ends)
        places[sideOf(end)].insert(along(end));
    std::vector<std::pair<Head, Head>> found;
    for (auto head = m_heads.begin(); head != m_heads.end(); ++head) {
        for (auto other = head + 1; other != m_heads.end() && sideOf(*other) == sideOf(*head); ++other) {
            const double gap = along(*other) - along(*head);
            if (gap >= leastApart)
                break;
            if (gap <= DrawnLines::tolerance)
                continue; // on one line: that is another fault
            const QRectF rect = rectOf(head->node);
            const double length = (head->outwards.x() != 0 ? rect.height() : rect.width()) - bothCorners;
            const bool hasRoom = apart * static_cast<double>(places[sideOf(*head)].size()) <= length;
            if (hasRoom && m_lines.groupOf(head->arrow) != m_lines.groupOf(other->arrow))
                found.emplace_back(*head, *other);
        }
    }
    return found;
}

} // namespace portolan::test
