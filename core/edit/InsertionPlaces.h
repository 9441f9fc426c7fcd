// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Places.h"
#include "edit/Selection.h"

namespace portolan {

// Where things come that somebody asks for by keyboard or menu: near a wanted place, or at the one that was clicked
// before.

/// Where a new node comes.
struct NodePlace {
    Point middle; ///< of its box
    std::optional<std::pair<Id, Rectangle>> grown; ///< the zone whose frame must grow for it, and the frame then

    friend bool operator==(const NodePlace &, const NodePlace &) = default;
};

/// Of a box of the standard size. In the zone that is chosen, in that of the nodes that are chosen (of one with several
/// interfaces, the zone in whose frame it stands), or in the one whose frame holds the wanted place: the first free
/// seat from above, column by column; the frame of a zone that is full grows downwards, as far as nothing stands there.
/// Where that can't be: the free place that is nearest to the wanted one, with room for arrows and labels between it
/// and all other boxes, rather beside them than below.
[[nodiscard]] NodePlace placeForNode(
    const Plan &plan, const Places &places, const Selection &chosen, const Point &wanted);

/// The middle of a box of the standard size where somebody has clicked: there, or at the nearest place where it lies
/// on no box, bar or border; in the zone that was clicked as long as that has room.
[[nodiscard]] Point placeForNodeAt(const Plan &plan, const Places &places, const Point &clicked);

/// The frame of a new zone: beside the rightmost frame, with room for a firewall between them, or around the wanted
/// place where the plan shows no other; further on where it would take in what stands there.
[[nodiscard]] Rectangle placeForZone(const Plan &plan, const Places &places, const Size &size, const Point &wanted);

/// The same around the place where somebody has clicked, or as near to it as there is room.
[[nodiscard]] Rectangle placeForZoneAt(const Plan &plan, const Places &places, const Size &size, const Point &clicked);

/// Where a firewall between two zones stands: on their border, on no node and not on another firewall, as near to the
/// middle as that allows. None: the plan shows the frames of fewer than two of them.
[[nodiscard]] std::optional<Point> placeForFirewall(
    const Plan &plan, const Places &places, const std::vector<Id> &zones);
/// Where it stands if somebody has clicked there: there, or at the nearest place where its bar lies on no node and on
/// no other bar.
[[nodiscard]] Point placeForFirewallAt(const Plan &plan, const Places &places, const Point &clicked);
/// Which two zones a firewall joins for which nobody chose any, or only one: of neighbours those that no firewall joins
/// yet, or else of all neighbours, the two whose gap is nearest to the wanted place. Where no zones are neighbours, of
/// all pairs. Empty: the plan shows fewer than two, or not the chosen one.
[[nodiscard]] std::vector<Id> zonesForFirewall(
    const Plan &plan, const Places &places, const Point &wanted, const std::optional<Id> &chosen = {});

/// The middle of the border between two frames: where a firewall between them stands.
[[nodiscard]] Point placeBetween(const Rectangle &first, const Rectangle &second);

} // namespace portolan
