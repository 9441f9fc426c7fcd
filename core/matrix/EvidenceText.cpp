// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/CellTools.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool closesSentence(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u'。');
}

/// Where an end has several interfaces there is a question of which; nowhere else such a note says anything.
bool isToldOf(const Note &note, const FlowEngine &engine, const Flow &flow)
{
    const auto hasSeveral = [&](int node) { return engine.nodes().at(node).zones.size() > 1; };
    const bool asksForInterfaces = note.readings.size() == 1 && note.readings.front() == NoteAspect::Interfaces;
    return !asksForInterfaces || hasSeveral(flow.identity.opener) || hasSeveral(flow.identity.listener);
}

/// The notes of a flow's leg and of its ports.
std::vector<const Note *> notesOf(const FlowEngine &engine, const Flow &flow)
{
    const ProductModel &product = engine.product(flow);
    const Catalog &catalog = product.catalog();
    const LegModel &model = product.legs()[static_cast<size_t>(flow.identity.leg)];
    std::vector<const Note *> notes;
    for (const Id &id : legOf(engine, flow).notes) {
        if (const Note &note = catalog.notes.at(id); isToldOf(note, engine, flow))
            notes.push_back(&note);
    }
    for (const int port : {model.openerPort, model.listenerPort}) {
        if (port >= 0 && !product.ports()[static_cast<size_t>(port)].definition->note.isNull())
            notes.push_back(&catalog.notes.at(product.ports()[static_cast<size_t>(port)].definition->note));
    }
    return notes;
}

/// Sentences one after the other, each ended as its language ends them.
QString asProse(const QStringList &sentences, Language language)
{
    QString prose;
    for (const QString &sentence : sentences) {
        if (!prose.isEmpty() && language == Language::English)
            prose += u' ';
        prose += sentence;
        if (!closesSentence(sentence))
            prose += language == Language::English ? u'.' : u'。';
    }
    return prose;
}

} // namespace

QString CellText::basisText(const MatrixRow &row, Language language) const
{
    if (row.first().isDrawn())
        return word("basis.by-hand", language);
    const auto wordOf = [&](NoteAspect aspect) {
        return word(QByteArray("reading.").append(noteAspects[static_cast<int>(aspect)]).constData(), language);
    };
    QStringList read;
    for (const int handle : row.flows) {
        const Flow &flow = row.engine->flow(handle);
        for (const auto &reading : effectiveOf(*row.engine, flow).readings) {
            if (isShown(effectiveOf(*row.engine, flow), reading.first))
                appendNew(read, wordOf(asPrinted(row, flow, static_cast<NoteAspect>(reading.first))));
        }
        for (const Note *note : notesOf(*row.engine, flow)) {
            for (const NoteAspect aspect : note->readings)
                appendNew(read, wordOf(asPrinted(row, flow, aspect)));
        }
        if (printsOwnRange(row, flow))
            appendNew(read, word("reading.ephemeral", language));
        if (deliveryOf(row) == Delivery::RelayedFromOpener || deliveryOf(row) == Delivery::RelayedToListener)
            appendNew(read, word("reading.relay", language));
        if (row.engine->product(flow).versionIsRead() && !legOf(*row.engine, flow).versions.empty())
            appendNew(read, word("reading.version", language));
    }
    return read.isEmpty() ? word("basis.documented", language)
                          : word("basis.reading", language, {enumerated(read, language)});
}

NoteAspect CellText::asPrinted(const MatrixRow &row, const Flow &flow, NoteAspect aspect) const
{
    // The document's sender stands in the destination columns where it is the one that listens, and on the way back.
    const bool keepsSides = m_view == View::Documented || effectiveOf(*row.engine, flow).turned == row.isReturn;
    if (keepsSides)
        return aspect;
    return aspect == NoteAspect::SourcePort     ? NoteAspect::DestinationPort
        : aspect == NoteAspect::DestinationPort ? NoteAspect::SourcePort
                                                : aspect;
}

bool CellText::isShown(const EffectiveLeg &leg, Reading::Of aspect) const
{
    if (m_view != View::Documented || aspect == Reading::Of::Peer)
        return true;
    // Where the document names nobody on a side, which side that is is ours as well.
    return aspect == Reading::Of::Initiator && (leg.printed.fromRole.isNull() || leg.printed.toRole.isNull());
}

