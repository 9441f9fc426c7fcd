// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/LegendItems.h"

#include <map>
#include <tuple>

namespace portolan {

/// What the forms of a legend depend on. Lengths in units.
struct LegendRoom {
    double width = 0; ///< of the band
    double besideCorner = 0; ///< of what the title block leaves of it
    bool isSmallPaper = false;
    bool isCompact = false; ///< in small type, whatever the width
};

/// The forms that a sheet's legend can have. Each is laid out once, however often a band is tried.
class LegendVariants {
public:
    /// The context must outlive it.
    LegendVariants(const SheetContext &context, const Diagram &diagram);

    /// The forms for such a band, those to prefer first; one at least.
    [[nodiscard]] std::vector<SheetFragment> within(const LegendRoom &room);
    /// One column, in small type.
    [[nodiscard]] SheetFragment column(double width) const;
    /// As wide as a page of its own, in plain type.
    [[nodiscard]] SheetFragment onPage(double width) const;

private:
    const SheetContext &m_context;
    std::vector<LegendItem> m_items;
    std::map<std::tuple<double, int, double>, SheetFragment> m_known; ///< by width, columns and size of text
};

} // namespace portolan
