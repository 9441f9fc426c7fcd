// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ArrangePlacing.h"

#include <algorithm>
#include <tuple>

namespace portolan::arranging {

namespace {

double middleOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

class PinnedPlacing : private Placing {
public:
    PinnedPlacing(const Model &model, const IdealSheet &ideal)
        : Placing(model, ideal)
    {
    }

    PlacedSheet place();

private:
    void shiftToPinned();
    void takePinnedIn();
    void placeDistrict(int index);
    [[nodiscard]] Rectangle growDown(int index);
};

PlacedSheet PinnedPlacing::place()
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
void PinnedPlacing::shiftToPinned()
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

void PinnedPlacing::takePinnedIn()
{
    for (size_t index = 0; index < m_fixed.size(); ++index) {
        const int own = m_fixedOf[index];
        if (district(own).zone.isNull())
            continue;
        const Rectangle &box = m_fixed[index];
        const Rectangle grown = united(*frame(own), framed(box, {titleRoom, sideRoom, sideRoom}));
        if (isClear(grown, own, betweenFrames) && !hasForeigners(grown, own))
            frame(own) = grown;
    }
}

/// What has its ideal place free takes it; the others find one beside, and the frame grows until all have.
void PinnedPlacing::placeDistrict(int index)
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

/// Makes room for a row, and returns where it is.
Rectangle PinnedPlacing::growDown(int index)
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

} // namespace

PlacedSheet placeAroundPinned(const Model &model, const IdealSheet &ideal)
{
    return PinnedPlacing(model, ideal).place();
}

} // namespace portolan::arranging
