// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"

namespace portolan {

/// What the signs and words of a sheet of rows mean: those that stand on it, in the order of the columns. compared:
/// the sheet marks what changed.
[[nodiscard]] Table legendTable(
    const std::vector<MatrixRow> &rows, View view, bool compared, const Wording &wording, ExportLanguage language);

} // namespace portolan
