// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ArrangeAround.h"

#include "diagram/ArrangeSeats.h"

#include <algorithm>
#include <tuple>

namespace portolan::arranging {

namespace {

constexpr double betweenFrames = 40; ///< at least, where a frame is drawn around what stays

Rectangle shifted(const Rectangle &rectangle, const Point &by)
{
    return {rectangle.x + by.x, rectangle.y + by.y, rectangle.width, rectangle.height};
}

/// The frame that a box needs around it.
Rectangle framed(const Rectangle &box, double title, double side, double bottom)
{
    const double x = roundedDown(box.x - side);
    const double y = roundedDown(box.y - title);
    return {x, y, roundedUp(box.x + box.width + side - x), roundedUp(box.y + box.height + bottom - y)};
}

/// Of a frame, the part that holds one row of such nodes; some more, as places are rounded.
Rectangle firstRow(const Rectangle &frame, double height)
{
    return {frame.x, frame.y, frame.width, titleRoom + height + sideRoom + grid};
}

Rectangle lastRow(const Rectangle &frame, double height)
{
    const double whole = titleRoom + height + sideRoom + grid;
    return {frame.x, frame.y + frame.height - whole, frame.width, whole};
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

double middleOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

class AroundPlacer {
public:
    AroundPlacer(const Model &model, const IdealSheet &ideal)
        : m_model(model)
        , m_ideal(ideal)
        , m_stays(model.members.size())
        , m_isSet(model.members.size())
        , m_there(model.districts.size())
    {
        m_placed.nodes = ideal.nodes;
        m_placed.frames.resize(model.districts.size());
    }

    PlacedSheet aroundPinned();
    PlacedSheet missing(const Plan &plan);

private:
    [[nodiscard]] const Member &member(int index) const { return m_model.members[static_cast<size_t>(index)]; }
    [[nodiscard]] const District &district(int index) const { return m_model.districts[static_cast<size_t>(index)]; }
    [[nodiscard]] std::optional<Rectangle> &frame(int index) { return m_placed.frames[static_cast<size_t>(index)]; }
    [[nodiscard]] const Rectangle &idealFrame(int index) const { return m_ideal.frames[static_cast<size_t>(index)]; }
    [[nodiscard]] Rectangle boxOf(int index, const Point &at) const
    {
        return {at.x, at.y, member(index).size.width, member(index).size.height};
    }
    [[nodiscard]] Rectangle boxOf(int index) const { return boxOf(index, m_placed.nodes[static_cast<size_t>(index)]); }

    void keep(int index);
    void set(int index, const Point &at);
    [[nodiscard]] bool isClear(const Rectangle &wanted, int own, double gap) const;
    [[nodiscard]] bool hasForeigners(const Rectangle &wanted, int own) const;

    void shiftToPinned();
    void takePinnedIn();
    void placeDistrict(int index);
    [[nodiscard]] Rectangle growDown(int index);
    [[nodiscard]] std::vector<Guest> seat(int index, const Rectangle &within, std::vector<Guest> guests, bool isRoomy);
    [[nodiscard]] Size largestOf(int index) const;

    [[nodiscard]] bool takeFixed(const Plan &plan);
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

    const Model &m_model;
    const IdealSheet &m_ideal;
    PlacedSheet m_placed;
    FreePlaces m_taken;
    std::vector<bool> m_stays; ///< by member: has a place of its own
    std::vector<bool> m_isSet; ///< by member: m_placed has its place
    std::vector<std::vector<Rectangle>> m_there; ///< by district: what stands in it
    std::vector<Rectangle> m_fixed; ///< nodes that stay, where a sheet can hold them
    std::vector<int> m_fixedOf; ///< their districts
    std::vector<bool> m_isOwn; ///< by district: the plan's own frame
    std::vector<int> m_shelf;
};

/// Takes over the plan's place of a node.
void AroundPlacer::keep(int index)
{
    const Point at = *member(index).node->at;
    m_stays[static_cast<size_t>(index)] = true;
    m_isSet[static_cast<size_t>(index)] = true;
    m_placed.nodes[static_cast<size_t>(index)] = at;
    if (!isUsable(at))
        return;
    const Rectangle box = boxOf(index, at);
    m_taken.take(box);
    m_fixed.push_back(box);
    m_fixedOf.push_back(member(index).zone);
    m_there[static_cast<size_t>(member(index).zone)].push_back(box);
}

void AroundPlacer::set(int index, const Point &at)
{
    m_placed.nodes[static_cast<size_t>(index)] = at;
    m_isSet[static_cast<size_t>(index)] = true;
    m_there[static_cast<size_t>(member(index).zone)].push_back(boxOf(index, at));
}

bool AroundPlacer::isClear(const Rectangle &wanted, int own, double gap) const
{
    for (size_t index = 0; index < m_placed.frames.size(); ++index) {
        const std::optional<Rectangle> &other = m_placed.frames[index];
        if (static_cast<int>(index) != own && other && collide(wanted, *other, gap))
            return false;
    }
    return true;
}

bool AroundPlacer::hasForeigners(const Rectangle &wanted, int own) const
{
    for (size_t index = 0; index < m_fixed.size(); ++index) {
        if (m_fixedOf[index] != own && collide(wanted, m_fixed[index], grid))
            return true;
    }
    return false;
}

PlacedSheet AroundPlacer::aroundPinned()
{
    for (size_t index = 0; index < m_model.members.size(); ++index) {
        const Node &node = *m_model.members[index].node;
        if (node.pinned && node.at)
            keep(static_cast<int>(index));
    }
    shiftToPinned();
    takePinnedIn();
    std::vector<int> order(m_model.districts.size());
    for (size_t index = 0; index < order.size(); ++index)
        order[index] = static_cast<int>(index);
    const auto key = [&](int index) {
        const Rectangle &frame = *m_placed.frames[static_cast<size_t>(index)];
        return std::tuple(frame.y, frame.x, index);
    };
    // From the top: a frame that has to grow pushes those below it down before anything is seated there.
    for (size_t done = 0; done < order.size(); ++done) {
        const auto next = order.begin() + static_cast<std::ptrdiff_t>(done);
        std::iter_swap(next, std::min_element(next, order.end(), [&](int a, int b) { return key(a) < key(b); }));
        placeDistrict(*next);
    }
    return std::move(m_placed);
}

/// The ideal sheet comes to where most of the pinned nodes fit into it.
void AroundPlacer::shiftToPinned()
{
    std::vector<double> x;
    std::vector<double> y;
    for (size_t index = 0; index < m_stays.size(); ++index) {
        const Point &at = m_placed.nodes[index];
        if (m_stays[index] && isUsable(at)) {
            x.push_back(at.x - m_ideal.nodes[index].x);
            y.push_back(at.y - m_ideal.nodes[index].y);
        }
    }
    const Point by = x.empty() ? Point() : Point{roundedDown(middleOf(x)), roundedDown(middleOf(y))};
    for (size_t index = 0; index < m_stays.size(); ++index) {
        if (!m_stays[index])
            m_placed.nodes[index] = {m_ideal.nodes[index].x + by.x, m_ideal.nodes[index].y + by.y};
    }
    for (size_t index = 0; index < m_placed.frames.size(); ++index)
        m_placed.frames[index] = shifted(m_ideal.frames[index], by);
}

void AroundPlacer::takePinnedIn()
{
    for (size_t index = 0; index < m_fixed.size(); ++index) {
        const int own = m_fixedOf[index];
        if (district(own).zone.isNull())
            continue;
        const Rectangle &box = m_fixed[index];
        const Rectangle grown = united(*frame(own), framed(box, titleRoom, sideRoom, sideRoom));
        if (isClear(grown, own, betweenFrames) && !hasForeigners(grown, own))
            frame(own) = grown;
    }
}

/// What has its ideal place free takes it; the others find one beside, and the frame grows until all have.
void AroundPlacer::placeDistrict(int index)
{
    std::vector<Guest> guests;
    for (const int each : district(index).members) {
        if (m_isSet[static_cast<size_t>(each)])
            continue;
        const Point wish = m_placed.nodes[static_cast<size_t>(each)];
        if (m_taken.isFree(boxOf(each, wish), pinnedGap)) {
            m_taken.take(boxOf(each, wish));
            set(each, wish);
        } else {
            guests.push_back({each, member(each).size, wish});
        }
    }
    Rectangle within = *frame(index);
    while (!guests.empty()) {
        guests = seat(index, within, std::move(guests), false);
        if (!guests.empty())
            within = growDown(index);
    }
}

std::vector<Guest> AroundPlacer::seat(int index, const Rectangle &within, std::vector<Guest> guests, bool isRoomy)
{
    Seats seats(m_taken, within, m_there[static_cast<size_t>(index)]);
    return seats.seat(std::move(guests), isRoomy, [&](const Guest &guest, const Point &at) { set(guest.member, at); });
}

Size AroundPlacer::largestOf(int index) const
{
    Size largest = Node::standardSize;
    for (const int each : district(index).members) {
        largest.width = std::max(largest.width, member(each).size.width);
        largest.height = std::max(largest.height, member(each).size.height);
    }
    return largest;
}

/// Makes room for a row, and returns where it is.
Rectangle AroundPlacer::growDown(int index)
{
    Rectangle &own = *frame(index);
    const double row = largestOf(index).height;
    const double bottom = own.y + own.height;
    const double more = roundedUp(row + rowGap + 2 * grid);
    own.height += more;
    for (const District &other : m_model.districts) {
        const int below = static_cast<int>(&other - m_model.districts.data());
        if (below == index || frame(below)->y < bottom)
            continue;
        frame(below)->y += more;
        for (const int each : other.members) {
            if (!m_isSet[static_cast<size_t>(each)])
                m_placed.nodes[static_cast<size_t>(each)].y += more;
        }
    }
    return lastRow(own, row);
}

/// Whether there is anything that stays.
bool AroundPlacer::takeFixed(const Plan &plan)
{
    bool hasAny = false;
    m_isOwn.resize(m_model.districts.size());
    for (size_t index = 0; index < m_model.members.size(); ++index) {
        if (!m_model.members[index].node->at)
            continue;
        keep(static_cast<int>(index));
        hasAny = true;
    }
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        const Id &id = m_model.districts[index].zone;
        if (id.isNull() || !plan.zones.at(id).frame)
            continue;
        m_isOwn[index] = true;
        hasAny = true;
        if (isUsable(*plan.zones.at(id).frame))
            m_placed.frames[index] = *plan.zones.at(id).frame;
    }
    return hasAny;
}

PlacedSheet AroundPlacer::missing(const Plan &plan)
{
    if (!takeFixed(plan)) {
        m_placed.frames.assign(m_ideal.frames.begin(), m_ideal.frames.end());
        return std::move(m_placed);
    }
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        if (!m_isOwn[index] && !m_there[index].empty() && !m_model.districts[index].zone.isNull())
            frameFixed(static_cast<int>(index));
    }
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
    const auto right = m_model.leftToRight.begin() + static_cast<std::ptrdiff_t>(m_model.rightFrom);
    for (auto next = std::make_reverse_iterator(right); next != m_model.leftToRight.rend(); ++next)
        placeBlock(*next);
    for (auto next = right; next != m_model.leftToRight.end(); ++next)
        placeBlock(*next);
    // What a file says stays as it is, even where no sheet can hold it.
    for (size_t index = 0; index < m_model.districts.size(); ++index) {
        if (m_isOwn[index])
            m_placed.frames[index] = *plan.zones.at(m_model.districts[index].zone).frame;
    }
    return std::move(m_placed);
}

/// Around what stands there, with less room where there is less.
void AroundPlacer::frameFixed(int index)
{
    struct Room {
        double title;
        double side;
        double bottom;
    };
    static constexpr Room rooms[] = {{titleRoom, sideRoom, bottomRoom}, {56, 24, 24}, {40, 16, 16}};
    const std::vector<Rectangle> &there = m_there[static_cast<size_t>(index)];
    Rectangle all = there.front();
    for (const Rectangle &box : there)
        all = united(all, box);
    for (const Room &room : rooms) {
        const Rectangle wanted = framed(all, room.title, room.side, room.bottom);
        if (isClear(wanted, index, 2 * grid) && !hasForeigners(wanted, index)) {
            frame(index) = wanted;
            return;
        }
    }
}

std::vector<Guest> AroundPlacer::guestsOf(int index) const
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
bool AroundPlacer::isLevel(int index) const
{
    const int whole = member(index).whole;
    return whole >= 0 && m_stays[static_cast<size_t>(whole)] && isUsable(m_placed.nodes[static_cast<size_t>(whole)]);
}

/// Near those it talks to, a part at the height of its machine, else where it would be on an ideal sheet.
Point AroundPlacer::wishOf(int index) const
{
    const Member &guest = member(index);
    const Rectangle &frame = *m_placed.frames[static_cast<size_t>(guest.zone)];
    const Rectangle &ideal = idealFrame(guest.zone);
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

void AroundPlacer::seatMissing(int index)
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
std::optional<Rectangle> AroundPlacer::grow(int index)
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
void AroundPlacer::seatBelow(int index, std::vector<Guest> guests)
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

Rectangle AroundPlacer::bounds() const
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

void AroundPlacer::placeShelf()
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
void AroundPlacer::placeBlock(int index)
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
    const Rectangle block = framed(nodes.value_or(Rectangle{0, 0, Node::standardSize.width, Node::standardSize.height}),
        titleRoom, sideRoom, bottomRoom);
    const Rectangle all = bounds();
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
    if (!district(index).zone.isNull())
        frame(index) = shifted(block, by);
}

} // namespace

PlacedSheet placeAroundPinned(const Model &model, const IdealSheet &ideal)
{
    return AroundPlacer(model, ideal).aroundPinned();
}

PlacedSheet placeMissing(const Plan &plan, const Model &model, const IdealSheet &ideal)
{
    return AroundPlacer(model, ideal).missing(plan);
}

} // namespace portolan::arranging
