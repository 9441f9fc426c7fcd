// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/CellText.h"

#include "derive/FlowKey.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

struct CellText::End {
    const MatrixRow &row;
    bool opener; ///< this side is the one that opens, whichever column it stands in

    /// A group's own addresses; for the group as a whole those of its members where it has none.
    [[nodiscard]] QString ownAddresses() const
    {
        QStringList texts;
        for (const AddressBlock &block : addresses())
            texts.append(block.toString());
        if (!addresses().empty() || member() >= 0)
            return texts.join(u", "_s);
        for (const Member &part : machine().members) {
            if (part.address)
                texts.append(part.address->toString());
        }
        return texts.join(u", "_s);
    }
    [[nodiscard]] int node() const { return opener ? row.first().identity.opener : row.first().identity.listener; }
    [[nodiscard]] int interface() const { return opener ? row.first().identity.openerInterface : row.first().identity.listenerInterface; }
    [[nodiscard]] const Node &machine() const { return *row.engine->nodes().at(node()).node; }
    [[nodiscard]] int member() const { return opener ? row.openerMember : row.listenerMember; }
    [[nodiscard]] const std::vector<AddressBlock> &addresses() const
    {
        const Node &node = machine();
        return node.interfaces.empty() ? node.addresses : node.interfaces[static_cast<size_t>(interface())].addresses;
    }
    [[nodiscard]] const std::optional<Address> &seenAs() const
    {
        const Node &node = machine();
        return node.interfaces.empty() ? node.seenAs : node.interfaces[static_cast<size_t>(interface())].seenAs;
    }
};

namespace {

bool isDrawn(const Flow &flow)
{
    return flow.identity.product < 0;
}

const EffectiveLeg &effectiveOf(const FlowEngine &engine, const Flow &flow)
{
    return engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)];
}

const Leg &legOf(const FlowEngine &engine, const Flow &flow)
{
    return engine.product(flow).leg(flow.identity.leg);
}

void appendNew(QStringList &list, const QString &text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

/// The distinct answers of a function over the flows of a row, in order.
template <typename Function>
QStringList gather(const MatrixRow &row, Function textOf)
{
    QStringList list;
    for (const int handle : row.flows)
        appendNew(list, textOf(row.engine->flow(handle)));
    return list;
}

QString joined(const QStringList &list, Language language)
{
    return list.join(language == Language::English ? u"; "_s : u"／"_s);
}

QString enumerated(const QStringList &list, Language language)
{
    return list.join(language == Language::English ? u", "_s : u"、"_s);
}

/// Our reading of where automatic source ports come from, by operating system, where the node doesn't say.
PortRange ephemeralOf(const NodeTable::Entry &entry)
{
    if (entry.node && entry.node->ephemeral)
        return *entry.node->ephemeral;
    if (entry.os.toString() == "windows"_L1)
        return dynamicPorts;
    if (entry.os.toString() == "linux"_L1)
        return PortRange{32768, 60999};
    return PortRange{1024, 65535};
}

QString portsAsText(const PortSet &ports)
{
    QStringList parts;
    for (const PortRange &range : ports.ranges)
        parts.append(range.toString());
    return parts.join(u", "_s);
}

QString dateText(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

bool closesSentence(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u'。');
}

/// The notes of a flow's leg and of its ports.
std::vector<const Note *> notesOf(const FlowEngine &engine, const Flow &flow)
{
    const ProductModel &product = engine.product(flow);
    const Catalog &catalog = product.catalog();
    const LegModel &model = product.legs()[static_cast<size_t>(flow.identity.leg)];
    std::vector<const Note *> notes;
    for (const Id &id : legOf(engine, flow).notes)
        notes.push_back(&catalog.notes.at(id));
    for (const int port : {model.openerPort, model.listenerPort}) {
        if (port >= 0 && !product.ports()[static_cast<size_t>(port)].definition->note.isNull())
            notes.push_back(&catalog.notes.at(product.ports()[static_cast<size_t>(port)].definition->note));
    }
    return notes;
}

/// Sentences one after the other, each ended as its language ends them.
QString asProse(const QStringList &sentences, Language language)
{
    QString prose;
    for (const QString &sentence : sentences) {
        if (!prose.isEmpty() && language == Language::English)
            prose += u' ';
        prose += sentence;
        if (!closesSentence(sentence))
            prose += language == Language::English ? u'.' : u'。';
    }
    return prose;
}

} // namespace

