// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/NumberEntries.h"
#include "sheet/SheetFragment.h"

namespace portolan {

struct NumberTable {
    SheetFragment fragment;
    size_t shown = 0; ///< of the entries, from the first
    QPointF besideHeading; ///< base line, in the last room that is used
    double roomBesideHeading = 0;
    bool hasRoomForMore = false; ///< below the last entry
    QPointF morePlace; ///< base line of the line that says how many more there are
};

/// The entries in these rooms, column after column and room after room, with a heading above them, or in a low room
/// beside them; as many as fit. Only in rooms that stand right of each other, and in as few as do, so that the eye
/// finds a number where it looks for it. Where not all fit, room is left below the last one that is shown for a line
/// that says so.
[[nodiscard]] NumberTable numberTable(const SheetContext &context, const std::vector<NumberEntry> &entries,
    const std::vector<std::vector<QRectF>> &rooms);

/// The last line of a table that has no room for all, or the line instead of one that has no room at all.
[[nodiscard]] QString moreNumbers(const SheetContext &context, size_t count, bool isAll, const QString &page);

inline constexpr double moreTextSize = 10;
inline constexpr double lowestNumbers = 14;

} // namespace portolan
