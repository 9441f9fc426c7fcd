// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Ground.h"

#include <algorithm>
#include <cmath>

namespace portolan::ground {

namespace {

constexpr Size bar{24, 96}; // units
constexpr double titleHeight = 40; // units, of a zone's frame
constexpr double uprightCost = 3; // against sideways

} // namespace

Rectangle grown(const Rectangle &box, double sideways, double upright)
{
    return {box.x - sideways, box.y - upright, box.width + 2 * sideways, box.height + 2 * upright};
}

bool overlap(const Rectangle &one, const Rectangle &other)
{
    return collide(one, other, 0);
}

bool isFree(const Rectangle &box, const std::vector<Rectangle> &taken)
{
    return std::none_of(taken.begin(), taken.end(), [&](const Rectangle &other) { return overlap(box, other); });
}

Rectangle around(const Point &middle, const Size &size)
{
    return {middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
}

Rectangle barAt(const Point &at)
{
    return around(at, bar);
}

std::vector<Rectangle> framesOf(const Plan &plan, const Places &places)
{
    std::vector<Rectangle> frames;
    for (const auto &entry : plan.zones) {
        if (const std::optional<Rectangle> frame = places.zone(entry.first))
            frames.push_back(*frame);
    }
    return frames;
}

std::vector<Rectangle> boxesOf(const Plan &plan, const Places &places)
{
    std::vector<Rectangle> boxes;
    for (const auto &entry : plan.nodes) {
        if (const std::optional<Rectangle> box = places.node(entry.second))
            boxes.push_back(*box);
    }
    return boxes;
}

std::vector<Rectangle> boxesAndBarsOf(const Plan &plan, const Places &places)
{
    std::vector<Rectangle> taken = boxesOf(plan, places);
    for (const auto &entry : plan.firewalls) {
        if (const std::optional<Point> at = places.firewall(entry.first))
            taken.push_back(barAt(*at));
    }
    return taken;
}

bool isOnNoBorder(const Rectangle &box, const Rectangle &frame)
{
    const Rectangle inside{frame.x, frame.y + titleHeight, frame.width, frame.height - titleHeight};
    return encloses(inside, box) || !overlap(box, frame);
}

std::optional<Point> nearestTo(const Point &wanted, double stepBy, const std::function<bool(const Point &)> &isFreeAt)
{
    std::vector<std::pair<double, Point>> places;
    for (int row = -mostSteps; row <= mostSteps; ++row) {
        for (int column = -mostSteps; column <= mostSteps; ++column) {
            const double cost
                = std::abs(column) + uprightCost * std::abs(row) + (column < 0 ? 0.5 : 0) + (row < 0 ? 0.25 : 0);
            places.emplace_back(cost, Point{wanted.x + column * stepBy, wanted.y + row * stepBy});
        }
    }
    std::sort(places.begin(), places.end(), [](const auto &one, const auto &other) { return one.first < other.first; });
    const auto nearest
        = std::find_if(places.begin(), places.end(), [&](const auto &place) { return isFreeAt(place.second); });
    return nearest == places.end() ? std::nullopt : std::optional(nearest->second);
}

} // namespace portolan::ground
