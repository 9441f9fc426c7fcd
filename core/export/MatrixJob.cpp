// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MatrixJob.h"

#include "base/NearestNames.h"
#include "derive/Origin.h"
#include "export/CsvWriter.h"
#include "export/JsonWriter.h"
#include "export/MarkdownWriter.h"
#include "export/XlsxWriter.h"
#include "matrix/Comparison.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t mostExpandedRows = 1'048'575; // what a spreadsheet holds below its headings
constexpr int mostZones = 2000; // four million cells

template <typename Map>
std::optional<Error> unknownIn(const Map &known, const Id &id, const QString &what)
{
    if (id.isNull() || known.contains(id))
        return std::nullopt;
    QStringList names;
    for (const auto &entry : known)
        names.append(entry.first.toString());
    return Error{u"filter.unknown"_s, {what, id.toString(), NearestNames().listFor(id.toString(), names)}, {}};
}

std::optional<Error> unknownFilter(const MatrixJob &job)
{
    const Plan &plan = job.engine->plan();
    if (auto error = unknownIn(plan.firewalls, job.filter.firewall, u"firewall"_s))
        return error;
    if (auto error = unknownIn(plan.zones, job.filter.zone, u"zone"_s))
        return error;
    if (auto error = unknownIn(plan.products, job.filter.product, u"product"_s))
        return error;
    std::map<Id, bool> phases;
    for (const auto &product : job.engine->products()) {
        if (!product)
            continue;
        for (const auto &entry : product->catalog().phases)
            phases[entry.first] = true;
    }
    return unknownIn(phases, job.filter.phase, u"phase"_s);
}

/// Before anything is expanded: it could take all memory there is.
std::optional<Error> tooManyRows(const MatrixJob &job)
{
    if (!job.filter.expand)
        return std::nullopt;
    MatrixFilter filter = job.filter;
    filter.expand = false;
    for (const FlowEngine *engine : {job.engine, job.older}) {
        const std::uint64_t rows = engine ? expandedRows(Matrix(*engine, filter)) : 0;
        if (rows > mostExpandedRows)
            return Error{u"export.too-many-rows"_s, {QString::number(rows), QString::number(mostExpandedRows)}, {}};
    }
    return std::nullopt;
}

QString planTitle(const MatrixJob &job, Language language)
{
    const LocalizedText &title = job.engine->plan().title;
    return title.isEmpty() ? job.wording->text(u"title.untitled"_s, language) : title.text(language);
}

QString subtitle(const MatrixJob &job, View view, Language language)
{
    static constexpr const char *views[] = {"view.documented", "view.stateful", "view.stateless", "view.zones"};
    const Wording &wording = *job.wording;
    QStringList parts{wording.text(QLatin1String(views[static_cast<int>(view)]), language)};
    const auto add = [&](const char *key, const QString &argument) {
        if (!argument.isEmpty())
            parts.append(wording.text(QLatin1String(key), language, {argument}));
    };
    add("filter.firewall", job.filter.firewall.toString());
    add("filter.zone", job.filter.zone.toString());
    add("filter.product", job.filter.product.toString());
    add("filter.phase", job.filter.phase.toString());
    if (job.filter.expand)
        parts.append(wording.text(u"filter.expanded"_s, language));
    if (job.older)
        add("filter.against", job.olderName);
    return parts.join(language == Language::English ? u", "_s : u"、"_s);
}

/// A text in the language of the export, or in both.
template <typename Function>
QString inLanguages(ExportLanguage language, Function textIn)
{
    if (language != ExportLanguage::Both)
        return textIn(firstLanguage(language));
    const QString english = textIn(Language::English);
    const QString japanese = textIn(Language::Japanese);
    return english == japanese ? english : english + u" / "_s + japanese;
}

/// What programs ask for and no sheet has room for: the row's key, and the facts of the plan behind it.
void addForTools(Table &table, const std::vector<MatrixRow> &rows)
{
    const auto worded = static_cast<int>(table.columns.size());
    table.columns.push_back({u"key"_s, u"key"_s, std::nullopt});
    table.columns.push_back({u"because"_s, u"because"_s, std::nullopt});
    table.cell = [cell = std::move(table.cell), worded, &rows](int row, int column) {
        const MatrixRow &of = rows[static_cast<size_t>(row)];
        if (column < worded)
            return cell(row, column);
        return column == worded ? of.key : originOf(*of.engine, of.first()).factsAsText();
    };
}

