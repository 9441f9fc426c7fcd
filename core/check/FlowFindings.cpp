// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"
#include "derive/Openings.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Handles = std::vector<int>;

/// Flows that are lost or doubtful on the way between two zones, and broadcasts that stay.
class Ways {
public:
    Ways(const FlowEngine &engine, const Openings &openings);
    void append(std::vector<Finding> &findings) const;

private:
    /// What keeps a broadcast: of limited ones nothing can be done about it, so each leg and way is told; of the others
    /// one setting of one zone helps all.
    struct Obstacle {
        int product;
        BroadcastReach reach;
        int zone; ///< where the setting is missing; of limited ones where it starts
        int leg; ///< of limited ones the catalog's leg
        int to; ///< of limited ones the zone that it doesn't reach
        auto operator<=>(const Obstacle &) const = default;
    };

    void take(int handle);
    [[nodiscard]] Finding noWay(const Handles &flows) const;
    [[nodiscard]] Finding tied(const Handles &flows) const;
    void takeBroadcast(int handle);
    [[nodiscard]] Finding stays(const Obstacle &obstacle, const Handles &flows) const;

    const FlowEngine &m_engine;
    const Openings &m_openings;
    std::unordered_map<std::uint64_t, Handles> m_noWay; ///< by pair of nodes
    std::unordered_map<std::uint64_t, Handles> m_tied; ///< by pair of zones
    std::map<Obstacle, Handles> m_broadcasts;
};

Ways::Ways(const FlowEngine &engine, const Openings &openings)
    : m_engine(engine)
    , m_openings(openings)
{
    for (const int handle : engine.handles()) {
        if (!engine.flow(handle).excluded)
            take(handle);
    }
}

void Ways::take(int handle)
{
    const Flow &flow = m_engine.flow(handle);
    const auto unordered = [](int a, int b) { return pairKey(std::min(a, b), std::max(a, b)); };
    const Crossing::State state = m_engine.crossing(flow).state;
    const int from = zoneOfEnd(m_engine, flow, true);
    const int to = zoneOfEnd(m_engine, flow, false);
    // What stays in its zone crosses nothing: that it stays is all there is to say.
    if (flow.delivery == Delivery::Undeliverable) {
        takeBroadcast(handle);
    } else if (state == Crossing::State::NoWay) {
        m_noWay[unordered(flow.identity.opener, flow.identity.listener)].push_back(handle);
    } else if (state == Crossing::State::Tied) {
        m_tied[unordered(from, to)].push_back(handle);
    }
}

void Ways::takeBroadcast(int handle)
{
    const Flow &flow = m_engine.flow(handle);
    const ProductModel &product = m_engine.product(flow);
    const auto leg = static_cast<size_t>(flow.identity.leg);
    const int from = zoneOfEnd(m_engine, flow, true);
    const int to = zoneOfEnd(m_engine, flow, false);
    Obstacle obstacle{flow.identity.product, product.leg(flow.identity.leg).reach, from, -1, -1};
    if (obstacle.reach == BroadcastReach::Limited) {
        obstacle.leg = product.effective()[leg].printed.leg;
        obstacle.to = to;
    } else if (obstacle.reach == BroadcastReach::Directed || product.legs()[leg].isAnswer) {
        obstacle.zone = to;
    }
    m_broadcasts[obstacle].push_back(handle);
}

Finding Ways::noWay(const Handles &flows) const
{
    // Both directions are one problem, told from the node that comes first by id.
    const FlowIdentity &ends = m_engine.flow(flows.front()).identity;
    const int first = std::min(ends.opener, ends.listener,
        [&](int a, int b) { return m_engine.nodes().at(a).id < m_engine.nodes().at(b).id; });
    const int second = ends.opener == first ? ends.listener : ends.opener;
    // Nodes with several interfaces can be cut off in several zones: the same pair is told whatever the order.
    std::set<std::pair<int, int>> zones;
    for (const int handle : flows) {
        const Flow &flow = m_engine.flow(handle);
        const bool fromFirst = flow.identity.opener == first;
        zones.emplace(zoneOfEnd(m_engine, flow, fromFirst), zoneOfEnd(m_engine, flow, !fromFirst));
    }
    const auto [firstZone, secondZone] = *zones.begin();
    Finding finding = makeFinding("flow.no-way", Severity::Error,
        {m_engine.nodes().at(first).id.toString(), m_engine.nodes().at(second).id.toString()},
        {nodeText(m_engine, first), nodeText(m_engine, second), zoneText(m_engine, firstZone),
            zoneText(m_engine, secondZone), numberText(m_openings.rowCount(flows))});
    pointAtFlows(m_engine, finding, flows);
    return finding;
}

