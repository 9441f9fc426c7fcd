// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/ExportPreview.h"

#include "export/MatrixDocument.h"
#include "io/IssuedContent.h"

#include <QFileInfo>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString canceledCode = u"export.canceled"_s;

PreviewTable beginningOf(const Table &table)
{
    PreviewTable beginning{table.name, {}, {}, table.rowCount};
    for (const TableColumn &column : table.columns)
        beginning.headings.append(column.heading);
    const int rows = std::min(table.rowCount, mostPreviewRows);
    for (int row = 0; row < rows; ++row) {
        QStringList cells;
        for (int column = 0; column < static_cast<int>(table.columns.size()); ++column)
            cells.append(table.cell(row, column));
        beginning.rows.push_back(std::move(cells));
    }
    return beginning;
}

void setText(ExportPreview &preview, const QByteArray &bytes)
{
    preview.text = QString::fromUtf8(bytes);
    preview.isTextCut = preview.text.size() > mostPreviewCharacters;
    if (preview.isTextCut)
        preview.text.truncate(preview.text.lastIndexOf(u'\n', mostPreviewCharacters));
}

void addDiagram(ExportPreview &preview, ExportSource &source, const ExportChoices &choices, const GoesOn &goesOn)
{
    const Checked<DiagramJob> job = source.diagramJob(choices);
    if (!job) {
        preview.errors = job.error();
        return;
    }
    Result<DiagramPages> pages = composeDiagram(*job, goesOn);
    if (!pages) {
        preview.errors = {pages.error()};
        return;
    }
    preview.warnings = pages->warnings;
    if (choices.hasPages())
        preview.pages = std::make_shared<const DiagramPages>(std::move(*pages));
    else
        setText(preview, pages->json);
}

void addMatrix(ExportPreview &preview, ExportSource &source, const ExportChoices &choices, const GoesOn &goesOn)
{
    const Checked<MatrixJob> job = source.matrixJob(choices);
    if (!job) {
        preview.errors = job.error();
        return;
    }
    if (isChangedSinceIssue(job->engine->plan()))
        preview.warnings.push_back(changedSinceIssue(job->engine->plan()));
    if (choices.matrixFormat == MatrixFormat::Markdown || choices.matrixFormat == MatrixFormat::Json) {
        const Result<QByteArray> bytes = runMatrixJob(*job, goesOn);
        if (bytes)
            setText(preview, *bytes);
        else
            preview.errors = {bytes.error()};
        return;
    }
    if (const std::optional<Error> flaw = flawOf(*job)) {
        preview.errors = {*flaw};
        return;
    }
    const MatrixDocument document(*job);
    for (const Table &table : document.tables().tables) {
        preview.tables.push_back(beginningOf(table));
        if (choices.matrixFormat == MatrixFormat::Csv)
            break;
    }
}

} // namespace

std::shared_ptr<const ExportPreview> makePreview(
    ExportSource &source, const ExportChoices &choices, Language language, const GoesOn &goesOn)
{
    if (!goesOn(0, 1))
        return nullptr;
    auto preview = std::make_shared<ExportPreview>();
    if (choices.isMatrix())
        addMatrix(*preview, source, choices, goesOn);
    else
        addDiagram(*preview, source, choices, goesOn);
    if (!preview->errors.empty() && preview->errors.front().code == canceledCode)
        return nullptr;
    preview->standingErrors = source.standingErrors(language);
    return preview;
}

Checked<DiagramOutput> makeFiles(ExportSource &source, const ExportChoices &choices,
    const std::shared_ptr<const DiagramPages> &known, const GoesOn &goesOn)
{
    if (choices.isMatrix()) {
        const Checked<MatrixJob> job = source.matrixJob(choices);
        if (!job)
            return tl::unexpected<Errors>(job.error());
        const Result<QByteArray> bytes = runMatrixJob(*job, goesOn);
        if (!bytes)
            return tl::unexpected<Errors>(Errors{bytes.error()});
        DiagramOutput output;
        if (isChangedSinceIssue(job->engine->plan()))
            output.warnings.push_back(changedSinceIssue(job->engine->plan()));
        output.files.push_back({QFileInfo(choices.file).fileName(), *bytes});
        return output;
    }
    const Checked<DiagramJob> job = source.diagramJob(choices);
    if (!job)
        return tl::unexpected<Errors>(job.error());
    std::shared_ptr<const DiagramPages> pages = known;
    if (!pages) {
        Result<DiagramPages> composed = composeDiagram(*job, goesOn);
        if (!composed)
            return tl::unexpected<Errors>(Errors{composed.error()});
        pages = std::make_shared<const DiagramPages>(std::move(*composed));
    }
    Result<DiagramOutput> output = writeDiagram(*job, *pages, goesOn);
    if (!output)
        return tl::unexpected<Errors>(Errors{output.error()});
    return std::move(*output);
}

} // namespace portolan
