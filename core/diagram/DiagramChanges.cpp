// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramChanges.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

namespace {

constexpr double betweenBoxes = 60; // lanes and labels find their way between boxes so far apart
constexpr double shiftStep = 20;
constexpr int mostShifts = 60; // in each direction
constexpr double insideFrame = 8;
constexpr double mostPlacesInFrame = 20'000; // that are tried
constexpr double insideGrown = 24; // from the edge of a frame that grew
constexpr double belowTitle = 56; // of such a frame, where it grew upwards
constexpr double besideHome = 24; // of a box that its own zone has no room for
constexpr double besideGate = 60; // of one that is gone, from one that stands in its place

Node withoutPlace(Node node)
{
    node.at.reset();
    node.size.reset();
    node.pinned = false;
    node.note.clear();
    node.extras = {};
    return node;
}

/// Whether a product that runs on both is another version of itself, or set up differently.
bool runsOtherwise(const Plan &plan, const Plan &older, const Node &node)
{
    return std::any_of(node.runs.begin(), node.runs.end(), [&](const Run &run) {
        const auto now = plan.products.find(run.product);
        const auto before = older.products.find(run.product);
        if (now == plan.products.end() || before == older.products.end())
            return now != plan.products.end() || before != older.products.end();
        return now->second.catalog != before->second.catalog || now->second.version != before->second.version
            || now->second.options != before->second.options || now->second.ports != before->second.ports;
    });
}

template <typename Map, typename Differs>
void takeChanged(
    Difference::Of of, const Map &now, const Map &before, Differs differs, std::vector<ChangedThing> &changed)
{
    for (const auto &[id, thing] : now) {
        const auto old = before.find(id);
        if (old != before.end() && differs(thing, old->second))
            changed.push_back({of, id});
    }
}

using ChangeNumbers = std::map<std::pair<Difference::Of, Id>, int>;

template <typename Thing, typename Map>
void markIn(Difference::Of of, std::vector<Thing> &things, const Map &before, const ChangeNumbers &numbers)
{
    for (Thing &thing : things) {
        const auto number = numbers.find({of, thing.id});
        if (!before.contains(thing.id)) {
            thing.change = DiagramChange::Added;
        } else if (number != numbers.end()) {
            thing.change = DiagramChange::Changed;
            thing.changeNumber = number->second;
        }
    }
}

/// Whether a box can stand there: nothing else within a lane's reach.
bool isFree(const QRectF &rect, const Diagram &diagram)
{
    const QRectF around = rect.adjusted(-betweenBoxes, -betweenBoxes / 2, betweenBoxes, betweenBoxes / 2);
    return std::none_of(diagram.nodes.begin(), diagram.nodes.end(), [&](const DiagramNode &node) {
        return node.rect.intersects(around);
    }) && std::none_of(diagram.zones.begin(), diagram.zones.end(), [&](const DiagramZone &zone) {
        return zone.title.intersects(rect);
    });
}

/// Boxes of the older plan stood as near to each other as their plan says; only a real collision moves them.
bool stands(const QRectF &rect, const Diagram &diagram)
{
    return std::none_of(diagram.nodes.begin(), diagram.nodes.end(),
        [&](const DiagramNode &node) { return node.rect.adjusted(-12, -12, 12, 12).intersects(rect); });
}

/// Up and down before aside: zones are columns more often than rows.
double costOf(const QPointF &shift)
{
    return std::abs(shift.x()) * 1.5 + std::abs(shift.y());
}

/// The nearest place within the frame that satisfies; none: a null rectangle.
template <typename Condition>
QRectF nearestWithin(const QRectF &frame, const QRectF &wanted, Condition satisfies)
{
    const double step = std::max(shiftStep / 2, std::sqrt(frame.width() * frame.height() / mostPlacesInFrame));
    const QRectF room = frame.adjusted(insideFrame, insideFrame, -insideFrame, -insideFrame);
    QRectF best;
    double least = 0;
    // Counted from the wanted place, so that what moves stays in line.
    const auto first = [&](double lowest, double at) { return at - std::floor((at - lowest) / step) * step; };
    for (double y = first(room.top(), wanted.top()); y + wanted.height() <= room.bottom(); y += step) {
        for (double x = first(room.left(), wanted.left()); x + wanted.width() <= room.right(); x += step) {
            const QRectF rect(QPointF(x, y), wanted.size());
            const double cost = costOf(rect.topLeft() - wanted.topLeft());
            if ((best.isNull() || cost < least) && satisfies(rect)) {
                best = rect;
                least = cost;
            }
        }
    }
    return best;
}

/// The smallest frame around its middle; null: there is none.
const DiagramZone *homeOf(const QRectF &rect, const Diagram &diagram)
{
    const DiagramZone *home = nullptr;
    for (const DiagramZone &zone : diagram.zones) {
        const bool isSmaller
            = !home || zone.rect.width() * zone.rect.height() < home->rect.width() * home->rect.height();
        if (zone.rect.contains(rect.center()) && isSmaller)
            home = &zone;
    }
    return home;
}

/// The place itself, or the nearest to it that is free; in its zone as long as that has any room.
QRectF placeFor(const QRectF &wanted, const Diagram &diagram)
{
    if (stands(wanted, diagram))
        return wanted;
    if (const DiagramZone *home = homeOf(wanted, diagram)) {
        QRectF inside = nearestWithin(home->rect, wanted, [&](const QRectF &rect) { return isFree(rect, diagram); });
        if (inside.isNull())
            inside = nearestWithin(home->rect, wanted,
                [&](const QRectF &rect) { return stands(rect, diagram) && !home->title.intersects(rect); });
        if (!inside.isNull())
            return inside;
    }
    QRectF best;
    double least = 0;
    for (int row = -mostShifts; row <= mostShifts; ++row) {
        for (int column = -mostShifts; column <= mostShifts; ++column) {
            const QPointF shift(column * shiftStep, row * shiftStep);
            const QRectF rect = wanted.translated(shift);
            const double cost = costOf(shift);
            if ((best.isNull() || cost < least) && isFree(rect, diagram)) {
                best = rect;
                least = cost;
            }
        }
    }
    return best.isNull() ? wanted : best;
}

QRectF grown(const QRectF &rect, double by)
{
    return rect.adjusted(-by, -by, by, by);
}

/// Inside the frame, or beside it.
bool isAcross(const QRectF &frame, const QRectF &rect)
{
    return frame.intersects(rect) && !frame.contains(rect);
}

/// Lets the frame take a box in, unless something else would come into it.
bool growAround(DiagramZone &zone, const QRectF &rect, const Diagram &diagram)
{
    const QRectF old = zone.rect;
    QRectF grown = old;
    if (rect.left() < old.left())
        grown.setLeft(rect.left() - insideGrown);
    if (rect.right() > old.right())
        grown.setRight(rect.right() + insideGrown);
    if (rect.top() < old.top())
        grown.setTop(rect.top() - belowTitle);
    if (rect.bottom() > old.bottom())
        grown.setBottom(rect.bottom() + insideGrown);
    QRectF title = zone.title.translated(grown.topLeft() - old.topLeft());
    if (!zone.networksBelow)
        title.setRight(zone.title.right() + grown.right() - old.right()); // networks stand at its right end
    const auto comesIn = [&](const QRectF &other) { return grown.intersects(other) && !old.intersects(other); };
    const bool isTaken = title.intersects(rect)
        || std::any_of(diagram.zones.begin(), diagram.zones.end(),
            [&](const DiagramZone &other) { return other.id != zone.id && comesIn(other.rect); })
        || std::any_of(diagram.nodes.begin(), diagram.nodes.end(),
            [&](const DiagramNode &node) { return comesIn(node.rect) || title.intersects(node.rect); })
        || std::any_of(diagram.gates.begin(), diagram.gates.end(), [&](const DiagramGate &gate) {
               const QPointF middle = gate.rect.center();
               return grown.contains(middle) && !old.contains(middle);
           });
    if (isTaken)
        return false;
    zone.rect = grown;
    zone.title = title;
    return true;
}

/// Where a box of this home stands, so that nobody has to guess whether it is inside or outside.
QRectF placeAtHome(const QRectF &wanted, const GoneHome &home, Diagram &diagram)
{
    const auto zone = std::find_if(
        diagram.zones.begin(), diagram.zones.end(), [&](const DiagramZone &drawn) { return drawn.id == home.zone; });
    if (zone == diagram.zones.end() || zone->rect.contains(wanted))
        return placeFor(wanted, diagram);
    if (home.mayGrow && stands(wanted, diagram) && growAround(*zone, wanted, diagram))
        return wanted;
    QRectF inside = nearestWithin(zone->rect, wanted, [&](const QRectF &rect) { return isFree(rect, diagram); });
    if (inside.isNull())
        inside = nearestWithin(zone->rect, wanted,
            [&](const QRectF &rect) { return stands(rect, diagram) && !zone->title.intersects(rect); });
    if (!inside.isNull())
        return inside;
    // In another zone's frame it would read as that zone's; in one around its own it does not.
    const QRectF frame = zone->rect;
    const auto isOutside = [&](const QRectF &rect) {
        return std::none_of(diagram.zones.begin(), diagram.zones.end(), [&](const DiagramZone &other) {
            const bool isAround = other.id != home.zone && other.rect.contains(frame);
            return isAround ? isAcross(other.rect, rect) : other.rect.intersects(grown(rect, besideHome));
        });
    };
    const double reach = mostShifts * shiftStep;
    QRectF beside = wanted;
    beside.moveLeft(std::clamp(wanted.left(), frame.left(), std::max(frame.left(), frame.right() - wanted.width())));
    beside.moveTop(std::clamp(wanted.top(), frame.top() - besideHome - wanted.height(), frame.bottom() + besideHome));
    const QRectF around = nearestWithin(beside.adjusted(-reach, -reach, reach, reach), beside,
        [&](const QRectF &rect) { return isFree(rect, diagram) && isOutside(rect); });
    return around.isNull() ? placeFor(wanted, diagram) : around;
}

void addZone(DiagramZone zone, Diagram &diagram)
{
    const auto isTaken = [&](const QRectF &title) {
        return std::any_of(diagram.zones.begin(), diagram.zones.end(),
                   [&](const DiagramZone &other) { return other.title.intersects(title); })
            || std::any_of(diagram.nodes.begin(), diagram.nodes.end(),
                [&](const DiagramNode &node) { return node.rect.intersects(title); });
    };
    QRectF title = zone.title;
    if (isTaken(title))
        title.moveBottom(zone.rect.bottom() - 8);
    if (isTaken(title))
        title.moveRight(zone.rect.right() - (zone.title.left() - zone.rect.left()));
    zone.title = isTaken(title) ? QRectF() : title;
    diagram.zones.push_back(std::move(zone));
}

} // namespace

