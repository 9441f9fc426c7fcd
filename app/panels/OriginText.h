// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/CellText.h"

namespace portolan {

/// The row in a line, to be told from others of its arrow: "3 TCP 22 – Connecting to the target".
[[nodiscard]] QString originTitle(const MatrixRow &row, const CellText &text, Language language);

/// Which of the rows are there by the same row of a document, and read the same but for their numbers and machines:
/// their places in `rows`, each once, in the order of the first ones.
[[nodiscard]] std::vector<std::vector<int>> alikeOrigins(
    const std::vector<const MatrixRow *> &rows, const CellText &text, Language language);
/// Of several such rows in one line: "TCP 22 – Connecting to the target (10 rows)".
[[nodiscard]] QString alikeTitle(const std::vector<const MatrixRow *> &rows, const CellText &text, Language language);
/// Which rows these are, as HTML.
[[nodiscard]] QString alikeHtml(const std::vector<const MatrixRow *> &rows, const CellText &text, Language language);

/// Why a row of the matrix is there, as HTML in a language: the document, table and printed row that ask for it, what
/// we read into them, and the facts of the plan that made it appear. Of a row that is gone: the facts as they were.
/// olderPlan: the name of the plan that has such a row.
[[nodiscard]] QString originHtml(const MatrixRow &row, const CellText &text, const Wording &wording, Language language,
    const QString &olderPlan = {});

} // namespace portolan
