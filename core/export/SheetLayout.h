// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/Table.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace portolan {

/// How wide the columns of a spreadsheet's table are and how high its rows, in pixels of 1/96 inch, for text in BIZ
/// UDPGothic Bold 10 (regular text is no wider) with an indent of one. Other fonts are nearly all narrower, so that
/// nothing is cut there either.
///
/// First measure() every cell that counts, then fix(), then ask.
class SheetLayout {
public:
    explicit SheetLayout(const Table &table);

    /// May wrap early; leaves room for the filter's button, if any, as long as the table needs not give way.
    void measureHeading(int column, const QString &text);
    void measure(int column, const QString &text);
    /// A column is as wide as what was measured, between its narrowest and widest, and as a word of up to 18 digits or
    /// letters, which most ids are; a longer one may be broken. Where the table is wider than a page at readableScale
    /// (or smallestScale), columns give way, down to their longest words, so that the highest row is as low as it can
    /// be: each gets the width in which its longest text needs no more lines than those of the others.
    void fix(int pageWidth);

    [[nodiscard]] int width(int column) const { return m_columns[static_cast<size_t>(column)].width; }
    [[nodiscard]] int linesOf(int column, const QString &text) const; ///< at least 1
    [[nodiscard]] int linesOfHeading(int column, const QString &text) const; ///< with room for the filter's button

    static constexpr double readableScale = 0.7; ///< 7 point on paper
    static constexpr double smallestScale = 0.6; ///< 6 point: where 7 would make rows of more than five lines

private:
    struct ColumnWidth {
        int width = 0;
        int longestWord = 0;
        int narrowest = 0;
        int widest = 0;
        int longestLength = 0; ///< all lines of a cell one after the other
        QString longestText; ///< that cell
    };

    /// The narrowest in which the longest text needs no more lines.
    [[nodiscard]] static int widthFor(const ColumnWidth &column, int lines);
    [[nodiscard]] int total(int lines) const;
    /// The fewest lines a cell with which the table is no wider; manyLines where no number of lines is enough.
    [[nodiscard]] int linesWithin(int width) const;

    static constexpr int manyLines = 100;

    int m_headingButton; ///< room for the filter's button beside a heading
    std::vector<ColumnWidth> m_columns;
};

/// Names with what Excel refuses in names of sheets made legal: [ ] : * ? / \ and their full-width forms become "-",
/// apostrophes at either end go, as does what lies past 31 UTF-16 units; an empty name becomes "Sheet"; a name that
/// comes again, in any case, or "History", which is Excel's own, ends with " (2)", " (3)" ....
[[nodiscard]] QStringList sheetNames(const QStringList &names);

/// The foot of each page, in the same codes: confidentiality, page and pages.
[[nodiscard]] QString pageFooter(const TableDocument &document);

/// The top of each page of a spreadsheet, in its codes: title and sheet, subtitle; at the right number and revision,
/// author and date. At most 255 UTF-16 units, all that Excel takes: what is longer, or wider than its part of the
/// paper, ends with "…".
[[nodiscard]] QString pageHeader(const TableDocument &document);

} // namespace portolan