const AtomicPort &CellText::printedPort(const End &end)
{
    const EffectiveLeg &leg = effectiveOf(*end.row.engine, end.row.first());
    return end.opener != leg.turned ? leg.printed.fromPort : leg.printed.toPort;
}

const Decision *decisionOf(const MatrixRow &row)
{
    const auto &decisions = row.engine->plan().decisions;
    if (decisions.empty())
        return nullptr;
    for (const QString &key : {row.key, rowKey(*row.engine, row.first()), flowKey(*row.engine, row.first())}) {
        if (const auto found = decisions.find(key); found != decisions.end())
            return &found->second;
    }
    return nullptr;
}

QString nodeName(const Node &node, Language language)
{
    return node.name.isEmpty() ? node.id.toString() : node.name.text(language);
}

QString CellText::word(const char *key, Language language, const QStringList &arguments) const
{
    return m_wording.text(QLatin1String(key), language, arguments);
}

QString CellText::number(const MatrixRow &row) const
{
    if (row.number <= 0)
        return u"–"_s;
    return (row.issued ? QString() : u"N"_s) + QString::number(row.number) + (row.isReturn ? u"R"_s : QString());
}

QString CellText::cell(const MatrixRow &row, Column column, Language language) const
{
    const End source{row, opensAtSource(row)};
    const End destination{row, !opensAtSource(row)};
    switch (column) {
    case Column::No:
        return number(row);
    case Column::Change: {
        static constexpr const char *words[] = {"", "change.add", "change.modify", "change.delete", "change.unchanged"};
        return row.change == RowChange::None ? QString() : word(words[static_cast<int>(row.change)], language);
    }
    case Column::SourceZone:
        return zoneText(source, language);
    case Column::Source:
        return nodeText(source, language);
    case Column::SourceAddress:
        return addressText(source, language);
    case Column::SourcePort:
        return portText(source, language);
    case Column::DestinationZone:
        return zoneText(destination, language);
    case Column::Destination:
        return nodeText(destination, language);
    case Column::DestinationAddress:
        return addressText(destination, language);
    case Column::DestinationPort:
        return portText(destination, language);
    case Column::Transport: {
        const Transport transport = isDrawn(row.first()) ? row.engine->drawn(row.first()).transport
            : m_view == View::Documented                 ? effectiveOf(*row.engine, row.first()).printed.transport
                                                         : effectiveOf(*row.engine, row.first()).transport;
        return transport == Transport::Tcp ? u"TCP"_s : transport == Transport::Udp ? u"UDP"_s : word("unstated", language);
    }
    case Column::Application: {
        const QStringList names = gather(row, [&](const Flow &flow) {
            return isDrawn(flow) ? row.engine->drawn(flow).application : legOf(*row.engine, flow).application;
        });
        return names.isEmpty() ? word("unstated", language) : enumerated(names, language);
    }
    case Column::Action:
        return actionText(row, language);
    case Column::Purpose:
        return purposeText(row, language);
    case Column::Product:
        return productText(row, language);
    case Column::Phase:
        return phaseText(row, language);
    case Column::Necessity:
        return necessityText(row, language);
    case Column::Condition:
        return conditionText(row, language);
    case Column::Cast:
        return castText(row, language);
    case Column::SourceProcess:
        return processText(row, opensAtSource(row));
    case Column::DestinationProcess:
        return processText(row, !opensAtSource(row));
    case Column::Firewalls:
        return firewallText(row, language);
    case Column::Translated:
        return translatedText(row, language);
    case Column::Encrypted:
        return encryptedText(row, language);
    case Column::Basis:
        return basisText(row, language);
    case Column::Evidence:
        return evidenceText(row, language);
    case Column::Impact:
        return impactText(row, language);
    case Column::Notes:
        return notesText(row, language);
    default:
        return requestText(row, column, language);
    }
}

bool CellText::opensAtSource(const MatrixRow &row) const
{
    // The document's own direction, where it is not the one that we read.
    const bool turned = m_view == View::Documented && !isDrawn(row.first()) && effectiveOf(*row.engine, row.first()).turned;
    return row.isReturn == turned;
}

