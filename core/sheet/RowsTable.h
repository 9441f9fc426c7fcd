// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

#include <vector>

namespace portolan {

/// The rows of the matrix as they stand on pages, from the first; behind them what was left out, the notes and the
/// findings. Every row is a group "row-N" of the kind "row"; one without a number, or with one that another row already
/// has, is a group without id. room: of one page.
/// taken: what of the first page's height holds something else; the rows begin below it under a heading of their own,
/// and the first page is empty where not even one of them finds room there.
[[nodiscard]] std::vector<SheetFragment> rowsPages(const SheetContext &context, const QSizeF &room, double taken = 0);

} // namespace portolan
