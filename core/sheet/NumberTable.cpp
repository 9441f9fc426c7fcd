// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NumberTable.h"

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

NumberTable filledRooms(const SheetContext &context, const std::vector<NumberEntry> &entries,
    const std::vector<std::vector<QRectF>> &rooms, size_t most)
{
    NumberTable table;
    SheetPen pen(context.measure, table.fragment);
    const QString heading = context.text.word(u"drawing.numbers"_s).joined(u" "_s);
    const double headingWidth = context.measure.width(heading, 12, true) + 14;
    const double pillWidth = widestPill(context.measure, entries);
    for (const std::vector<QRectF> &columns : rooms) {
        const size_t before = table.shown;
        const bool isLow = columns.front().height() < headingRoom + lowestBelowHeading;
        for (const QRectF &whole : columns) {
            const QRectF column = whole.adjusted(isLow && &whole == &columns.front() ? headingWidth : 0, 0, 0, 0);
            double y = column.top() + (isLow ? 0 : headingRoom);
            for (; table.shown < most; ++table.shown) {
                // Breaking thousands of ports into lines takes its time.
                if (y + leastHeight(context.measure, entries[table.shown], column.width()) > column.bottom())
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

} // namespace

NumberTable numberTable(
    const SheetContext &context, const std::vector<NumberEntry> &entries, const std::vector<std::vector<QRectF>> &rooms)
{
    NumberTable table = filledRooms(context, entries, rooms, entries.size());
    if (table.shown == 0 || table.shown == entries.size())
        return table;
    // The line that says how many more there are stands beside the last heading, below the last entry, or in its place.
    const QString widest = moreNumbers(context, entries.size(), false, u"888-888"_s);
    if (context.measure.width(widest, moreTextSize, true) <= table.roomBesideHeading)
        table.morePlace = table.besideHeading;
    else if (!table.hasRoomForMore)
        table = filledRooms(context, entries, rooms, table.shown - 1);
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
