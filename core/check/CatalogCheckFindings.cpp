// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"

#include <algorithm>
#include <map>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What fills the places of a check's text.
struct Fillings {
    LocalizedText node;
    LocalizedText server;
    LocalizedText ports;
};

/// The checks of one product's catalog against the plan.
class CatalogChecks {
public:
    CatalogChecks(const FlowEngine &engine, int index, std::vector<Finding> &findings)
        : m_engine(engine)
        , m_index(index)
        , m_product(*engine.products()[static_cast<size_t>(index)])
        , m_findings(findings)
    {
    }

    /// The flows of the product that no decision excludes.
    void run(const std::vector<int> &flows);

private:
    void runCheck(const Check &check, const LegsUsed &test, const std::vector<int> &flows);
    void runCheck(const Check &check, const OutboundAllowed &test, const std::vector<int> &flows);
    void runCheck(const Check &check, const AllInterfaces &test, const std::vector<int> &flows);
    void runCheck(const Check &check, const CheckPortIsSet &test, const std::vector<int> &flows);
    void runCheck(const Check &check, const LegsAtOneNode &test, const std::vector<int> &flows);
    void runCheck(const Check &check, const LegsRelayed &test, const std::vector<int> &flows);
    void runCheck(const Check &check, const PortMoved &test, const std::vector<int> &flows);
    /// Once a product, if there are such flows.
    void appendUsed(const Check &check, const std::vector<int> &used);
    /// Those of the flows that are of one of these legs.
    [[nodiscard]] std::vector<int> flowsOf(const std::vector<Id> &legs, const std::vector<int> &flows) const;
    void append(const Check &check, int node, const Fillings &fillings, const std::vector<int> &flows);
    /// The product's own flows at a node that no decision excludes.
    [[nodiscard]] std::vector<int> flowsAt(int node) const;
    [[nodiscard]] Fillings fillingsFor(const std::vector<int> &flows, int besides) const;
    [[nodiscard]] LocalizedText serversText() const;
    [[nodiscard]] LocalizedText namesOf(std::vector<int> nodes) const;

    const FlowEngine &m_engine;
    int m_index;
    const ProductModel &m_product;
    std::vector<Finding> &m_findings;
};

bool isWithin(const PortRange &range, const std::vector<PortRange> &allowed)
{
    return std::any_of(allowed.begin(), allowed.end(),
        [&](const PortRange &wide) { return wide.contains(range.first) && wide.contains(range.last); });
}

void CatalogChecks::run(const std::vector<int> &flows)
{
    for (const Check &check : m_product.catalog().checks) {
        if (m_product.versionVerdict(check.versions) == Verdict::Yes)
            std::visit([&](const auto &test) { runCheck(check, test, flows); }, check.test);
    }
}

void CatalogChecks::runCheck(const Check &check, const LegsUsed &test, const std::vector<int> &flows)
{
    appendUsed(check, flowsOf(test.legs, flows));
}

std::vector<int> CatalogChecks::flowsOf(const std::vector<Id> &legs, const std::vector<int> &flows) const
{
    std::vector<bool> isMeant;
    for (int leg = 0; leg < static_cast<int>(m_product.legs().size()); ++leg)
        isMeant.push_back(std::find(legs.begin(), legs.end(), m_product.leg(leg).id) != legs.end());
    std::vector<int> found;
    std::copy_if(flows.begin(), flows.end(), std::back_inserter(found),
        [&](int handle) { return isMeant[static_cast<size_t>(m_engine.flow(handle).identity.leg)]; });
    return found;
}

void CatalogChecks::appendUsed(const Check &check, const std::vector<int> &used)
{
    if (used.empty())
        return;
    const bool hasPlaces = check.text.en.contains(u'{') || check.text.ja.contains(u'{');
    append(check, NodeTable::none, hasPlaces ? fillingsFor(used, NodeTable::none) : Fillings(), used);
}

