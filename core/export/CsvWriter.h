// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "export/Table.h"

#include <QByteArray>

namespace portolan {

enum class CsvEncoding { Utf8, Cp932 };

struct CsvOptions {
    CsvEncoding encoding = CsvEncoding::Utf8;
    bool byteOrderMark = true; ///< before UTF-8: spreadsheets need it to tell UTF-8; CP932 never has one
    bool neutralise = true; ///< formulas, as neutralised() in export/ExportText.h does
};

/// A table as RFC 4180 has it: the headings, then a line for each row, lines end with CRLF, the last one too. A field
/// is quoted only where it holds a comma, a quote or a line end, or is the only one on its line and empty (many
/// readers skip blank lines). Line ends within a cell stay as they are. Half surrogate pairs become U+FFFD in UTF-8.
///
/// Neutralised cells get an apostrophe in front; whoever reads such a file takes it away with withoutApostrophe(). A
/// cell that is just "-" would become "'-": say "nothing" with an empty cell or with a word.
///
/// Errors: export.no-cp932 (); export.not-in-cp932 (character, "U+XXXX", column heading, row of the spreadsheet, the
/// headings being 1).
[[nodiscard]] Result<QByteArray> writeCsv(const Table &table, const CsvOptions &options = {});

} // namespace portolan
