// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MatrixDocument.h"

#include "check/Findings.h"
#include "derive/Origin.h"
#include "export/DocumentTables.h"
#include "export/LegendTable.h"
#include "export/OlderPlanText.h"
#include "export/PrintedRevision.h"
#include "io/IssuedContent.h"
#include "matrix/Comparison.h"
#include "matrix/FilterCheck.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

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

bool isOfWholePlan(const MatrixFilter &filter)
{
    return filter.firewall.isNull() && filter.zone.isNull() && filter.product.isNull() && filter.phase.isNull();
}

} // namespace

MatrixDocument::MatrixDocument(const MatrixJob &job)
    : m_job(job)
    , m_wording(job.wording->withVariant(job.engine->plan().sheet.headings))
    , m_matrix(*job.engine, comparedFilter(*job.engine, job.older, job.filter))
    , m_text(m_wording, m_matrix.filter().view, isForMachines() ? nullptr : &m_notes)
{
    if (job.older) {
        m_older.emplace(*job.older, m_matrix.filter());
        compareWith(m_matrix, *m_older, m_text);
    }
    fillHead();
    if (m_matrix.filter().view == View::Zones)
        addZones();
    else if (isForMachines())
        addForMachines();
    else
        addSheets();
}

bool MatrixDocument::isForMachines() const
{
    return m_job.format == MatrixFormat::Csv || m_job.format == MatrixFormat::Json;
}

QString MatrixDocument::title(Language language) const
{
    const LocalizedText &title = m_job.engine->plan().title;
    return title.isEmpty() ? m_wording.text(u"title.untitled"_s, language) : title.text(language);
}

QString MatrixDocument::subtitle(Language language) const
{
    static constexpr const char *views[] = {"view.documented", "view.stateful", "view.stateless", "view.zones"};
    const View view = m_matrix.filter().view;
    const char *viewKey = isStatefulMixed(m_matrix) ? "view.stateful-mixed" : views[static_cast<int>(view)];
    QStringList parts{m_wording.text(QLatin1String(viewKey), language)};
    const auto add = [&](const char *key, const QString &argument) {
        if (!argument.isEmpty())
            parts.append(m_wording.text(QLatin1String(key), language, {argument}));
    };
    add("filter.firewall", m_job.filter.firewall.toString());
    add("filter.zone", m_job.filter.zone.toString());
    add("filter.product", m_job.filter.product.toString());
    add("filter.phase", m_job.filter.phase.toString());
    if (m_job.filter.expand)
        parts.append(m_wording.text(u"filter.expanded"_s, language));
    if (m_job.older)
        add("filter.against",
            olderPlanText(m_wording, m_job.engine->plan(), &m_job.older->plan(),
                isChangedSinceIssue(m_job.older->plan()), m_job.olderName)
                .text(language));
    return parts.join(language == Language::English ? u", "_s : u"、"_s);
}

void MatrixDocument::fillHead()
{
    const Sheet &sheet = m_job.engine->plan().sheet;
    m_document.title = inLanguages(m_job.language, [this](Language language) { return title(language); });
    m_document.subtitle = inLanguages(m_job.language, [this](Language language) { return subtitle(language); });
    m_document.number = sheet.number;
    const PrintedRevision printed(m_job.engine->plan(), m_wording);
    m_document.revision
        = inLanguages(m_job.language, [&](Language language) { return printed.revision.text(language); });
    m_document.date = printed.date;
    m_document.author = sheet.author;
    m_document.confidentiality
        = inLanguages(m_job.language, [&](Language language) { return sheet.confidentiality.text(language); });
    m_document.paper = paperNamed(sheet.paper).value_or(Paper::A3);
}

void MatrixDocument::addZones()
{
    m_zones.emplace(*m_job.engine, m_matrix.filter(), m_job.older);
    m_document.tables.push_back(zonesTable(*m_zones, m_wording, m_job.language));
}

void MatrixDocument::addRows(const std::vector<MatrixRow> &rows, ColumnChoice choice, const char *name)
{
    m_document.tables.push_back(rowsTable(
        rows, m_text, m_wording, m_job.language, choice, bilingual(m_wording, QLatin1String(name), m_job.language)));
}

void MatrixDocument::addForMachines()
{
    std::vector<MatrixRow> &rows = m_matrix.rows();
    const std::vector<MatrixRow> &excluded = m_matrix.excluded();
    if (m_job.format == MatrixFormat::Csv) {
        // A row that the comparison shows as deleted by a decision is there already.
        std::copy_if(excluded.begin(), excluded.end(), std::back_inserter(rows),
            [](const MatrixRow &row) { return row.change != RowChange::Deleted; });
        addRows(rows, ColumnChoice::All, "sheet.rows");
        return;
    }
    addRows(rows, ColumnChoice::All, "sheet.rows");
    addForTools(m_document.tables.back(), rows);
    if (excluded.empty())
        return;
    addRows(excluded, ColumnChoice::All, "sheet.excluded");
    addForTools(m_document.tables.back(), excluded);
}

void MatrixDocument::addSheets()
{
    const View view = m_matrix.filter().view;
    numberNotes();
    // A text begins with what it is; a workbook opens with its rows, and has that at the top of each page.
    if (m_job.format == MatrixFormat::Markdown)
        addTitleBlock();
    addRows(m_matrix.rows(), ColumnChoice::Sheet, "sheet.rows");
    if (m_job.format == MatrixFormat::Xlsx)
        addZones();
    if (!m_matrix.excluded().empty())
        addRows(m_matrix.excluded(), ColumnChoice::LeftOut, "sheet.excluded");
    std::copy_if(m_matrix.rows().begin(), m_matrix.rows().end(), std::back_inserter(m_requested),
        [this](const MatrixRow &row) { return hasRequest(row, m_text); });
    if (!m_requested.empty())
        addRows(m_requested, ColumnChoice::Request, "sheet.requests");
    if (isOfWholePlan(m_matrix.filter())) {
        m_findings = findings(*m_job.engine);
        if (!m_findings.empty())
            m_document.tables.push_back(findingsTable(m_findings, m_wording, m_job.language));
    }
    if (!m_notes.notes().empty())
        m_document.tables.push_back(notesTable(m_notes, m_wording, m_job.language));
    m_document.tables.push_back(legendTable(m_matrix.rows(), view, m_job.older != nullptr, m_wording, m_job.language));
    if (m_job.format == MatrixFormat::Xlsx)
        addTitleBlock();
}

void MatrixDocument::addTitleBlock()
{
    const Plan &plan = m_job.engine->plan();
    if (plan.sheet != Sheet())
        m_document.tables.push_back(documentTable(plan, m_wording, m_job.language));
    if (!plan.revisions.empty())
        m_document.tables.push_back(revisionsTable(plan, m_wording, m_job.language));
}

void MatrixDocument::numberNotes()
{
    for (const std::vector<MatrixRow> *rows : {&m_matrix.rows(), &m_matrix.excluded()}) {
        for (const MatrixRow &row : *rows)
            for (const Column column : {Column::Evidence, Column::Notes})
                (void)m_text.cell(row, column, Language::English);
    }
}

} // namespace portolan
