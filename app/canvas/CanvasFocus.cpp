// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasFocus.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace portolan {

namespace {

constexpr double rowHeight = 60; // nodes whose middles are nearer to each other stand in one row
constexpr double aslant = 2; // how much more a unit aside counts than a unit ahead

} // namespace

std::vector<int> readingOrder(const Diagram &diagram)
{
    using Place = std::tuple<double, double, double, double, int>;
    std::vector<Place> places;
    places.reserve(diagram.nodes.size());
    for (size_t index = 0; index < diagram.nodes.size(); ++index) {
        const QRectF &rect = diagram.nodes[index].rect;
        const int zone = zoneAround(diagram, rect);
        const QRectF &frame = zone >= 0 ? diagram.zones[static_cast<size_t>(zone)].rect : rect;
        const double row = std::floor(rect.center().y() / rowHeight);
        places.emplace_back(frame.left(), frame.top(), row, rect.left(), static_cast<int>(index));
    }
    std::sort(places.begin(), places.end());
    std::vector<int> order;
    order.reserve(places.size());
    for (const Place &place : places)
        order.push_back(std::get<int>(place));
    return order;
}

int nodeTowards(const Diagram &diagram, int from, const QPointF &direction)
{
    const QPointF start = diagram.nodes[static_cast<size_t>(from)].rect.center();
    int found = -1;
    double cheapest = 0;
    for (size_t index = 0; index < diagram.nodes.size(); ++index) {
        const QPointF way = diagram.nodes[index].rect.center() - start;
        const double ahead = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        // What lies more aside than ahead lies in another direction.
        if (static_cast<int>(index) == from || ahead <= 0 || aside > 2 * ahead)
            continue;
        const double cost = ahead + aslant * aside;
        if (found < 0 || cost < cheapest) {
            found = static_cast<int>(index);
            cheapest = cost;
        }
    }
    return found;
}

int nodeNearest(const Diagram &diagram, const QPointF &point)
{
    int found = -1;
    double nearest = 0;
    for (size_t index = 0; index < diagram.nodes.size(); ++index) {
        const QPointF way = diagram.nodes[index].rect.center() - point;
        const double distance = QPointF::dotProduct(way, way);
        if (found < 0 || distance < nearest) {
            found = static_cast<int>(index);
            nearest = distance;
        }
    }
    return found;
}

} // namespace portolan
