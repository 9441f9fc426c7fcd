// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/Catalog.h"

#include <vector>

namespace portolan {

/// A port of an atomic leg as printed: a named port of the catalog, assigned by the system, or unstated.
struct AtomicPort {
    LegEnd::Port kind = LegEnd::Port::Unstated;
    Id port; ///< with Named

    friend auto operator<=>(const AtomicPort &, const AtomicPort &) = default;
};

/// One role on either side, one transport, one phase, one named port: what a leg stands for, taken apart.
struct AtomicLeg {
    int leg = 0; ///< index into Catalog::legs
    Id fromRole; ///< null: unstated
    Id toRole;
    AtomicPort fromPort;
    AtomicPort toPort;
    Transport transport = Transport::Unstated;
    Id phase; ///< null: the document knows none
    bool optional = false;
};

/// All atomic legs of a catalog, in the order of the document: legs as listed, then phases, sender roles, receiver
/// roles, transports, sender ports, receiver ports, each in the order of the leg.
[[nodiscard]] std::vector<AtomicLeg> atomicLegs(const Catalog &catalog);

/// Our reading of one aspect of an atomic leg, or null: the leg's own, else the catalog's default reading.
/// (Transport and source port can also be read from a port: PortDefinition::readTransport and readAsSource come between
/// the two.)
[[nodiscard]] const Reading *readingOf(const Catalog &catalog, const AtomicLeg &atom, Reading::Of aspect);

/// What deriving works with: the atomic leg after our readings, from the side that opens to the side that listens.
struct EffectiveLeg {
    AtomicLeg printed;
    bool turned = false; ///< the listener is the side that the document prints as the sender
    Id openerRole; ///< null: nobody is named and nothing is read, so no flow can be derived
    Id listenerRole;
    AtomicPort openerPort;
    AtomicPort listenerPort; ///< Unstated stays possible: any port
    Transport transport = Transport::Unstated; ///< Unstated where not even a reading helps
    std::vector<std::pair<Reading::Of, Id>> readings; ///< what was read, and the id of the reason
    /// Index of the first effective leg with the same ends, ports, transport and cast, whatever its phase or purpose:
    /// all of them are one row of the matrix, and its key is made from that first one.
    int rowClass = 0;
    int reachClass
        = 0; ///< the same, among legs whose broadcasts reach equally far: for broadcasts that leave their zone
    /// The printed answer mirrors the request: same two ends, ports swapped, both unicast. State covers it.
    int mirrorOf = -1; ///< index of the request that this leg answers, or -1
    bool answerIsMirrored = false; ///< of the request
    bool expectsAnswer = false; ///< something comes back, printed as a mirror image or not printed at all
};

/// Effective legs in the order of atomicLegs().
[[nodiscard]] std::vector<EffectiveLeg> effectiveLegs(const Catalog &catalog);

} // namespace portolan
