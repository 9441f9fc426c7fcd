// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/LegendItems.h"

namespace portolan {

/// The legend in so many columns side by side, its English (or only) text in that size. Empty of size where there are
/// no items.
[[nodiscard]] SheetFragment legendBlock(
    const SheetContext &context, const std::vector<LegendItem> &items, double width, int columns, double textSize);

/// How wide its heading is, which has its first line for itself, and where the base line of that is.
[[nodiscard]] double legendHeadingWidth(const SheetContext &context);
inline constexpr double legendHeadingBase = 11;

} // namespace portolan
