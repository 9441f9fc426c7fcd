// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramJob.h"

#include "check/Findings.h"
#include "diagram/DiagramBuilder.h"
#include "diagram/DiagramChanges.h"
#include "diagram/DiagramJson.h"
#include "diagram/GateBars.h"
#include "io/IssuedContent.h"
#include "matrix/Comparison.h"
#include "matrix/FilterCheck.h"
#include "paint/PdfWriter.h"
#include "paint/PngWriter.h"
#include "paint/SvgWriter.h"
#include "plan/Revisions.h"
#include "sheet/DiagramViews.h"
#include "sheet/DiagramWarnings.h"
#include "sheet/JobWords.h"
#include "sheet/SheetComposer.h"

#include <algorithm>
#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Matrix> matrixOf(const DiagramJob &job, const MatrixFilter &wanted)
{
    const MatrixFilter filter = comparedFilter(*job.engine, job.older, wanted);
    auto matrix = std::make_unique<Matrix>(*job.engine, filter);
    if (job.older) {
        const Matrix older(*job.older, filter);
        compareWith(*matrix, older, CellText(*job.wording, filter.view));
    }
    return matrix;
}

QString fileNameOf(const DiagramJob &job, qsizetype page, qsizetype pages)
{
    if (page == 0 || job.page > 0 || pages == 1)
        return job.fileName;
    const QString ending = job.fileName.section(u'.', -1);
    return job.fileName.chopped(ending.size() + 1) + u'-' + QString::number(page + 1) + u'.' + ending;
}

/// How many of the rows that a decision leaves out are of what a view shows.
size_t leftOutOf(const Matrix &matrix, std::optional<Transport> transport)
{
    return static_cast<size_t>(std::count_if(matrix.excluded().begin(), matrix.excluded().end(),
        [&](const MatrixRow &row) { return !transport || row.engine->transport(row.first()) == *transport; }));
}

/// How the view of the older plan is drawn by itself.
std::optional<DiagramMemory> routedBefore(const DiagramJob &job, const DiagramRequest &now, const DiagramView &view)
{
    if (!job.older)
        return std::nullopt;
    DiagramJob alone = job;
    alone.engine = job.older;
    alone.older = nullptr;
    const std::unique_ptr<Matrix> matrix = matrixOf(alone, view.filter);
    DiagramRequest request = now;
    request.engine = job.older;
    request.older = nullptr;
    request.matrix = matrix.get();
    request.findings = nullptr;
    request.looks = nullptr;
    return buildDiagram(request).memory;
}

} // namespace

std::optional<DiagramFormat> diagramFormatOf(const QString &fileName)
{
    const qsizetype format = diagramEndings().indexOf(fileName.section(u'.', -1).toLower());
    return format < 0 || !fileName.contains(u'.') ? std::nullopt : std::optional(static_cast<DiagramFormat>(format));
}