QString CellText::fingerprint(const MatrixRow &row) const
{
    static constexpr Column compared[] = {Column::SourceZone, Column::Source, Column::SourceAddress, Column::SourcePort,
        Column::DestinationZone, Column::Destination, Column::DestinationAddress, Column::Transport, Column::DestinationPort,
        Column::Action, Column::Purpose, Column::Phase, Column::Necessity, Column::Condition, Column::Cast, Column::Firewalls,
        Column::Translated};
    QString text;
    for (const Column column : compared) {
        for (const Language language : bothLanguages)
            text += cell(row, column, language) + QChar(0x1f);
    }
    return text;
}

QString CellText::zoneText(const End &end, Language language) const
{
    const Zone *zone = zoneOf(*end.row.engine, end.row.first(), end.opener);
    if (!zone)
        return word("zone.none", language);
    return zone->name.isEmpty() ? zone->id.toString() : zone->name.text(language);
}

QString CellText::nodeText(const End &end, Language language) const
{
    const Node &node = end.machine();
    const Delivery delivery = end.row.first().delivery;
    const bool isRelay = (delivery == Delivery::RelayedFromOpener && end.opener) || (delivery == Delivery::RelayedToListener && !end.opener);
    QString name = nodeName(node, language);
    if (end.member() >= 0) {
        const MachineNames machine = machineOf(node, end.interface(), end.member());
        if (!machine.name.isEmpty())
            name = machine.name;
    } else if (node.isGroup()) {
        name = word("group", language, {name, QString::number(node.machineCount())});
    }
    const FlowEngine &engine = *end.row.engine;
    if (!node.interfaces.empty())
        name = word("interface", language, {name, node.interfaces[static_cast<size_t>(end.interface())].id.toString()});
    const Zone *zone = zoneOf(engine, end.row.first(), end.opener);
    if (isRelay && zone)
        return word("relay", language, {zone->name.isEmpty() ? zone->id.toString() : zone->name.text(language), name});
    return name;
}

QString CellText::addressText(const End &end, Language language) const
{
    const FlowEngine &engine = *end.row.engine;
    const Delivery delivery = end.row.first().delivery;
    const Zone *zone = zoneOf(engine, end.row.first(), end.opener);
    if (!end.opener && (delivery == Delivery::LimitedBroadcast || delivery == Delivery::Undeliverable))
        return u"255.255.255.255"_s;
    if (!end.opener && delivery == Delivery::DirectedBroadcast && zone) {
        QStringList broadcasts;
        for (const AddressBlock &network : zone->networks) {
            if (const std::optional<Address> broadcast = network.broadcast())
                broadcasts.append(broadcast->toString());
        }
        return broadcasts.isEmpty() ? word("address.none", language) : broadcasts.join(u", "_s);
    }
    const bool isRelay = (delivery == Delivery::RelayedFromOpener && end.opener) || (delivery == Delivery::RelayedToListener && !end.opener);
    if (isRelay && zone && zone->dhcpRelay)
        return zone->dhcpRelay->toString();
    if (end.member() >= 0) {
        const QString address = machineOf(end.machine(), end.interface(), end.member()).address;
        if (!address.isEmpty())
            return address;
    }
    const QString addresses = end.ownAddresses();
    return addresses.isEmpty() ? word("address.none", language) : addresses;
}

QString CellText::ephemeralText(const MatrixRow &row, int node, bool listening) const
{
    const NodeTable::Entry &entry = row.engine->nodes().at(node);
    // A listener's ephemeral range is the document's, an opener's that of its system.
    if (listening)
        return (entry.node && entry.node->ephemeral ? *entry.node->ephemeral : dynamicPorts).toString();
    return ephemeralOf(entry).toString();
}

