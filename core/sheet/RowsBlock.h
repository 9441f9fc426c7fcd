// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/CellFlow.h"
#include "sheet/RowsColumns.h"
#include "sheet/SheetFragment.h"

#include <vector>

namespace portolan {

/// A row as it is printed: its cells, and these broken into lines.
struct LaidRow {
    const MatrixRow *row = nullptr;
    QString id; ///< of its group; may be empty
    std::vector<std::vector<RowsCellLine>> texts; ///< of each column
    std::vector<CellLines> cells;
};

[[nodiscard]] LaidRow laidRow(const SheetContext &context, const CellText &text, const MatrixRow &row,
    const MatrixRow *before, const std::vector<RowsColumn> &columns);

/// Whether the cells of a column in two rows below each other are one cell, as far as they stand on one page.
[[nodiscard]] bool areOneCell(const RowsColumn &column, const MatrixRow &row, const std::vector<RowsCellLine> &cell,
    const MatrixRow &next, const std::vector<RowsCellLine> &nextCell);

/// Rows below each other on one page. Equal cells of rows that follow each other are one cell, at the height of the
/// first of them, of twenty at most; a row that changed has all of its own.
class RowsBlock {
public:
    /// padding: of cells, above and below their text.
    RowsBlock(const SheetContext &context, const std::vector<RowsColumn> &columns, double padding)
        : m_context(context)
        , m_columns(columns)
        , m_padding(padding)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] double heightWith(const LaidRow &row) const;
    void add(LaidRow row);
    /// Into the page, from there down; its height.
    double paint(SheetFragment &page, double top, double width) const;
    void clear();

private:
    /// Whether the last row's cell goes on in the next one.
    [[nodiscard]] bool isContinued(const LaidRow &next, size_t column) const;
    /// Where the row after the last one begins; null: there is none.
    [[nodiscard]] double bottomBefore(const LaidRow *next) const;
    [[nodiscard]] bool endsAt(size_t row, size_t column) const;
    void paintRow(SheetFragment &page, size_t row, double top, double bottom, double width) const;

    const SheetContext &m_context;
    const std::vector<RowsColumn> &m_columns;
    double m_padding;
    std::vector<LaidRow> m_rows;
    std::vector<double> m_tops; ///< of the rows
    std::vector<std::vector<size_t>> m_firsts; ///< of each row and column, the row where the cell begins
};

/// The colours and lines around a row, and what a pointer can hit: the whole of it, and not its letters alone.
void paintRowFrame(SheetFragment &page, const TextMeasure &measure, const MatrixRow &row, const QRectF &rect);

inline constexpr double rowsRuleWidth = 0.8;

/// Lines of text, each below the other, in a cell without padding whose upper left corner is there.
void paintLines(const SheetContext &context, SheetFragment &page, const CellLines &lines, size_t first, size_t count,
    const QPointF &topLeft, bool isHeading);

[[nodiscard]] inline double cellHeight(size_t lines, double padding)
{
    return static_cast<double>(lines) * rowsLineHeight + 2 * padding;
}

} // namespace portolan
