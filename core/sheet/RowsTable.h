// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

#include <map>
#include <set>

namespace portolan {

/// The rows of the matrix as they stand on pages, from the first; behind them what was left out, the notes and the
/// findings.
struct RowsPages {
    std::vector<SheetFragment> pages;
    std::map<QString, int> pageOf; ///< number as printed -> index into pages
};

/// Every row is a group "row-N" of the kind "row"; one without a number, or with one that another row already has, is
/// a group without id.
/// room: of one page; only: numbers of the rows to print, or null: all, with what follows the rows.
[[nodiscard]] RowsPages rowsPages(const SheetContext &context, const QSizeF &room, const std::set<QString> *only);

} // namespace portolan
