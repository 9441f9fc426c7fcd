// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/RowConsequences.h"

#include "check/KeyText.h"
#include "matrix/Comparison.h"
#include "panels/FlowRows.h"

#include <algorithm>
#include <map>

namespace portolan {

namespace {

constexpr qsizetype mostNamed = 12; // rows: two lines of the bar hold no more
constexpr qsizetype mostTold = 60; // rows: a tool tip holds no more
constexpr qsizetype mostNameLetters = 260; // of two lines, half of it in Japanese

/// How many rows there are by the key that they are numbered by, which a way back shares with its row.
using CountedRows = std::map<QString, int>;

RowConsequences::Part partOf(const FlowEngine &engine, const CountedRows &rows)
{
    RowConsequences::Part part;
    QStringList told;
    std::vector<int> counts;
    for (const auto &[key, count] : rows) {
        part.count += count;
        if (told.size() == mostTold)
            continue;
        told.append(key);
        counts.push_back(count);
    }
    part.allNames = rowKeysText(engine, told);
    // A name is told whole or not at all; the first one, however long.
    for (qsizetype count = 1; count <= std::min(mostNamed, told.size()); ++count) {
        LocalizedText names = rowKeysText(engine, told.first(count));
        if (count > 1 && (names.en.size() > mostNameLetters || names.ja.size() > mostNameLetters / 2))
            break;
        part.names = std::move(names);
        part.named += counts[static_cast<size_t>(count - 1)];
    }
    return part;
}

} // namespace

RowConsequences rowConsequences(const Plan &before, const Plan &now, const CatalogSet &catalogs, const Wording &wording,
    const std::function<bool()> &goesOn)
{
    FlowEngine engineBefore(before, catalogs);
    FlowEngine engineNow(now, catalogs);
    for (FlowEngine *engine : {&engineBefore, &engineNow}) {
        if (!goesOn())
            return {};
        engine->derive();
    }
    const Matrix older(engineBefore, MatrixFilter());
    if (!goesOn())
        return {};
    Matrix rows(engineNow, MatrixFilter());
    if (!goesOn())
        return {};
    compareWith(rows, older, CellText(wording, rows.filter().view));
    CountedRows added;
    CountedRows changed;
    CountedRows removed;
    for (const MatrixRow &row : rows.rows()) {
        CountedRows *of = row.change == RowChange::Added ? &added
            : row.change == RowChange::Modified          ? &changed
            : row.change == RowChange::Deleted           ? &removed
                                                         : nullptr;
        if (of)
            ++(*of)[FlowRows::decidedKey(row.key)];
    }
    return {partOf(engineNow, added), partOf(engineNow, changed), partOf(engineBefore, removed)};
}

} // namespace portolan
