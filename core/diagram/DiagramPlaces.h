// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/DiagramRequest.h"

namespace portolan {

/// Puts zones, gates and nodes of the plan into the diagram, and those of the older plan that are gone, at their old
/// places or next to them where something else stands there now. Places are the plan's; what has none is arranged. Bars
/// of gates are laid later, when it is known what passes them. Returns the first bars of the older plan's firewalls
/// that are still there, as they stand in the older plan.
std::vector<DiagramGate> placeThings(const DiagramRequest &request, Diagram &diagram);

/// Height of a line of a zone's title, units.
inline constexpr double zoneTitleLine = 17;

/// Size of the text that a node, zone or gate has, units.
inline constexpr double nameSize = 12.5;
inline constexpr double zoneNameSize = 13;
inline constexpr double secondSize = 10;
inline constexpr double gateNameSize = 11;

} // namespace portolan