QString CellText::portText(const End &end, Language language) const
{
    const Flow &flow = end.row.first();
    const Delivery delivery = flow.delivery;
    if (delivery == Delivery::RelayedFromOpener || delivery == Delivery::RelayedToListener)
        return portsAsText(*listeningPorts(*end.row.engine, flow)); // from the relay's own port to the server's, both 67
    if (m_view == View::Documented && !isDrawn(flow) && printedPort(end).kind == LegEnd::Port::Unstated)
        return word("unstated", language);
    const int port = end.opener ? flow.openerPort : flow.listenerPort;
    if (port == Flow::anyPort)
        return word("any", language);
    if (port == Flow::automaticPort) {
        const bool printsRange = m_view == View::Stateless || end.row.isReturn;
        return printsRange ? ephemeralText(end.row, end.node(), !end.opener) : word("auto", language);
    }
    const PortSet &ports = end.row.engine->pools().ports.at(port);
    QString text = portsAsText(ports);
    if (ports.followedByEphemeral)
        text += u", "_s + ephemeralText(end.row, end.node(), true);
    return text;
}

QString CellText::actionText(const MatrixRow &row, Language language) const
{
    const bool tcp = isDrawn(row.first()) ? row.engine->drawn(row.first()).transport == Transport::Tcp
                                          : effectiveOf(*row.engine, row.first()).transport == Transport::Tcp;
    if (row.isExcluded)
        return word("action.excluded", language);
    if (row.first().delivery == Delivery::Undeliverable)
        return word("action.undeliverable", language);
    return word(row.isReturn && tcp ? "action.established" : row.isReturn ? "action.return" : "action.permit", language);
}

QString CellText::purposeText(const MatrixRow &row, Language language) const
{
    if (isDrawn(row.first()))
        return row.engine->drawn(row.first()).purpose.text(language);
    return joined(gather(row, [&](const Flow &flow) {
        return row.engine->product(flow).catalog().purposes.at(legOf(*row.engine, flow).purpose).text.text(language);
    }), language);
}

QString CellText::productText(const MatrixRow &row, Language language) const
{
    if (isDrawn(row.first()))
        return word("product.none", language);
    const ProductModel &product = row.engine->product(row.first());
    const QString &name = product.catalog().productName.text(language);
    if (product.product().version)
        return word("product.version", language, {name, product.product().version->toString()});
    return product.catalog().versions.named.empty() ? name : word("product.version-unknown", language, {name});
}

QString CellText::phaseText(const MatrixRow &row, Language language) const
{
    if (isDrawn(row.first()))
        return {};
    const Catalog &catalog = row.engine->product(row.first()).catalog();
    QStringList names;
    for (const Id &phase : catalog.phaseOrder) {
        const bool has = std::any_of(row.flows.begin(), row.flows.end(),
            [&](int handle) { return effectiveOf(*row.engine, row.engine->flow(handle)).printed.phase == phase; });
        if (has)
            names.append(catalog.phases.at(phase).text(language));
    }
    return enumerated(names, language);
}

QString CellText::necessityText(const MatrixRow &row, Language language) const
{
    // The strongest need of all purposes: required, then conditional, then optional.
    int strongest = 2;
    static constexpr const char *words[] = {"need.required", "need.conditional", "need.optional"};
    for (const int handle : row.flows) {
        const Flow &flow = row.engine->flow(handle);
        const bool optional = isDrawn(flow) ? row.engine->drawn(flow).optional : effectiveOf(*row.engine, flow).printed.optional;
        strongest = std::min(strongest, optional ? 2 : flow.circumstances != 0 ? 1 : 0);
    }
    return word(words[strongest], language);
}

QString CellText::circumstancesText(const FlowEngine &engine, const Flow &flow, Language language) const
{
    if (flow.circumstances == 0)
        return {};
    const Circumstances &circumstances = engine.circumstances(flow);
    const Catalog &catalog = engine.product(flow).catalog();
    QStringList parts;
    if (circumstances.versionUnknown) {
        QStringList ranges;
        for (const VersionRange &range : legOf(engine, flow).versions)
            ranges.append(range.toString());
        parts.append(word("condition.version", language, {catalog.productName.text(language), enumerated(ranges, language)}));
    }
    for (const Id &id : circumstances.conditions)
        parts.append(catalog.conditions.at(id).text.text(language));
    return joined(parts, language);
}

