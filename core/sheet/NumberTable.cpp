// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NumberTable.h"

#include "diagram/DiagramPainter.h"
#include "diagram/LabelForms.h"
#include "sheet/SheetPen.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double headingRoom = 20;
constexpr double lowestBelowHeading = 30; ///< of entries; lower ones stand beside it
constexpr double entrySize = 9.5;
constexpr double betweenEntries = 4;
constexpr double moreHeight = 16;
constexpr double pillHeight = 13;
constexpr qsizetype mostNames = 4;
constexpr double pillPadding = 12;
constexpr double besideGap = 10;

int valueOf(const QString &number)
{
    QString digits;
    for (const QChar character : number) {
        if (character.isDigit())
            digits += character;
        else if (!digits.isEmpty())
            break;
    }
    return digits.toInt();
}

/// Issued numbers before provisional ones, each by value.
bool comesBefore(const NumberEntry &a, const NumberEntry &b)
{
    const auto key = [](const NumberEntry &entry) {
        return std::make_tuple(entry.numbers.startsWith(u'N'), valueOf(entry.numbers), entry.numbers);
    };
    return key(a) < key(b);
}

QString nodeNameOf(const SheetContext &context, const std::map<Id, const DiagramNode *> &nodes, const Id &id)
{
    const auto found = nodes.find(id);
    return context.text
        .of(found == nodes.end() || found->second->name.isEmpty() ? neutral(id.toString()) : found->second->name)
        .first;
}

/// "Web servers, DB servers, ESXi hosts +5": the rows name them all.
QString namesText(QStringList names)
{
    names.removeDuplicates();
    if (names.size() <= mostNames)
        return names.join(u", "_s);
    const qsizetype shown = mostNames - 1;
    return names.first(shown).join(u", "_s) + u" +"_s + QString::number(names.size() - shown);
}

/// "TCP 22 +3", "TCP 22, …": there is more than is said.
bool isShortened(const QString &text)
{
    static const QRegularExpression count(u" \\+[0-9]+$"_s);
    return text.contains(u'…') || text.contains(count);
}

SheetFragment paintedEntry(const SheetContext &context, const NumberEntry &entry, double width, double pillWidth)
{
    SheetFragment fragment;
    SheetPen pen(context.measure, fragment);
    // It leads where the label leads.
    fragment.elements.push_back(GroupBegin{{}, u"number"_s, {}, entry.leadsTo});
    const double own = std::min(pillWidth, context.measure.width(entry.numbers, entrySize, true) + pillPadding);
    pen.box({0, 0, own, pillHeight}, {}, entry.color, pillHeight / 2);
    pen.fittedWords(entry.numbers, {own / 2, 9.8}, own - 6, {entrySize, true, ink::paper}, Anchor::Middle);
    const double left = pillWidth + 8;
    const TextStyle portsStyle{entrySize, false, ink::text};
    const TextStyle endsStyle{entrySize - 0.5, false, ink::secondary};
    const double besidePorts = left + context.measure.width(entry.ports, portsStyle.size) + besideGap;
    const bool isOneLine = besidePorts + context.measure.width(entry.ends, endsStyle.size) <= width;
    double y = pen.paragraph(entry.ports, {left, 0.5}, width - left, portsStyle);
    if (isOneLine)
        (void)pen.paragraph(entry.ends, {besidePorts, 0.9}, width - besidePorts, endsStyle);
    else
        y += pen.paragraph(entry.ends, {left, 0.5 + y}, width - left, endsStyle);
    fragment.elements.push_back(GroupEnd{});
    fragment.size = {width, std::max(pillHeight, y) + betweenEntries};
    return fragment;
}

/// Less high than this no entry is painted: blanks that lines lose at their ends are a tenth of them at most.
double leastHeight(const SheetContext &context, const NumberEntry &entry, double width)
{
    const double length = 0.9 * context.measure.width(entry.ports, entrySize);
    return std::floor(length / width) * entrySize * SheetPen::leading;
}

NumberTable filledRooms(const SheetContext &context, const std::vector<NumberEntry> &entries,
    const std::vector<std::vector<QRectF>> &rooms, size_t most)
{
    NumberTable table;
    SheetPen pen(context.measure, table.fragment);
    const QString heading = context.text.word(u"drawing.numbers"_s).joined(u" "_s);
    const double headingWidth = context.measure.width(heading, 12, true) + 14;
    double pillWidth = 0;
    for (const NumberEntry &entry : entries)
        pillWidth = std::max(pillWidth, context.measure.width(entry.numbers, entrySize, true) + pillPadding);
    for (const std::vector<QRectF> &columns : rooms) {
        const size_t before = table.shown;
        const bool isLow = columns.front().height() < headingRoom + lowestBelowHeading;
        for (const QRectF &whole : columns) {
            const QRectF column = whole.adjusted(isLow && &whole == &columns.front() ? headingWidth : 0, 0, 0, 0);
            double y = column.top() + (isLow ? 0 : headingRoom);
            for (; table.shown < most; ++table.shown) {
                // Breaking thousands of ports into lines takes its time.
                if (y + leastHeight(context, entries[table.shown], column.width()) > column.bottom())
                    break;
                const SheetFragment painted = paintedEntry(
                    context, entries[table.shown], column.width(), std::min(pillWidth, column.width() * 0.35));
                if (y + painted.size.height() - betweenEntries > column.bottom())
                    break;
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

bool isShortened(const DiagramLabel &label)
{
    const auto isCut = [](const QString &text) { return isShortened(text); };
    return isCut(label.numbers) || std::any_of(label.lines.begin(), label.lines.end(), isCut);
}

std::vector<NumberEntry> numberEntries(const SheetContext &context, const Diagram &diagram)
{
    std::map<Id, const DiagramNode *> nodes;
    for (const DiagramNode &node : diagram.nodes)
        nodes.emplace(node.id, &node);
    std::vector<NumberEntry> entries;
    for (const DiagramLabel &label : diagram.labels) {
        if (label.numbers.isEmpty() || (!label.lines.isEmpty() && !isShortened(label)))
            continue;
        // Arrows of one trunk that carry the same are one line.
        std::map<QString, std::vector<const DiagramArrow *>> byPorts;
        for (const int index : label.arrows.empty() ? std::vector<int>{label.arrow} : label.arrows)
            byPorts[diagram.arrows[static_cast<size_t>(index)].ports].push_back(
                &diagram.arrows[static_cast<size_t>(index)]);
        for (const auto &[ports, arrows] : byPorts) {
            NumberEntry entry;
            entry.ports = ports;
            QStringList from;
            QStringList to;
            for (const DiagramArrow *arrow : arrows) {
                from.append(nodeNameOf(context, nodes, arrow->from));
                to.append(nodeNameOf(context, nodes, arrow->to));
                entry.rows += arrow->numbers;
            }
            entry.ends = namesText(std::move(from)) + u" → "_s + namesText(std::move(to));
            if (isShortened(label.numbers))
                entry.ends += u" ("_s + numberRanges(entry.rows) + u')';
            entry.leadsTo = rowGroup(*arrows.front());
            entry.numbers = byPorts.size() == 1 ? label.numbers : numberRanges(entry.rows);
            const auto style = static_cast<size_t>(arrows.front()->style);
            entry.color = style < diagram.styles.size() ? diagram.styles[style].color : ink::secondary;
            entries.push_back(std::move(entry));
        }
    }
    std::stable_sort(entries.begin(), entries.end(), comesBefore);
    return entries;
}

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
