// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Addresses without a gap that machines of a node really have: of a network with a count, the first so many hosts.
struct AddressSpan {
    Address first;
    Address last;
    int node = NodeTable::none;
    int zone = ZoneMap::noZone;

    [[nodiscard]] QString toString() const
    {
        return first == last ? first.toString() : QString(first.toString() % u'-' % last.toString());
    }
};

void appendSpans(const std::vector<AddressBlock> &blocks, std::optional<int> count, AddressSpan span,
    std::vector<AddressSpan> &spans)
{
    std::uint64_t wanted = count ? static_cast<std::uint64_t>(*count) : ~std::uint64_t{0};
    for (const AddressBlock &block : blocks) {
        const std::uint64_t hosts = std::min(block.usableHosts(), wanted);
        if (hosts == 0)
            continue;
        wanted -= hosts;
        span.first = block.host(0).value_or(block.first());
        span.last = block.host(hosts - 1).value_or(block.last());
        spans.push_back(span);
    }
}

std::vector<AddressSpan> spansOf(const NodeTable::Entry &entry, int index)
{
    std::vector<AddressSpan> spans;
    const Node &node = *entry.node;
    for (size_t i = 0; i < node.interfaces.size(); ++i)
        appendSpans(node.interfaces[i].addresses, node.count, {{}, {}, index, entry.zones[i]}, spans);
    if (node.interfaces.empty())
        appendSpans(node.addresses, node.count, {{}, {}, index, entry.zones.front()}, spans);
    if (entry.zones.size() == 1) {
        for (const Member &member : node.members) {
            if (member.address)
                spans.push_back({*member.address, *member.address, index, entry.zones.front()});
        }
    }
    return spans;
}

/// The networks of a zone, joined where they touch, for a look-up without a loop over all of them.
class ZoneNetworks {
public:
    explicit ZoneNetworks(const Zone &zone)
    {
        std::vector<AddressBlock> networks = zone.networks;
        std::sort(networks.begin(), networks.end(),
            [](const AddressBlock &a, const AddressBlock &b) { return a.first() < b.first(); });
        for (const AddressBlock &network : networks) {
            const bool touches = !m_ranges.empty() && m_ranges.back().second.isV4() == network.first().isV4()
                && network.first() <= m_ranges.back().second.advancedBy(1).value_or(m_ranges.back().second);
            if (touches)
                m_ranges.back().second = std::max(m_ranges.back().second, network.last());
            else
                m_ranges.emplace_back(network.first(), network.last());
            if (const std::optional<Address> broadcast = network.broadcast()) {
                m_edges.emplace_back(network.first(), network);
                m_edges.emplace_back(*broadcast, network);
            }
        }
        std::sort(m_edges.begin(), m_edges.end());
    }

    [[nodiscard]] bool isStated() const { return !m_ranges.empty(); }
    [[nodiscard]] bool contain(const AddressSpan &span) const
    {
        const auto after = std::upper_bound(m_ranges.begin(), m_ranges.end(), span.first,
            [](const Address &address, const auto &range) { return address < range.first; });
        return after != m_ranges.begin() && span.last <= std::prev(after)->second;
    }
    /// A network or broadcast address among these addresses, and of which network; or null.
    [[nodiscard]] const std::pair<Address, AddressBlock> *edgeIn(const AddressSpan &span) const
    {
        const auto edge = std::lower_bound(m_edges.begin(), m_edges.end(), span.first,
            [](const auto &entry, const Address &address) { return entry.first < address; });
        return edge != m_edges.end() && edge->first <= span.last ? &*edge : nullptr;
    }

private:
    std::vector<std::pair<Address, Address>> m_ranges; ///< first and last, ascending, apart
    std::vector<std::pair<Address, AddressBlock>> m_edges; ///< network and broadcast addresses with their network
};

