// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/Version.h"

#include <QString>

#include <vector>

namespace portolan {

enum class Transport { Unstated, Tcp, Udp };
/// "TCP", "UDP", or empty: in every language.
[[nodiscard]] QString transportText(Transport transport);
enum class Cast { Unstated, Unicast, Broadcast };
/// How far a broadcast goes: 255.255.255.255 never leaves its network; a directed one is sent to the broadcast
/// address of another; a relayed one is carried on as unicast by a DHCP relay.
enum class BroadcastReach { Limited, Directed, Relayed };

/// One side of a leg as printed.
struct LegEnd {
    enum class Port { Named, Automatic, Unstated };

    std::vector<Id> roles; ///< empty: the document names nobody
    QString process; ///< id of a process, or its name; empty: none printed
    Port port = Port::Unstated;
    std::vector<Id> ports; ///< with Port::Named
};

/// Whether something comes back, and which leg prints it. For TCP it always does.
struct Answer {
    enum class Kind { Expected, Never, Printed };
    Kind kind = Kind::Expected;
    Id leg; ///< with Printed
};

/// What we take where the document is silent, and why. Marks everything it touches as ours.
struct Reading {
    enum class Of { Transport, Initiator, SourcePort, DestinationPort, Peer };
    Of of = Of::Transport;
    QString value;
    Id because;
    Transport onlyFor = Transport::Unstated; ///< of default readings: for legs of this transport only
};

/// One printed row of a port table, or one sentence that states a port.
/// Several roles, transports, phases or ports stand for all their combinations (AtomicLeg).
struct Leg {
    Id id; ///< part of the keys of plans: never changes once published
    Id table;
    int row = 0; ///< printed row of the table, from 1
    std::vector<VersionRange> versions; ///< printed version columns; empty: none is printed
    std::vector<Id> phases;
    LegEnd from; ///< the side that sends
    LegEnd to;
    std::vector<Transport> transports; ///< empty: unstated
    QString application;
    std::vector<Transport> encryptedOver; ///< stated of these transports, where no application stands that tells
    Cast cast = Cast::Unstated;
    BroadcastReach reach = BroadcastReach::Limited; ///< with Cast::Broadcast
    Id purpose;
    bool optional = false;
    std::vector<Id> optionalPorts;
    bool sameHost = false;
    Answer answer;
    std::vector<Id> when; ///< conditions; all must hold
    std::vector<Id> notes;
    std::vector<Reading> readings;
};

} // namespace portolan
