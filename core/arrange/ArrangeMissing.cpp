// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangePlacing.h"

#include <algorithm>

namespace portolan::arranging {

namespace {

/// Of a frame, the part that holds one row of such nodes; some more, as places are rounded.
Rectangle firstRow(const Rectangle &frame, double height)
{
    return {frame.x, frame.y, frame.width, titleRoom + height + sideRoom + grid};
}

Rectangle firstColumn(const Rectangle &frame, double width)
{
    return {frame.x, frame.y, width + 2 * sideRoom + grid, frame.height};
}

Rectangle lastColumn(const Rectangle &frame, double width)
{
    const double whole = width + 2 * sideRoom + grid;
    return {frame.x + frame.width - whole, frame.y, whole, frame.height};
}

// The least holds a title of two lines and nothing else.
constexpr FrameRoom frameRooms[] = {{}, {56, 24, 24}, {48, 16, 16}};

class MissingPlacing : private Placing {
public:
    MissingPlacing(const Plan &plan, const Model &model, const IdealSheet &ideal)
        : Placing(model, ideal)
        , m_plan(plan)
        , m_isOwn(model.districts.size())
    {
    }

    PlacedSheet place();

private:
    [[nodiscard]] bool takeFixed();
    void frameFixed();
    void frameFixed(int index);
    [[nodiscard]] std::vector<Guest> guestsOf(int index) const;
    [[nodiscard]] bool isLevel(int index) const;
    [[nodiscard]] Point wishOf(int index) const;
    void seatMissing(int index);
    [[nodiscard]] std::optional<Rectangle> grow(int index);
    void seatBelow(int index, std::vector<Guest> guests);
    void placeBlock(int index);
    void placeShelf();
    [[nodiscard]] Rectangle bounds() const;

    const Plan &m_plan;
    std::vector<bool> m_isOwn; ///< by district: the plan's own frame
    std::vector<std::optional<Rectangle>> m_least; ///< by district: the least frame around what stays
    std::vector<int> m_shelf; ///< members that find no room in their frame nor below it
    Rectangle m_bounds; ///< of all that is placed, once blocks are added
};

/// Whether there is anything that stays.
bool MissingPlacing::takeFixed()
{
    bool hasAny = false;
    for (size_t index = 0; index < m_model.members.size(); ++index) {
        if (!m_model.members[index].node->at)
            continue;
        keep(static_cast<int>(index));
        hasAny = true;
    }
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        const Id &id = m_model.districts[index].zone;
        if (id.isNull() || !m_plan.zones.at(id).frame)
            continue;
        m_isOwn[index] = true;
        hasAny = true;
        if (isUsable(*m_plan.zones.at(id).frame))
            m_placed.frames[index] = *m_plan.zones.at(id).frame;
    }
    return hasAny;
}

PlacedSheet MissingPlacing::place()
{
    if (!takeFixed()) {
        m_placed.frames.assign(m_ideal.frames.begin(), m_ideal.frames.end());
        return std::move(m_placed);
    }
    frameFixed();
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        if (m_placed.frames[index]) {
            seatMissing(static_cast<int>(index));
        } else if (m_isOwn[index]) { // a frame that no sheet can hold
            for (const int each : m_model.districts[index].members) {
                if (!m_isSet[static_cast<size_t>(each)])
                    m_shelf.push_back(each);
            }
        }
    }
    placeShelf();
    m_bounds = bounds();
    const auto right = m_model.leftToRight.begin() + static_cast<std::ptrdiff_t>(m_model.rightFrom);
    for (auto next = std::make_reverse_iterator(right); next != m_model.leftToRight.rend(); ++next)
        placeBlock(*next);
    for (auto next = right; next != m_model.leftToRight.end(); ++next)
        placeBlock(*next);
    // What a file says stays as it is, even where no sheet can hold it.
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        if (m_isOwn[index])
            m_placed.frames[index] = *m_plan.zones.at(m_model.districts[index].zone).frame;
    }
    return std::move(m_placed);
}

/// Frames for zones without one around what stands in them.
void MissingPlacing::frameFixed()
{
    m_least.resize(m_model.districts.size());
    for (size_t index = 0; index < m_least.size(); ++index) {
        const std::vector<Rectangle> &there = m_there[index];
        if (m_isOwn[index] || there.empty() || m_model.districts[index].zone.isNull())
            continue;
        Rectangle all = there.front();
        for (const Rectangle &box : there)
            all = united(all, box);
        m_least[index] = all;
    }
    for (size_t index = 0; index < m_least.size(); ++index) {
        if (m_least[index])
            frameFixed(static_cast<int>(index));
    }
}

