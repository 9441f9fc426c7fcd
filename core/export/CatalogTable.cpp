// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/CatalogTable.h"

#include "catalog/AtomicLeg.h"
#include "export/CatalogParts.h"

#include <QStringList>

#include <algorithm>
#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

enum class For { Programs, People };

/// A line of the table: an atomic leg in one of the version columns that print it.
struct PrintedLeg {
    EffectiveLeg effective;
    QString versions;
};

std::vector<PrintedLeg> printedLegs(const Catalog &catalog)
{
    std::vector<PrintedLeg> printed;
    for (const EffectiveLeg &effective : effectiveLegs(catalog)) {
        const Leg &leg = catalog.legs[static_cast<size_t>(effective.printed.leg)];
        if (leg.versions.empty())
            printed.push_back({effective, QString()});
        for (const VersionRange &range : leg.versions)
            printed.push_back({effective, range.toString()});
    }
    return printed;
}

QString valueText(const PortSet &ports)
{
    QStringList parts;
    for (const PortRange &range : ports.ranges)
        parts.append(range.toString());
    return parts.join(u',') + (ports.followedByEphemeral ? u'+' + dynamicPorts.toString() : QString());
}

void appendMarked(QStringList &texts, const QString &mark, const QString &text)
{
    const QString marked = mark.isEmpty() ? text : mark + u' ' + text;
    if (!texts.contains(marked))
        texts.append(marked);
}

/// The cells of one catalog in the ids of programs, or in the words of people.
class CatalogCells {
public:
    CatalogCells(const Catalog &catalog, const Wording &wording, Language language, For reader)
        : m_catalog(catalog)
        , m_wording(wording)
        , m_language(language)
        , m_worded(reader == For::People)
    {
    }

    [[nodiscard]] QStringList line(const PrintedLeg &printed) const
    {
        const AtomicLeg &atom = printed.effective.printed;
        const Leg &leg = m_catalog.legs[static_cast<size_t>(atom.leg)];
        const std::vector<const PortDefinition *> ports = namedPorts(atom);
        const bool changeable = std::any_of(
            ports.begin(), ports.end(), [](const PortDefinition *port) { return port->changeable != Changeable::No; });
        QStringList fallbacks;
        for (const PortDefinition *port : ports) {
            if (port->fallback)
                fallbacks.append(valueText(*port->fallback));
        }
        QStringList cells{m_worded ? QString::number(leg.row) : leg.table.toString(), leg.id.toString(),
            phaseText(atom.phase), printed.versions, roleText(atom.fromRole), processText(leg.from.process),
            portText(atom.fromPort), roleText(atom.toRole), processText(leg.to.process), portText(atom.toPort),
            transportText(atom.transport), leg.application, castText(leg.cast), yesOrNo(changeable),
            fallbacks.join(u','), yesOrNo(isPrintedOptional(leg, atom)), yesOrNo(leg.sameHost)};
        if (m_worded)
            return cells << conditionTexts(leg).join(u'\n') << noteTexts(printed.effective, leg).join(u'\n');
        QStringList notes = conditionTexts(leg);
        for (const QString &note : noteTexts(printed.effective, leg))
            appendMarked(notes, QString(), note);
        return cells << inOneCell(notes);
    }

private:
    /// Parentheses around a port are the document's; that a whole leg may be left out can be our reading.
    [[nodiscard]] bool isPrintedOptional(const Leg &leg, const AtomicLeg &atom) const
    {
        const bool isOurs = leg.optional && std::any_of(leg.notes.begin(), leg.notes.end(), [&](const Id &id) {
            const std::vector<NoteAspect> &readings = m_catalog.notes.at(id).readings;
            return std::find(readings.begin(), readings.end(), NoteAspect::Necessity) != readings.end();
        });
        return atom.optional && !isOurs;
    }
    [[nodiscard]] QString word(const char *key) const { return m_wording.text(QLatin1String(key), m_language); }
    /// The program's id, or the words behind the key.
    [[nodiscard]] QString either(const char *id, const char *key) const
    {
        return m_worded ? word(key) : QString(QLatin1String(id));
    }
    /// Sentences follow each other; what is none is set apart.
    [[nodiscard]] QString inOneCell(const QStringList &notes) const
    {
        const bool isEnglish = m_language == Language::English;
        QString text;
        for (const QString &note : notes) {
            const bool follows = text.endsWith(u'.') || text.endsWith(u'。');
            if (!text.isEmpty())
                text += follows ? (isEnglish ? u" "_s : QString()) : (isEnglish ? u"; "_s : u"／"_s);
            text += note;
        }
        return text;
    }
    [[nodiscard]] QString unstated() const { return either("unstated", "unstated"); }
    [[nodiscard]] QString yesOrNo(bool yes) const { return yes ? either("yes", "flag.yes") : either("no", "flag.no"); }
    [[nodiscard]] QString phaseText(const Id &phase) const
    {
        return m_worded && !phase.isNull() ? m_catalog.phases.at(phase).text(m_language) : phase.toString();
    }
    [[nodiscard]] QString roleText(const Id &role) const
    {
        if (role.isNull())
            return unstated();
        return m_worded ? m_catalog.roles.at(role).name.text(m_language) : role.toString();
    }
    [[nodiscard]] QString processText(const QString &process) const
    {
        return process.isEmpty() ? QString() : m_catalog.processName(process, Id());
    }
    [[nodiscard]] QString portText(const AtomicPort &port) const
    {
        if (port.kind == LegEnd::Port::Automatic)
            return either("auto", "auto");
        if (port.kind == LegEnd::Port::Unstated)
            return unstated();
        const PortDefinition &definition = m_catalog.ports.at(port.port);
        return definition.value ? valueText(*definition.value) : unstated();
    }
    [[nodiscard]] QString transportText(Transport transport) const
    {
        if (transport == Transport::Unstated)
            return unstated();
        const QString id = transport == Transport::Tcp ? u"tcp"_s : u"udp"_s;
        return m_worded ? id.toUpper() : id;
    }
    [[nodiscard]] QString castText(Cast cast) const
    {
        return cast == Cast::Unicast  ? either("unicast", "cast.unicast")
            : cast == Cast::Broadcast ? either("broadcast", "cast.broadcast")
                                      : QString();
    }
    [[nodiscard]] std::vector<const PortDefinition *> namedPorts(const AtomicLeg &atom) const
    {
        std::vector<const PortDefinition *> named;
        for (const AtomicPort *port : {&atom.fromPort, &atom.toPort}) {
            if (port->kind == LegEnd::Port::Named)
                named.push_back(&m_catalog.ports.at(port->port));
        }
        return named;
    }
    [[nodiscard]] QStringList conditionTexts(const Leg &leg) const
    {
        QStringList texts;
        for (const Id &id : leg.when)
            appendMarked(texts, m_catalog.conditions.at(id).mark, m_catalog.conditions.at(id).text.text(m_language));
        return texts;
    }
    [[nodiscard]] QStringList noteTexts(const EffectiveLeg &effective, const Leg &leg) const
    {
        QStringList texts;
        const auto append = [&](const Id &id) {
            const Note &note = m_catalog.notes.at(id);
            const QString &text = note.text.text(m_language);
            appendMarked(
                texts, note.mark, note.readings.empty() ? text : m_wording.text(u"note.reading"_s, m_language, {text}));
        };
        for (const Id &id : leg.notes)
            append(id);
        for (const PortDefinition *port : namedPorts(effective.printed)) {
            if (!port->note.isNull())
                append(port->note);
        }
        for (const auto &reading : effective.readings) {
            const QString &reason = m_catalog.readings.at(reading.second).text(m_language);
            appendMarked(texts, QString(), m_wording.text(u"note.reading"_s, m_language, {reason}));
        }
        return texts;
    }

