// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Places.h"
#include "edit/Selection.h"

namespace portolan {

/// Moves what is chosen. A zone takes along what stands in its frame: nodes, zones, and firewalls whose zones all come
/// along; and it takes in nodes without a zone that it comes to stand around. A node follows the frame that it is
/// dropped on: it is in that zone then; one that is taken out of its zone's frame and dropped on none is in no zone. A
/// node that stays in the same frame keeps its zone, if it has one, and so does one with several interfaces, which
/// stands between zones. A firewall that is moved alone, joins two zones and comes to stand between two others joins
/// those; one that joins three or more keeps them.
void moveSelection(PlanEditor &editor, const Places &places, const Selection &selection, const Point &by);

/// Moves nodes to these places (their upper left corners), by the same rule.
void moveNodes(PlanEditor &editor, const Places &places, const std::map<Id, Point> &to);

/// Pinned nodes stay where they are when the plan is arranged; pinning one gives it the place that it is shown at.
void setPinned(PlanEditor &editor, const Places &places, const std::set<Id> &nodes, bool isPinned);

} // namespace portolan
