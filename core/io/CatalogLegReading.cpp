// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogReading.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

void CatalogReading::readLeg(const YamlNode &node)
{
    MapReader map(node, m_reader);
    if (!map.isMap())
        return;
    Leg leg;
    leg.id = readLegId(map, node);
    if (const YamlNode *table = map.required("table"_L1))
        leg.table = reference(What::Table, *table).value_or(Id());
    if (const YamlNode *row = map.required("row"_L1))
        leg.row = m_reader.integer(*row, 1, 9999).value_or(0);
    if (const YamlNode *versions = map.optional("versions"_L1))
        leg.versions = readNamedVersions(*versions);
    if (const YamlNode *phases = map.optional("phases"_L1))
        leg.phases = references(What::Phase, *phases);
    if (const YamlNode *from = map.required("from"_L1))
        leg.from = readEnd(*from, "from"_L1);
    if (const YamlNode *to = map.required("to"_L1))
        leg.to = readEnd(*to, "to"_L1);
    if (const YamlNode *transport = map.required("transport"_L1))
        readTransport(leg, *transport);
    if (const YamlNode *application = map.optional("application"_L1)) {
        leg.application = m_reader.wording(*application).value_or(QString());
        if (!leg.application.isEmpty())
            refer(What::Application, leg.application, *application);
    }
    if (const YamlNode *encrypted = map.optional("encrypted"_L1))
        readEncrypted(leg, *encrypted);
    readCast(leg, map);
    if (const YamlNode *purpose = map.required("purpose"_L1))
        leg.purpose = reference(What::Purpose, *purpose).value_or(Id());
    if (const YamlNode *optional = map.optional("optional"_L1))
        readOptional(leg, *optional);
    if (const YamlNode *sameHost = map.optional("same-host"_L1))
        readSameHost(leg, *sameHost);
    if (const YamlNode *answer = map.required("answer"_L1))
        readAnswer(leg, *answer);
    if (const YamlNode *when = map.optional("when"_L1))
        leg.when = references(What::Condition, *when);
    if (const YamlNode *notes = map.optional("notes"_L1))
        leg.notes = references(What::Note, *notes);
    if (const YamlNode *readings = map.optional("readings"_L1))
        leg.readings = readLegReadings(*readings, leg);
    map.refuseUnknown();
    countFlows(leg, node);
    m_catalog.legs.push_back(std::move(leg));
    m_legNodes.push_back(&node);
}

bool CatalogReading::usesTcp(const Leg &leg)
{
    return std::find(leg.transports.begin(), leg.transports.end(), Transport::Tcp) != leg.transports.end();
}

/// A leg stands for all combinations of its lists: a short file can mean more than any memory holds.
void CatalogReading::countFlows(const Leg &leg, const YamlNode &node)
{
    if (m_hasTooManyFlows)
        return;
    std::int64_t flows = 1;
    const size_t factors[] = {leg.phases.size(), leg.from.roles.size(), leg.to.roles.size(), leg.transports.size(),
        leg.from.ports.size(), leg.to.ports.size()};
    for (const size_t factor : factors)
        flows = std::min<std::int64_t>(
            flows * static_cast<std::int64_t>(std::clamp<size_t>(factor, 1, mostFlows + 1)), mostFlows + 1);
    m_flows += flows;
    m_hasTooManyFlows = m_flows > mostFlows;
    if (m_hasTooManyFlows)
        report("catalog.too-many-flows", {QString::number(mostFlows)}, node);
}

Id CatalogReading::readLegId(MapReader &map, const YamlNode &leg)
{
    const YamlNode *node = map.required("id"_L1);
    const std::optional<Id> id = node ? m_reader.id(*node) : std::nullopt;
    if (!id)
        return {};
    refuseReserved(What::Leg, id->toString(), node->line, node->column);
    const auto [first, isNew]
        = m_declared[What::Leg].emplace(id->toString(), Declaration{node->line, node->column, &leg});
    if (!isNew)
        report("duplicate.id", {word(What::Leg), id->toString(), QString::number(first->second.line)}, *node);
    return *id;
}

LegEnd CatalogReading::readEnd(const YamlNode &node, QLatin1String which)
{
    MapReader map(node, m_reader);
    LegEnd end;
    if (const YamlNode *role = map.required("role"_L1)) {
        if (!role->isScalar() || role->text != "unstated"_L1)
            end.roles = references(What::Role, *role);
        if (role->isSequence() && role->items.empty())
            report("catalog.roles-missing", {}, *role);
    }
    if (const YamlNode *process = map.optional("process"_L1)) {
        end.process = m_reader.wording(*process).value_or(QString());
        if (m_declared[What::Process].contains(end.process))
            use(What::Process, end.process);
    }
    if (const YamlNode *port = map.required("port"_L1)) {
        if (port->isScalar() && port->text == "auto"_L1) {
            end.port = LegEnd::Port::Automatic;
        } else if (!port->isScalar() || port->text != "unstated"_L1) {
            end.port = LegEnd::Port::Named;
            end.ports = references(What::Port, *port);
            if (port->isSequence() && port->items.empty())
                report("catalog.port-not-named", {which}, *port);
        }
    }
    map.refuseUnknown();
    return end;
}

