// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/TileIndex.h"

#include "sheet/SheetPen.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double entrySize = 9.5;
constexpr double narrowestColumn = 180;
constexpr double betweenColumns = 18;
constexpr double mostOfNames = 0.6; ///< of a column that is too narrow for both
constexpr double behindName = 10;
constexpr double lineHeight = 14;

struct IndexEntry {
    QString name;
    QString parts;
};

QString partsOf(const SheetContext &context, const TileGrid &grid, int firstPage, const QRectF &rect)
{
    QStringList whole;
    QStringList some;
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            const QRectF scene = grid.scene(column, row);
            if (!scene.intersects(rect))
                continue;
            const QString page = QString::number(firstPage + grid.indexOf(column, row));
            const QString text = context.text.wording().text(
                u"drawing.tile.page"_s, context.text.first(), {TileGrid::name(column, row), page});
            (scene.contains(rect) ? whole : some).append(text);
        }
    }
    return whole.isEmpty() ? some.join(u", "_s) : whole.front();
}

std::vector<IndexEntry> entriesOf(
    const SheetContext &context, const Diagram &diagram, const TileGrid &grid, int firstPage)
{
    std::vector<IndexEntry> entries;
    for (const DiagramNode &node : diagram.nodes)
        entries.push_back({context.text.of(node.name).joined(u"  "_s), partsOf(context, grid, firstPage, node.rect)});
    std::stable_sort(entries.begin(), entries.end(), [](const IndexEntry &a, const IndexEntry &b) {
        return QString::compare(a.name, b.name, Qt::CaseInsensitive) < 0;
    });
    return entries;
}

} // namespace

std::vector<SheetFragment> tileIndexPages(
    const SheetContext &context, const Diagram &diagram, const TileGrid &grid, int firstPage, const QSizeF &room)
{
    const std::vector<IndexEntry> entries = entriesOf(context, diagram, grid, firstPage);
    double names = 0;
    double parts = 0;
    for (const IndexEntry &entry : entries) {
        names = std::max(names, context.measure.width(entry.name, entrySize, true) + 1);
        parts = std::max(parts, context.measure.width(entry.parts, entrySize) + 1);
    }
    const double needed = std::max(narrowestColumn, names + behindName + parts);
    const int columns = std::max(1, static_cast<int>((room.width() + betweenColumns) / (needed + betweenColumns)));
    const double width = (room.width() - betweenColumns * (columns - 1)) / columns;
    const double left = std::min(names + behindName, width * mostOfNames);
    const auto most = static_cast<size_t>(std::max(1.0, std::floor(room.height() / lineHeight)));
    const auto perPage = most * static_cast<size_t>(columns);
    std::vector<SheetFragment> pages;
    for (size_t first = 0; first < entries.size(); first += perPage) {
        SheetFragment &page = pages.emplace_back();
        SheetPen pen(context.measure, page);
        const size_t count = std::min(perPage, entries.size() - first);
        const size_t lines = (count + static_cast<size_t>(columns) - 1) / static_cast<size_t>(columns);
        for (size_t index = 0; index < count; ++index) {
            const IndexEntry &entry = entries[first + index];
            const double x = static_cast<double>(index / lines) * (width + betweenColumns);
            const double y = static_cast<double>(index % lines) * lineHeight + 10;
            pen.fittedWords(entry.name, {x, y}, left - behindName, {entrySize, true, ink::text});
            pen.fittedWords(entry.parts, {x + left, y}, width - left, {entrySize, false, ink::text});
        }
        page.size = {room.width(), static_cast<double>(lines) * lineHeight};
    }
    return pages;
}

} // namespace portolan
