// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/FieldDifferences.h"

#include "base/NameText.h"
#include "catalog/CatalogNames.h"

#include <algorithm>
#include <functional>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using EntryList = std::vector<FieldEntry>;

FieldEntry entryOf(const QString &text)
{
    return {text, sameText(text)};
}

EntryList entriesOf(const QString &text)
{
    return text.isEmpty() ? EntryList() : EntryList{entryOf(text)};
}

EntryList entriesOf(const LocalizedText &text)
{
    return text.isEmpty() ? EntryList() : EntryList{{text.text(Language::English), text}};
}

template <typename Value>
EntryList entriesOf(const std::optional<Value> &value)
{
    return value ? entriesOf(value->toString()) : EntryList();
}

template <typename Things, typename TextOf>
EntryList listOf(const Things &things, TextOf textOf)
{
    EntryList entries;
    for (const auto &thing : things)
        entries.push_back(entryOf(textOf(thing)));
    return entries;
}

EntryList addressesOf(const std::vector<AddressBlock> &blocks)
{
    return listOf(blocks, [](const AddressBlock &block) { return block.toString(); });
}

EntryList idsOf(const std::vector<Id> &ids)
{
    return listOf(ids, [](const Id &id) { return id.toString(); });
}

EntryList listenersOf(const std::vector<Listener> &listeners)
{
    EntryList entries;
    for (const Listener &listener : listeners) {
        const auto with = [&listener](const QString &port) -> QString {
            return listener.by.isEmpty() ? port : QString(port + u' ' + listener.by);
        };
        const QString transport = transportText(listener.transport);
        const QString port = listener.port.toString();
        entries.push_back({with(transport.toLower() + u'/' + port), sameText(with(transport + u' ' + port))});
    }
    return entries;
}

EntryList factsOf(const std::map<Id, Id> &facts)
{
    return listOf(
        facts, [](const auto &fact) -> QString { return fact.first.toString() + u'=' + fact.second.toString(); });
}

using OwnPorts = std::map<Id, std::map<Id, PortSet>>;

EntryList ownPortsOf(const OwnPorts &products)
{
    EntryList entries;
    for (const auto &[product, ports] : products) {
        for (const auto &[port, value] : ports)
            entries.push_back(entryOf(product.toString() + u' ' + port.toString() + u' ' + value.toString()));
    }
    return entries;
}

/// What one of two maps has, or both.
template <typename Map>
std::set<typename Map::key_type> keysOf(const Map &one, const Map &other)
{
    std::set<typename Map::key_type> keys;
    for (const Map *map : {&one, &other}) {
        for (const auto &entry : *map)
            keys.insert(entry.first);
    }
    return keys;
}

