// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/Differences.h"
#include "plan/Plan.h"

namespace portolan {

/// A zone, firewall or node that both plans have, and that is something else now.
struct ChangedThing {
    Difference::Of of = Difference::Of::Node;
    Id id;
};

/// Zones, then firewalls, then nodes, each by their ids. Their places in this list, from 1, are the numbers that they
/// have on every drawing that compares these plans.
[[nodiscard]] std::vector<ChangedThing> changedThings(const Plan &plan, const Plan &older);

/// Marks zones, gates and nodes that the older plan has not got as added, and those that are something else there as
/// changed. Where a thing stands is no change: nothing in the network is moved with its box.
void markChanges(const Plan &plan, const Plan &older, Diagram &diagram);

/// Whether a node is the same to the network: where it stands, and what is noted of it, is no change.
[[nodiscard]] bool isSameMachine(const Node &one, const Node &other);

/// Adds what is gone as removed. A box whose place is taken now goes to the nearest that is free; the title of a zone
/// whose place is taken goes to another corner of its frame, or is left out where all are.
void addGone(Diagram gone, Diagram &diagram);

} // namespace portolan
