// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/DiagramBuilding.h"

#include "check/Findings.h"
#include "diagram/PlainWays.h"
#include "matrix/Comparison.h"
#include "sheet/DiagramViews.h"

#include <QThread>

#include <algorithm>
#include <utility>

namespace portolan {

namespace {

template <typename Key, typename Value>
void takeParts(const std::map<Key, Value> &all, const std::set<Key> &touched, PlanParts::Kept<Key, Value> &kept)
{
    for (const Key &key : touched) {
        const auto found = all.find(key);
        kept.emplace(key, found == all.end() ? std::nullopt : std::optional<Value>(found->second));
    }
}

} // namespace

PlanReplica::PlanReplica(const CatalogSet &catalogs, Plan plan)
    : m_plan(std::move(plan))
    , m_editor(m_plan)
    , m_engine(m_plan, catalogs)
{
}

void PlanReplica::take(PlanParts parts, const ChangeSet &changes)
{
    m_editor.exchange(parts);
    if (!m_isDerived)
        return;
    m_engine.findAgain(parts);
    m_engine.apply(changes);
}

const FlowEngine &PlanReplica::engine()
{
    if (!m_isDerived)
        m_engine.derive();
    m_isDerived = true;
    return m_engine;
}

PlanParts partsOf(const Plan &plan, const ChangeSet &changes)
{
    PlanParts parts;
    takeParts(plan.products, changes.products, parts.products);
    takeParts(plan.zones, changes.zones, parts.zones);
    takeParts(plan.firewalls, changes.firewalls, parts.firewalls);
    takeParts(plan.nodes, changes.nodes, parts.nodes);
    takeParts(plan.flows, changes.flows, parts.flows);
    takeParts(plan.decisions, changes.decisions, parts.decisions);
    takeParts(plan.accepted, changes.accepted, parts.accepted);
    if (changes.routes)
        parts.routes = plan.routes;
    if (changes.document) {
        parts.head = headOf(plan);
        parts.numbers = plan.numbers;
    }
    return parts;
}

const OlderFlows &DrawnBefore::flows()
{
    if (!m_flows)
        m_flows = std::make_unique<OlderFlows>(m_plan->plan(), m_plan->catalogs());
    return *m_flows;
}

const DiagramMemory *DrawnBefore::memory(const DrawingMeans &means, Language language, const GoesOn &goesOn)
{
    if (!m_memory || m_language != language) {
        DiagramRequest request;
        request.engine = &flows().engine();
        request.matrix = &flows().matrix();
        request.wording = &means.wording;
        request.measure = &means.measure;
        request.language = language;
        bool isCanceled = false;
        request.goesOn = [&](int done, int arrows) {
            isCanceled = isCanceled || !goesOn(done, arrows);
            return !isCanceled;
        };
        BuiltDiagram built = buildDiagram(request);
        if (isCanceled)
            return nullptr;
        m_memory = std::move(built.memory);
        m_language = language;
    }
    return &*m_memory;
}

namespace {

BuiltDiagram routed(DiagramRequest request, const DiagramMemory *memory, DrawnBefore *older, const DrawingMeans &means,
    const GoesOn &goesOn)
{
    request.goesOn = goesOn;
    if (memory || !older)
        return buildDiagram(request, memory);
    // The older plan is routed first, and takes as long: each has a half of the way.
    memory = older->memory(
        means, request.language, [&](int done, int arrows) { return goesOn(done, std::max(1, 2 * arrows)); });
    if (!memory)
        return {};
    request.goesOn = [&](int done, int arrows) { return goesOn(arrows + done, std::max(1, 2 * arrows)); };
    return buildDiagram(request, memory);
}

/// How far the drawing differs from the older plan's, and under which revision.
void compare(ShownPlan &shown, const DiagramRequest &request, const DrawingMeans &means)
{
    if (!request.older)
        return;
    shown.differences = differencesIn(shown.built.diagram, *request.matrix);
    DiagramJob job;
    job.engine = request.engine;
    job.older = request.older;
    job.wording = &means.wording;
    const std::optional<Revision> proposed = proposedRevision(job, *request.matrix);
    shown.revision = proposed ? proposed->revision : request.engine->plan().sheet.revision;
}

/// Asks on, sketches when that is wanted, and waits as long as it has to.
GoesOn sketchingOnTheWay(const GoesOn &goesOn, const Sketching &sketching, std::function<ShownPlan()> sketch)
{
    constexpr unsigned long pause = 1; // ms
    return [&goesOn, &sketching, sketch = std::move(sketch), isSketched = std::make_shared<bool>(false)](
               int done, int arrows) {
        while (goesOn(done, arrows)) {
            if (!*isSketched && sketching.isWanted()) {
                *isSketched = true;
                sketching.take(sketch());
            }
            if (!sketching.isHeld || !sketching.isHeld())
                return true;
            QThread::msleep(pause);
        }
        return false;
    };
}

} // namespace

ShownPlan showPlan(const FlowEngine &engine, const DrawingMeans &means, Language language, const QDate &today,
    Drawing drawing, const RoutedBefore &before, DrawnBefore *older, const GoesOn &goesOn, const Sketching *sketching)
{
    ShownPlan shown;
    shown.findings = findings(engine, today);
    if (!goesOn(0, 0))
        return shown;
    Matrix matrix(engine, MatrixFilter());
    if (older)
        compareWith(matrix, older->flows().matrix(), CellText(means.wording, matrix.filter().view));
    DiagramRequest request;
    request.engine = &engine;
    request.matrix = &matrix;
    request.wording = &means.wording;
    request.measure = &means.measure;
    request.language = language;
    request.older = older ? &older->flows().engine() : nullptr;
    request.findings = &shown.findings;
    if (!goesOn(0, 0))
        return shown;
    const auto drawPlainly = [&](ShownPlan &plain) {
        plain.built.diagram = buildPlainDiagram(request, before.diagram.get());
        compare(plain, request, means);
    };
    shown.isRouted = drawing == Drawing::Routed
        || (matrix.rows().size() <= mostRoutedRows && engine.plan().nodes.size() <= mostRoutedNodes);
    if (!shown.isRouted) {
        drawPlainly(shown);
        return shown;
    }
    const auto sketch = [&] {
        ShownPlan plain;
        plain.findings = shown.findings;
        drawPlainly(plain);
        return plain;
    };
    if (before.isSame && before.memory && before.diagram) {
        shown.built.diagram = *before.diagram;
        shown.built.memory = *before.memory;
    } else {
        shown.built = routed(request, before.memory.get(), older, means,
            sketching ? sketchingOnTheWay(goesOn, *sketching, sketch) : goesOn);
    }
    compare(shown, request, means);
    return shown;
}

} // namespace portolan
