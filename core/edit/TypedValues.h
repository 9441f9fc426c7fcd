// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Address.h"
#include "base/Ports.h"
#include "base/Result.h"
#include "base/Version.h"
#include "plan/Plan.h"

namespace portolan {

// What people type into fields, as values. Each takes what is meant by it: blanks around, and letters and digits as an
// input method writes them (８０, １０．０．０．１、), are no mistake. Everything else that can't be is an error that
// says in words what would be right; its last argument is what was typed. A text of nothing is value.empty where a
// value has to be, else the empty value.

[[nodiscard]] Result<std::uint16_t> typedPort(const QString &text); ///< 1 to 65535; value.port
[[nodiscard]] Result<PortRange> typedPortRange(const QString &text); ///< 1 to 65535; value.port-range
/// Ports and ranges with commas or blanks between them, "135+ephemeral" too. Errors: value.ports with the part that
/// is wrong.
[[nodiscard]] Result<PortSet> typedPorts(const QString &text);
/// Ports, and the protocol that was typed before or behind them; null: none was.
struct TypedService {
    std::optional<Transport> transport;
    PortSet ports;
};
/// The same as typedPorts(), and "tcp/3389", "TCP 3389" or "3389/tcp". Errors: those of typedPorts().
[[nodiscard]] Result<TypedService> typedService(const QString &text);
/// At least 255 ports; null: the system's default. Errors: value.port-range; plan.ephemeral-small (range, fewest).
[[nodiscard]] Result<std::optional<PortRange>> typedEphemeral(const QString &text);

/// Of a machine; null: none. Errors: value.address; value.address-reserved (reserved block, use, typed).
[[nodiscard]] Result<std::optional<Address>> typedAddress(const QString &text);
/// Addresses, networks and ranges with commas, blanks or lines between them; none is the empty list. Errors:
/// value.addresses with the part that is wrong; value.network-start (the network meant, typed); value.address-reserved.
[[nodiscard]] Result<std::vector<AddressBlock>> typedAddresses(const QString &text);
/// The same for the networks of a zone, which may reach over reserved addresses. Errors: value.addresses,
/// value.network-start, value.network-reserved (reserved block, use, typed).
[[nodiscard]] Result<std::vector<AddressBlock>> typedNetworks(const QString &text);

[[nodiscard]] Result<Id> typedId(const QString &text); ///< value.id
[[nodiscard]] Result<std::optional<Id>> typedOptionalId(const QString &text); ///< value.id
[[nodiscard]] Result<std::optional<Version>> typedVersion(const QString &text); ///< value.version
[[nodiscard]] Result<std::optional<QDate>> typedDate(const QString &text); ///< 2026-11-21; value.date
/// Machines of a group, 1 to Node::mostMachines; null: as members and addresses say. Errors: value.count (most),
/// plan.count-too-large (count, hosts) where the node's addresses have fewer.
[[nodiscard]] Result<std::optional<int>> typedCount(const QString &text, const Node &node);

} // namespace portolan
