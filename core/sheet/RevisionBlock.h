// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

#include <vector>

namespace portolan {

/// How many lines the whole table has: those of the plan, and the revision that is proposed, if any.
[[nodiscard]] int revisionCount(const SheetContext &context);

/// The last revisions, newest first, under the one that is proposed, if any; a line says on which pages ("2", "2-3")
/// the older ones stand that are left out; empty: on one that is not known yet. Empty of size where there are none.
[[nodiscard]] SheetFragment revisionBlock(
    const SheetContext &context, double width, int mostLines, const QString &pages);

/// All of them on pages of their own with so much room each, as high as it is, without the heading.
[[nodiscard]] std::vector<SheetFragment> revisionPages(const SheetContext &context, const QSizeF &room);

/// The width in which each column has room for a word.
[[nodiscard]] double narrowestRevisionBlock(const SheetContext &context, int mostLines);

/// One in which what changed stands in few lines.
[[nodiscard]] double roomyRevisionBlock(const SheetContext &context, int mostLines);

/// The width from which on no line of what changed breaks.
[[nodiscard]] double widestRevisionBlock(const SheetContext &context, int mostLines);

} // namespace portolan
