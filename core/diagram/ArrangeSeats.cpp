// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ArrangeSeats.h"

#include <algorithm>
#include <set>

namespace portolan::arranging {

Seats::Seats(FreePlaces &taken, const Rectangle &frame, const std::vector<Rectangle> &there)
    : m_taken(taken)
    , m_frame(frame)
    , m_there(there)
{
}

void Seats::prepare(Search search, const std::vector<Guest> &guests)
{
    const bool isFine = search != Search::Wide;
    constexpr size_t mostLines = 400;
    constexpr double mostLooks = 2e7;
    constexpr double fineStep = 40;
    m_sideways = isFine ? nodeGap : columnGap - grid;
    m_upright = isFine ? nodeGap : rowGap - 2;
    m_margin = isFine ? 2 * grid : sideRoom;
    m_title = isFine ? 6 * grid : titleRoom;
    const Size box = Node::standardSize;
    std::set<double> columns;
    std::set<double> rows;
    for (const Rectangle &other : m_there) {
        if (columns.size() < mostLines / 2)
            columns.insert(other.x);
        if (rows.size() < mostLines / 2)
            rows.insert(other.y);
    }
    for (const Guest &guest : guests) {
        if (guest.isLevel && rows.size() < mostLines / 2)
            rows.insert(guest.wish.y);
    }
    // Lines of its own beside those that are there already would only look like slips.
    const auto isNew = [&](const std::set<double> &lines, double line, double least) {
        const auto next = lines.lower_bound(line - least);
        return isFine || next == lines.end() || *next > line + least;
    };
    const double right = m_frame.x + m_frame.width - m_margin;
    const double bottom = m_frame.y + m_frame.height - m_margin;
    for (double x = roundedUp(m_frame.x + m_margin);
         search != Search::Aligned && x + grid <= right && columns.size() < mostLines;
         x += isFine ? fineStep : box.width + columnGap) {
        if (isNew(columns, x, box.width / 2))
            columns.insert(x);
    }
    for (double y = roundedUp(m_frame.y + m_title); y + grid <= bottom && rows.size() < mostLines;
         y += isFine ? fineStep : box.height + rowGap) {
        if (isNew(rows, y, box.height / 2))
            rows.insert(y);
    }
    m_seats.clear();
    for (const double x : columns) {
        for (const double y : rows) {
            if (isFree({x, y}, box))
                m_seats.push_back({x, y});
        }
    }
    m_next = 0;
    m_areMany = double(m_seats.size()) * double(guests.size()) > mostLooks;
}

bool Seats::isFree(const Point &at, const Size &size) const
{
    return at.x >= m_frame.x + m_margin && at.y >= m_frame.y + m_title
        && at.x + size.width <= m_frame.x + m_frame.width - m_margin
        && at.y + size.height <= m_frame.y + m_frame.height - m_margin
        && m_taken.isFree({at.x, at.y, size.width, size.height}, m_sideways, m_upright);
}

std::optional<Point> Seats::find(const Guest &guest)
{
    return m_areMany ? findNext(guest) : findNearest(guest);
}

/// Whatever comes first: with so many guests no wish is worth the time.
std::optional<Point> Seats::findNext(const Guest &guest)
{
    for (size_t index = m_next; index < m_seats.size(); ++index) {
        const Point at = m_seats[index];
        const bool isFound = isFree(at, guest.size);
        if (index == m_next && (isFound || guest.size == Node::standardSize))
            ++m_next;
        if (!isFound)
            continue;
        m_taken.take({at.x, at.y, guest.size.width, guest.size.height});
        return at;
    }
    return std::nullopt;
}

std::optional<Point> Seats::findNearest(const Guest &guest)
{
    std::vector<bool> tried(m_seats.size());
    constexpr double upright = 4; // times that a part would rather go aside than up or down
    for (;;) {
        size_t best = m_seats.size();
        double least = 0;
        for (size_t index = 0; index < m_seats.size(); ++index) {
            const Point &at = m_seats[index];
            const double aside = at.x - guest.wish.x;
            const double away = (at.y - guest.wish.y) * (guest.isLevel ? upright : 1);
            const double distance = aside * aside + away * away;
            if ((best == m_seats.size() || distance < least) && !tried[index]) {
                best = index;
                least = distance;
            }
        }
        if (best == m_seats.size())
            return std::nullopt;
        const Point at = m_seats[best];
        const bool isFound = isFree(at, guest.size);
        if (!isFound && guest.size != Node::standardSize) {
            tried[best] = true;
            continue;
        }
        m_seats.erase(m_seats.begin() + static_cast<std::ptrdiff_t>(best));
        if (!isFound) {
            tried.erase(tried.begin() + static_cast<std::ptrdiff_t>(best));
            continue;
        }
        m_taken.take({at.x, at.y, guest.size.width, guest.size.height});
        return at;
    }
}

} // namespace portolan::arranging