void CatalogReading::readTransport(Leg &leg, const YamlNode &node)
{
    if (node.isScalar() && node.text == "unstated"_L1)
        return;
    const QStringList words{u"tcp"_s, u"udp"_s};
    const auto append = [&](const YamlNode &item, const QStringList &allowed) {
        const std::optional<int> index = m_reader.word(item, allowed);
        if (!index)
            return;
        const Transport transport = *index == 0 ? Transport::Tcp : Transport::Udp;
        const bool isNew = std::find(leg.transports.begin(), leg.transports.end(), transport) == leg.transports.end();
        if (isNew)
            leg.transports.push_back(transport);
        else
            report("duplicate.id", {u"transport"_s, item.text, QString::number(node.line)}, item);
    };
    if (!node.isSequence() || node.items.empty()) {
        append(node, words + QStringList{u"unstated"_s});
        return;
    }
    for (const YamlNode &item : node.items)
        append(item, words);
}

void CatalogReading::readEncrypted(Leg &leg, const YamlNode &node)
{
    QStringList words;
    for (const Transport transport : leg.transports)
        words.append(transport == Transport::Tcp ? u"tcp"_s : u"udp"_s);
    refuseEmptyList("encrypted"_L1, node);
    const auto append = [&](const YamlNode &item) {
        if (const std::optional<int> index = m_reader.word(item, words))
            leg.encryptedOver.push_back(leg.transports[static_cast<size_t>(*index)]);
    };
    if (!node.isSequence())
        append(node);
    for (const YamlNode &item : node.items)
        append(item);
}

void CatalogReading::readCast(Leg &leg, MapReader &map)
{
    const YamlNode *cast = map.optional("cast"_L1);
    if (cast) {
        const auto index = m_reader.word(*cast, {u"unicast"_s, u"broadcast"_s});
        if (index)
            leg.cast = *index == 0 ? Cast::Unicast : Cast::Broadcast;
    }
    const bool isBroadcast = leg.cast == Cast::Broadcast;
    // TCP has two ends; only a mistake in one of the two columns makes a broadcast of it.
    if (isBroadcast && usesTcp(leg))
        report("catalog.broadcast-over-tcp", {}, *cast);
    const YamlNode *broadcast = map.optional("broadcast"_L1);
    if (!broadcast) {
        if (isBroadcast)
            report("missing.key", {u"broadcast"_s}, *cast);
        return;
    }
    const auto reach = m_reader.word(*broadcast, {u"limited"_s, u"directed"_s, u"relayed"_s});
    leg.reach = static_cast<BroadcastReach>(reach.value_or(0));
    if (!isBroadcast && (!cast || leg.cast == Cast::Unicast))
        report("catalog.broadcast-without-cast", {}, *broadcast);
}

void CatalogReading::readOptional(Leg &leg, const YamlNode &node)
{
    const bool isWord = node.isScalar() && !m_declared[What::Port].contains(node.text);
    if (isWord && !node.quoted && (node.text == "true"_L1 || node.text == "false"_L1)) {
        leg.optional = node.text == "true"_L1;
        return;
    }
    if (isWord || node.isMap()) {
        report("expected.optional", {describeNode(node)}, node);
        return;
    }
    leg.optionalPorts = someReferences(What::Port, "optional"_L1, node);
    const auto check = [&](const YamlNode &item) {
        const std::optional<Id> port = Id::parse(item.text);
        if (port && contains(leg.optionalPorts, *port) && !contains(leg.from.ports, *port)
            && !contains(leg.to.ports, *port))
            report("catalog.optional-port-elsewhere", {port->toString()}, item);
    };
    if (!node.isSequence())
        check(node);
    for (const YamlNode &item : node.items)
        check(item);
}

void CatalogReading::readSameHost(Leg &leg, const YamlNode &node)
{
    leg.sameHost = m_reader.boolean(node).value_or(false);
    // Several roles would stand for all of their combinations, and so for pairs of different ones.
    if (leg.sameHost && (leg.from.roles.size() != 1 || leg.from.roles != leg.to.roles))
        report("catalog.same-host-roles", {}, node);
}

void CatalogReading::readAnswer(Leg &leg, const YamlNode &node)
{
    if (node.isScalar() && node.text == "expected"_L1)
        leg.answer.kind = Answer::Kind::Expected;
    else if (node.isScalar() && node.text == "none"_L1)
        leg.answer.kind = Answer::Kind::Never;
    else if (const std::optional<Id> id = m_reader.id(node))
        leg.answer = {Answer::Kind::Printed, *id};
}

