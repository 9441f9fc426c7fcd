// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "export/Table.h"
#include "matrix/CellText.h"
#include "matrix/Matrix.h"
#include "matrix/Wording.h"
#include "matrix/ZoneMatrix.h"

namespace portolan {

/// The languages of one export. Both: each worded column stands twice, English first.
enum class ExportLanguage { English, Japanese, Both };

/// Which columns a table of rows has. All: for machines; with both languages each worded column stands twice. The
/// others are for sheets, where a cell has a line a language:
///   Sheet: what the rows are, where there is something to say
///   LeftOut: the same with what was decided
///   Request: what was decided and asked for, with as much of the row as finds it
enum class ColumnChoice { All, Sheet, LeftOut, Request };

/// The language that a sheet with both puts first, or the only one.
[[nodiscard]] Language firstLanguage(ExportLanguage language);

/// A word of the wording, in one language or as "English / 日本語".
[[nodiscard]] QString bilingual(
    const Wording &wording, const QString &key, ExportLanguage language, const QStringList &arguments = {});

/// A word of the wording, in one language or with a line for each, once where they are the same.
[[nodiscard]] QString linesInBoth(const Wording &wording, const QString &key, ExportLanguage language);

[[nodiscard]] QString linesInBoth(const LocalizedText &text, ExportLanguage language);

/// The wording's key of a column's heading.
[[nodiscard]] QString columnKey(Column column);

/// Whether a row's decision has anything that a change request asks for.
[[nodiscard]] bool hasRequest(const MatrixRow &row, const CellText &text);

/// Tables over the rows; the matrix, the text and what they refer to must outlive them.
[[nodiscard]] Table rowsTable(const std::vector<MatrixRow> &rows, const CellText &text, const Wording &wording,
    ExportLanguage language, ColumnChoice choice, const QString &name);

/// The notes that rows refer to; the list must outlive the table.
[[nodiscard]] Table notesTable(const NoteList &notes, const Wording &wording, ExportLanguage language);

/// The zone matrix: first column the source zone. With both languages each cell has a line a language where they
/// differ.
[[nodiscard]] Table zonesTable(const ZoneMatrix &zones, const Wording &wording, ExportLanguage language);

[[nodiscard]] Table findingsTable(
    const std::vector<Finding> &findings, const Wording &wording, ExportLanguage language);

/// "open", or "accepted" with the reason and by whom.
[[nodiscard]] QString findingState(const Finding &finding, const Wording &wording, Language language);

/// The sentence of a finding.
[[nodiscard]] QString findingText(const Finding &finding, const Wording &wording, Language language);

} // namespace portolan
