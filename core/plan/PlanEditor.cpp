// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/PlanEditor.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace portolan {

namespace {

/// Whether it was there.
bool takeOut(std::vector<Id> &ids, const Id &id)
{
    const auto place = std::find(ids.begin(), ids.end(), id);
    if (place == ids.end())
        return false;
    ids.erase(place);
    return true;
}

bool knowsProduct(const Node &node, const Id &product)
{
    return node.ports.contains(product)
        || std::any_of(node.runs.begin(), node.runs.end(), [&](const Run &run) { return run.product == product; });
}

void loseProduct(Node &node, const Id &product)
{
    node.ports.erase(product);
    std::erase_if(node.runs, [&](const Run &run) { return run.product == product; });
}

bool isIn(const Node &node, const Id &zone)
{
    return node.zone == zone
        || std::any_of(node.interfaces.begin(), node.interfaces.end(),
            [&](const Interface &interface) { return interface.zone == zone; });
}

void loseZone(Node &node, const Id &zone)
{
    const auto clear = [&](Id &own) {
        if (own == zone)
            own = Id();
    };
    clear(node.zone);
    for (Interface &interface : node.interfaces)
        clear(interface.zone);
}

bool names(const Node &node, const Id &named)
{
    return node.partOf == named || std::any_of(node.runs.begin(), node.runs.end(), [&](const Run &run) {
        return contains(run.manages, named);
    });
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

template <typename Key, typename Value>
void PlanEditor::keep(std::map<Key, Value> Plan::*map, PlanParts::Kept<Key, Value> PlanParts::*kept, const Key &key)
{
    if (!m_journal || (m_journal->*kept).contains(key))
        return;
    const auto found = (m_plan.*map).find(key);
    (m_journal->*kept).emplace(key, found == (m_plan.*map).end() ? std::nullopt : std::optional<Value>(found->second));
}

template <typename Key, typename Value>
ChangeSet PlanEditor::putInto(std::map<Key, Value> Plan::*map, PlanParts::Kept<Key, Value> PlanParts::*kept, Key key,
    Value value, std::set<Key> ChangeSet::*touched)
{
    ChangeSet changes;
    const auto place = (m_plan.*map).find(key);
    if (place != (m_plan.*map).end() && place->second == value)
        return changes;
    keep(map, kept, key);
    if (place != (m_plan.*map).end())
        place->second = std::move(value);
    else
        (m_plan.*map).emplace(key, std::move(value));
    (changes.*touched).insert(std::move(key));
    return changes;
}

template <typename Key, typename Value>
ChangeSet PlanEditor::removeFrom(std::map<Key, Value> Plan::*map, PlanParts::Kept<Key, Value> PlanParts::*kept,
    const Key &key, std::set<Key> ChangeSet::*touched)
{
    ChangeSet changes;
    const auto place = (m_plan.*map).find(key);
    if (place == (m_plan.*map).end())
        return changes;
    (changes.*touched).insert(key);
    keep(map, kept, key);
    (m_plan.*map).erase(place);
    return changes;
}

template <typename Key, typename Value>
void PlanEditor::exchangeIn(std::map<Key, Value> Plan::*map, PlanParts::Kept<Key, Value> &kept, std::set<Key> &touched)
{
    for (auto &[key, value] : kept) {
        const auto place = (m_plan.*map).find(key);
        const bool isThere = place != (m_plan.*map).end();
        if (isThere && value) {
            if (*value == place->second)
                continue;
            // In place: the engine holds pointers to nodes and zones as long as they are there.
            std::swap(*value, place->second);
        } else if (isThere) {
            value = std::move(place->second);
            (m_plan.*map).erase(place);
        } else if (value) {
            (m_plan.*map).emplace(key, std::move(*value));
            value.reset();
        } else {
            continue;
        }
        touched.insert(key);
    }
}

ChangeSet PlanEditor::exchange(PlanParts &parts)
{
    ChangeSet changes;
    exchangeIn(&Plan::products, parts.products, changes.products);
    exchangeIn(&Plan::zones, parts.zones, changes.zones);
    exchangeIn(&Plan::firewalls, parts.firewalls, changes.firewalls);
    exchangeIn(&Plan::nodes, parts.nodes, changes.nodes);
    exchangeIn(&Plan::flows, parts.flows, changes.flows);
    exchangeIn(&Plan::decisions, parts.decisions, changes.decisions);
    exchangeIn(&Plan::accepted, parts.accepted, changes.accepted);
    if (parts.routes && *parts.routes != m_plan.routes) {
        std::swap(*parts.routes, m_plan.routes);
        changes.routes = true;
    }
    if (parts.head) {
        PlanHead there = headOf(m_plan);
        changes.document = *parts.head != there;
        std::swap(*parts.head, there);
        m_plan.title = std::move(there.title);
        m_plan.sheet = std::move(there.sheet);
        m_plan.revisions = std::move(there.revisions);
        m_plan.note = std::move(there.note);
        m_plan.extras = std::move(there.extras);
    }
    if (parts.numbers && *parts.numbers != m_plan.numbers) {
        std::swap(*parts.numbers, m_plan.numbers);
        changes.document = true;
    }
    if (!m_remembers)
        return changes;
    for (const Id &id : changes.nodes) {
        if (const auto node = m_plan.nodes.find(id); node != m_plan.nodes.end())
            remember(node->second);
    }
    for (const Id &id : changes.flows) {
        if (const auto flow = m_plan.flows.find(id); flow != m_plan.flows.end())
            remember(flow->second);
    }
    return changes;
}

ChangeSet PlanEditor::set(PlanParts parts)
{
    ChangeSet changes = exchange(parts);
    if (m_journal)
        m_journal->addMissing(std::move(parts));
    return changes;
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
    return putInto(&Plan::nodes, &PlanParts::nodes, id, std::move(node), &ChangeSet::nodes);
}

ChangeSet PlanEditor::put(Product product)
{
    const Id id = product.id;
    return putInto(&Plan::products, &PlanParts::products, id, std::move(product), &ChangeSet::products);
}

ChangeSet PlanEditor::put(Zone zone)
{
    const Id id = zone.id;
    return putInto(&Plan::zones, &PlanParts::zones, id, std::move(zone), &ChangeSet::zones);
}

ChangeSet PlanEditor::put(Firewall firewall)
{
    std::sort(firewall.joins.begin(), firewall.joins.end());
    const Id id = firewall.id;
    return putInto(&Plan::firewalls, &PlanParts::firewalls, id, std::move(firewall), &ChangeSet::firewalls);
}

ChangeSet PlanEditor::put(DrawnFlow flow)
{
    if (m_remembers)
        remember(flow);
    const Id id = flow.id;
    return putInto(&Plan::flows, &PlanParts::flows, id, std::move(flow), &ChangeSet::flows);
}

ChangeSet PlanEditor::put(Decision decision)
{
    const QString flow = decision.flow;
    return putInto(&Plan::decisions, &PlanParts::decisions, flow, std::move(decision), &ChangeSet::decisions);
}

ChangeSet PlanEditor::put(Acceptance acceptance)
{
    const QString finding = acceptance.finding;
    return putInto(&Plan::accepted, &PlanParts::accepted, finding, std::move(acceptance), &ChangeSet::accepted);
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
    if (found == m_plan.nodes.end() || !names(found->second, named))
        return;
    keep(&Plan::nodes, &PlanParts::nodes, node);
    if (found->second.partOf == named)
        found->second.partOf = Id();
    for (Run &run : found->second.runs) {
        if (takeOut(run.manages, named))
            run.managesNothing = run.manages.empty() && !run.managesAll;
    }
    changes.nodes.insert(node);
}

ChangeSet PlanEditor::removeNode(Id id)
{
    ChangeSet changes = removeFrom(&Plan::nodes, &PlanParts::nodes, id, &ChangeSet::nodes);
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

ChangeSet PlanEditor::removeProduct(Id id)
{
    ChangeSet changes = removeFrom(&Plan::products, &PlanParts::products, id, &ChangeSet::products);
    if (changes.isEmpty())
        return changes;
    for (auto &[node, machine] : m_plan.nodes) {
        if (!knowsProduct(machine, id))
            continue;
        keep(&Plan::nodes, &PlanParts::nodes, node);
        loseProduct(machine, id);
        changes.nodes.insert(node);
    }
    return changes;
}

ChangeSet PlanEditor::removeZone(Id id)
{
    ChangeSet changes = removeFrom(&Plan::zones, &PlanParts::zones, id, &ChangeSet::zones);
    if (changes.isEmpty())
        return changes;
    for (auto &[node, machine] : m_plan.nodes) {
        if (!isIn(machine, id))
            continue;
        keep(&Plan::nodes, &PlanParts::nodes, node);
        loseZone(machine, id);
        changes.nodes.insert(node);
    }
    for (auto firewall = m_plan.firewalls.begin(); firewall != m_plan.firewalls.end();) {
        std::vector<Id> &joins = firewall->second.joins;
        if (!contains(joins, id)) {
            ++firewall;
            continue;
        }
        keep(&Plan::firewalls, &PlanParts::firewalls, firewall->first);
        takeOut(joins, id);
        changes.firewalls.insert(firewall->first);
        firewall = joins.size() < 2 ? m_plan.firewalls.erase(firewall) : std::next(firewall);
    }
    removeDeadRoutes(changes);
    return changes;
}

ChangeSet PlanEditor::removeFirewall(const Id &id)
{
    ChangeSet changes = removeFrom(&Plan::firewalls, &PlanParts::firewalls, id, &ChangeSet::firewalls);
    if (!changes.isEmpty())
        removeDeadRoutes(changes);
    return changes;
}

void PlanEditor::removeDeadRoutes(ChangeSet &changes)
{
    std::vector<Route> living = m_plan.routes;
    std::erase_if(living, [&](const Route &route) { return !leadsThrough(m_plan.firewalls, route); });
    changes.merge(setRoutes(std::move(living)));
}

ChangeSet PlanEditor::removeFlow(const Id &id)
{
    return removeFrom(&Plan::flows, &PlanParts::flows, id, &ChangeSet::flows);
}

ChangeSet PlanEditor::removeDecision(const QString &flow)
{
    return removeFrom(&Plan::decisions, &PlanParts::decisions, flow, &ChangeSet::decisions);
}

ChangeSet PlanEditor::removeAcceptance(const QString &finding)
{
    return removeFrom(&Plan::accepted, &PlanParts::accepted, finding, &ChangeSet::accepted);
}

ChangeSet PlanEditor::setRoutes(std::vector<Route> routes)
{
    std::sort(routes.begin(), routes.end(),
        [](const Route &a, const Route &b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
    ChangeSet changes;
    if (routes == m_plan.routes)
        return changes;
    if (m_journal && !m_journal->routes)
        m_journal->routes = std::move(m_plan.routes);
    m_plan.routes = std::move(routes);
    changes.routes = true;
    return changes;
}

ChangeSet PlanEditor::setDocument(LocalizedText title, Sheet sheet, std::vector<Revision> revisions)
{
    return setHead({std::move(title), std::move(sheet), std::move(revisions), m_plan.note, m_plan.extras});
}

ChangeSet PlanEditor::setHead(PlanHead head)
{
    ChangeSet changes;
    PlanHead before = headOf(m_plan);
    if (head == before)
        return changes;
    if (m_journal && !m_journal->head)
        m_journal->head = std::move(before);
    m_plan.title = std::move(head.title);
    m_plan.sheet = std::move(head.sheet);
    m_plan.revisions = std::move(head.revisions);
    m_plan.note = std::move(head.note);
    m_plan.extras = std::move(head.extras);
    changes.document = true;
    return changes;
}

ChangeSet PlanEditor::setNumbers(std::map<QString, int> numbers)
{
    ChangeSet changes;
    if (numbers == m_plan.numbers)
        return changes;
    if (m_journal && !m_journal->numbers)
        m_journal->numbers = std::move(m_plan.numbers);
    m_plan.numbers = std::move(numbers);
    changes.document = true;
    return changes;
}

} // namespace portolan
