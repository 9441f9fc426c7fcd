// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace portolan {

/// What can be found, in the order in which results are listed.
enum class FoundGroup { Node, Zone, Firewall, Product, Service, Flow, Decision, Revision, Sheet };
inline constexpr size_t foundGroups = 9;

/// Why something was found, where its title does not say it.
enum class FoundBy {
    Name,
    Address, ///< detail: the address, network or range that holds it
    Kind, ///< detail: its name
    Product, ///< detail: its name
    Port, ///< detail: "TCP 443"
    Text, ///< detail: a note, member, role ...
    Joins, ///< a firewall; detail: the zones
    Service, ///< detail: product and purpose
    Runs, ///< detail: the product
    Manages, ///< detail: which product manages it from there
    PartOf, ///< detail: the machine
    Holds, ///< a zone; detail: none
    Via, ///< a route over a firewall; detail: its zones
    Setting, ///< a port that the plan sets; detail: "https: 8443"
};

/// Something of a plan that was found. Handles of flows are those of the engine that was asked, until its next edit.
struct Found {
    FoundGroup group = FoundGroup::Node;
    QString id; ///< of the plan; of a flow or decision its key; of a service "TCP 443"
    Id kind; ///< of a node
    LocalizedText title;
    FoundBy by = FoundBy::Name;
    LocalizedText detail; ///< see FoundBy; empty: the title says it all
    std::vector<int> flows; ///< of services, flows and decisions: one for each row
    int number = 0; ///< of a row, as issued; 0: none

    friend bool operator==(const Found &, const Found &) = default;
};

/// Found things by groups, the best first, and how many of each group there are in all.
struct FoundList {
    std::vector<Found> items; ///< sorted by group
    std::array<size_t, foundGroups> totals{};

    [[nodiscard]] bool isEmpty() const { return items.empty(); }
};

} // namespace portolan
