// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/LegendTable.h"

#include <algorithm>
#include <memory>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// One sign: where it stands, and the keys of its words.
struct LegendEntry {
    Column column;
    const char *sign;
    const char *meaning;
};

/// What occurs in some row, asked once for all rows and without making any text.
struct Occurring {
    bool newNumber = false;
    bool noNumber = false;
    bool way = false; ///< back
    bool tcpBack = false;
    bool otherBack = false;
    bool noWay = false;
    bool undeliverable = false;
    bool leftOut = false;
    bool automatic = false;
    bool any = false;
    bool drawn = false;
    bool derived = false;
    bool severalFirewalls = false;

    explicit Occurring(const std::vector<MatrixRow> &rows)
    {
        for (const MatrixRow &row : rows)
            take(row);
    }

private:
    void take(const MatrixRow &row)
    {
        const FlowEngine &engine = *row.engine;
        const Flow &flow = row.first();
        const bool byHand = flow.isDrawn();
        const Transport transport = engine.transport(flow);
        newNumber = newNumber || (row.number > 0 && !row.issued);
        noNumber = noNumber || row.number <= 0;
        way = way || row.isReturn;
        tcpBack = tcpBack || (row.isReturn && transport == Transport::Tcp);
        otherBack = otherBack || (row.isReturn && transport != Transport::Tcp);
        leftOut = leftOut || row.isExcluded;
        undeliverable = undeliverable || (!row.isExcluded && flow.delivery == Delivery::Undeliverable);
        noWay = noWay || (!row.isExcluded && engine.crossing(flow).state == Crossing::State::NoWay);
        automatic = automatic || flow.openerPort == Flow::automaticPort || flow.listenerPort == Flow::automaticPort;
        any = any || flow.openerPort == Flow::anyPort || flow.listenerPort == Flow::anyPort;
        drawn = drawn || byHand;
        derived = derived || !byHand;
        severalFirewalls = severalFirewalls || engine.crossing(flow).firewalls.size() > 1;
    }
};

std::vector<LegendEntry> entriesFor(const std::vector<MatrixRow> &rows, View view, bool compared)
{
    const Occurring has(rows);
    const bool isDocumented = view == View::Documented;
    std::vector<LegendEntry> entries;
    const auto add = [&entries](bool occurs, LegendEntry entry) {
        if (occurs)
            entries.push_back(entry);
    };
    add(has.newNumber, {Column::No, "legend.number-new.sign", "legend.number-new"});
    add(has.way, {Column::No, "legend.number-return.sign", "legend.number-return"});
    add(has.noNumber, {Column::No, "legend.number-none.sign", "legend.number-none"});
    add(compared, {Column::Change, "change.add", "legend.add"});
    add(compared, {Column::Change, "change.modify", "legend.modify"});
    add(compared, {Column::Change, "change.delete", "legend.delete"});
    add(true,
        {Column::Source, "legend.direction.sign", isDocumented ? "legend.direction-documented" : "legend.direction"});
    add(has.automatic, {Column::SourcePort, "auto", "legend.auto"});
    add(has.any, {Column::SourcePort, "any", "legend.any"});
    add(isDocumented, {Column::SourcePort, "unstated", "legend.unstated"});
    add(has.tcpBack, {Column::Action, "action.established", "legend.established"});
    add(has.otherBack, {Column::Action, "action.return", "legend.return"});
    add(has.leftOut, {Column::Action, "action.excluded", "legend.left-out"});
    add(has.noWay && !isDocumented, {Column::Action, "action.no-way", "legend.no-way"});
    add(has.undeliverable && !isDocumented, {Column::Action, "action.undeliverable", "legend.undeliverable"});
    add(true, {Column::Necessity, "need.conditional", "legend.conditional"});
    add(true, {Column::Necessity, "need.optional", "legend.optional"});
    add(has.severalFirewalls, {Column::Firewalls, "legend.firewalls.sign", "legend.firewalls"});
    add(has.derived, {Column::Basis, "basis.documented", "legend.documented"});
    add(has.derived, {Column::Basis, "legend.reading.sign", "legend.reading"});
    add(has.drawn, {Column::Basis, "basis.by-hand", "legend.by-hand"});
    return entries;
}

} // namespace

Table legendTable(
    const std::vector<MatrixRow> &rows, View view, bool compared, const Wording &wording, ExportLanguage language)
{
    const auto entries = std::make_shared<std::vector<LegendEntry>>(entriesFor(rows, view, compared));
    Table table;
    table.name = bilingual(wording, u"sheet.legend"_s, language);
    table.isFiltered = false;
    table.rowCount = static_cast<int>(entries->size());
    const auto heading = [&](const char *key) { return linesInBoth(wording, QLatin1String(key), language); };
    table.columns.push_back({u"column"_s, heading("legend.column"), std::nullopt, 14, 26});
    table.columns.push_back({u"sign"_s, heading("legend.sign"), std::nullopt, 16, 30});
    table.columns.push_back({u"meaning"_s, heading("legend.meaning"), std::nullopt, 40, 90});
    table.cell = [entries, &wording, language](int row, int column) {
        const LegendEntry &entry = (*entries)[static_cast<size_t>(row)];
        const QString key = column == 0 ? columnKey(entry.column)
            : column == 1               ? QString(QLatin1String(entry.sign))
                                        : QString(QLatin1String(entry.meaning));
        return linesInBoth(wording, key, language);
    };
    return table;
}

} // namespace portolan
