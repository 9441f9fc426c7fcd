// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/FlowEngine.h"

#include "derive/FlowKey.h"
#include "derive/PairEnds.h"

#include <algorithm>
#include <bit>

namespace portolan {

FlowEngine::FlowEngine(const Plan &plan, const CatalogSet &catalogs)
    : m_plan(plan)
    , m_catalogs(catalogs)
{
}

FlowEngine::~FlowEngine() = default;

FlowDelta FlowEngine::derive()
{
    m_zones.rebuild(m_plan);
    m_nodes.reserve(m_plan.nodes.size());
    for (int node = 0; node < m_nodes.size(); ++node)
        m_nodes.refresh(m_plan, m_nodes.at(node).id, m_catalogs, m_zones);
    for (const auto &entry : m_plan.nodes)
        m_nodes.refresh(m_plan, entry.first, m_catalogs, m_zones);
    for (const auto &entry : m_plan.products)
        (void)productIndex(entry.first);
    for (int product = 0; product < static_cast<int>(m_productIds.size()); ++product)
        compile(product);
    return deriveFlows();
}

/// A product changes flows of others too, where a port falls back from one that it takes; but neither nodes nor what
/// the others select.
FlowDelta FlowEngine::deriveAfter(const std::set<Id> &products)
{
    for (const Id &id : products)
        compile(productIndex(id));
    return deriveFlows();
}

/// Of all products as they are compiled, and what is drawn.
FlowDelta FlowEngine::deriveFlows()
{
    std::vector<Flow> flows;
    flows.reserve(static_cast<size_t>(m_count));
    PairEnds pairEnds(m_nodes, m_zones, m_pools, m_products);
    for (int product = 0; product < static_cast<int>(m_products.size()); ++product) {
        if (m_products[static_cast<size_t>(product)])
            pairEnds.appendAll(product, flows);
    }
    for (const auto &entry : m_plan.flows)
        appendDrawn(entry.first, flows);
    applyDecisions(flows);
    FlowDelta delta;
    replace(handles(), std::move(flows), delta);
    return delta;
}

FlowDelta FlowEngine::apply(const ChangeSet &changes)
{
    if (reachesEverything(changes)) {
        const bool isOfProducts = changes.zones.empty() && changes.firewalls.empty() && !changes.routes;
        return isOfProducts && changes.nodes.empty() ? deriveAfter(changes.products) : derive();
    }
    FlowDelta delta;
    std::vector<bool> shaken(m_products.size(), false);
    std::vector<int> touched;
    for (const Id &id : changes.nodes) {
        if (const int known = m_nodes.indexOf(id); known != NodeTable::none)
            collectShaken(known, shaken);
        const int node = m_nodes.refresh(m_plan, id, m_catalogs, m_zones);
        for (const std::unique_ptr<ProductModel> &product : m_products) {
            if (product)
                product->rebindRoles(m_nodes, node);
        }
        collectShaken(node, shaken);
        touch(node, touched);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    if (!touched.empty())
        rederiveNodes(touched, shaken, delta);
    if (!changes.flows.empty()) {
        std::vector<int> old = flowsOf(-1);
        std::erase_if(old, [&](int handle) {
            return !changes.flows.contains(m_drawnIds[static_cast<size_t>(flow(handle).identity.leg)]);
        });
        std::vector<Flow> now;
        for (const Id &id : changes.flows)
            appendDrawn(id, now);
        applyDecisions(now);
        replace(old, std::move(now), delta);
    }
    redecide(changes.decisions, delta);
    return delta;
}

void FlowEngine::findAgain(const PlanParts &touched)
{
    if (!touched.zones.empty())
        m_zones.rebuild(m_plan);
    for (const auto &entry : touched.nodes)
        m_nodes.refresh(m_plan, entry.first, m_catalogs, m_zones);
}

/// Whoever is part of a changed node, and so reads its facts, changes with it.
void FlowEngine::touch(int node, std::vector<int> &touched) const
{
    if (std::find(touched.begin(), touched.end(), node) != touched.end())
        return;
    touched.push_back(node);
    for (const int part : m_nodes.at(node).parts)
        touch(part, touched);
}

bool FlowEngine::reachesEverything(const ChangeSet &changes) const
{
    return !changes.products.empty() || !changes.zones.empty() || !changes.firewalls.empty() || changes.routes;
}

void FlowEngine::collectShaken(int node, std::vector<bool> &shaken) const
{
    for (size_t index = 0; index < m_products.size(); ++index) {
        if (!m_products[index] || shaken[index])
            continue;
        const ProductModel &product = *m_products[index];
        for (int role = 0; role < static_cast<int>(product.roles().size()); ++role) {
            const bool decides = product.selectionDependsOn(role)
                || product.roles()[static_cast<size_t>(role)].role->scope == RoleScope::Manager;
            if (decides && product.isBound(node, role))
                shaken[index] = true;
        }
    }
    // A port that falls back when another product takes it follows that product's selection too.
    if (std::find(shaken.begin(), shaken.end(), true) != shaken.end())
        std::fill(shaken.begin(), shaken.end(), true);
}

void FlowEngine::rederiveNodes(const std::vector<int> &nodes, const std::vector<bool> &shaken, FlowDelta &delta)
{
    std::vector<Flow> now;
    std::vector<int> old;
    for (int product = 0; product < static_cast<int>(m_products.size()); ++product) {
        if (shaken[static_cast<size_t>(product)] && m_products[static_cast<size_t>(product)])
            runProductPasses(product);
    }
    PairEnds pairEnds(m_nodes, m_zones, m_pools, m_products);
    for (int product = 0; product < static_cast<int>(m_products.size()); ++product) {
        if (!m_products[static_cast<size_t>(product)])
            continue;
        if (shaken[static_cast<size_t>(product)]) {
            pairEnds.appendAll(product, now);
            const std::vector<int> all = flowsOf(product);
            old.insert(old.end(), all.begin(), all.end());
            continue;
        }
        for (const int node : nodes)
            pairEnds.appendAt(product, node, now);
    }
    for (const int node : nodes) {
        for (const int handle : flowsAt(node)) {
            const int product = flow(handle).identity.product;
            if (product < 0 || !shaken[static_cast<size_t>(product)])
                old.push_back(handle);
        }
    }
    for (const auto &[id, drawnFlow] : m_plan.flows) {
        const auto touches
            = [&](const Id &end) { return std::binary_search(nodes.begin(), nodes.end(), m_nodes.indexOf(end)); };
        if (touches(drawnFlow.from) || touches(drawnFlow.to))
            appendDrawn(id, now);
    }
    std::sort(old.begin(), old.end());
    old.erase(std::unique(old.begin(), old.end()), old.end());
    // A flow between two touched nodes was found from both ends.
    std::sort(now.begin(), now.end(), [](const Flow &a, const Flow &b) { return a.identity < b.identity; });
    now.erase(std::unique(now.begin(), now.end()), now.end());
    applyDecisions(now);
    replace(old, std::move(now), delta);
}

int FlowEngine::productIndex(const Id &id)
{
    const auto known = std::find(m_productIds.begin(), m_productIds.end(), id);
    if (known != m_productIds.end())
        return static_cast<int>(known - m_productIds.begin());
    m_productIds.push_back(id);
    m_products.emplace_back();
    return static_cast<int>(m_productIds.size()) - 1;
}

void FlowEngine::compile(int product)
{
    std::unique_ptr<ProductModel> &model = m_products[static_cast<size_t>(product)];
    model.reset();
    const auto planned = m_plan.products.find(m_productIds[static_cast<size_t>(product)]);
    if (planned == m_plan.products.end())
        return;
    const Catalog *catalog = m_catalogs.find(planned->second.catalog);
    if (!catalog)
        return;
    model = std::make_unique<ProductModel>(planned->second, *catalog);
    model->bindRoles(m_nodes);
    runProductPasses(product);
}

void FlowEngine::runProductPasses(int product)
{
    ProductModel &model = *m_products[static_cast<size_t>(product)];
    model.findServers(m_nodes);
    model.selectLegs(m_nodes);
}

void FlowEngine::appendDrawn(const Id &id, std::vector<Flow> &flows)
{
    const auto next = static_cast<std::int32_t>(m_drawnIds.size());
    const std::int32_t index = m_drawnIndices.value(id, next);
    if (index == next) {
        m_drawnIds.push_back(id);
        m_drawnIndices.insert(id, index);
    }
    const auto found = m_plan.flows.find(id);
    if (found == m_plan.flows.end())
        return;
    const int opener = m_nodes.indexOf(found->second.from);
    const int listener = m_nodes.indexOf(found->second.to);
    if (!m_nodes.exists(opener) || !m_nodes.exists(listener))
        return;
    Flow flow;
    flow.identity = {-1, index, opener, listener, 0, 0};
    flow.listenerPort = m_pools.ports.indexOf(found->second.ports);
    flow.sameHost = opener == listener && !m_nodes.at(opener).node->isGroup();
    const std::vector<int> &from = m_nodes.at(opener).zones;
    const std::vector<int> &to = m_nodes.at(listener).zones;
    for (size_t i = 0; i < from.size(); ++i) {
        for (size_t j = 0; j < to.size(); ++j) {
            const auto distance = [&](int a, int b) {
                return m_zones.distance(from[static_cast<size_t>(a)], to[static_cast<size_t>(b)]);
            };
            if (distance(static_cast<int>(i), static_cast<int>(j))
                < distance(flow.identity.openerInterface, flow.identity.listenerInterface)) {
                flow.identity.openerInterface = static_cast<std::int16_t>(i);
                flow.identity.listenerInterface = static_cast<std::int16_t>(j);
            }
        }
    }
    flow.crossing = flow.sameHost ? 1
                                  : m_zones.crossingIndex(from[static_cast<size_t>(flow.identity.openerInterface)],
                                      to[static_cast<size_t>(flow.identity.listenerInterface)]);
    flows.push_back(flow);
}

void FlowEngine::applyDecisions(std::vector<Flow> &flows) const
{
    if (m_plan.decisions.empty()) {
        for (Flow &flow : flows)
            flow.excluded = false;
        return;
    }
    const auto excludes = [&](const QString &key) {
        const auto decision = m_plan.decisions.find(key);
        return decision != m_plan.decisions.end() && decision->second.state == DecisionState::Excluded;
    };
    const auto isLeftOut
        = [&](const Flow &flow) { return excludes(flowKey(*this, flow)) || excludes(rowKey(*this, flow)); };
    for (Flow &flow : flows) {
        const std::optional<Flow> request = requestOf(flow);
        flow.excluded = isLeftOut(flow) || (request && isLeftOut(*request));
    }
}

std::optional<Flow> FlowEngine::requestOf(const Flow &flow) const
{
    if (flow.isDrawn())
        return std::nullopt;
    const std::vector<EffectiveLeg> &legs = product(flow).effective();
    const FlowIdentity &own = flow.identity;
    const int request = legs[static_cast<size_t>(own.leg)].mirrorOf;
    if (request < 0 || !legs[static_cast<size_t>(request)].answerIsMirrored)
        return std::nullopt;
    Flow asked = flow;
    asked.identity = {own.product, request, own.listener, own.opener, own.listenerInterface, own.openerInterface};
    return asked;
}

std::vector<int> FlowEngine::flowsNamedBy(const QString &key) const
{
    const QStringList parts = key.split(u':');
    std::vector<int> found;
    const auto append = [&](int opener, int listener) {
        if (opener == NodeTable::none || listener == NodeTable::none)
            return;
        const std::vector<int> &atOpener = flowsAt(opener);
        const std::vector<int> &atListener = flowsAt(listener);
        for (const int handle : atOpener.size() < atListener.size() ? atOpener : atListener) {
            if (flow(handle).identity.opener == opener && flow(handle).identity.listener == listener)
                found.push_back(handle);
        }
    };
    const auto nodeNamed = [&](const QString &end) {
        const std::optional<Id> id = Id::parse(end.section(u'/', 0, 0));
        return id ? m_nodes.indexOf(*id) : NodeTable::none;
    };
    if (parts.size() == 2) {
        const std::optional<Id> id = Id::parse(parts[1]);
        const auto drawn = id ? m_plan.flows.find(*id) : m_plan.flows.end();
        if (drawn != m_plan.flows.end())
            append(m_nodes.indexOf(drawn->second.from), m_nodes.indexOf(drawn->second.to));
    } else if (parts.size() > 3 && parts[2].count(u'>') == 1) {
        const int opener = nodeNamed(parts[2].section(u'>', 0, 0));
        const int listener = nodeNamed(parts[2].section(u'>', 1, 1));
        append(opener, listener);
        append(listener, opener); // printed answers go with their requests
    }
    return found;
}

/// Only what the keys can mean is worded: among 60,000 flows that takes longer than anything else.
void FlowEngine::redecide(const std::set<QString> &keys, FlowDelta &delta)
{
    std::vector<int> handles;
    for (const QString &key : keys) {
        const std::vector<int> named = flowsNamedBy(key);
        handles.insert(handles.end(), named.begin(), named.end());
    }
    std::sort(handles.begin(), handles.end());
    handles.erase(std::unique(handles.begin(), handles.end()), handles.end());
    std::vector<Flow> decided;
    for (const int handle : handles)
        decided.push_back(flow(handle));
    applyDecisions(decided);
    for (size_t i = 0; i < handles.size(); ++i) {
        if (decided[i].excluded == flow(handles[i]).excluded)
            continue;
        m_slots[static_cast<size_t>(handles[i])].flow.excluded = decided[i].excluded;
        delta.changed.push_back(handles[i]);
    }
}

void FlowEngine::replace(const std::vector<int> &old, std::vector<Flow> now, FlowDelta &delta)
{
    // A table of places in `old`, half empty at least: with 60,000 flows a map takes longer than deriving them.
    constexpr int nothing = -1;
    std::vector<int> table(std::bit_ceil(2 * old.size() + 1), nothing);
    std::vector<bool> stays(old.size(), false);
    const auto placeFor = [&](const FlowIdentity &identity) -> int & {
        size_t place = FlowIdentityHash()(identity) & (table.size() - 1);
        while (table[place] != nothing && flow(old[static_cast<size_t>(table[place])]).identity != identity)
            place = (place + 1) & (table.size() - 1);
        return table[place];
    };
    for (size_t index = 0; index < old.size(); ++index)
        placeFor(flow(old[index]).identity) = static_cast<int>(index);
    std::vector<const Flow *> added;
    for (const Flow &wanted : now) {
        const int index = placeFor(wanted.identity);
        if (index == nothing || stays[static_cast<size_t>(index)]) {
            added.push_back(&wanted);
            continue;
        }
        stays[static_cast<size_t>(index)] = true;
        const int handle = old[static_cast<size_t>(index)];
        Flow &kept = m_slots[static_cast<size_t>(handle)].flow;
        if (!(kept == wanted)) {
            kept = wanted;
            delta.changed.push_back(handle);
        }
    }
    delta.added.reserve(added.size());
    // Where very many come at once there need not be room for twice as many.
    if (added.size() > m_freeSlots.size() + m_slots.size() / 4)
        m_slots.reserve(m_slots.size() + added.size() - m_freeSlots.size());
    for (const Flow *flow : added)
        insert(*flow, delta);
    for (size_t index = 0; index < old.size(); ++index) {
        if (stays[index])
            continue;
        delta.removed.push_back(flow(old[index]));
        remove(old[index]);
    }
    std::sort(delta.removed.begin(), delta.removed.end(),
        [](const Flow &a, const Flow &b) { return a.identity < b.identity; });
}

void FlowEngine::insert(const Flow &flow, FlowDelta &delta)
{
    int handle = static_cast<int>(m_slots.size());
    if (m_freeSlots.empty()) {
        m_slots.emplace_back();
    } else {
        handle = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    if (m_flowsAt.size() < static_cast<size_t>(m_nodes.size()))
        m_flowsAt.resize(static_cast<size_t>(m_nodes.size()));
    Slot slot{flow, true, 0, 0};
    slot.placeAtOpener = enlist(flow.identity.opener, handle);
    if (flow.identity.listener != flow.identity.opener)
        slot.placeAtListener = enlist(flow.identity.listener, handle);
    m_slots[static_cast<size_t>(handle)] = slot;
    ++m_count;
    delta.added.push_back(handle);
}

void FlowEngine::remove(int handle)
{
    Slot &slot = m_slots[static_cast<size_t>(handle)];
    slot.used = false;
    delist(slot.flow.identity.opener, slot.placeAtOpener);
    if (slot.flow.identity.listener != slot.flow.identity.opener)
        delist(slot.flow.identity.listener, slot.placeAtListener);
    m_freeSlots.push_back(handle);
    --m_count;
}

int FlowEngine::enlist(int node, int handle)
{
    std::vector<int> &there = m_flowsAt[static_cast<size_t>(node)];
    there.push_back(handle);
    return static_cast<int>(there.size()) - 1;
}

void FlowEngine::delist(int node, int place)
{
    std::vector<int> &there = m_flowsAt[static_cast<size_t>(node)];
    const int moved = there.back();
    there[static_cast<size_t>(place)] = moved;
    there.pop_back();
    Slot &slot = m_slots[static_cast<size_t>(moved)];
    (slot.flow.identity.opener == node ? slot.placeAtOpener : slot.placeAtListener) = place;
}

std::vector<int> FlowEngine::handles() const
{
    std::vector<int> all;
    all.reserve(static_cast<size_t>(m_count));
    for (size_t slot = 0; slot < m_slots.size(); ++slot) {
        if (m_slots[slot].used)
            all.push_back(static_cast<int>(slot));
    }
    return all;
}

std::vector<int> FlowEngine::flowsOf(int product) const
{
    std::vector<int> found = handles();
    found.erase(std::remove_if(
                    found.begin(), found.end(), [&](int handle) { return flow(handle).identity.product != product; }),
        found.end());
    return found;
}

const std::vector<int> &FlowEngine::flowsAt(int node) const
{
    static const std::vector<int> nothing;
    return static_cast<size_t>(node) < m_flowsAt.size() ? m_flowsAt[static_cast<size_t>(node)] : nothing;
}

} // namespace portolan
