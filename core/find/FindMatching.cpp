// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/FindIndex.h"

#include "base/SearchText.h"
#include "derive/FlowKey.h"
#include "find/FindFit.h"
#include "matrix/Matrix.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The part of a block that belongs to the machines that it is for.
AddressBlock ownPart(const AddressBlock &block, std::uint64_t hosts)
{
    const std::optional<Address> first = hosts == 0 ? std::nullopt : block.host(0);
    const std::optional<Address> last = hosts == 0 ? std::nullopt : block.host(hosts - 1);
    if (!first || !last)
        return block;
    QString text = first->toString();
    if (*first != *last)
        text += u'-' + last->toString();
    return AddressBlock::parse(text).value_or(block);
}

/// How well a name fits: 0 it is what was typed, 1 it begins so, 2 that is in it, 3 something else fits.
int rankOf(const QString &forms, qsizetype nameLength, const std::vector<FindTerm> &terms)
{
    int worst = 0;
    for (const FindTerm &term : terms) {
        int rank = 3;
        qsizetype at = term.form.isEmpty() ? -1 : forms.indexOf(term.form);
        for (; at >= 0 && at < nameLength && rank > 0; at = forms.indexOf(term.form, at + 1)) {
            const bool begins = at == 0 || forms.at(at - 1) == u'\n';
            const qsizetype end = at + term.form.size();
            rank = std::min(rank, !begins ? 2 : end < forms.size() && forms.at(end) == u'\n' ? 0 : 1);
        }
        worst = std::max(worst, rank);
    }
    return worst;
}

bool contains(const QString &text, const FindTerm &term)
{
    return !term.form.isEmpty() && searchForm(text).contains(term.form);
}

bool contains(const LocalizedText &text, const FindTerm &term)
{
    return contains(text.en, term) || contains(text.ja, term);
}

LocalizedText nodeTitle(const FlowEngine &engine, int node)
{
    const NodeTable::Entry &entry = engine.nodes().at(node);
    return entry.node && !entry.node->name.isEmpty()
        ? LocalizedText{entry.node->name.text(Language::English), entry.node->name.text(Language::Japanese)}
        : LocalizedText{entry.id.toString(), entry.id.toString()};
}

LocalizedText joined(const LocalizedText &a, const QString &between, const LocalizedText &b)
{
    const auto in = [&](Language language) -> QString {
        const QString first = a.text(language);
        const QString second = b.text(language);
        return first + (first.isEmpty() || second.isEmpty() ? QString() : between) + second;
    };
    return {in(Language::English), in(Language::Japanese)};
}

LocalizedText serviceDetail(const FlowEngine &engine, const Flow &flow)
{
    if (flow.isDrawn())
        return joined({engine.drawn(flow).application, engine.drawn(flow).application}, u" \u2013 "_s,
            engine.drawn(flow).purpose);
    const Catalog &catalog = engine.product(flow).catalog();
    const auto purpose = catalog.purposes.find(engine.product(flow).leg(flow.identity.leg).purpose);
    return joined(
        catalog.productName, u" \u2013 "_s, purpose == catalog.purposes.end() ? LocalizedText() : purpose->second.text);
}

} // namespace

LocalizedText titleOf(const LocalizedText &name, const Id &id)
{
    const auto in = [&](Language language) -> QString {
        const QString text = name.text(language);
        if (text.isEmpty() || text == id.toString())
            return id.toString();
        return text + u" ("_s + id.toString() + u')';
    };
    return {in(Language::English), in(Language::Japanese)};
}

QString serviceText(const FlowEngine &engine, const Flow &flow)
{
    const PortSet *ports = listeningPorts(engine, flow);
    QString text = transportText(engine.transport(flow));
    if (!text.isEmpty())
        text += u' ';
    if (!ports)
        return text + u'*';
    text += ports->fixedText();
    if (ports->followedByEphemeral)
        text += (ports->ranges.empty() ? u""_s : u", "_s)
            + engine.nodes().at(flow.identity.listener).agreedPorts().toString();
    return text;
}