    const Catalog &m_catalog;
    const Wording &m_wording;
    Language m_language;
    bool m_worded;
};

Table tableOf(std::vector<QStringList> lines)
{
    const auto shared = std::make_shared<std::vector<QStringList>>(std::move(lines));
    Table table;
    table.rowCount = static_cast<int>(shared->size());
    table.cell = [shared](int row, int column) { return (*shared)[static_cast<size_t>(row)].at(column); };
    return table;
}

/// "ports" and "prose" are our names for what the document leaves without one.
QString titleOf(const Catalog &catalog, const Id &table, Language language)
{
    const QString &title = catalog.tables.at(table).text(language);
    const QString id = table.toString();
    return id == "ports"_L1 || id == "prose"_L1 || title.startsWith(id) ? title : id + u' ' + title;
}

} // namespace

Table catalogTable(const Catalog &catalog, const Wording &wording, Language language)
{
    static constexpr const char *keys[] = {"table", "row", "phase", "versions", "source_role", "source_process",
        "source_port", "destination_role", "destination_process", "destination_port", "transport", "application",
        "cast", "changeable", "fallback", "optional", "same_host", "notes"};
    const CatalogCells cells(catalog, wording, language, For::Programs);
    std::vector<QStringList> lines;
    for (const PrintedLeg &printed : printedLegs(catalog))
        lines.push_back(cells.line(printed));
    Table table = tableOf(std::move(lines));
    table.name = catalog.productName.text(language);
    for (const char *key : keys)
        table.columns.push_back({QLatin1String(key), QLatin1String(key), std::nullopt});
    return table;
}

TableDocument catalogDocument(const Catalog &catalog, const Wording &wording, Language language)
{
    static constexpr const char *keys[] = {"row", "leg", "phase", "versions", "source_role", "source_process",
        "source_port", "destination_role", "destination_process", "destination_port", "transport", "application",
        "cast", "changeable", "fallback", "optional", "same_host", "condition", "notes"};
    const CatalogCells cells(catalog, wording, language, For::People);
    std::vector<Id> order;
    std::map<Id, std::vector<QStringList>> lines;
    for (const PrintedLeg &printed : printedLegs(catalog)) {
        const Id &table = catalog.legs[static_cast<size_t>(printed.effective.printed.leg)].table;
        if (!lines.contains(table))
            order.push_back(table);
        lines[table].push_back(cells.line(printed));
    }
    TableDocument document;
    document.title = catalog.productName.text(language);
    const QString &source = catalog.documentTitle.text(language);
    const QString &place = catalog.documentPlace.text(language);
    document.subtitle = place.isEmpty() ? wording.text(u"note.document"_s, language, {source})
                                        : wording.text(u"note.document-place"_s, language, {source, place});
    for (const Id &id : order) {
        Table table = tableOf(std::move(lines[id]));
        table.name = titleOf(catalog, id, language);
        for (const char *key : keys)
            table.columns.push_back(
                {QLatin1String(key), wording.text(u"column."_s + QLatin1String(key), language), std::nullopt});
        document.tables.push_back(std::move(table));
    }
    for (Table &table : catalogParts(catalog, wording, language))
        document.tables.push_back(std::move(table));
    return document;
}

} // namespace portolan
