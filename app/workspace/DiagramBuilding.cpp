// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/DiagramBuilding.h"

#include "check/Findings.h"
#include "diagram/PlainWays.h"
#include "matrix/Comparison.h"
#include "sheet/DiagramViews.h"

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
        parts.head = PlanHead{plan.title, plan.sheet, plan.revisions, plan.note, plan.extras};
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

const RouteMemory &DrawnBefore::memory(const DrawingMeans &means, Language language)
{
    if (!m_memory || m_language != language) {
        DiagramRequest request;
        request.engine = &flows().engine();
        request.matrix = &flows().matrix();
        request.wording = &means.wording;
        request.measure = &means.measure;
        request.language = language;
        m_memory = buildDiagram(request).memory;
        m_language = language;
    }
    return *m_memory;
}

ShownPlan showPlan(const FlowEngine &engine, const DrawingMeans &means, Language language, const QDate &today,
    const RouteMemory *memory, DrawnBefore *older)
{
    ShownPlan shown;
    shown.findings = findings(engine, today);
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
    if (matrix.rows().size() > mostRoutedRows)
        shown.built.diagram = buildPlainDiagram(request);
    else
        shown.built = buildDiagram(request, memory || !older ? memory : &older->memory(means, language));
    if (older) {
        shown.differences = differencesIn(shown.built.diagram, matrix);
        DiagramJob job;
        job.engine = &engine;
        job.older = request.older;
        job.wording = &means.wording;
        const std::optional<Revision> proposed = proposedRevision(job, matrix);
        shown.revision = proposed ? proposed->revision : engine.plan().sheet.revision;
    }
    return shown;
}

} // namespace portolan
