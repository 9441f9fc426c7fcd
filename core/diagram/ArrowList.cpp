// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ArrowList.h"

#include "derive/FlowKey.h"
#include "diagram/ArrowStyles.h"
#include "diagram/ChangeMarks.h"
#include "matrix/CellText.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Pair {
    Id from;
    Id to;
    std::vector<const MatrixRow *> rows;
};

bool isOptional(const FlowEngine &engine, const Flow &flow)
{
    return flow.isDrawn() ? engine.drawn(flow).optional
                          : engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)].printed.optional;
}

bool isOneWay(const FlowEngine &engine, const Flow &flow)
{
    return flow.isDrawn() ? engine.drawn(flow).oneWay
                          : !engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)].expectsAnswer;
}

bool isUndelivered(const FlowEngine &, const Flow &flow)
{
    return flow.delivery == Delivery::Undeliverable;
}

bool isBarred(const FlowEngine &engine, const Flow &flow)
{
    return !isUndelivered(engine, flow) && engine.crossing(flow).state == Crossing::State::NoWay;
}

bool isRefused(const FlowEngine &engine, const Flow &flow)
{
    return isUndelivered(engine, flow) || isBarred(engine, flow);
}

/// Whether it holds for every flow of every row.
template <typename Function>
bool holdsForAll(const std::vector<const MatrixRow *> &rows, Function holds)
{
    return std::all_of(rows.begin(), rows.end(), [&](const MatrixRow *row) {
        return std::all_of(row->flows.begin(), row->flows.end(),
            [&](int handle) { return holds(*row->engine, row->engine->flow(handle)); });
    });
}

template <typename Function>
bool holdsForAny(const std::vector<const MatrixRow *> &rows, Function holds)
{
    return !holdsForAll(rows, [&](const FlowEngine &engine, const Flow &flow) { return !holds(engine, flow); });
}

/// Without what is gone, unless that is all.
std::vector<const MatrixRow *> standingOf(std::vector<const MatrixRow *> rows)
{
    const auto isGone = [](const MatrixRow *row) { return row->change == RowChange::Deleted; };
    if (!std::all_of(rows.begin(), rows.end(), isGone))
        std::erase_if(rows, isGone);
    return rows;
}

DiagramChange changeOf(const std::vector<const MatrixRow *> &rows)
{
    const auto all = [&](RowChange change) {
        return std::all_of(rows.begin(), rows.end(), [&](const MatrixRow *row) { return row->change == change; });
    };
    if (all(RowChange::None) || all(RowChange::Unchanged))
        return DiagramChange::None;
    if (all(RowChange::Added))
        return DiagramChange::Added;
    return all(RowChange::Deleted) ? DiagramChange::Removed : DiagramChange::Changed;
}

/// The older plan's rows, by key.
class OlderRows {
public:
    explicit OlderRows(const DiagramRequest &request)
    {
        if (!request.older)
            return;
        m_matrix.emplace(*request.older, request.matrix->filter());
        for (const MatrixRow &row : m_matrix->rows()) {
            if (!row.isReturn)
                m_rows.insert(row.key, &row);
        }
    }

    /// What the rows of a changed arrow carried before.
    [[nodiscard]] Services servicesOf(const std::vector<const MatrixRow *> &rows) const
    {
        Services services;
        for (const MatrixRow *row : rows) {
            if (const MatrixRow *old = m_rows.value(row->key))
                services.add(*old->engine, old->first());
        }
        return services;
    }

    /// The first of the rows that the older plan has; none: null.
    [[nodiscard]] const MatrixRow *firstOf(const std::vector<const MatrixRow *> &rows) const
    {
        for (const MatrixRow *row : rows) {
            if (const MatrixRow *old = m_rows.value(row->key))
                return old;
        }
        return nullptr;
    }

private:
    std::optional<Matrix> m_matrix;
    QHash<QString, const MatrixRow *> m_rows;
};

std::vector<Pair> pairsOf(const DiagramRequest &request, const Diagram &things)
{
    std::vector<Pair> pairs;
    std::map<std::pair<Id, Id>, size_t> indices;
    std::set<Id> atOldPlaces;
    for (const DiagramNode &node : things.nodes) {
        if (node.id.isAtOldPlace())
            atOldPlaces.insert(node.id);
    }
    const auto endOf = [&](const MatrixRow &row, int node) {
        const Id id = row.engine->nodes().at(node).id;
        if (row.change != RowChange::Deleted || atOldPlaces.empty())
            return id;
        const Id old = id.atOldPlace();
        return atOldPlaces.contains(old) ? old : id;
    };
    for (const MatrixRow &row : request.matrix->rows()) {
        const Flow &flow = row.first();
        // What a decision has taken out since the older plan is gone, and is drawn as that.
        const bool isLeftOut = row.isExcluded && row.change != RowChange::Deleted;
        if (row.isReturn || isLeftOut || flow.sameHost)
            continue;
        if (request.transport && row.engine->transport(flow) != *request.transport)
            continue;
        const Id from = endOf(row, flow.identity.opener);
        const Id to = endOf(row, flow.identity.listener);
        if (from == to)
            continue;
        const auto [place, isNew] = indices.try_emplace({from, to}, pairs.size());
        if (isNew)
            pairs.push_back({from, to, {}});
        pairs[place->second].rows.push_back(&row);
    }
    return pairs;
}

