// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanFieldReader.h"

#include "io/YamlWriter.h"

#include <algorithm>

namespace portolan {

namespace {

/// Exactly yyyy-MM-dd: Qt's own parser takes other separators, and stops caring behind the tenth character.
std::optional<QDate> parseDate(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-'
        || std::count_if(text.begin(), text.end(), isDigit) != 8)
        return std::nullopt;
    const QStringView view(text);
    const QDate date(view.left(4).toInt(), view.mid(5, 2).toInt(), view.mid(8).toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

void PlanFieldReader::read(MapReader &map, const char *key, QString &into)
{
    if (const YamlNode *node = map.optional(QLatin1String(key)))
        into = m_reader.text(*node).value_or(into);
}

void PlanFieldReader::read(MapReader &map, const char *key, bool &into)
{
    if (const YamlNode *node = map.optional(QLatin1String(key)))
        into = m_reader.boolean(*node).value_or(into);
}

void PlanFieldReader::read(MapReader &map, const char *key, std::optional<bool> &into)
{
    if (const YamlNode *node = map.optional(QLatin1String(key)))
        into = m_reader.boolean(*node);
}

void PlanFieldReader::read(MapReader &map, const char *key, Id &into)
{
    if (const YamlNode *node = map.optional(QLatin1String(key)))
        into = m_reader.id(*node).value_or(into);
}

void PlanFieldReader::read(MapReader &map, const char *key, LocalizedText &into)
{
    if (const YamlNode *node = map.optional(QLatin1String(key)))
        into = m_reader.localized(*node, false);
}

void PlanFieldReader::read(MapReader &map, const char *key, std::optional<QDate> &into)
{
    const YamlNode *node = map.optional(QLatin1String(key));
    if (!node)
        return;
    into = node->isScalar() ? parseDate(node->text) : std::nullopt;
    if (!into)
        expected("date", *node);
}

void PlanFieldReader::read(MapReader &map, const char *key, std::optional<Address> &into)
{
    const YamlNode *node = map.optional(QLatin1String(key));
    if (!node)
        return;
    into = node->isScalar() ? Address::parse(node->text) : std::nullopt;
    if (!into) {
        expected("address", *node);
    } else if (const ReservedAddresses *reserved = reservedIn(*AddressBlock::parse(node->text))) {
        expectedOf("address-of-machine", *node, *reserved);
    }
}

std::vector<std::pair<const YamlNode *, AddressBlock>> PlanFieldReader::blocks(MapReader &map, const char *key)
{
    std::vector<std::pair<const YamlNode *, AddressBlock>> found;
    const YamlNode *node = map.optional(QLatin1String(key));
    if (!node)
        return found;
    for (const YamlNode &item : oneOrMore(*node)) {
        if (const auto block = item.isScalar() ? AddressBlock::parse(item.text) : std::nullopt)
            found.emplace_back(&item, *block);
        else
            expected("addresses", item);
    }
    return found;
}

void PlanFieldReader::read(MapReader &map, const char *key, std::vector<AddressBlock> &into)
{
    for (const auto &[item, block] : blocks(map, key)) {
        into.push_back(block);
        if (const ReservedAddresses *reserved = reservedIn(block))
            expectedOf("address-of-machine", *item, *reserved);
    }
}

void PlanFieldReader::readNetworks(MapReader &map, const char *key, std::vector<AddressBlock> &into)
{
    for (const auto &[item, block] : blocks(map, key)) {
        into.push_back(block);
        if (const ReservedAddresses *reserved = reservedAround(block))
            expectedOf("network-of-zone", *item, *reserved);
    }
}

void PlanFieldReader::read(MapReader &map, const char *key, std::optional<Point> &into)
{
    const YamlNode *node = map.optional(QLatin1String(key));
    if (!node)
        return;
    if (const auto values = numbers(*node, 2, "point"))
        into = Point{values->at(0), values->at(1)};
}

void PlanFieldReader::read(MapReader &map, const char *key, std::optional<Size> &into)
{
    const YamlNode *node = map.optional(QLatin1String(key));
    if (!node)
        return;
    const auto values = numbers(*node, 2, "size");
    if (!values)
        return;
    into = Size{values->at(0), values->at(1)};
    if (into->width <= 0 || into->height <= 0)
        m_reader.report(QStringLiteral("plan.size-not-positive"), {}, *node);
}

void PlanFieldReader::read(MapReader &map, const char *key, std::optional<Rectangle> &into)
{
    const YamlNode *node = map.optional(QLatin1String(key));
    if (!node)
        return;
    const auto values = numbers(*node, 4, "rectangle");
    if (!values)
        return;
    into = Rectangle{values->at(0), values->at(1), values->at(2), values->at(3)};
    if (into->width <= 0 || into->height <= 0)
        m_reader.report(QStringLiteral("plan.frame-inside-out"), {}, *node);
}

void PlanFieldReader::readRequired(MapReader &map, const char *key, Id &into)
{
    if (const YamlNode *node = map.required(QLatin1String(key)))
        into = m_reader.id(*node).value_or(into);
}

void PlanFieldReader::readRequired(MapReader &map, const char *key, Transport &into)
{
    const YamlNode *node = map.required(QLatin1String(key));
    if (!node)
        return;
    if (const auto index = m_reader.word(*node, {QStringLiteral("tcp"), QStringLiteral("udp")}))
        into = *index == 0 ? Transport::Tcp : Transport::Udp;
}

void PlanFieldReader::readIds(MapReader &map, const char *key, const char *what, std::vector<Id> &into)
{
    const YamlNode *node = map.optional(QLatin1String(key));
    if (!node)
        return;
    Lines lines;
    for (const YamlNode &item : oneOrMore(*node)) {
        const std::optional<Id> id = m_reader.id(item);
        if (id && isNew(lines, what, id->toString(), item))
            into.push_back(*id);
    }
    std::sort(into.begin(), into.end());
}

void PlanFieldReader::readIdMap(MapReader &map, const char *key, const EntryFunction &function)
{
    if (const YamlNode *node = map.optional(QLatin1String(key)))
        readIdMap(*node, function);
}

void PlanFieldReader::readIdMap(const YamlNode &node, const EntryFunction &function)
{
    const MapReader entries(node, m_reader); // reports what is not a map
    for (const YamlNode::Entry &entry : node.entries) {
        YamlNode name;
        name.kind = YamlNode::Kind::Scalar;
        name.text = entry.key;
        name.line = entry.line;
        name.column = entry.column;
        if (const std::optional<Id> id = m_reader.id(name))
            function(*id, entry);
    }
}

std::optional<PortSet> PlanFieldReader::portSet(const YamlNode &node)
{
    if (!node.isSequence() || node.items.empty())
        return m_reader.portSet(node);
    PortSet all;
    for (const YamlNode &item : node.items) {
        const std::optional<PortSet> set = m_reader.portSet(item);
        if (!set)
            return std::nullopt;
        all.ranges.insert(all.ranges.end(), set->ranges.begin(), set->ranges.end());
        all.followedByEphemeral = all.followedByEphemeral || set->followedByEphemeral;
    }
    return all;
}

std::optional<PortSet> PlanFieldReader::movedPorts(const YamlNode &node)
{
    PortSet all;
    const YamlNode *wrong = node.isSequence() && node.items.empty() ? &node : nullptr;
    for (const YamlNode &item : oneOrMore(node)) {
        const std::optional<PortSet> set = item.isScalar() ? PortSet::parse(item.text) : std::nullopt;
        const auto hasZero = [](const PortRange &range) { return range.first == 0; };
        if (!set || std::any_of(set->ranges.begin(), set->ranges.end(), hasZero)) {
            wrong = &item;
            break;
        }
        all.ranges.insert(all.ranges.end(), set->ranges.begin(), set->ranges.end());
        all.followedByEphemeral = all.followedByEphemeral || set->followedByEphemeral;
    }
    if (!wrong)
        return all;
    expected("ports-of-product", *wrong);
    return std::nullopt;
}

bool PlanFieldReader::isNew(Lines &lines, const char *what, const QString &name, const YamlNode &node)
{
    const auto first = lines.constFind(name);
    if (first == lines.constEnd()) {
        lines.insert(name, node.line);
        return true;
    }
    m_reader.report(QStringLiteral("duplicate.id"), {QLatin1String(what), name, QString::number(*first)}, node);
    return false;
}

Extras PlanFieldReader::extras(const MapReader &map)
{
    Extras kept;
    for (const YamlNode::Entry *entry : map.unknown()) {
        const QString alike = m_reader.nearest().alike(entry->key, map.known());
        if (alike.isEmpty())
            warn(QStringLiteral("warning.unknown-key"), {entry->key}, entry->line, entry->column);
        else
            warn(QStringLiteral("warning.unknown-key-alike"), {entry->key, alike}, entry->line, entry->column);
        kept.emplace_back(entry->key, YamlWriter::oneLine(entry->value));
    }
    return kept;
}

void PlanFieldReader::warn(const QString &code, const QStringList &arguments, int line, int column)
{
    m_warnings.push_back({code, arguments, {m_reader.file(), line, column}});
}

std::span<const YamlNode> PlanFieldReader::oneOrMore(const YamlNode &node)
{
    return node.isSequence() ? std::span<const YamlNode>(node.items) : std::span<const YamlNode>(&node, 1);
}

void PlanFieldReader::expected(const char *what, const YamlNode &node)
{
    m_reader.report(QLatin1String("expected.") + QLatin1String(what), {describeNode(node)}, node);
}

void PlanFieldReader::expectedOf(const char *what, const YamlNode &node, const ReservedAddresses &reserved)
{
    m_reader.report(QLatin1String("expected.") + QLatin1String(what),
        {describeNode(node), reserved.block.toString(), QLatin1Char('@') + QLatin1String(reserved.use)}, node);
}

std::optional<std::vector<double>> PlanFieldReader::numbers(const YamlNode &node, size_t count, const char *what)
{
    if (!node.isSequence() || node.items.size() != count) {
        expected(what, node);
        return std::nullopt;
    }
    std::vector<double> values;
    for (const YamlNode &item : node.items) {
        if (const std::optional<double> value = m_reader.number(item))
            values.push_back(*value);
    }
    return values.size() == count ? std::optional(std::move(values)) : std::nullopt;
}

} // namespace portolan
