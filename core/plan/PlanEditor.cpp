// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/PlanEditor.h"

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

template <typename Key, typename Value>
ChangeSet putInto(std::map<Key, Value> &map, const Key &key, Value &&value, std::set<Key> ChangeSet::*touched)
{
    ChangeSet changes;
    const auto [place, isNew] = map.try_emplace(key, std::move(value));
    if (!isNew && place->second == value)
        return changes;
    if (!isNew)
        place->second = std::move(value);
    (changes.*touched).insert(key);
    return changes;
}

template <typename Key, typename Value>
ChangeSet removeFrom(std::map<Key, Value> &map, const Key &key, std::set<Key> ChangeSet::*touched)
{
    ChangeSet changes;
    if (map.erase(key) > 0)
        (changes.*touched).insert(key);
    return changes;
}

} // namespace

bool ChangeSet::isEmpty() const
{
    return nodes.empty() && products.empty() && zones.empty() && firewalls.empty() && flows.empty() && decisions.empty()
        && accepted.empty() && !routes && !document;
}

void ChangeSet::merge(const ChangeSet &other)
{
    nodes.insert(other.nodes.begin(), other.nodes.end());
    products.insert(other.products.begin(), other.products.end());
    zones.insert(other.zones.begin(), other.zones.end());
    firewalls.insert(other.firewalls.begin(), other.firewalls.end());
    flows.insert(other.flows.begin(), other.flows.end());
    decisions.insert(other.decisions.begin(), other.decisions.end());
    accepted.insert(other.accepted.begin(), other.accepted.end());
    routes = routes || other.routes;
    document = document || other.document;
}

ChangeSet PlanEditor::put(Node node)
{
    std::sort(node.runs.begin(), node.runs.end(), [](const Run &a, const Run &b) { return a.product < b.product; });
    for (Run &run : node.runs)
        std::sort(run.manages.begin(), run.manages.end());
    std::sort(node.roles.begin(), node.roles.end());
    std::sort(node.interfaces.begin(), node.interfaces.end(),
        [](const Interface &a, const Interface &b) { return a.id < b.id; });
    const Id id = node.id;
    return putInto(m_plan.nodes, id, std::move(node), &ChangeSet::nodes);
}

ChangeSet PlanEditor::put(Product product)
{
    const Id id = product.id;
    return putInto(m_plan.products, id, std::move(product), &ChangeSet::products);
}

ChangeSet PlanEditor::put(Zone zone)
{
    const Id id = zone.id;
    return putInto(m_plan.zones, id, std::move(zone), &ChangeSet::zones);
}

ChangeSet PlanEditor::put(Firewall firewall)
{
    std::sort(firewall.joins.begin(), firewall.joins.end());
    const Id id = firewall.id;
    return putInto(m_plan.firewalls, id, std::move(firewall), &ChangeSet::firewalls);
}

ChangeSet PlanEditor::put(DrawnFlow flow)
{
    const Id id = flow.id;
    return putInto(m_plan.flows, id, std::move(flow), &ChangeSet::flows);
}

ChangeSet PlanEditor::put(Decision decision)
{
    const QString flow = decision.flow;
    return putInto(m_plan.decisions, flow, std::move(decision), &ChangeSet::decisions);
}

ChangeSet PlanEditor::put(Acceptance acceptance)
{
    const QString finding = acceptance.finding;
    return putInto(m_plan.accepted, finding, std::move(acceptance), &ChangeSet::accepted);
}

ChangeSet PlanEditor::removeNode(const Id &id)
{
    return removeFrom(m_plan.nodes, id, &ChangeSet::nodes);
}

ChangeSet PlanEditor::removeProduct(const Id &id)
{
    return removeFrom(m_plan.products, id, &ChangeSet::products);
}

ChangeSet PlanEditor::removeZone(const Id &id)
{
    return removeFrom(m_plan.zones, id, &ChangeSet::zones);
}

ChangeSet PlanEditor::removeFirewall(const Id &id)
{
    return removeFrom(m_plan.firewalls, id, &ChangeSet::firewalls);
}

ChangeSet PlanEditor::removeFlow(const Id &id)
{
    return removeFrom(m_plan.flows, id, &ChangeSet::flows);
}

ChangeSet PlanEditor::removeDecision(const QString &flow)
{
    return removeFrom(m_plan.decisions, flow, &ChangeSet::decisions);
}

ChangeSet PlanEditor::removeAcceptance(const QString &finding)
{
    return removeFrom(m_plan.accepted, finding, &ChangeSet::accepted);
}

ChangeSet PlanEditor::setRoutes(std::vector<Route> routes)
{
    std::sort(routes.begin(), routes.end(),
        [](const Route &a, const Route &b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
    ChangeSet changes;
    changes.routes = routes != m_plan.routes;
    m_plan.routes = std::move(routes);
    return changes;
}

ChangeSet PlanEditor::setDocument(LocalizedText title, Sheet sheet, std::vector<Revision> revisions)
{
    ChangeSet changes;
    changes.document = title != m_plan.title || sheet != m_plan.sheet || revisions != m_plan.revisions;
    m_plan.title = std::move(title);
    m_plan.sheet = std::move(sheet);
    m_plan.revisions = std::move(revisions);
    return changes;
}

ChangeSet PlanEditor::setNumbers(std::map<QString, int> numbers)
{
    ChangeSet changes;
    changes.document = numbers != m_plan.numbers;
    m_plan.numbers = std::move(numbers);
    return changes;
}

} // namespace portolan
