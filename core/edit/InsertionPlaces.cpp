// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/InsertionPlaces.h"

#include "edit/Ground.h"
#include "edit/ZoneGaps.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace portolan {

using ground::around;
using ground::barAt;
using ground::boxesAndBarsOf;
using ground::boxesOf;
using ground::fineStep;
using ground::framesOf;
using ground::grown;
using ground::isFree;
using ground::isOnNoBorder;
using ground::mostSteps;
using ground::nearestTo;
using ground::overlap;

namespace {

// Units. Seats of a zone stand as arranged ones do; alone on the canvas, a label has room beside the box.
constexpr Size margin{40, 88}; // of a zone's frame, left and above: below its title
constexpr Size edge{24, 24}; // of a zone's frame, right and below
constexpr Size seat{264, 152}; // from one to the next
constexpr double betweenSeats = 24;
constexpr Size aroundAlone{240, 56}; // a number and three services
constexpr double betweenZones = 160; // a firewall and its lanes
constexpr double aroundClicked = 8; // of what comes where somebody has clicked
constexpr double step = 40;

Rectangle boxAt(double x, double y)
{
    return {x, y, Node::standardSize.width, Node::standardSize.height};
}

/// Where it has interfaces in several zones, the one in whose frame it stands.
std::optional<Id> zoneOfNode(const Places &places, const Node &node)
{
    if (!node.zone.isNull())
        return node.zone;
    const std::optional<Rectangle> box = node.interfaces.empty() ? std::nullopt : places.node(node);
    return box ? places.zoneAt(centreOf(*box)) : std::nullopt;
}

/// The zone that all of what is chosen is or stands in.
std::optional<Id> zoneOf(const Plan &plan, const Places &places, const Selection &chosen)
{
    if (chosen.zones.size() == 1 && chosen.nodes.empty())
        return *chosen.zones.begin();
    std::optional<Id> zone;
    for (const Id &id : chosen.nodes) {
        const auto node = plan.nodes.find(id);
        const std::optional<Id> own = node == plan.nodes.end() ? std::nullopt : zoneOfNode(places, node->second);
        if (!own || (zone && *zone != *own))
            return std::nullopt;
        zone = own;
    }
    return zone;
}

/// The upper left corner of the first free box in the frame.
std::optional<Point> seatIn(const Rectangle &frame, const std::vector<Rectangle> &taken)
{
    for (double x = frame.x + margin.width; x + Node::standardSize.width + edge.width <= frame.x + frame.width;
         x += seat.width) {
        for (double y = frame.y + margin.height; y + Node::standardSize.height + edge.height <= frame.y + frame.height;
             y += seat.height) {
            if (isFree(grown(boxAt(x, y), betweenSeats, betweenSeats), taken))
                return Point{x, y};
        }
    }
    return std::nullopt;
}

/// The frame, so high that there is another row of seats below what stands in it; none where something is in the way.
std::optional<Rectangle> withAnotherRow(
    const Rectangle &frame, const std::vector<Rectangle> &boxes, const std::vector<Rectangle> &frames)
{
    double bottom = frame.y + margin.height;
    for (const Rectangle &box : boxes) {
        if (overlap(box, frame))
            bottom = std::max(bottom, box.y + box.height);
    }
    const double rows = std::floor((bottom + betweenSeats - frame.y - margin.height) / seat.height) + 1;
    Rectangle grown = frame;
    grown.height = margin.height + rows * seat.height + Node::standardSize.height + edge.height;
    const Rectangle added{frame.x, frame.y + frame.height, frame.width, grown.height - frame.height};
    if (added.height <= 0 || !isFree(added, boxes) || !isFree(added, frames))
        return std::nullopt;
    return grown;
}

double distanceTo(const Rectangle &box, const Point &point)
{
    const double sideways = std::max({box.x - point.x, point.x - box.x - box.width, 0.0});
    const double upright = std::max({box.y - point.y, point.y - box.y - box.height, 0.0});
    return std::hypot(sideways, upright);
}

} // namespace

NodePlace placeForNode(const Plan &plan, const Places &places, const Selection &chosen, const Point &wanted)
{
    const std::vector<Rectangle> boxes = boxesOf(plan, places);
    const std::vector<Rectangle> frames = framesOf(plan, places);
    std::optional<Id> zone = zoneOf(plan, places, chosen);
    if (!zone)
        zone = places.zoneAt(wanted);
    if (const std::optional<Rectangle> frame = zone ? places.zone(*zone) : std::nullopt) {
        if (const std::optional<Point> corner = seatIn(*frame, boxes))
            return {centreOf(boxAt(corner->x, corner->y)), std::nullopt};
        const std::optional<Rectangle> grown = withAnotherRow(*frame, boxes, frames);
        if (const std::optional<Point> corner = grown ? seatIn(*grown, boxes) : std::nullopt)
            return {centreOf(boxAt(corner->x, corner->y)), std::pair(*zone, *grown)};
    }
    const auto isFreeAt = [&](const Point &middle) {
        const Rectangle box = around(middle, Node::standardSize);
        return isFree(grown(box, aroundAlone.width, aroundAlone.height), boxes)
            && isFree(grown(box, betweenSeats, betweenSeats), frames);
    };
    return {nearestTo(wanted, step, isFreeAt).value_or(wanted), std::nullopt};
}

