// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/LargeDiagram.h"
#include "support/Ids.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int zoneColumns = 25;
constexpr int zoneRows = 20;
constexpr double stepX = 240;
constexpr double stepY = 150;
constexpr int arrowsOfNode = 5;
constexpr int arrowsOfHub = 100;

class LargeDiagramMaking {
public:
    Diagram make(int nodes, bool withZones)
    {
        m_columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(nodes * 1.25))));
        m_diagram.styles.push_back({{u"One"_s, u"一"_s}, QColor(0x0A, 0x5C, 0xA8), {}});
        m_diagram.styles.push_back({{u"Two"_s, u"二"_s}, QColor(0x6B, 0x3F, 0xA0), {7, 3}});
        for (int index = 0; index < nodes; ++index)
            addNode(index);
        if (withZones)
            addZones(nodes);
        for (int index = 0; index < nodes * arrowsOfNode; ++index)
            addArrow(index, nodes);
        m_diagram.bounds.adjust(-60, -60, 60, 60);
        return std::move(m_diagram);
    }

private:
    void addNode(int index)
    {
        DiagramNode node;
        node.id = id(u"node"_s + QString::number(index));
        node.rect = QRectF((index % m_columns) * stepX, (index / m_columns) * stepY, 150, 56);
        node.icon = index % 3 == 0 ? u"linux"_s : u"windows"_s;
        node.name = {node.id.toString(), node.id.toString()};
        node.kind = {u"Linux server"_s, u"Linuxサーバ"_s};
        node.address = u"10.%1.%2.%3"_s.arg(index / 65536 % 256).arg(index / 256 % 256).arg(index % 256);
        node.count = index % 10 == 0 ? 8 : 1;
        m_diagram.bounds |= node.rect;
        m_diagram.nodes.push_back(node);
    }

    void addZones(int nodes)
    {
        const int rows = (nodes + m_columns - 1) / m_columns;
        for (int row = 0; row < rows; row += zoneRows) {
            for (int column = 0; column < m_columns; column += zoneColumns) {
                DiagramZone zone;
                const QString number = QString::number(m_diagram.zones.size() + 1);
                zone.id = id(u"zone"_s + number);
                zone.name = {u"Zone "_s + number, u"ゾーン"_s + number};
                zone.rect
                    = QRectF(column * stepX - 40, row * stepY - 44, zoneColumns * stepX - 20, zoneRows * stepY - 10);
                zone.title = QRectF(zone.rect.left() + 12, zone.rect.top() + 6, zone.rect.width() - 24, 20);
                m_diagram.zones.push_back(zone);
            }
        }
    }

    void addArrow(int index, int nodes)
    {
        const int from = index / arrowsOfNode;
        std::uniform_int_distribution<int> any(0, nodes - 1);
        std::uniform_int_distribution<int> near(-2, 2);
        int to = index % 10 == 9 ? any(m_random) : from + near(m_random) + near(m_random) * m_columns;
        if (index % (nodes * arrowsOfNode / arrowsOfHub) == 0)
            to = 0;
        to = (to % nodes + nodes) % nodes;
        if (to == from)
            to = (from + 1) % nodes;
        const QRectF &start = m_diagram.nodes[static_cast<size_t>(from)].rect;
        const QRectF &end = m_diagram.nodes[static_cast<size_t>(to)].rect;
        DiagramArrow arrow;
        arrow.id = u"%1>%2#%3"_s.arg(from).arg(to).arg(index);
        arrow.from = m_diagram.nodes[static_cast<size_t>(from)].id;
        arrow.to = m_diagram.nodes[static_cast<size_t>(to)].id;
        arrow.flows = {u"flow"_s + QString::number(index)};
        arrow.numbers = {QString::number(index + 1)};
        arrow.ports = u"TCP 22, 443"_s;
        arrow.style = index % 4 == 0 ? 1 : 0;
        arrow.points = wayBetween(start, end, index % arrowsOfNode);
        DiagramLabel label;
        label.arrow = index;
        label.arrows = {index};
        label.numbers = arrow.numbers.front();
        const QPointF at = (arrow.points[1] + arrow.points[2]) / 2;
        label.badge = QRectF(at.x() - 16, at.y() - 7, 32, 14);
        label.rect = label.badge;
        m_diagram.labels.push_back(label);
        m_diagram.arrows.push_back(std::move(arrow));
    }

    static std::vector<QPointF> wayBetween(const QRectF &start, const QRectF &end, int lane)
    {
        const QPointF from(start.right(), start.top() + 8 + lane * 9);
        const QPointF to(end.left(), end.top() + 8 + lane * 9);
        const double x = from.x() + 16 + lane * 12;
        return {from, {x, from.y()}, {x, to.y()}, to};
    }

    Diagram m_diagram;
    std::mt19937 m_random{1};
    int m_columns = 1;
};

} // namespace

Diagram makeLargeDiagram(int nodes, bool withZones)
{
    return LargeDiagramMaking().make(nodes, withZones);
}

DiagramUpdate movedBy(const Diagram &diagram, int node, const QPointF &by)
{
    DiagramUpdate update;
    DiagramNode moved = diagram.nodes[static_cast<size_t>(node)];
    moved.rect.translate(by);
    update.nodes.emplace_back(node, moved);
    for (size_t index = 0; index < diagram.arrows.size(); ++index) {
        DiagramArrow arrow = diagram.arrows[index];
        const bool opens = arrow.from == moved.id;
        if (!opens && arrow.to != moved.id)
            continue;
        // The end goes along, and so does the bend next to it.
        if (opens) {
            arrow.points[0] += by;
            arrow.points[1].setY(arrow.points[0].y());
        } else {
            arrow.points[3] += by;
            arrow.points[2].setY(arrow.points[3].y());
        }
        DiagramLabel label = diagram.labels[index];
        label.badge.moveCenter((arrow.points[1] + arrow.points[2]) / 2);
        label.rect = label.badge;
        update.labels.emplace_back(static_cast<int>(index), label);
        update.arrows.emplace_back(static_cast<int>(index), std::move(arrow));
    }
    return update;
}

} // namespace portolan::test
