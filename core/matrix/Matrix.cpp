// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/Matrix.h"

#include "derive/FlowKey.h"
#include "derive/Openings.h"
#include "matrix/Expansion.h"
#include "matrix/RowTools.h"
#include "matrix/SameRule.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace portolan {

namespace {

bool answers(const FlowEngine &engine, const Flow &flow)
{
    if (flow.isDrawn())
        return !engine.drawn(flow).oneWay;
    const EffectiveLeg &leg = engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)];
    return leg.expectsAnswer || leg.transport == Transport::Tcp;
}

bool crossesStateless(const FlowEngine &engine, const Flow &flow)
{
    const std::vector<Id> &way = engine.crossing(flow).firewalls;
    return std::any_of(way.begin(), way.end(), [&](const Id &id) {
        const auto firewall = engine.plan().firewalls.find(id);
        return firewall != engine.plan().firewalls.end() && firewall->second.state == FirewallState::Stateless;
    });
}

using Answers = std::unordered_map<int, int>;

/// Printed answers that mirror their requests: handle of the request -> handle of the answer.
Answers answersOf(const FlowEngine &engine)
{
    Answers answers;
    const Openings needed(engine);
    for (const int handle : engine.handles()) {
        if (const int request = needed.requestOf(engine.flow(handle)); request >= 0)
            answers.emplace(request, handle);
    }
    return answers;
}

/// Every leg as printed. A leg carries the number of the row that lets it through.
std::vector<MatrixRow> documentedRows(const FlowEngine &engine)
{
    const std::vector<int> handles = engine.handles();
    QHash<QString, const MatrixRow *> numbered;
    const std::vector<MatrixRow> openings = numberedOpenings(engine);
    for (const MatrixRow &row : openings)
        numbered.insert(row.key, &row);
    const Openings needed(engine);
    const auto carrier = [&](const Flow &flow) {
        const int request = needed.requestOf(flow);
        return rowKey(engine, request < 0 ? flow : engine.flow(request));
    };
    std::vector<MatrixRow> rows;
    for (const int handle : handles) {
        const Flow &flow = engine.flow(handle);
        if (flow.excluded)
            continue;
        MatrixRow row;
        row.engine = &engine;
        row.key = flowKey(engine, flow);
        row.flows = {handle};
        if (const MatrixRow *carried = numbered.value(carrier(flow))) {
            row.number = carried->number;
            row.issued = carried->issued;
        }
        rows.push_back(std::move(row));
    }
    const RowOrder order(engine);
    std::vector<std::pair<RowOrder::Place, size_t>> places;
    for (size_t i = 0; i < rows.size(); ++i)
        places.emplace_back(order.of(rows[i].first().identity, rows[i].first().identity.leg), i);
    std::sort(places.begin(), places.end());
    std::vector<MatrixRow> sorted;
    sorted.reserve(rows.size());
    for (const auto &place : places)
        sorted.push_back(std::move(rows[place.second]));
    return sorted;
}

/// Of this phase, or of none.
bool fitsPhase(const FlowEngine &engine, const Flow &flow, const Id &wanted)
{
    if (flow.isDrawn())
        return true;
    const Id &phase = engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)].printed.phase;
    return phase.isNull() || phase == wanted;
}

} // namespace

View effectiveView(const FlowEngine &engine, const MatrixFilter &filter)
{
    const auto firewall = engine.plan().firewalls.find(filter.firewall);
    const bool listsRules = filter.view == View::Stateful || filter.view == View::Stateless;
    if (firewall == engine.plan().firewalls.end() || !listsRules)
        return filter.view;
    return firewall->second.state == FirewallState::Stateful ? View::Stateful : View::Stateless;
}

void giveNumbers(const FlowEngine &engine, std::vector<MatrixRow> &rows)
{
    int next = 1;
    for (MatrixRow &row : rows) {
        const auto issued = engine.plan().numbers.find(row.key);
        row.issued = issued != engine.plan().numbers.end();
        row.number = row.issued ? issued->second : next++;
    }
    if (next > static_cast<int>(rows.size()))
        return;
    std::stable_sort(rows.begin(), rows.end(), [](const MatrixRow &a, const MatrixRow &b) {
        return std::tuple(!a.issued, a.number) < std::tuple(!b.issued, b.number);
    });
}

std::vector<MatrixRow> withReturns(
    const FlowEngine &engine, std::vector<MatrixRow> openings, bool everywhere, bool ofAllFirewalls)
{
    const auto &firewalls = engine.plan().firewalls;
    const bool isStatelessAnywhere = std::any_of(firewalls.begin(), firewalls.end(),
        [](const auto &entry) { return entry.second.state == FirewallState::Stateless; });
    if (!everywhere && !isStatelessAnywhere)
        return openings;
    const Answers printed = everywhere || ofAllFirewalls ? answersOf(engine) : Answers();
    std::vector<MatrixRow> rows;
    rows.reserve(openings.size());
    for (MatrixRow &row : openings) {
        const bool answered = std::any_of(
            row.flows.begin(), row.flows.end(), [&](int flow) { return answers(engine, engine.flow(flow)); });
        row.crossesStateless = ofAllFirewalls && crossesStateless(engine, row.first());
        const bool needed = answered && (everywhere || row.crossesStateless);
        rows.push_back(std::move(row));
        if (!needed)
            continue;
        MatrixRow back = rows.back();
        back.isReturn = true;
        back.change = RowChange::None;
        for (const int flow : back.flows) {
            if (const auto answer = printed.find(flow); answer != printed.end())
                back.answers.push_back(answer->second);
        }
        back.onlyStatelessFirewalls = !everywhere;
        back.key += QLatin1String("/return");
        rows.push_back(std::move(back));
    }
    return rows;
}

