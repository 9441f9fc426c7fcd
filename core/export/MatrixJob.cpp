// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MatrixJob.h"

#include "export/CsvWriter.h"
#include "export/JsonWriter.h"
#include "export/MarkdownWriter.h"
#include "export/MatrixDocument.h"
#include "export/XlsxWriter.h"
#include "matrix/Expansion.h"
#include "matrix/FilterCheck.h"

#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t mostExpandedRows = 1'048'575; // what a spreadsheet holds below its headings
constexpr size_t mostZones = 2000; // four million cells

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

std::optional<Error> tooManyZones(const MatrixJob &job)
{
    if (job.filter.view != View::Zones && job.format != MatrixFormat::Xlsx)
        return std::nullopt;
    std::set<Id> zones;
    for (const FlowEngine *engine : {job.engine, job.older}) {
        if (!engine)
            continue;
        for (const auto &entry : engine->plan().zones)
            zones.insert(entry.first);
    }
    if (zones.size() <= mostZones)
        return std::nullopt;
    return Error{u"export.too-many-zones"_s, {QString::number(zones.size()), QString::number(mostZones)}, {}};
}

/// Counts the rows that are written. Once nobody waits for them any more all cells are empty, so that the writer is
/// soon done.
class WatchedRows {
public:
    WatchedRows(TableDocument document, const GoesOn &goesOn)
        : m_document(std::move(document))
        , m_goesOn(goesOn)
    {
        int before = 0;
        for (Table &table : m_document.tables) {
            table.cell = [this, before, cell = std::move(table.cell)](int row, int column) -> QString {
                if (column == 0 && before + row > m_done)
                    advance(before + row);
                return m_isCanceled ? QString() : cell(row, column);
            };
            before += table.rowCount;
        }
        m_steps = before;
        advance(0);
    }
    WatchedRows(const WatchedRows &) = delete;
    WatchedRows &operator=(const WatchedRows &) = delete;

    [[nodiscard]] const TableDocument &document() const { return m_document; }
    [[nodiscard]] bool isCanceled() const { return m_isCanceled; }

private:
    void advance(int done)
    {
        m_done = done;
        m_isCanceled = m_isCanceled || !m_goesOn(m_done, m_steps);
    }

    TableDocument m_document;
    const GoesOn &m_goesOn;
    int m_steps = 0;
    int m_done = 0;
    bool m_isCanceled = false;
};

Result<QByteArray> writtenTables(const MatrixJob &job, const TableDocument &document)
{
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

std::optional<Error> flawOf(const MatrixJob &job)
{
    for (const auto &refused :
        {unknownFilter(*job.engine, job.filter, job.older), tooManyRows(job), tooManyZones(job)}) {
        if (refused)
            return refused;
    }
    return std::nullopt;
}

Result<QByteArray> runMatrixJob(const MatrixJob &job, const GoesOn &goesOn)
{
    if (const auto refused = flawOf(job))
        return tl::unexpected<Error>(*refused);
    const MatrixDocument document(job);
    if (!goesOn)
        return writtenTables(job, document.tables());
    const WatchedRows watched(document.tables(), goesOn);
    Result<QByteArray> bytes = writtenTables(job, watched.document());
    if (watched.isCanceled())
        return failure(u"export.canceled"_s);
    return bytes;
}

} // namespace portolan
