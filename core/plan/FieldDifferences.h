// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"
#include "plan/PlanParts.h"

#include <limits>
#include <vector>

namespace portolan {

/// What can be another in a part of a plan. Where things stand, and what the program does not know (Extras), is not
/// among it.
enum class PlanField {
    // Of several parts
    Name,
    Note,
    // Zone
    Networks,
    DhcpRelay,
    DirectedBroadcast, ///< a switch
    // Firewall
    Joins, ///< all zones of a whole list
    JoinedZone, ///< a switch for each zone that came or went
    Stateful, ///< a switch
    // Node
    Kind,
    OperatingSystem,
    Count,
    Members,
    Zone,
    Addresses,
    SeenAs,
    Interfaces,
    InterfaceZone,
    InterfaceAddresses,
    InterfaceSeenAs,
    Manages, ///< what a product that runs there before and after manages
    Runs,
    Roles,
    Listens,
    PartOf,
    Facts, ///< of a whole list: "manufacturer=hitachi"
    Fact, ///< each that is another
    OwnPorts, ///< of a whole list: "csm ssh 2222"
    OwnPort, ///< each that is another; without a value of its own, that of the catalog
    Ephemeral,
    // Product
    Catalog,
    Version,
    Option, ///< a switch; where the plan says nothing, as the catalog has it
    Port, ///< where the plan says nothing, as the catalog has it
    Fallback, ///< the ports that were chosen
    // DrawnFlow
    Transport,
    FlowPorts,
    Application,
    Purpose,
    OneWay, ///< a switch
    Optional, ///< a switch
    // PlanHead
    Title,
    Paper,
    Portrait, ///< a switch
    Headings,
    Number,
    Revision,
    Author,
    Checked,
    Approved,
    Date,
    SystemName,
    Confidentiality,
};

/// One of the things that a field holds.
struct FieldEntry {
    QString written; ///< as somebody types it: an id, "tcp/80 IIS", a number
    LocalizedText text; ///< as documents say it: a name, "TCP 80 IIS"

    friend bool operator==(const FieldEntry &, const FieldEntry &) = default;
};

/// What a field holds on one side.
struct FieldValue {
    enum class Extent {
        Entries, ///< what the list says; with none of them, nothing is said
        All, ///< of what a product manages
        Nobody,
        On, ///< of a switch
        Off
    };
    Extent extent = Extent::Entries;
    std::vector<FieldEntry> entries = {};

    friend bool operator==(const FieldValue &, const FieldValue &) = default;
};

struct FieldDifference {
    PlanField field = PlanField::Name;
    FieldValue before;
    FieldValue after;
    LocalizedText of = {}; ///< which port, option, fact, interface, zone; empty: there is but one
    LocalizedText product = {}; ///< of the part of a machine that is about a product
    bool cameOrWent = false; ///< with the interface that it is of, which one side has not got
};

/// Two states of a plan, whose parts are compared, and the catalogs of either. Names on either side are those of that
/// side. Both can be one plan, of which a part was something else before: then only what differs is named, so that
/// comparing thousands of parts costs no more than what became of them.
struct PlanStates {
    enum class Lists {
        Whole, ///< of joined zones, facts and own ports, as one difference
        EntryByEntry ///< only what is another in them, each as a difference
    };
    const Plan &before;
    const CatalogSet &catalogsBefore;
    const Plan &after;
    const CatalogSet &catalogsAfter;
    Lists lists = Lists::Whole;
    size_t mostMachines = std::numeric_limits<size_t>::max(); ///< of those that a product manages, that are named

    [[nodiscard]] bool areOne() const { return &before == &after && &catalogsBefore == &catalogsAfter; }
};

// What is another in a part, in the order in which sheets tell it. before and after need not be in the plans. Between
// two plans, what is the same by its id and has another name now is another, too.

[[nodiscard]] std::vector<FieldDifference> fieldDifferences(
    const Zone &before, const Zone &after, const PlanStates &states);
[[nodiscard]] std::vector<FieldDifference> fieldDifferences(
    const Firewall &before, const Firewall &after, const PlanStates &states);
[[nodiscard]] std::vector<FieldDifference> fieldDifferences(
    const Node &before, const Node &after, const PlanStates &states);
[[nodiscard]] std::vector<FieldDifference> fieldDifferences(
    const Product &before, const Product &after, const PlanStates &states);
[[nodiscard]] std::vector<FieldDifference> fieldDifferences(
    const DrawnFlow &before, const DrawnFlow &after, const PlanStates &states);
[[nodiscard]] std::vector<FieldDifference> fieldDifferences(
    const PlanHead &before, const PlanHead &after, const PlanStates &states);

/// Of a node, and of the products that it runs before and after, in their place behind what each of them manages.
[[nodiscard]] std::vector<FieldDifference> machineDifferences(
    const Node &before, const Node &after, const PlanStates &states);

} // namespace portolan