Finding Ways::tied(const Handles &flows) const
{
    const Flow &flow = m_engine.flow(flows.front());
    // Zones are numbered in the order of their ids.
    const auto [first, second] = std::minmax({zoneOfEnd(m_engine, flow, true), zoneOfEnd(m_engine, flow, false)});
    std::vector<LocalizedText> firewalls;
    for (const Id &id : m_engine.zones().crossing(m_engine.zones().crossingIndex(first, second)).firewalls) {
        const auto firewall = m_engine.plan().firewalls.find(id);
        firewalls.push_back(
            nameText(firewall == m_engine.plan().firewalls.end() ? LocalizedText() : firewall->second.name, id));
    }
    Finding finding = makeFinding("flow.tied-way", Severity::Warning,
        {m_engine.zones().zone(first).id.toString(), m_engine.zones().zone(second).id.toString()},
        {zoneText(m_engine, first), zoneText(m_engine, second), listText(firewalls),
            numberText(m_openings.rowCount(flows))});
    pointAtFlows(m_engine, finding, flows);
    return finding;
}

Finding Ways::stays(const Obstacle &obstacle, const Handles &flows) const
{
    const ProductModel &product = *m_engine.products()[static_cast<size_t>(obstacle.product)];
    const Catalog &catalog = product.catalog();
    std::set<int> zones; ///< at the other end; numbered in the order of their ids
    std::set<Id> purposes;
    for (const int handle : flows) {
        const Flow &flow = m_engine.flow(handle);
        const int from = zoneOfEnd(m_engine, flow, true);
        zones.insert(from == obstacle.zone ? zoneOfEnd(m_engine, flow, false) : from);
        purposes.insert(product.leg(flow.identity.leg).purpose);
    }
    std::vector<LocalizedText> zoneNames;
    for (const int zone : zones)
        zoneNames.push_back(zoneText(m_engine, zone));
    std::vector<LocalizedText> purposeTexts;
    for (const Id &purpose : purposes)
        purposeTexts.push_back(catalog.purposes.at(purpose).text);
    static constexpr const char *codes[]
        = {"flow.broadcast-stays", "flow.broadcast-needs-directed", "flow.broadcast-needs-relay"};
    QStringList key{product.product().id.toString()};
    QString place = m_engine.zones().zone(obstacle.zone).id.toString();
    if (obstacle.reach == BroadcastReach::Limited) {
        key.append(catalog.legs[static_cast<size_t>(obstacle.leg)].id.toString());
        place += u'>' % m_engine.zones().zone(obstacle.to).id.toString();
    }
    key.append(place);
    Finding finding = makeFinding(codes[static_cast<int>(obstacle.reach)], Severity::Warning, key,
        {productText(m_engine, product), listText(purposeTexts), zoneText(m_engine, obstacle.zone), listText(zoneNames),
            numberText(m_openings.rowCount(flows))});
    pointAtFlows(m_engine, finding, flows);
    return finding;
}

void Ways::append(std::vector<Finding> &findings) const
{
    for (const auto &entry : m_noWay)
        findings.push_back(noWay(entry.second));
    for (const auto &entry : m_tied)
        findings.push_back(tied(entry.second));
    for (const auto &[obstacle, flows] : m_broadcasts)
        findings.push_back(stays(obstacle, flows));
}

