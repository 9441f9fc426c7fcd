// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/GateLines.h"

#include "arrange/Arrange.h"
#include "route/GateSymbol.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace portolan {

namespace {

constexpr double shortestGate = 28; // half of it
constexpr double loneGate = 120; // half of it, where it joins nothing that is drawn
constexpr double farFromZones = 1000; // a gate does not reach from its zones to a place so far away
constexpr double beyondNodes = 1000; // nor so far beyond everything that its arrows could want of it
constexpr double oneLine = 40; // bars that stand so near to one line share it
constexpr double betweenGates = 24; // where they share it: their bars are longer than what crosses them

std::vector<QRectF> joinedZones(const Diagram &things, const DiagramGate &gate)
{
    std::vector<QRectF> rects;
    for (const DiagramZone &zone : things.zones) {
        if (std::find(gate.zones.begin(), gate.zones.end(), zone.id) != gate.zones.end())
            rects.push_back(zone.rect);
    }
    return rects;
}

/// A zone's side that a bar stands along.
struct GuardedSide {
    QRectF zone;
    bool isUpright = true;
    double distance = 0;
};

std::optional<GuardedSide> sideBeside(const QRectF &zone, const QPointF &at)
{
    const double across = std::max(zone.left() - at.x(), at.x() - zone.right());
    const double down = std::max(zone.top() - at.y(), at.y() - zone.bottom());
    if (across > 0 && across <= besideZone && down <= 0)
        return GuardedSide{zone, true, across};
    if (down > 0 && down <= besideZone && across <= 0)
        return GuardedSide{zone, false, down};
    return std::nullopt;
}

/// Of a bar that stands right beside one of two zones, nearer than to the other one.
std::optional<GuardedSide> guardedSide(const std::vector<QRectF> &zones, const QPointF &at)
{
    if (zones.size() != 2)
        return std::nullopt;
    const std::optional<GuardedSide> one = sideBeside(zones.front(), at);
    const std::optional<GuardedSide> other = sideBeside(zones.back(), at);
    if (!one || !other)
        return one ? one : other;
    if (one->distance == other->distance)
        return std::nullopt;
    return one->distance < other->distance ? one : other;
}

/// The stretch of a gate that is of use: from where it stands along the zones that it joins, as far as there are nodes.
void stretchGate(RouteGate &line, const std::vector<QRectF> &zones, const Diagram &things, double middle)
{
    const auto fromOf = [&](const QRectF &rect) { return line.isUpright ? rect.top() : rect.left(); };
    const auto toOf = [&](const QRectF &rect) { return line.isUpright ? rect.bottom() : rect.right(); };
    double from = std::numeric_limits<double>::infinity();
    double to = -from;
    for (const QRectF &rect : zones) {
        from = std::min(from, fromOf(rect) + withinZones);
        to = std::max(to, toOf(rect) - withinZones);
    }
    const bool isFar = middle < from - farFromZones || middle > to + farFromZones;
    line.from = isFar ? from : std::min(line.from, from);
    line.to = isFar ? to : std::max(line.to, to);
    if (things.nodes.empty())
        return;
    double first = std::numeric_limits<double>::infinity();
    double last = -first;
    for (const DiagramNode &node : things.nodes) {
        first = std::min(first, fromOf(node.rect) - beyondNodes);
        last = std::max(last, toOf(node.rect) + beyondNodes);
    }
    if (first < line.to && last > line.from) {
        line.from = std::max(line.from, first);
        line.to = std::min(line.to, last);
    }
}

/// A bar between several zones ends before whatever else its line would run through: zones that it does not part, and
/// machines.
void endBeforeOthers(RouteGate &line, const DiagramGate &gate, const Diagram &things)
{
    const double middle = *line.middle;
    const double end = GateSymbol::overhang + 2;
    const double half = GateSymbol::width / 2;
    const auto endBefore = [&](const QRectF &rect, double near) {
        const double low = line.isUpright ? rect.left() : rect.top();
        const double high = line.isUpright ? rect.right() : rect.bottom();
        if (low >= line.at + near || high <= line.at - near)
            return;
        const double first = line.isUpright ? rect.top() : rect.left();
        const double last = line.isUpright ? rect.bottom() : rect.right();
        if (last <= middle)
            line.from = std::max(line.from, std::min(last + end, middle - shortestGate));
        else if (first >= middle)
            line.to = std::min(line.to, std::max(first - end, middle + shortestGate));
    };
    for (const DiagramZone &zone : things.zones) {
        const bool isOwn = std::find(gate.zones.begin(), gate.zones.end(), zone.id) != gate.zones.end();
        endBefore(zone.rect, isOwn ? 0 : half);
    }
    for (const DiagramNode &node : things.nodes)
        endBefore(node.rect, half);
}

/// Of bars that stand along one side of a zone, each has the part around it.
void shareSide(const Diagram &things, const DiagramGate &gate, const GuardedSide &side, RouteGate &line)
{
    for (const DiagramGate &other : things.gates) {
        const QPointF at = other.rect.topLeft();
        const double apart = std::abs((side.isUpright ? at.x() : at.y()) - line.at);
        if ((other.id == gate.id && other.number == gate.number) || apart > oneLine)
            continue;
        const std::optional<GuardedSide> there = guardedSide(joinedZones(things, other), at);
        if (!there || there->isUpright != side.isUpright || there->zone != side.zone)
            continue;
        const double middle = side.isUpright ? at.y() : at.x();
        const double half = (middle + *line.middle) / 2;
        if (middle < *line.middle)
            line.from = std::max(line.from, half + betweenGates);
        else if (middle > *line.middle)
            line.to = std::min(line.to, half - betweenGates);
    }
}

} // namespace