/// With less room where there is less, and without taking it from those that have no frame yet.
void MissingPlacing::frameFixed(int index)
{
    const Rectangle all = *m_least[static_cast<size_t>(index)];
    const FrameRoom &tight = frameRooms[std::size(frameRooms) - 1];
    const auto takesFrom = [&](const Rectangle &wanted, size_t other) {
        if (static_cast<int>(other) <= index || !m_least[other])
            return false;
        const Rectangle least = framed(*m_least[other], tight);
        return collide(wanted, least, 2 * grid) && !collide(framed(all, tight), least, 2 * grid);
    };
    for (const FrameRoom &room : frameRooms) {
        const Rectangle wanted = framed(all, room);
        bool isFree = isClear(wanted, index, 2 * grid) && !hasForeigners(wanted, index);
        for (size_t other = 0; other < m_least.size() && isFree; ++other)
            isFree = !takesFrom(wanted, other);
        if (isFree) {
            frame(index) = wanted;
            return;
        }
    }
}

std::vector<Guest> MissingPlacing::guestsOf(int index) const
{
    std::vector<Guest> guests;
    for (const int each : district(index).members) {
        if (!m_isSet[static_cast<size_t>(each)])
            guests.push_back({each, member(each).size, wishOf(each), isLevel(each)});
    }
    // Where the large ones find a place the small ones find one, too.
    std::stable_sort(
        guests.begin(), guests.end(), [](const Guest &a, const Guest &b) { return a.size.height > b.size.height; });
    return guests;
}

/// Whether it is part of a machine at whose height it should stand.
bool MissingPlacing::isLevel(int index) const
{
    const int whole = member(index).whole;
    return whole >= 0 && m_stays[static_cast<size_t>(whole)] && isUsable(m_placed.nodes[static_cast<size_t>(whole)]);
}

/// Near those it talks to, a part at the height of its machine, else where it would be on an ideal sheet.
Point MissingPlacing::wishOf(int index) const
{
    const Member &guest = member(index);
    const Rectangle &frame = *m_placed.frames[static_cast<size_t>(guest.zone)];
    const Rectangle &ideal = m_ideal.frames[static_cast<size_t>(guest.zone)];
    const Point &at = m_ideal.nodes[static_cast<size_t>(index)];
    Point wish{frame.x + (at.x - ideal.x) * frame.width / ideal.width,
        frame.y + (at.y - ideal.y) * frame.height / ideal.height};
    Point sum;
    int count = 0;
    for (const int peer : guest.peers) {
        if (!m_stays[static_cast<size_t>(peer)] || !isUsable(m_placed.nodes[static_cast<size_t>(peer)]))
            continue;
        const Point centre = centreOf(boxOf(peer));
        sum.x += centre.x;
        sum.y += centre.y;
        ++count;
    }
    if (count > 0)
        wish = {sum.x / count - guest.size.width / 2, sum.y / count - guest.size.height / 2};
    if (isLevel(index))
        wish.y = centreOf(boxOf(guest.whole)).y - guest.size.height / 2;
    const double right = std::max(frame.x + frame.width - guest.size.width, frame.x);
    const double bottom = std::max(frame.y + frame.height - guest.size.height, frame.y);
    return {std::clamp(wish.x, frame.x, right), std::clamp(wish.y, frame.y, bottom)};
}

void MissingPlacing::seatMissing(int index)
{
    std::vector<Guest> guests = guestsOf(index);
    std::optional<Rectangle> within = frame(index);
    int inVain = 0;
    while (!guests.empty() && within) {
        constexpr int patience = 8;
        const bool canGrow = !m_isOwn[static_cast<size_t>(index)];
        const size_t before = guests.size();
        guests = seat(index, *within, std::move(guests), canGrow);
        inVain = guests.size() < before ? 0 : inVain + 1;
        if (guests.empty())
            return;
        within = canGrow && inVain < patience ? grow(index) : std::nullopt;
    }
    if (!guests.empty())
        guests = seat(index, *frame(index), std::move(guests), false);
    seatBelow(index, std::move(guests));
}

