// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ArrangePlacing.h"

#include <algorithm>

namespace portolan::arranging {

Rectangle shifted(const Rectangle &rectangle, const Point &by)
{
    return {rectangle.x + by.x, rectangle.y + by.y, rectangle.width, rectangle.height};
}

Rectangle framed(const Rectangle &box, const FrameRoom &room)
{
    const double x = roundedDown(box.x - room.side);
    const double y = roundedDown(box.y - room.title);
    return {x, y, roundedUp(box.x + box.width + room.side - x), roundedUp(box.y + box.height + room.bottom - y)};
}

Rectangle lastRow(const Rectangle &frame, double height)
{
    const double whole = titleRoom + height + sideRoom + grid;
    return {frame.x, frame.y + frame.height - whole, frame.width, whole};
}

void Placing::keep(int index)
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

void Placing::set(int index, const Point &at)
{
    m_placed.nodes[static_cast<size_t>(index)] = at;
    m_isSet[static_cast<size_t>(index)] = true;
    m_there[static_cast<size_t>(member(index).zone)].push_back(boxOf(index, at));
}

bool Placing::isClear(const Rectangle &wanted, int own, double gap) const
{
    for (size_t index = 0; index < m_placed.frames.size(); ++index) {
        const std::optional<Rectangle> &other = m_placed.frames[index];
        if (static_cast<int>(index) != own && other && collide(wanted, *other, gap))
            return false;
    }
    return true;
}

bool Placing::hasForeigners(const Rectangle &wanted, int own) const
{
    for (size_t index = 0; index < m_fixed.size(); ++index) {
        if (m_fixedOf[index] != own && collide(wanted, m_fixed[index], grid))
            return true;
    }
    return false;
}

std::vector<Guest> Placing::seat(int index, const Rectangle &within, std::vector<Guest> guests, bool isRoomy)
{
    Seats seats(m_taken, within, m_there[static_cast<size_t>(index)]);
    return seats.seat(std::move(guests), isRoomy, [&](const Guest &guest, const Point &at) { set(guest.member, at); });
}

Size Placing::largestOf(int index) const
{
    Size largest = Node::standardSize;
    for (const int each : district(index).members) {
        largest.width = std::max(largest.width, member(each).size.width);
        largest.height = std::max(largest.height, member(each).size.height);
    }
    return largest;
}

} // namespace portolan::arranging
