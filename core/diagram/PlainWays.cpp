// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/PlainWays.h"

#include "diagram/ArrowList.h"
#include "diagram/ComparedBars.h"
#include "diagram/DiagramPlaces.h"
#include "diagram/GateBars.h"
#include "diagram/GateLines.h"
#include "diagram/KeptWays.h"

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

/// From side to side in three strokes; start and end: y.
void layWay(const QRectF &from, double start, const QRectF &to, double end, DiagramArrow &arrow, DiagramLabel &label)
{
    const bool isRightwards = from.center().x() <= to.center().x();
    const QPointF first(isRightwards ? from.right() : from.left(), start);
    const QPointF last(isRightwards ? to.left() : to.right(), end);
    const double x = (first.x() + last.x()) / 2;
    arrow.points = {first, {x, start}, {x, end}, last};
    arrow.line = arrow.points;
    const double width = 8 + digitWidth * static_cast<double>(label.numbers.size());
    label.badge = QRectF(x - width / 2, (start + end - badgeHeight) / 2, width, badgeHeight);
    label.rect = label.badge;
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
        const double start = nextEnd(from->rect, used[arrow.from]);
        const double end = nextEnd(to->rect, used[arrow.to]);
        layWay(from->rect, start, to->rect, end, arrow, label);
    }
}

/// Where an end at this height of the box before is at the box now.
double movedEnd(double end, const QRectF &before, const QRectF &now)
{
    return std::clamp(now.top() + end - before.top(), now.top(), now.bottom());
}

} // namespace

Diagram buildPlainDiagram(const DiagramRequest &request, const Diagram *routed)
{
    Diagram diagram;
    const std::vector<DiagramGate> olderBars = placeThings(request, diagram);
    for (DiagramGate &gate : diagram.gates)
        gate.isUpright = standsUpright(diagram, gate);
    ArrowList list = listArrows(request, diagram);
    findComparedPassages(olderBars, list, diagram);
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
    if (routed)
        keepWays(*routed, diagram);
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

void followBoxes(const Diagram &diagram, const std::vector<std::pair<int, std::vector<int>>> &arrows,
    const std::function<QRectF(const Id &)> &rectOf, DiagramUpdate &update)
{
    QHash<Id, QRectF> moved;
    for (const auto &entry : update.nodes)
        moved.insert(entry.second.id, entry.second.rect);
    for (const auto &[index, labels] : arrows) {
        DiagramArrow arrow = diagram.arrows[static_cast<size_t>(index)];
        if (arrow.points.empty())
            continue;
        const QRectF fromBefore = rectOf(arrow.from);
        const QRectF toBefore = rectOf(arrow.to);
        const QRectF from = moved.value(arrow.from, fromBefore);
        const QRectF to = moved.value(arrow.to, toBefore);
        DiagramLabel label;
        label.numbers = numbersText(arrow.numbers);
        layWay(from, movedEnd(arrow.points.front().y(), fromBefore, from), to,
            movedEnd(arrow.points.back().y(), toBefore, to), arrow, label);
        for (const int number : labels) {
            DiagramLabel own = diagram.labels[static_cast<size_t>(number)];
            // One that speaks for several stays until all are drawn anew.
            if (own.arrows.size() > 1)
                continue;
            own.badge = label.badge;
            own.rect = label.rect;
            own.numbers = label.numbers;
            own.lines.clear();
            own.isTurned = false;
            own.cloud = {};
            own.marks = {};
            update.labels.emplace_back(number, std::move(own));
        }
        update.arrows.emplace_back(index, std::move(arrow));
    }
}

} // namespace portolan