void appendClearText(const FlowEngine &engine, const Openings &openings, std::vector<Finding> &findings)
{
    // By product and leg whether it is clear text, so that no flow compares a name.
    std::vector<std::vector<bool>> isClear;
    for (const auto &product : engine.products()) {
        std::vector<bool> &legs = isClear.emplace_back();
        for (int leg = 0; product && leg < static_cast<int>(product->legs().size()); ++leg) {
            const auto found = product->catalog().applications.find(product->leg(leg).application);
            legs.push_back(found != product->catalog().applications.end() && found->second.encrypted == false
                && found->second.hasAlternative);
        }
    }
    std::map<std::pair<int, QString>, Handles> flows;
    std::unordered_map<std::uint64_t, Handles *> flowsOf; ///< by product and leg
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        const FlowIdentity &own = flow.identity;
        if (flow.excluded || flow.sameHost || flow.isDrawn()
            || !isClear[static_cast<size_t>(own.product)][static_cast<size_t>(own.leg)])
            continue;
        Handles *&group = flowsOf[pairKey(own.product, own.leg)];
        if (!group)
            group = &flows[{own.product, engine.product(flow).leg(own.leg).application}];
        group->push_back(handle);
    }
    for (auto &[key, handles] : flows) {
        const ProductModel &product = *engine.products()[static_cast<size_t>(key.first)];
        Finding finding
            = makeFinding("flow.clear-text", Severity::Information, {product.product().id.toString(), key.second},
                {productText(engine, product), sameText(key.second), numberText(openings.rowCount(handles))});
        pointAtFlows(engine, finding, std::move(handles));
        findings.push_back(std::move(finding));
    }
}

/// The id, with the purpose behind it where the flow has one.
LocalizedText drawnFlowText(const DrawnFlow &flow)
{
    const LocalizedText name = sameText(flow.id.toString());
    return flow.purpose.isEmpty() ? name : bracketed(name, nameText(flow.purpose, flow.id));
}

void appendDangling(const FlowEngine &engine, std::vector<Finding> &findings)
{
    for (const auto &[id, flow] : engine.plan().flows) {
        QStringList missing;
        for (const Id &end : {flow.from, flow.to}) {
            if (!engine.plan().nodes.contains(end) && !missing.contains(end.toString()))
                missing.append(end.toString());
        }
        if (missing.isEmpty())
            continue;
        Finding finding
            = makeFinding("flow.dangling", Severity::Error, {id.toString()}, {drawnFlowText(flow), listText(missing)});
        finding.flows = {u"flow:" % id.toString()};
        for (const Id &end : {flow.from, flow.to}) {
            if (engine.plan().nodes.contains(end))
                finding.nodes = {end};
        }
        findings.push_back(std::move(finding));
    }
}

/// What one machine says to itself no firewall sees; a group's machines can well talk to each other.
void appendToItself(const FlowEngine &engine, std::vector<Finding> &findings)
{
    for (const auto &[id, flow] : engine.plan().flows) {
        const auto node = engine.plan().nodes.find(flow.from);
        if (flow.from != flow.to || node == engine.plan().nodes.end() || node->second.isGroup())
            continue;
        Finding finding = makeFinding("flow.to-itself", Severity::Warning, {id.toString()},
            {drawnFlowText(flow), nameText(node->second.name, node->first)});
        finding.flows = {u"flow:" % id.toString()};
        finding.nodes = {flow.from};
        findings.push_back(std::move(finding));
    }
}

/// Address families of the ends of flows: what has no family in common can't talk.
class Families {
public:
    explicit Families(const FlowEngine &engine)
        : m_engine(engine)
        , m_first(static_cast<size_t>(engine.nodes().size()), 0)
    {
        for (int node = 0; node < engine.nodes().size(); ++node) {
            m_first[static_cast<size_t>(node)] = static_cast<int>(m_families.size());
            if (const Node *machine = engine.nodes().at(node).node)
                take(*machine);
        }
    }

    void append(const Openings &openings, std::vector<Finding> &findings) const;

private:
    static constexpr int v4 = 1;
    static constexpr int v6 = 2;

