// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/ArrangeModel.h"
#include "diagram/FreePlaces.h"

#include <optional>

namespace portolan::arranging {

/// A node that wants a place, and where it would like to be best.
struct Guest {
    int member = 0;
    Size size;
    Point wish;
    bool isLevel = false; ///< its height is what counts of the wish
};

/// How closely places are looked for.
enum class Search {
    Wide, ///< with room for lanes, on lines of its own and those of what stands there already
    Aligned, ///< with less room, in the columns of what stands there
    Anywhere ///< with less room
};

/// Free places inside a frame.
class Seats {
public:
    /// taken: what stands anywhere; what is seated is added to it.
    Seats(FreePlaces &taken, const Rectangle &frame, const std::vector<Rectangle> &there);

    /// Seats as many as there are places for, in their order, each as near to its wish as can be.
    /// seated: called with each and its place. Returns who has found none.
    /// isRoomy: only with room for lanes.
    template <typename Seated>
    [[nodiscard]] std::vector<Guest> seat(std::vector<Guest> guests, bool isRoomy, const Seated &seated)
    {
        for (const Search search : {Search::Wide, Search::Aligned, Search::Anywhere}) {
            if (isRoomy && search != Search::Wide)
                break;
            prepare(search, guests);
            std::vector<Guest> left;
            for (const Guest &guest : guests) {
                if (const std::optional<Point> found = find(guest))
                    seated(guest, *found);
                else
                    left.push_back(guest);
            }
            guests = std::move(left);
            if (guests.empty())
                break;
        }
        return guests;
    }

private:
    void prepare(Search search, const std::vector<Guest> &guests);
    [[nodiscard]] bool isFree(const Point &at, const Size &size) const;
    [[nodiscard]] std::optional<Point> find(const Guest &guest);
    [[nodiscard]] std::optional<Point> findNext(const Guest &guest);
    [[nodiscard]] std::optional<Point> findNearest(const Guest &guest);

    FreePlaces &m_taken;
    const Rectangle m_frame;
    const std::vector<Rectangle> &m_there;
    std::vector<Point> m_seats; ///< free when they were looked for
    size_t m_next = 0; ///< seats before it are taken
    bool m_areMany = false;
    double m_sideways = 0;
    double m_upright = 0;
    double m_margin = 0;
    double m_title = 0;
};

} // namespace portolan::arranging
