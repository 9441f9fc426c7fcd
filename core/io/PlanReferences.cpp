// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanReading.h"

#include "base/NearestNames.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace portolan {

void PlanReading::refuseMisspeltSections(const MapReader &map)
{
    static constexpr std::pair<What, QLatin1String> sections[]
        = {{What::Product, QLatin1String("products")}, {What::Zone, QLatin1String("zones")},
            {What::Firewall, QLatin1String("firewalls")}, {What::Node, QLatin1String("nodes")}};
    for (const YamlNode::Entry *entry : map.unknown()) {
        const QString alike = m_reader.nearest().alike(entry->key, map.known());
        for (const auto &[what, key] : sections) {
            const auto isMeant = [what = what](const Reference &reference) { return reference.what == what; };
            if (alike != key || !m_names[what].isEmpty()
                || std::none_of(m_references.begin(), m_references.end(), isMeant))
                continue;
            m_misspelt.insert(what);
            m_reader.report(QStringLiteral("unknown.key-alike"), {entry->key, alike}, entry->line, entry->column);
        }
    }
}

void PlanReading::resolveReferences()
{
    NearestNames nearest;
    std::map<What, QStringList> known; ///< sorted; made once: a broken plan may have thousands of broken references
    std::map<What, std::vector<const Reference *>> ofNothing; ///< where nothing at all is declared
    for (const Reference &reference : m_references) {
        const QString id = reference.id.toString();
        if (m_names[reference.what].contains(id) || m_misspelt.contains(reference.what))
            continue;
        if (m_names[reference.what].isEmpty()) {
            ofNothing[reference.what].push_back(&reference);
            continue;
        }
        const auto [names, isNew] = known.try_emplace(reference.what);
        if (isNew) {
            names->second = m_names[reference.what].keys();
            std::sort(names->second.begin(), names->second.end());
        }
        m_reader.report(QStringLiteral("reference.unknown"),
            {QLatin1String(word(reference.what)), id, nearest.listFor(id, names->second)}, reference.line,
            reference.column);
    }
    for (const auto &[what, references] : ofNothing) {
        const Reference &first
            = **std::min_element(references.begin(), references.end(), [](const Reference *a, const Reference *b) {
                  return std::tie(a->line, a->column) < std::tie(b->line, b->column);
              });
        const QString id = first.id.toString();
        if (references.size() == 1)
            m_reader.report(
                QStringLiteral("reference.unknown"), {QLatin1String(word(what)), id, {}}, first.line, first.column);
        else
            m_reader.report(QStringLiteral("reference.none"),
                {QLatin1String(word(what)), id, QString::number(references.size() - 1)}, first.line, first.column);
    }
}

void PlanReading::checkRoutes()
{
    for (auto &[route, node] : m_routesRead) {
        const bool isResolved = m_plan.zones.contains(route.from) && m_plan.zones.contains(route.to)
            && std::all_of(route.via.begin(), route.via.end(),
                [&](const Id &id) { return !id.isNull() && m_plan.firewalls.contains(id); });
        if (isResolved && !leadsThrough(m_plan.firewalls, route)) {
            m_reader.report(
                QStringLiteral("plan.route-not-connected"), {route.from.toString(), route.to.toString()}, *node);
        }
        m_plan.routes.push_back(std::move(route));
    }
    std::sort(m_plan.routes.begin(), m_plan.routes.end(),
        [](const Route &a, const Route &b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
}

/// Everybody belongs to one at most, so whoever walks upwards from each node once meets every circle.
void PlanReading::checkPartOf()
{
    std::set<Id> done;
    for (const auto &start : m_partOf) {
        std::vector<Id> path;
        std::set<Id> onPath;
        Id id = start.first;
        while (m_partOf.contains(id) && !done.contains(id) && onPath.insert(id).second) {
            path.push_back(id);
            id = m_plan.nodes.at(id).partOf;
        }
        if (onPath.contains(id))
            reportCircle({std::find(path.begin(), path.end(), id), path.end()});
        done.insert(path.begin(), path.end());
    }
}

void PlanReading::reportCircle(std::vector<Id> circle)
{
    const auto place = [&](const Id &id) {
        const YamlNode *node = m_partOf.at(id);
        return std::tuple(node->line, node->column);
    };
    const auto first
        = std::min_element(circle.begin(), circle.end(), [&](const Id &a, const Id &b) { return place(a) < place(b); });
    std::rotate(circle.begin(), first, circle.end());
    QStringList names;
    for (const Id &id : circle)
        names.append(id.toString());
    m_reader.report(
        QStringLiteral("plan.part-of-circle"), {names.join(QStringLiteral(", "))}, *m_partOf.at(circle.front()));
}

} // namespace portolan
