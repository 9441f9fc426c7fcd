// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ReservedAddresses.h"
#include "io/TreeReader.h"
#include "plan/Plan.h"

#include <QHash>

#include <functional>
#include <span>

namespace portolan {

/// Reads single fields of a plan's maps into values of the plan. A key that is absent leaves the value alone; so does
/// a mistake, after it was reported. What stands in a list may stand alone, where there is only one of it.
/// Errors beside those of TreeReader: see readPlan().
class PlanFieldReader {
public:
    using Lines = QHash<QString, int>; ///< a name and the line where it stood first

    PlanFieldReader(const QString &file, Errors &errors, Errors &warnings)
        : m_reader(file, errors)
        , m_warnings(warnings)
    {
    }

    [[nodiscard]] TreeReader &tree() { return m_reader; }

    void read(MapReader &map, const char *key, QString &into);
    void read(MapReader &map, const char *key, bool &into);
    void read(MapReader &map, const char *key, std::optional<bool> &into);
    void read(MapReader &map, const char *key, Id &into);
    void read(MapReader &map, const char *key, LocalizedText &into);
    void read(MapReader &map, const char *key, std::optional<QDate> &into);
    void read(MapReader &map, const char *key, std::optional<Address> &into);
    /// Addresses that machines can have.
    void read(MapReader &map, const char *key, std::vector<AddressBlock> &into);
    /// Networks of a zone: they may reach over addresses that no machine can have, but not consist of them.
    void readNetworks(MapReader &map, const char *key, std::vector<AddressBlock> &into);
    void read(MapReader &map, const char *key, std::optional<Point> &into);
    void read(MapReader &map, const char *key, std::optional<Size> &into);
    void read(MapReader &map, const char *key, std::optional<Rectangle> &into);
    void readRequired(MapReader &map, const char *key, Id &into);
    void readRequired(MapReader &map, const char *key, Transport &into);
    /// A word of the list; its index becomes the value.
    template <typename Enumeration>
    void readWord(MapReader &map, const char *key, const QStringList &words, Enumeration &into);
    /// A list of ids, each once, sorted. `what` is what they name.
    void readIds(MapReader &map, const char *key, const char *what, std::vector<Id> &into);
    /// Calls function(id, entry) for every entry of a map whose keys are ids.
    using EntryFunction = std::function<void(const Id &id, const YamlNode::Entry &entry)>;
    void readIdMap(MapReader &map, const char *key, const EntryFunction &function);
    void readIdMap(const YamlNode &node, const EntryFunction &function);

    [[nodiscard]] std::optional<PortSet> portSet(const YamlNode &node); ///< "80,443", or a list of such
    /// The same of what a product is put on: programs can't listen on port 0, which only documents print.
    [[nodiscard]] std::optional<PortSet> movedPorts(const YamlNode &node);
    /// Whether the name is new; if not, duplicate.id is reported.
    bool isNew(Lines &lines, const char *what, const QString &name, const YamlNode &node);
    /// What was never asked for, kept and warned about.
    [[nodiscard]] Extras extras(const MapReader &map);
    void warn(const QString &code, const QStringList &arguments, int line, int column);

    /// The items of a list, or the one value that stands there without a list.
    [[nodiscard]] static std::span<const YamlNode> oneOrMore(const YamlNode &node);

private:
    void expected(const char *what, const YamlNode &node);
    void expectedOf(const char *what, const YamlNode &node, const ReservedAddresses &reserved);
    [[nodiscard]] std::vector<std::pair<const YamlNode *, AddressBlock>> blocks(MapReader &map, const char *key);
    [[nodiscard]] std::optional<std::vector<double>> numbers(const YamlNode &node, size_t count, const char *what);

    TreeReader m_reader;
    Errors &m_warnings;
};

template <typename Enumeration>
void PlanFieldReader::readWord(MapReader &map, const char *key, const QStringList &words, Enumeration &into)
{
    const YamlNode *node = map.optional(QLatin1String(key));
    if (!node)
        return;
    if (const std::optional<int> index = m_reader.word(*node, words))
        into = static_cast<Enumeration>(*index);
}

} // namespace portolan
