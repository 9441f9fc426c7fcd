// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/CellText.h"
#include "sheet/SheetContext.h"

#include <vector>

namespace portolan {

/// A column of the printed rows: one or more columns of the matrix, one below the other in each cell.
struct RowsColumn {
    std::vector<Column> parts;
    std::vector<Column> unprinted; ///< of the column of changes: what is compared and has no column of its own
    double left = 0;
    double width = 0;
};

inline constexpr double rowsTextSize = 9.5; ///< 6.7 points
inline constexpr double rowsInset = 5; ///< of text, from the edges of a cell

[[nodiscard]] bool contains(const RowsColumn &column, Column part);

/// Whether somebody or some day stands by the decision to leave a row out: then its cell with the notes says so.
[[nodiscard]] bool saysDecision(const CellText &text, const MatrixRow &row);

/// The texts of a cell: each part of it in the language or languages of the document, nothing twice.
struct RowsCellLine {
    QString text;
    QString other; ///< the same in the other language, beside it or below it
    bool isSecondary = false; ///< stands below the main thing
    bool mayFollow = false; ///< behind what stands before it, on the same line, where there is room

    friend bool operator==(const RowsCellLine &, const RowsCellLine &) = default;
};
/// before: the row in the older plan; what was another there is said. Null: nothing is.
[[nodiscard]] std::vector<RowsCellLine> rowsCell(const SheetContext &context, const CellText &text,
    const MatrixRow &row, const RowsColumn &column, const MatrixRow *before = nullptr);
[[nodiscard]] std::vector<RowsCellLine> rowsHeading(const SheetContext &context, const RowsColumn &column);

/// Whether a row says of a part what goes without saying (any free port is taken, the row is to be permitted), so
/// that a cell with other things in it is silent of it.
[[nodiscard]] bool isUsual(const SheetContext &context, const CellText &text, const MatrixRow &row, Column part);

} // namespace portolan