bool isStatefulMixed(const Matrix &matrix)
{
    return matrix.filter().view == View::Stateful
        && std::any_of(
            matrix.rows().begin(), matrix.rows().end(), [](const MatrixRow &row) { return row.crossesStateless; });
}

std::vector<MatrixRow> numberedOpenings(const FlowEngine &engine, bool excluded)
{
    std::vector<int> handles = engine.handles();
    const bool hasExcluded = excluded
        && std::any_of(handles.begin(), handles.end(), [&](int handle) { return engine.flow(handle).excluded; });
    if (excluded && !hasExcluded)
        return {};
    std::vector<MatrixRow> rows = gatherRows(engine, std::move(handles), Openings(engine), excluded);
    giveNumbers(engine, rows);
    return rows;
}

std::vector<MatrixRow> openingsBetween(const FlowEngine &engine, int opener, int listener)
{
    // Requests and their answers, whoever opens.
    std::vector<int> handles;
    for (const int handle : engine.flowsAt(opener)) {
        const FlowIdentity &ends = engine.flow(handle).identity;
        if ((ends.opener == opener && ends.listener == listener)
            || (ends.opener == listener && ends.listener == opener))
            handles.push_back(handle);
    }
    std::vector<MatrixRow> rows = gatherRows(engine, handles, Openings(engine, handles), false);
    std::erase_if(rows, [&](const MatrixRow &row) { return row.first().identity.opener != opener; });
    return rows;
}

std::vector<MatrixRow> excludedRows(const FlowEngine &engine)
{
    std::vector<MatrixRow> rows = numberedOpenings(engine, true);
    for (MatrixRow &row : rows) {
        row.isExcluded = true;
        if (!row.issued)
            row.number = 0;
    }
    return rows;
}

std::map<QString, int> issueNumbers(const FlowEngine &engine)
{
    std::map<QString, int> numbers = engine.plan().numbers;
    std::set<int> given;
    for (const auto &entry : numbers)
        given.insert(entry.second);
    int last = given.empty() ? 0 : *given.rbegin();
    const auto next = [&] {
        // Behind the greatest there is, so that no number comes twice; but a file can hold no greater than this one.
        do
            last = last < greatestNumber ? last + 1 : 1;
        while (!given.insert(last).second);
        return last;
    };
    // Two branches that issued the same number: the first by key keeps it.
    std::set<int> kept;
    for (auto &entry : numbers) {
        if (!kept.insert(entry.second).second)
            entry.second = next();
    }
    for (const MatrixRow &row : numberedOpenings(engine)) {
        if (!row.issued)
            numbers[row.key] = next();
    }
    return numbers;
}

Matrix::Matrix(const FlowEngine &engine, const MatrixFilter &filter)
    : m_engine(engine)
    , m_filter(filter)
{
    m_filter.view = effectiveView(engine, filter);
    std::vector<MatrixRow> all = m_filter.view == View::Documented
        ? documentedRows(engine)
        : withReturns(engine, numberedOpenings(engine), m_filter.view == View::Stateless, m_filter.firewall.isNull());
    std::erase_if(all, [&](const MatrixRow &row) { return !fits(row, m_filter); });
    for (MatrixRow &row : all) {
        if (!m_filter.phase.isNull())
            std::erase_if(
                row.flows, [&](int handle) { return !fitsPhase(engine, engine.flow(handle), m_filter.phase); });
        if (m_filter.expand)
            appendExpanded(row, m_rows);
    }
    if (!m_filter.expand)
        m_rows = std::move(all);
    if (m_filter.view != View::Documented)
        tellSameRules(m_rows);
    m_excluded = excludedRows(engine);
    std::erase_if(m_excluded, [&](const MatrixRow &row) { return !fits(row, m_filter); });
}

const Zone *zoneOf(const FlowEngine &engine, const Flow &flow, bool opener)
{
    const FlowIdentity &ends = flow.identity;
    const std::vector<int> &zones = engine.nodes().at(opener ? ends.opener : ends.listener).zones;
    const int zone = zones[static_cast<size_t>(opener ? ends.openerInterface : ends.listenerInterface)];
    return zone == ZoneMap::noZone ? nullptr : &engine.zones().zone(zone);
}

const PortSet *listeningPorts(const FlowEngine &engine, const Flow &flow)
{
    static const PortSet relay{{PortRange{67, 67}}, false, false};
    const bool relayed = flow.delivery == Delivery::RelayedFromOpener || flow.delivery == Delivery::RelayedToListener;
    return relayed ? &relay : engine.listenerPort(flow);
}

bool fits(const MatrixRow &row, const MatrixFilter &filter)
{
    const FlowEngine &engine = *row.engine;
    const Flow &flow = row.first();
    if (!filter.firewall.isNull()) {
        const std::vector<Id> &way = engine.crossing(flow).firewalls;
        if (std::find(way.begin(), way.end(), filter.firewall) == way.end())
            return false;
    }
    if (!filter.zone.isNull()) {
        const auto is = [&](const Zone *zone) { return zone && zone->id == filter.zone; };
        if (!is(zoneOf(engine, flow, true)) && !is(zoneOf(engine, flow, false)))
            return false;
    }
    if (!filter.product.isNull() && (flow.isDrawn() || engine.product(flow).product().id != filter.product))
        return false;
    if (filter.phase.isNull() || flow.isDrawn())
        return true;
    return std::any_of(row.flows.begin(), row.flows.end(),
        [&](int handle) { return fitsPhase(engine, engine.flow(handle), filter.phase); });
}

} // namespace portolan