QString CellText::conditionText(const MatrixRow &row, Language language) const
{
    const QStringList distinct = gather(row, [&](const Flow &flow) { return circumstancesText(*row.engine, flow, language); });
    const bool allAlike = distinct.size() <= 1
        && std::all_of(row.flows.begin(), row.flows.end(), [&](int handle) { return row.engine->flow(handle).circumstances == row.first().circumstances; });
    if (distinct.isEmpty() || allAlike)
        return distinct.value(0);
    // Purposes with different conditions: each condition stands beside its purpose.
    return joined(gather(row, [&](const Flow &flow) {
        const QString condition = circumstancesText(*row.engine, flow, language);
        const QString &purpose = row.engine->product(flow).catalog().purposes.at(legOf(*row.engine, flow).purpose).text.text(language);
        return condition.isEmpty() ? QString() : word("condition.of-purpose", language, {purpose, condition});
    }), language);
}

QString CellText::castText(const MatrixRow &row, Language language) const
{
    if (isDrawn(row.first()))
        return word("cast.unicast", language);
    if (row.isReturn)
        return word("cast.unicast", language);
    switch (row.first().delivery) {
    case Delivery::Unicast:
        return legOf(*row.engine, row.first()).cast == Cast::Unstated ? word("unstated", language) : word("cast.unicast", language);
    case Delivery::LimitedBroadcast:
        return word("cast.limited", language);
    case Delivery::DirectedBroadcast:
        return word("cast.directed", language);
    case Delivery::RelayedFromOpener:
    case Delivery::RelayedToListener:
        return word("cast.relayed", language);
    case Delivery::Undeliverable:
        return word("cast.undeliverable", language);
    }
    return {};
}

QString CellText::processText(const MatrixRow &row, bool opener) const
{
    const QStringList names = gather(row, [&](const Flow &flow) {
        if (isDrawn(flow))
            return QString();
        const Leg &leg = legOf(*row.engine, flow);
        const bool from = opener != effectiveOf(*row.engine, flow).turned;
        const int node = opener ? flow.identity.opener : flow.identity.listener;
        const QString &process = from ? leg.from.process : leg.to.process;
        return process.isEmpty() ? QString() : row.engine->product(flow).catalog().processName(process, row.engine->nodes().at(node).os);
    });
    return names.join(u", "_s);
}

QString CellText::firewallText(const MatrixRow &row, Language language) const
{
    const FlowEngine &engine = *row.engine;
    const Flow &flow = row.first();
    if (flow.sameHost)
        return word("firewalls.same-host", language);
    const Crossing &crossing = engine.crossing(flow);
    switch (crossing.state) {
    case Crossing::State::Inside:
        return word("firewalls.none", language);
    case Crossing::State::NoWay:
        return word("firewalls.no-way", language);
    case Crossing::State::Unknown:
        return word("firewalls.unknown", language);
    case Crossing::State::Through:
    case Crossing::State::Tied:
        break;
    }
    QStringList names;
    for (const Id &id : crossing.firewalls) {
        const auto found = engine.plan().firewalls.find(id);
        if (found == engine.plan().firewalls.end())
            continue;
        if (row.onlyStatelessFirewalls && found->second.state != FirewallState::Stateless)
            continue;
        names.append(found->second.name.isEmpty() ? id.toString() : found->second.name.text(language));
    }
    if (row.isReturn)
        std::reverse(names.begin(), names.end());
    return names.join(language == Language::English ? u" > "_s : u"→"_s);
}

QString CellText::translatedText(const MatrixRow &row, Language language) const
{
    QStringList parts;
    const End source{row, opensAtSource(row)};
    const End destination{row, !opensAtSource(row)};
    if (source.seenAs())
        parts.append(word("translated.source", language, {source.seenAs()->toString()}));
    if (destination.seenAs())
        parts.append(word("translated.destination", language, {destination.seenAs()->toString()}));
    return joined(parts, language);
}

QString CellText::encryptedText(const MatrixRow &row, Language language) const
{
    return enumerated(gather(row, [&](const Flow &flow) {
        if (isDrawn(flow))
            return QString();
        const Catalog &catalog = row.engine->product(flow).catalog();
        const auto application = catalog.applications.find(legOf(*row.engine, flow).application);
        if (application == catalog.applications.end())
            return word("unstated", language);
        if (!application->second.encrypted)
            return word("encrypted.depends", language);
        return word(*application->second.encrypted ? "yes" : "no", language);
    }), language);
}

