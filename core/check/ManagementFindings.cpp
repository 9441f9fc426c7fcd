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

/// "bmc, svp": the roles that a plan can give to nodes which the product manages.
LocalizedText managedRoleIds(const ProductModel &product)
{
    QStringList ids;
    for (const RoleModel &role : product.roles()) {
        if (role.role->scope == RoleScope::Managed)
            ids.append(role.role->id.toString());
    }
    return listText(ids, static_cast<size_t>(ids.size()));
}

/// Who manages what of one product, and what became of it.
class Management {
public:
    Management(const FlowEngine &engine, const ProductModel &product, const std::vector<bool> &touched)
        : m_engine(engine)
        , m_product(product)
        , m_touched(touched)
        , m_managers(static_cast<size_t>(engine.nodes().size()), nullptr)
        , m_isServer(static_cast<size_t>(engine.nodes().size()), false)
        , m_playsManaged(static_cast<size_t>(engine.nodes().size()), false)
    {
        takeServers();
        for (const RoleModel &role : product.roles()) {
            if (role.role->scope != RoleScope::Managed)
                continue;
            for (const int player : role.players)
                m_playsManaged[static_cast<size_t>(player)] = true;
        }
    }

    /// told: by node, whether a finding says already that it has no flow.
    void append(std::vector<Finding> &findings, std::vector<bool> &told);

private:
    void takeServers();
    [[nodiscard]] const ServerModel *managerOf(int node) const;
    [[nodiscard]] std::vector<int> managedRolesOf(int node) const;
    /// What the document has rows for, as near to the node as possible.
    [[nodiscard]] LocalizedText documentedText(const ServerModel &server, const std::vector<int> &roles) const;
    [[nodiscard]] std::vector<LocalizedText> unmet(const ServerModel &server, size_t leg) const;
    [[nodiscard]] Finding withoutFlow(const ServerModel &server, int node);

    const FlowEngine &m_engine;
    const ProductModel &m_product;
    const std::vector<bool> &m_touched;
    std::vector<const ServerModel *> m_managers; ///< by node: who names it
    std::vector<const ServerModel *>
        m_general; ///< who manages everything; two are enough to find one beside a node itself
    std::vector<bool> m_isServer;
    std::vector<bool> m_playsManaged;
    std::map<std::pair<int, std::vector<int>>, LocalizedText> m_documented; ///< by manager and roles
};

void Management::takeServers()
{
    std::vector<const ServerModel *> servers;
    for (const ServerModel &server : m_product.servers()) {
        servers.push_back(&server);
        m_isServer[static_cast<size_t>(server.node)] = true;
    }
    std::sort(servers.begin(), servers.end(), [&](const ServerModel *a, const ServerModel *b) {
        return m_engine.nodes().at(a->node).id < m_engine.nodes().at(b->node).id;
    });
    for (const ServerModel *server : servers) {
        if (server->managesAll && m_general.size() < 2)
            m_general.push_back(server);
        for (const int node : server->manages) {
            const ServerModel *&manager = m_managers[static_cast<size_t>(node)];
            if (!manager && node != server->node)
                manager = server;
        }
    }
}

const ServerModel *Management::managerOf(int node) const
{
    if (const ServerModel *named = m_managers[static_cast<size_t>(node)])
        return named;
    if (!m_playsManaged[static_cast<size_t>(node)])
        return nullptr;
    const auto other = std::find_if(
        m_general.begin(), m_general.end(), [&](const ServerModel *server) { return server->node != node; });
    return other == m_general.end() ? nullptr : *other;
}

std::vector<int> Management::managedRolesOf(int node) const
{
    std::vector<int> roles;
    for (int role = 0; role < static_cast<int>(m_product.roles().size()); ++role) {
        const bool isManaged = m_product.roles()[static_cast<size_t>(role)].role->scope == RoleScope::Managed;
        if (isManaged && m_product.plays(m_engine.nodes(), node, role))
            roles.push_back(role);
    }
    return roles;
}

std::vector<LocalizedText> Management::unmet(const ServerModel &server, size_t leg) const
{
    std::vector<LocalizedText> texts;
    const Leg &printed = m_product.leg(static_cast<int>(leg));
    const std::optional<Version> &version = m_product.product().version;
    if (version && !m_product.versionIsRead() && !printed.versions.empty()) {
        QStringList ranges;
        for (const VersionRange &range : printed.versions)
            ranges.append(range.toString());
        const bool holds = std::any_of(printed.versions.begin(), printed.versions.end(),
            [&](const VersionRange &range) { return range.contains(*version); });
        if (!holds)
            texts.push_back(listText(ranges));
    }
    const Id &os = m_engine.nodes().at(server.node).os;
    for (const Id &id : printed.when) {
        const Condition &condition = m_product.catalog().conditions.at(id);
        const auto *option = std::get_if<OptionIsOn>(&condition.test);
        const auto *systems = std::get_if<ServerOsIs>(&condition.test);
        const bool holds = (option && m_product.optionIsOn(option->option))
            || (systems && std::find(systems->systems.begin(), systems->systems.end(), os) != systems->systems.end());
        if (!holds)
            texts.push_back(condition.text);
    }
    return texts;
}

