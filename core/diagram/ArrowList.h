// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/DiagramRequest.h"
#include "matrix/Services.h"

namespace portolan {

/// An arrow with what it carries.
struct ListedArrow {
    DiagramArrow arrow;
    Services services;
    std::vector<Id> zones; ///< from the opener's to the listener's, with those between firewalls; null where unknown
    std::vector<Id> firewallsBefore; ///< of a changed one: that it passed in the older plan
    std::vector<Id> zonesBefore; ///< and the zones along them
};

/// The rows of the matrix as arrows, one for each pair of nodes and direction, in the order of their first rows, and
/// the styles that they have. What stays on one machine is no arrow. things: where all of it stands; removed rows of a
/// machine that is drawn at its old place too end there.
struct ArrowList {
    std::vector<ListedArrow> arrows;
    std::vector<DiagramStyle> styles;
    ArrowLooks looks; ///< of these styles and of those that were known before
};

[[nodiscard]] ArrowList listArrows(const DiagramRequest &request, const Diagram &things);

} // namespace portolan
