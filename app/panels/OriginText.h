// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/CellText.h"

namespace portolan {

/// Why a row of the matrix is there, as HTML in a language: the document, table and printed row that ask for it, what
/// we read into them, and the facts of the plan that made it appear.
[[nodiscard]] QString originHtml(const MatrixRow &row, const CellText &text, const Wording &wording, Language language);

} // namespace portolan