    [[nodiscard]] static int familyOf(const Address &address) { return address.isV4() ? v4 : v6; }
    void take(const Node &machine);
    [[nodiscard]] int at(int node, int interface) const
    {
        return m_families[static_cast<size_t>(m_first[static_cast<size_t>(node)] + interface)];
    }
    [[nodiscard]] LocalizedText endText(int node, int interface) const;
    [[nodiscard]] Finding apart(int product, const std::vector<int> &flows, const Openings &openings) const;

    const FlowEngine &m_engine;
    std::vector<int> m_first; ///< by node: place of its first interface
    std::vector<int> m_families; ///< by interface: v4, v6, both or 0 where no address is known
};

void Families::take(const Node &machine)
{
    const auto takeOne = [&](const std::vector<AddressBlock> &blocks, const std::optional<Address> &seenAs) {
        int families = seenAs ? familyOf(*seenAs) : 0;
        for (const AddressBlock &block : blocks)
            families |= familyOf(block.first());
        m_families.push_back(families);
    };
    for (const Interface &interface : machine.interfaces)
        takeOne(interface.addresses, interface.seenAs);
    if (!machine.interfaces.empty())
        return;
    takeOne(machine.addresses, machine.seenAs);
    for (const Member &member : machine.members)
        m_families.back() |= member.address ? familyOf(*member.address) : 0;
}

LocalizedText Families::endText(int node, int interface) const
{
    return bracketed(
        interfaceText(m_engine, node, interface), sameText(at(node, interface) == v4 ? u"IPv4"_s : u"IPv6"_s));
}

Finding Families::apart(int product, const std::vector<int> &flows, const Openings &openings) const
{
    std::set<std::array<int, 4>> seen;
    std::set<std::pair<QString, QString>> pairs; ///< in both languages, each pair once whatever its direction
    for (const int handle : flows) {
        const FlowIdentity &ends = m_engine.flow(handle).identity;
        if (!seen.insert({ends.opener, ends.openerInterface, ends.listener, ends.listenerInterface}).second)
            continue;
        LocalizedText from = endText(ends.opener, ends.openerInterface);
        LocalizedText to = endText(ends.listener, ends.listenerInterface);
        if (m_engine.nodes().at(ends.listener).id < m_engine.nodes().at(ends.opener).id)
            std::swap(from, to);
        pairs.emplace(from.en % u" ↔ " % to.en, from.ja % u"↔" % to.ja);
    }
    std::vector<LocalizedText> texts;
    for (const auto &[english, japanese] : pairs)
        texts.push_back({english, japanese});
    const ProductModel *model = product < 0 ? nullptr : m_engine.products()[static_cast<size_t>(product)].get();
    Finding finding
        = makeFinding("flow.no-common-family", Severity::Warning, {model ? model->product().id.toString() : u"flows"_s},
            {model ? productText(m_engine, *model) : sameText(u"flows"_s), listText(texts),
                numberText(openings.rowCount(flows))});
    if (!model)
        finding.sentence = u"flow.no-common-family.drawn"_s;
    pointAtFlows(m_engine, finding, flows);
    return finding;
}

void Families::append(const Openings &openings, std::vector<Finding> &findings) const
{
    std::map<int, std::vector<int>> apartFlows; ///< by product
    for (const int handle : m_engine.handles()) {
        const Flow &flow = m_engine.flow(handle);
        if (flow.excluded || flow.sameHost)
            continue;
        const int from = at(flow.identity.opener, flow.identity.openerInterface);
        const int to = at(flow.identity.listener, flow.identity.listenerInterface);
        if (from != 0 && to != 0 && (from & to) == 0)
            apartFlows[flow.identity.product].push_back(handle);
    }
    for (const auto &[product, flows] : apartFlows)
        findings.push_back(apart(product, flows, openings));
}

} // namespace

void appendFlowFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    const Openings openings(engine);
    Ways(engine, openings).append(findings);
    appendClearText(engine, openings, findings);
    appendDangling(engine, findings);
    appendToItself(engine, findings);
    Families(engine).append(openings, findings);
}

} // namespace portolan
