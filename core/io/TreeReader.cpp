// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/TreeReader.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

const std::vector<YamlNode> noItems;

} // namespace

QString describeNode(const YamlNode &node)
{
    constexpr int longest = 40;
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return QStringLiteral("@nothing");
    case YamlNode::Kind::Sequence:
        return QStringLiteral("@list");
    case YamlNode::Kind::Map:
        return QStringLiteral("@map");
    case YamlNode::Kind::Scalar:
        break;
    }
    QString text = node.text.simplified();
    if (text.size() > longest)
        text = text.left(longest) + u'…';
    return u'"' + text + u'"';
}

void TreeReader::report(const QString &code, const QStringList &arguments, const YamlNode &node)
{
    report(code, arguments, node.line, node.column);
}

void TreeReader::report(const QString &code, const QStringList &arguments, int line, int column)
{
    m_errors.push_back({code, arguments, {m_file, line, column}});
}

void TreeReader::expected(const char *code, const YamlNode &node, QStringList arguments)
{
    arguments.append(describeNode(node));
    report(QLatin1String("expected.") + QLatin1String(code), arguments, node);
}

std::optional<QString> TreeReader::text(const YamlNode &node)
{
    if (node.isScalar())
        return node.text;
    expected("text", node);
    return std::nullopt;
}

std::optional<QString> TreeReader::wording(const YamlNode &node)
{
    std::optional<QString> found = text(node);
    if (!found || !found->trimmed().isEmpty())
        return found;
    report(QStringLiteral("text.empty"), {}, node);
    return std::nullopt;
}

std::optional<bool> TreeReader::boolean(const YamlNode &node)
{
    const bool isTrue = node.isScalar() && node.text == QLatin1String("true");
    const bool isBoolean = isTrue || (node.isScalar() && node.text == QLatin1String("false"));
    if (isBoolean && !node.quoted)
        return isTrue;
    expected(isBoolean ? "unquoted-boolean" : "boolean", node);
    return std::nullopt;
}

std::optional<int> TreeReader::integer(const YamlNode &node, int lowest, int highest)
{
    constexpr qsizetype longest = 11;
    bool isInteger = false;
    const int value = node.isScalar() && node.text.size() <= longest ? node.text.toInt(&isInteger, 10) : 0;
    const bool fits = isInteger && value >= lowest && value <= highest;
    if (fits && !node.quoted)
        return value;
    expected(fits ? "unquoted-integer" : "integer", node, {QString::number(lowest), QString::number(highest)});
    return std::nullopt;
}

std::optional<double> TreeReader::number(const YamlNode &node)
{
    constexpr double largest = 1e6;
    bool isNumber = false;
    const double value = node.isScalar() ? node.text.toDouble(&isNumber) : 0;
    const bool fits = isNumber && std::isfinite(value) && std::abs(value) <= largest;
    if (fits && !node.quoted)
        return value;
    expected(fits ? "unquoted-number" : "number", node);
    return std::nullopt;
}

std::optional<Id> TreeReader::id(const YamlNode &node)
{
    if (node.isScalar()) {
        if (std::optional<Id> id = Id::parse(node.text))
            return id;
    }
    expected("id", node);
    return std::nullopt;
}

std::vector<Id> TreeReader::ids(const YamlNode &node)
{
    std::vector<Id> found;
    const auto append = [&](const YamlNode &item) {
        if (const std::optional<Id> one = id(item))
            found.push_back(*one);
    };
    if (!node.isSequence()) {
        append(node);
        return found;
    }
    for (const YamlNode &item : node.items)
        append(item);
    return found;
}

std::optional<PortRange> TreeReader::portRange(const YamlNode &node)
{
    if (node.isScalar()) {
        if (std::optional<PortRange> range = PortRange::parse(node.text))
            return range;
    }
    expected("port-range", node);
    return std::nullopt;
}

std::optional<PortSet> TreeReader::portSet(const YamlNode &node)
{
    if (node.isScalar()) {
        if (std::optional<PortSet> set = PortSet::parse(node.text))
            return set;
    }
    expected("ports", node);
    return std::nullopt;
}

std::optional<Version> TreeReader::version(const YamlNode &node)
{
    if (node.isScalar()) {
        if (std::optional<Version> version = Version::parse(node.text))
            return version;
    }
    expected("version", node);
    return std::nullopt;
}

std::optional<VersionRange> TreeReader::versionRange(const YamlNode &node)
{
    if (node.isScalar()) {
        if (std::optional<VersionRange> range = VersionRange::parse(node.text))
            return range;
    }
    expected("version-range", node);
    return std::nullopt;
}

std::optional<int> TreeReader::word(const YamlNode &node, const QStringList &words)
{
    if (node.isScalar()) {
        const qsizetype index = words.indexOf(node.text);
        if (index >= 0)
            return static_cast<int>(index);
    }
    expected("one-of", node, {words.join(QStringLiteral(", "))});
    return std::nullopt;
}

LocalizedText TreeReader::localized(const YamlNode &node, bool complete)
{
    if (!node.isMap()) {
        expected("localized", node);
        return {};
    }
    MapReader map(node, *this);
    LocalizedText result;
    const auto read = [&](const char *language, QString &into) {
        const YamlNode *said = map.optional(QLatin1String(language));
        if (said)
            into = text(*said).value_or(QString());
        const bool isLacking = !said || (said->isScalar() && into.trimmed().isEmpty());
        if (complete && isLacking)
            report(QStringLiteral("text.incomplete"), {QLatin1String(language)}, node);
    };
    read("en", result.en);
    read("ja", result.ja);
    map.refuseUnknown();
    return result;
}

const std::vector<YamlNode> &TreeReader::items(const YamlNode &node)
{
    if (node.isSequence())
        return node.items;
    expected("list", node);
    return noItems;
}

MapReader::MapReader(const YamlNode &node, TreeReader &reader)
    : m_node(node)
    , m_reader(reader)
{
    if (!node.isMap())
        reader.report(QStringLiteral("expected.map"), {describeNode(node)}, node);
}

const YamlNode *MapReader::optional(QLatin1String key)
{
    m_known.push_back(key);
    const YamlNode *value = m_node.find(key);
    return value && !value->isNull() ? value : nullptr;
}

const YamlNode *MapReader::required(QLatin1String key)
{
    const YamlNode *value = optional(key);
    if (!value && m_node.isMap())
        m_reader.report(QStringLiteral("missing.key"), {key}, m_node);
    return value;
}

std::vector<const YamlNode::Entry *> MapReader::unknown() const
{
    std::vector<const YamlNode::Entry *> entries;
    for (const YamlNode::Entry &entry : m_node.entries) {
        const bool known
            = std::any_of(m_known.begin(), m_known.end(), [&](QLatin1String key) { return entry.key == key; });
        if (!known)
            entries.push_back(&entry);
    }
    return entries;
}

QStringList MapReader::known() const
{
    return {m_known.begin(), m_known.end()};
}

void MapReader::refuseUnknown()
{
    for (const YamlNode::Entry *entry : unknown()) {
        // A comma that was meant as text, {en: Restore, backup}, makes a key of what follows it.
        const QString code = entry->value.isNull() ? QStringLiteral("unknown.word") : QStringLiteral("unknown.key");
        m_reader.report(
            code, {entry->key, m_reader.nearest().listFor(entry->key, known())}, entry->line, entry->column);
    }
}

} // namespace portolan
