// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

Finding nodeFinding(const char *code, Severity severity, const Node &node, const QStringList &more,
    std::vector<LocalizedText> arguments)
{
    Finding finding = makeFinding(code, severity, QStringList{node.id.toString()} + more, std::move(arguments));
    finding.nodes = {node.id};
    return finding;
}

void appendUnknownKinds(const FlowEngine &engine, std::vector<Finding> &findings)
{
    std::set<Id> known;
    for (const auto &entry : engine.catalogs().kinds)
        known.insert(entry.first);
    for (const auto &entry : engine.catalogs().catalogs) {
        for (const auto &kind : entry.second.kinds)
            known.insert(kind.first);
    }
    QStringList names;
    for (const Id &kind : known)
        names.append(kind.toString());
    std::map<Id, LocalizedText> nearest; ///< made once: a whole site can be of a mistyped kind
    for (const auto &[id, node] : engine.plan().nodes) {
        if (known.contains(node.kind))
            continue;
        const QString kind = node.kind.toString();
        const auto [place, isNew] = nearest.try_emplace(node.kind);
        if (isNew)
            place->second = nearestText(kind, names);
        findings.push_back(nodeFinding("node.unknown-kind", Severity::Warning, node, {},
            {nameText(node.name, id), sameText(kind), place->second}));
    }
}

void appendUnknownRoles(const FlowEngine &engine, std::vector<Finding> &findings)
{
    std::set<Id> known;
    for (const auto &entry : engine.plan().products) {
        const Catalog *catalog = engine.catalogs().find(entry.second.catalog);
        if (!catalog)
            return; // the role may well be of the catalog that wasn't found
        for (const auto &role : catalog->roles)
            known.insert(role.first);
    }
    QStringList names;
    for (const Id &role : known)
        names.append(role.toString());
    for (const auto &[id, node] : engine.plan().nodes) {
        for (const Id &role : node.roles) {
            if (known.contains(role))
                continue;
            findings.push_back(nodeFinding("node.unknown-role", Severity::Warning, node, {role.toString()},
                {nameText(node.name, id), sameText(role.toString()), nearestText(role.toString(), names)}));
        }
    }
}

/// The interfaces over which a node takes part in flows: what a zone and an address are needed for.
std::vector<std::vector<int>> usedInterfaces(const FlowEngine &engine)
{
    std::vector<std::vector<int>> used(static_cast<size_t>(engine.nodes().size()));
    const auto use = [&](int node, int interface) {
        std::vector<int> &interfaces = used[static_cast<size_t>(node)];
        if (std::find(interfaces.begin(), interfaces.end(), interface) == interfaces.end())
            interfaces.push_back(interface);
    };
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        if (flow.excluded || flow.sameHost)
            continue;
        use(flow.identity.opener, flow.identity.openerInterface);
        use(flow.identity.listener, flow.identity.listenerInterface);
    }
    for (std::vector<int> &interfaces : used)
        std::sort(interfaces.begin(), interfaces.end());
    return used;
}

bool hasAddress(const Node &node, int interface)
{
    const auto &addresses
        = node.interfaces.empty() ? node.addresses : node.interfaces[static_cast<size_t>(interface)].addresses;
    if (!addresses.empty())
        return true;
    return !node.members.empty() && std::all_of(node.members.begin(), node.members.end(), [](const Member &member) {
        return member.address.has_value();
    });
}

void appendUnplaced(const FlowEngine &engine, std::vector<Finding> &findings)
{
    const std::vector<std::vector<int>> used = usedInterfaces(engine);
    for (size_t i = 0; i < used.size(); ++i) {
        const int index = static_cast<int>(i);
        if (!engine.nodes().exists(index))
            continue;
        const NodeTable::Entry &entry = engine.nodes().at(index);
        std::vector<LocalizedText> zoneless;
        std::vector<LocalizedText> addressless;
        for (const int interface : used[i]) {
            if (entry.zones[static_cast<size_t>(interface)] == ZoneMap::noZone)
                zoneless.push_back(interfaceText(engine, index, interface));
            if (!hasAddress(*entry.node, interface))
                addressless.push_back(interfaceText(engine, index, interface));
        }
        if (!zoneless.empty())
            findings.push_back(nodeFinding("node.no-zone", Severity::Warning, *entry.node, {}, {listText(zoneless)}));
        if (!addressless.empty())
            findings.push_back(
                nodeFinding("node.no-address", Severity::Warning, *entry.node, {}, {listText(addressless)}));
    }
}

} // namespace

void appendNodeFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    appendUnknownKinds(engine, findings);
    appendUnknownRoles(engine, findings);
    appendUnplaced(engine, findings);
}

} // namespace portolan
