// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/Table.h"

#include <QByteArray>
#include <QString>

namespace portolan {

/// Text that GitHub's Markdown shows as it is, on one line: line ends become <br>, tabs spaces, blanks at either end
/// are left out; & < > are written as entities, and what would be markup (\ ` * [ ] | ~, "_" at the edge of a word, "#"
/// at either end, a list's "-", "+" or "1." in front) with a backslash. A sign that makes a formula in a spreadsheet
/// (looksLikeFormula()) never comes first either: it gets a backslash, a full-width one is written as an entity.
[[nodiscard]] QString markdownText(const QString &text);

/// A document as GitHub's Markdown: the title as heading, the subtitle as paragraph, then each table with its name as a
/// heading of second rank; what is empty is left out. Columns are aligned for whoever reads the file itself (a Japanese
/// character counts as two) in tables up to alignedRows rows, each up to its widest; longer cells stand out.
/// UTF-8 without byte order mark, LF.
[[nodiscard]] QByteArray writeMarkdown(const TableDocument &document);

inline constexpr int alignedRows = 500;

} // namespace portolan