/// Addresses that don't fit the networks of their zone, or that no host of these can have.
void appendUnfit(const FlowEngine &engine, const std::vector<AddressSpan> &spans, std::vector<Finding> &findings)
{
    std::vector<ZoneNetworks> networks;
    for (const auto &entry : engine.plan().zones)
        networks.emplace_back(entry.second);
    std::map<int, std::vector<LocalizedText>> outside; ///< by node
    std::map<int, std::vector<LocalizedText>> noHosts; ///< by node
    for (const AddressSpan &span : spans) {
        if (span.zone == ZoneMap::noZone)
            continue;
        const ZoneNetworks &zone = networks[static_cast<size_t>(span.zone)];
        if (zone.isStated() && !zone.contain(span))
            outside[span.node].push_back(bracketed(sameText(span.toString()), zoneText(engine, span.zone)));
        if (const std::pair<Address, AddressBlock> *edge = zone.edgeIn(span))
            noHosts[span.node].push_back(
                bracketed(sameText(edge->first.toString()), sameText(edge->second.toString())));
    }
    for (const auto &[node, addresses] : noHosts) {
        Finding finding = makeFinding("node.address-not-a-host", Severity::Warning,
            {engine.nodes().at(node).id.toString()}, {nodeText(engine, node), listText(addresses)});
        pointAtNodes(engine, finding, {node});
        findings.push_back(std::move(finding));
    }
    for (const auto &[node, addresses] : outside) {
        Finding finding = makeFinding("node.address-outside-zone", Severity::Warning,
            {engine.nodes().at(node).id.toString()}, {nodeText(engine, node), listText(addresses)});
        pointAtNodes(engine, finding, {node});
        findings.push_back(std::move(finding));
    }
}

/// Whatever is in no zone is taken as being in one. Sorted by zone and first address, every span is compared with the
/// one that reaches furthest so far.
void appendDuplicates(const FlowEngine &engine, std::vector<AddressSpan> spans, std::vector<Finding> &findings)
{
    const auto order = [&](const AddressSpan &span) {
        return std::tuple<int, const Address &, const Address &, const Id &>(
            span.zone, span.first, span.last, engine.nodes().at(span.node).id);
    };
    std::sort(
        spans.begin(), spans.end(), [&](const AddressSpan &a, const AddressSpan &b) { return order(a) < order(b); });
    std::map<std::pair<int, Address>, std::vector<int>> shared; ///< by zone and first shared address: nodes
    const AddressSpan *furthest = nullptr;
    for (const AddressSpan &next : spans) {
        const bool sameZone = furthest && furthest->zone == next.zone;
        if (sameZone && next.first <= furthest->last && furthest->node != next.node) {
            std::vector<int> &nodes = shared[{next.zone, next.first}];
            nodes.push_back(furthest->node);
            nodes.push_back(next.node);
        }
        if (!sameZone || furthest->last < next.last)
            furthest = &next;
    }
    for (const auto &[place, nodes] : shared) {
        const QString address = place.second.toString();
        const bool hasZone = place.first != ZoneMap::noZone;
        QStringList key{address};
        if (hasZone)
            key.prepend(engine.zones().zone(place.first).id.toString());
        Finding finding = makeFinding("address.duplicate", Severity::Warning, key, {});
        pointAtNodes(engine, finding, nodes);
        std::vector<LocalizedText> names;
        for (const Id &id : finding.nodes)
            names.push_back(nodeText(engine, engine.nodes().indexOf(id)));
        if (hasZone) {
            finding.arguments = {sameText(address), zoneText(engine, place.first), listText(names)};
        } else {
            finding.sentence = u"address.duplicate.no-zone"_s;
            finding.arguments = {sameText(address), listText(names)};
        }
        findings.push_back(std::move(finding));
    }
}

} // namespace

void appendAddressFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    std::vector<AddressSpan> spans;
    for (int node = 0; node < engine.nodes().size(); ++node) {
        if (!engine.nodes().exists(node))
            continue;
        const std::vector<AddressSpan> own = spansOf(engine.nodes().at(node), node);
        spans.insert(spans.end(), own.begin(), own.end());
    }
    appendUnfit(engine, spans, findings);
    appendDuplicates(engine, std::move(spans), findings);
}

} // namespace portolan
