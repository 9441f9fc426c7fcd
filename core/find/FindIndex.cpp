// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/FindIndex.h"

#include "base/SearchText.h"
#include "derive/Openings.h"

#include <algorithm>
#include <unordered_map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QChar lineEnd = u'\n';

/// The forms of these texts, each once, a line each.
QString linesOf(const QStringList &texts)
{
    QString lines;
    QString line;
    for (const QString &text : texts) {
        if (text.isEmpty())
            continue;
        line = searchForm(text);
        line += lineEnd;
        if (line.size() > 1 && !lines.contains(line))
            lines += line;
    }
    return lines;
}

void append(QStringList &texts, const LocalizedText &text)
{
    texts << text.en << text.ja;
}

} // namespace

FindIndex::FindIndex(const FlowEngine &engine)
    : m_engine(engine)
{
    addNodes();
    addZones();
    addProducts();
    addPapers();
    addLegs();
    addRows();
}

void FindIndex::add(FoundGroup group, const QString &id, const QStringList &names, const QStringList &others, int node)
{
    Entry entry{group, id, linesOf(names), 0, node};
    entry.nameLength = entry.forms.size();
    entry.forms += linesOf(others);
    m_entries.push_back(std::move(entry));
}

/// Of the entry that was added last.
void FindIndex::addPlaces(const std::vector<AddressBlock> &blocks, std::uint64_t hosts)
{
    const bool areAll = hosts == 0;
    for (const AddressBlock &block : blocks) {
        const std::uint64_t own = areAll ? 0 : std::min(hosts, block.usableHosts());
        if (!areAll && own == 0)
            return;
        m_places.push_back({block, own, m_entries.size() - 1});
        hosts -= own;
    }
}

QStringList FindIndex::kindAndProducts(const Node &node) const
{
    QStringList texts{node.kind.toString(), node.os.toString(), node.zone.toString(), node.note};
    if (const Kind *kind = m_engine.catalogs().kind(node.kind))
        append(texts, kind->name);
    for (const Run &run : node.runs) {
        texts << run.product.toString();
        const auto product = m_engine.plan().products.find(run.product);
        const Catalog *catalog
            = product == m_engine.plan().products.end() ? nullptr : m_engine.catalogs().find(product->second.catalog);
        if (catalog)
            append(texts, catalog->productName);
    }
    return texts;
}

void FindIndex::addNodes()
{
    // Kinds and what runs are the same for thousands of nodes.
    m_entries.reserve(m_engine.plan().nodes.size() + 64);
    for (const auto &[id, node] : m_engine.plan().nodes) {
        QStringList others = kindAndProducts(node);
        for (const Member &member : node.members)
            others << member.name;
        for (const Id &role : node.roles)
            others << role.toString();
        for (const auto &[fact, value] : node.facts)
            others << value.toString();
        for (const Listener &listener : node.listens)
            others << listener.by;
        const int index = m_engine.nodes().indexOf(id);
        std::vector<AddressBlock> blocks = node.addresses;
        for (const Interface &interface : node.interfaces) {
            blocks.insert(blocks.end(), interface.addresses.begin(), interface.addresses.end());
            others << interface.zone.toString() << interface.note;
        }
        for (const AddressBlock &block : blocks)
            others << block.toString();
        add(FoundGroup::Node, id.toString(), {id.toString(), node.name.en, node.name.ja}, others, index);
        // A group with a number has the first hosts of its networks, each interface for itself.
        const auto machines = node.isGroup() ? static_cast<std::uint64_t>(node.machineCount()) : 0;
        addPlaces(node.addresses, machines);
        const auto single = [](const Address &address) { return *AddressBlock::parse(address.toString()); };
        for (const Interface &interface : node.interfaces) {
            addPlaces(interface.addresses, machines);
            if (interface.seenAs)
                addPlaces({single(*interface.seenAs)}, 0);
        }
        if (node.seenAs)
            addPlaces({single(*node.seenAs)}, 0);
        for (const Member &member : node.members) {
            if (member.address)
                addPlaces({single(*member.address)}, 0);
        }
    }
}

