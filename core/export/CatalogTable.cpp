// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/CatalogTable.h"

#include "catalog/AtomicLeg.h"

#include <QStringList>

#include <algorithm>
#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString valueText(const PortSet &ports)
{
    QStringList parts;
    for (const PortRange &range : ports.ranges)
        parts.append(range.toString());
    return parts.join(u',') + (ports.followedByEphemeral ? u'+' + dynamicPorts.toString() : QString());
}

QString portText(const Catalog &catalog, const AtomicPort &port)
{
    if (port.kind == LegEnd::Port::Automatic)
        return u"auto"_s;
    if (port.kind == LegEnd::Port::Unstated)
        return u"unstated"_s;
    const PortDefinition &definition = catalog.ports.at(port.port);
    return definition.value ? valueText(*definition.value) : u"unstated"_s;
}

QString transportText(Transport transport)
{
    return transport == Transport::Tcp ? u"tcp"_s : transport == Transport::Udp ? u"udp"_s : u"unstated"_s;
}

QString castText(Cast cast)
{
    return cast == Cast::Unicast ? u"unicast"_s : cast == Cast::Broadcast ? u"broadcast"_s : QString();
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

QString roleText(const Id &role)
{
    return role.isNull() ? u"unstated"_s : role.toString();
}

QString processText(const Catalog &catalog, const QString &process)
{
    return process.isEmpty() ? QString() : catalog.processName(process, Id());
}

std::vector<const PortDefinition *> namedPorts(const Catalog &catalog, const AtomicLeg &atom)
{
    std::vector<const PortDefinition *> named;
    for (const AtomicPort *port : {&atom.fromPort, &atom.toPort}) {
        if (port->kind == LegEnd::Port::Named)
            named.push_back(&catalog.ports.at(port->port));
    }
    return named;
}

QString notesText(const Catalog &catalog, const EffectiveLeg &effective, const Leg &leg, Language language)
{
    QStringList notes;
    const auto append = [&](const QString &mark, const LocalizedText &text) {
        const QString note = mark.isEmpty() ? text.text(language) : mark + u' ' + text.text(language);
        if (!notes.contains(note))
            notes.append(note);
    };
    for (const Id &id : leg.when) {
        const Condition &condition = catalog.conditions.at(id);
        append(condition.mark, condition.text);
    }
    for (const Id &id : leg.notes)
        append(catalog.notes.at(id).mark, catalog.notes.at(id).text);
    for (const PortDefinition *port : namedPorts(catalog, effective.printed)) {
        if (!port->note.isNull())
            append(catalog.notes.at(port->note).mark, catalog.notes.at(port->note).text);
    }
    const QString reading = language == Language::English ? u"our reading:"_s : u"本ツールの解釈："_s;
    for (const auto &entry : effective.readings)
        append(reading, catalog.readings.at(entry.second));
    return notes.join(language == Language::English ? u"; "_s : u"／"_s);
}

QStringList lineOf(const Catalog &catalog, const EffectiveLeg &effective, const QString &versions, Language language)
{
    const AtomicLeg &atom = effective.printed;
    const Leg &leg = catalog.legs[static_cast<size_t>(atom.leg)];
    const std::vector<const PortDefinition *> ports = namedPorts(catalog, atom);
    const bool changeable = std::any_of(
        ports.begin(), ports.end(), [](const PortDefinition *port) { return port->changeable != Changeable::No; });
    QStringList fallbacks;
    for (const PortDefinition *port : ports) {
        if (port->fallback)
            fallbacks.append(valueText(*port->fallback));
    }
    return {leg.table.toString(), leg.id.toString(), atom.phase.toString(), versions, roleText(atom.fromRole),
        processText(catalog, leg.from.process), portText(catalog, atom.fromPort), roleText(atom.toRole),
        processText(catalog, leg.to.process), portText(catalog, atom.toPort), transportText(atom.transport),
        leg.application, castText(leg.cast), yesOrNo(changeable), fallbacks.join(u','), yesOrNo(atom.optional),
        yesOrNo(leg.sameHost), notesText(catalog, effective, leg, language)};
}

} // namespace

Table catalogTable(const Catalog &catalog, Language language)
{
    static constexpr const char *keys[] = {"table", "row", "phase", "versions", "source_role", "source_process",
        "source_port", "destination_role", "destination_process", "destination_port", "transport", "application",
        "cast", "changeable", "fallback", "optional", "same_host", "notes"};
    Table table;
    table.name = catalog.productName.text(language);
    for (const char *key : keys)
        table.columns.push_back({QLatin1String(key), QLatin1String(key), std::nullopt});
    const auto lines = std::make_shared<std::vector<QStringList>>();
    for (const EffectiveLeg &effective : effectiveLegs(catalog)) {
        const Leg &leg = catalog.legs[static_cast<size_t>(effective.printed.leg)];
        if (leg.versions.empty())
            lines->push_back(lineOf(catalog, effective, QString(), language));
        for (const VersionRange &range : leg.versions)
            lines->push_back(lineOf(catalog, effective, range.toString(), language));
    }
    table.rowCount = static_cast<int>(lines->size());
    table.cell = [lines](int row, int column) { return (*lines)[static_cast<size_t>(row)].at(column); };
    return table;
}

} // namespace portolan
