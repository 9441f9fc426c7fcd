// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/Comparison.h"

#include "derive/FlowKey.h"
#include "matrix/Expansion.h"
#include "matrix/GoneNumbers.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

/// A row of an expanded group is one machine's: it is matched by that machine's name or address, never by its place.
QString matchKey(const MatrixRow &row)
{
    QString key = row.key;
    const auto append = [&](int member, int node, int interface) {
        if (member < 0)
            return;
        const MachineNames machine = machineOf(*row.engine->nodes().at(node).node, interface, member);
        key += u'#' + (machine.name.isEmpty() ? machine.address : machine.name);
    };
    const FlowIdentity &ends = row.first().identity;
    append(row.openerMember, ends.opener, ends.openerInterface);
    append(row.listenerMember, ends.listener, ends.listenerInterface);
    return key;
}

/// In place of the text itself: a plan of 10,000 nodes has 60,000 of them, each a few hundred characters.
QByteArray digest(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
}

auto place(const MatrixRow &row)
{
    return std::tuple(!row.issued, row.number, row.isReturn);
}

QString openingKey(const MatrixRow &row)
{
    return rowKey(*row.engine, row.first());
}

/// What the newer plan leaves out by a decision, beside what the older one had.
class LeftOut {
public:
    LeftOut(const Matrix &matrix, const Matrix &older)
    {
        for (const MatrixRow &row : matrix.excluded())
            m_now.insert(row.key, decisionOf(row));
        for (const MatrixRow &row : older.rows()) {
            if (const QString key = openingKey(row); m_now.contains(key))
                m_permitted.insert(key);
        }
        for (const MatrixRow &row : older.excluded())
            m_before.insert(row.key);
    }

    /// A row that is gone because somebody decided so says who and why; one that is gone with its flow doesn't.
    [[nodiscard]] MatrixRow withDecision(MatrixRow row) const
    {
        const auto decided = m_now.constFind(openingKey(row));
        if (decided == m_now.constEnd())
            return row;
        row.isExcluded = true;
        row.decision = *decided;
        return row;
    }

    void mark(std::vector<MatrixRow> &excluded) const
    {
        for (MatrixRow &row : excluded) {
            row.change = m_before.contains(row.key) ? RowChange::Unchanged
                : m_permitted.contains(row.key)     ? RowChange::Deleted
                                                    : RowChange::None;
        }
    }

private:
    QHash<QString, const Decision *> m_now;
    QSet<QString> m_permitted;
    QSet<QString> m_before;
};

} // namespace

void compareWith(Matrix &matrix, const Matrix &older, const CellText &text)
{
    QHash<QByteArray, QByteArray> before;
    before.reserve(static_cast<qsizetype>(older.rows().size()));
    for (const MatrixRow &row : older.rows())
        before.insert(digest(matchKey(row)), digest(text.fingerprint(row)));
    QSet<QByteArray> still;
    for (MatrixRow &row : matrix.rows()) {
        const QByteArray key = digest(matchKey(row));
        const auto old = before.constFind(key);
        still.insert(key);
        if (old == before.constEnd())
            row.change = RowChange::Added;
        else
            row.change = *old == digest(text.fingerprint(row)) ? RowChange::Unchanged : RowChange::Modified;
    }
    const LeftOut leftOut(matrix, older);
    std::vector<MatrixRow> gone;
    for (const MatrixRow &row : older.rows()) {
        if (still.contains(digest(matchKey(row))))
            continue;
        gone.push_back(leftOut.withDecision(row));
        gone.back().change = RowChange::Deleted;
    }
    leftOut.mark(matrix.excluded());
    // Of all rows, so that a filter never changes a number.
    if (std::any_of(gone.begin(), gone.end(), [](const MatrixRow &row) { return !row.issued; }))
        giveNumbersToGone(gone, numberedOpenings(matrix.engine()), numberedOpenings(older.engine()));
    if (matrix.filter().view == View::Documented) {
        // The document's order, so what is gone follows what is left.
        matrix.rows().insert(matrix.rows().end(), gone.begin(), gone.end());
        return;
    }
    const auto isBefore = [](const MatrixRow &a, const MatrixRow &b) { return place(a) < place(b); };
    std::stable_sort(gone.begin(), gone.end(), isBefore);
    std::vector<MatrixRow> merged;
    std::merge(
        matrix.rows().begin(), matrix.rows().end(), gone.begin(), gone.end(), std::back_inserter(merged), isBefore);
    matrix.rows() = std::move(merged);
}

} // namespace portolan
