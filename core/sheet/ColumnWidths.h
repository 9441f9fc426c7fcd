// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/CellFlow.h"

#include <vector>

namespace portolan {

/// What a column holds, as far as its width goes.
struct SizedColumn {
    CellSize heading;
    double narrowest = 0;
    bool mayMerge = false; ///< equal cells of rows below each other are one
    std::vector<CellSize> cells; ///< each of them once
    std::vector<size_t> cellOfRow; ///< of each row, which of the cells
};

/// A table whose height is the smallest that was found.
struct TableShape {
    std::vector<double> widths; ///< of the columns
    double lines = 0; ///< of text on all of its pages, about, with their headings
};

/// The widths in which the rows are lowest. linesOfPage: of text that find room on a page.
[[nodiscard]] TableShape lowestTable(const std::vector<const SizedColumn *> &columns, double width, double linesOfPage);

} // namespace portolan