std::vector<Reading> CatalogReading::readLegReadings(const YamlNode &node, const Leg &leg)
{
    std::vector<Reading> readings;
    std::map<Reading::Of, int> lines;
    for (const YamlNode &item : m_reader.items(node)) {
        MapReader map(item, m_reader);
        std::optional<Reading> reading = readReading(map);
        map.refuseUnknown();
        if (!reading)
            continue;
        const YamlNode &of = *item.find("of"_L1);
        const auto [first, isNew] = lines.emplace(reading->of, of.line);
        if (!isNew)
            report("duplicate.id", {word(What::Reading), of.text, QString::number(first->second)}, of);
        checkReadingOf(*reading, leg, item);
        readings.push_back(std::move(*reading));
    }
    return readings;
}

void CatalogReading::readDefaultReadings(const YamlNode &node)
{
    std::map<Reading::Of, std::map<Transport, int>> lines;
    for (const YamlNode &item : m_reader.items(node)) {
        MapReader map(item, m_reader);
        std::optional<Reading> reading = readReading(map);
        if (const YamlNode *transport = map.optional("transport"_L1)) {
            const auto index = m_reader.word(*transport, {u"tcp"_s, u"udp"_s});
            if (index && reading)
                reading->onlyFor = *index == 0 ? Transport::Tcp : Transport::Udp;
        }
        map.refuseUnknown();
        if (!reading)
            continue;
        const YamlNode &of = *item.find("of"_L1);
        const auto [first, isNew] = lines[reading->of].emplace(reading->onlyFor, of.line);
        if (!isNew)
            report("duplicate.id", {word(What::Reading), of.text, QString::number(first->second)}, of);
        m_catalog.defaultReadings.push_back(std::move(*reading));
        m_defaultReadingNodes.push_back(isNew ? &item : nullptr);
    }
}

std::optional<Reading> CatalogReading::readReading(MapReader &map)
{
    static const QStringList aspects{
        u"transport"_s, u"initiator"_s, u"source-port"_s, u"destination-port"_s, u"peer"_s};
    const YamlNode *of = map.required("of"_L1);
    const std::optional<int> aspect = of ? m_reader.word(*of, aspects) : std::nullopt;
    Reading reading;
    reading.of = static_cast<Reading::Of>(aspect.value_or(0));
    if (const YamlNode *value = map.required("value"_L1)) {
        const std::optional<QString> text = m_reader.text(*value);
        reading.value = text.value_or(QString());
        if (text && aspect)
            checkReadingValue(reading, *value);
    }
    if (const YamlNode *because = map.required("because"_L1))
        reading.because = reference(What::Reading, *because).value_or(Id());
    return aspect ? std::optional(reading) : std::nullopt;
}

void CatalogReading::checkReadingValue(const Reading &reading, const YamlNode &node)
{
    const auto isOneOf = [&](const QStringList &words) { return words.contains(reading.value); };
    switch (reading.of) {
    case Reading::Of::Transport:
        if (!isOneOf({u"tcp"_s, u"udp"_s}))
            report("catalog.reading-value", {u"transport"_s, reading.value}, node);
        return;
    case Reading::Of::SourcePort:
    case Reading::Of::DestinationPort:
        if (!isOneOf({u"auto"_s, u"any"_s}))
            refer(What::Port, reading.value, node);
        return;
    case Reading::Of::Initiator:
        if (!isOneOf({u"from"_s, u"to"_s}))
            refer(What::Role, reading.value, node);
        return;
    case Reading::Of::Peer:
        refer(What::Role, reading.value, node);
        return;
    }
}

/// A reading stands beside a silence; beside what the document states it would be ignored, or contradict it.
void CatalogReading::checkReadingOf(const Reading &reading, const Leg &leg, const YamlNode &node)
{
    const YamlNode *value = node.find("value"_L1);
    const auto isStated = [&] {
        switch (reading.of) {
        case Reading::Of::Transport:
            return !leg.transports.empty();
        case Reading::Of::SourcePort:
            return leg.from.port != LegEnd::Port::Unstated;
        case Reading::Of::DestinationPort:
            return leg.to.port != LegEnd::Port::Unstated;
        case Reading::Of::Initiator:
        case Reading::Of::Peer:
            return false;
        }
        return false;
    };
    if (isStated()) {
        report("catalog.reading-of-stated", {node.find("of"_L1)->text}, node);
        return;
    }
    const std::optional<Id> role = Id::parse(reading.value);
    if (!value || !role || !m_declared[What::Role].contains(reading.value))
        return;
    if (reading.of == Reading::Of::Initiator && !leg.from.roles.empty())
        report("catalog.reading-initiator", {reading.value}, *value);
    const bool bothStated = !leg.from.roles.empty() && !leg.to.roles.empty();
    if (reading.of == Reading::Of::Peer && bothStated && !contains(leg.from.roles, *role)
        && !contains(leg.to.roles, *role))
        report("catalog.reading-peer", {reading.value}, *value);
}

} // namespace portolan
