// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/NearestNames.h"
#include "check/CheckTools.h"
#include "check/Passes.h"
#include "derive/Services.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

LocalizedText rangesText(const std::vector<VersionRange> &ranges)
{
    QStringList texts;
    for (const VersionRange &range : ranges)
        texts.append(range.toString());
    return listText(texts);
}

/// "acme.yaml:12:5", without the folder: findings go into files that travel.
QString mistakeText(SourcePosition position)
{
    position.file = QFileInfo(position.file).fileName();
    return position.toString();
}

void appendUnknownCatalog(const FlowEngine &engine, const Product &product, std::vector<Finding> &findings)
{
    std::set<Id> ids = engine.catalogs().others;
    for (const auto &entry : engine.catalogs().catalogs)
        ids.insert(entry.first);
    QStringList known;
    for (const Id &id : ids)
        known.append(id.toString());
    const QStringList near = nearNames(product.catalog.toString(), known);
    const auto broken = engine.catalogs().broken.find(product.catalog);
    const bool isBroken = broken != engine.catalogs().broken.end();
    Finding finding = makeFinding("product.unknown-catalog", Severity::Error, {product.id.toString()},
        {sameText(product.id.toString()), sameText(product.catalog.toString()),
            isBroken ? sameText(mistakeText(broken->second)) : listText(near)});
    if (isBroken)
        finding.sentence = u"product.unknown-catalog.broken"_s;
    else if (near.isEmpty())
        finding.sentence = u"product.unknown-catalog.unlike"_s;
    for (const auto &[id, node] : engine.plan().nodes) {
        if (std::any_of(node.runs.begin(), node.runs.end(), [&](const Run &run) { return run.product == product.id; }))
            finding.nodes.push_back(id);
    }
    findings.push_back(std::move(finding));
}

/// "7.3.0 and later" was written of the versions that were known then: a later generation (8.0), and likewise an
/// earlier one than the document names anywhere, is more than it can speak of.
std::optional<Finding> beyondDocument(
    const FlowEngine &engine, const ProductModel &product, const Version &version, const VersionRange &range)
{
    const std::vector<VersionRange> &named = product.catalog().versions.named;
    const auto [least, most] = std::minmax_element(
        named.begin(), named.end(), [](const VersionRange &a, const VersionRange &b) { return a.bound() < b.bound(); });
    const bool isLater = version.generation() > most->bound().generation();
    if (!isLater && version.generation() >= least->bound().generation())
        return std::nullopt;
    Finding finding = makeFinding("product.version-beyond", Severity::Warning, {product.product().id.toString()},
        {productText(engine, product), sameText(version.toString()),
            sameText((isLater ? most : least)->bound().toString()), sameText(range.toString())});
    if (!isLater)
        finding.sentence = u"product.version-beyond.earlier"_s;
    return finding;
}

void appendVersion(const FlowEngine &engine, const ProductModel &product, std::vector<Finding> &findings)
{
    const VersionNames &names = product.catalog().versions;
    const std::optional<Version> &version = product.product().version;
    if (!version || names.named.empty())
        return;
    const auto range = std::find_if(
        names.named.begin(), names.named.end(), [&](const VersionRange &each) { return each.contains(*version); });
    if (range != names.named.end()) {
        if (std::optional<Finding> beyond = beyondDocument(engine, product, *version, *range))
            findings.push_back(*std::move(beyond));
        return;
    }
    std::vector<LocalizedText> arguments{
        productText(engine, product), sameText(version->toString()), rangesText(names.named)};
    if (product.versionIsRead()) {
        arguments.push_back(sameText(names.betweenAs->toString()));
        const auto reason = product.catalog().readings.find(names.betweenBecause);
        arguments.push_back(reason == product.catalog().readings.end() ? sameText(u"–"_s) : reason->second);
    }
    findings.push_back(makeFinding(product.versionIsRead() ? "product.version-between" : "product.version-unnamed",
        Severity::Warning, {product.product().id.toString()}, std::move(arguments)));
}

