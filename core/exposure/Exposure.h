// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "exposure/OpenPorts.h"

#include <vector>

namespace portolan {

/// What is open on a node. Of a group it is what is open on each of its machines.
struct NodeExposure {
    Id node;
    int machines = 1;
    OpenPorts ports;
    bool hasUnstated = false; ///< flows lead to ports that nobody states; they are not counted
    bool operator==(const NodeExposure &) const = default;
};

/// What goes from one zone to another, or stays inside one.
struct ZoneCell {
    int rows = 0; ///< of the matrix for stateful firewalls: what somebody has to allow
    int blockedRows = 0; ///< needed as well, but no way leads there; not among rows
    OpenPorts ports; ///< of all listeners together, each once; a DHCP relay is spoken to on 67
    bool hasUnstated = false; ///< some of the rows say no port
    Crossing crossing; ///< what stands in between
    std::vector<int> flows; ///< handles of the flows behind the rows, blocked ones too; valid until the next edit

    [[nodiscard]] bool isEmpty() const { return rows == 0 && blockedRows == 0; }
};

/// Source zone by destination zone. Zones as their frames stand from left to right, those without a frame behind them,
/// by id; a null id last, where some flow has an end without a zone.
struct ZoneExposure {
    std::vector<Id> zones;
    std::vector<ZoneCell> cells; ///< row by row; a row is a source zone

    [[nodiscard]] const ZoneCell &at(size_t from, size_t to) const { return cells[from * zones.size() + to]; }
};

/// What a port is for, in the words of its document.
struct PortService {
    LocalizedText product; ///< empty: nobody's but the plan's own
    LocalizedText name; ///< HTTPS; of a port without an application its name; what the plan says
    friend bool operator==(const PortService &, const PortService &) = default;
};

/// A port, or a range of at most wideRange ports, on which nodes listen or from which they open.
struct PortUse {
    Transport transport = Transport::Unstated;
    PortRange range;
    bool isSource = false; ///< nodes open from it; else they listen on it
    std::vector<PortService> services; ///< sorted
    std::vector<Id> nodes; ///< sorted
    /// Those of the nodes that listen on it although it lies in the range from which their system takes ports for
    /// connections of its own: whoever comes first has it. Sorted.
    std::vector<Id> inEphemeral;
    std::vector<int> flows; ///< handles; valid until the next edit
};

/// A range of ports of which nodes take one as they need it.
struct PortBand {
    enum class Sort {
        Ephemeral, ///< systems open connections from it
        Agreed, ///< listeners take the port from it that a first contact agrees on
        Wide ///< flows lead to all of it
    };
    Sort sort = Sort::Ephemeral;
    PortRange range;
    /// Of Ephemeral: the system whose default it is; null where the plan states the range.
    Id system;
    std::vector<Transport> transports; ///< of the other two; in the order of allTransports
    std::vector<Id> nodes; ///< sorted
    std::vector<int> flows; ///< of the other two; handles; valid until the next edit
};

/// The figures of a plan as a security reviewer asks for them. Flows that a decision leaves out count nowhere; ports
/// that a product opens on its manager count although nobody comes (StandingListener). An answer that mirrors its
/// request opens no port. Nothing depends on the order in which the plan came about.
struct Exposure {
    std::vector<NodeExposure> nodes; ///< all nodes of the plan, by id
    ZoneExposure zones;
    std::vector<PortUse> uses; ///< by port, then transport; listeners before sources
    std::vector<PortBand> bands; ///< by sort, then range
};

/// Takes a pass over all flows: 60,000 flows between 10,000 nodes in less than 100 ms.
[[nodiscard]] Exposure exposureOf(const FlowEngine &engine);

} // namespace portolan
