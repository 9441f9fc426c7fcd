// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Ports.h"
#include "catalog/Leg.h"

#include <array>
#include <vector>

namespace portolan {

/// From where the flows of a plan reach a listening port; the later, the wider.
enum class Reach {
    OwnMachine, ///< from the machine itself, or from nobody in the plan
    OwnZone, ///< from its own zone: no firewall in between
    UnknownZone, ///< from or in no zone, so nobody can say what is in between
    OtherZone ///< through a firewall
};

inline constexpr std::array allTransports{Transport::Tcp, Transport::Udp, Transport::Unstated};
inline constexpr std::array allReaches{Reach::OwnMachine, Reach::OwnZone, Reach::UnknownZone, Reach::OtherZone};

/// The listening ports of one machine, or of all machines of a zone, counted as a security reviewer counts them: each
/// port of a transport once, whoever uses it and however often.
///
/// A range counts by its width, as every port of it has to be open (63000-63005 are six). A range of more than
/// wideRange ports, and the range in which a first contact agrees on a port (135, then 49152-65535), counts as one:
/// one listener takes one port of it. The same range counts once. A port whose transport nobody states counts where
/// none with a transport is the same.
class OpenPorts {
public:
    struct Port {
        Transport transport = Transport::Unstated;
        PortRange range;
        bool isPicked = false; ///< one port of the range, which counts as one
        Reach reach = Reach::OwnMachine;

        friend auto operator<=>(const Port &, const Port &) = default;
    };

    /// agreed: where the listener takes the port that a first contact agrees on.
    void add(Transport transport, const PortSet &ports, const PortRange &agreed, Reach reach);
    void add(Transport transport, const PortRange &range, Reach reach);
    /// To be called when all are added, before anything is asked.
    void settle();

    /// Each range as the documents state it, once, with its widest reach; by transport, then port.
    [[nodiscard]] const std::vector<Port> &ports() const { return m_ports; }
    [[nodiscard]] int count() const;
    [[nodiscard]] int count(Transport transport) const;
    /// Of each transport the ports whose widest reach is this one; together they are count().
    [[nodiscard]] int count(Transport transport, Reach reach) const;
    [[nodiscard]] int count(Reach reach) const;
    [[nodiscard]] bool isEmpty() const { return m_ports.empty(); }
    [[nodiscard]] bool hasPicked() const; ///< among them are ranges that count as one

    friend bool operator==(const OpenPorts &, const OpenPorts &) = default;

private:
    /// Ports of a transport that are reached as widely as this, or wider.
    [[nodiscard]] int countFrom(Transport transport, Reach reach) const;

    std::vector<Port> m_ports;
};

/// "TCP, UDP"; empty where none is stated.
[[nodiscard]] QString transportsText(const std::vector<Transport> &transports);

} // namespace portolan