/// Gives every note its number in the order of the rows, before anything is written.
void numberNotes(const Matrix &matrix, const CellText &text)
{
    for (const std::vector<MatrixRow> *rows : {&matrix.rows(), &matrix.excluded()}) {
        for (const MatrixRow &row : *rows)
            for (const Column column : {Column::Evidence, Column::Notes})
                (void)text.cell(row, column, Language::English);
    }
}

TableDocument emptyDocument(const MatrixJob &job, View view)
{
    const Sheet &sheet = job.engine->plan().sheet;
    TableDocument document;
    document.title = inLanguages(job.language, [&](Language language) { return planTitle(job, language); });
    document.subtitle = inLanguages(job.language, [&](Language language) { return subtitle(job, view, language); });
    document.number = sheet.number;
    document.revision = sheet.revision;
    document.date = sheet.date;
    document.author = sheet.author;
    document.a4 = sheet.paper == u"A4"_s;
    return document;
}

} // namespace

std::optional<MatrixFormat> matrixFormatOf(const QString &fileName)
{
    const QString ending = fileName.section(u'.', -1).toLower();
    if (ending == u"csv"_s)
        return MatrixFormat::Csv;
    if (ending == u"xlsx"_s)
        return MatrixFormat::Xlsx;
    if (ending == u"md"_s)
        return MatrixFormat::Markdown;
    if (ending == u"json"_s)
        return MatrixFormat::Json;
    return std::nullopt;
}

Result<QByteArray> runMatrixJob(const MatrixJob &job)
{
    if (const std::optional<Error> error = unknownFilter(job))
        return tl::unexpected<Error>(*error);
    if (const std::optional<Error> error = tooManyRows(job))
        return tl::unexpected<Error>(*error);
    Matrix matrix(*job.engine, job.filter);
    const View view = matrix.filter().view;
    const bool forMachines = job.format == MatrixFormat::Csv || job.format == MatrixFormat::Json;
    NoteList notes;
    const CellText text(*job.wording, view, forMachines ? nullptr : &notes);
    std::optional<Matrix> older;
    if (job.older) {
        older.emplace(*job.older, job.filter);
        compareWith(matrix, *older, text);
    }
    std::optional<ZoneMatrix> zones;
    const ColumnChoice choice = forMachines ? ColumnChoice::All : ColumnChoice::Sheet;
    TableDocument document = emptyDocument(job, view);
    if (view != View::Zones) {
        document.tables.push_back(rowsTable(matrix.rows(), text, *job.wording, job.language, choice,
            bilingual(*job.wording, u"sheet.rows"_s, job.language)));
    }
    if (view == View::Zones || job.format == MatrixFormat::Xlsx) {
        zones.emplace(*job.engine, matrix.filter(), job.older);
        if (zones->size() > mostZones)
            return failure(u"export.too-many-zones"_s, {QString::number(zones->size()), QString::number(mostZones)});
        document.tables.push_back(zonesTable(*zones, *job.wording, job.language));
    }
    if (view != View::Zones && job.format != MatrixFormat::Csv && !matrix.excluded().empty()) {
        document.tables.push_back(rowsTable(matrix.excluded(), text, *job.wording, job.language, choice,
            bilingual(*job.wording, u"sheet.excluded"_s, job.language)));
    }
    if (view != View::Zones && !forMachines) {
        numberNotes(matrix, text);
        if (!notes.notes().empty())
            document.tables.push_back(notesTable(notes, *job.wording, job.language));
    }
    if (job.format == MatrixFormat::Json && view != View::Zones)
        addForTools(document.tables.front(), matrix.rows());
    switch (job.format) {
    case MatrixFormat::Csv:
        return writeCsv(
            document.tables.front(), CsvOptions{.encoding = job.cp932 ? CsvEncoding::Cp932 : CsvEncoding::Utf8});
    case MatrixFormat::Xlsx:
        return writeXlsx(document);
    case MatrixFormat::Markdown:
        return writeMarkdown(document);
    case MatrixFormat::Json:
        return writeJson(document);
    }
    return {};
}

} // namespace portolan
