// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanReading.h"

#include <algorithm>

namespace portolan {

void PlanReading::readNode(const YamlNode &node)
{
    MapReader map(node, m_reader);
    Node value;
    value.id = readId(map, What::Node);
    m_fields.readRequired(map, "kind", value.kind);
    note(map, QLatin1String("kind"), m_places.kinds[value.id]);
    m_fields.read(map, "name", value.name);
    readPartOf(map, value);
    m_fields.read(map, "os", value.os);
    readNetwork(map, value);
    readGroup(map, value);
    if (const YamlNode *runs = map.optional(QLatin1String("runs")))
        readRuns(*runs, value.runs);
    m_fields.readIds(map, "roles", "role", value.roles);
    if (const YamlNode *listens = map.optional(QLatin1String("listens"))) {
        for (const YamlNode &item : PlanFieldReader::oneOrMore(*listens))
            readListener(item, value.listens);
    }
    readFacts(map, value);
    readPorts(map, value);
    readEphemeral(map, value);
    m_fields.read(map, "at", value.at);
    m_fields.read(map, "size", value.size);
    m_fields.read(map, "pinned", value.pinned);
    m_fields.read(map, "note", value.note);
    value.extras = m_fields.extras(map);
    m_plan.nodes.emplace(value.id, std::move(value));
}

void PlanReading::readGroup(MapReader &map, Node &into)
{
    if (const YamlNode *members = map.optional(QLatin1String("members"))) {
        PlanFieldReader::Lines lines;
        for (const YamlNode &item : PlanFieldReader::oneOrMore(*members))
            readMember(item, into.members, lines);
    }
    const YamlNode *count = map.optional(QLatin1String("count"));
    if (!count)
        return;
    into.count = m_reader.integer(*count, 1, Node::mostMachines);
    checkCount(*count, into);
}

void PlanReading::checkCount(const YamlNode &count, const Node &node)
{
    const auto isTooLarge = [&](const std::vector<AddressBlock> &blocks) {
        const std::uint64_t hosts = Node::hostsIn(blocks);
        if (blocks.empty() || !node.count || static_cast<std::uint64_t>(*node.count) <= hosts)
            return false;
        m_reader.report(
            QStringLiteral("plan.count-too-large"), {QString::number(*node.count), QString::number(hosts)}, count);
        return true;
    };
    if (isTooLarge(node.addresses))
        return;
    (void)std::any_of(node.interfaces.begin(), node.interfaces.end(),
        [&](const Interface &interface) { return isTooLarge(interface.addresses); });
}

void PlanReading::readMember(const YamlNode &node, std::vector<Member> &into, PlanFieldReader::Lines &lines)
{
    Member member;
    const YamlNode *name = &node; // "web-a" alone will do for {name: web-a}
    if (!node.isScalar()) {
        MapReader map(node, m_reader);
        name = map.required(QLatin1String("name"));
        m_fields.read(map, "address", member.address);
        member.extras = m_fields.extras(map);
    }
    if (!name)
        return;
    member.name = m_reader.text(*name).value_or(QString());
    if (member.name.isEmpty() && name->isScalar())
        m_reader.report(QStringLiteral("missing.key"), {QStringLiteral("name")}, *name);
    else if (!member.name.isEmpty())
        (void)m_fields.isNew(lines, "member", member.name, *name);
    into.push_back(std::move(member));
}

void PlanReading::readRuns(const YamlNode &node, std::vector<Run> &into)
{
    PlanFieldReader::Lines lines;
    for (const YamlNode &item : PlanFieldReader::oneOrMore(node)) {
        Run run;
        const YamlNode *product = &item; // "csm" alone will do for {product: csm}
        if (!item.isScalar()) {
            MapReader map(item, m_reader);
            product = map.optional(QLatin1String("product"));
            readManages(map, run);
            const bool manages = map.optional(QLatin1String("manages")) != nullptr;
            if (!product && manages)
                m_reader.report(QStringLiteral("plan.manages-without-product"), {}, item);
            else if (!product)
                (void)map.required(QLatin1String("product"));
            run.extras = m_fields.extras(map);
        }
        if (const std::optional<Id> id = product ? m_reader.id(*product) : std::nullopt) {
            run.product = *id;
            refer(What::Product, *id, *product);
            (void)m_fields.isNew(lines, "product", id->toString(), *product);
        }
        into.push_back(std::move(run));
    }
    std::stable_sort(into.begin(), into.end(), [](const Run &a, const Run &b) { return a.product < b.product; });
}

/// "all" is the word where it stands alone, and the node of that name in a list. An empty list says that it manages
/// nothing, as no list doesn't.
void PlanReading::readManages(MapReader &map, Run &into)
{
    const YamlNode *manages = map.optional(QLatin1String("manages"));
    if (manages && manages->isScalar() && manages->text == QLatin1String("all"))
        into.managesAll = true;
    else if (manages && manages->isSequence() && manages->items.empty())
        into.managesNothing = true;
    else
        readReferences(map, "manages", What::Node, into.manages);
}

void PlanReading::readListener(const YamlNode &node, std::vector<Listener> &into)
{
    MapReader map(node, m_reader);
    Listener listener;
    m_fields.readRequired(map, "transport", listener.transport);
    if (const YamlNode *port = map.required(QLatin1String("port")))
        listener.port = m_reader.portRange(*port).value_or(PortRange());
    m_fields.read(map, "by", listener.by);
    listener.extras = m_fields.extras(map);
    into.push_back(std::move(listener));
}

void PlanReading::readNetwork(MapReader &map, Node &into)
{
    readReference(map, "zone", What::Zone, into.zone);
    m_fields.read(map, "addresses", into.addresses);
    m_fields.read(map, "seen-as", into.seenAs);
    const YamlNode *interfaces = map.optional(QLatin1String("interfaces"));
    if (!interfaces)
        return;
    const std::span<const YamlNode> items = PlanFieldReader::oneOrMore(*interfaces);
    if (items.size() > Node::mostInterfaces) {
        m_reader.report(QStringLiteral("plan.too-many-interfaces"),
            {QString::number(items.size()), QString::number(Node::mostInterfaces)}, *interfaces);
        return;
    }
    PlanFieldReader::Lines lines;
    for (const YamlNode &item : items)
        readInterface(item, into.interfaces, lines);
    std::stable_sort(into.interfaces.begin(), into.interfaces.end(),
        [](const Interface &a, const Interface &b) { return a.id < b.id; });
    for (const char *direct : {"zone", "addresses", "seen-as"}) {
        const YamlNode *value = map.optional(QLatin1String(direct));
        if (!value || into.interfaces.empty())
            continue;
        m_reader.report(QStringLiteral("plan.zone-and-interfaces"), {QLatin1String(direct)}, *value);
        return;
    }
}

void PlanReading::readInterface(const YamlNode &node, std::vector<Interface> &into, PlanFieldReader::Lines &lines)
{
    MapReader map(node, m_reader);
    Interface interface;
    m_fields.readRequired(map, "id", interface.id);
    if (!interface.id.isNull())
        (void)m_fields.isNew(lines, "interface", interface.id.toString(), *map.optional(QLatin1String("id")));
    readReference(map, "zone", What::Zone, interface.zone);
    m_fields.read(map, "addresses", interface.addresses);
    m_fields.read(map, "seen-as", interface.seenAs);
    m_fields.read(map, "note", interface.note);
    interface.extras = m_fields.extras(map);
    into.push_back(std::move(interface));
}

void PlanReading::readPartOf(MapReader &map, Node &into)
{
    readReference(map, "part-of", What::Node, into.partOf);
    if (into.partOf.isNull() || into.id.isNull())
        return;
    const YamlNode *place = map.optional(QLatin1String("part-of"));
    if (into.partOf == into.id)
        m_reader.report(QStringLiteral("plan.part-of-itself"), {into.id.toString()}, *place);
    else
        m_partOf.emplace(into.id, place);
}

void PlanReading::readFacts(MapReader &map, Node &into)
{
    PlanFieldReader::Lines lines;
    const auto readFact = [&](const Id &name, const YamlNode &value) {
        const std::optional<Id> fact = m_reader.id(value);
        if (fact && m_fields.isNew(lines, "fact", name.toString(), value))
            into.facts.emplace(name, *fact);
    };
    if (const YamlNode *manufacturer = map.optional(QLatin1String("manufacturer")))
        readFact(*Id::parse(QStringLiteral("manufacturer")), *manufacturer);
    m_fields.readIdMap(
        map, "facts", [&](const Id &name, const YamlNode::Entry &entry) { readFact(name, entry.value); });
}

void PlanReading::readPorts(MapReader &map, Node &into)
{
    m_fields.readIdMap(map, "ports", [&](const Id &product, const YamlNode::Entry &ofProduct) {
        m_references.push_back({What::Product, product, ofProduct.line, ofProduct.column});
        std::map<Id, PortSet> &ports = into.ports[product];
        m_fields.readIdMap(ofProduct.value, [&](const Id &name, const YamlNode::Entry &entry) {
            ports[name] = m_fields.movedPorts(entry.value).value_or(PortSet());
        });
    });
}

void PlanReading::readEphemeral(MapReader &map, Node &into)
{
    // The fewest that Windows accepts: netsh int ipv4 set dynamicport, num= (Microsoft KB 929851).
    constexpr int fewest = 255;
    const YamlNode *ephemeral = map.optional(QLatin1String("ephemeral"));
    if (!ephemeral)
        return;
    into.ephemeral = m_reader.portRange(*ephemeral);
    if (into.ephemeral && into.ephemeral->size() < fewest) {
        m_reader.report(
            QStringLiteral("plan.ephemeral-small"), {into.ephemeral->toString(), QString::number(fewest)}, *ephemeral);
    }
}

} // namespace portolan
