// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/CellText.h"

namespace portolan {

/// What one or several rows ask for, to be told from others of their arrow.
struct OriginTitle {
    QString service; ///< "3 TCP 22" of one row; of several the ports and how many rows: "TCP 22, 80 · UDP 623 (5 rows)"
    QString purpose; ///< "Connecting to the target"
};
[[nodiscard]] OriginTitle originTitle(
    const std::vector<const MatrixRow *> &rows, const CellText &text, Language language);
/// Their ports alone: "TCP 22, 80 · UDP 623".
[[nodiscard]] QString servicesOf(const std::vector<const MatrixRow *> &rows, const CellText &text);

/// Which of the rows are there by the same printed rows of a document: their places in `rows`, each once, in the order
/// of the first ones.
[[nodiscard]] std::vector<std::vector<int>> alikeOrigins(const std::vector<const MatrixRow *> &rows);
/// Which rows these are, as HTML: each but the one that is explained with a link, "row:" and its place among them.
[[nodiscard]] QString alikeHtml(
    const std::vector<const MatrixRow *> &rows, const MatrixRow *explained, const CellText &text, Language language);

/// Why a row of the matrix is there, as HTML in a language: the document, table and printed row that ask for it, what
/// we read into them, and the facts of the plan that made it appear. Of a row that is gone: the facts as they were.
/// olderPlan: the name of the plan that has such a row.
[[nodiscard]] QString originHtml(const MatrixRow &row, const CellText &text, const Wording &wording, Language language,
    const QString &olderPlan = {});

} // namespace portolan
