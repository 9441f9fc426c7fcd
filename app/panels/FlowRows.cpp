// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowRows.h"

#include <QThreadPool>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString wayBack = u"/return"_s;

enum class Of { Plan, OlderPlan };

/// A node as the flows of an engine name it. What is drawn at its old place is one of the older plan's alone.
int indexOf(const NodeTable &table, const QString &id, Of plan)
{
    const std::optional<Id> known = plan == Of::Plan ? Id::parse(id) : Id::parseDrawn(id);
    return known ? table.indexOf(known->now()) : NodeTable::none;
}

/// The two ends of an arrow as the flows of an engine name them.
std::pair<int, int> endsOf(const NodeTable &table, const QString &arrow, Of plan)
{
    const auto sign = arrow.indexOf(u'>');
    return {indexOf(table, arrow.left(sign), plan), indexOf(table, sign < 0 ? QString() : arrow.mid(sign + 1), plan)};
}

/// Nodes and arrows as the flows of an engine name them.
class FlowEnds {
public:
    FlowEnds(const NodeTable &table, const std::set<CanvasId> &things, Of plan)
    {
        for (const CanvasId &thing : things) {
            if (thing.kind == CanvasKind::Node)
                m_nodes.insert(indexOf(table, thing.id, plan));
            else if (thing.kind == CanvasKind::Arrow)
                m_arrows.insert(endsOf(table, thing.id, plan));
        }
    }

    [[nodiscard]] bool hold(const FlowIdentity &flow) const
    {
        return m_nodes.contains(flow.opener) || m_nodes.contains(flow.listener)
            || m_arrows.contains({flow.opener, flow.listener});
    }

private:
    std::set<int> m_nodes;
    std::set<std::pair<int, int>> m_arrows;
};

} // namespace

QString FlowRows::decidedKey(const QString &key)
{
    return key.endsWith(wayBack) ? key.chopped(wayBack.size()) : key;
}

void FlowRows::beginAnew(const PlanDocument *document, std::shared_ptr<const ComparedPlan> older, const CellText &text)
{
    m_document = document;
    // There need not be room for both.
    m_rows = {};
    m_comparison.reset();
    m_matrix = {};
    m_matrix = m_document ? LiveMatrix(m_document->engine()) : LiveMatrix();
    beginComparison(std::move(older), text);
}

void FlowRows::beginAnew(LiveMatrix rows, std::shared_ptr<const ComparedPlan> older, const CellText &text)
{
    m_rows = {};
    m_comparison.reset();
    std::swap(m_matrix, rows);
    // Tens of thousands take a while to go, for which nobody has to wait.
    QThreadPool::globalInstance()->start(
        [old = std::make_shared<LiveMatrix>(std::move(rows))]() mutable { old.reset(); });
    beginComparison(std::move(older), text);
}

void FlowRows::beginComparison(std::shared_ptr<const ComparedPlan> older, const CellText &text)
{
    // Rows of the plan before are gone with it.
    const std::shared_ptr<const ComparedPlan> before = std::exchange(m_older, std::move(older));
    m_comparison.reset();
    for (std::vector<MatrixRow> *rows : {&m_matrix.rows(), &m_matrix.excluded()}) {
        for (MatrixRow &row : *rows)
            row.change = RowChange::None;
    }
    if (m_older && m_document) {
        m_comparison = std::make_unique<LiveComparison>(m_older->flows().matrix(), text);
        m_comparison->follow(m_matrix, {});
    }
    list();
}

void FlowRows::follow(const ChangeSet &changes, const FlowDelta &flows)
{
    m_matrix.follow(changes, flows);
    if (m_comparison)
        m_comparison->follow(m_matrix, changes);
    list();
}

void FlowRows::list()
{
    m_rows.clear();
    m_waysBack = 0;
    for (const std::vector<MatrixRow> *rows : {&m_matrix.rows(), &m_matrix.excluded()}) {
        m_waysBack += static_cast<int>(
            std::count_if(rows->begin(), rows->end(), [](const MatrixRow &row) { return row.isReturn; }));
    }
    if (m_comparison) {
        m_rows = m_comparison->rows(m_matrix);
        return;
    }
    m_rows.reserve(m_matrix.rows().size() + m_matrix.excluded().size());
    for (const std::vector<MatrixRow> *rows : {&m_matrix.rows(), &m_matrix.excluded()}) {
        for (const MatrixRow &row : *rows)
            m_rows.push_back(&row);
    }
}

