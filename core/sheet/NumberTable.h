// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

namespace portolan {

/// What a number on a diagram stands for, where its ports don't stand beside it, or not all of them.
struct NumberEntry {
    QString numbers; ///< as the badge has them
    QStringList rows; ///< each number of it
    QString leadsTo; ///< id of the group of its first row
    QString ends; ///< "csm01 → web, db"
    QString ports; ///< in full
    QColor color;
};

/// Whether a label leaves out some of its ports ("TCP 22 +3") or numbers ("3, 4 +2", "N1…").
[[nodiscard]] bool isShortened(const DiagramLabel &label);

/// An entry for every label that is a badge alone or does not say all its ports or numbers, in order of the numbers.
[[nodiscard]] std::vector<NumberEntry> numberEntries(const SheetContext &context, const Diagram &diagram);

struct NumberTable {
    SheetFragment fragment;
    size_t shown = 0; ///< of the entries, from the first
    QPointF besideHeading; ///< base line, in the last room that is used
    double roomBesideHeading = 0;
    bool hasRoomForMore = false; ///< below the last entry
    QPointF morePlace; ///< base line of the line that says how many more there are
};

/// The entries in these rooms of columns one after the other, each room with a heading above them, or in a low room
/// beside them; as many as fit. Where not all
/// do, room is left below the last one that is shown for a line that says so.
[[nodiscard]] NumberTable numberTable(const SheetContext &context, const std::vector<NumberEntry> &entries,
    const std::vector<std::vector<QRectF>> &rooms);

/// The last line of a table that has no room for all, or the line instead of one that has no room at all.
[[nodiscard]] QString moreNumbers(const SheetContext &context, size_t count, bool isAll, const QString &page);

inline constexpr double moreTextSize = 10;
inline constexpr double lowestNumbers = 14;

} // namespace portolan
