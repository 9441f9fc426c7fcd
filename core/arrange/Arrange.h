// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"

#include <map>

namespace portolan {

/// The bar of a firewall that joins two zones, and whose middle stands as near to one of them as this, stands along
/// that side of the zone and is no longer than it.
inline constexpr double besideZone = 64;

struct ArrangeOptions {
    /// Everything that the plan places (a node's `at`, a zone's frame, a firewall's `at`) stays, whether pinned or not,
    /// and only what has no place gets one. Without it, only what is pinned stays.
    bool onlyMissing = false;
};

/// Where everything of a plan is: what stays, too. Scene units, y downwards; new places are multiples of 8, or in line
/// with what stays.
struct Arrangement {
    std::map<Id, Point> nodes; ///< upper left corners, of all nodes
    std::map<Id, Size> sizes; ///< of nodes that should have another size than the plan says: managers of many arrows
    /// Frames. With onlyMissing, a zone without one has none here either if all of its nodes have places and no frame
    /// around them is free of others.
    std::map<Id, Rectangle> zones;
    std::map<Id, Point> firewalls; ///< the middle of the bar, of all firewalls
};

/// Places nodes, zone frames and firewalls so that a stranger sees who manages whom.
///
/// Frames stand side by side in the direction of traffic: clients, managers, what they manage, its service processors;
/// far zones further out, many in several rows with the managers at their left. Inside, managers are in the middle with
/// the services of their zone above and below; what is managed stands in columns, what shares a manager's services
/// together, a service processor at the height of its machine. All of it takes the proportions of the drawing area on
/// the plan's paper, where that is too narrow with service processors below their machines and few services one by
/// one; what it has left widens the gaps, up to the longest labels in them.
///
/// What lies behind several firewalls stands beside the zone that leads there. A firewall of two zones stands right
/// before the further one, at that zone's height; one of more zones beside the one that leads to the others, which are
/// all on its other side, clients among them unless they talk less to the managers. Bars in one column or row don't
/// reach each other, as far as there is room.
///
/// Pinned nodes stay; others keep 40 units from them and 60 from each other, and a frame takes in its zone's pinned
/// nodes where that leaves the other frames free. Frames don't overlap, unless the plan's own do and they stay.
/// Every node that is not pinned is inside its zone's frame; with onlyMissing, what finds no room in a frame that stays
/// or can't grow is outside of all.
///
/// Pure: the same plan gives the same places, in whatever order it was put together, and arranging what is arranged
/// changes nothing. Coordinates that no sheet can hold (no numbers, beyond a million) stay and count for nothing.
[[nodiscard]] Arrangement arrange(const FlowEngine &engine, const ArrangeOptions &options);

/// Whether the plan places all nodes, zones and firewalls: with onlyMissing, there is nothing to find.
[[nodiscard]] bool placesEverything(const Plan &plan);

} // namespace portolan
