// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/LiveMatrix.h"

#include "derive/Openings.h"
#include "matrix/RowTools.h"
#include "matrix/SameRule.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace portolan {

namespace {

/// Pairs of nodes, in either direction: what a flow needs, or answers, is between the same two.
class Pairs {
public:
    void add(const FlowIdentity &ends) { m_pairs.insert(of(ends)); }
    [[nodiscard]] bool holds(const FlowIdentity &ends) const { return m_pairs.contains(of(ends)); }
    [[nodiscard]] bool isEmpty() const { return m_pairs.empty(); }

    /// Handles of all flows between them.
    [[nodiscard]] std::vector<int> flows(const FlowEngine &engine) const
    {
        // Of each pair the node with fewer flows is asked; and each node once, for all of its pairs.
        std::unordered_set<int> asked;
        for (const std::uint64_t pair : m_pairs) {
            const auto a = static_cast<int>(pair >> 32);
            const auto b = static_cast<int>(pair & 0xFFFFFFFF);
            asked.insert(engine.flowsAt(a).size() <= engine.flowsAt(b).size() ? a : b);
        }
        std::vector<int> handles;
        for (const int node : asked) {
            for (const int handle : engine.flowsAt(node)) {
                if (holds(engine.flow(handle).identity))
                    handles.push_back(handle);
            }
        }
        // Found from both ends.
        std::sort(handles.begin(), handles.end());
        handles.erase(std::unique(handles.begin(), handles.end()), handles.end());
        return handles;
    }

private:
    static std::uint64_t of(const FlowIdentity &ends)
    {
        const auto [low, high] = std::minmax(ends.opener, ends.listener);
        return (static_cast<std::uint64_t>(low) << 32) | static_cast<std::uint32_t>(high);
    }

    std::unordered_set<std::uint64_t> m_pairs;
};

} // namespace

LiveMatrix::LiveMatrix(const FlowEngine &engine)
    : m_engine(&engine)
{
    take();
}

LiveMatrix::LiveMatrix(const FlowEngine &engine, std::vector<MatrixRow> rows, std::vector<MatrixRow> excluded)
    : m_engine(&engine)
    , m_rows(std::move(rows))
    , m_excluded(std::move(excluded))
{
    mark();
}

LiveMatrixMaking::LiveMatrixMaking(const FlowEngine &engine)
    : m_engine(engine)
    , m_gathering(std::make_unique<RowGathering>(engine, engine.handles(), Openings(engine), false))
{
}

LiveMatrixMaking::~LiveMatrixMaking() = default;

bool LiveMatrixMaking::read(const QDeadlineTimer &until)
{
    while (m_step != Step::Done) {
        switch (m_step) {
        case Step::Gather:
            if (!m_gathering->read(until))
                return false;
            m_rows = m_gathering->take();
            m_gathering.reset();
            break;
        case Step::Number:
            giveNumbers(m_engine, m_rows);
            break;
        case Step::Return:
            m_rows = withReturns(m_engine, std::move(m_rows), false, true);
            break;
        case Step::SameRule:
            tellSameRules(m_rows);
            break;
        case Step::Done:
            break;
        }
        m_step = static_cast<Step>(static_cast<int>(m_step) + 1);
        if (until.hasExpired())
            break;
    }
    return m_step == Step::Done;
}

LiveMatrix LiveMatrixMaking::take()
{
    return {m_engine, std::move(m_rows), excludedRows(m_engine)};
}

void LiveMatrix::take()
{
    // There need not be room for both.
    m_rows = {};
    m_excluded = {};
    Matrix matrix(*m_engine, MatrixFilter());
    m_rows = std::move(matrix.rows());
    m_excluded = std::move(matrix.excluded());
    mark();
}

void LiveMatrix::mark()
{
    m_marks.clear();
    m_marks.reserve(m_rows.size());
    for (const MatrixRow &row : m_rows)
        m_marks.push_back({row.first().identity, rowIdentity(*m_engine, row.first()).leg});
}

bool LiveMatrix::isTouchedBy(const ChangeSet &changes, const FlowDelta &flows)
{
    return !flows.isEmpty() || changes.document || !changes.products.empty() || !changes.firewalls.empty()
        || !changes.flows.empty() || !changes.decisions.empty() || !changes.nodes.empty() || !changes.zones.empty();
}