void appendServers(const FlowEngine &engine, const ProductModel &product, std::vector<Finding> &findings)
{
    if (!product.hasManagers())
        return;
    const QString id = product.product().id.toString();
    if (product.servers().empty()) {
        const Role &manager = product.catalog().roles.at(product.catalog().manager);
        findings.push_back(
            makeFinding("product.no-server", Severity::Warning, {id}, {productText(engine, product), manager.name}));
    }
    if (product.servers().size() < 2)
        return;
    std::vector<int> silent;
    for (const ServerModel &server : product.servers()) {
        const std::vector<Run> &runs = engine.nodes().at(server.node).node->runs;
        if (std::any_of(runs.begin(), runs.end(),
                [&](const Run &run) { return run.product == product.product().id && !run.saysWhat(); }))
            silent.push_back(server.node);
    }
    if (silent.empty())
        return;
    std::sort(
        silent.begin(), silent.end(), [&](int a, int b) { return engine.nodes().at(a).id < engine.nodes().at(b).id; });
    std::vector<LocalizedText> names;
    for (const int node : silent)
        names.push_back(nodeText(engine, node));
    Finding finding = makeFinding("product.manages-unsaid", Severity::Warning, {id},
        {productText(engine, product), numberText(product.servers().size()), listText(names)});
    pointAtNodes(engine, finding, silent);
    findings.push_back(std::move(finding));
}

/// Machines that are there for services of which the plan has no catalog. Who drew their flows by hand needs none.
void appendAbsentServices(const FlowEngine &engine, std::vector<Finding> &findings)
{
    std::map<Id, std::vector<Id>> servicesOfKinds;
    std::map<Id, std::vector<int>> nodesOfServices;
    for (int node = 0; node < engine.nodes().size(); ++node) {
        if (!engine.nodes().exists(node) || !engine.flowsAt(node).empty())
            continue;
        const Id &kind = engine.nodes().at(node).node->kind;
        const auto [services, isNew] = servicesOfKinds.try_emplace(kind);
        if (isNew)
            services->second = absentServicesOf(engine.catalogs(), engine.plan(), kind);
        for (const Id &catalog : services->second)
            nodesOfServices[catalog].push_back(node);
    }
    for (auto &[catalog, nodes] : nodesOfServices) {
        std::sort(nodes.begin(), nodes.end(),
            [&](int a, int b) { return engine.nodes().at(a).id < engine.nodes().at(b).id; });
        std::vector<LocalizedText> names;
        for (const int node : nodes)
            names.push_back(nodeText(engine, node));
        Finding finding = makeFinding("product.services-absent", Severity::Warning, {catalog.toString()},
            {listText(names), engine.catalogs().find(catalog)->productName, sameText(catalog.toString())});
        pointAtNodes(engine, finding, nodes);
        findings.push_back(std::move(finding));
    }
}

void appendImpossibleOptions(const FlowEngine &engine, const ProductModel &product, std::vector<Finding> &findings)
{
    for (const auto &[id, option] : product.catalog().options) {
        if (option.serverSystems.empty() || !product.optionIsOn(id))
            continue;
        std::vector<LocalizedText> allowed;
        for (const Id &system : option.serverSystems)
            allowed.push_back(osText(engine, system));
        for (const ServerModel &server : product.servers()) {
            if (server.node == NodeTable::none)
                continue;
            const NodeTable::Entry &machine = engine.nodes().at(server.node);
            const bool isAllowed = std::find(option.serverSystems.begin(), option.serverSystems.end(), machine.os)
                != option.serverSystems.end();
            if (machine.os.isNull() || isAllowed)
                continue;
            Finding finding = makeFinding("product.option-impossible", Severity::Error,
                {product.product().id.toString(), id.toString(), machine.id.toString()},
                {productText(engine, product), option.name, nodeText(engine, server.node), osText(engine, machine.os),
                    listText(allowed)});
            finding.nodes = {machine.id};
            findings.push_back(std::move(finding));
        }
    }
}

bool hasSelectedLeg(const ProductModel &product, int role)
{
    for (size_t leg = 0; leg < product.legs().size(); ++leg) {
        const LegModel &model = product.legs()[leg];
        if (model.openerRole != role && model.listenerRole != role)
            continue;
        if (std::any_of(product.servers().begin(), product.servers().end(),
                [&](const ServerModel &server) { return server.legs[leg].verdict != Verdict::No; }))
            return true;
    }
    return false;
}

