// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"
#include "sheet/TileGrid.h"

#include "diagram/Diagram.h"

namespace portolan {

/// The machines of a diagram that is cut into parts, by their names, each with the first part that shows it whole and
/// its page; of one that none shows whole those that show some of it. Columns on pages of that size. firstPage: of part
/// A1.
[[nodiscard]] std::vector<SheetFragment> tileIndexPages(
    const SheetContext &context, const Diagram &diagram, const TileGrid &grid, int firstPage, const QSizeF &room);

} // namespace portolan