Point placeForNodeAt(const Plan &plan, const Places &places, const Point &clicked)
{
    const std::vector<Rectangle> taken = boxesAndBarsOf(plan, places);
    const std::vector<Rectangle> frames = framesOf(plan, places);
    const auto isFreeAt = [&](const Point &middle) {
        const Rectangle box = grown(around(middle, Node::standardSize), aroundClicked, aroundClicked);
        return isFree(box, taken) && std::all_of(frames.begin(), frames.end(), [&](const Rectangle &frame) {
            return isOnNoBorder(box, frame);
        });
    };
    const std::optional<Id> zone = places.zoneAt(clicked);
    const auto isFreeInZone = [&](const Point &middle) { return isFreeAt(middle) && places.zoneAt(middle) == zone; };
    const std::optional<Point> inZone = nearestTo(clicked, fineStep, isFreeInZone);
    return inZone ? *inZone : nearestTo(clicked, fineStep, isFreeAt).value_or(clicked);
}

Rectangle placeForZone(const Plan &plan, const Places &places, const Size &size, const Point &wanted)
{
    const std::vector<Rectangle> frames = framesOf(plan, places);
    const auto rightmost = std::max_element(frames.begin(), frames.end(),
        [](const Rectangle &one, const Rectangle &other) { return one.x + one.width < other.x + other.width; });
    if (rightmost == frames.end())
        return placeForZoneAt(plan, places, size, wanted);
    const std::vector<Rectangle> boxes = boxesOf(plan, places);
    Rectangle frame{rightmost->x + rightmost->width + betweenZones, rightmost->y, size.width, size.height};
    while (!isFree(grown(frame, betweenSeats, betweenSeats), boxes))
        frame.x += step;
    return frame;
}

Rectangle placeForZoneAt(const Plan &plan, const Places &places, const Size &size, const Point &clicked)
{
    std::vector<Rectangle> taken = boxesAndBarsOf(plan, places);
    const std::vector<Rectangle> frames = framesOf(plan, places);
    taken.insert(taken.end(), frames.begin(), frames.end());
    const auto isFreeAt
        = [&](const Point &middle) { return isFree(grown(around(middle, size), betweenSeats, betweenSeats), taken); };
    std::optional<Point> middle = nearestTo(clicked, fineStep, isFreeAt);
    if (!middle)
        middle = nearestTo(clicked, std::max(size.width, size.height), isFreeAt);
    return around(middle.value_or(clicked), size);
}

Point placeBetween(const Rectangle &first, const Rectangle &second)
{
    // Along each axis the middle of the gap, or of what both share.
    const auto between = [](double firstStart, double firstLength, double secondStart, double secondLength) {
        const double start = std::max(firstStart, secondStart);
        const double end = std::min(firstStart + firstLength, secondStart + secondLength);
        return (start + end) / 2;
    };
    return {
        between(first.x, first.width, second.x, second.width), between(first.y, first.height, second.y, second.height)};
}

std::optional<Point> placeForFirewall(const Plan &plan, const Places &places, const std::vector<Id> &zones)
{
    const std::optional<Rectangle> first = zones.size() > 1 ? places.zone(zones[0]) : std::nullopt;
    const std::optional<Rectangle> second = zones.size() > 1 ? places.zone(zones[1]) : std::nullopt;
    if (!first || !second)
        return std::nullopt;
    const Point middle = placeBetween(*first, *second);
    const std::vector<Rectangle> taken = boxesAndBarsOf(plan, places);
    // Along the border: beside each other, zones share heights, and above each other widths.
    const bool areBeside = first->x + first->width <= second->x || second->x + second->width <= first->x;
    for (int away = 0; away <= mostSteps; ++away) {
        for (const int side : {1, -1}) {
            const double by = side * away * step;
            const Point at = areBeside ? Point{middle.x, middle.y + by} : Point{middle.x + by, middle.y};
            if (isFree(grown(barAt(at), betweenSeats, betweenSeats), taken))
                return at;
        }
    }
    return middle;
}

Point placeForFirewallAt(const Plan &plan, const Places &places, const Point &clicked)
{
    const std::vector<Rectangle> taken = boxesAndBarsOf(plan, places);
    const std::optional<Point> at = nearestTo(clicked, fineStep,
        [&](const Point &middle) { return isFree(grown(barAt(middle), aroundClicked, aroundClicked), taken); });
    return at.value_or(clicked);
}

std::vector<Id> zonesForFirewall(
    const Plan &plan, const Places &places, const Point &wanted, const std::optional<Id> &chosen)
{
    const auto areJoined = [&](const Id &one, const Id &other) {
        return std::any_of(plan.firewalls.begin(), plan.firewalls.end(), [&](const auto &entry) {
            const std::vector<Id> &joins = entry.second.joins;
            return std::find(joins.begin(), joins.end(), one) != joins.end()
                && std::find(joins.begin(), joins.end(), other) != joins.end();
        });
    };
    std::vector<Id> nearest;
    std::tuple<bool, bool, double, double> least{};
    for (auto one = plan.zones.begin(); one != plan.zones.end(); ++one) {
        for (auto other = std::next(one); other != plan.zones.end(); ++other) {
            const std::optional<Rectangle> first = places.zone(one->first);
            const std::optional<Rectangle> second = places.zone(other->first);
            if (!first || !second || (chosen && one->first != *chosen && other->first != *chosen))
                continue;
            const Point middle = placeBetween(*first, *second);
            const double toMiddle = std::hypot(middle.x - wanted.x, middle.y - wanted.y);
            const std::optional<Rectangle> gap = gapBetween(*first, *second);
            const std::tuple cost{!areNeighbours(plan, places, one->first, other->first),
                areJoined(one->first, other->first), gap ? distanceTo(*gap, wanted) : toMiddle, toMiddle};
            if (nearest.empty() || cost < least) {
                least = cost;
                nearest = {one->first, other->first};
            }
        }
    }
    return nearest;
}

} // namespace portolan
