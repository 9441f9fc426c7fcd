// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/ArrangeSeats.h"
#include "diagram/PlacedSheet.h"

namespace portolan::arranging {

inline constexpr double betweenFrames = 40; ///< at least, where a frame is drawn around what stays

[[nodiscard]] Rectangle shifted(const Rectangle &rectangle, const Point &by);
/// From a frame to what stands in it.
struct FrameRoom {
    double title = titleRoom;
    double side = sideRoom;
    double bottom = bottomRoom;
};

/// The frame that a box needs around it.
[[nodiscard]] Rectangle framed(const Rectangle &box, const FrameRoom &room);
/// Of a frame, the part that holds one row of nodes of this height; some more, as places are rounded.
[[nodiscard]] Rectangle lastRow(const Rectangle &frame, double height);

/// What placing around something that stays is done with, whatever it is that stays.
class Placing {
protected:
    Placing(const Model &model, const IdealSheet &ideal)
        : m_model(model)
        , m_ideal(ideal)
        , m_stays(model.members.size())
        , m_isSet(model.members.size())
        , m_there(model.districts.size())
    {
        m_placed.nodes = ideal.nodes;
        m_placed.frames.resize(model.districts.size());
    }

    [[nodiscard]] const Member &member(int index) const { return m_model.members[static_cast<size_t>(index)]; }
    [[nodiscard]] const District &district(int index) const { return m_model.districts[static_cast<size_t>(index)]; }
    [[nodiscard]] std::optional<Rectangle> &frame(int index) { return m_placed.frames[static_cast<size_t>(index)]; }
    [[nodiscard]] Rectangle boxOf(int index, const Point &at) const
    {
        return {at.x, at.y, member(index).size.width, member(index).size.height};
    }
    [[nodiscard]] Rectangle boxOf(int index) const { return boxOf(index, m_placed.nodes[static_cast<size_t>(index)]); }

    /// Takes over the plan's place of a node.
    void keep(int index);
    void set(int index, const Point &at);
    /// Whether no frame but the district's own comes nearer to it.
    [[nodiscard]] bool isClear(const Rectangle &wanted, int own, double gap) const;
    /// Whether nodes that stay and belong to others stand in it.
    [[nodiscard]] bool hasForeigners(const Rectangle &wanted, int own) const;
    /// Returns those for whom there is no place.
    [[nodiscard]] std::vector<Guest> seat(int index, const Rectangle &within, std::vector<Guest> guests, bool isRoomy);
    [[nodiscard]] Size largestOf(int index) const;

    const Model &m_model;
    const IdealSheet &m_ideal;
    PlacedSheet m_placed;
    FreePlaces m_taken;
    std::vector<bool> m_stays; ///< by member: has a place of its own
    std::vector<bool> m_isSet; ///< by member: m_placed has its place
    std::vector<std::vector<Rectangle>> m_there; ///< by district: what stands in it
    std::vector<Rectangle> m_fixed; ///< nodes that stay, where a sheet can hold them
    std::vector<int> m_fixedOf; ///< their districts
};

} // namespace portolan::arranging
