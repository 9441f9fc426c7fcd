// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/PairEnds.h"

#include <algorithm>

namespace portolan {

void PairEnds::appendAll(int product, std::vector<Flow> &flows)
{
    const ProductModel &model = *m_products[static_cast<size_t>(product)];
    for (int leg = 0; leg < static_cast<int>(model.legs().size()); ++leg) {
        if (!model.isSelected(leg))
            continue;
        const LegModel &legModel = model.legs()[static_cast<size_t>(leg)];
        for (const int opener : model.roles()[static_cast<size_t>(legModel.openerRole)].players)
            for (const int listener : model.roles()[static_cast<size_t>(legModel.listenerRole)].players)
                appendPair(product, leg, opener, listener, flows);
    }
}

void PairEnds::appendAt(int product, int node, std::vector<Flow> &flows)
{
    const ProductModel &model = *m_products[static_cast<size_t>(product)];
    for (int leg = 0; leg < static_cast<int>(model.legs().size()); ++leg) {
        if (!model.isSelected(leg))
            continue;
        const LegModel &legModel = model.legs()[static_cast<size_t>(leg)];
        if (model.plays(m_nodes, node, legModel.openerRole)) {
            for (const int listener : model.roles()[static_cast<size_t>(legModel.listenerRole)].players)
                appendPair(product, leg, node, listener, flows);
        }
        if (model.plays(m_nodes, node, legModel.listenerRole)) {
            for (const int opener : model.roles()[static_cast<size_t>(legModel.openerRole)].players) {
                if (opener != node || !model.plays(m_nodes, node, legModel.openerRole))
                    appendPair(product, leg, opener, node, flows);
            }
        }
    }
}

void PairEnds::appendPair(int product, int leg, int opener, int listener, std::vector<Flow> &flows)
{
    const ProductModel &model = *m_products[static_cast<size_t>(product)];
    const Leg &printed = model.leg(leg);
    const LegModel &legModel = model.legs()[static_cast<size_t>(leg)];
    const bool oneMachine = opener == listener && !m_nodes.at(opener).node->isGroup();
    // A service of nobody's is no service to itself.
    if (opener == listener && !model.hasManagers() && oneMachine)
        return;
    if (printed.sameHost ? opener != listener
                         : opener == listener
                && model.roles()[static_cast<size_t>(legModel.listenerRole)].role->scope != RoleScope::Any)
        return;
    const auto playsEarlier = [&](const std::vector<int> &roles, int node) {
        return std::any_of(roles.begin(), roles.end(), [&](int role) { return model.plays(m_nodes, node, role); });
    };
    if (playsEarlier(legModel.earlierOpenerRoles, opener) || playsEarlier(legModel.earlierListenerRoles, listener))
        return;
    const PairVerdict found = verdict(model, leg, opener, listener);
    if (found.verdict == Verdict::No)
        return;
    const Ports ports = resolvePorts(model, leg, opener, listener);
    if (ports.closed)
        return;
    Flow flow;
    flow.identity = {product, leg, opener, listener, 0, 0};
    flow.openerPort = ports.opener;
    flow.listenerPort = ports.listener;
    flow.fallbackUsed = ports.fallbackUsed;
    flow.sameHost = printed.sameHost || oneMachine;
    flow.circumstances = found.circumstances;
    appendInterfaces(model, leg, flow, flows);
}

PairEnds::PairVerdict PairEnds::verdict(const ProductModel &model, int leg, int opener, int listener)
{
    const LegModel &legModel = model.legs()[static_cast<size_t>(leg)];
    const RoleScope openerScope = model.roles()[static_cast<size_t>(legModel.openerRole)].role->scope;
    const RoleScope listenerScope = model.roles()[static_cast<size_t>(legModel.listenerRole)].role->scope;
    const LegVerdict *best = nullptr;
    // Without a manager among the ends, any manager that is responsible for them will do.
    for (const ServerModel &server : model.servers()) {
        const bool isEnd = (openerScope != RoleScope::Manager || server.node == opener)
            && (listenerScope != RoleScope::Manager || server.node == listener);
        const bool manages = (openerScope != RoleScope::Managed || server.doesManage(opener))
            && (listenerScope != RoleScope::Managed || server.doesManage(listener));
        const LegVerdict &candidate = server.legs[static_cast<size_t>(leg)];
        if (isEnd && manages && candidate.verdict > (best ? best->verdict : Verdict::No))
            best = &candidate;
    }
    if (!best)
        return {};
    PairVerdict result{best->verdict, 0};
    std::vector<Id> undecided;
    for (const Condition *condition : legModel.ofPair) {
        const Verdict decided = decide(*condition, model, leg, opener, listener);
        if (decided == Verdict::No)
            return {};
        result.verdict = std::min(result.verdict, decided);
        if (decided == Verdict::Undecided)
            undecided.push_back(condition->id);
    }
    if (result.verdict == Verdict::Yes)
        return result;
    if (undecided.empty()) {
        if (best->pooled < 0)
            best->pooled = m_pools.circumstances.indexOf(best->circumstances);
        result.circumstances = best->pooled;
        return result;
    }
    Circumstances all = best->circumstances;
    all.conditions.insert(all.conditions.end(), undecided.begin(), undecided.end());
    result.circumstances = m_pools.circumstances.indexOf(all);
    return result;
}

Verdict PairEnds::decide(const Condition &condition, const ProductModel &model, int leg, int opener, int listener) const
{
    const LegModel &legModel = model.legs()[static_cast<size_t>(leg)];
    const bool turned = model.effective()[static_cast<size_t>(leg)].turned;
    const auto nodeOf = [&](LegSide side) {
        if (side == LegSide::Managed) {
            const Role &openerRole = *model.roles()[static_cast<size_t>(legModel.openerRole)].role;
            return openerRole.scope == RoleScope::Managed ? opener : listener;
        }
        return (side == LegSide::From) != turned ? opener : listener;
    };
    if (const auto *fact = std::get_if<FactIs>(&condition.test)) {
        const Id value = m_nodes.fact(nodeOf(fact->of), fact->fact);
        if (value.isNull())
            return Verdict::Undecided;
        return contains(fact->values, value) != fact->negated ? Verdict::Yes : Verdict::No;
    }
    if (const auto *kind = std::get_if<KindIs>(&condition.test)) {
        const Node &node = *m_nodes.at(nodeOf(kind->of)).node;
        const bool byRole = std::any_of(
            node.roles.begin(), node.roles.end(), [&](const Id &role) { return contains(kind->kinds, role); });
        return byRole || contains(kind->kinds, node.kind) ? Verdict::Yes : Verdict::No;
    }
    return Verdict::Undecided;
}

PairEnds::Ports PairEnds::resolvePorts(const ProductModel &model, int leg, int opener, int listener)
{
    const LegModel &legModel = model.legs()[static_cast<size_t>(leg)];
    const EffectiveLeg &effective = model.effective()[static_cast<size_t>(leg)];
    Ports ports;
    const auto resolve = [&](const AtomicPort &printed, int port, int node) {
        if (printed.kind == LegEnd::Port::Automatic)
            return int(Flow::automaticPort);
        if (printed.kind == LegEnd::Port::Unstated)
            return int(Flow::anyPort);
        const int value = portOn(model, port, node, effective.transport, ports.fallbackUsed);
        ports.closed = ports.closed || value == Flow::anyPort;
        return value;
    };
    ports.opener = resolve(effective.openerPort, legModel.openerPort, opener);
    ports.listener = resolve(effective.listenerPort, legModel.listenerPort, listener);
    return ports;
}

int PairEnds::portOn(const ProductModel &model, int port, int node, Transport transport, bool &fallbackUsed)
{
    const PortModel &portModel = model.ports()[static_cast<size_t>(port)];
    const PortChoice choice = m_portsOnNodes.choose(model, port, node, transport);
    switch (choice.which) {
    case PortChoice::Which::Closed:
        break;
    case PortChoice::Which::OfNode:
        return m_pools.ports.indexOf(*choice.ofNode);
    case PortChoice::Which::Value:
        if (portModel.pooled < 0)
            portModel.pooled = m_pools.ports.indexOf(*portModel.value);
        return portModel.pooled;
    case PortChoice::Which::Fallback:
        fallbackUsed = fallbackUsed || choice.isTaken;
        return m_pools.ports.indexOf(*portModel.definition->fallback);
    case PortChoice::Which::Both:
        return m_pools.ports.indexOf(withFallback(*portModel.value, *portModel.definition->fallback));
    }
    return Flow::anyPort;
}

void PairEnds::appendInterfaces(const ProductModel &model, int leg, Flow flow, std::vector<Flow> &flows)
{
    const LegModel &legModel = model.legs()[static_cast<size_t>(leg)];
    const std::vector<int> &openerZones = m_nodes.at(flow.identity.opener).zones;
    const std::vector<int> &listenerZones = m_nodes.at(flow.identity.listener).zones;
    if (flow.sameHost || (openerZones.size() == 1 && listenerZones.size() == 1)) {
        complete(model, leg, flow);
        flows.push_back(flow);
        return;
    }
    // One flow for each interface of an end that must be reached on all of them; of the other end the nearest.
    const bool allOpeners = model.roles()[static_cast<size_t>(legModel.openerRole)].role->allInterfaces;
    const bool allListeners = model.roles()[static_cast<size_t>(legModel.listenerRole)].role->allInterfaces;
    struct Choice {
        std::int16_t opener;
        std::int16_t listener;
        int distance;
    };
    std::vector<Choice> choices;
    for (size_t opener = 0; opener < openerZones.size(); ++opener) {
        for (size_t listener = 0; listener < listenerZones.size(); ++listener) {
            const int distance = m_zones.distance(openerZones[opener], listenerZones[listener]);
            const auto competes = [&](const Choice &choice) {
                return (!allOpeners || choice.opener == static_cast<int>(opener))
                    && (!allListeners || choice.listener == static_cast<int>(listener));
            };
            const auto rival = std::find_if(choices.begin(), choices.end(), competes);
            const Choice choice{static_cast<std::int16_t>(opener), static_cast<std::int16_t>(listener), distance};
            if (rival == choices.end())
                choices.push_back(choice);
            else if (distance < rival->distance)
                *rival = choice;
        }
    }
    for (const Choice &choice : choices) {
        flow.identity.openerInterface = choice.opener;
        flow.identity.listenerInterface = choice.listener;
        complete(model, leg, flow);
        flows.push_back(flow);
    }
}

void PairEnds::complete(const ProductModel &model, int leg, Flow &flow) const
{
    const int from = m_nodes.at(flow.identity.opener).zones[static_cast<size_t>(flow.identity.openerInterface)];
    const int to = m_nodes.at(flow.identity.listener).zones[static_cast<size_t>(flow.identity.listenerInterface)];
    flow.crossing = flow.sameHost ? 1 : m_zones.crossingIndex(from, to);
    const Leg &printed = model.leg(leg);
    flow.delivery = Delivery::Unicast;
    if (printed.cast != Cast::Broadcast)
        return;
    flow.delivery = Delivery::LimitedBroadcast;
    if (from == to || from == ZoneMap::noZone || to == ZoneMap::noZone)
        return;
    flow.delivery = Delivery::Undeliverable;
    if (printed.reach == BroadcastReach::Directed && m_zones.zone(to).directedBroadcast)
        flow.delivery = Delivery::DirectedBroadcast;
    if (printed.reach == BroadcastReach::Relayed) {
        const bool isAnswer = model.legs()[static_cast<size_t>(leg)].isAnswer;
        if (m_zones.zone(isAnswer ? to : from).dhcpRelay)
            flow.delivery = isAnswer ? Delivery::RelayedToListener : Delivery::RelayedFromOpener;
    }
}

} // namespace portolan
