// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/WhatCounts.h"

namespace portolan {

namespace {

/// Copies of two values are made equal in all that no flow depends on, and compared: a member that is added later
/// counts until somebody says here that it doesn't.
bool counts(Node before, const Node &now)
{
    before.name = now.name;
    before.at = now.at;
    before.size = now.size;
    before.pinned = now.pinned;
    before.note = now.note;
    before.extras = now.extras;
    return !(before == now);
}

bool counts(Zone before, const Zone &now)
{
    before.name = now.name;
    before.frame = now.frame;
    before.note = now.note;
    before.extras = now.extras;
    return !(before == now);
}

bool counts(Firewall before, const Firewall &now)
{
    before.name = now.name;
    before.at = now.at;
    before.note = now.note;
    before.extras = now.extras;
    return !(before == now);
}

bool counts(const Product &before, const Product &now)
{
    return !(before == now); // the engine holds products by value
}

bool counts(DrawnFlow before, const DrawnFlow &now)
{
    before.application = now.application;
    before.purpose = now.purpose;
    before.note = now.note;
    before.extras = now.extras;
    return !(before == now);
}

bool counts(const Decision &before, const Decision &now)
{
    return before.state != now.state;
}

template <typename Key, typename Value, typename Differ>
void collect(const PlanParts::Kept<Key, Value> &before, const std::map<Key, Value> &now, std::set<Key> &changed,
    const Differ &differ)
{
    for (const auto &[key, value] : before) {
        const auto found = now.find(key);
        const bool isThere = found != now.end();
        if (isThere != value.has_value() || (isThere && differ(*value, found->second)))
            changed.insert(key);
    }
}

} // namespace

ChangeSet whatCounts(const PlanParts &before, const Plan &plan)
{
    const auto differ = [](const auto &a, const auto &b) { return counts(a, b); };
    ChangeSet changes;
    collect(before.products, plan.products, changes.products, differ);
    collect(before.zones, plan.zones, changes.zones, differ);
    collect(before.firewalls, plan.firewalls, changes.firewalls, differ);
    collect(before.nodes, plan.nodes, changes.nodes, differ);
    collect(before.flows, plan.flows, changes.flows, differ);
    collect(before.decisions, plan.decisions, changes.decisions, differ);
    changes.routes = before.routes && *before.routes != plan.routes;
    return changes;
}

ChangeSet whatDiffers(const PlanParts &before, const Plan &plan)
{
    const auto differ = [](const auto &a, const auto &b) { return !(a == b); };
    ChangeSet changes;
    collect(before.products, plan.products, changes.products, differ);
    collect(before.zones, plan.zones, changes.zones, differ);
    collect(before.firewalls, plan.firewalls, changes.firewalls, differ);
    collect(before.nodes, plan.nodes, changes.nodes, differ);
    collect(before.flows, plan.flows, changes.flows, differ);
    collect(before.decisions, plan.decisions, changes.decisions, differ);
    collect(before.accepted, plan.accepted, changes.accepted, differ);
    changes.routes = before.routes && *before.routes != plan.routes;
    PlanParts rest;
    rest.head = before.head;
    rest.numbers = before.numbers;
    rest.dropSame(plan);
    changes.document = !rest.isEmpty();
    return changes;
}

} // namespace portolan
