// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/PlanEditor.h"

#include <algorithm>
#include <iterator>
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

/// Whether it was there.
bool takeOut(std::vector<Id> &ids, const Id &id)
{
    const auto place = std::find(ids.begin(), ids.end(), id);
    if (place == ids.end())
        return false;
    ids.erase(place);
    return true;
}

bool loseProduct(Node &node, const Id &product)
{
    const bool knewPorts = node.ports.erase(product) > 0;
    return std::erase_if(node.runs, [&](const Run &run) { return run.product == product; }) > 0 || knewPorts;
}

bool loseZone(Node &node, const Id &zone)
{
    bool isChanged = false;
    const auto clear = [&](Id &own) {
        if (own != zone)
            return;
        own = Id();
        isChanged = true;
    };
    clear(node.zone);
    for (Interface &interface : node.interfaces)
        clear(interface.zone);
    return isChanged;
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
    for (Run &run : node.runs) {
        std::sort(run.manages.begin(), run.manages.end());
        run.managesNothing = run.managesNothing && !run.managesAll && run.manages.empty();
    }
    std::sort(node.roles.begin(), node.roles.end());
    std::sort(node.interfaces.begin(), node.interfaces.end(),
        [](const Interface &a, const Interface &b) { return a.id < b.id; });
    if (m_remembers)
        remember(node);
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
    if (m_remembers)
        remember(flow);
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

void PlanEditor::remember(const Node &node)
{
    if (!node.partOf.isNull())
        m_namers[node.partOf].nodes.insert(node.id);
    for (const Run &run : node.runs) {
        for (const Id &managed : run.manages)
            m_namers[managed].nodes.insert(node.id);
    }
}

void PlanEditor::remember(const DrawnFlow &flow)
{
    m_namers[flow.from].flows.insert(flow.id);
    m_namers[flow.to].flows.insert(flow.id);
}

void PlanEditor::rememberAll()
{
    if (m_remembers)
        return;
    m_remembers = true;
    for (const auto &entry : m_plan.nodes)
        remember(entry.second);
    for (const auto &entry : m_plan.flows)
        remember(entry.second);
}

/// A list of managed nodes that loses its last one manages nothing; without a list it would mean all of them.
void PlanEditor::forget(const Id &node, const Id &named, ChangeSet &changes)
{
    const auto found = m_plan.nodes.find(node);
    if (found == m_plan.nodes.end())
        return;
    bool isChanged = false;
    if (found->second.partOf == named) {
        found->second.partOf = Id();
        isChanged = true;
    }
    for (Run &run : found->second.runs) {
        if (!takeOut(run.manages, named))
            continue;
        run.managesNothing = run.manages.empty() && !run.managesAll;
        isChanged = true;
    }
    if (isChanged)
        changes.nodes.insert(node);
}

ChangeSet PlanEditor::removeNode(const Id &id)
{
    ChangeSet changes = removeFrom(m_plan.nodes, id, &ChangeSet::nodes);
    if (changes.isEmpty())
        return changes;
    rememberAll();
    const Namers namers = m_namers.take(id);
    for (const Id &node : namers.nodes)
        forget(node, id, changes);
    for (const Id &flow : namers.flows) {
        const auto drawn = m_plan.flows.find(flow);
        if (drawn != m_plan.flows.end() && (drawn->second.from == id || drawn->second.to == id))
            changes.merge(removeFlow(flow));
    }
    return changes;
}

ChangeSet PlanEditor::removeProduct(const Id &id)
{
    ChangeSet changes = removeFrom(m_plan.products, id, &ChangeSet::products);
    if (changes.isEmpty())
        return changes;
    for (auto &[node, machine] : m_plan.nodes) {
        if (loseProduct(machine, id))
            changes.nodes.insert(node);
    }
    return changes;
}

ChangeSet PlanEditor::removeZone(const Id &id)
{
    ChangeSet changes = removeFrom(m_plan.zones, id, &ChangeSet::zones);
    if (changes.isEmpty())
        return changes;
    for (auto &[node, machine] : m_plan.nodes) {
        if (loseZone(machine, id))
            changes.nodes.insert(node);
    }
    for (auto firewall = m_plan.firewalls.begin(); firewall != m_plan.firewalls.end();) {
        std::vector<Id> &joins = firewall->second.joins;
        const bool joined = takeOut(joins, id);
        if (joined)
            changes.firewalls.insert(firewall->first);
        firewall = joined && joins.size() < 2 ? m_plan.firewalls.erase(firewall) : std::next(firewall);
    }
    removeDeadRoutes(changes);
    return changes;
}

ChangeSet PlanEditor::removeFirewall(const Id &id)
{
    ChangeSet changes = removeFrom(m_plan.firewalls, id, &ChangeSet::firewalls);
    if (!changes.isEmpty())
        removeDeadRoutes(changes);
    return changes;
}

void PlanEditor::removeDeadRoutes(ChangeSet &changes)
{
    if (std::erase_if(m_plan.routes, [&](const Route &route) { return !leadsThrough(m_plan.firewalls, route); }) > 0)
        changes.routes = true;
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
