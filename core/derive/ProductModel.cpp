// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/ProductModel.h"

#include <algorithm>
#include <iterator>

namespace portolan {

namespace {

bool isDecidedByPair(const Condition &condition)
{
    return std::holds_alternative<FactIs>(condition.test) || std::holds_alternative<KindIs>(condition.test);
}

template <typename Map>
int indexIn(const Map &map, const Id &id)
{
    const auto found = map.find(id);
    return found == map.end() ? -1 : static_cast<int>(std::distance(map.begin(), found));
}

} // namespace

void RoleModel::bind(int node)
{
    if (places.size() <= static_cast<size_t>(node))
        places.resize(static_cast<size_t>(node) + 1, -1);
    places[static_cast<size_t>(node)] = static_cast<int>(players.size());
    players.push_back(node);
}

void RoleModel::release(int node)
{
    int &place = places[static_cast<size_t>(node)];
    const int moved = players.back();
    players[static_cast<size_t>(place)] = moved;
    players.pop_back();
    places[static_cast<size_t>(moved)] = place;
    place = -1;
}

bool ServerModel::doesManage(int index) const
{
    return managesAll || std::binary_search(manages.begin(), manages.end(), index);
}

ProductModel::ProductModel(const Product &product, const Catalog &catalog)
    : m_product(product)
    , m_catalog(&catalog)
    , m_effective(effectiveLegs(catalog))
{
    for (const auto &entry : catalog.roles)
        m_roles.push_back({&entry.second, {}, {}});
    compilePorts();
    compileLegs();
    m_version = product.version;
    const std::vector<VersionRange> &named = catalog.versions.named;
    const bool isNamed = product.version && std::any_of(named.begin(), named.end(), [&](const VersionRange &range) {
        return range.contains(*product.version);
    });
    if (product.version && !named.empty() && !isNamed && catalog.versions.betweenAs) {
        m_version = catalog.versions.betweenAs;
        m_versionIsRead = true;
    }
}

void ProductModel::compilePorts()
{
    for (const auto &[id, definition] : m_catalog->ports) {
        PortModel port;
        port.definition = &definition;
        port.value = definition.value;
        if (const auto set = m_product.ports.find(id);
            set != m_product.ports.end() && definition.changeable != Changeable::No) {
            port.value = set->second;
            port.setByUser = true;
        }
        if (const auto choice = m_product.fallback.find(id); choice != m_product.fallback.end()) {
            port.choice = choice->second;
            port.choiceStated = true;
        }
        m_ports.push_back(std::move(port));
    }
}

void ProductModel::compileLegs()
{
    std::vector<Id> answers;
    for (const Leg &leg : m_catalog->legs) {
        if (leg.answer.kind == Answer::Kind::Printed)
            answers.push_back(leg.answer.leg);
    }
    for (const EffectiveLeg &effectiveLeg : m_effective) {
        const Leg &leg = m_catalog->legs[static_cast<size_t>(effectiveLeg.printed.leg)];
        LegModel model;
        model.openerRole = indexIn(m_catalog->roles, effectiveLeg.openerRole);
        model.listenerRole = indexIn(m_catalog->roles, effectiveLeg.listenerRole);
        model.openerPort = indexIn(m_catalog->ports, effectiveLeg.openerPort.port);
        model.listenerPort = indexIn(m_catalog->ports, effectiveLeg.listenerPort.port);
        model.isAnswer = contains(answers, leg.id);
        const auto earlier = [&](const LegEnd &end, const Id &role) {
            std::vector<int> indices;
            for (const Id &other : end.roles) {
                if (other == role)
                    break;
                indices.push_back(indexIn(m_catalog->roles, other));
            }
            return indices;
        };
        model.earlierOpenerRoles = earlier(effectiveLeg.turned ? leg.to : leg.from, effectiveLeg.openerRole);
        model.earlierListenerRoles = earlier(effectiveLeg.turned ? leg.from : leg.to, effectiveLeg.listenerRole);
        for (const Id &id : leg.when) {
            const Condition &condition = m_catalog->conditions.at(id);
            (isDecidedByPair(condition) ? model.ofPair : model.ofServer).push_back(&condition);
        }
        m_legs.push_back(std::move(model));
    }
}

bool ProductModel::plays(const NodeTable &nodes, int node, int role) const
{
    if (role < 0 || !nodes.exists(node))
        return false;
    const Role &wanted = *m_roles[static_cast<size_t>(role)].role;
    const Node &machine = *nodes.at(node).node;
    if (wanted.scope == RoleScope::Manager) {
        return std::any_of(
            machine.runs.begin(), machine.runs.end(), [&](const Run &run) { return run.product == m_product.id; });
    }
    return contains(wanted.kinds, machine.kind)
        || std::binary_search(machine.roles.begin(), machine.roles.end(), wanted.id);
}

bool ProductModel::isSelected(int leg) const
{
    return std::any_of(m_servers.begin(), m_servers.end(),
        [&](const ServerModel &server) { return server.legs[static_cast<size_t>(leg)].verdict != Verdict::No; });
}

bool ProductModel::isBound(int node, int role) const
{
    return m_roles[static_cast<size_t>(role)].isBound(node);
}

void ProductModel::bindRoles(const NodeTable &nodes)
{
    for (size_t role = 0; role < m_roles.size(); ++role) {
        m_roles[role].players.clear();
        m_roles[role].places.clear();
        for (int node = 0; node < nodes.size(); ++node) {
            if (plays(nodes, node, static_cast<int>(role)))
                m_roles[role].bind(node);
        }
    }
}

void ProductModel::rebindRoles(const NodeTable &nodes, int node)
{
    for (size_t role = 0; role < m_roles.size(); ++role) {
        const bool now = plays(nodes, node, static_cast<int>(role));
        if (now && !m_roles[role].isBound(node))
            m_roles[role].bind(node);
        else if (!now && m_roles[role].isBound(node))
            m_roles[role].release(node);
    }
}

void ProductModel::findServers(const NodeTable &nodes)
{
    m_servers.clear();
    if (!hasManagers()) {
        m_servers.push_back({});
        return;
    }
    const int managerRole = roleIndex(m_catalog->manager);
    const std::vector<int> &players = m_roles[static_cast<size_t>(managerRole)].players;
    for (const int node : players) {
        const Node &machine = *nodes.at(node).node;
        const auto run = std::find_if(machine.runs.begin(), machine.runs.end(),
            [&](const Run &candidate) { return candidate.product == m_product.id; });
        ServerModel server;
        server.node = node;
        server.managesAll = run->managesAll || !run->saysWhat();
        for (const Id &id : run->manages) {
            if (const int managed = nodes.indexOf(id); managed != NodeTable::none)
                server.manages.push_back(managed);
        }
        std::sort(server.manages.begin(), server.manages.end());
        m_servers.push_back(std::move(server));
    }
}

void ProductModel::selectLegs(const NodeTable &nodes)
{
    for (ServerModel &server : m_servers) {
        server.legs.clear();
        for (size_t leg = 0; leg < m_legs.size(); ++leg)
            server.legs.push_back(verdictFor(nodes, server.node, leg));
    }
}

LegVerdict ProductModel::verdictFor(const NodeTable &nodes, int server, size_t leg) const
{
    LegVerdict result{Verdict::Yes, {}};
    const LegModel &model = m_legs[leg];
    if (model.listenerRole < 0)
        return {};
    for (const int port : {model.openerPort, model.listenerPort}) {
        if (port >= 0 && !m_ports[static_cast<size_t>(port)].value
            && m_ports[static_cast<size_t>(port)].definition->changeable != Changeable::OnNode)
            return {};
    }
    const auto take = [&](Verdict verdict) { result.verdict = std::min(result.verdict, verdict); };
    const Verdict byVersion = versionVerdict(this->leg(static_cast<int>(leg)).versions);
    take(byVersion);
    result.circumstances.versionUnknown = byVersion == Verdict::Undecided;
    for (const Condition *condition : model.ofServer) {
        const Verdict verdict = decide(nodes, server, *condition);
        take(verdict);
        if (verdict == Verdict::Undecided)
            result.circumstances.conditions.push_back(condition->id);
    }
    const bool onManager = m_roles[static_cast<size_t>(model.listenerRole)].role->scope == RoleScope::Manager;
    result.listens = onManager && result.verdict == Verdict::Yes && model.listenerPort >= 0 && model.ofPair.empty();
    if (model.openerRole < 0) {
        result.verdict = Verdict::No;
        result.circumstances = {};
    }
    return result;
}

bool ProductModel::holdInEveryVersion(const std::vector<VersionRange> &versions) const
{
    const VersionNames &names = m_catalog->versions;
    // What lies in none of the ranges that the document names is read as a version that does.
    const bool isAnyRead = names.betweenAs || coverEveryVersion(names.named);
    return isAnyRead && std::all_of(names.named.begin(), names.named.end(), [&](const VersionRange &range) {
        return std::find(versions.begin(), versions.end(), range) != versions.end();
    });
}

Verdict ProductModel::versionVerdict(const std::vector<VersionRange> &versions) const
{
    if (versions.empty())
        return Verdict::Yes;
    if (!m_version)
        return holdInEveryVersion(versions) ? Verdict::Yes : Verdict::Undecided;
    const bool holds = std::any_of(
        versions.begin(), versions.end(), [&](const VersionRange &range) { return range.contains(*m_version); });
    return holds ? Verdict::Yes : Verdict::No;
}

Verdict ProductModel::decide(const NodeTable &nodes, int server, const Condition &condition) const
{
    const auto yesIf = [](bool holds) { return holds ? Verdict::Yes : Verdict::No; };
    if (const auto *option = std::get_if<OptionIsOn>(&condition.test))
        return yesIf(optionIsOn(option->option));
    if (const auto *port = std::get_if<PortIsSet>(&condition.test))
        return yesIf(m_product.ports.contains(port->port));
    if (const auto *systems = std::get_if<ServerOsIs>(&condition.test)) {
        if (server == NodeTable::none)
            return Verdict::Undecided;
        const Id &os = nodes.at(server).os;
        return os.isNull() ? Verdict::Undecided : yesIf(contains(systems->systems, os));
    }
    if (const auto *elsewhere = std::get_if<RoleElsewhere>(&condition.test)) {
        const std::vector<int> &players = m_roles[static_cast<size_t>(roleIndex(elsewhere->role))].players;
        if (players.empty())
            return Verdict::Undecided;
        return yesIf(!isBound(server, roleIndex(elsewhere->role)));
    }
    return Verdict::Undecided;
}

bool ProductModel::selectionDependsOn(int role) const
{
    const Id &id = m_roles[static_cast<size_t>(role)].role->id;
    return std::any_of(m_catalog->conditions.begin(), m_catalog->conditions.end(), [&](const auto &entry) {
        const auto *elsewhere = std::get_if<RoleElsewhere>(&entry.second.test);
        return elsewhere && elsewhere->role == id;
    });
}

bool ProductModel::optionIsOn(const Id &option) const
{
    if (const auto set = m_product.options.find(option); set != m_product.options.end())
        return set->second;
    const auto declared = m_catalog->options.find(option);
    return declared != m_catalog->options.end() && declared->second.byDefault;
}

int ProductModel::roleIndex(const Id &role) const
{
    return indexIn(m_catalog->roles, role);
}

} // namespace portolan
