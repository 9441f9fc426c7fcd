// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/EditDetails.h"

#include "edit/TypedLists.h"
#include "edit/TypedValues.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

LocalizedText alike(const QString &text)
{
    return {text, text};
}

LocalizedText nameOr(const LocalizedText &name, const Id &id)
{
    return name.isEmpty() ? alike(id.toString()) : name;
}

template <typename Value>
LocalizedText written(const std::optional<Value> &value)
{
    return value ? alike(value->toString()) : LocalizedText();
}

/// Gathers what differs between two states of a part.
class Differing {
public:
    Differing(const Plan &plan, const CatalogSet &catalogs)
        : m_plan(plan)
        , m_catalogs(catalogs)
    {
    }

    void products(const Product &from, const Product &to);
    void nodes(const Node &from, const Node &to);
    void zones(const Zone &from, const Zone &to);
    void firewalls(const Firewall &from, const Firewall &to);
    void flows(const DrawnFlow &from, const DrawnFlow &to);
    void heads(const PlanHead &from, const PlanHead &to);
    [[nodiscard]] std::vector<EditDetail> take() { return std::exchange(m_details, {}); }

private:
    void add(const char *code, const LocalizedText &from, const LocalizedText &to, const LocalizedText &of = {})
    {
        if (from != to)
            m_details.push_back({QString::fromLatin1(code), of, from, to});
    }
    void add(const char *code, const QString &from, const QString &to, const LocalizedText &of = {})
    {
        add(code, alike(from), alike(to), of);
    }
    /// Words only what differs: of thousands of nodes, that takes its time.
    template <typename Value, typename Text>
    void add(const char *code, const Value &from, const Value &to, const Text &text, const LocalizedText &of = {})
    {
        if (!(from == to))
            add(code, text(from), text(to), of);
    }
    /// Of long texts, only that they are others.
    template <typename Value>
    void addUnsaid(const char *code, const Value &from, const Value &to)
    {
        if (!(from == to))
            m_details.push_back({QString::fromLatin1(code), {}, {}, {}});
    }
    void addSwitch(const char *on, const char *off, bool from, bool to, const LocalizedText &of = {})
    {
        if (from != to)
            m_details.push_back({QString::fromLatin1(to ? on : off), of, {}, {}});
    }
    void addPorts(const Id &catalog, const std::map<Id, PortSet> &from, const std::map<Id, PortSet> &to);
    void addRuns(const Node &from, const Node &to);
    void addInterfaces(const Node &from, const Node &to);

    [[nodiscard]] LocalizedText zoneName(const Id &id) const
    {
        const auto found = m_plan.zones.find(id);
        return id.isNull()                ? LocalizedText()
            : found == m_plan.zones.end() ? alike(id.toString())
                                          : nameOr(found->second.name, id);
    }
    [[nodiscard]] LocalizedText nodeName(const Id &id) const
    {
        const auto found = m_plan.nodes.find(id);
        return id.isNull()                ? LocalizedText()
            : found == m_plan.nodes.end() ? alike(id.toString())
                                          : nameOr(found->second.name, id);
    }
    [[nodiscard]] LocalizedText kindName(const Id &id) const
    {
        const Kind *kind = m_catalogs.kind(id);
        return kind ? nameOr(kind->name, id) : alike(id.toString());
    }

    const Plan &m_plan;
    const CatalogSet &m_catalogs;
    std::vector<EditDetail> m_details;
};

void Differing::addPorts(const Id &catalogId, const std::map<Id, PortSet> &from, const std::map<Id, PortSet> &to)
{
    const Catalog *catalog = m_catalogs.find(catalogId);
    std::map<Id, PortSet> all = from;
    all.insert(to.begin(), to.end());
    for (const auto &entry : all) {
        const Id &port = entry.first;
        const PortDefinition *definition = nullptr;
        if (catalog && catalog->ports.contains(port))
            definition = &catalog->ports.at(port);
        // Where the plan says nothing, the catalog does.
        const auto value = [&](const std::map<Id, PortSet> &ports) {
            const auto found = ports.find(port);
            return found != ports.end() ? alike(found->second.toString())
                : definition            ? written(definition->value)
                                        : LocalizedText();
        };
        add("detail.port", value(from), value(to),
            definition ? nameOr(definition->name, port) : alike(port.toString()));
    }
}