Result<DiagramPages> composeDiagram(const DiagramJob &job, const GoesOn &goesOn)
{
    if (const auto refused = unknownFilter(*job.engine, job.filter, job.older))
        return tl::unexpected<Error>(*refused);
    DiagramPages pages;
    const Plan &plan = job.engine->plan();
    const bool isChanged = isChangedSinceIssue(plan);
    if (isChanged)
        pages.warnings.push_back(changedSinceIssue(plan));
    if (job.older && haveNoMachineInCommon(plan, job.older->plan()))
        pages.warnings.push_back({u"warning.no-machine-in-common"_s, {}, {}});
    std::vector<DiagramView> views = diagramViews(job, &pages.warnings);
    const std::vector<Finding> found = findings(*job.engine);
    const Language language = firstLanguage(job.language);
    std::vector<std::unique_ptr<Matrix>> matrices;
    std::vector<Diagram> diagrams;
    if (job.format == DiagramFormat::Json) {
        // Only the one that is written.
        const size_t wanted = job.page > 0 ? static_cast<size_t>(job.page) - 1 : 0;
        if (wanted >= views.size())
            return failure(u"page.unknown"_s, {QString::number(job.page), QString::number(views.size())});
        if (views.size() > 1 && job.page == 0)
            pages.warnings.push_back({u"warning.one-view"_s, {QString::number(views.size())}, {}});
        views = {views[wanted]};
    }
    constexpr int viewSteps = 100;
    const int steps = static_cast<int>(views.size()) * viewSteps + 1;
    const auto stepsDone = [&] { return static_cast<int>(diagrams.size()) * viewSteps; };
    std::optional<ArrowLooks> looks;
    for (const DiagramView &view : views) {
        if (goesOn && !goesOn(stepsDone(), steps))
            return failure(u"export.canceled"_s);
        matrices.push_back(matrixOf(job, view.filter));
        DiagramRequest request;
        request.engine = job.engine;
        request.matrix = matrices.back().get();
        request.transport = view.transport;
        request.wording = job.wording;
        request.measure = job.measure;
        request.language = language;
        request.older = job.older;
        request.findings = &found;
        request.labels = job.labels;
        request.colors = job.colors;
        request.looks = looks ? &*looks : nullptr;
        if (goesOn)
            request.goesOn = [&, before = stepsDone()](int done, int arrows) {
                return goesOn(before + (arrows > 0 ? static_cast<int>(1LL * viewSteps * done / arrows) : 0), steps);
            };
        // What did not change is to lie where it lay, and what is gone at or near its old place.
        const std::optional<DiagramMemory> before = routedBefore(job, request, view);
        BuiltDiagram built = buildDiagram(request, before ? &*before : nullptr);
        looks = std::move(built.looks);
        diagrams.push_back(std::move(built.diagram));
    }
    if (goesOn && !goesOn(steps - 1, steps))
        return failure(u"export.canceled"_s);
    const Errors drawn = diagramWarnings(diagrams.front(), plan);
    pages.warnings.insert(pages.warnings.end(), drawn.begin(), drawn.end());
    if (job.format == DiagramFormat::Json) {
        pages.json = writeDiagramJson(diagrams.front(), language);
        return pages;
    }
    SheetRequest request;
    request.engine = job.engine;
    request.matrix = matrices.front().get();
    request.findings = &found;
    request.wording = job.wording;
    request.language = job.language;
    for (size_t index = 0; index < views.size(); ++index)
        request.diagrams.push_back({&diagrams[index], views[index].name, views[index].subject,
            leftOutOf(*matrices[index], views[index].transport)});
    request.paper = job.paper;
    request.planHash = job.planHash;
    request.older = job.older;
    request.olderName = job.olderName;
    if (job.older)
        request.proposedRevision = proposedRevision(job, *matrices.front());
    request.isChangedSinceIssue = isChanged;
    request.isOlderChangedSinceIssue = job.older && isChangedSinceIssue(job.older->plan());
    request.hasRows = job.hasRows;
    request.scale = job.scale;
    request.isTiled = job.isTiled;
    SheetResult sheets = composeSheets(request, *job.measure);
    pages.document = std::move(sheets.document);
    pages.warnings.insert(pages.warnings.end(), sheets.warnings.begin(), sheets.warnings.end());
    return pages;
}

Result<DiagramOutput> writeDiagram(const DiagramJob &job, const DiagramPages &made, const GoesOn &goesOn)
{
    DiagramOutput output;
    output.warnings = made.warnings;
    if (job.format == DiagramFormat::Json) {
        output.files.push_back({job.fileName, made.json});
        return output;
    }
    const PictureDocument &document = made.document;
    const int pages = static_cast<int>(document.pages.size());
    if (job.page > pages)
        return failure(u"page.unknown"_s, {QString::number(job.page), QString::number(pages)});
    if (job.format == DiagramFormat::Pdf) {
        PictureDocument chosen = document;
        if (job.page > 0)
            chosen.pages = {document.pages[static_cast<size_t>(job.page - 1)]};
        const Result<QByteArray> bytes = writePdf(chosen, *job.measure, {}, &output.warnings);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        output.files.push_back({job.fileName, *bytes});
        return output;
    }
    SvgOptions options;
    options.textAsOutlines = job.textAsOutlines;
    for (int page = 0; page < pages; ++page)
        options.pageFiles.append(job.page > 0 && page + 1 != job.page ? QString() : fileNameOf(job, page, pages));
    const GroupIds ids(document);
    for (int page = 0; page < pages; ++page) {
        if (job.page > 0 && page + 1 != job.page)
            continue;
        if (goesOn && !goesOn(page, pages))
            return failure(u"export.canceled"_s);
        const Result<QByteArray> bytes = job.format == DiagramFormat::Svg
            ? writeSvg(document, page, ids, *job.measure, options)
            : writePng(document.pages[static_cast<size_t>(page)], {.dotsPerInch = job.dotsPerInch, .icons = {}});
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        output.files.push_back({fileNameOf(job, page, pages), *bytes});
    }
    return output;
}

Result<DiagramOutput> runDiagramJob(const DiagramJob &job)
{
    const Result<DiagramPages> pages = composeDiagram(job);
    if (!pages)
        return tl::unexpected<Error>(pages.error());
    return writeDiagram(job, *pages);
}

} // namespace portolan