template <typename Map>
const typename Map::mapped_type *valueIn(const Map &map, const Id &key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

/// One side, with the names that it gives.
struct Side {
    const Plan &plan;
    const CatalogSet &catalogs;

    template <typename Thing>
    [[nodiscard]] static EntryList named(const std::map<Id, Thing> &things, const Id &id)
    {
        if (id.isNull())
            return {};
        const Thing *thing = valueIn(things, id);
        return {{id.toString(), thing ? nameText(thing->name, id) : sameText(id.toString())}};
    }
    [[nodiscard]] EntryList zone(const Id &id) const { return named(plan.zones, id); }
    [[nodiscard]] EntryList node(const Id &id) const { return named(plan.nodes, id); }
    [[nodiscard]] EntryList zones(const std::vector<Id> &ids) const
    {
        EntryList entries;
        for (const Id &id : ids)
            entries.push_back(zone(id).front());
        return entries;
    }
    [[nodiscard]] EntryList kind(const Id &id) const
    {
        return id.isNull() ? EntryList() : EntryList{{id.toString(), kindName(catalogs, id)}};
    }
    [[nodiscard]] const Catalog *catalogOf(const Id &product) const
    {
        const Product *known = valueIn(plan.products, product);
        return known ? catalogs.find(known->catalog) : nullptr;
    }
    [[nodiscard]] LocalizedText productName(const Id &product) const
    {
        const Catalog *catalog = catalogOf(product);
        return catalog ? catalog->productName : sameText(product.toString());
    }
    [[nodiscard]] EntryList products(const std::vector<Run> &runs) const
    {
        EntryList entries;
        for (const Run &run : runs)
            entries.push_back({run.product.toString(), productName(run.product)});
        return entries;
    }
};

/// Where the plan says nothing, the catalog does.
EntryList portValue(const Catalog *catalog, const std::map<Id, PortSet> &ports, const Id &port)
{
    if (const PortSet *own = valueIn(ports, port))
        return entriesOf(own->toString());
    const PortDefinition *definition = catalog ? valueIn(catalog->ports, port) : nullptr;
    return definition ? entriesOf(definition->value) : EntryList();
}

bool isOn(const Catalog *catalog, const Product &product, const Id &option)
{
    if (const bool *own = valueIn(product.options, option))
        return *own;
    const Option *known = catalog ? valueIn(catalog->options, option) : nullptr;
    return known && known->byDefault;
}

EntryList chosenPorts(const Catalog *catalog, const Product &product, const Id &port)
{
    const FallbackChoice *choice = valueIn(product.fallback, port);
    const PortDefinition *definition = catalog && choice ? valueIn(catalog->ports, port) : nullptr;
    EntryList entries;
    if (!definition)
        return entries;
    if (*choice != FallbackChoice::Fallback)
        entries = entriesOf(definition->value);
    if (*choice != FallbackChoice::Default) {
        const EntryList fallback = entriesOf(definition->fallback);
        entries.insert(entries.end(), fallback.begin(), fallback.end());
    }
    return entries;
}

bool isPortrait(const Sheet &sheet)
{
    return sheet.orientation == u"portrait"_s;
}

/// Gathers what differs between two states of a part.
class Differing {
public:
    explicit Differing(const PlanStates &states)
        : m_before{states.before, states.catalogsBefore}
        , m_after{states.after, states.catalogsAfter}
        , m_isOnePlan(states.areOne())
        , m_isWhole(states.lists == PlanStates::Lists::Whole)
        , m_mostMachines(states.mostMachines)
    {
    }

    void compare(const Zone &from, const Zone &to);
    void compare(const Firewall &from, const Firewall &to);
    void compare(const Node &from, const Node &to, bool withProducts);
    void compare(const Product &from, const Product &to);
    void compare(const DrawnFlow &from, const DrawnFlow &to);
    void compare(const PlanHead &from, const PlanHead &to);
    [[nodiscard]] std::vector<FieldDifference> take() { return std::move(m_differences); }

private:
    /// of, where it is said, before a value is added.
    void push(PlanField field, FieldValue from, FieldValue to)
    {
        if (from != to)
            m_differences.push_back({field, std::move(from), std::move(to), m_of, m_product, m_cameOrWent});
    }
    void pushEntries(PlanField field, EntryList from, EntryList to)
    {
        using enum FieldValue::Extent;
        push(field, {Entries, std::move(from)}, {Entries, std::move(to)});
    }
    /// A value that reads alike on both sides. Words only what differs: of thousands of nodes, that takes its time.
    template <typename Value, typename EntriesOf>
    void add(PlanField field, const Value &from, const Value &to, EntriesOf entries)
    {
        if (!(from == to))
            pushEntries(field, entries(from), entries(to));
    }
    template <typename Value>
    void add(PlanField field, const Value &from, const Value &to)
    {
        add(field, from, to, [](const Value &value) { return entriesOf(value); });
    }
    /// A value that each side has its own name for.
    template <typename Value, typename EntriesOf>
    void addNamed(PlanField field, const Value &from, const Value &to, EntriesOf entries)
    {
        if (!m_isOnePlan || !(from == to))
            pushEntries(field, std::invoke(entries, m_before, from), std::invoke(entries, m_after, to));
    }
    void addSwitch(PlanField field, bool from, bool to)
    {
        using enum FieldValue::Extent;
        if (from != to)
            push(field, {from ? On : Off}, {to ? On : Off});
    }
    void addJoins(const std::vector<Id> &from, const std::vector<Id> &to);
    void addMachines(const Node &from, const Node &to);
    void addInterfaces(const Node &from, const Node &to);
    void addRuns(const Node &from, const Node &to, bool withProducts);
    void addFacts(const Node &from, const Node &to);
    void addOwnPorts(const OwnPorts &from, const OwnPorts &to);
    [[nodiscard]] FieldValue managed(const Side &side, const Run &run) const;

    const Side m_before;
    const Side m_after;
    const bool m_isOnePlan;
    const bool m_isWhole; ///< lists are
    const size_t m_mostMachines;
    LocalizedText m_of;
    LocalizedText m_product;
    bool m_cameOrWent = false;
    std::vector<FieldDifference> m_differences;
};

void Differing::compare(const Zone &from, const Zone &to)
{
    add(PlanField::Name, from.name, to.name);
    add(PlanField::Networks, from.networks, to.networks, addressesOf);
    add(PlanField::DhcpRelay, from.dhcpRelay, to.dhcpRelay);
    addSwitch(PlanField::DirectedBroadcast, from.directedBroadcast, to.directedBroadcast);
    add(PlanField::Note, from.note, to.note);
}

void Differing::addJoins(const std::vector<Id> &from, const std::vector<Id> &to)
{
    if (m_isWhole)
        return addNamed(PlanField::Joins, from, to, &Side::zones);
    std::set<Id> zones(from.begin(), from.end());
    zones.insert(to.begin(), to.end());
    for (const Id &zone : zones) {
        const bool joins = contains(to, zone);
        m_of = (joins ? m_after : m_before).zone(zone).front().text;
        addSwitch(PlanField::JoinedZone, contains(from, zone), joins);
    }
    m_of = {};
}

void Differing::compare(const Firewall &from, const Firewall &to)
{
    add(PlanField::Name, from.name, to.name);
    addJoins(from.joins, to.joins);
    addSwitch(PlanField::Stateful, from.state == FirewallState::Stateful, to.state == FirewallState::Stateful);
    add(PlanField::Note, from.note, to.note);
}

void Differing::addMachines(const Node &from, const Node &to)
{
    // Typed is what the plan says; a document counts what it stands for.
    const auto count = [](const Node &node) {
        return EntryList{
            {node.count ? QString::number(*node.count) : QString(), sameText(QString::number(node.machineCount()))}};
    };
    if (from.count != to.count || from.machineCount() != to.machineCount())
        pushEntries(PlanField::Count, count(from), count(to));
    add(PlanField::Members, from.members, to.members, [](const std::vector<Member> &members) {
        return listOf(members, [](const Member &member) -> QString {
            return member.address ? QString(member.name + u' ' + member.address->toString()) : member.name;
        });
    });
}

void Differing::addInterfaces(const Node &from, const Node &to)
{
    if (m_isOnePlan && from.interfaces == to.interfaces)
        return;
    add(PlanField::Interfaces, from.interfaces, to.interfaces, [](const std::vector<Interface> &interfaces) {
        return listOf(interfaces, [](const Interface &interface) { return interface.id.toString(); });
    });
    const auto byId = [](const std::vector<Interface> &interfaces) {
        std::map<Id, const Interface *> sorted;
        for (const Interface &interface : interfaces)
            sorted.emplace(interface.id, &interface);
        return sorted;
    };
    const auto old = byId(from.interfaces);
    const auto now = byId(to.interfaces);
    for (const Id &id : keysOf(old, now)) {
        static const Interface none;
        const auto *const before = valueIn(old, id);
        const auto *const after = valueIn(now, id);
        const Interface &was = before ? **before : none;
        const Interface &is = after ? **after : none;
        m_of = sameText(id.toString());
        m_cameOrWent = !before || !after;
        addNamed(PlanField::InterfaceZone, was.zone, is.zone, &Side::zone);
        add(PlanField::InterfaceAddresses, was.addresses, is.addresses, addressesOf);
        add(PlanField::InterfaceSeenAs, was.seenAs, is.seenAs);
    }
    m_of = {};
    m_cameOrWent = false;
}

FieldValue Differing::managed(const Side &side, const Run &run) const
{
    using enum FieldValue::Extent;
    if (run.managesAll)
        return {All};
    if (run.manages.empty())
        return {run.managesNothing ? Nobody : Entries};
    FieldValue value;
    for (size_t i = 0; i < std::min(m_mostMachines, run.manages.size()); ++i)
        value.entries.push_back(side.node(run.manages[i]).front());
    return value;
}

void Differing::addRuns(const Node &from, const Node &to, bool withProducts)
{
    for (const Run &now : to.runs) {
        const auto was = std::find_if(
            from.runs.begin(), from.runs.end(), [&](const Run &run) { return run.product == now.product; });
        if (was == from.runs.end())
            continue;
        const bool isSame = m_isOnePlan && *was == now;
        if (isSame && !withProducts)
            continue;
        m_product = m_after.productName(now.product);
        FieldValue managedBefore = managed(m_before, *was);
        FieldValue managedNow = managed(m_after, now);
        // Where the lists are cut, those of one plan can differ and read alike.
        if (m_isOnePlan ? !isSame : managedBefore != managedNow)
            m_differences.push_back(
                {PlanField::Manages, std::move(managedBefore), std::move(managedNow), {}, m_product});
        const Product *before = valueIn(m_before.plan.products, now.product);
        const Product *after = valueIn(m_after.plan.products, now.product);
        if (withProducts && before && after)
            compare(*before, *after);
    }
    m_product = {};
    const auto runsAsBefore = [](const Run &one, const Run &other) { return one.product == other.product; };
    if (!std::equal(from.runs.begin(), from.runs.end(), to.runs.begin(), to.runs.end(), runsAsBefore))
        pushEntries(PlanField::Runs, m_before.products(from.runs), m_after.products(to.runs));
}

void Differing::addFacts(const Node &from, const Node &to)
{
    if (m_isWhole)
        return add(PlanField::Facts, from.facts, to.facts, factsOf);
    if (from.facts == to.facts)
        return;
    for (const Id &fact : keysOf(from.facts, to.facts)) {
        const auto value = [&fact](const Node &node) {
            const Id *known = valueIn(node.facts, fact);
            return known ? entriesOf(known->toString()) : EntryList();
        };
        m_of = sameText(fact.toString());
        pushEntries(PlanField::Fact, value(from), value(to));
    }
    m_of = {};
}

void Differing::addOwnPorts(const OwnPorts &from, const OwnPorts &to)
{
    if (m_isWhole)
        return add(PlanField::OwnPorts, from, to, ownPortsOf);
    if (from == to)
        return;
    for (const Id &product : keysOf(from, to)) {
        static const std::map<Id, PortSet> none;
        const auto portsIn = [&product](const OwnPorts &products) -> const std::map<Id, PortSet> & {
            const auto *const ports = valueIn(products, product);
            return ports ? *ports : none;
        };
        const Catalog *catalog = m_after.catalogOf(product);
        for (const Id &port : keysOf(portsIn(from), portsIn(to))) {
            m_of = portName(catalog, port);
            pushEntries(PlanField::OwnPort, portValue(m_before.catalogOf(product), portsIn(from), port),
                portValue(catalog, portsIn(to), port));
        }
    }
    m_of = {};
}

void Differing::compare(const Node &from, const Node &to, bool withProducts)
{
    add(PlanField::Name, from.name, to.name);
    addNamed(PlanField::Kind, from.kind, to.kind, &Side::kind);
    addNamed(PlanField::OperatingSystem, from.os, to.os, &Side::kind);
    addMachines(from, to);
    addNamed(PlanField::Zone, from.zone, to.zone, &Side::zone);
    add(PlanField::Addresses, from.addresses, to.addresses, addressesOf);
    add(PlanField::SeenAs, from.seenAs, to.seenAs);
    addInterfaces(from, to);
    addRuns(from, to, withProducts);
    add(PlanField::Roles, from.roles, to.roles, idsOf);
    add(PlanField::Listens, from.listens, to.listens, listenersOf);
    addNamed(PlanField::PartOf, from.partOf, to.partOf, &Side::node);
    addFacts(from, to);
    addOwnPorts(from.ports, to.ports);
    add(PlanField::Ephemeral, from.ephemeral, to.ephemeral);
    add(PlanField::Note, from.note, to.note);
}

void Differing::compare(const Product &from, const Product &to)
{
    const Catalog *was = m_before.catalogs.find(from.catalog);
    const Catalog *is = m_after.catalogs.find(to.catalog);
    add(PlanField::Catalog, from.catalog.toString(), to.catalog.toString());
    add(PlanField::Version, from.version, to.version);
    for (const Id &option : keysOf(from.options, to.options)) {
        m_of = optionName(is, option);
        addSwitch(PlanField::Option, isOn(was, from, option), isOn(is, to, option));
    }
    for (const Id &port : keysOf(from.fallback, to.fallback)) {
        m_of = portName(is, port);
        pushEntries(PlanField::Fallback, chosenPorts(was, from, port), chosenPorts(is, to, port));
    }
    for (const Id &port : keysOf(from.ports, to.ports)) {
        m_of = portName(is, port);
        pushEntries(PlanField::Port, portValue(was, from.ports, port), portValue(is, to.ports, port));
    }
    m_of = {};
    add(PlanField::Note, from.note, to.note);
}

void Differing::compare(const DrawnFlow &from, const DrawnFlow &to)
{
    add(PlanField::Transport, from.transport, to.transport,
        [](Transport transport) { return entriesOf(transportText(transport)); });
    add(PlanField::FlowPorts, from.ports, to.ports, [](const PortSet &ports) { return entriesOf(ports.toString()); });
    add(PlanField::Application, from.application, to.application);
    add(PlanField::Purpose, from.purpose, to.purpose);
    addSwitch(PlanField::OneWay, from.oneWay, to.oneWay);
    addSwitch(PlanField::Optional, from.optional, to.optional);
    add(PlanField::Note, from.note, to.note);
}

void Differing::compare(const PlanHead &from, const PlanHead &to)
{
    const Sheet &was = from.sheet;
    const Sheet &is = to.sheet;
    add(PlanField::Title, from.title, to.title);
    add(PlanField::Paper, was.paper, is.paper,
        [](const QString &paper) { return entriesOf(paper.isEmpty() ? u"A3"_s : paper); });
    addSwitch(PlanField::Portrait, isPortrait(was), isPortrait(is));
    add(PlanField::Headings, was.headings, is.headings);
    add(PlanField::Number, was.number, is.number);
    add(PlanField::Revision, was.revision, is.revision);
    add(PlanField::Author, was.author, is.author);
    add(PlanField::Checked, was.checked, is.checked);
    add(PlanField::Approved, was.approved, is.approved);
    add(PlanField::Date, was.date, is.date,
        [](const std::optional<QDate> &date) { return entriesOf(date ? date->toString(Qt::ISODate) : QString()); });
    add(PlanField::SystemName, was.system, is.system);
    add(PlanField::Confidentiality, was.confidentiality, is.confidentiality);
}

template <typename Part, typename... More>
std::vector<FieldDifference> differencesOf(
    const Part &before, const Part &after, const PlanStates &states, More... more)
{
    Differing differing(states);
    differing.compare(before, after, more...);
    return differing.take();
}

} // namespace

std::vector<FieldDifference> fieldDifferences(const Zone &before, const Zone &after, const PlanStates &states)
{
    return differencesOf(before, after, states);
}

std::vector<FieldDifference> fieldDifferences(const Firewall &before, const Firewall &after, const PlanStates &states)
{
    return differencesOf(before, after, states);
}

std::vector<FieldDifference> fieldDifferences(const Node &before, const Node &after, const PlanStates &states)
{
    return differencesOf(before, after, states, false);
}

std::vector<FieldDifference> fieldDifferences(const Product &before, const Product &after, const PlanStates &states)
{
    return differencesOf(before, after, states);
}

std::vector<FieldDifference> fieldDifferences(const DrawnFlow &before, const DrawnFlow &after, const PlanStates &states)
{
    return differencesOf(before, after, states);
}

std::vector<FieldDifference> fieldDifferences(const PlanHead &before, const PlanHead &after, const PlanStates &states)
{
    return differencesOf(before, after, states);
}

std::vector<FieldDifference> machineDifferences(const Node &before, const Node &after, const PlanStates &states)
{
    return differencesOf(before, after, states, true);
}

} // namespace portolan
