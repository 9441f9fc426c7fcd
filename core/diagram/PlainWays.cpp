// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/PlainWays.h"

#include "diagram/ArrowList.h"
#include "diagram/ArrowNets.h"
#include "diagram/DiagramPlaces.h"
#include "diagram/GateBars.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double endStep = 9; // between ends of arrows at one side of a node
constexpr double endMargin = 8;
constexpr double badgeHeight = 13;
constexpr double digitWidth = 6;
constexpr double plainMargin = 24;

/// Where the next arrow touches the side of a node: each a step below the last, around and around.
double nextEnd(const QRectF &rect, int &used)
{
    const double room = std::max(1.0, rect.height() - 2 * endMargin);
    return rect.top() + endMargin + std::fmod(endStep * used++, room);
}

QString numbersText(const QStringList &numbers)
{
    return numbers.size() < 2 ? numbers.join(QString())
                              : QString(numbers.front() + u" +"_s + QString::number(numbers.size() - 1));
}

void layWays(Diagram &diagram)
{
    QHash<Id, const DiagramNode *> nodes;
    for (const DiagramNode &node : diagram.nodes)
        nodes.insert(node.id, &node);
    QHash<Id, int> used;
    for (DiagramLabel &label : diagram.labels) {
        DiagramArrow &arrow = diagram.arrows[static_cast<size_t>(label.arrow)];
        const DiagramNode *from = nodes.value(arrow.from);
        const DiagramNode *to = nodes.value(arrow.to);
        if (!from || !to)
            continue;
        const bool isRightwards = from->rect.center().x() <= to->rect.center().x();
        const QPointF start(
            isRightwards ? from->rect.right() : from->rect.left(), nextEnd(from->rect, used[arrow.from]));
        const QPointF end(isRightwards ? to->rect.left() : to->rect.right(), nextEnd(to->rect, used[arrow.to]));
        const double x = (start.x() + end.x()) / 2;
        arrow.points = {start, {x, start.y()}, {x, end.y()}, end};
        arrow.line = arrow.points;
        const double width = 8 + digitWidth * static_cast<double>(label.numbers.size());
        label.badge = QRectF(x - width / 2, (start.y() + end.y() - badgeHeight) / 2, width, badgeHeight);
        label.rect = label.badge;
    }
}

} // namespace

Diagram buildPlainDiagram(const DiagramRequest &request)
{
    Diagram diagram;
    placeThings(request, diagram);
    for (DiagramGate &gate : diagram.gates)
        gate.isUpright = standsUpright(request, diagram, gate);
    const ArrowList list = listArrows(request);
    diagram.styles = list.styles;
    for (const ListedArrow &listed : list.arrows) {
        DiagramLabel label;
        label.arrow = static_cast<int>(diagram.arrows.size());
        label.arrows = {label.arrow};
        label.numbers = numbersText(listed.arrow.numbers);
        label.change = listed.arrow.change;
        diagram.labels.push_back(std::move(label));
        diagram.arrows.push_back(listed.arrow);
    }
    layWays(diagram);
    layGateBars(request, diagram);
    for (const DiagramNode &node : diagram.nodes)
        diagram.bounds |= node.rect;
    for (const DiagramZone &zone : diagram.zones)
        diagram.bounds |= zone.rect;
    for (const DiagramGate &gate : diagram.gates)
        diagram.bounds |= gate.rect;
    diagram.bounds.adjust(-plainMargin, -plainMargin, plainMargin, plainMargin);
    return diagram;
}

} // namespace portolan