QString CellText::basisText(const MatrixRow &row, Language language) const
{
    if (isDrawn(row.first()))
        return word("basis.by-hand", language);
    static constexpr const char *aspects[] = {"reading.transport", "reading.initiator", "reading.source-port", "reading.destination-port", "reading.peer"};
    QStringList read;
    for (const int handle : row.flows) {
        const Flow &flow = row.engine->flow(handle);
        for (const auto &reading : effectiveOf(*row.engine, flow).readings) {
            if (isShown(reading.first))
                appendNew(read, word(aspects[static_cast<int>(reading.first)], language));
        }
        for (const Note *note : notesOf(*row.engine, flow)) {
            if (note->isReading)
                appendNew(read, word("reading.note", language));
        }
        if (printsOwnRange(row, flow))
            appendNew(read, word("reading.ephemeral", language));
        if (flow.delivery == Delivery::RelayedFromOpener || flow.delivery == Delivery::RelayedToListener)
            appendNew(read, word("reading.relay", language));
        if (row.engine->product(flow).versionIsRead() && !legOf(*row.engine, flow).versions.empty())
            appendNew(read, word("reading.version", language));
    }
    return read.isEmpty() ? word("basis.documented", language) : word("basis.reading", language, {enumerated(read, language)});
}

bool CellText::isShown(Reading::Of aspect) const
{
    return m_view != View::Documented || aspect == Reading::Of::Peer;
}

bool CellText::printsOwnRange(const MatrixRow &row, const Flow &flow) const
{
    const bool printsRange = m_view == View::Stateless || row.isReturn;
    const NodeTable::Entry &opener = row.engine->nodes().at(flow.identity.opener);
    return printsRange && flow.openerPort == Flow::automaticPort && opener.node && !opener.node->ephemeral;
}

QString CellText::evidenceText(const MatrixRow &row, Language language) const
{
    if (isDrawn(row.first()))
        return word("evidence.drawn", language, {row.engine->drawn(row.first()).id.toString()});
    const Catalog &catalog = row.engine->product(row.first()).catalog();
    std::map<Id, QStringList> rowsByTable;
    std::vector<Id> tables;
    for (const int handle : row.flows) {
        const Leg &leg = legOf(*row.engine, row.engine->flow(handle));
        if (!rowsByTable.contains(leg.table))
            tables.push_back(leg.table);
        appendNew(rowsByTable[leg.table], QString::number(leg.row));
    }
    QStringList places;
    for (const Id &table : tables) {
        const QStringList &rows = rowsByTable[table];
        // "ports" and "prose" are our names for what the document leaves without one.
        const bool isProse = table.toString() == "prose"_L1;
        const bool isNamed = !isProse && table.toString() != "ports"_L1;
        const QString &title = catalog.tables.at(table).text(language);
        const char *key = isProse ? "evidence.sentence" : rows.size() > 1 ? "evidence.rows" : "evidence.row";
        places.append(word(key, language, {isNamed ? tableText(table, title) : title, rows.join(u", "_s)}));
    }
    if (m_notes) {
        const QString document = word("note.reference", language, {QString::number(m_notes->number(documentOf(catalog)))});
        return word("evidence.noted", language, {joined(places, language), document});
    }
    return word("evidence", language, {catalog.documentTitle.text(language), joined(places, language)});
}

QString CellText::tableText(const Id &table, const QString &title) const
{
    // A sheet has little room, and the table's own number finds it.
    return m_notes || title.startsWith(table.toString()) ? table.toString() : table.toString() + u' ' + title;
}

LocalizedText CellText::documentOf(const Catalog &catalog) const
{
    const auto in = [&](Language language) {
        const QString &place = catalog.documentPlace.in(language);
        const QString &title = catalog.documentTitle.in(language);
        return place.isEmpty() ? word("note.document", language, {title}) : word("note.document-place", language, {title, place});
    };
    return {in(Language::English), in(Language::Japanese)};
}

QString CellText::impactText(const MatrixRow &row, Language language) const
{
    return asProse(gather(row, [&](const Flow &flow) {
        return isDrawn(flow) ? QString() : row.engine->product(flow).catalog().purposes.at(legOf(*row.engine, flow).purpose).impact.text(language);
    }), language);
}

