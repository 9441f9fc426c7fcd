// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/DiagramBuilding.h"

#include "check/Findings.h"
#include "diagram/PlainWays.h"

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

ShownPlan showPlan(const FlowEngine &engine, const DrawingMeans &means, Language language, const QDate &today,
    Drawing drawing, const RoutedBefore &before, RouteWatch &watch)
{
    ShownPlan shown;
    shown.findings = findings(engine, today);
    const Matrix matrix(engine, MatrixFilter());
    DiagramRequest request;
    request.engine = &engine;
    request.matrix = &matrix;
    request.wording = &means.wording;
    request.measure = &means.measure;
    request.language = language;
    request.findings = &shown.findings;
    shown.isRouted = drawing == Drawing::Routed || matrix.rows().size() <= mostRoutedRows;
    if (shown.isRouted)
        shown.built = buildDiagram(request, before.memory.get(), &watch);
    else
        shown.built.diagram = buildPlainDiagram(request, before.diagram.get());
    return shown;
}

} // namespace portolan