bool FlowRows::compare(const QDeadlineTimer &until)
{
    return !m_comparison || m_comparison->read(m_matrix, until);
}

const MatrixRow *FlowRows::before(const MatrixRow &row) const
{
    return m_older ? m_older->flows().before(row) : nullptr;
}

std::vector<bool> FlowRows::touchedBy(const std::set<Id> &nodes) const
{
    std::vector<bool> touched(m_rows.size(), false);
    if (!m_document)
        return touched;
    const NodeTable &table = m_document->engine().nodes();
    std::vector<bool> isOne(static_cast<size_t>(table.size()), false);
    for (const Id &id : nodes) {
        if (const int node = table.indexOf(id); table.exists(node))
            isOne[static_cast<size_t>(node)] = true;
    }
    const MatrixRow *first = m_matrix.rows().data();
    const MatrixRow *end = first + m_matrix.rows().size();
    for (size_t index = 0; index < m_rows.size(); ++index) {
        const MatrixRow *row = m_rows[index];
        if (row->engine != &m_document->engine())
            continue; // it says what was
        const bool isOfMatrix = !std::less<>()(row, first) && std::less<>()(row, end);
        const FlowIdentity &ends = isOfMatrix ? m_matrix.ends(static_cast<size_t>(row - first)) : row->first().identity;
        touched[index] = isOne[static_cast<size_t>(ends.opener)] || isOne[static_cast<size_t>(ends.listener)];
    }
    return touched;
}

QStringList FlowRows::ofArrows(const QSet<QString> &arrows) const
{
    QStringList keys;
    if (!m_document || arrows.isEmpty())
        return keys;
    using Ends = QSet<std::pair<int, int>>;
    const auto endsIn = [&](const NodeTable &nodes, Of plan) {
        Ends ends;
        ends.reserve(arrows.size());
        for (const QString &arrow : arrows)
            ends.insert(endsOf(nodes, arrow, plan));
        return ends;
    };
    const Ends now = endsIn(m_document->engine().nodes(), Of::Plan);
    const Ends before = m_older ? endsIn(m_older->flows().engine().nodes(), Of::OlderPlan) : Ends();
    for (const MatrixRow *row : m_rows) {
        const FlowIdentity &identity = row->first().identity;
        const Ends &ends = row->engine == &m_document->engine() ? now : before;
        const bool isDrawn = !row->isReturn && (!row->isExcluded || row->change == RowChange::Deleted);
        if (isDrawn && ends.contains({identity.opener, identity.listener}))
            keys.append(row->key);
    }
    return keys;
}

QStringList FlowRows::ofThings(const std::set<CanvasId> &things) const
{
    QStringList keys;
    if (!m_document || things.empty())
        return keys;
    const FlowEnds now(m_document->engine().nodes(), things, Of::Plan);
    std::optional<FlowEnds> before;
    if (m_older)
        before.emplace(m_older->flows().engine().nodes(), things, Of::OlderPlan);
    for (const MatrixRow *row : m_rows) {
        const FlowEnds *ends = row->engine == &m_document->engine() ? &now : before ? &*before : nullptr;
        if (!row->isReturn && ends && ends->hold(row->first().identity))
            keys.append(row->key);
    }
    return keys;
}

std::vector<const MatrixRow *> FlowRows::decidedBy(const std::vector<QString> &keys, bool areLeftOut) const
{
    const QSet<QString> wanted(keys.begin(), keys.end());
    std::vector<const MatrixRow *> rows;
    for (const MatrixRow *row : m_rows) {
        if (row->isExcluded == areLeftOut && row->change != RowChange::Deleted && wanted.contains(decidedKey(row->key)))
            rows.push_back(row);
    }
    return rows;
}

} // namespace portolan
