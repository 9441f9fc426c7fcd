// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/ZoneGaps.h"

#include <algorithm>
#include <iterator>

namespace portolan {

namespace {

/// Along one axis: from where to where. Between two spans it ends before it starts where they share something.
struct Stretch {
    double start;
    double end;

    [[nodiscard]] double length() const { return end - start; }
};

Stretch shared(const Stretch &one, const Stretch &other)
{
    return {std::max(one.start, other.start), std::min(one.end, other.end)};
}

Stretch across(const Rectangle &box)
{
    return {box.x, box.x + box.width};
}

Stretch down(const Rectangle &box)
{
    return {box.y, box.y + box.height};
}

bool lieOnEachOther(const Rectangle &one, const Rectangle &other)
{
    return shared(across(one), across(other)).length() > 0 && shared(down(one), down(other)).length() > 0;
}

} // namespace

std::optional<Rectangle> gapBetween(const Rectangle &first, const Rectangle &second)
{
    const Stretch sideways = shared(across(first), across(second));
    const Stretch upright = shared(down(first), down(second));
    if (sideways.length() <= 0 && upright.length() > 0)
        return Rectangle{sideways.end, upright.start, -sideways.length(), upright.length()};
    if (upright.length() <= 0 && sideways.length() > 0)
        return Rectangle{sideways.start, upright.end, sideways.length(), -upright.length()};
    return std::nullopt;
}

bool areNeighbours(const Plan &plan, const Places &places, const Id &first, const Id &second)
{
    const std::optional<Rectangle> one = places.zone(first);
    const std::optional<Rectangle> other = places.zone(second);
    if (!one || !other)
        return false;
    const std::optional<Rectangle> gap = gapBetween(*one, *other);
    if (!gap)
        return lieOnEachOther(*one, *other);
    return std::none_of(plan.zones.begin(), plan.zones.end(), [&](const auto &entry) {
        const std::optional<Rectangle> frame = places.zone(entry.first);
        // A frame around both is between nobody.
        return frame && entry.first != first && entry.first != second && lieOnEachOther(*frame, *gap)
            && !(encloses(*frame, *one) && encloses(*frame, *other));
    });
}

std::vector<Id> neighboursAround(const Plan &plan, const Places &places, const Point &point)
{
    std::vector<Id> around;
    double narrowest = 0;
    for (auto one = plan.zones.begin(); one != plan.zones.end(); ++one) {
        const std::optional<Rectangle> first = places.zone(one->first);
        for (auto other = std::next(one); first && other != plan.zones.end(); ++other) {
            const std::optional<Rectangle> second = places.zone(other->first);
            const std::optional<Rectangle> gap = second ? gapBetween(*first, *second) : std::nullopt;
            if (!gap || !gap->contains(point))
                continue;
            const bool isSideways = shared(across(*first), across(*second)).length() <= 0;
            const double width = isSideways ? gap->width : gap->height;
            if ((around.empty() || width < narrowest) && areNeighbours(plan, places, one->first, other->first)) {
                narrowest = width;
                around = {one->first, other->first};
            }
        }
    }
    return around;
}

} // namespace portolan