void FindIndex::addZones()
{
    const Plan &plan = m_engine.plan();
    for (const auto &[id, zone] : plan.zones) {
        QStringList others{zone.note};
        for (const AddressBlock &network : zone.networks)
            others << network.toString();
        add(FoundGroup::Zone, id.toString(), {id.toString(), zone.name.en, zone.name.ja}, others);
        addPlaces(zone.networks, 0);
        if (zone.dhcpRelay)
            addPlaces({*AddressBlock::parse(zone.dhcpRelay->toString())}, 0);
    }
    for (const auto &[id, firewall] : plan.firewalls) {
        QStringList others{firewall.note};
        for (const Id &zone : firewall.joins)
            others << zone.toString();
        add(FoundGroup::Firewall, id.toString(), {id.toString(), firewall.name.en, firewall.name.ja}, others);
    }
}

void FindIndex::addProducts()
{
    for (const auto &[id, product] : m_engine.plan().products) {
        QStringList names{id.toString()};
        QStringList others{product.catalog.toString(), product.note};
        if (product.version)
            others << product.version->toString();
        if (const Catalog *catalog = m_engine.catalogs().find(product.catalog)) {
            append(names, catalog->productName);
            append(others, catalog->vendor);
            append(others, catalog->documentTitle);
        }
        add(FoundGroup::Product, id.toString(), names, others);
    }
}

/// What the papers around the drawing say.
void FindIndex::addPapers()
{
    const Plan &plan = m_engine.plan();
    for (const auto &[key, decision] : plan.decisions) {
        QStringList others{key, decision.owner, decision.requester, decision.department, decision.contact,
            decision.approver, decision.ticket, decision.note};
        append(others, decision.reason);
        add(FoundGroup::Decision, key, {}, others);
    }
    int place = 0;
    for (const Revision &revision : plan.revisions) {
        QStringList others{revision.by, revision.approved};
        append(others, revision.change);
        add(FoundGroup::Revision, QString::number(place++), {revision.revision}, others);
    }
    const Sheet &sheet = plan.sheet;
    QStringList names;
    append(names, plan.title);
    QStringList others{sheet.number, sheet.revision, sheet.author, sheet.checked, sheet.approved, plan.note};
    append(others, sheet.system);
    append(others, sheet.confidentiality);
    add(FoundGroup::Sheet, {}, names, others);
}

QString FindIndex::legForms(const ProductModel &product, size_t leg) const
{
    const Catalog &catalog = product.catalog();
    const EffectiveLeg &effective = product.effective()[leg];
    const Leg &printed = product.leg(static_cast<int>(leg));
    QStringList texts{product.product().id.toString(), printed.id.toString(), printed.application,
        catalog.processName(printed.from.process, {}), catalog.processName(printed.to.process, {})};
    append(texts, catalog.productName);
    if (const auto purpose = catalog.purposes.find(printed.purpose); purpose != catalog.purposes.end())
        append(texts, purpose->second.text);
    for (const Id &port : {effective.openerPort.port, effective.listenerPort.port}) {
        const auto definition = catalog.ports.find(port);
        if (definition == catalog.ports.end())
            continue;
        texts << port.toString();
        append(texts, definition->second.name);
    }
    return linesOf(texts);
}

void FindIndex::addLegs()
{
    for (const auto &product : m_engine.products()) {
        m_legBase.push_back(static_cast<int>(m_legForms.size()));
        for (size_t leg = 0; product && leg < product->effective().size(); ++leg)
            m_legForms.push_back(legForms(*product, leg));
    }
}

void FindIndex::addRows()
{
    const Openings openings(m_engine);
    std::vector<int> handles;
    handles.reserve(static_cast<size_t>(m_engine.flowCount()));
    for (const int handle : m_engine.handles()) {
        if (!openings.needsNoRow(m_engine.flow(handle)))
            handles.push_back(handle);
    }
    std::sort(handles.begin(), handles.end(),
        [this](int a, int b) { return m_engine.flow(a).identity < m_engine.flow(b).identity; });
    std::unordered_map<FlowIdentity, int, FlowIdentityHash> firsts;
    firsts.reserve(handles.size());
    for (const int handle : handles) {
        m_rowFlows.push_back(handle);
        m_rowFirst.push_back(firsts.try_emplace(rowIdentity(m_engine, m_engine.flow(handle)), handle).first->second);
    }
}

} // namespace portolan
