// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NotesBlock.h"

#include "plan/Revisions.h"
#include "sheet/ChangeBlock.h"
#include "sheet/ChangeTexts.h"
#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double betweenNotes = 5;
constexpr double noteSize = 10;

LocalizedText findingsLine(const SheetContext &context, bool isPartOfPlan)
{
    int errors = 0;
    int warnings = 0;
    int accepted = 0;
    for (const Finding &finding : *context.request.findings) {
        if (finding.accepted)
            ++accepted;
        else if (finding.severity == Severity::Error)
            ++errors;
        else if (finding.severity == Severity::Warning)
            ++warnings;
    }
    const auto number = [](int count) { return neutral(QString::number(count)); };
    return localizedWord(context.text.wording(), isPartOfPlan ? u"drawing.findings.plan"_s : u"drawing.findings"_s,
        {number(errors), number(warnings), number(accepted)});
}

LocalizedText noDifferenceLine(const SheetContext &context)
{
    const Wording &wording = context.text.wording();
    const Plan &older = context.request.older->plan();
    UndrawnChanges undrawn = undrawnChanges(context.plan(), older);
    undrawn.inTitle = false;
    std::vector<LocalizedText> texts = titleBlockTexts(wording, context.plan(), older);
    const std::vector<LocalizedText> more = undrawnTexts(wording, undrawn);
    texts.insert(texts.end(), more.begin(), more.end());
    LocalizedText others;
    for (const LocalizedText &text : texts)
        others = others.isEmpty() ? text : localizedWord(wording, u"drawing.revision.and"_s, {others, text});
    return others.isEmpty() ? localizedWord(wording, u"drawing.note.no-difference"_s)
                            : localizedWord(wording, u"drawing.note.other-differences"_s, {others});
}

} // namespace

NotedDrawing::NotedDrawing(const SheetContext &context, const Diagram &diagram)
    : returns(undrawnReturns(context, diagram))
    , rows(notedRows(context, diagram))
    , leftOut(context.request.matrix->excluded().size())
{
    for (const SheetDiagram &sheet : context.request.diagrams) {
        if (sheet.diagram != &diagram)
            continue;
        isPartOfPlan = !sheet.subject.isEmpty();
        leftOut = sheet.leftOut.value_or(leftOut);
    }
    const auto isSame
        = [](const MatrixRow &row) { return row.change == RowChange::None || row.change == RowChange::Unchanged; };
    const std::vector<MatrixRow> &all = context.request.matrix->rows();
    hasNoDifference = context.request.older && std::all_of(all.begin(), all.end(), isSame)
        && changeEntries(context, diagram).empty();
}

SheetFragment notesBlock(
    const SheetContext &context, const NoteReferences &pages, const NotedDrawing &drawing, double width)
{
    const UndrawnReturns &returns = drawing.returns;
    SheetFragment fragment;
    SheetPen pen(context.measure, fragment);
    double y = 0;
    const auto add = [&](const TextPair &text, const QColor &color) {
        y += pen.pair(text, {0, y}, width, {noteSize, false, color}, {noteSize, false, ink::secondary}, 12)
            + betweenNotes;
    };
    const Matrix &matrix = *context.request.matrix;
    const std::vector<MatrixRow> &rows = matrix.rows();
    const bool hasRows = !rows.empty() || !matrix.excluded().empty();
    if (hasRows && matrix.filter().view == View::Stateful && !returns.rows)
        add(context.text.word(u"drawing.note.established"_s), ink::secondary);
    if (!returns.stateful.isEmpty())
        add(context.text.word(u"drawing.note.established-through"_s, {returns.stateful}), ink::secondary);
    if (returns.rows)
        add(context.text.of(*returns.rows), ink::text);
    if (!drawing.rows.otherCrossings.isEmpty())
        add(context.text.word(u"drawing.note.other-crossings"_s, {drawing.rows.otherCrossings}), ink::text);
    if (!drawing.rows.relayed.isEmpty())
        add(context.text.word(u"drawing.note.relayed"_s, {drawing.rows.relayed}), ink::text);
    if (!drawing.rows.within.isEmpty())
        add(context.text.word(u"drawing.note.within"_s, {drawing.rows.within}), ink::text);
    if (isNotNewestRevision(context.plan()))
        add(context.text.word(u"drawing.note.unsigned"_s), ink::text);
    if (context.request.findings) {
        for (const Finding &finding : *context.request.findings) {
            const bool isFirewall = finding.code == u"firewall.far-away"_s;
            if ((isFirewall || finding.code == u"node.far-away"_s) && !finding.arguments.empty())
                add(context.text.word(isFirewall ? u"drawing.note.far-firewall"_s : u"drawing.note.far-away"_s,
                        {finding.arguments.front()}),
                    ink::text);
        }
    }
    if (drawing.hasNoDifference)
        add(context.text.of(noDifferenceLine(context)), ink::text);
    if (std::any_of(rows.begin(), rows.end(), [](const MatrixRow &row) { return row.number > 0 && !row.issued; }))
        add(context.text.word(u"drawing.note.provisional"_s), ink::secondary);
    if (drawing.leftOut > 0)
        add(context.text.word(u"drawing.note.excluded"_s, {neutral(QString::number(drawing.leftOut))}), ink::secondary);
    if (!pages.legend.isEmpty())
        add(context.text.word(pages.hasNumbersThere ? u"drawing.note.legend-and-numbers"_s : u"drawing.note.legend"_s,
                {neutral(pages.legend)}),
            ink::text);
    if (!pages.changes.isEmpty())
        add(context.text.word(u"drawing.note.changes"_s, {neutral(pages.changes)}), ink::text);
    if (!pages.tileIndex.isEmpty())
        add(context.text.word(u"drawing.note.tile-index"_s, {neutral(pages.tileIndex)}), ink::text);
    if (hasRows && !pages.rows.isEmpty())
        add(context.text.word(u"drawing.note.rows"_s, {neutral(pages.rows)}), ink::secondary);
    if (context.request.findings)
        add(context.text.of(findingsLine(context, drawing.isPartOfPlan)), ink::text);
    fragment.size = {width, std::max(0.0, y - betweenNotes)};
    return fragment;
}

} // namespace portolan
