// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/GuardPlaces.h"

#include <algorithm>
#include <numeric>

namespace portolan::arranging {

namespace {

constexpr double barWidth = 24;
constexpr double barGap = 8;
constexpr double idleLength = 96; // of a bar that nothing passes, beside the zone's title
constexpr double shortestPart = 96;
constexpr double steps[] = {48, 40, 56, 32, 24}; // from the zone to the middle of the bar, the best first

bool isUprightSide(ZoneSide side)
{
    return side == ZoneSide::Left || side == ZoneSide::Right;
}

ZoneSide oppositeOf(ZoneSide side)
{
    switch (side) {
    case ZoneSide::Left:
        return ZoneSide::Right;
    case ZoneSide::Right:
        return ZoneSide::Left;
    case ZoneSide::Top:
        return ZoneSide::Bottom;
    case ZoneSide::Bottom:
        break;
    }
    return ZoneSide::Top;
}

/// The line of bars at such a distance before a side.
double lineOf(const Rectangle &zone, ZoneSide side, double step)
{
    switch (side) {
    case ZoneSide::Left:
        return zone.x - step;
    case ZoneSide::Right:
        return zone.x + zone.width + step;
    case ZoneSide::Top:
        return zone.y - step;
    case ZoneSide::Bottom:
        break;
    }
    return zone.y + zone.height + step;
}

/// How long each bar's part of a side is.
std::vector<double> partsOf(double length, const std::vector<Guard> &guards)
{
    const auto passed = std::count_if(guards.begin(), guards.end(), [](const Guard &guard) { return guard.isPassed; });
    const double idle = idleLength * double(static_cast<std::ptrdiff_t>(guards.size()) - passed);
    std::vector<double> parts;
    for (const Guard &guard : guards)
        parts.push_back(guard.isPassed ? (length - idle) / double(passed) : idleLength);
    return parts;
}

std::optional<GuardPlace> placeOn(
    double line, bool isUpright, double from, double length, const std::vector<Rectangle> &taken)
{
    const double middle = roundedDown(from + length / 2);
    const double half = barWidth / 2;
    GuardPlace place;
    place.isUpright = isUpright;
    place.at = isUpright ? Point{line, middle} : Point{middle, line};
    place.strip
        = isUpright ? Rectangle{line - half, from, barWidth, length} : Rectangle{from, line - half, length, barWidth};
    const bool isFree = std::none_of(
        taken.begin(), taken.end(), [&](const Rectangle &other) { return collide(other, place.strip, barGap); });
    return isFree ? std::optional(place) : std::nullopt;
}

} // namespace

ZoneSide sideTowards(const Rectangle &zone, const Rectangle &other)
{
    if (other.x + other.width <= zone.x)
        return ZoneSide::Left;
    if (other.x >= zone.x + zone.width)
        return ZoneSide::Right;
    if (other.y + other.height <= zone.y)
        return ZoneSide::Top;
    return other.y >= zone.y + zone.height ? ZoneSide::Bottom : ZoneSide::Left;
}

std::optional<std::vector<GuardPlace>> placesAlong(
    const Rectangle &zone, ZoneSide side, const std::vector<Guard> &guards, const std::vector<Rectangle> &taken)
{
    const bool isUpright = isUprightSide(side);
    const double begin = isUpright ? zone.y : zone.x;
    const double length = isUpright ? zone.height : zone.width;
    // In the order in which their other zones lie; what nothing passes stands beside the title, where no lines run.
    std::vector<size_t> order(guards.size());
    std::iota(order.begin(), order.end(), size_t{0});
    const auto key = [&](size_t index) {
        const Point centre = centreOf(guards[index].other);
        return std::pair(guards[index].isPassed, isUpright ? centre.y : centre.x);
    };
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return key(a) < key(b); });
    std::vector<Guard> sorted;
    for (const size_t index : order)
        sorted.push_back(guards[index]);
    const std::vector<double> parts = partsOf(length, sorted);
    const double least = *std::min_element(parts.begin(), parts.end());
    if (guards.size() > 1 && least < shortestPart)
        return std::nullopt;
    for (const double step : steps) {
        std::vector<GuardPlace> places(guards.size());
        double from = begin;
        bool areFree = true;
        for (size_t index = 0; index < order.size() && areFree; ++index) {
            const std::optional<GuardPlace> place
                = placeOn(lineOf(zone, side, step), isUpright, from, parts[index], taken);
            areFree = place.has_value();
            if (place)
                places[order[index]] = *place;
            from += parts[index];
        }
        if (areFree)
            return places;
    }
    return std::nullopt;
}

std::optional<GuardPlace> placeBeside(const Guard &guard, const std::vector<Rectangle> &taken)
{
    const ZoneSide first = sideTowards(guard.zone, guard.other);
    const ZoneSide last = oppositeOf(first);
    std::vector<std::pair<const Rectangle *, ZoneSide>> sides{
        {&guard.zone, first}, {&guard.other, sideTowards(guard.other, guard.zone)}};
    for (const ZoneSide side : {ZoneSide::Top, ZoneSide::Bottom, ZoneSide::Left, ZoneSide::Right}) {
        if (side != first && side != last)
            sides.emplace_back(&guard.zone, side);
    }
    sides.emplace_back(&guard.zone, last);
    for (const auto &[zone, side] : sides) {
        if (const auto places = placesAlong(*zone, side, {guard}, taken))
            return places->front();
    }
    return std::nullopt;
}

} // namespace portolan::arranging