void LiveMatrix::follow(const ChangeSet &changes, const FlowDelta &flows)
{
    if (!m_engine || !isTouchedBy(changes, flows))
        return;
    // Legs, numbers and what a firewall lets back speak of all rows.
    if (changes.document || !changes.products.empty() || !changes.firewalls.empty()) {
        take();
        return;
    }
    replaceRows(changes, flows);
}

void LiveMatrix::replaceRows(const ChangeSet &changes, const FlowDelta &flows)
{
    const FlowEngine &engine = *m_engine;
    Pairs pairs;
    // What is drawn can say something else and be the same flow.
    for (const Id &id : changes.flows) {
        const auto drawn = engine.plan().flows.find(id);
        if (drawn == engine.plan().flows.end())
            continue;
        FlowIdentity ends;
        ends.opener = engine.nodes().indexOf(drawn->second.from);
        ends.listener = engine.nodes().indexOf(drawn->second.to);
        if (engine.nodes().exists(ends.opener) && engine.nodes().exists(ends.listener))
            pairs.add(ends);
    }
    for (const std::vector<int> *handles : {&flows.added, &flows.changed}) {
        for (const int handle : *handles)
            pairs.add(engine.flow(handle).identity);
    }
    for (const Flow &flow : flows.removed)
        pairs.add(flow.identity);
    // Keys name interfaces, which can have other names without another flow.
    std::vector<bool> isRenamed(static_cast<size_t>(engine.nodes().size()), false);
    bool namesInterfaces = false;
    for (const Id &id : changes.nodes) {
        const int index = engine.nodes().indexOf(id);
        if (!engine.nodes().exists(index) || engine.nodes().at(index).node->interfaces.empty())
            continue;
        isRenamed[static_cast<size_t>(index)] = true;
        namesInterfaces = true;
    }
    for (size_t row = 0; namesInterfaces && row < m_marks.size(); ++row) {
        const FlowIdentity &ends = m_marks[row].identity;
        if (isRenamed[static_cast<size_t>(ends.opener)] || isRenamed[static_cast<size_t>(ends.listener)])
            pairs.add(ends);
    }
    if (pairs.isEmpty()) {
        tellRulesAgain();
        return;
    }
    const std::vector<int> handles = pairs.flows(engine);
    std::vector<MatrixRow> fresh = gatherRows(engine, handles, Openings(engine, handles), false);

    struct Placed {
        std::tuple<bool, int, RowOrder::Place> place; ///< issued numbers first, in their order
        MatrixRow *row;
    };
    const RowOrder order(engine);
    const auto placed = [&](MatrixRow &row, const Mark &mark) {
        return Placed{{!row.issued, row.issued ? row.number : 0, order.of(mark.identity, mark.leg)}, &row};
    };
    const auto isBefore = [](const Placed &a, const Placed &b) { return a.place < b.place; };
    std::vector<Placed> all;
    all.reserve(m_rows.size() + fresh.size());
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].isReturn && !pairs.holds(m_marks[row].identity))
            all.push_back(placed(m_rows[row], m_marks[row]));
    }
    const auto kept = static_cast<std::ptrdiff_t>(all.size());
    for (MatrixRow &row : fresh) {
        const auto issued = engine.plan().numbers.find(row.key);
        row.issued = issued != engine.plan().numbers.end();
        row.number = row.issued ? issued->second : 0;
        all.push_back(placed(row, {row.first().identity, rowIdentity(engine, row.first()).leg}));
    }
    std::sort(all.begin() + kept, all.end(), isBefore);
    std::inplace_merge(all.begin(), all.begin() + kept, all.end(), isBefore);
    std::vector<MatrixRow> now;
    now.reserve(all.size());
    int next = 1;
    for (const Placed &one : all) {
        now.push_back(std::move(*one.row));
        MatrixRow &row = now.back();
        if (!row.issued)
            row.number = next++;
    }
    m_rows = withReturns(engine, std::move(now), false, true);
    tellRulesAgain();
    m_excluded = excludedRows(engine);
    mark();
}

/// Rules name zones, which nodes can change without another flow.
void LiveMatrix::tellRulesAgain()
{
    for (MatrixRow &row : m_rows) {
        row.sameRuleAs = 0;
        row.sameRuleIsIssued = false;
    }
    tellSameRules(m_rows);
}

} // namespace portolan
