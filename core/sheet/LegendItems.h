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

/// Of a sample, units; that of a label can be wider, or that of a turned one higher.
inline constexpr double sampleWidth = 50;
inline constexpr double sampleHeight = 18;

} // namespace portolan
