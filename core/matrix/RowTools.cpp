// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/RowTools.h"

#include "derive/FlowKey.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr size_t betweenLooks = 256; // flows, at the clock
constexpr size_t sortedAtOnce = 4096; // flows

} // namespace

RowOrder::RowOrder(const FlowEngine &engine)
{
    m_nodeRank.assign(static_cast<size_t>(engine.nodes().size()), 0);
    int rank = 0;
    for (const auto &entry : engine.plan().nodes)
        m_nodeRank[static_cast<size_t>(engine.nodes().indexOf(entry.first))] = rank++;
    std::vector<std::pair<Id, size_t>> byId;
    for (size_t i = 0; i < engine.products().size(); ++i)
        byId.emplace_back(engine.products()[i] ? engine.products()[i]->product().id : Id(), i);
    std::sort(byId.begin(), byId.end());
    m_productRank.assign(byId.size(), 0);
    for (size_t i = 0; i < byId.size(); ++i)
        m_productRank[byId[i].second] = static_cast<int>(i);
}

RowOrder::Place RowOrder::of(const FlowIdentity &identity, int leg) const
{
    const int product = identity.product < 0 ? static_cast<int>(m_productRank.size())
                                             : m_productRank[static_cast<size_t>(identity.product)];
    return {product, leg, m_nodeRank[static_cast<size_t>(identity.opener)],
        m_nodeRank[static_cast<size_t>(identity.listener)], identity.openerInterface, identity.listenerInterface};
}

RowGathering::RowGathering(const FlowEngine &engine, std::vector<int> handles, Openings needed, bool excluded)
    : m_engine(engine)
    , m_handles(std::move(handles))
    , m_needed(std::move(needed))
    , m_excluded(excluded)
    , m_order(engine)
{
    m_flows.reserve(m_handles.size());
}

bool RowGathering::read(const QDeadlineTimer &until)
{
    return place(until) && sort(until) && make(until);
}

bool RowGathering::place(const QDeadlineTimer &until)
{
    for (size_t readNow = 1; !m_isPlaced && m_next < m_handles.size(); ++m_next, ++readNow) {
        if (readNow % betweenLooks == 0 && until.hasExpired())
            return false;
        const int handle = m_handles[m_next];
        const Flow &flow = m_engine.flow(handle);
        if (flow.excluded == m_excluded && !m_needed.needsNoRow(flow))
            m_flows.push_back({m_order.of(flow.identity, rowIdentity(m_engine, flow).leg), handle});
    }
    if (!m_isPlaced)
        m_next = 0;
    m_isPlaced = true;
    return true;
}

/// First short parts, then two and two become one, until there is but one.
bool RowGathering::sort(const QDeadlineTimer &until)
{
    const auto isBefore = [&](const Placed &a, const Placed &b) {
        return a.place != b.place ? a.place < b.place
                                  : m_engine.flow(a.handle).identity < m_engine.flow(b.handle).identity;
    };
    const size_t count = m_flows.size();
    const auto at = [&](size_t index) { return m_flows.begin() + static_cast<std::ptrdiff_t>(std::min(index, count)); };
    while (!m_isSorted) {
        const size_t length = m_run == 0 ? sortedAtOnce : 2 * m_run;
        while (m_next < count) {
            if (m_run == 0)
                std::sort(at(m_next), at(m_next + length), isBefore);
            else
                std::inplace_merge(at(m_next), at(m_next + m_run), at(m_next + length), isBefore);
            m_next += length;
            if (until.hasExpired())
                return false;
        }
        m_next = 0;
        m_run = length;
        m_isSorted = m_run >= count;
    }
    return true;
}

/// Flows of one row have one place.
bool RowGathering::isNew(size_t index) const
{
    return index == 0 || m_flows[index].place != m_flows[index - 1].place;
}

bool RowGathering::make(const QDeadlineTimer &until)
{
    if (m_next == 0) {
        size_t count = 0;
        for (size_t index = 0; index < m_flows.size(); ++index)
            count += isNew(index) ? 1 : 0;
        m_rows.reserve(count);
    }
    for (size_t readNow = 1; m_next < m_flows.size(); ++m_next, ++readNow) {
        if (readNow % betweenLooks == 0 && until.hasExpired())
            return false;
        if (isNew(m_next)) {
            MatrixRow &row = m_rows.emplace_back();
            row.engine = &m_engine;
            row.key = rowKey(m_engine, m_engine.flow(m_flows[m_next].handle));
        }
        m_rows.back().flows.push_back(m_flows[m_next].handle);
    }
    return true;
}

std::vector<MatrixRow> gatherRows(const FlowEngine &engine, std::vector<int> handles, Openings needed, bool excluded)
{
    RowGathering gathering(engine, std::move(handles), std::move(needed), excluded);
    (void)gathering.read(QDeadlineTimer(QDeadlineTimer::Forever));
    return gathering.take();
}

} // namespace portolan
