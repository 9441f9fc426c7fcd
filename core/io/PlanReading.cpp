// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanReading.h"

#include <algorithm>

namespace portolan {

Plan PlanReading::read(const YamlNode &root)
{
    MapReader map(root, m_reader);
    (void)map.optional(QLatin1String("format"));
    (void)map.optional(QLatin1String("version"));
    m_fields.read(map, "title", m_plan.title);
    if (const YamlNode *sheet = map.optional(QLatin1String("sheet")))
        readSheet(*sheet);
    readSection(map, "revisions", &PlanReading::readRevision);
    readSection(map, "products", &PlanReading::readProduct);
    readSection(map, "zones", &PlanReading::readZone);
    readSection(map, "firewalls", &PlanReading::readFirewall);
    readSection(map, "routes", &PlanReading::readRoute);
    readSection(map, "nodes", &PlanReading::readNode);
    readSection(map, "flows", &PlanReading::readFlow);
    readSection(map, "decisions", &PlanReading::readDecision);
    readSection(map, "accepted", &PlanReading::readAcceptance);
    if (const YamlNode *numbers = map.optional(QLatin1String("numbers")))
        readNumbers(*numbers);
    m_fields.read(map, "note", m_plan.note);
    m_plan.extras = m_fields.extras(map);
    refuseMisspeltSections(map);
    resolveReferences();
    checkRoutes();
    checkPartOf();
    return std::move(m_plan);
}

void PlanReading::readSection(MapReader &map, const char *key, void (PlanReading::*readItem)(const YamlNode &))
{
    const YamlNode *list = map.optional(QLatin1String(key));
    if (!list)
        return;
    for (const YamlNode &item : m_reader.items(*list))
        (this->*readItem)(item);
}

const char *PlanReading::word(What what)
{
    static constexpr const char *words[] = {"product", "zone", "firewall", "node", "flow", "decision", "finding"};
    return words[static_cast<int>(what)];
}

QString PlanReading::readName(MapReader &map, const char *key, What what)
{
    const YamlNode *node = map.required(QLatin1String(key));
    const std::optional<QString> name = node ? m_reader.text(*node) : std::nullopt;
    if (!name)
        return {};
    if (name->isEmpty())
        m_reader.report(QStringLiteral("missing.key"), {QLatin1String(key)}, *node);
    else
        (void)m_fields.isNew(m_names[what], word(what), *name, *node);
    return *name;
}

Id PlanReading::readId(MapReader &map, What what)
{
    const YamlNode *node = map.required(QLatin1String("id"));
    const std::optional<Id> id = node ? m_reader.id(*node) : std::nullopt;
    if (id)
        (void)m_fields.isNew(m_names[what], word(what), id->toString(), *node);
    return id.value_or(Id());
}

void PlanReading::readReference(MapReader &map, const char *key, What what, Id &into)
{
    m_fields.read(map, key, into);
    if (!into.isNull())
        refer(what, into, *map.optional(QLatin1String(key)));
}

void PlanReading::readRequiredReference(MapReader &map, const char *key, What what, Id &into)
{
    if (map.required(QLatin1String(key)))
        readReference(map, key, what, into);
}

void PlanReading::readReferences(MapReader &map, const char *key, What what, std::vector<Id> &into)
{
    m_fields.readIds(map, key, word(what), into);
    if (into.empty())
        return;
    for (const YamlNode &item : PlanFieldReader::oneOrMore(*map.optional(QLatin1String(key)))) {
        if (const std::optional<Id> id = Id::parse(item.text))
            refer(what, *id, item);
    }
}

void PlanReading::readSheet(const YamlNode &node)
{
    static const QStringList papers{QStringLiteral("A4"), QStringLiteral("A3"), QStringLiteral("A2"),
        QStringLiteral("Letter"), QStringLiteral("Tabloid")};
    static const QStringList orientations{QStringLiteral("landscape"), QStringLiteral("portrait")};
    // Vendors differ: Hitachi's manuals have the second, others the third.
    static const QStringList headings{
        QStringLiteral("送信元/宛先"), QStringLiteral("通信元/通信先"), QStringLiteral("送信元/送信先")};
    MapReader map(node, m_reader);
    Sheet &sheet = m_plan.sheet;
    if (const YamlNode *paper = map.optional(QLatin1String("paper")); paper && m_reader.word(*paper, papers))
        sheet.paper = paper->text;
    if (const YamlNode *way = map.optional(QLatin1String("orientation")); way && m_reader.word(*way, orientations))
        sheet.orientation = way->text;
    if (const YamlNode *words = map.optional(QLatin1String("headings")); words && m_reader.word(*words, headings))
        sheet.headings = words->text;
    m_fields.read(map, "number", sheet.number);
    m_fields.read(map, "revision", sheet.revision);
    m_fields.read(map, "author", sheet.author);
    m_fields.read(map, "checked", sheet.checked);
    m_fields.read(map, "approved", sheet.approved);
    m_fields.read(map, "date", sheet.date);
    m_fields.read(map, "system", sheet.system);
    m_fields.read(map, "confidentiality", sheet.confidentiality);
    sheet.extras = m_fields.extras(map);
}

void PlanReading::readRevision(const YamlNode &node)
{
    MapReader map(node, m_reader);
    Revision revision;
    m_fields.read(map, "revision", revision.revision);
    m_fields.read(map, "date", revision.date);
    m_fields.read(map, "change", revision.change);
    m_fields.read(map, "by", revision.by);
    m_fields.read(map, "approved", revision.approved);
    m_fields.read(map, "content", revision.content);
    revision.extras = m_fields.extras(map);
    m_plan.revisions.push_back(std::move(revision));
}

void PlanReading::note(const MapReader &map, QLatin1String key, SourcePosition &into) const
{
    if (const YamlNode *value = map.node().find(key))
        into = {m_file, value->line, value->column};
}

void PlanReading::readProduct(const YamlNode &node)
{
    static const QStringList choices{QStringLiteral("default"), QStringLiteral("fallback"), QStringLiteral("both")};
    MapReader map(node, m_reader);
    Product product;
    product.id = readId(map, What::Product);
    m_fields.readRequired(map, "catalog", product.catalog);
    note(map, QLatin1String("catalog"), m_places.catalogs[product.id]);
    if (const YamlNode *version = map.optional(QLatin1String("version")))
        product.version = m_reader.version(*version);
    m_fields.readIdMap(map, "options", [&](const Id &id, const YamlNode::Entry &entry) {
        product.options[id] = m_reader.boolean(entry.value).value_or(false);
    });
    m_fields.readIdMap(map, "ports", [&](const Id &id, const YamlNode::Entry &entry) {
        product.ports[id] = m_fields.movedPorts(entry.value).value_or(PortSet());
    });
    m_fields.readIdMap(map, "fallback", [&](const Id &id, const YamlNode::Entry &entry) {
        product.fallback[id] = static_cast<FallbackChoice>(m_reader.word(entry.value, choices).value_or(0));
    });
    m_fields.read(map, "note", product.note);
    product.extras = m_fields.extras(map);
    m_plan.products.emplace(product.id, std::move(product));
}

void PlanReading::readZone(const YamlNode &node)
{
    MapReader map(node, m_reader);
    Zone zone;
    zone.id = readId(map, What::Zone);
    m_fields.read(map, "name", zone.name);
    m_fields.readNetworks(map, "networks", zone.networks);
    m_fields.read(map, "dhcp-relay", zone.dhcpRelay);
    m_fields.read(map, "directed-broadcast", zone.directedBroadcast);
    m_fields.read(map, "frame", zone.frame);
    m_fields.read(map, "note", zone.note);
    zone.extras = m_fields.extras(map);
    m_plan.zones.emplace(zone.id, std::move(zone));
}

void PlanReading::readFirewall(const YamlNode &node)
{
    MapReader map(node, m_reader);
    Firewall firewall;
    firewall.id = readId(map, What::Firewall);
    m_fields.read(map, "name", firewall.name);
    if (const YamlNode *joins = map.required(QLatin1String("joins"))) {
        readReferences(map, "joins", What::Zone, firewall.joins);
        const auto items = static_cast<qsizetype>(PlanFieldReader::oneOrMore(*joins).size());
        if (items < 2)
            m_reader.report(QStringLiteral("plan.firewall-joins"), {QString::number(items)}, *joins);
    }
    m_fields.readWord(map, "state", {QStringLiteral("stateful"), QStringLiteral("stateless")}, firewall.state);
    m_fields.read(map, "at", firewall.at);
    m_fields.read(map, "note", firewall.note);
    firewall.extras = m_fields.extras(map);
    m_plan.firewalls.emplace(firewall.id, std::move(firewall));
}

void PlanReading::readRoute(const YamlNode &node)
{
    MapReader map(node, m_reader);
    Route route;
    readRequiredReference(map, "from", What::Zone, route.from);
    readRequiredReference(map, "to", What::Zone, route.to);
    if (const YamlNode *via = map.required(QLatin1String("via"))) {
        for (const YamlNode &item : PlanFieldReader::oneOrMore(*via)) {
            const std::optional<Id> id = m_reader.id(item);
            route.via.push_back(id.value_or(Id()));
            if (id)
                refer(What::Firewall, *id, item);
        }
    }
    route.extras = m_fields.extras(map);
    if (route.from.isNull() || route.to.isNull())
        return;
    const QString name = route.from.toString() + u'>' + route.to.toString();
    if (m_fields.isNew(m_routes, "route", name, node))
        m_routesRead.emplace_back(std::move(route), &node);
}

void PlanReading::readFlow(const YamlNode &node)
{
    MapReader map(node, m_reader);
    DrawnFlow flow;
    flow.id = readId(map, What::Flow);
    readRequiredReference(map, "from", What::Node, flow.from);
    readRequiredReference(map, "to", What::Node, flow.to);
    m_fields.readRequired(map, "transport", flow.transport);
    if (const YamlNode *ports = map.required(QLatin1String("ports")))
        flow.ports = m_fields.portSet(*ports).value_or(PortSet());
    m_fields.read(map, "application", flow.application);
    m_fields.read(map, "purpose", flow.purpose);
    m_fields.read(map, "one-way", flow.oneWay);
    m_fields.read(map, "optional", flow.optional);
    m_fields.read(map, "note", flow.note);
    flow.extras = m_fields.extras(map);
    m_plan.flows.emplace(flow.id, std::move(flow));
}

void PlanReading::readDecision(const YamlNode &node)
{
    MapReader map(node, m_reader);
    Decision decision;
    decision.flow = readName(map, "flow", What::Decision);
    m_fields.readWord(map, "state", {QStringLiteral("included"), QStringLiteral("excluded")}, decision.state);
    m_fields.read(map, "reason", decision.reason);
    m_fields.read(map, "owner", decision.owner);
    m_fields.read(map, "requester", decision.requester);
    m_fields.read(map, "department", decision.department);
    m_fields.read(map, "contact", decision.contact);
    m_fields.read(map, "requested", decision.requested);
    m_fields.read(map, "approver", decision.approver);
    m_fields.read(map, "approved", decision.approved);
    m_fields.read(map, "ticket", decision.ticket);
    m_fields.read(map, "wanted", decision.wanted);
    m_fields.read(map, "from", decision.from);
    m_fields.read(map, "until", decision.until);
    m_fields.read(map, "review", decision.review);
    m_fields.read(map, "log", decision.log);
    m_fields.read(map, "note", decision.note);
    decision.extras = m_fields.extras(map);
    m_plan.decisions.emplace(decision.flow, std::move(decision));
}

void PlanReading::readAcceptance(const YamlNode &node)
{
    MapReader map(node, m_reader);
    Acceptance acceptance;
    acceptance.finding = readName(map, "finding", What::Finding);
    m_fields.read(map, "reason", acceptance.reason);
    m_fields.read(map, "by", acceptance.by);
    m_fields.read(map, "until", acceptance.until);
    acceptance.extras = m_fields.extras(map);
    m_plan.accepted.emplace(acceptance.finding, std::move(acceptance));
}

void PlanReading::readNumbers(const YamlNode &node)
{
    constexpr int greatest = 999'999'999;
    const MapReader map(node, m_reader);
    for (const YamlNode::Entry &entry : node.entries) {
        const YamlNode &value = entry.value;
        const bool isWhole = value.isScalar() && !value.quoted && !value.text.isEmpty()
            && std::all_of(value.text.begin() + (value.text.startsWith(u'-') ? 1 : 0), value.text.end(),
                [](QChar c) { return c >= u'0' && c <= u'9'; });
        const qlonglong number = isWhole && value.text.size() <= 10 ? value.text.toLongLong() : 0;
        if (number >= 1 && number <= greatest)
            m_plan.numbers.emplace(entry.key, static_cast<int>(number));
        else if (isWhole)
            m_reader.report(QStringLiteral("plan.number-range"), {entry.key, QString::number(greatest)}, value);
        else
            (void)m_reader.integer(value, 1, greatest);
    }
}

} // namespace portolan
