// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

namespace portolan {

// Lists as people type them into one field, their entries separated by commas or line ends. Written back by the
// functions behind them, in the form that they are read in.

/// "web01 10.20.1.1, web02": machines of a group, with their addresses where they have one.
/// Errors: value.members with the entry that is wrong; value.address-reserved.
[[nodiscard]] Result<std::vector<Member>> typedMembers(const QString &text);
[[nodiscard]] QString membersText(const std::vector<Member> &members);

/// "tcp/80 IIS, udp/514": ports that something of the node's own listens on, and what does.
/// Errors: value.listeners with the entry that is wrong; value.port-range with the port that can't be.
[[nodiscard]] Result<std::vector<Listener>> typedListeners(const QString &text);
[[nodiscard]] QString listenersText(const std::vector<Listener> &listeners);

/// Ids of nodes of the plan. Errors: value.id; refused.not-there (what, id).
[[nodiscard]] Result<std::vector<Id>> typedNodes(const QString &text, const Plan &plan);

/// "lan0, mp": interfaces of a node, each once; at most Node::mostInterfaces. Errors: value.interfaces with the entry
/// that is wrong; value.interface-count (most, how many).
[[nodiscard]] Result<std::vector<Id>> typedInterfaces(const QString &text);
[[nodiscard]] QString interfacesText(const std::vector<Interface> &interfaces);

[[nodiscard]] QString addressesText(const std::vector<AddressBlock> &blocks);
[[nodiscard]] QString idsText(const std::vector<Id> &ids);

} // namespace portolan