Found foundFlow(const FlowEngine &engine, int handle)
{
    const Flow &flow = engine.flow(handle);
    Found found;
    found.group = FoundGroup::Flow;
    found.id = rowKey(engine, flow);
    const LocalizedText ends
        = joined(nodeTitle(engine, flow.identity.opener), u" \u2192 "_s, nodeTitle(engine, flow.identity.listener));
    const QString service = serviceText(engine, flow);
    found.title = joined(ends, u"   "_s, {service, service});
    found.by = FoundBy::Service;
    found.detail = serviceDetail(engine, flow);
    found.flows = {handle};
    const auto number = engine.plan().numbers.find(found.id);
    found.number = number == engine.plan().numbers.end() ? 0 : number->second;
    return found;
}

bool FindIndex::listens(const Entry &entry, const FindTerm &term) const
{
    if (!term.ports || entry.node < 0 || !m_engine.nodes().exists(entry.node))
        return false;
    const std::vector<Listener> &listeners = m_engine.nodes().at(entry.node).node->listens;
    return std::any_of(listeners.begin(), listeners.end(), [&](const Listener &listener) {
        return term.means(listener.transport) && listener.port.overlaps(*term.ports);
    });
}

std::vector<FindIndex::Mask> FindIndex::fitsOfEntries(const std::vector<FindTerm> &terms) const
{
    std::vector<Mask> fits(m_entries.size(), 0);
    for (size_t i = 0; i < terms.size(); ++i) {
        const FindTerm &term = terms[i];
        const Mask bit = Mask(1) << i;
        for (size_t entry = 0; entry < m_entries.size(); ++entry) {
            if ((!term.form.isEmpty() && m_entries[entry].forms.contains(term.form)) || listens(m_entries[entry], term))
                fits[entry] |= bit;
        }
        if (!term.block)
            continue;
        for (const Place &place : m_places) {
            if (overlap(place.block, *term.block) && overlap(ownPart(place.block, place.hosts), *term.block))
                fits[place.entry] |= bit;
        }
    }
    return fits;
}

/// Why a node was found, where its name does not say it.
void FindIndex::explain(Found &found, const Node &node, const std::vector<FindTerm> &terms) const
{
    const auto tell = [&](FoundBy by, LocalizedText detail) {
        found.by = by;
        found.detail = std::move(detail);
    };
    const Kind *kind = m_engine.catalogs().kind(node.kind);
    for (const FindTerm &term : terms) {
        std::vector<AddressBlock> blocks = node.addresses;
        for (const Interface &interface : node.interfaces)
            blocks.insert(blocks.end(), interface.addresses.begin(), interface.addresses.end());
        for (const AddressBlock &block : blocks) {
            if ((term.block && overlap(block, *term.block)) || contains(block.toString(), term))
                return tell(FoundBy::Address, {block.toString(), block.toString()});
        }
        for (const Member &member : node.members) {
            const bool isIt = member.address && term.block && term.block->contains(*member.address);
            if (isIt || contains(member.name, term)) {
                QString text = member.name;
                if (member.address)
                    text += u' ' + member.address->toString();
                return tell(FoundBy::Text, {text, text});
            }
        }
        for (const Listener &listener : node.listens) {
            if ((term.ports && term.means(listener.transport) && listener.port.overlaps(*term.ports))
                || contains(listener.by, term)) {
                const QString text
                    = transportText(listener.transport) + u' ' + listener.port.toString() + u' ' + listener.by;
                return tell(FoundBy::Port, {text, text});
            }
        }
        for (const Run &run : node.runs) {
            const auto product = m_engine.plan().products.find(run.product);
            const Catalog *catalog = product == m_engine.plan().products.end()
                ? nullptr
                : m_engine.catalogs().find(product->second.catalog);
            if (catalog && (contains(catalog->productName, term) || contains(run.product.toString(), term)))
                return tell(FoundBy::Product, catalog->productName);
        }
        if (!contains(node.name, term) && !contains(node.id.toString(), term) && contains(node.note, term))
            return tell(FoundBy::Text, {node.note, node.note});
    }
    if (kind)
        tell(FoundBy::Kind, kind->name);
}

