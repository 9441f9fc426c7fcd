// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Address.h"
#include "base/Id.h"
#include "base/LocalizedText.h"
#include "base/Ports.h"
#include "catalog/Leg.h"
#include "plan/Extras.h"
#include "plan/Zone.h"

#include <map>
#include <optional>
#include <vector>

namespace portolan {

/// A product that runs on a node, and what it manages from there.
struct Run {
    Id product;
    bool managesAll = false; ///< "manages: all"
    std::vector<Id> manages; ///< node ids, sorted
    Extras extras;
    bool managesNothing = false; ///< "manages: []": a list that names nobody, which is not the same as no list
    /// Whether the plan says anything about it; with one manager of a product it need not.
    [[nodiscard]] bool saysWhat() const { return managesAll || managesNothing || !manages.empty(); }

    friend bool operator==(const Run &, const Run &) = default;
};

/// A port that something of the node's own listens on ("IIS on tcp/80").
struct Listener {
    Transport transport = Transport::Tcp;
    PortRange port;
    QString by;
    Extras extras;

    friend bool operator==(const Listener &, const Listener &) = default;
};

/// A network interface. A node without an interfaces list has one without an id.
struct Interface {
    Id id;
    Id zone;
    std::vector<AddressBlock> addresses;
    std::optional<Address> seenAs; ///< the address that others see (NAT)
    QString note;
    Extras extras;

    friend bool operator==(const Interface &, const Interface &) = default;
};

/// A member of a group that is known by name.
struct Member {
    QString name;
    std::optional<Address> address;
    Extras extras;

    friend bool operator==(const Member &, const Member &) = default;
};

/// One machine, or a group of machines of one sort: one box and one arrow, many rows when expanded.
struct Node {
    Id id;
    Id kind;
    LocalizedText name; ///< may be empty: the id is shown
    Id os; ///< null: the kind's
    std::optional<int> count; ///< of a group, 1 to mostMachines; null: as many as members or addresses say
    std::vector<Member> members; ///< of a group whose machines have names
    std::vector<Run> runs; ///< sorted by product
    std::vector<Id> roles; ///< roles beside those of the kind, sorted
    std::vector<Listener> listens;
    Id zone; ///< of a node without interfaces
    std::vector<AddressBlock> addresses; ///< of a node without interfaces
    std::optional<Address> seenAs;
    std::vector<Interface> interfaces; ///< sorted by id
    Id partOf; ///< the machine whose BMC, iLO ... this is
    std::map<Id, Id> facts; ///< e.g. manufacturer -> hitachi
    std::map<Id, std::map<Id, PortSet>> ports; ///< product -> port name -> value on this node
    std::optional<PortRange> ephemeral; ///< where it differs from the operating system's default
    std::optional<Point> at; ///< its upper left corner
    std::optional<Size> size; ///< null: standardSize
    bool pinned = false;
    QString note;
    Extras extras;

    friend bool operator==(const Node &, const Node &) = default;

    static constexpr Size standardSize{160, 70}; ///< of its box on the canvas
    static constexpr Size smallestSize{72, 40}; ///< is drawn: holds an icon and a word, whatever the plan says

    static constexpr int mostMachines = 100000; ///< a group is not expanded beyond
    static constexpr size_t mostInterfaces = 1000; ///< flows are found for each pair of them

    /// Usable hosts of all blocks of IPv4 together or of all of IPv6, whichever are more, as a machine can have an
    /// address of either; each block counted up to mostMachines.
    [[nodiscard]] static std::uint64_t hostsIn(const std::vector<AddressBlock> &blocks);
    [[nodiscard]] bool isGroup() const;
    /// Where its box stands: the zone of its first interface; null: in none.
    [[nodiscard]] const Id &homeZone() const { return interfaces.empty() ? zone : interfaces.front().zone; }
    /// Machines that the node stands for, 1 to mostMachines.
    [[nodiscard]] int machineCount() const;
};

} // namespace portolan