LocalizedText CellText::both(const char *key, const LocalizedText &argument) const
{
    return {word(key, Language::English, {argument.en}), word(key, Language::Japanese, {argument.ja})};
}

QString CellText::notesText(const MatrixRow &row, Language language) const
{
    // What only this row has to say stands in it.
    QStringList own;
    if (row.isReturn)
        return word("note.return", language, {(row.issued ? QString() : u"N"_s) + QString::number(row.number)});
    if (isDrawn(row.first()))
        appendNew(own, row.engine->drawn(row.first()).note);
    if (const Decision *decision = decisionOf(row))
        appendNew(own, decision->note);
    QStringList references;
    for (const LocalizedText &note : sharedNotes(row)) {
        if (m_notes)
            references.append(word("note.reference", language, {QString::number(m_notes->number(note))}));
        else
            appendNew(own, note.text(language));
    }
    const QString prose = asProse(own, language);
    const QString list = enumerated(references, language);
    const QString between = prose.isEmpty() || list.isEmpty() ? QString() : u"\n"_s;
    return prose + between + list;
}

std::vector<LocalizedText> CellText::sharedNotes(const MatrixRow &row) const
{
    std::vector<LocalizedText> notes;
    const FlowEngine &engine = *row.engine;
    if (isDrawn(row.first()))
        return notes;
    const ProductModel &product = engine.product(row.first());
    const Catalog &catalog = product.catalog();
    const auto add = [&](const LocalizedText &note) {
        if (!note.isEmpty() && std::find(notes.begin(), notes.end(), note) == notes.end())
            notes.push_back(note);
    };
    if (row.first().fallbackUsed)
        add(fallbackText(row));
    if (row.first().delivery == Delivery::Undeliverable)
        add(both("note.undeliverable"));
    for (const int handle : row.flows) {
        const Flow &flow = engine.flow(handle);
        for (const PortSet *ports : {engine.openerPort(flow), engine.listenerPort(flow)}) {
            if (ports && ports->softEnd && ports->ranges.back().size() > 1)
                add(both("note.soft-end"));
        }
        for (const Note *note : notesOf(engine, flow))
            add(note->text);
        for (const auto &reading : effectiveOf(engine, flow).readings) {
            if (isShown(reading.first))
                add(both("note.reading", catalog.readings.at(reading.second)));
        }
        if (product.versionIsRead() && !legOf(engine, flow).versions.empty())
            add(both("note.reading", catalog.readings.at(catalog.versions.betweenBecause)));
    }
    return notes;
}

LocalizedText CellText::fallbackText(const MatrixRow &row) const
{
    const ProductModel &product = row.engine->product(row.first());
    const LegModel &leg = product.legs()[static_cast<size_t>(row.first().identity.leg)];
    for (const int port : {leg.listenerPort, leg.openerPort}) {
        if (port < 0 || !product.ports()[static_cast<size_t>(port)].definition->fallback)
            continue;
        const PortDefinition &definition = *product.ports()[static_cast<size_t>(port)].definition;
        const QStringList ports{portsAsText(*definition.fallback), portsAsText(*definition.value)};
        return {word("note.fallback-used", Language::English, ports), word("note.fallback-used", Language::Japanese, ports)};
    }
    return {};
}

QString CellText::requestText(const MatrixRow &row, Column column, Language language) const
{
    const Decision *decision = decisionOf(row);
    if (!decision)
        return {};
    switch (column) {
    case Column::Log:
        return decision->log ? word(*decision->log ? "yes" : "no", language) : QString();
    case Column::Justification:
        return decision->reason.text(language);
    case Column::Owner:
        return decision->owner;
    case Column::Requester:
        return decision->requester;
    case Column::Department:
        return decision->department;
    case Column::Contact:
        return decision->contact;
    case Column::Requested:
        return dateText(decision->requested);
    case Column::Approver:
        return decision->approver;
    case Column::Approved:
        return dateText(decision->approved);
    case Column::Ticket:
        return decision->ticket;
    case Column::Wanted:
        return dateText(decision->wanted);
    case Column::ValidFrom:
        return dateText(decision->from);
    case Column::ValidTo:
        return dateText(decision->until);
    case Column::Review:
        return dateText(decision->review);
    default:
        return {};
    }
}

} // namespace portolan