/// The ports are those that the flows really use, so moving them to allowed ones clears the finding.
void CatalogChecks::runCheck(const Check &check, const OutboundAllowed &test, const std::vector<int> &)
{
    const int role = m_product.roleIndex(test.role);
    for (const int node : m_product.roles()[static_cast<size_t>(role)].players) {
        std::vector<int> blocked;
        for (const int handle : flowsAt(node)) {
            const Flow &flow = m_engine.flow(handle);
            const PortSet *ports = m_engine.listenerPort(flow);
            if (flow.identity.opener != node || flow.sameHost || !ports)
                continue;
            const auto isAllowed = [&](const PortRange &range) { return isWithin(range, test.ports); };
            if (ports->followedByEphemeral || !std::all_of(ports->ranges.begin(), ports->ranges.end(), isAllowed))
                blocked.push_back(handle);
        }
        if (blocked.empty())
            continue;
        std::vector<PortRange> ranges;
        for (const int handle : blocked) {
            const PortSet &ports = *m_engine.listenerPort(m_engine.flow(handle));
            for (const PortRange &range : ports.ranges) {
                if (!isWithin(range, test.ports))
                    ranges.push_back(range);
            }
            if (ports.followedByEphemeral)
                ranges.push_back(m_engine.nodes().at(m_engine.flow(handle).identity.listener).agreedPorts());
        }
        std::sort(ranges.begin(), ranges.end());
        ranges.erase(std::unique(ranges.begin(), ranges.end()), ranges.end());
        QStringList texts;
        for (const PortRange &range : ranges)
            texts.append(range.toString());
        Fillings fillings = fillingsFor(blocked, node);
        fillings.ports = listText(texts);
        append(check, node, fillings, blocked);
    }
}

void CatalogChecks::runCheck(const Check &check, const AllInterfaces &test, const std::vector<int> &)
{
    std::vector<int> nodes;
    for (const Id &role : test.roles) {
        const std::vector<int> &players = m_product.roles()[static_cast<size_t>(m_product.roleIndex(role))].players;
        nodes.insert(nodes.end(), players.begin(), players.end());
    }
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    for (const int node : nodes) {
        const std::vector<int> flows = flowsAt(node);
        std::vector<int> lost;
        std::copy_if(flows.begin(), flows.end(), std::back_inserter(lost),
            [&](int handle) { return m_engine.crossing(m_engine.flow(handle)).state == Crossing::State::NoWay; });
        const bool showsOne = m_engine.nodes().at(node).node->interfaces.size() < 2;
        if (!flows.empty() && (showsOne || !lost.empty()))
            append(check, node, fillingsFor(flows, node), lost);
    }
}

void CatalogChecks::runCheck(const Check &check, const CheckPortIsSet &test, const std::vector<int> &)
{
    const auto isSet = [&](const PortModel &port) { return port.definition->id == test.port && port.setByUser; };
    const auto port = std::find_if(m_product.ports().begin(), m_product.ports().end(), isSet);
    if (port == m_product.ports().end())
        return;
    append(check, NodeTable::none, {sameText(u"–"_s), serversText(), sameText(port->value->fixedText())}, {});
}

/// Of both ends, the one that is not the manager: that one the manager has a choice of ways to.
void CatalogChecks::runCheck(const Check &check, const LegsAtOneNode &test, const std::vector<int> &flows)
{
    struct AtNode {
        std::set<Id> legs;
        std::vector<int> flows;
    };
    std::map<int, AtNode> nodes;
    const auto isManager
        = [&](int role) { return m_product.roles()[static_cast<size_t>(role)].role->scope == RoleScope::Manager; };
    for (const int handle : flowsOf(test.legs, flows)) {
        const FlowIdentity &own = m_engine.flow(handle).identity;
        const LegModel &leg = m_product.legs()[static_cast<size_t>(own.leg)];
        for (const auto &[node, role] : {std::pair(own.opener, leg.openerRole), {own.listener, leg.listenerRole}}) {
            if (isManager(role))
                continue;
            nodes[node].legs.insert(m_product.leg(own.leg).id);
            nodes[node].flows.push_back(handle);
        }
    }
    for (const auto &[node, at] : nodes) {
        if (std::all_of(test.legs.begin(), test.legs.end(), [&](const Id &leg) { return at.legs.contains(leg); }))
            append(check, node, fillingsFor(at.flows, node), at.flows);
    }
}

void CatalogChecks::runCheck(const Check &check, const LegsRelayed &test, const std::vector<int> &flows)
{
    std::vector<int> relayed = flowsOf(test.legs, flows);
    std::erase_if(relayed, [&](int handle) {
        const Delivery delivery = m_engine.flow(handle).delivery;
        return delivery != Delivery::RelayedFromOpener && delivery != Delivery::RelayedToListener;
    });
    appendUsed(check, relayed);
}

void CatalogChecks::runCheck(const Check &check, const PortMoved &test, const std::vector<int> &flows)
{
    std::vector<int> moved;
    for (const int handle : flows) {
        const Flow &flow = m_engine.flow(handle);
        const int port = m_product.legs()[static_cast<size_t>(flow.identity.leg)].listenerPort;
        const PortSet *used = m_engine.listenerPort(flow);
        if (port < 0 || !used || flow.sameHost)
            continue;
        const PortDefinition &definition = *m_product.ports()[static_cast<size_t>(port)].definition;
        if (definition.id == test.port && definition.value != *used)
            moved.push_back(handle);
    }
    appendUsed(check, moved);
}

