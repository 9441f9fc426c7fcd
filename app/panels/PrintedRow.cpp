// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/PrintedRow.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The cells of the row, in the words of the document's language.
class PrintedCells {
public:
    PrintedCells(const Catalog &catalog, const Wording &wording, Language language)
        : m_catalog(catalog)
        , m_wording(wording)
        , m_language(language)
    {
    }

    [[nodiscard]] QString word(const QString &key) const { return m_wording.text(key, m_language); }
    [[nodiscard]] QString listed(const QStringList &items) const
    {
        return items.isEmpty() ? word(u"unstated"_s) : items.join(m_language == Language::Japanese ? u"、"_s : u", "_s);
    }
    [[nodiscard]] QString roles(const LegEnd &end) const
    {
        QStringList names;
        for (const Id &id : end.roles) {
            const auto role = m_catalog.roles.find(id);
            names.append(role == m_catalog.roles.end() || role->second.name.isEmpty()
                    ? id.toString()
                    : role->second.name.text(m_language));
        }
        return listed(names);
    }
    [[nodiscard]] QString process(const LegEnd &end) const
    {
        const auto known = m_catalog.processes.find(end.process);
        return known == m_catalog.processes.end() ? end.process : known->second.printed;
    }
    [[nodiscard]] QString port(const LegEnd &end) const
    {
        if (end.port == LegEnd::Port::Automatic)
            return word(u"auto"_s);
        QStringList ports;
        for (const Id &id : end.ports) {
            const PortDefinition &port = m_catalog.ports.at(id);
            QString text = port.value ? port.value->fixedText() : word(u"unstated"_s);
            if (port.fallback)
                text = m_wording.text(u"ports.or"_s, m_language, {text, port.fallback->fixedText()});
            ports.append(text);
        }
        return listed(ports);
    }
    [[nodiscard]] QString transports(const Leg &leg) const
    {
        QStringList names;
        for (const Transport transport : leg.transports) {
            if (transport != Transport::Unstated)
                names.append(transportText(transport));
        }
        return listed(names);
    }
    [[nodiscard]] QString cast(const Leg &leg) const
    {
        return leg.cast == Cast::Unicast ? word(u"cast.unicast"_s)
            : leg.cast == Cast::Unstated ? QString()
                                         : word(u"cast.broadcast"_s);
    }
    [[nodiscard]] QString purpose(const Leg &leg) const
    {
        const auto purpose = m_catalog.purposes.find(leg.purpose);
        return purpose == m_catalog.purposes.end() ? QString() : purpose->second.text.text(m_language);
    }
    [[nodiscard]] QString phases(const Leg &leg) const
    {
        QStringList names;
        for (const Id &id : leg.phases)
            names.append(m_catalog.phases.at(id).text(m_language));
        return names.isEmpty() ? QString() : listed(names);
    }
    /// The document's own, not what we read.
    [[nodiscard]] QString notes(const Leg &leg) const
    {
        QStringList notes;
        for (const Id &id : leg.notes) {
            const Note &note = m_catalog.notes.at(id);
            if (note.readings.empty())
                notes.append(note.mark.isEmpty() ? note.text.text(m_language)
                                                 : QString(note.mark + u' ' + note.text.text(m_language)));
        }
        return notes.join(u'\n');
    }

private:
    const Catalog &m_catalog;
    const Wording &m_wording;
    Language m_language;
};

} // namespace

QString printedRowHtml(const Catalog &catalog, const Leg &leg, const Wording &wording, Language language)
{
    const PrintedCells cells(catalog, wording, language);
    QString html = u"<table cellspacing=\"0\" cellpadding=\"2\" style=\"margin: 2px 0 6px 0\">"_s;
    const auto add = [&](const QString &column, const QString &text) {
        if (!text.isEmpty())
            html += u"<tr><td style=\"padding-right: 8px\">"_s
                + cells.word(QString(u"column."_s + column)).toHtmlEscaped() + u"</td><td><b>"_s
                + text.toHtmlEscaped().replace(u'\n', u"<br/>"_s) + u"</b></td></tr>"_s;
    };
    add(u"source"_s, cells.roles(leg.from));
    add(u"source_process"_s, cells.process(leg.from));
    add(u"source_port"_s, cells.port(leg.from));
    add(u"destination"_s, cells.roles(leg.to));
    add(u"destination_process"_s, cells.process(leg.to));
    add(u"destination_port"_s, cells.port(leg.to));
    add(u"transport"_s, cells.transports(leg));
    add(u"application"_s, leg.application);
    add(u"cast"_s, cells.cast(leg));
    add(u"purpose"_s, cells.purpose(leg));
    add(u"phase"_s, cells.phases(leg));
    add(u"notes"_s, cells.notes(leg));
    return html + u"</table>"_s;
}

} // namespace portolan
