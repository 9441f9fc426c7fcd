// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

namespace portolan {

/// A sign of a diagram and what it means.
struct LegendItem {
    SheetFragment sample;
    TextPair meaning;
};

/// The signs that are on the diagram, and no other; samples are painted as the diagram is.
[[nodiscard]] std::vector<LegendItem> legendItems(const SheetContext &context, const Diagram &diagram);

/// The legend in so many columns side by side, its English (or only) text in that size. Empty of size where there are
/// no items.
[[nodiscard]] SheetFragment legendBlock(
    const SheetContext &context, const std::vector<LegendItem> &items, double width, int columns, double textSize);

} // namespace portolan
