// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Language.h"
#include "export/Paper.h"

#include <QDate>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace portolan {

/// One column of a table, its language already chosen.
struct TableColumn {
    QString key; ///< language-neutral ("source_zone"); columns of one key in two languages stand side by side
    QString heading;
    std::optional<Language> language; ///< null: the cells are the same in every language
    int narrowest = 6; ///< width in Latin characters; a Japanese character counts as two
    int widest = 40; ///< beyond it text wraps
};

/// How a row is set apart, beside its words: the comparison with an older plan.
enum class RowMark { None, Added, Modified, Deleted };

/// A table as writers take it: cells are asked for row by row, from left to right, so that a table of 60,000 rows never
/// stands in memory as text. A cell may hold line breaks (LF).
struct Table {
    QString name; ///< of the sheet, in the language(s) of the export
    std::vector<TableColumn> columns;
    int rowCount = 0;
    std::function<QString(int row, int column)> cell;
    std::function<RowMark(int row)> mark; ///< may be empty
    int frozenColumns = 1; ///< columns that stay in view beside the header
    bool isFiltered = true; ///< a spreadsheet's headings have the buttons of a filter
};

/// Several tables and what stands around them on paper.
struct TableDocument {
    QString title;
    QString subtitle; ///< view, filters, comparison: what the reader must know to read the rows right
    QString number; ///< of the document
    QString revision;
    std::optional<QDate> date;
    QString author;
    QString confidentiality; ///< at the foot of each page
    Paper paper = Paper::A3; ///< always used landscape: a matrix is wider than high
    std::vector<Table> tables;
};

} // namespace portolan
