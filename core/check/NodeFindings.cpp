// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/Systems.h"
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
    // Such a node loses its rows. A kind may be of a catalog that wasn't found; then that is the error.
    const auto isFound = [&](const auto &product) { return engine.catalogs().find(product.second.catalog); };
    const bool areAllFound = std::all_of(engine.plan().products.begin(), engine.plan().products.end(), isFound);
    const Severity severity = areAllFound ? Severity::Error : Severity::Warning;
    std::map<Id, LocalizedText> nearest; ///< made once: a whole site can be of a mistyped kind
    for (const auto &[id, node] : engine.plan().nodes) {
        if (known.contains(node.kind))
            continue;
        const QString kind = node.kind.toString();
        const auto [place, isNew] = nearest.try_emplace(node.kind);
        if (isNew)
            place->second = nearestText(kind, names);
        findings.push_back(nodeFinding(
            "node.unknown-kind", severity, node, {}, {nameText(node.name, id), sameText(kind), place->second}));
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

void appendUnknownSystems(const FlowEngine &engine, std::vector<Finding> &findings)
{
    const std::set<Id> known = knownSystems(engine.catalogs());
    QStringList names;
    for (const Id &os : known)
        names.append(os.toString());
    std::map<Id, LocalizedText> nearest;
    for (const auto &[id, node] : engine.plan().nodes) {
        if (node.os.isNull() || known.contains(node.os))
            continue;
        const auto [place, isNew] = nearest.try_emplace(node.os);
        if (isNew)
            place->second = nearestText(node.os.toString(), names);
        findings.push_back(nodeFinding("node.unknown-os", Severity::Warning, node, {},
            {nameText(node.name, id), sameText(node.os.toString()), place->second}));
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

const std::vector<AddressBlock> &addressesOf(const Node &node, int interface)
{
    return node.interfaces.empty() ? node.addresses : node.interfaces[static_cast<size_t>(interface)].addresses;
}

bool hasAddress(const Node &node, int interface)
{
    if (!addressesOf(node, interface).empty())
        return true;
    return !node.members.empty() && std::all_of(node.members.begin(), node.members.end(), [](const Member &member) {
        return member.address.has_value();
    });
}

/// Of a group whose members have names the ones without an address, of others its interfaces.
Finding withoutAddress(const Node &node, const std::vector<LocalizedText> &interfaces)
{
    Finding finding = nodeFinding("node.no-address", Severity::Warning, node, {}, {listText(interfaces)});
    std::vector<LocalizedText> members;
    for (const Member &member : node.members) {
        if (!member.address)
            members.push_back(sameText(member.name));
    }
    if (!members.empty()) {
        finding.sentence = u"node.no-address.members"_s;
        finding.arguments.push_back(listText(members));
    }
    return finding;
}

/// A group takes the first so many hosts of its network, and a rule that is not expanded lets all of it through.
void appendWider(const FlowEngine &engine, int index, int interface, std::vector<Finding> &findings)
{
    const Node &node = *engine.nodes().at(index).node;
    if (!node.count)
        return;
    const std::vector<AddressBlock> &blocks = addressesOf(node, interface);
    const auto count = static_cast<std::uint64_t>(*node.count);
    std::uint64_t all = 0;
    for (const AddressBlock &block : blocks)
        all += std::min(block.usableHosts(), ~std::uint64_t{0} - all);
    if (all <= count)
        return;
    QStringList networks;
    QStringList used;
    std::uint64_t wanted = count;
    for (const AddressBlock &block : blocks) {
        networks.append(block.toString());
        const std::uint64_t hosts = std::min(block.usableHosts(), wanted);
        if (hosts == 0)
            continue;
        wanted -= hosts;
        const QString first = block.host(0).value_or(block.first()).toString();
        used.append(hosts == 1 ? first : first + u'-' + block.host(hosts - 1).value_or(block.last()).toString());
    }
    constexpr std::uint64_t countable = std::uint64_t{1} << 63; // what AddressBlock tells apart
    QStringList parts;
    if (!node.interfaces.empty())
        parts.append(node.interfaces[static_cast<size_t>(interface)].id.toString());
    findings.push_back(nodeFinding("node.group-wider", Severity::Information, node, parts,
        {interfaceText(engine, index, interface), numberText(static_cast<size_t>(count)), listText(networks),
            all < countable ? numberText(static_cast<size_t>(all)) : sameText(u"2^63+"_s), listText(used)}));
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
            appendWider(engine, index, interface, findings);
        }
        if (!zoneless.empty())
            findings.push_back(nodeFinding("node.no-zone", Severity::Warning, *entry.node, {}, {listText(zoneless)}));
        if (!addressless.empty())
            findings.push_back(withoutAddress(*entry.node, addressless));
    }
}

} // namespace

void appendNodeFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    appendUnknownKinds(engine, findings);
    appendUnknownRoles(engine, findings);
    appendUnknownSystems(engine, findings);
    appendUnplaced(engine, findings);
}

} // namespace portolan
