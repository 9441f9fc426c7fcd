// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/ChangeBlock.h"

#include "diagram/ChangeMarks.h"
#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double underHeading = 5;
constexpr double betweenColumns = 18;
constexpr double narrowestColumn = 330; ///< on pages of their own
constexpr double betweenEntries = 5;
constexpr double textLeft = 34; ///< behind triangle and number
constexpr double textSize = 10;

template <typename Things, typename Map>
void take(Difference::Of of, const Things &things, const Map &named, const SheetContext &context,
    std::vector<ChangeEntry> &entries)
{
    for (const auto &thing : things) {
        if (thing.changeNumber <= 0)
            continue;
        const LocalizedText &name = named.at(thing.id).name;
        entries.push_back({thing.changeNumber, name.isEmpty() ? neutral(thing.id.toString()) : name,
            changeTexts(*context.request.engine, *context.request.older, context.text.wording(), {of, thing.id})});
    }
}

/// In two languages at once only where the values have any: "name 名称: a → b".
TextPair lineOf(const SheetText &text, const ChangeText &change)
{
    if (change.before.isEmpty())
        return text.of(change.what);
    const TextPair before = text.of(change.before);
    const TextPair after = text.of(change.after);
    if (before.second.isEmpty() && after.second.isEmpty())
        return {text.wording().text(u"drawing.change.line"_s, text.first(),
                    {text.of(change.what).joined(u" "_s), before.first, after.first}),
            {}};
    return text.word(u"drawing.change.line"_s, {change.what, change.before, change.after});
}

SheetFragment entryFragment(const SheetContext &context, const ChangeEntry &entry, double width)
{
    SheetFragment fragment;
    Picture mark;
    const QPointF middle(9, 8);
    appendChangeMark(DiagramChange::Changed, middle, context.revision(), mark);
    appendChangeNumber(entry.number, middle + QPointF(changeMarkRadius, 1), context.measure, mark);
    fragment.elements = std::move(mark.elements);
    SheetPen pen(context.measure, fragment);
    const double room = width - textLeft;
    double y = 2;
    y += pen.pair(context.text.of(entry.name), {textLeft, y}, room, {textSize, true, ink::text},
        {textSize - 1, false, ink::secondary});
    for (const ChangeText &change : entry.texts)
        y += pen.pair(lineOf(context.text, change), {textLeft, y}, room, {textSize - 0.5, false, ink::text},
            {textSize - 1, false, ink::secondary});
    fragment.size = {width, std::max(y, 16.0)};
    return fragment;
}

std::vector<SheetFragment> fragmentsOf(
    const SheetContext &context, const std::vector<ChangeEntry> &entries, double width)
{
    std::vector<SheetFragment> fragments;
    for (const ChangeEntry &entry : entries)
        fragments.push_back(entryFragment(context, entry, width));
    return fragments;
}

double columnWidth(double width, int columns)
{
    return (width - betweenColumns * (columns - 1)) / columns;
}

/// Fills columns from the first entry on, as far as their height reaches; the index of the next one. At least one is
/// placed, however high it is.
size_t fillColumns(const std::vector<SheetFragment> &entries, size_t first, int columns, double height,
    SheetFragment *into, double top)
{
    size_t next = first;
    for (int column = 0; column < columns; ++column) {
        double y = 0;
        while (next < entries.size() && (y == 0 || y + entries[next].size.height() <= height)) {
            const SheetFragment &entry = entries[next];
            if (into) {
                append(*into, entry, {column * (entry.size.width() + betweenColumns), top + y});
                into->size.setHeight(std::max(into->size.height(), top + y + entry.size.height()));
            }
            y += entry.size.height() + betweenEntries;
            ++next;
        }
    }
    return next;
}

/// The lowest columns that hold all from the first on.
double evenHeight(const std::vector<SheetFragment> &entries, size_t first, int columns)
{
    double height = 0;
    double sum = 0;
    for (size_t i = first; i < entries.size(); ++i) {
        height = std::max(height, entries[i].size.height());
        sum += entries[i].size.height();
    }
    height = std::max(height, sum / columns);
    while (fillColumns(entries, first, columns, height, nullptr, 0) < entries.size())
        height += betweenEntries;
    return height;
}

} // namespace

std::vector<ChangeEntry> changeEntries(const SheetContext &context, const Diagram &diagram)
{
    std::vector<ChangeEntry> entries;
    if (!context.request.older)
        return entries;
    const Plan &plan = context.plan();
    take(Difference::Of::Zone, diagram.zones, plan.zones, context, entries);
    take(Difference::Of::Firewall, diagram.gates, plan.firewalls, context, entries);
    take(Difference::Of::Node, diagram.nodes, plan.nodes, context, entries);
    std::sort(
        entries.begin(), entries.end(), [](const ChangeEntry &a, const ChangeEntry &b) { return a.number < b.number; });
    return entries;
}

SheetFragment changeBlock(
    const SheetContext &context, const std::vector<ChangeEntry> &entries, double width, int columns)
{
    SheetFragment block;
    if (entries.empty())
        return block;
    SheetPen pen(context.measure, block);
    const double heading = pen.pair(context.text.word(u"sheet.changes"_s), {0, 11 - 12 * TextMeasure::ascent}, width,
        {12, true, ink::text}, {12, true, ink::text}, 6);
    const std::vector<SheetFragment> fragments = fragmentsOf(context, entries, columnWidth(width, columns));
    const double height = evenHeight(fragments, 0, columns);
    block.size = {width, 0};
    (void)fillColumns(fragments, 0, columns, height, &block, heading + underHeading);
    return block;
}

std::vector<SheetFragment> changePages(
    const SheetContext &context, const std::vector<ChangeEntry> &entries, const QSizeF &room)
{
    const int columns
        = std::max(1, static_cast<int>((room.width() + betweenColumns) / (narrowestColumn + betweenColumns)));
    const std::vector<SheetFragment> fragments = fragmentsOf(context, entries, columnWidth(room.width(), columns));
    std::vector<SheetFragment> pages;
    for (size_t next = 0; next < fragments.size();) {
        pages.emplace_back();
        pages.back().size = {room.width(), 0};
        const double height = std::min(room.height(), evenHeight(fragments, next, columns));
        next = fillColumns(fragments, next, columns, height, &pages.back(), 0);
    }
    return pages;
}

} // namespace portolan
