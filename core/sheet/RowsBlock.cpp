// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RowsBlock.h"

#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr double changeBar = 3;

constexpr size_t mostMerged = 20; ///< rows: farther from its text nobody knows what a cell says

bool isChanged(const MatrixRow &row)
{
    return row.change != RowChange::None && row.change != RowChange::Unchanged;
}

} // namespace

LaidRow laidRow(const SheetContext &context, const CellText &text, const MatrixRow &row, const MatrixRow *before,
    const std::vector<RowsColumn> &columns)
{
    LaidRow laid;
    laid.row = &row;
    for (const RowsColumn &column : columns) {
        std::vector<RowsCellLine> cell = rowsCell(context, text, row, column, before);
        CellLines lines = flowed(context.measure, cell, column.width - 2 * rowsInset, false);
        laid.texts.push_back(std::move(cell));
        laid.cells.push_back(std::move(lines));
    }
    return laid;
}

bool areOneCell(const RowsColumn &column, const MatrixRow &row, const std::vector<RowsCellLine> &cell,
    const MatrixRow &next, const std::vector<RowsCellLine> &nextCell)
{
    return mayMerge(column) && !isChanged(row) && !isChanged(next) && !cell.empty() && cell == nextCell;
}

bool RowsBlock::isContinued(const LaidRow &next, size_t column) const
{
    if (m_rows.empty() || m_rows.size() - m_firsts.back()[column] >= mostMerged)
        return false;
    const LaidRow &row = m_rows.back();
    return areOneCell(m_columns[column], *row.row, row.texts[column], *next.row, next.texts[column]);
}

double RowsBlock::bottomBefore(const LaidRow *next) const
{
    if (m_rows.empty())
        return 0;
    const LaidRow &last = m_rows.back();
    double height = cellHeight(1, m_padding);
    for (size_t column = 0; column < last.cells.size(); ++column) {
        if (!next || !isContinued(*next, column))
            height = std::max(height,
                cellHeight(last.cells[column].size(), m_padding) - m_tops.back() + m_tops[m_firsts.back()[column]]);
    }
    return m_tops.back() + height;
}

double RowsBlock::heightWith(const LaidRow &row) const
{
    const double top = bottomBefore(&row);
    double height = cellHeight(1, m_padding);
    for (size_t column = 0; column < row.cells.size(); ++column) {
        const bool isPart = isContinued(row, column);
        const double first = isPart ? m_tops[m_firsts.back()[column]] : top;
        height = std::max(height, cellHeight(row.cells[column].size(), m_padding) - top + first);
    }
    return top + height;
}

void RowsBlock::add(LaidRow row)
{
    const double top = bottomBefore(&row);
    std::vector<size_t> firsts;
    for (size_t column = 0; column < row.cells.size(); ++column) {
        const bool isPart = isContinued(row, column);
        firsts.push_back(isPart ? m_firsts.back()[column] : m_rows.size());
    }
    m_tops.push_back(top);
    m_firsts.push_back(std::move(firsts));
    m_rows.push_back(std::move(row));
}

void RowsBlock::clear()
{
    m_rows.clear();
    m_tops.clear();
    m_firsts.clear();
}

bool RowsBlock::endsAt(size_t row, size_t column) const
{
    return row + 1 == m_rows.size() || m_firsts[row + 1][column] == row + 1;
}

double RowsBlock::paint(SheetFragment &page, double top, double width) const
{
    const double end = bottomBefore(nullptr);
    for (size_t row = 0; row < m_rows.size(); ++row)
        paintRow(page, row, top, row + 1 < m_rows.size() ? m_tops[row + 1] : end, width);
    return end;
}

void RowsBlock::paintRow(SheetFragment &page, size_t row, double top, double bottom, double width) const
{
    const LaidRow &laid = m_rows[row];
    page.elements.emplace_back(GroupBegin{laid.id, QStringLiteral("row"), {}, {}});
    paintRowFrame(page, m_context.measure, *laid.row, {0, top + m_tops[row], width, bottom - m_tops[row]});
    for (size_t column = 0; column < laid.cells.size(); ++column) {
        if (m_firsts[row][column] == row && endsAt(row, column))
            paintLines(m_context, page, laid.cells[column], 0, SIZE_MAX,
                {m_columns[column].left, top + m_tops[row] + m_padding}, false);
    }
    page.elements.emplace_back(GroupEnd{});
    // No row's own, and above the frames of all that it belongs to.
    SheetPen pen(m_context.measure, page);
    for (size_t column = 0; column < laid.cells.size(); ++column) {
        if (!endsAt(row, column))
            continue;
        const RowsColumn &shown = m_columns[column];
        pen.line({shown.left, top + bottom}, {shown.left + shown.width, top + bottom}, ink::line, rowsRuleWidth);
        const size_t first = m_firsts[row][column];
        if (first != row)
            paintLines(m_context, page, m_rows[first].cells[column], 0, SIZE_MAX,
                {shown.left, top + m_tops[first] + m_padding}, false);
    }
}

void paintRowFrame(SheetFragment &page, const TextMeasure &measure, const MatrixRow &row, const QRectF &rect)
{
    SheetPen pen(measure, page);
    pen.box(rect.adjusted(0, 2 * rowsRuleWidth, 0, -2 * rowsRuleWidth), {}, ink::paper);
    const QColor color = row.change == RowChange::Added ? ink::added
        : row.change == RowChange::Modified             ? ink::changed
        : row.change == RowChange::Deleted              ? ink::removed
                                                        : QColor();
    if (color.isValid())
        pen.box({rect.left(), rect.top() + 1, changeBar, rect.height() - 2}, {}, color);
}

void paintLines(const SheetContext &context, SheetFragment &page, const CellLines &lines, size_t first, size_t count,
    const QPointF &topLeft, bool isHeading)
{
    SheetPen pen(context.measure, page);
    QPointF at = topLeft + QPointF(rowsInset, rowsTextSize * TextMeasure::ascent + 1);
    for (size_t line = first; line < lines.size() && line - first < count; ++line) {
        for (const CellSegment &segment : lines[line]) {
            const TextStyle style = segment.isSecondary ? TextStyle{rowsTextSize, false, ink::secondary}
                                                        : TextStyle{rowsTextSize, isHeading, ink::text};
            pen.words(segment.text, at + QPointF(segment.left, 0), style);
        }
        at.ry() += rowsLineHeight;
    }
}

} // namespace portolan
