// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanWriting.h"

#include "io/PlanMigrations.h"

namespace portolan {

namespace {

const char *wordFor(Transport transport)
{
    return transport == Transport::Udp ? "udp" : "tcp"; // a plan states it always
}

const char *wordFor(FallbackChoice choice)
{
    switch (choice) {
    case FallbackChoice::Default:
        break;
    case FallbackChoice::Fallback:
        return "fallback";
    case FallbackChoice::Both:
        return "both";
    }
    return "default";
}

} // namespace

QByteArray PlanWriting::write(const Plan &plan)
{
    m_out.beginMapSection();
    putWord("format", "portolan-plan");
    putKey("version");
    m_out.number(planHistory().newest);
    put("title", plan.title);
    if (plan.sheet != Sheet()) {
        putKey("sheet");
        m_out.beginMap();
        writeFields(plan.sheet);
        m_out.end();
    }
    putSection("revisions", plan.revisions);
    putSection("products", plan.products);
    putSection("zones", plan.zones);
    putSection("firewalls", plan.firewalls);
    putSection("routes", plan.routes);
    putSection("nodes", plan.nodes);
    putSection("flows", plan.flows);
    putSection("decisions", plan.decisions);
    putSection("accepted", plan.accepted);
    writeNumbers(plan.numbers);
    put("note", plan.note);
    put(plan.extras);
    m_out.endSection();
    return m_out.take();
}

template <typename Value, typename Write>
void PlanWriting::putMap(const char *key, const std::map<Id, Value> &map, Write write)
{
    if (map.empty())
        return;
    putKey(key);
    m_out.beginMap();
    for (const auto &[id, value] : map) {
        m_out.key(id.toString());
        write(value);
    }
    m_out.end();
}

template <typename Item>
void PlanWriting::putItems(const char *key, const std::vector<Item> &items)
{
    if (items.empty())
        return;
    putKey(key);
    m_out.beginList();
    for (const Item &item : items) {
        m_out.beginMap();
        writeFields(item);
        m_out.end();
    }
    m_out.end();
}

template <typename Key, typename Item>
void PlanWriting::putSection(const char *key, const std::map<Key, Item> &items)
{
    if (items.empty())
        return;
    putKey(key);
    m_out.beginListSection();
    for (const auto &item : items) {
        m_out.beginMap();
        writeFields(item.second);
        m_out.end();
    }
    m_out.endSection();
}

template <typename Item>
void PlanWriting::putSection(const char *key, const std::vector<Item> &items)
{
    if (items.empty())
        return;
    putKey(key);
    m_out.beginListSection();
    for (const Item &item : items) {
        m_out.beginMap();
        writeFields(item);
        m_out.end();
    }
    m_out.endSection();
}

void PlanWriting::writeFields(const Sheet &sheet)
{
    put("paper", sheet.paper);
    put("orientation", sheet.orientation);
    put("headings", sheet.headings);
    put("number", sheet.number);
    put("revision", sheet.revision);
    put("author", sheet.author);
    put("checked", sheet.checked);
    put("approved", sheet.approved);
    put("date", sheet.date);
    put("system", sheet.system);
    put("confidentiality", sheet.confidentiality);
    put(sheet.extras);
}

void PlanWriting::writeFields(const Revision &revision)
{
    put("revision", revision.revision);
    put("date", revision.date);
    put("change", revision.change);
    put("by", revision.by);
    put("approved", revision.approved);
    put("content", revision.content);
    put(revision.extras);
}

void PlanWriting::writeFields(const Product &product)
{
    put("id", product.id);
    put("catalog", product.catalog);
    if (product.version)
        put("version", product.version->toString());
    putMap("options", product.options, [&](bool value) { m_out.plain(value ? "true" : "false"); });
    putMap("ports", product.ports, [&](const PortSet &ports) { putPorts(ports); });
    putMap("fallback", product.fallback, [&](FallbackChoice choice) { m_out.plain(wordFor(choice)); });
    put("note", product.note);
    put(product.extras);
}

void PlanWriting::writeFields(const Zone &zone)
{
    put("id", zone.id);
    put("name", zone.name);
    put("networks", zone.networks);
    put("dhcp-relay", zone.dhcpRelay);
    put("directed-broadcast", zone.directedBroadcast);
    put("frame", zone.frame);
    put("note", zone.note);
    put(zone.extras);
}

void PlanWriting::writeFields(const Firewall &firewall)
{
    put("id", firewall.id);
    put("name", firewall.name);
    put("joins", firewall.joins);
    if (firewall.state == FirewallState::Stateless)
        putWord("state", "stateless");
    put("at", firewall.at);
    put("note", firewall.note);
    put(firewall.extras);
}

void PlanWriting::writeFields(const Route &route)
{
    put("from", route.from);
    put("to", route.to);
    put("via", route.via);
    put(route.extras);
}

void PlanWriting::writeFields(const Node &node)
{
    put("id", node.id);
    put("kind", node.kind);
    put("name", node.name);
    put("part-of", node.partOf);
    put("os", node.os);
    if (node.count) {
        putKey("count");
        m_out.number(*node.count);
    }
    putItems("members", node.members);
    putItems("runs", node.runs);
    put("roles", node.roles);
    putItems("listens", node.listens);
    put("zone", node.zone);
    put("addresses", node.addresses);
    put("seen-as", node.seenAs);
    putItems("interfaces", node.interfaces);
    writeFacts(node.facts);
    putMap("ports", node.ports, [&](const std::map<Id, PortSet> &ofProduct) {
        m_out.beginMap();
        for (const auto &[name, ports] : ofProduct) {
            m_out.key(name.toString());
            putPorts(ports);
        }
        m_out.end();
    });
    if (node.ephemeral)
        putWord("ephemeral", node.ephemeral->toString().toLatin1().constData());
    put("at", node.at);
    put("size", node.size);
    put("pinned", node.pinned);
    put("note", node.note);
    put(node.extras);
}

void PlanWriting::writeFields(const Run &run)
{
    put("product", run.product);
    if (run.managesAll)
        putWord("manages", "all");
    else if (run.managesNothing && run.manages.empty())
        putWord("manages", "[]");
    else
        put("manages", run.manages);
    put(run.extras);
}

void PlanWriting::writeFields(const Listener &listener)
{
    putWord("transport", wordFor(listener.transport));
    putWord("port", listener.port.toString().toLatin1().constData());
    put("by", listener.by);
    put(listener.extras);
}

void PlanWriting::writeFields(const Interface &interface)
{
    put("id", interface.id);
    put("zone", interface.zone);
    put("addresses", interface.addresses);
    put("seen-as", interface.seenAs);
    put("note", interface.note);
    put(interface.extras);
}

void PlanWriting::writeFields(const Member &member)
{
    put("name", member.name);
    put("address", member.address);
    put(member.extras);
}

void PlanWriting::writeFields(const DrawnFlow &flow)
{
    put("id", flow.id);
    put("from", flow.from);
    put("to", flow.to);
    putWord("transport", wordFor(flow.transport));
    putKey("ports");
    putPorts(flow.ports);
    put("application", flow.application);
    put("purpose", flow.purpose);
    put("one-way", flow.oneWay);
    put("optional", flow.optional);
    put("note", flow.note);
    put(flow.extras);
}

void PlanWriting::writeFields(const Decision &decision)
{
    put("flow", decision.flow);
    if (decision.state == DecisionState::Excluded)
        putWord("state", "excluded");
    put("reason", decision.reason);
    put("owner", decision.owner);
    put("requester", decision.requester);
    put("department", decision.department);
    put("contact", decision.contact);
    put("requested", decision.requested);
    put("approver", decision.approver);
    put("approved", decision.approved);
    put("ticket", decision.ticket);
    put("wanted", decision.wanted);
    put("from", decision.from);
    put("until", decision.until);
    put("review", decision.review);
    put("log", decision.log);
    put("note", decision.note);
    put(decision.extras);
}

void PlanWriting::writeFields(const Acceptance &acceptance)
{
    put("finding", acceptance.finding);
    put("reason", acceptance.reason);
    put("by", acceptance.by);
    put("until", acceptance.until);
    put(acceptance.extras);
}

/// The manufacturer is asked for so often that it has a key of the node's own.
void PlanWriting::writeFacts(const std::map<Id, Id> &facts)
{
    static const Id manufacturer = *Id::parse(QStringLiteral("manufacturer"));
    std::map<Id, Id> others = facts;
    if (const auto found = others.extract(manufacturer))
        put("manufacturer", found.mapped());
    putMap("facts", others, [&](const Id &value) { m_out.text(value.toString()); });
}

void PlanWriting::writeNumbers(const std::map<QString, int> &numbers)
{
    if (numbers.empty())
        return;
    putKey("numbers");
    m_out.beginMapSection();
    for (const auto &[key, number] : numbers) {
        m_out.key(key);
        m_out.number(number);
    }
    m_out.endSection();
}

} // namespace portolan