/// The zones that a row's flows go through: before, between and behind the firewalls.
std::vector<Id> zonesAlong(const MatrixRow &row)
{
    const FlowEngine &engine = *row.engine;
    const FlowIdentity &ends = row.first().identity;
    const auto zoneAt = [&](int node, int interface) {
        const int zone = engine.nodes().at(node).zones[static_cast<size_t>(interface)];
        return zone == ZoneMap::noZone ? Id() : engine.zones().zone(zone).id;
    };
    const std::vector<Id> &firewalls = engine.crossing(row.first()).firewalls;
    std::vector<Id> zones{zoneAt(ends.opener, ends.openerInterface)};
    for (size_t next = 1; next < firewalls.size(); ++next) {
        const std::vector<Id> &before = engine.plan().firewalls.at(firewalls[next - 1]).joins;
        const std::vector<Id> &behind = engine.plan().firewalls.at(firewalls[next]).joins;
        const auto isShared = [&](const Id &zone) {
            return zone != zones.back() && std::find(behind.begin(), behind.end(), zone) != behind.end();
        };
        const auto shared = std::find_if(before.begin(), before.end(), isShared);
        zones.push_back(shared == before.end() ? Id() : *shared);
    }
    zones.push_back(zoneAt(ends.listener, ends.listenerInterface));
    return zones;
}

QString portsText(const Services &services, const Wording &wording, Language language)
{
    QStringList parts;
    for (const ServicePart &part : services.shortParts(wording, language))
        parts.append(part.transport + u' ' + part.ports.join(u", "_s));
    return parts.join(u" · "_s);
}

/// How many open findings of each severity name a flow.
QHash<QString, DiagramMarks> marksOf(const DiagramRequest &request)
{
    QHash<QString, DiagramMarks> marks;
    if (!request.findings)
        return marks;
    for (const Finding &finding : *request.findings) {
        for (const QString &flow : finding.flows) {
            if (finding.accepted)
                continue;
            marks[flow].errors += finding.severity == Severity::Error;
            marks[flow].warnings += finding.severity == Severity::Warning;
        }
    }
    return marks;
}

} // namespace

ArrowList listArrows(const DiagramRequest &request, const Diagram &things)
{
    ArrowList list;
    ArrowStyles styles(request);
    const CellText text(*request.wording, View::Stateful);
    const QHash<QString, DiagramMarks> marks = marksOf(request);
    const OlderRows older(request);
    for (const Pair &pair : pairsOf(request, things)) {
        ListedArrow listed;
        DiagramArrow &arrow = listed.arrow;
        arrow.id = arrowId(pair.from, pair.to);
        arrow.from = pair.from;
        arrow.to = pair.to;
        arrow.change = changeOf(pair.rows);
        arrow.optional = holdsForAll(pair.rows, isOptional);
        arrow.oneWay = holdsForAll(pair.rows, isOneWay);
        const std::vector<const MatrixRow *> standing = standingOf(pair.rows);
        arrow.isRefused = holdsForAll(standing, isRefused);
        arrow.isUndelivered = holdsForAny(standing, isUndelivered);
        arrow.isBarred = holdsForAny(standing, isBarred);
        arrow.style = styles.styleOf(pair.rows, arrow.change);
        arrow.firewalls = pair.rows.front()->engine->crossing(pair.rows.front()->first()).firewalls;
        listed.zones = zonesAlong(*pair.rows.front());
        for (const MatrixRow *row : pair.rows) {
            arrow.flows.append(row->key);
            arrow.numbers.append(text.number(*row));
            if (request.older)
                arrow.rowChanges.push_back(diagramChange(row->change));
            // What is gone is not among the ports that an arrow still carries.
            if (row->change != RowChange::Deleted || arrow.change == DiagramChange::Removed)
                listed.services.add(*row->engine, row->first());
            for (const int handle : row->flows) {
                if (marks.isEmpty() || row->engine != request.engine)
                    break;
                const DiagramMarks here = marks.value(flowKey(*row->engine, row->engine->flow(handle)));
                arrow.marks.errors += here.errors;
                arrow.marks.warnings += here.warnings;
            }
        }
        arrow.ports = portsText(listed.services, *request.wording, request.language);
        if (arrow.change == DiagramChange::Changed) {
            arrow.portsBefore = portsText(older.servicesOf(pair.rows), *request.wording, request.language);
            if (const MatrixRow *old = older.firstOf(pair.rows)) {
                listed.firewallsBefore = old->engine->crossing(old->first()).firewalls;
                listed.zonesBefore = zonesAlong(*old);
            }
        }
        list.arrows.push_back(std::move(listed));
    }
    list.styles = styles.styles();
    list.looks = styles.looks();
    return list;
}

} // namespace portolan