Found FindIndex::foundOf(const Entry &entry, const std::vector<FindTerm> &terms) const
{
    const Plan &plan = m_engine.plan();
    Found found;
    found.group = entry.group;
    found.id = entry.id;
    const Id id = Id::parse(entry.id).value_or(Id());
    const auto networks = [](const std::vector<AddressBlock> &blocks) {
        QStringList texts;
        for (const AddressBlock &block : blocks)
            texts << block.toString();
        const QString text = texts.join(u", "_s);
        return LocalizedText{text, text};
    };
    switch (entry.group) {
    case FoundGroup::Node: {
        const Node &node = plan.nodes.at(id);
        found.kind = node.kind;
        found.title = titleOf(node.name, id);
        explain(found, node, terms);
        break;
    }
    case FoundGroup::Zone:
        found.title = titleOf(plan.zones.at(id).name, id);
        found.by = FoundBy::Address;
        found.detail = networks(plan.zones.at(id).networks);
        break;
    case FoundGroup::Firewall: {
        found.title = titleOf(plan.firewalls.at(id).name, id);
        found.by = FoundBy::Joins;
        for (const Id &zone : plan.firewalls.at(id).joins) {
            const auto joins = plan.zones.find(zone);
            found.detail = joined(found.detail, u" \u2013 "_s,
                joins == plan.zones.end() || joins->second.name.isEmpty()
                    ? LocalizedText{zone.toString(), zone.toString()}
                    : joins->second.name);
        }
        break;
    }
    case FoundGroup::Product: {
        const Product &product = plan.products.at(id);
        const Catalog *catalog = m_engine.catalogs().find(product.catalog);
        found.title = titleOf(catalog ? catalog->productName : LocalizedText(), id);
        found.by = FoundBy::Text;
        const QString version = product.version ? product.version->toString() : QString();
        found.detail = joined({version, version}, u" \u2013 "_s, catalog ? catalog->documentTitle : LocalizedText());
        break;
    }
    case FoundGroup::Decision: {
        const Decision &decision = plan.decisions.at(entry.id);
        found.title = {entry.id, entry.id};
        found.by = FoundBy::Text;
        found.detail = joined(decision.reason, u" \u2013 "_s, {decision.ticket, decision.ticket});
        break;
    }
    case FoundGroup::Revision: {
        const Revision &revision = plan.revisions[static_cast<size_t>(entry.id.toInt())];
        found.title = {revision.revision, revision.revision};
        found.by = FoundBy::Text;
        found.detail = revision.change;
        break;
    }
    case FoundGroup::Sheet:
        found.title = plan.title;
        found.by = FoundBy::Text;
        found.detail = {plan.sheet.number, plan.sheet.number};
        break;
    case FoundGroup::Service:
    case FoundGroup::Flow:
        break;
    }
    return found;
}

/// Handles, one for each row that fits.
std::vector<int> FindIndex::matchingRows(const std::vector<FindTerm> &terms, const std::vector<Mask> &fitsOfNodes) const
{
    const Mask all = static_cast<Mask>((std::uint64_t(1) << terms.size()) - 1);
    std::vector<Mask> ofLegs(m_legForms.size(), 0);
    Mask numbers = 0;
    for (size_t i = 0; i < terms.size(); ++i) {
        const Mask bit = Mask(1) << i;
        numbers |= terms[i].ports ? bit : 0;
        for (size_t leg = 0; leg < m_legForms.size() && !terms[i].form.isEmpty(); ++leg)
            ofLegs[leg] |= m_legForms[leg].contains(terms[i].form) ? bit : 0;
    }
    const auto ofPorts = [&](const Flow &flow) {
        Mask fits = 0;
        for (size_t i = 0; i < terms.size(); ++i)
            fits |= usesPorts(m_engine, flow, terms[i]) ? Mask(1) << i : 0;
        return fits;
    };
    const bool asksPorts = numbers != 0 || std::any_of(terms.begin(), terms.end(), [](const FindTerm &term) {
        return term.transport != Transport::Unstated;
    });
    std::vector<int> rows;
    std::unordered_set<int> taken;
    for (size_t i = 0; i < m_rowFlows.size(); ++i) {
        const Flow &flow = m_engine.flow(m_rowFlows[i]);
        Mask fits = 0;
        if (flow.isDrawn()) {
            const DrawnFlow &drawn = m_engine.drawn(flow);
            for (size_t term = 0; term < terms.size(); ++term) {
                if (contains(drawn.purpose, terms[term]) || contains(drawn.application, terms[term])
                    || contains(drawn.id.toString(), terms[term]) || contains(drawn.note, terms[term]))
                    fits |= Mask(1) << term;
            }
        } else {
            const int base = m_legBase[static_cast<size_t>(flow.identity.product)];
            fits = ofLegs[static_cast<size_t>(base + flow.identity.leg)];
        }
        if (asksPorts)
            fits |= ofPorts(flow);
        if (fits == 0)
            continue;
        fits |= fitsOfNodes[static_cast<size_t>(flow.identity.opener)];
        fits |= fitsOfNodes[static_cast<size_t>(flow.identity.listener)];
        if (fits == all && taken.insert(m_rowFirst[i]).second)
            rows.push_back(m_rowFlows[i]);
    }
    return rows;
}

