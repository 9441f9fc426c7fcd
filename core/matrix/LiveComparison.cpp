// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/LiveComparison.h"

#include "derive/FlowKey.h"
#include "matrix/GoneNumbers.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

constexpr size_t rowsBetweenLooks = 16; // at the clock

/// In place of the text itself, which has some hundred characters.
QByteArray printOf(const CellText &text, const MatrixRow &row)
{
    return QCryptographicHash::hash(text.fingerprint(row).toUtf8(), QCryptographicHash::Sha1);
}

std::tuple<bool, int, bool> numberPlace(const MatrixRow &row)
{
    return {!row.issued, row.number, row.isReturn};
}

/// Whether cells of all rows may have other words.
bool speaksOfAll(const ChangeSet &changes)
{
    return changes.routes || !changes.zones.empty() || !changes.firewalls.empty() || !changes.products.empty()
        || !changes.flows.empty();
}

} // namespace

LiveComparison::LiveComparison(const Matrix &older, const CellText &text)
    : m_older(older)
    , m_text(text)
    , m_printsBefore(older.rows().size())
{
    m_placeBefore.reserve(static_cast<qsizetype>(older.rows().size()));
    for (size_t row = 0; row < older.rows().size(); ++row)
        m_placeBefore.insert(older.rows()[row].key, row);
    for (size_t row = 0; row < older.excluded().size(); ++row)
        m_leftOutBefore.insert(older.excluded()[row].key, row);
}

void LiveComparison::follow(LiveMatrix &now, const ChangeSet &changes)
{
    collectUnread(now, changes);
    markLeftOut(now.excluded());
    findGone(now);
}

void LiveComparison::collectUnread(LiveMatrix &now, const ChangeSet &changes)
{
    // What was not read yet may have another place by now.
    const bool isAll = m_isFirst || !isRead() || speaksOfAll(changes);
    m_isFirst = false;
    m_unread.clear();
    m_next = 0;
    std::vector<bool> isTouched;
    if (!now.rows().empty()) {
        const NodeTable &nodes = now.rows().front().engine->nodes();
        isTouched.assign(static_cast<size_t>(nodes.size()), false);
        for (const Id &id : changes.nodes) {
            if (const int node = nodes.indexOf(id); nodes.exists(node))
                isTouched[static_cast<size_t>(node)] = true;
        }
    }
    for (size_t row = 0; row < now.rows().size(); ++row) {
        const FlowIdentity &ends = now.ends(row);
        if (isAll || now.rows()[row].change == RowChange::None || isTouched[static_cast<size_t>(ends.opener)]
            || isTouched[static_cast<size_t>(ends.listener)])
            m_unread.push_back(row);
    }
}

void LiveComparison::markLeftOut(std::vector<MatrixRow> &excluded) const
{
    for (MatrixRow &row : excluded) {
        row.change = m_leftOutBefore.contains(row.key) ? RowChange::Unchanged
            : m_placeBefore.contains(row.key)          ? RowChange::Deleted
                                                       : RowChange::None;
    }
}

void LiveComparison::findGone(LiveMatrix &now)
{
    std::vector<bool> isStill(m_older.rows().size(), false);
    for (const MatrixRow &row : now.rows()) {
        if (const auto before = m_placeBefore.constFind(row.key); before != m_placeBefore.constEnd())
            isStill[*before] = true;
    }
    QHash<QString, const Decision *> decided;
    for (const MatrixRow &row : now.excluded())
        decided.insert(row.key, decisionOf(row));
    m_gone.clear();
    for (size_t place = 0; place < isStill.size(); ++place) {
        if (isStill[place])
            continue;
        MatrixRow &row = m_gone.emplace_back(m_older.rows()[place]);
        row.change = RowChange::Deleted;
        const auto decision
            = decided.isEmpty() ? decided.constEnd() : decided.constFind(rowKey(*row.engine, row.first()));
        if (decision != decided.constEnd()) {
            row.isExcluded = true;
            row.decision = *decision;
        }
    }
    giveNumbersToGone(m_gone, now.rows(), m_older.rows());
    std::stable_sort(m_gone.begin(), m_gone.end(),
        [](const MatrixRow &a, const MatrixRow &b) { return numberPlace(a) < numberPlace(b); });
}

const QByteArray &LiveComparison::printBefore(size_t row)
{
    QByteArray &print = m_printsBefore[row];
    if (print.isNull())
        print = printOf(m_text, m_older.rows()[row]);
    return print;
}

bool LiveComparison::read(LiveMatrix &now, const QDeadlineTimer &until)
{
    for (size_t read = 0; !isRead(); ++m_next, ++read) {
        if (read % rowsBetweenLooks == rowsBetweenLooks - 1 && until.hasExpired())
            return false;
        MatrixRow &row = now.rows()[m_unread[m_next]];
        const auto before = m_placeBefore.constFind(row.key);
        if (before == m_placeBefore.constEnd())
            row.change = RowChange::Added;
        else
            row.change = printBefore(*before) == printOf(m_text, row) ? RowChange::Unchanged : RowChange::Modified;
    }
    return true;
}

std::vector<const MatrixRow *> LiveComparison::rows(const LiveMatrix &now) const
{
    std::vector<const MatrixRow *> rows;
    rows.reserve(now.rows().size() + m_gone.size() + now.excluded().size());
    auto gone = m_gone.begin();
    for (const MatrixRow &row : now.rows()) {
        for (; gone != m_gone.end() && numberPlace(*gone) < numberPlace(row); ++gone)
            rows.push_back(&*gone);
        rows.push_back(&row);
    }
    for (; gone != m_gone.end(); ++gone)
        rows.push_back(&*gone);
    // What a decision has deleted is among those that are gone.
    for (const MatrixRow &row : now.excluded()) {
        if (row.change != RowChange::Deleted)
            rows.push_back(&row);
    }
    return rows;
}

} // namespace portolan