bool haveNoMachineInCommon(const Plan &plan, const Plan &older)
{
    return !plan.nodes.empty() && !older.nodes.empty()
        && std::none_of(
            plan.nodes.begin(), plan.nodes.end(), [&](const auto &entry) { return older.nodes.contains(entry.first); });
}

bool isSameMachine(const Node &one, const Node &other)
{
    return withoutPlace(one) == withoutPlace(other);
}

std::vector<ChangedThing> changedThings(const Plan &plan, const Plan &older)
{
    std::vector<ChangedThing> changed;
    takeChanged(
        Difference::Of::Zone, plan.zones, older.zones,
        [](const Zone &now, const Zone &before) {
            return now.name != before.name || now.networks != before.networks || now.dhcpRelay != before.dhcpRelay
                || now.directedBroadcast != before.directedBroadcast;
        },
        changed);
    takeChanged(
        Difference::Of::Firewall, plan.firewalls, older.firewalls,
        [](const Firewall &now, const Firewall &before) {
            return now.name != before.name || now.joins != before.joins || now.state != before.state;
        },
        changed);
    takeChanged(
        Difference::Of::Node, plan.nodes, older.nodes,
        [&](const Node &now, const Node &before) {
            return !isSameMachine(now, before) || runsOtherwise(plan, older, now);
        },
        changed);
    return changed;
}

