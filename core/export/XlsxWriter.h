// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "export/Table.h"

#include <QByteArray>
#include <QString>

namespace portolan {

struct XlsxOptions {
    QString temporaryFolder; ///< for what does not fit into memory; empty: the system's
};

/// A document as an Excel workbook, a sheet for each table. Memory does not grow with the number of rows, except by the
/// file itself. The same document gives the same bytes: the date of creation is the document's, or 2000-01-01.
///
/// A sheet is ready to read and to print:
/// - row 1 is the headings (bold, filled), so that filters and pivot tables work; it is frozen with frozenColumns, has
///   the filter and comes again on every page;
/// - columns are as wide as the headings and the first measuredRows rows need, and rows as high as their text (see
///   export/SheetLayout.h); text wraps, has an indent, stands in the row's middle and has thin borders; the font is BIZ
///   UDPGothic 10;
/// - landscape, A3 or A4, fit to one page's width, with pageHeader() at the top and page n / N at the bottom;
/// - its name is made legal by sheetNames();
/// - a marked row has a fill and, for copies without colour, bold (added), italic (modified) or struck out (deleted)
///   text.
///
/// Every cell is text and never a formula, also where it looks like one. Cells of the column with key "no" that are
/// plain numbers (up to 15 digits, no leading zero) are numbers, so that they sort. What XML can't hold is replaced as
/// xmlText() says.
///
/// Errors: export.cell-too-long (column heading, row counted from 1, 0 for the headings): more than 32,767 UTF-16
/// units, Excel's limit; export.table-too-large (sheet, rows, columns): more than 1,048,575 rows or 16,384 columns;
/// write.no-space (folder) and write.failed (folder, reason): the temporary files could not be written.
[[nodiscard]] Result<QByteArray> writeXlsx(const TableDocument &document, const XlsxOptions &options = {});

inline constexpr int measuredRows = 2000;

} // namespace portolan
