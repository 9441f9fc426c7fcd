// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/GateBars.h"

#include "diagram/DiagramPlaces.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double barWidth = 18;
constexpr double barOverhang = 14; // beyond the outermost arrow
constexpr double shortestBar = 56;
constexpr double nameLine = 14;
constexpr double nameGap = 6;
constexpr double widestName = 320; // longer ones are cut with an ellipsis by the painter

/// Calls function(from, to) for each straight part of the arrows.
template <typename Function>
void eachLine(const std::vector<const DiagramArrow *> &arrows, Function function)
{
    for (const DiagramArrow *arrow : arrows) {
        for (size_t index = 0; index + 1 < arrow->points.size(); ++index)
            function(arrow->points[index], arrow->points[index + 1]);
    }
}

QRectF barOf(const DiagramGate &gate, const std::vector<const DiagramArrow *> &passing)
{
    const QPointF at = gate.rect.topLeft();
    const double line = gate.isUpright ? at.x() : at.y();
    const double middle = gate.isUpright ? at.y() : at.x();
    double from = middle - shortestBar / 2;
    double to = middle + shortestBar / 2;
    bool isFirst = true;
    eachLine(passing, [&](const QPointF &a, const QPointF &b) {
        const double before = gate.isUpright ? a.x() : a.y();
        const double behind = gate.isUpright ? b.x() : b.y();
        if (std::min(before, behind) > line || std::max(before, behind) < line || before == behind)
            return;
        const double place = gate.isUpright ? a.y() : a.x();
        from = isFirst ? place - barOverhang : std::min(from, place - barOverhang);
        to = isFirst ? place + barOverhang : std::max(to, place + barOverhang);
        isFirst = false;
    });
    if (to - from < shortestBar) {
        const double center = (from + to) / 2;
        from = center - shortestBar / 2;
        to = center + shortestBar / 2;
    }
    return gate.isUpright ? QRectF(line - barWidth / 2, from, barWidth, to - from)
                          : QRectF(from, line - barWidth / 2, to - from, barWidth);
}

bool isFree(const Diagram &diagram, const QRectF &place)
{
    const auto meets = [&](const QRectF &rect) { return rect.intersects(place); };
    const auto any = [&](const auto &things, auto rectOf) {
        return std::any_of(things.begin(), things.end(), [&](const auto &thing) { return meets(rectOf(thing)); });
    };
    if (any(diagram.nodes, [](const DiagramNode &node) { return node.rect.adjusted(-3, -3, 3, 3); })
        || any(diagram.labels, [](const DiagramLabel &label) { return label.extent().adjusted(-2, -2, 2, 2); })
        || any(diagram.zones, [](const DiagramZone &zone) { return zone.title; })
        || any(diagram.gates, [](const DiagramGate &gate) { return gate.rect; })
        || any(diagram.gates, [](const DiagramGate &gate) { return gate.title; }))
        return false;
    return std::none_of(diagram.arrows.begin(), diagram.arrows.end(), [&](const DiagramArrow &arrow) {
        bool meetsAny = false;
        eachLine({&arrow}, [&](const QPointF &a, const QPointF &b) {
            meetsAny = meetsAny || meets(QRectF(a, b).normalized().adjusted(-2, -2, 2, 2));
        });
        return meetsAny;
    });
}

QRectF titleOf(const DiagramRequest &request, const Diagram &diagram, const DiagramGate &gate)
{
    const auto width = [&](const QString &text) { return request.measure->width(text, gateNameSize, true) + 4; };
    const QSizeF size(std::min(std::max(width(gate.name.en), width(gate.name.ja)), widestName), 2 * nameLine);
    const QRectF &bar = gate.rect;
    const double x = bar.center().x() - size.width() / 2;
    const double y = bar.center().y() - size.height() / 2;
    // At the upper (left) end, then the other, then further and further away from either.
    for (int step = 0; step < 40; ++step) {
        const double away = nameGap + step * 8;
        std::vector<QRectF> places;
        if (gate.isUpright) {
            for (const double aside : {0.0, size.width() / 2 + barWidth, -size.width() / 2 - barWidth}) {
                places.emplace_back(QPointF(x + aside, bar.top() - away - size.height()), size);
                places.emplace_back(QPointF(x + aside, bar.bottom() + away), size);
            }
        } else {
            places.emplace_back(QPointF(bar.left() - away - size.width(), y), size);
            places.emplace_back(QPointF(bar.right() + away, y), size);
        }
        for (const QRectF &place : places) {
            if (isFree(diagram, place))
                return place;
        }
    }
    return {QPointF(x, bar.top() - nameGap - size.height()), size};
}

} // namespace

void layGateBars(const DiagramRequest &request, Diagram &diagram)
{
    for (DiagramGate &gate : diagram.gates) {
        std::vector<const DiagramArrow *> passing;
        for (const DiagramArrow &arrow : diagram.arrows) {
            if (std::find(arrow.firewalls.begin(), arrow.firewalls.end(), gate.id) != arrow.firewalls.end())
                passing.push_back(&arrow);
        }
        gate.rect = barOf(gate, passing);
    }
    for (DiagramGate &gate : diagram.gates)
        gate.title = titleOf(request, diagram, gate);
}

} // namespace portolan
