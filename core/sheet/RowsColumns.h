// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/RowsCell.h"

#include <QSizeF>

#include <vector>

namespace portolan {

/// The columns of the printed rows, with their widths: of several tables, each with fewer columns than the one before
/// and more of the matrix in each of them, that which takes the fewest pages of that room. A part that no row has
/// anything to say of is left out.
[[nodiscard]] std::vector<RowsColumn> rowsColumns(
    const SheetContext &context, const CellText &text, const std::vector<const MatrixRow *> &rows, const QSizeF &room);

/// Whether equal cells of rows below each other are printed as one. What tells rows apart stands in each of them.
[[nodiscard]] bool mayMerge(const RowsColumn &column);

inline constexpr double rowsLineHeight = rowsTextSize * 1.28;

} // namespace portolan
