// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/Comparison.h"

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

auto place(const MatrixRow &row)
{
    return std::tuple(!row.issued, row.number, row.isReturn);
}

} // namespace

void compareWith(Matrix &matrix, const Matrix &older, const CellText &text)
{
    QHash<QString, QString> before;
    for (const MatrixRow &row : older.rows())
        before.insert(matchKey(row), text.fingerprint(row));
    QHash<QString, bool> still;
    for (MatrixRow &row : matrix.rows()) {
        const QString key = matchKey(row);
        const auto old = before.constFind(key);
        still.insert(key, true);
        if (old == before.constEnd())
            row.change = RowChange::Added;
        else
            row.change = *old == text.fingerprint(row) ? RowChange::Unchanged : RowChange::Modified;
    }
    std::vector<MatrixRow> gone;
    for (const MatrixRow &row : older.rows()) {
        if (still.contains(matchKey(row)))
            continue;
        gone.push_back(row);
        gone.back().change = RowChange::Deleted;
    }
    if (matrix.filter().view == View::Documented) {
        // The document's order, so what is gone follows what is left.
        matrix.rows().insert(matrix.rows().end(), gone.begin(), gone.end());
        return;
    }
    std::vector<MatrixRow> merged;
    std::merge(matrix.rows().begin(), matrix.rows().end(), gone.begin(), gone.end(), std::back_inserter(merged),
        [](const MatrixRow &a, const MatrixRow &b) { return place(a) < place(b); });
    matrix.rows() = std::move(merged);
}

} // namespace portolan