bool CellText::printsOwnRange(const MatrixRow &row, const Flow &flow) const
{
    const NodeTable::Entry &opener = row.engine->nodes().at(flow.identity.opener);
    const bool isOurs = mayPrecedeSystem(row, true) || (opener.node && !opener.node->ephemeral);
    return printsRanges(row) && flow.openerPort == Flow::automaticPort && isOurs;
}

QString CellText::evidenceText(const MatrixRow &row, Language language) const
{
    if (row.first().isDrawn())
        return word("evidence.drawn", language, {row.engine->drawn(row.first()).id.toString()});
    const Catalog &catalog = row.engine->product(row.first()).catalog();
    std::map<Id, QStringList> rowsByTable;
    std::vector<Id> tables;
    for (const int handle : row.answers.empty() ? row.flows : row.answers) {
        const Leg &leg = legOf(*row.engine, row.engine->flow(handle));
        if (!rowsByTable.contains(leg.table))
            tables.push_back(leg.table);
        appendNew(rowsByTable[leg.table], QString::number(leg.row));
    }
    QStringList places;
    for (const Id &table : tables) {
        const QStringList &rows = rowsByTable[table];
        // "ports" and "prose" are our names for what the document leaves without one.
        const bool isProse = table.toString() == "prose"_L1;
        const bool isNamed = !isProse && table.toString() != "ports"_L1;
        const QString &title = catalog.tables.at(table).text(language);
        const char *key = isProse ? "evidence.sentence" : rows.size() > 1 ? "evidence.rows" : "evidence.row";
        places.append(word(key, language, {isNamed ? tableText(table, title) : title, rows.join(u", "_s)}));
    }
    if (m_notes) {
        const QString document
            = word("note.reference", language, {QString::number(m_notes->number(documentOf(catalog)))});
        return word("evidence.noted", language, {joined(places, language), document});
    }
    return word("evidence", language, {catalog.documentTitle.text(language), joined(places, language)});
}

QString CellText::tableText(const Id &table, const QString &title) const
{
    // A sheet has little room, and the table's own number finds it.
    return m_notes || title.startsWith(table.toString()) ? table.toString() : table.toString() + u' ' + title;
}

LocalizedText CellText::documentOf(const Catalog &catalog) const
{
    const auto in = [&](Language language) {
        const QString &place = catalog.documentPlace.in(language);
        const QString &title = catalog.documentTitle.in(language);
        return place.isEmpty() ? word("note.document", language, {title})
                               : word("note.document-place", language, {title, place});
    };
    return {in(Language::English), in(Language::Japanese)};
}

QString CellText::impactText(const MatrixRow &row, Language language) const
{
    // What does not get there can't be refused either.
    if (deliveryOf(row) == Delivery::Undeliverable)
        return {};
    return asProse(gather(row,
                       [&](const Flow &flow) {
                           return flow.isDrawn() ? QString()
                                                 : row.engine->product(flow)
                                                       .catalog()
                                                       .purposes.at(legOf(*row.engine, flow).purpose)
                                                       .impact.text(language);
                       }),
        language);
}

LocalizedText CellText::both(const char *key, const LocalizedText &argument) const
{
    return {word(key, Language::English, {argument.en}), word(key, Language::Japanese, {argument.ja})};
}

QString CellText::notesText(const MatrixRow &row, Language language) const
{
    // What only this row has to say stands in it.
    QStringList own;
    if (row.isReturn)
        return word("note.return", language, {numberText(row.number, row.issued)});
    if (row.sameRuleAs > 0)
        appendNew(own, word("note.same-rule", language, {numberText(row.sameRuleAs, row.sameRuleIsIssued)}));
    if (row.first().isDrawn())
        appendNew(own, row.engine->drawn(row.first()).note);
    if (const Decision *decision = decisionOf(row)) {
        appendNew(own, decision->note);
        // The sheet has the reason of what is left out beside the row; machines find it in its own column.
        if (m_notes && row.isExcluded)
            appendNew(own, decision->reason.text(language));
    }
    std::vector<int> numbers;
    for (const LocalizedText &note : sharedNotes(row)) {
        if (m_notes)
            numbers.push_back(m_notes->number(note));
        else
            appendNew(own, note.text(language));
    }
    std::sort(numbers.begin(), numbers.end());
    QStringList references;
    for (const int number : numbers)
        references.append(QString::number(number));
    const QString prose = asProse(own, language);
    const char *key = references.size() > 1 ? "note.references" : "note.reference";
    const QString list = references.isEmpty() ? QString() : word(key, language, {enumerated(references, language)});
    const QString between = prose.isEmpty() || list.isEmpty() ? QString() : u"\n"_s;
    return prose + between + list;
}