CrossingWay crossingOf(const DiagramGate &gate, const QRectF &from, const QRectF &to)
{
    const double at = gate.isUpright ? gate.rect.left() : gate.rect.top();
    const auto liesBefore
        = [&](const QRectF &place) { return (gate.isUpright ? place.right() : place.bottom()) <= at; };
    const auto liesBehind = [&](const QRectF &place) { return (gate.isUpright ? place.left() : place.top()) >= at; };
    if (liesBefore(from) && liesBehind(to))
        return CrossingWay::Onwards;
    return liesBefore(to) && liesBehind(from) ? CrossingWay::Back : CrossingWay::Either;
}

bool joinsZones(const Diagram &things, const DiagramGate &gate)
{
    return !joinedZones(things, gate).empty();
}

bool standsUpright(const Diagram &things, const DiagramGate &gate)
{
    const QPointF at = gate.rect.topLeft();
    const std::vector<QRectF> zones = joinedZones(things, gate);
    if (const std::optional<GuardedSide> side = guardedSide(zones, at))
        return side->isUpright;
    const auto count = [&](auto is) { return std::count_if(zones.begin(), zones.end(), is); };
    const auto partedUpright = count([&](const QRectF &zone) { return zone.right() <= at.x(); })
        * count([&](const QRectF &zone) { return zone.left() >= at.x(); });
    const auto partedLevel = count([&](const QRectF &zone) { return zone.bottom() <= at.y(); })
        * count([&](const QRectF &zone) { return zone.top() >= at.y(); });
    if (partedUpright > 0 || partedLevel > 0)
        return partedUpright >= partedLevel;
    double across = 0;
    double down = 0;
    for (const QRectF &zone : zones) {
        across = std::max(across, std::abs(zone.center().x() - at.x()));
        down = std::max(down, std::abs(zone.center().y() - at.y()));
    }
    return across >= down;
}

RouteGate gateLineOf(const Diagram &things, const DiagramGate &gate)
{
    RouteGate line;
    line.isUpright = gate.isUpright;
    const QPointF at = gate.rect.topLeft();
    line.at = line.isUpright ? at.x() : at.y();
    const double middle = line.isUpright ? at.y() : at.x();
    const std::vector<QRectF> zones = joinedZones(things, gate);
    line.middle = middle;
    const double half = zones.empty() ? loneGate : shortestGate;
    line.from = middle - half;
    line.to = middle + half;
    if (const std::optional<GuardedSide> side = guardedSide(zones, at)) {
        stretchGate(line, {side->zone}, things, middle);
        shareSide(things, gate, *side, line);
    } else if (!zones.empty()) {
        stretchGate(line, zones, things, middle);
    }
    if (gate.number > 0 || zones.size() > 2)
        endBeforeOthers(line, gate, things);
    return line;
}

} // namespace portolan
