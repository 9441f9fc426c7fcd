// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "base/Id.h"
#include "base/LocalizedText.h"
#include "base/NearestNames.h"
#include "base/Ports.h"
#include "base/Version.h"
#include "io/YamlTree.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace portolan {

/// Turns nodes of a YAML tree into values and gathers every mistake with its place, instead of stopping at the first.
///
/// Each function answers null (or an empty value) after it has reported why. Errors:
///   expected.map, expected.list, expected.text, expected.boolean, expected.integer (lowest, highest),
///   expected.number; the same of what would be one without its quotes: expected.unquoted-boolean,
///   expected.unquoted-integer (lowest, highest), expected.unquoted-number; expected.localized, expected.id,
///   expected.port-range, expected.ports, expected.version, expected.version-range, expected.one-of (the words),
///   missing.key (key), unknown.key (key, the keys that are known here; of many the nearest), unknown.word (the same,
///   of a key without a value), text.incomplete (language), text.empty
/// The last argument of expected.* is what was found (describeNode()).
class TreeReader {
public:
    TreeReader(QString file, Errors &errors)
        : m_file(std::move(file))
        , m_errors(errors)
    {
    }

    void report(const QString &code, const QStringList &arguments, const YamlNode &node);
    void report(const QString &code, const QStringList &arguments, int line, int column);

    [[nodiscard]] std::optional<QString> text(const YamlNode &node); ///< any scalar as it is spelled
    [[nodiscard]] std::optional<QString> wording(const YamlNode &node); ///< a scalar that is not blank
    [[nodiscard]] std::optional<bool> boolean(const YamlNode &node); ///< true or false, unquoted
    [[nodiscard]] std::optional<int> integer(const YamlNode &node, int lowest, int highest);
    [[nodiscard]] std::optional<double> number(const YamlNode &node); ///< finite, |value| <= 1e6
    [[nodiscard]] std::optional<Id> id(const YamlNode &node);
    [[nodiscard]] std::vector<Id> ids(const YamlNode &node); ///< one id or a list of them
    [[nodiscard]] std::optional<PortRange> portRange(const YamlNode &node);
    [[nodiscard]] std::optional<PortSet> portSet(const YamlNode &node);
    [[nodiscard]] std::optional<Version> version(const YamlNode &node);
    [[nodiscard]] std::optional<VersionRange> versionRange(const YamlNode &node);
    /// Index of the word in the list.
    [[nodiscard]] std::optional<int> word(const YamlNode &node, const QStringList &words);
    /// {en: ..., ja: ...}; both are required when complete is set.
    [[nodiscard]] LocalizedText localized(const YamlNode &node, bool complete);
    [[nodiscard]] const std::vector<YamlNode> &items(const YamlNode &node); ///< of a list; empty after a report

    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] NearestNames &nearest() { return m_nearest; }

private:
    void expected(const char *code, const YamlNode &node, QStringList arguments = {});

    QString m_file;
    Errors &m_errors;
    NearestNames m_nearest;
};

/// One map of a tree, read key by key. What was never asked for is unknown.
class MapReader {
public:
    MapReader(const YamlNode &node, TreeReader &reader);

    [[nodiscard]] bool isMap() const { return m_node.isMap(); }
    [[nodiscard]] const YamlNode &node() const { return m_node; }
    /// The value of a key, or null when it is absent or written as nothing.
    [[nodiscard]] const YamlNode *optional(QLatin1String key);
    /// The same; its absence is reported.
    [[nodiscard]] const YamlNode *required(QLatin1String key);
    [[nodiscard]] std::vector<const YamlNode::Entry *> unknown() const;
    [[nodiscard]] QStringList known() const; ///< the keys that were asked for
    /// Reports unknown.key, or unknown.word, for everything that was never asked for.
    void refuseUnknown();

private:
    const YamlNode &m_node;
    TreeReader &m_reader;
    std::vector<QLatin1String> m_known;
};

/// What a node is, for "found ...": the scalar's text in quotes (shortened), or "@list", "@map", "@nothing", which
/// the message puts into words.
[[nodiscard]] QString describeNode(const YamlNode &node);

} // namespace portolan