/// By a row or a column, whichever makes the frame less long, where nothing is in the way; returns where it is.
std::optional<Rectangle> MissingPlacing::grow(int index)
{
    struct Way {
        Rectangle frame;
        Rectangle added;
    };
    const Size largest = largestOf(index);
    const Rectangle now = *frame(index);
    const double row = roundedUp(largest.height + rowGap + 2 * grid);
    const double column = roundedUp(largest.width + columnGap + grid);
    const Rectangle lower{now.x, now.y, now.width, now.height + row};
    const Rectangle higher{now.x, now.y - row, now.width, now.height + row};
    const Rectangle toRight{now.x, now.y, now.width + column, now.height};
    const Rectangle toLeft{now.x - column, now.y, now.width + column, now.height};
    std::vector<Way> ways{{lower, lastRow(lower, largest.height)}, {higher, firstRow(higher, largest.height)},
        {toRight, lastColumn(toRight, largest.width)}, {toLeft, firstColumn(toLeft, largest.width)}};
    if (now.height > now.width)
        std::rotate(ways.begin(), ways.begin() + 2, ways.end());
    for (const Way &way : ways) {
        if (!isUsable(way.frame) || !isClear(way.frame, index, betweenFrames) || hasForeigners(way.frame, index))
            continue;
        frame(index) = way.frame;
        return way.added;
    }
    return std::nullopt;
}

/// In rows right below the frame, as far as they are free; the others under everything.
void MissingPlacing::seatBelow(int index, std::vector<Guest> guests)
{
    constexpr int rows = 3;
    if (guests.empty())
        return;
    const Rectangle above = *frame(index);
    const Rectangle strip{above.x, above.y + above.height - titleRoom + sideRoom, above.width,
        titleRoom + rows * (Node::standardSize.height + rowGap)};
    if (isClear({strip.x, above.y + above.height + grid, strip.width, strip.height - titleRoom}, index, grid))
        guests = seat(index, strip, std::move(guests), true);
    for (const Guest &guest : guests)
        m_shelf.push_back(guest.member);
}

Rectangle MissingPlacing::bounds() const
{
    std::optional<Rectangle> all;
    const auto add = [&](const Rectangle &rectangle) { all = all ? united(*all, rectangle) : rectangle; };
    for (size_t index = 0; index < m_isSet.size(); ++index) {
        if (m_isSet[index] && isUsable(m_placed.nodes[index]))
            add(boxOf(static_cast<int>(index)));
    }
    for (const std::optional<Rectangle> &frame : m_placed.frames) {
        if (frame)
            add(*frame);
    }
    return all.value_or(Rectangle{-frameGap, 0, 0, 0});
}

void MissingPlacing::placeShelf()
{
    constexpr double narrowest = 1600;
    if (m_shelf.empty())
        return;
    const Rectangle all = bounds();
    const double left = roundedUp(all.x);
    const double right = all.x + std::max(all.width, narrowest);
    Point next{left, roundedUp(all.y + all.height + frameGap)};
    double height = 0;
    for (const int index : m_shelf) {
        const Size size = member(index).size;
        if (next.x > left && next.x + size.width > right) {
            next = {left, roundedUp(next.y + height + rowGap)};
            height = 0;
        }
        set(index, next);
        next.x = roundedUp(next.x + size.width + columnGap);
        height = std::max(height, size.height);
    }
}

/// A zone of which nothing has a place, or what has no zone, beside all the rest.
void MissingPlacing::placeBlock(int index)
{
    if (frame(index) || m_isOwn[static_cast<size_t>(index)])
        return;
    std::optional<Rectangle> nodes;
    for (const int each : district(index).members) {
        const Rectangle box = boxOf(each, m_ideal.nodes[static_cast<size_t>(each)]);
        if (!m_isSet[static_cast<size_t>(each)])
            nodes = nodes ? united(*nodes, box) : box;
    }
    if (!nodes && (district(index).zone.isNull() || !m_there[static_cast<size_t>(index)].empty()))
        return;
    constexpr double tall = 1.5;
    const Rectangle block
        = framed(nodes.value_or(Rectangle{0, 0, Node::standardSize.width, Node::standardSize.height}), {});
    const Rectangle all = m_bounds;
    const double gap = frameGap + 4 * grid;
    const double x
        = district(index).side <= 0 ? roundedDown(all.x - gap - block.width) : roundedUp(all.x + all.width + gap);
    const double y = all.height > tall * block.height ? all.y + (all.height - block.height) / 2 : all.y;
    const Point by{x - block.x, roundedDown(y) - block.y};
    for (const int each : district(index).members) {
        const Point &at = m_ideal.nodes[static_cast<size_t>(each)];
        if (!m_isSet[static_cast<size_t>(each)])
            set(each, {at.x + by.x, at.y + by.y});
    }
    m_bounds = united(m_bounds, shifted(block, by));
    if (!district(index).zone.isNull())
        frame(index) = shifted(block, by);
}

} // namespace

PlacedSheet placeMissing(const Plan &plan, const Model &model, const IdealSheet &ideal)
{
    return MissingPlacing(plan, model, ideal).place();
}

} // namespace portolan::arranging
