// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramJob.h"

#include "check/Findings.h"
#include "diagram/DiagramBuilder.h"
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
#include "sheet/JobWords.h"
#include "sheet/SheetComposer.h"

#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Matrix> matrixOf(const DiagramJob &job, const MatrixFilter &filter)
{
    auto matrix = std::make_unique<Matrix>(*job.engine, filter);
    if (job.older) {
        const Matrix older(*job.older, filter);
        compareWith(*matrix, older, CellText(*job.wording, filter.view));
    }
    return matrix;
}

/// The first of many warnings of one sort, and how many more there are: a hundred thousand lines help nobody.
class FirstWarnings {
public:
    FirstWarnings(const QString &code, const QString &codeOfMore)
        : m_code(code)
        , m_codeOfMore(codeOfMore)
    {
    }

    void add(const Id &one, const Id &other)
    {
        if (++m_count <= most)
            m_warnings.push_back({m_code, {one.toString(), other.toString()}, {}});
    }

    void appendTo(Errors &warnings) const
    {
        warnings.insert(warnings.end(), m_warnings.begin(), m_warnings.end());
        if (m_count > most)
            warnings.push_back({m_codeOfMore, {QString::number(m_count - most)}, {}});
    }

private:
    static constexpr int most = 10;
    QString m_code;
    QString m_codeOfMore;
    int m_count = 0;
    Errors m_warnings;
};

/// What of a diagram its reader will mind.
Errors warningsOf(const Diagram &diagram, const Plan &plan)
{
    FirstWarnings withoutWay(u"warning.no-way"_s, u"warning.more-no-way"_s);
    for (const DiagramArrow &arrow : diagram.arrows) {
        if (arrow.points.empty())
            withoutWay.add(arrow.from, arrow.to);
    }
    std::vector<const DiagramNode *> nodes;
    for (const DiagramNode &node : diagram.nodes)
        nodes.push_back(&node);
    std::stable_sort(nodes.begin(), nodes.end(),
        [](const DiagramNode *a, const DiagramNode *b) { return a->rect.left() < b->rect.left(); });
    FirstWarnings onEachOther(u"warning.boxes-overlap"_s, u"warning.more-boxes-overlap"_s);
    for (size_t first = 0; first < nodes.size(); ++first) {
        for (size_t other = first + 1; other < nodes.size(); ++other) {
            if (nodes[other]->rect.left() >= nodes[first]->rect.right())
                break;
            if (nodes[first]->rect.intersects(nodes[other]->rect))
                onEachOther.add(nodes[first]->id, nodes[other]->id);
        }
    }
    FirstWarnings barsOnNodes(u"warning.bar-on-node"_s, u"warning.more-bars-on-nodes"_s);
    for (const DiagramGate &gate : diagram.gates) {
        for (const DiagramNode *node : nodes) {
            if (gate.rect.intersects(node->rect))
                barsOnNodes.add(gate.id, node->id);
        }
    }
    FirstWarnings barsTooNear(u"warning.bars-too-near"_s, u"warning.more-bars-too-near"_s);
    for (auto gate = diagram.gates.begin(); gate != diagram.gates.end(); ++gate) {
        for (auto other = diagram.gates.begin(); other != gate; ++other) {
            const bool isGone = gate->change == DiagramChange::Removed || other->change == DiagramChange::Removed;
            if (!isGone && areTooNear(gate->rect, other->rect))
                barsTooNear.add(other->id, gate->id);
        }
    }
    FirstWarnings framesOverlap(u"warning.frames-overlap"_s, u"warning.more-frames-overlap"_s);
    FirstWarnings framesAround(u"warning.frame-around-others"_s, u"warning.more-frames-around-others"_s);
    const auto hasFrame = [&](const DiagramZone &zone) {
        const auto found = plan.zones.find(zone.id);
        return found != plan.zones.end() && found->second.frame;
    };
    for (auto zone = diagram.zones.begin(); zone != diagram.zones.end(); ++zone) {
        for (auto other = diagram.zones.begin(); other != zone; ++other) {
            const bool isGone = zone->change == DiagramChange::Removed || other->change == DiagramChange::Removed;
            if (!zone->rect.intersects(other->rect) || isGone)
                continue;
            // Nobody put one of these inside the other.
            if (!hasFrame(*other))
                framesAround.add(other->id, zone->id);
            else if (!hasFrame(*zone))
                framesAround.add(zone->id, other->id);
            else if (zone->rect.contains(other->rect) == other->rect.contains(zone->rect))
                framesOverlap.add(other->id, zone->id);
        }
    }
    Errors warnings;
    withoutWay.appendTo(warnings);
    onEachOther.appendTo(warnings);
    barsOnNodes.appendTo(warnings);
    barsTooNear.appendTo(warnings);
    framesOverlap.appendTo(warnings);
    framesAround.appendTo(warnings);
    return warnings;
}

QString fileNameOf(const DiagramJob &job, qsizetype page, qsizetype pages)
{
    if (page == 0 || job.page > 0 || pages == 1)
        return job.fileName;
    const QString ending = job.fileName.section(u'.', -1);
    return job.fileName.chopped(ending.size() + 1) + u'-' + QString::number(page + 1) + u'.' + ending;
}

/// How the view of the older plan is drawn by itself.
std::optional<RouteMemory> routedBefore(const DiagramJob &job, const DiagramRequest &now, const DiagramView &view)
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
    if (const auto refused = unknownFilter(*job.engine, job.filter))
        return tl::unexpected<Error>(*refused);
    DiagramPages pages;
    const Plan &plan = job.engine->plan();
    const bool isChanged = isChangedSinceIssue(plan);
    if (isChanged)
        pages.warnings.push_back(changedSinceIssue(plan));
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
        const std::optional<RouteMemory> before = routedBefore(job, request, view);
        BuiltDiagram built = buildDiagram(request, before ? &*before : nullptr);
        looks = std::move(built.looks);
        diagrams.push_back(std::move(built.diagram));
    }
    if (goesOn && !goesOn(steps - 1, steps))
        return failure(u"export.canceled"_s);
    const Errors drawn = warningsOf(diagrams.front(), plan);
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
        request.diagrams.push_back({&diagrams[index], views[index].name, views[index].subject});
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
        const Result<QByteArray> bytes = writePdf(chosen, *job.measure);
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