void FindIndex::listFlows(const std::vector<int> &rows, size_t mostItems, FoundList &list) const
{
    // By product, transport and ports: what a firewall's rule would be called.
    std::map<std::pair<int, QString>, std::vector<int>> services;
    std::map<std::tuple<int, int, int, int>, std::vector<int> *> known;
    for (const int handle : rows) {
        const Flow &flow = m_engine.flow(handle);
        const PortSet *ports = listeningPorts(m_engine, flow);
        const bool agrees = ports && ports->followedByEphemeral;
        const bool isRelayed = ports && ports != m_engine.listenerPort(flow);
        const std::tuple<int, int, int, int> key{flow.identity.product, static_cast<int>(m_engine.transport(flow)),
            isRelayed ? -3 : flow.listenerPort, agrees ? flow.identity.listener : -1};
        std::vector<int> *&service = known[key];
        if (!service)
            service = &services[{flow.identity.product, serviceText(m_engine, flow)}];
        service->push_back(handle);
    }
    list.totals[static_cast<size_t>(FoundGroup::Service)] = services.size();
    list.totals[static_cast<size_t>(FoundGroup::Flow)] = rows.size();
    std::vector<std::pair<size_t, const std::pair<const std::pair<int, QString>, std::vector<int>> *>> byRows;
    for (const auto &service : services)
        byRows.push_back({service.second.size(), &service});
    std::stable_sort(byRows.begin(), byRows.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (size_t i = 0; i < std::min(mostItems, byRows.size()); ++i) {
        const std::vector<int> &handles = byRows[i].second->second;
        const QString text = byRows[i].second->first.second;
        Found found;
        found.group = FoundGroup::Service;
        found.id = text;
        found.title = {text, text};
        found.by = FoundBy::Service;
        found.detail = serviceDetail(m_engine, m_engine.flow(handles.front()));
        found.flows = handles;
        list.items.push_back(std::move(found));
    }
    for (size_t i = 0; i < std::min(mostItems, rows.size()); ++i)
        list.items.push_back(foundFlow(m_engine, rows[i]));
}

FoundList FindIndex::find(const QString &typed, size_t mostItems) const
{
    FoundList list;
    const std::vector<FindTerm> terms = findTerms(typed);
    if (terms.empty())
        return list;
    const Mask all = static_cast<Mask>((std::uint64_t(1) << terms.size()) - 1);
    const std::vector<Mask> fits = fitsOfEntries(terms);
    std::vector<Mask> ofNodes(static_cast<size_t>(m_engine.nodes().size()), 0);
    using Ranked = std::pair<int, size_t>; // and which entry
    std::array<std::vector<Ranked>, foundGroups> ranked;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if (entry.node >= 0)
            ofNodes[static_cast<size_t>(entry.node)] = fits[i];
        if (fits[i] == all)
            ranked[static_cast<size_t>(entry.group)].push_back({rankOf(entry.forms, entry.nameLength, terms), i});
    }
    const std::vector<int> rows = matchingRows(terms, ofNodes);
    for (size_t group = 0; group < foundGroups; ++group) {
        if (static_cast<FoundGroup>(group) == FoundGroup::Service) {
            listFlows(rows, mostItems, list);
            continue;
        }
        std::vector<Ranked> &entries = ranked[group];
        if (static_cast<FoundGroup>(group) != FoundGroup::Flow)
            list.totals[group] = entries.size();
        const size_t shown = std::min(mostItems, entries.size());
        std::partial_sort(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(shown), entries.end());
        for (size_t i = 0; i < shown; ++i)
            list.items.push_back(foundOf(m_entries[entries[i].second], terms));
    }
    return list;
}

} // namespace portolan
