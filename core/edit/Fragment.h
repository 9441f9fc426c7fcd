// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Places.h"
#include "edit/Selection.h"

namespace portolan {

/// A part of a plan that is a plan itself: what was chosen, at its place, and what that refers to, without a place.
///
/// So "has a place" tells the two apart, and nothing else is needed that a plan does not have: the fragment is written,
/// mailed and read like any plan. Of what is only referred to, nodes have id and kind alone, products and zones are
/// whole. Flows drawn between two chosen nodes come along, and so do routes whose zones and firewalls are chosen.
[[nodiscard]] Plan fragmentOf(const Plan &plan, const Places &places, const Selection &selection);

/// What was put into a plan.
struct InsertedFragment {
    Selection things;
    int withoutAddresses = 0; ///< how many of them lost addresses that others have
};

/// Puts a fragment into a plan and answers with what was put there; ids are fresh where they were taken.
///
/// References within the fragment are kept. Those to its surroundings are kept where the plan has a part of that id,
/// and cleared otherwise; products that are missing come along, as without them nothing would flow. A flow that loses
/// an end, or a firewall that joins fewer than two zones, is left out. Nodes are in the zone whose frame they come to
/// stand in, unless theirs came along. A plan without any place is put in as a whole. A name that something of the same
/// sort has is numbered (CopiedNames.h), and addresses that a machine has are left out.
InsertedFragment insertFragment(PlanEditor &editor, const Places &places, const Plan &fragment, const Point &offset);

} // namespace portolan