std::vector<int> CatalogChecks::flowsAt(int node) const
{
    std::vector<int> flows;
    for (const int handle : m_engine.flowsAt(node)) {
        const Flow &flow = m_engine.flow(handle);
        if (flow.identity.product == m_index && !flow.excluded)
            flows.push_back(handle);
    }
    return flows;
}

LocalizedText CatalogChecks::namesOf(std::vector<int> nodes) const
{
    std::sort(nodes.begin(), nodes.end(),
        [&](int a, int b) { return m_engine.nodes().at(a).id < m_engine.nodes().at(b).id; });
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    std::vector<LocalizedText> names;
    for (const int node : nodes)
        names.push_back(nodeText(m_engine, node));
    return listText(names);
}

LocalizedText CatalogChecks::serversText() const
{
    std::vector<int> servers;
    for (const ServerModel &server : m_product.servers()) {
        if (server.node != NodeTable::none)
            servers.push_back(server.node);
    }
    return namesOf(std::move(servers));
}

/// The managers among the ends, or all of the product where none is; the other ends; the ports that are listened on. A
/// machine that both manages and is managed is named for what it does in each flow.
Fillings CatalogChecks::fillingsFor(const std::vector<int> &flows, int besides) const
{
    std::vector<int> servers;
    std::vector<int> others;
    std::vector<int> pools;
    std::vector<bool> isListed[2]; ///< as a server or not, by node
    isListed[0].resize(static_cast<size_t>(m_engine.nodes().size()));
    isListed[1].resize(static_cast<size_t>(m_engine.nodes().size()));
    const auto list = [&](int node, int role) {
        const bool isServer = m_product.roles()[static_cast<size_t>(role)].role->scope == RoleScope::Manager;
        if (node == besides || isListed[isServer][static_cast<size_t>(node)])
            return;
        isListed[isServer][static_cast<size_t>(node)] = true;
        (isServer ? servers : others).push_back(node);
    };
    for (const int handle : flows) {
        const Flow &flow = m_engine.flow(handle);
        const LegModel &leg = m_product.legs()[static_cast<size_t>(flow.identity.leg)];
        list(flow.identity.opener, leg.openerRole);
        list(flow.identity.listener, leg.listenerRole);
        if (flow.listenerPort >= 0 && std::find(pools.begin(), pools.end(), flow.listenerPort) == pools.end())
            pools.push_back(flow.listenerPort);
    }
    QStringList ports;
    for (const int pool : pools)
        ports.append(m_engine.pools().ports.at(pool).fixedText());
    ports.sort();
    return {namesOf(std::move(others)), servers.empty() ? serversText() : namesOf(std::move(servers)), listText(ports)};
}

void CatalogChecks::append(const Check &check, int node, const Fillings &fillings, const std::vector<int> &flows)
{
    QStringList key{m_product.product().id.toString()};
    if (node != NodeTable::none)
        key.append(m_engine.nodes().at(node).id.toString());
    Finding finding
        = makeFinding(QByteArray("catalog." + check.id.toString().toLatin1()).constData(), check.severity, key, {});
    finding.text = check.text;
    const LocalizedText product = productText(m_engine, m_product);
    const LocalizedText name = node == NodeTable::none ? fillings.node : nodeText(m_engine, node);
    const std::pair<QLatin1String, const LocalizedText *> places[] = {{"{node}"_L1, &name},
        {"{server}"_L1, &fillings.server}, {"{ports}"_L1, &fillings.ports}, {"{product}"_L1, &product}};
    for (const auto &[place, text] : places) {
        finding.text.en.replace(place, text->en);
        finding.text.ja.replace(place, text->ja);
    }
    pointAtFlows(m_engine, finding, flows);
    if (node != NodeTable::none)
        finding.nodes = {m_engine.nodes().at(node).id};
    m_findings.push_back(std::move(finding));
}

} // namespace

void appendCatalogCheckFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    std::vector<std::vector<int>> flows(engine.products().size());
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        if (!flow.excluded && !flow.isDrawn())
            flows[static_cast<size_t>(flow.identity.product)].push_back(handle);
    }
    for (int product = 0; product < static_cast<int>(flows.size()); ++product) {
        if (engine.products()[static_cast<size_t>(product)])
            CatalogChecks(engine, product, findings).run(flows[static_cast<size_t>(product)]);
    }
}

} // namespace portolan
