// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"

#include <QHashFunctions>

#include <compare>
#include <cstdint>
#include <vector>

namespace portolan {

/// How a flow gets to its listener.
enum class Delivery : std::uint8_t {
    Unicast,
    LimitedBroadcast, ///< 255.255.255.255, inside one zone
    DirectedBroadcast, ///< the broadcast address of the listener's network
    RelayedFromOpener, ///< a DHCP relay in the opener's zone carries it on as unicast
    RelayedToListener, ///< the answer: unicast to the relay in the listener's zone
    Undeliverable ///< a broadcast that can't leave its zone: a finding
};

/// What makes a flow this one: who wants it and between whom. Indices are the engine's and live as long as it.
struct FlowIdentity {
    std::int32_t product = -1; ///< product of the engine; -1 for flows drawn by hand
    std::int32_t leg = 0; ///< effective leg of the product; of drawn flows their index
    std::int32_t opener = 0; ///< node
    std::int32_t listener = 0; ///< node
    std::int16_t openerInterface = 0;
    std::int16_t listenerInterface = 0;

    friend auto operator<=>(const FlowIdentity &, const FlowIdentity &) = default;
};

/// For maps by identity.
struct FlowIdentityHash {
    size_t operator()(const FlowIdentity &identity) const noexcept
    {
        return qHashMulti(0, identity.product, identity.leg, identity.opener, identity.listener,
            identity.openerInterface, identity.listenerInterface);
    }
};

/// A leg applied to two concrete nodes of a plan, from the side that opens to the side that listens.
/// Small on purpose: a large plan has 60,000 of them. Ports, crossings and circumstances are pooled in the engine.
struct Flow {
    static constexpr std::int32_t automaticPort = -1; ///< assigned by the system
    static constexpr std::int32_t anyPort = -2; ///< stated by nobody, not even read

    FlowIdentity identity;
    std::int32_t openerPort = automaticPort; ///< pool index, or one of the two above
    std::int32_t listenerPort = anyPort;
    std::int32_t crossing = 0; ///< pool index
    std::int32_t circumstances = 0; ///< pool index; 0: none, the flow is certain
    Delivery delivery = Delivery::Unicast;
    bool sameHost = false; ///< both ends are one machine
    bool excluded = false; ///< by a decision
    bool fallbackUsed = false; ///< the listener's port is the fallback, because the plan shows the conflict

    /// Drawn by hand: no product wants it.
    [[nodiscard]] bool isDrawn() const { return identity.product < 0; }

    friend bool operator==(const Flow &, const Flow &) = default;
};

/// What a plan can't decide about a flow: it exists if all of these hold.
struct Circumstances {
    bool versionUnknown = false; ///< the document distinguishes versions, the plan gives none
    std::vector<Id> conditions; ///< of the catalog, undecided

    friend auto operator<=>(const Circumstances &, const Circumstances &) = default;
};

} // namespace portolan
