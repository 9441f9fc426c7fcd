// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

namespace portolan {

/// What a title block says of its page alone.
struct PageEntries {
    PageNumber number;
    QString scale; ///< "1 : 1.14", or empty
    QString tile; ///< "B2", or empty
};

inline constexpr double widestTitleBlock = 180 * unitsPerMillimetre; ///< ISO 7200
inline constexpr double titleBlockHeight = 45 * unitsPerMillimetre;

/// The title block of ISO 7200, with places for the seals of who approved, checked and drew it.
/// width: that of the frame, or widestTitleBlock where the frame is wider.
[[nodiscard]] SheetFragment titleBlock(const SheetContext &context, const PageEntries &entries, double width);

/// The same entries in the low form that ISO 7200 allows, as wide as the frame: for small paper, where the other would
/// take a quarter of the sheet from the drawing.
[[nodiscard]] SheetFragment lowTitleBlock(const SheetContext &context, const PageEntries &entries, double width);
[[nodiscard]] double lowTitleBlockHeight(double width);

/// The small one of following pages: number, title, confidentiality, revision and date, plan, page, and the scale where
/// it has one. On two rows where the page is narrow.
[[nodiscard]] double titleStripHeight(const SheetContext &context, double width);
[[nodiscard]] SheetFragment titleStrip(const SheetContext &context, const PageEntries &entries, double width);

} // namespace portolan