void markChanges(const Plan &plan, const Plan &older, Diagram &diagram)
{
    ChangeNumbers numbers;
    for (const ChangedThing &thing : changedThings(plan, older)) {
        const int number = static_cast<int>(numbers.size()) + 1;
        numbers.emplace(std::pair(thing.of, thing.id), number);
    }
    markIn(Difference::Of::Zone, diagram.zones, older.zones, numbers);
    markIn(Difference::Of::Firewall, diagram.gates, older.firewalls, numbers);
    markIn(Difference::Of::Node, diagram.nodes, older.nodes, numbers);
}

bool standsAt(const DiagramGate &gate, const DiagramGate &other)
{
    const QPointF way = other.rect.topLeft() - gate.rect.topLeft();
    return std::abs(way.x()) < besideGate / 2 && std::abs(way.y()) < besideGate / 2;
}

void standBesideBars(DiagramGate &gate, const Diagram &diagram, const std::function<bool(const DiagramGate &)> &counts)
{
    const bool isTaken = std::any_of(diagram.gates.begin(), diagram.gates.end(),
        [&](const DiagramGate &other) { return counts(other) && standsAt(other, gate); });
    if (isTaken)
        gate.rect = gate.rect.translated(besideGate / 2, besideGate);
}

void addGone(Diagram gone, const std::map<Id, GoneHome> &homes, Diagram &diagram)
{
    for (DiagramNode &node : gone.nodes) {
        node.change = DiagramChange::Removed;
        const auto home = homes.find(node.id);
        if (home == homes.end()) {
            node.rect = placeFor(node.rect, diagram);
        } else {
            node.rect = placeAtHome(node.rect, home->second, diagram);
            const bool isAway = std::any_of(diagram.zones.begin(), diagram.zones.end(), [&](const DiagramZone &zone) {
                return zone.id == home->second.zone && !zone.rect.contains(node.rect);
            });
            if (isAway)
                node.kind = home->second.name;
        }
        diagram.nodes.push_back(std::move(node));
    }
    for (DiagramZone &zone : gone.zones) {
        zone.change = DiagramChange::Removed;
        addZone(std::move(zone), diagram);
    }
    for (DiagramGate &gate : gone.gates) {
        gate.change = DiagramChange::Removed;
        standBesideBars(gate, diagram, [](const DiagramGate &) { return true; });
        diagram.gates.push_back(std::move(gate));
    }
}

} // namespace portolan