void Differing::products(const Product &from, const Product &to)
{
    const Catalog *catalog = m_catalogs.find(to.catalog);
    add("detail.version", written(from.version), written(to.version));
    if (catalog) {
        for (const auto &[id, option] : catalog->options) {
            const auto isOn = [&id = id, &option = option](const Product &product) {
                const auto found = product.options.find(id);
                return found == product.options.end() ? option.byDefault : found->second;
            };
            addSwitch("detail.option-on", "detail.option-off", isOn(from), isOn(to), nameOr(option.name, id));
        }
        for (const auto &[id, port] : catalog->ports) {
            const auto choice = [&id = id, &port = port](const Product &product) {
                const auto found = product.fallback.find(id);
                if (found == product.fallback.end())
                    return LocalizedText();
                const LocalizedText usual = written(port.value);
                const LocalizedText fallback = written(port.fallback);
                return found->second == FallbackChoice::Default ? usual
                    : found->second == FallbackChoice::Fallback ? fallback
                                                                : alike(usual.en + u", "_s + fallback.en);
            };
            add("detail.fallback", choice(from), choice(to), nameOr(port.name, id));
        }
    }
    addPorts(to.catalog, from.ports, to.ports);
    addUnsaid("detail.note", from.note, to.note);
}

void Differing::addRuns(const Node &from, const Node &to)
{
    for (const Run &now : to.runs) {
        const auto was = std::find_if(
            from.runs.begin(), from.runs.end(), [&](const Run &run) { return run.product == now.product; });
        if (was == from.runs.end() || *was == now)
            continue;
        constexpr size_t mostNames = 3;
        LocalizedText names;
        for (size_t i = 0; i < std::min(mostNames, now.manages.size()); ++i) {
            const LocalizedText name = nodeName(now.manages[i]);
            names.en += (i == 0 ? u""_s : u", "_s) + name.text(Language::English);
            names.ja += (i == 0 ? u""_s : u"、"_s) + name.text(Language::Japanese);
        }
        if (now.manages.size() > mostNames) {
            names.en += u", …"_s;
            names.ja += u"、…"_s;
        }
        m_details.push_back({now.managesAll ? u"detail.manages-all"_s
                : !now.manages.empty()      ? u"detail.manages"_s
                : now.managesNothing        ? u"detail.manages-nothing"_s
                                            : u"detail.manages-unsaid"_s,
            {}, {}, names});
    }
}

void Differing::addInterfaces(const Node &from, const Node &to)
{
    add("detail.interfaces", from.interfaces, to.interfaces, interfacesText);
    const auto zone = [this](const Id &id) { return zoneName(id); };
    for (const Interface &now : to.interfaces) {
        const auto was = std::find_if(from.interfaces.begin(), from.interfaces.end(),
            [&](const Interface &interface) { return interface.id == now.id; });
        if (was == from.interfaces.end())
            continue;
        const LocalizedText name = alike(now.id.toString());
        add("detail.zone-of", was->zone, now.zone, zone, name);
        add("detail.addresses-of", was->addresses, now.addresses, addressesText, name);
        add("detail.seen-as-of", written(was->seenAs), written(now.seenAs), name);
    }
}

void Differing::nodes(const Node &from, const Node &to)
{
    add("detail.name", from.name, to.name);
    add("detail.kind", from.kind, to.kind, [this](const Id &id) { return kindName(id); });
    add("detail.os", from.os, to.os, [](const Id &id) { return id.toString(); });
    add("detail.count", from.count, to.count,
        [](const std::optional<int> &count) { return count ? QString::number(*count) : QString(); });
    addUnsaid("detail.members", from.members, to.members);
    add("detail.zone", from.zone, to.zone, [this](const Id &id) { return zoneName(id); });
    add("detail.addresses", from.addresses, to.addresses, addressesText);
    add("detail.seen-as", written(from.seenAs), written(to.seenAs));
    addInterfaces(from, to);
    add("detail.part-of", from.partOf, to.partOf, [this](const Id &id) { return nodeName(id); });
    add("detail.roles", from.roles, to.roles, idsText);
    add("detail.listens", from.listens, to.listens, listenersText);
    add("detail.ephemeral", written(from.ephemeral), written(to.ephemeral));
    std::map<Id, Id> facts = from.facts;
    facts.insert(to.facts.begin(), to.facts.end());
    for (const auto &entry : facts) {
        const auto value = [&](const Node &node) {
            const auto found = node.facts.find(entry.first);
            return found == node.facts.end() ? QString() : found->second.toString();
        };
        if (entry.first.toString() == u"manufacturer"_s)
            add("detail.manufacturer", value(from), value(to));
        else
            add("detail.fact", value(from), value(to), alike(entry.first.toString()));
    }
    std::map<Id, std::map<Id, PortSet>> products = from.ports;
    products.insert(to.ports.begin(), to.ports.end());
    for (const auto &entry : products) {
        const auto portsOf = [&](const Node &node) {
            const auto found = node.ports.find(entry.first);
            return found == node.ports.end() ? std::map<Id, PortSet>() : found->second;
        };
        const auto product = m_plan.products.find(entry.first);
        addPorts(product == m_plan.products.end() ? Id() : product->second.catalog, portsOf(from), portsOf(to));
    }
    addRuns(from, to);
    addUnsaid("detail.note", from.note, to.note);
}