std::vector<LocalizedText> CellText::sharedNotes(const MatrixRow &row) const
{
    std::vector<LocalizedText> notes;
    const FlowEngine &engine = *row.engine;
    if (row.first().isDrawn())
        return notes;
    const ProductModel &product = engine.product(row.first());
    const Catalog &catalog = product.catalog();
    const auto add = [&](const LocalizedText &note) {
        if (!note.isEmpty() && std::find(notes.begin(), notes.end(), note) == notes.end())
            notes.push_back(note);
    };
    if (row.first().fallbackUsed && m_view != View::Documented)
        add(fallbackText(row));
    if (deliveryOf(row) == Delivery::Undeliverable)
        add(both("note.undeliverable"));
    for (const int handle : row.flows) {
        const Flow &flow = engine.flow(handle);
        for (const PortSet *ports : {engine.openerPort(flow), engine.listenerPort(flow)}) {
            if (ports && ports->softEnd && ports->ranges.back().size() > 1)
                add(both("note.soft-end"));
        }
        add(otherPortText(row, flow));
        for (const Note *note : notesOf(engine, flow))
            add(note->readings.empty() ? note->text : both("note.reading", note->text));
        for (const auto &reading : effectiveOf(engine, flow).readings) {
            if (isShown(effectiveOf(*row.engine, flow), reading.first))
                add(both("note.reading", catalog.readings.at(reading.second)));
        }
        if (printsOwnRange(row, flow))
            add(rangeText(row, flow));
        if (product.versionIsRead() && !legOf(engine, flow).versions.empty())
            add(both("note.reading", catalog.readings.at(catalog.versions.betweenBecause)));
    }
    return notes;
}

LocalizedText CellText::rangeText(const MatrixRow &row, const Flow &flow) const
{
    const Catalog &catalog = row.engine->product(flow).catalog();
    if (mayPrecedeSystem(row, true))
        return both(
            "note.reading", catalog.readings.at(catalog.purposes.at(legOf(*row.engine, flow).purpose).beforeSystem));
    const QString os = row.engine->nodes().at(flow.identity.opener).os.toString();
    const char *key = os == "windows"_L1 ? "note.range-windows" : os == "linux"_L1 ? "note.range-linux" : "note.range";
    return both("note.reading", {word(key, Language::English), word(key, Language::Japanese)});
}

LocalizedText CellText::otherPortText(const MatrixRow &row, const Flow &flow) const
{
    const ProductModel &product = row.engine->product(flow);
    const LegModel &leg = product.legs()[static_cast<size_t>(flow.identity.leg)];
    if (flow.fallbackUsed || m_view == View::Documented || leg.listenerPort < 0)
        return {};
    const PortModel &port = product.ports()[static_cast<size_t>(leg.listenerPort)];
    // A port of the user's own, or a choice of his, leaves nothing open.
    if (!port.definition->fallback || port.setByUser || port.choiceStated)
        return {};
    const QStringList ports{port.definition->fallback->fixedText()};
    return {
        word("note.fallback-other", Language::English, ports), word("note.fallback-other", Language::Japanese, ports)};
}

LocalizedText CellText::fallbackText(const MatrixRow &row) const
{
    const ProductModel &product = row.engine->product(row.first());
    const LegModel &leg = product.legs()[static_cast<size_t>(row.first().identity.leg)];
    for (const int port : {leg.listenerPort, leg.openerPort}) {
        if (port < 0 || !product.ports()[static_cast<size_t>(port)].definition->fallback)
            continue;
        const PortDefinition &definition = *product.ports()[static_cast<size_t>(port)].definition;
        const QStringList ports{definition.fallback->fixedText(), definition.value->fixedText()};
        return {word("note.fallback-used", Language::English, ports),
            word("note.fallback-used", Language::Japanese, ports)};
    }
    return {};
}

} // namespace portolan
