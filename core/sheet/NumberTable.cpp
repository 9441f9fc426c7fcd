// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NumberTable.h"

#include "sheet/BandLayout.h"
#include "sheet/NumberPainting.h"
#include "sheet/SheetPen.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double headingRoom = 20;
constexpr double lowestBelowHeading = 30; ///< of entries; lower ones stand beside it
constexpr double moreHeight = 16;

using Rooms = std::vector<std::vector<QRectF>>; ///< each of columns

/// Where the heading stands in the first column, and what is left of this holds no entry, they stand in the next one as
/// well: a column without any would look forgotten.
std::vector<QRectF> columnsBesideHeading(std::vector<QRectF> columns, double headingWidth, const SheetContext &context,
    const NumberEntry &first, double pill)
{
    const auto holds = [&](const QRectF &column) {
        const NumberPainting painting(context.measure, first, column.width(), pill);
        return painting.height(0, painting.lineCount()) <= column.height();
    };
    columns.front().setLeft(columns.front().left() + headingWidth);
    while (columns.size() > 1 && !holds(columns.front())) {
        columns[1].setLeft(columns.front().left());
        columns.erase(columns.begin());
    }
    return columns;
}

NumberTable filledRooms(
    const SheetContext &context, const std::vector<NumberEntry> &entries, const Rooms &rooms, size_t most)
{
    NumberTable table;
    SheetPen pen(context.measure, table.fragment);
    const double pillWidth = widestPill(context.measure, entries);
    for (const std::vector<QRectF> &columns : rooms) {
        const size_t before = table.shown;
        const QString heading
            = context.text.word(before > 0 ? u"drawing.numbers.continued"_s : u"drawing.numbers"_s).joined(u" "_s);
        const double headingWidth = context.measure.width(heading, 12, true) + 14;
        const bool isLow = columns.front().height() < headingRoom + lowestBelowHeading;
        if (table.shown == most)
            break;
        for (const QRectF &column :
            isLow ? columnsBesideHeading(columns, headingWidth, context, entries[table.shown], pillWidth) : columns) {
            double y = column.top() + (isLow ? 0 : headingRoom);
            for (; table.shown < most; ++table.shown) {
                // Breaking thousands of ports or machines into lines takes its time.
                if (y + leastHeight(entries[table.shown], column.width()) > column.bottom())
                    break;
                const NumberPainting painting(context.measure, entries[table.shown], column.width(), pillWidth);
                if (y + painting.height(0, painting.lineCount()) > column.bottom())
                    break;
                const SheetFragment painted = painting.paint(0, painting.lineCount());
                append(table.fragment, painted, {column.left(), y});
                y += painted.size.height();
                table.morePlace = {column.left(), y + 9};
                table.hasRoomForMore = y + moreHeight <= column.bottom() + betweenEntries;
            }
        }
        if (table.shown > before) {
            const QPointF place = columns.front().topLeft() + QPointF(0, 11);
            pen.words(heading, place, {12, true, ink::text});
            table.besideHeading = place + QPointF(headingWidth, 0);
            table.roomBesideHeading = isLow ? 0 : columns.back().right() - table.besideHeading.x();
        }
    }
    return table;
}

/// Rooms of which each stands right of the one before, with the columns that do: the eye goes on as from one column to
/// the next. Of many rooms the first ones alone.
std::vector<Rooms> chainsOf(const Rooms &rooms)
{
    const size_t count = std::min<size_t>(rooms.size(), 5);
    std::vector<Rooms> chains;
    for (unsigned chosen = 1; chosen < 1U << count; ++chosen) {
        Rooms chain;
        bool isChain = true;
        for (size_t i = 0; i < count && isChain; ++i) {
            if ((chosen >> i & 1U) == 0)
                continue;
            std::vector<QRectF> columns;
            for (QRectF column : rooms[i]) {
                // What goes on higher than it began would be read first.
                if (!chain.empty())
                    column.setTop(std::max(column.top(), chain.front().front().top()));
                const bool isRight
                    = chain.empty() || chain.back().back().right() + betweenBlocks <= column.left() + 0.01;
                if (isRight && column.height() >= lowestNumbers)
                    columns.push_back(column);
            }
            isChain = !columns.empty();
            if (isChain)
                chain.push_back(std::move(columns));
        }
        if (isChain)
            chains.push_back(std::move(chain));
    }
    // What does with fewer rooms is easier to read.
    std::stable_sort(chains.begin(), chains.end(), [](const Rooms &a, const Rooms &b) { return a.size() < b.size(); });
    return chains;
}

} // namespace

NumberTable numberTable(
    const SheetContext &context, const std::vector<NumberEntry> &entries, const std::vector<std::vector<QRectF>> &rooms)
{
    NumberTable table;
    Rooms best;
    for (Rooms &chain : chainsOf(rooms)) {
        NumberTable filled = filledRooms(context, entries, chain, entries.size());
        if (filled.shown <= table.shown)
            continue;
        table = std::move(filled);
        best = std::move(chain);
        if (table.shown == entries.size())
            break;
    }
    if (table.shown == 0 || table.shown == entries.size())
        return table;
    // The line that says how many more there are stands beside the last heading, below the last entry, or in its place.
    const QString widest = moreNumbers(context, entries.size(), false, u"888-888"_s);
    if (context.measure.width(widest, moreTextSize, true) <= table.roomBesideHeading)
        table.morePlace = table.besideHeading;
    else if (!table.hasRoomForMore)
        table = filledRooms(context, entries, best, table.shown - 1);
    return table;
}

QString moreNumbers(const SheetContext &context, size_t count, bool isAll, const QString &page)
{
    if (isAll)
        return context.text.word(u"drawing.numbers.all"_s, {neutral(page)}).joined(u"  "_s);
    return context.text.word(u"drawing.numbers.more"_s, {neutral(QString::number(count)), neutral(page)})
        .joined(u"  "_s);
}

} // namespace portolan
