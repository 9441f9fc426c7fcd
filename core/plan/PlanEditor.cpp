// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/PlanEditor.h"

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

/// Whether the map changed.
template <typename Key, typename Value>
bool putInto(std::map<Key, Value> &map, const Key &key, Value &&value)
{
    const auto [place, isNew] = map.try_emplace(key, std::move(value));
    if (isNew)
        return true;
    if (place->second == value)
        return false;
    place->second = std::move(value);
    return true;
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
    std::sort(node.interfaces.begin(), node.interfaces.end(), [](const Interface &a, const Interface &b) { return a.id < b.id; });
    ChangeSet changes;
    const Id id = node.id;
    if (putInto(m_plan.nodes, id, std::move(node)))
        changes.nodes.insert(id);
    return changes;
}

ChangeSet PlanEditor::put(Product product)
{
    ChangeSet changes;
    const Id id = product.id;
    if (putInto(m_plan.products, id, std::move(product)))
        changes.products.insert(id);
    return changes;
}

ChangeSet PlanEditor::put(Zone zone)
{
    ChangeSet changes;
    const Id id = zone.id;
    if (putInto(m_plan.zones, id, std::move(zone)))
        changes.zones.insert(id);
    return changes;
}

ChangeSet PlanEditor::put(Firewall firewall)
{
    std::sort(firewall.joins.begin(), firewall.joins.end());
    ChangeSet changes;
    const Id id = firewall.id;
    if (putInto(m_plan.firewalls, id, std::move(firewall)))
        changes.firewalls.insert(id);
    return changes;
}

ChangeSet PlanEditor::put(DrawnFlow flow)
{
    ChangeSet changes;
    const Id id = flow.id;
    if (putInto(m_plan.flows, id, std::move(flow)))
        changes.flows.insert(id);
    return changes;
}

ChangeSet PlanEditor::put(Decision decision)
{
    ChangeSet changes;
    const QString flow = decision.flow;
    if (putInto(m_plan.decisions, flow, std::move(decision)))
        changes.decisions.insert(flow);
    return changes;
}

ChangeSet PlanEditor::put(Acceptance acceptance)
{
    ChangeSet changes;
    const QString finding = acceptance.finding;
    if (putInto(m_plan.accepted, finding, std::move(acceptance)))
        changes.accepted.insert(finding);
    return changes;
}

ChangeSet PlanEditor::removeNode(const Id &id)
{
    ChangeSet changes;
    if (m_plan.nodes.erase(id) > 0)
        changes.nodes.insert(id);
    return changes;
}

ChangeSet PlanEditor::removeProduct(const Id &id)
{
    ChangeSet changes;
    if (m_plan.products.erase(id) > 0)
        changes.products.insert(id);
    return changes;
}

ChangeSet PlanEditor::removeZone(const Id &id)
{
    ChangeSet changes;
    if (m_plan.zones.erase(id) > 0)
        changes.zones.insert(id);
    return changes;
}

ChangeSet PlanEditor::removeFirewall(const Id &id)
{
    ChangeSet changes;
    if (m_plan.firewalls.erase(id) > 0)
        changes.firewalls.insert(id);
    return changes;
}

ChangeSet PlanEditor::removeFlow(const Id &id)
{
    ChangeSet changes;
    if (m_plan.flows.erase(id) > 0)
        changes.flows.insert(id);
    return changes;
}

ChangeSet PlanEditor::removeDecision(const QString &flow)
{
    ChangeSet changes;
    if (m_plan.decisions.erase(flow) > 0)
        changes.decisions.insert(flow);
    return changes;
}

ChangeSet PlanEditor::removeAcceptance(const QString &finding)
{
    ChangeSet changes;
    if (m_plan.accepted.erase(finding) > 0)
        changes.accepted.insert(finding);
    return changes;
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