LocalizedText Management::documentedText(const ServerModel &server, const std::vector<int> &roles) const
{
    std::vector<LocalizedText> texts;
    if (roles.empty())
        return managedRoleIds(m_product);
    for (const int role : roles) {
        const LocalizedText &name = m_product.roles()[static_cast<size_t>(role)].role->name;
        for (size_t leg = 0; leg < m_product.legs().size(); ++leg) {
            const LegModel &model = m_product.legs()[leg];
            if (model.openerRole != role && model.listenerRole != role)
                continue;
            const std::vector<LocalizedText> conditions = unmet(server, leg);
            appendNew(texts, conditions.empty() ? name : bracketed(name, listText(conditions)));
        }
    }
    return listText(texts);
}

Finding Management::withoutFlow(const ServerModel &server, int node)
{
    const NodeTable::Entry &entry = m_engine.nodes().at(node);
    const NodeTable::Entry &manager = m_engine.nodes().at(server.node);
    std::vector<int> roles = managedRolesOf(node);
    const auto [place, isNew] = m_documented.try_emplace({server.node, roles});
    if (isNew)
        place->second = documentedText(server, roles);
    const Kind *kind = m_engine.catalogs().kind(entry.node->kind);
    const LocalizedText kindName = kind ? kind->name : sameText(entry.node->kind.toString());
    const LocalizedText managerName = nodeText(m_engine, server.node);
    Finding finding = makeFinding("node.no-documented-flow", Severity::Warning,
        {m_product.product().id.toString(), entry.id.toString()},
        {productText(m_engine, m_product),
            manager.os.isNull() ? managerName : bracketed(managerName, osText(m_engine, manager.os)),
            bracketed(nodeText(m_engine, node), kindName), place->second});
    if (roles.empty())
        finding.sentence = u"node.no-documented-flow.no-role"_s;
    pointAtNodes(m_engine, finding, {node, server.node});
    return finding;
}

void Management::append(std::vector<Finding> &findings, std::vector<bool> &told)
{
    for (int node = 0; node < m_engine.nodes().size(); ++node) {
        if (!m_engine.nodes().exists(node))
            continue;
        if (const ServerModel *manager = managerOf(node)) {
            if (!m_touched[static_cast<size_t>(node)]) {
                findings.push_back(withoutFlow(*manager, node));
                told[static_cast<size_t>(node)] = true;
            }
            continue;
        }
        const bool isLeftOut = m_playsManaged[static_cast<size_t>(node)] && !m_isServer[static_cast<size_t>(node)];
        if (!isLeftOut || m_product.servers().size() < 2)
            continue;
        Finding finding = makeFinding("node.unmanaged", Severity::Information,
            {m_product.product().id.toString(), m_engine.nodes().at(node).id.toString()},
            {productText(m_engine, m_product), nodeText(m_engine, node), numberText(m_product.servers().size())});
        pointAtNodes(m_engine, finding, {node});
        findings.push_back(std::move(finding));
        told[static_cast<size_t>(node)] = true;
    }
}

/// Nodes that nothing in the plan has a flow with, neither a product nor one drawn by hand. Where no flow is derived at
/// all, or a catalog is missing, the reason is another, and told by another finding.
void appendIdle(const FlowEngine &engine, const std::vector<bool> &told, std::vector<Finding> &findings)
{
    std::vector<LocalizedText> roles;
    std::set<Id> named;
    for (const auto &entry : engine.plan().products) {
        const ProductModel *product = productOf(engine, entry.first);
        if (!product)
            return;
        if (!product->hasManagers() || !named.insert(product->catalog().id).second)
            continue;
        roles.push_back(bracketed(product->catalog().productName, managedRoleIds(*product)));
    }
    const std::vector<int> handles = engine.handles();
    if (roles.empty()
        || std::none_of(handles.begin(), handles.end(), [&](int handle) { return !engine.flow(handle).isDrawn(); }))
        return;
    for (int node = 0; node < engine.nodes().size(); ++node) {
        const NodeTable::Entry &entry = engine.nodes().at(node);
        // Whose kind is mistyped is told so.
        if (!entry.node || told[static_cast<size_t>(node)] || !engine.flowsAt(node).empty() || !entry.node->runs.empty()
            || !engine.catalogs().kind(entry.node->kind))
            continue;
        Finding finding = makeFinding("node.no-documented-flow", Severity::Information, {entry.id.toString()},
            {bracketed(nodeText(engine, node), engine.catalogs().kind(entry.node->kind)->name), listText(roles)});
        finding.sentence = u"node.no-documented-flow.idle"_s;
        pointAtNodes(engine, finding, {node});
        findings.push_back(std::move(finding));
    }
}

} // namespace

void appendManagementFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    std::vector<std::vector<bool>> touched(
        engine.products().size(), std::vector<bool>(static_cast<size_t>(engine.nodes().size()), false));
    for (const int handle : engine.handles()) {
        const FlowIdentity &ends = engine.flow(handle).identity;
        if (ends.product < 0)
            continue;
        touched[static_cast<size_t>(ends.product)][static_cast<size_t>(ends.opener)] = true;
        touched[static_cast<size_t>(ends.product)][static_cast<size_t>(ends.listener)] = true;
    }
    std::vector<bool> told(static_cast<size_t>(engine.nodes().size()), false);
    for (size_t i = 0; i < engine.products().size(); ++i) {
        const ProductModel *product = engine.products()[i].get();
        if (product && product->hasManagers() && !product->servers().empty())
            Management(engine, *product, touched[i]).append(findings, told);
    }
    appendIdle(engine, told, findings);
}

} // namespace portolan
