// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/PlanParts.h"

namespace portolan {

namespace {

template <typename Key, typename Value>
void dropSameIn(PlanParts::Kept<Key, Value> &kept, const std::map<Key, Value> &there)
{
    std::erase_if(kept, [&](const auto &part) {
        const auto found = there.find(part.first);
        return found == there.end() ? !part.second : part.second && *part.second == found->second;
    });
}

template <typename Value>
void addMissingTo(std::optional<Value> &kept, std::optional<Value> other)
{
    if (!kept)
        kept = std::move(other);
}

template <typename Key, typename Value>
PlanParts::Kept<Key, Value> differencesOf(const std::map<Key, Value> &from, const std::map<Key, Value> &to)
{
    PlanParts::Kept<Key, Value> parts;
    for (const auto &entry : from) {
        if (!to.contains(entry.first))
            parts.emplace(entry.first, std::nullopt);
    }
    for (const auto &[key, value] : to) {
        const auto found = from.find(key);
        if (found == from.end() || !(found->second == value))
            parts.emplace(key, value);
    }
    return parts;
}

bool isSame(const PlanHead &head, const Plan &plan)
{
    return head.title == plan.title && head.sheet == plan.sheet && head.revisions == plan.revisions
        && head.note == plan.note && head.extras == plan.extras;
}

} // namespace

bool PlanParts::isEmpty() const
{
    return products.empty() && zones.empty() && firewalls.empty() && nodes.empty() && flows.empty() && decisions.empty()
        && accepted.empty() && !routes && !head && !numbers;
}

void PlanParts::addMissing(PlanParts other)
{
    products.merge(other.products);
    zones.merge(other.zones);
    firewalls.merge(other.firewalls);
    nodes.merge(other.nodes);
    flows.merge(other.flows);
    decisions.merge(other.decisions);
    accepted.merge(other.accepted);
    addMissingTo(routes, std::move(other.routes));
    addMissingTo(head, std::move(other.head));
    addMissingTo(numbers, std::move(other.numbers));
}

void PlanParts::dropSame(const Plan &plan)
{
    dropSameIn(products, plan.products);
    dropSameIn(zones, plan.zones);
    dropSameIn(firewalls, plan.firewalls);
    dropSameIn(nodes, plan.nodes);
    dropSameIn(flows, plan.flows);
    dropSameIn(decisions, plan.decisions);
    dropSameIn(accepted, plan.accepted);
    if (routes && *routes == plan.routes)
        routes.reset();
    if (head && isSame(*head, plan))
        head.reset();
    if (numbers && *numbers == plan.numbers)
        numbers.reset();
}

PlanHead headOf(const Plan &plan)
{
    return {plan.title, plan.sheet, plan.revisions, plan.note, plan.extras};
}

PlanParts PlanParts::differences(const Plan &from, const Plan &to)
{
    PlanParts parts;
    parts.products = differencesOf(from.products, to.products);
    parts.zones = differencesOf(from.zones, to.zones);
    parts.firewalls = differencesOf(from.firewalls, to.firewalls);
    parts.nodes = differencesOf(from.nodes, to.nodes);
    parts.flows = differencesOf(from.flows, to.flows);
    parts.decisions = differencesOf(from.decisions, to.decisions);
    parts.accepted = differencesOf(from.accepted, to.accepted);
    if (from.routes != to.routes)
        parts.routes = to.routes;
    PlanHead head = headOf(to);
    if (!isSame(head, from))
        parts.head = std::move(head);
    if (from.numbers != to.numbers)
        parts.numbers = to.numbers;
    return parts;
}

} // namespace portolan
