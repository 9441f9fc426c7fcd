// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "diagram/Differences.h"
#include "plan/Plan.h"

#include <functional>
#include <map>

namespace portolan {

/// A zone, firewall or node that both plans have, and that is something else now.
struct ChangedThing {
    Difference::Of of = Difference::Of::Node;
    Id id;
};

/// Zones, then firewalls, then nodes, each by their ids. Their places in this list, from 1, are the numbers that they
/// have on every drawing that compares these plans.
[[nodiscard]] std::vector<ChangedThing> changedThings(const Plan &plan, const Plan &older);

/// Whether both plans have machines, and none of them the same one by its id: as plans of two networks.
[[nodiscard]] bool haveNoMachineInCommon(const Plan &plan, const Plan &older);

/// Marks zones, gates and nodes that the older plan has not got as added, and those that are something else there as
/// changed. Where a thing stands is no change: nothing in the network is moved with its box.
void markChanges(const Plan &plan, const Plan &older, Diagram &diagram);

/// Whether a node is the same to the network: where it stands, and what is noted of it, is no change.
[[nodiscard]] bool isSameMachine(const Node &one, const Node &other);

/// Whether two bars that are not laid yet stand in one place.
[[nodiscard]] bool standsAt(const DiagramGate &gate, const DiagramGate &other);

/// A bar that is gone goes beside the bar that stands in its place, of those that count.
void standBesideBars(DiagramGate &gate, const Diagram &diagram, const std::function<bool(const DiagramGate &)> &counts);

/// The zone of a machine that is gone.
struct GoneHome {
    Id zone;
    bool mayGrow = false; ///< its frame follows what stands in it: the plan itself gives it none
    LocalizedText name = {}; ///< what its card says where it can't stand in its zone
};

/// Adds what is gone as removed, and machines that went to another zone at their old places (Id::atOldPlace()). A box
/// whose place is taken now goes to the nearest that is free; the title of a zone whose place is taken goes to another
/// corner of its frame, or is left out where all are. Where the home of a box is drawn, its frame grows around it, or
/// the box goes to the nearest free place inside; without room for either, it stands beside that frame, in none of
/// another zone, and says whose it was.
void addGone(Diagram gone, const std::map<Id, GoneHome> &homes, Diagram &diagram);

} // namespace portolan