void Differing::zones(const Zone &from, const Zone &to)
{
    add("detail.name", from.name, to.name);
    add("detail.networks", from.networks, to.networks, addressesText);
    add("detail.relay", written(from.dhcpRelay), written(to.dhcpRelay));
    addSwitch("detail.directed-on", "detail.directed-off", from.directedBroadcast, to.directedBroadcast);
    addUnsaid("detail.note", from.note, to.note);
}

void Differing::firewalls(const Firewall &from, const Firewall &to)
{
    add("detail.name", from.name, to.name);
    addSwitch("detail.stateful", "detail.stateless", from.state == FirewallState::Stateful,
        to.state == FirewallState::Stateful);
    const auto has = [](const Firewall &firewall, const Id &zone) {
        return std::find(firewall.joins.begin(), firewall.joins.end(), zone) != firewall.joins.end();
    };
    std::vector<Id> zones = from.joins;
    zones.insert(zones.end(), to.joins.begin(), to.joins.end());
    std::sort(zones.begin(), zones.end());
    zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
    for (const Id &zone : zones)
        addSwitch("detail.joins", "detail.parts", has(from, zone), has(to, zone), zoneName(zone));
    addUnsaid("detail.note", from.note, to.note);
}

void Differing::flows(const DrawnFlow &from, const DrawnFlow &to)
{
    const auto transport = [](const DrawnFlow &flow) { return flow.transport == Transport::Udp ? u"UDP"_s : u"TCP"_s; };
    add("detail.protocol", transport(from), transport(to));
    add("detail.ports", from.ports.toString(), to.ports.toString());
    add("detail.service", from.application, to.application);
    add("detail.purpose", from.purpose, to.purpose);
    addSwitch("detail.one-way", "detail.two-way", from.oneWay, to.oneWay);
    addSwitch("detail.optional", "detail.required", from.optional, to.optional);
    addUnsaid("detail.note", from.note, to.note);
}

void Differing::heads(const PlanHead &from, const PlanHead &to)
{
    add("detail.title", from.title, to.title);
    const Sheet &was = from.sheet;
    const Sheet &now = to.sheet;
    const auto orUsual = [](const QString &text, const QString &usual) { return text.isEmpty() ? usual : text; };
    add("detail.paper", orUsual(was.paper, u"A3"_s), orUsual(now.paper, u"A3"_s));
    const auto isPortrait = [](const Sheet &sheet) { return sheet.orientation == u"portrait"_s; };
    addSwitch("detail.portrait", "detail.landscape", isPortrait(was), isPortrait(now));
    add("detail.headings", was.headings, now.headings);
    add("detail.number", was.number, now.number);
    add("detail.revision", was.revision, now.revision);
    add("detail.author", was.author, now.author);
    add("detail.checked", was.checked, now.checked);
    add("detail.approved", was.approved, now.approved);
    const auto day = [](const Sheet &sheet) { return sheet.date ? sheet.date->toString(Qt::ISODate) : QString(); };
    add("detail.date", day(was), day(now));
    add("detail.system", was.system, now.system);
    add("detail.confidentiality", was.confidentiality, now.confidentiality);
}

/// What all have in common; of what they were, only where all of them were the same.
std::vector<EditDetail> common(std::vector<EditDetail> all, const std::vector<EditDetail> &next)
{
    std::erase_if(all, [&](EditDetail &detail) {
        const auto found = std::find_if(next.begin(), next.end(), [&](const EditDetail &other) {
            return other.code == detail.code && other.of == detail.of && other.to == detail.to;
        });
        if (found == next.end())
            return true;
        if (found->from != detail.from)
            detail.from = {};
        return false;
    });
    return all;
}

} // namespace

std::vector<EditDetail> detailsOf(const PlanParts &before, const Plan &plan, const CatalogSet &catalogs)
{
    Differing differing(plan, catalogs);
    std::optional<std::vector<EditDetail>> details;
    const auto compare = [&](const auto &parts, const auto &now, auto differ) {
        for (const auto &[id, was] : parts) {
            const auto found = now.find(id);
            if (!was || found == now.end() || (details && details->empty()))
                continue;
            (differing.*differ)(*was, found->second);
            std::vector<EditDetail> own = differing.take();
            if (own.empty())
                continue; // it was moved, or made room
            details = details ? common(*std::move(details), own) : std::move(own);
        }
    };
    compare(before.products, plan.products, &Differing::products);
    compare(before.nodes, plan.nodes, &Differing::nodes);
    compare(before.zones, plan.zones, &Differing::zones);
    compare(before.firewalls, plan.firewalls, &Differing::firewalls);
    compare(before.flows, plan.flows, &Differing::flows);
    if (before.head && !details) {
        differing.heads(*before.head, PlanHead{plan.title, plan.sheet, plan.revisions, plan.note, plan.extras});
        details = differing.take();
    }
    return details.value_or(std::vector<EditDetail>());
}

} // namespace portolan
