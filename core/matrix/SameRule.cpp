// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/SameRule.h"

#include <map>
#include <optional>
#include <tuple>

namespace portolan {

namespace {

/// What a firewall sees of a row whose flow does not simply go from one machine to another: a relay stands for all
/// nodes of its zone, and one broadcast reaches them all. Two rows of the same rule need to be entered once.
using Rule = std::tuple<bool, Delivery, int, int, int, int, int, int, int, Transport>;

std::optional<Rule> sharedRule(const MatrixRow &row)
{
    const Flow &flow = row.first();
    if (flow.delivery == Delivery::Unicast || flow.delivery == Delivery::Undeliverable || flow.isDrawn())
        return std::nullopt;
    const FlowEngine &engine = *row.engine;
    const FlowIdentity &ends = flow.identity;
    const bool fromRelay = flow.delivery == Delivery::RelayedFromOpener;
    const int openerZone = engine.nodes().at(ends.opener).zones[static_cast<size_t>(ends.openerInterface)];
    const int listenerZone = engine.nodes().at(ends.listener).zones[static_cast<size_t>(ends.listenerInterface)];
    const bool toZone = !fromRelay;
    const bool isRelayed = fromRelay || flow.delivery == Delivery::RelayedToListener;
    return Rule{row.isReturn, flow.delivery, fromRelay ? openerZone : ends.opener, fromRelay ? 0 : ends.openerInterface,
        toZone ? listenerZone : ends.listener, toZone ? 0 : ends.listenerInterface, isRelayed ? 0 : flow.openerPort,
        isRelayed ? 0 : flow.listenerPort, fromRelay ? row.listenerMember : row.openerMember, engine.transport(flow)};
}

} // namespace

void tellSameRules(std::vector<MatrixRow> &rows)
{
    std::map<Rule, const MatrixRow *> first;
    for (MatrixRow &row : rows) {
        const std::optional<Rule> rule = sharedRule(row);
        if (!rule)
            continue;
        const auto [place, isNew] = first.try_emplace(*rule, &row);
        if (isNew || place->second->number == row.number)
            continue;
        row.sameRuleAs = place->second->number;
        row.sameRuleIsIssued = place->second->issued;
    }
}

} // namespace portolan
