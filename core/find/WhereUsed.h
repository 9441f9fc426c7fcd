// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Ports.h"
#include "catalog/Leg.h"
#include "derive/FlowEngine.h"
#include "find/Found.h"

#include <variant>

namespace portolan {

struct NodeUse {
    Id id;
};
struct ZoneUse {
    Id id;
};
struct FirewallUse {
    Id id;
};
struct ProductUse {
    Id id; ///< of the plan
};
/// Unstated: of any transport.
struct PortNumberUse {
    Transport transport = Transport::Unstated;
    PortRange ports;
};

/// What somebody asks about: where is it used?
using UseSubject = std::variant<NodeUse, ZoneUse, FirewallUse, ProductUse, PortNumberUse>;

/// Everything in a plan that names or needs the subject: flows, products, machines, zones, firewalls, decisions,
/// revisions, the sheet. Of an id that the plan has not: what still names it. The subject itself is not listed.
[[nodiscard]] FoundList whereUsed(const FlowEngine &engine, const UseSubject &subject, size_t mostItems = 60);

/// Handles of the flows that a row key or flow key names; none where its flow has gone.
[[nodiscard]] std::vector<int> flowsOfRow(const FlowEngine &engine, const QString &key);

} // namespace portolan