/// Whether some manager has a node to manage, in whatever role.
bool managesAnything(const ProductModel &product)
{
    return std::any_of(product.roles().begin(), product.roles().end(), [&](const RoleModel &role) {
        return role.role->scope == RoleScope::Managed
            && std::any_of(role.players.begin(), role.players.end(), [&](int player) {
                   return std::any_of(product.servers().begin(), product.servers().end(),
                       [&](const ServerModel &server) { return server.doesManage(player); });
               });
    });
}

Finding managesNothing(const FlowEngine &engine, const ProductModel &product)
{
    std::vector<int> servers;
    for (const ServerModel &server : product.servers())
        servers.push_back(server.node);
    std::sort(servers.begin(), servers.end(),
        [&](int a, int b) { return engine.nodes().at(a).id < engine.nodes().at(b).id; });
    std::vector<LocalizedText> names;
    for (const int server : servers)
        names.push_back(nodeText(engine, server));
    Finding finding = makeFinding("product.manages-nothing", Severity::Warning, {product.product().id.toString()},
        {productText(engine, product), listText(names)});
    pointAtNodes(engine, finding, servers);
    return finding;
}

/// Managed roles are alternatives (a site with Linux targets alone is complete): one of them has to be played.
void appendUnplayedRoles(const FlowEngine &engine, const ProductModel &product, std::vector<Finding> &findings)
{
    const QString id = product.product().id.toString();
    std::vector<LocalizedText> alternatives;
    bool isManagedPlayed = false;
    for (size_t i = 0; i < product.roles().size(); ++i) {
        const RoleModel &model = product.roles()[i];
        if (model.role->optional || model.role->scope == RoleScope::Manager)
            continue;
        const bool isPlayed = !model.players.empty();
        if (model.role->scope == RoleScope::Managed)
            isManagedPlayed = isManagedPlayed || isPlayed;
        if (isPlayed || !hasSelectedLeg(product, static_cast<int>(i)))
            continue;
        if (model.role->scope == RoleScope::Managed) {
            alternatives.push_back(model.role->name);
            continue;
        }
        findings.push_back(makeFinding("role.nobody", Severity::Warning, {id, model.role->id.toString()},
            {productText(engine, product), model.role->name}));
    }
    if (product.hasManagers() && !product.servers().empty() && !managesAnything(product))
        findings.push_back(managesNothing(engine, product));
    else if (!isManagedPlayed && !alternatives.empty())
        findings.push_back(makeFinding(
            "role.nobody", Severity::Warning, {id}, {productText(engine, product), listText(alternatives)}));
}

/// Managers that play a part which the document lists rows for only where another machine plays it, while another one
/// does, too.
void appendPlayedTwice(const FlowEngine &engine, const ProductModel &product, std::vector<Finding> &findings)
{
    for (int role = 0; role < static_cast<int>(product.roles().size()); ++role) {
        if (!product.selectionDependsOn(role) || !hasSelectedLeg(product, role))
            continue;
        const RoleModel &model = product.roles()[static_cast<size_t>(role)];
        std::vector<Id> others;
        for (const int player : model.players)
            others.push_back(engine.nodes().at(player).id);
        std::sort(others.begin(), others.end());
        for (const ServerModel &server : product.servers()) {
            if (server.node == NodeTable::none || !model.isBound(server.node) || others.size() < 2)
                continue;
            std::vector<LocalizedText> names;
            std::vector<int> players{server.node};
            for (const Id &id : others) {
                const int player = engine.nodes().indexOf(id);
                if (player == server.node)
                    continue;
                names.push_back(nodeText(engine, player));
                players.push_back(player);
            }
            Finding finding = makeFinding("role.manager-and-other", Severity::Information,
                {product.product().id.toString(), model.role->id.toString(),
                    engine.nodes().at(server.node).id.toString()},
                {productText(engine, product), nodeText(engine, server.node), model.role->name, listText(names)});
            pointAtNodes(engine, finding, players);
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

void appendProductFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    for (const auto &entry : engine.plan().products) {
        const ProductModel *product = productOf(engine, entry.first);
        if (!product) {
            appendUnknownCatalog(engine, entry.second, findings);
            continue;
        }
        appendVersion(engine, *product, findings);
        appendServers(engine, *product, findings);
        appendImpossibleOptions(engine, *product, findings);
        appendUnplayedRoles(engine, *product, findings);
        appendPlayedTwice(engine, *product, findings);
    }
    appendAbsentServices(engine, findings);
}

} // namespace portolan
