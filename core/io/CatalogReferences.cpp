// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogReading.h"

namespace portolan {

using namespace Qt::StringLiterals;

std::vector<Id> CatalogReading::readSystems(const YamlNode &node)
{
    refuseEmptyList("server-os"_L1, node);
    std::vector<Id> systems;
    const auto append = [&](const YamlNode &item) {
        const std::optional<Id> system = m_reader.id(item);
        if (system && referSystem(*system, item.line, item.column))
            systems.push_back(*system);
    };
    if (!node.isSequence())
        append(node);
    for (const YamlNode &item : node.items)
        append(item);
    return systems;
}

bool CatalogReading::referSystem(const Id &system, int line, int column)
{
    std::set<Id> known;
    for (const auto &entry : m_kinds)
        known.insert(entry.second.os);
    for (const auto &[id, kind] : m_catalog.kinds) {
        known.insert(kind.os);
        if (kind.os == system)
            use(What::Kind, id.toString());
    }
    if (known.contains(system))
        return true;
    QStringList names;
    for (const Id &each : known) {
        if (!each.isNull())
            names.append(each.toString());
    }
    m_reader.report(u"reference.unknown"_s,
        {u"system"_s, system.toString(), m_nearest.listFor(system.toString(), names)}, line, column);
    return false;
}

bool CatalogReading::refer(What what, const QString &name, const YamlNode &node)
{
    const Names &declared = m_declared[what];
    const std::optional<Id> id = Id::parse(name);
    const bool builtInKind = what == What::Kind && id && m_kinds.contains(*id);
    if (declared.contains(name) || builtInKind) {
        use(what, name);
        return true;
    }
    if (what == What::Port && PortSet::parse(name)) {
        report("catalog.port-by-number", {name}, node);
        return false;
    }
    QStringList known;
    for (const auto &entry : declared)
        known.append(entry.first);
    if (what == What::Kind) {
        for (const auto &kind : m_kinds)
            known.append(kind.first.toString());
    }
    report("reference.unknown", {word(what), name, m_nearest.listFor(name, known)}, node);
    return false;
}

std::optional<Id> CatalogReading::reference(What what, const YamlNode &node)
{
    // "80,443" is no id, but what it means is plain.
    const bool isPorts = what == What::Port && node.isScalar() && PortSet::parse(node.text);
    const std::optional<Id> id = isPorts ? Id::parse(node.text) : m_reader.id(node);
    if (isPorts && !id)
        report("catalog.port-by-number", {node.text}, node);
    if (!id || !refer(what, id->toString(), node))
        return std::nullopt;
    return id;
}

std::vector<Id> CatalogReading::references(What what, const YamlNode &node)
{
    std::vector<Id> found;
    std::map<Id, int> lines;
    const auto append = [&](const YamlNode &item) {
        const std::optional<Id> id = reference(what, item);
        if (!id)
            return;
        const auto [first, isNew] = lines.emplace(*id, item.line);
        if (isNew)
            found.push_back(*id);
        else
            report("duplicate.id", {word(what), id->toString(), QString::number(first->second)}, item);
    };
    if (!node.isSequence())
        append(node);
    for (const YamlNode &item : node.items)
        append(item);
    return found;
}

std::vector<Id> CatalogReading::someReferences(What what, QLatin1String key, const YamlNode &node)
{
    refuseEmptyList(key, node);
    return references(what, node);
}

bool CatalogReading::refuseEmptyList(QLatin1String key, const YamlNode &node)
{
    const bool isEmpty = node.isSequence() && node.items.empty();
    if (isEmpty)
        report("catalog.list-empty", {key}, node);
    return isEmpty;
}

const YamlNode &CatalogReading::at(size_t leg, QLatin1String key) const
{
    const YamlNode *found = m_legNodes[leg]->find(key);
    return found ? *found : *m_legNodes[leg];
}

void CatalogReading::reportUnused()
{
    for (const auto &[what, names] : m_declared) {
        for (const auto &[name, place] : names) {
            if (what != What::Leg && !m_used[what].contains(name))
                m_reader.report(u"declared.unused"_s, {word(what), name}, place.line, place.column);
        }
    }
}

} // namespace portolan
