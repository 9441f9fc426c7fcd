// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/NumberEntries.h"
#include "sheet/SheetFragment.h"

#include <map>

namespace portolan {

/// The entries of a diagram that its sheet has no room for, on the pages that follow it.
struct NumberPages {
    std::vector<SheetFragment> pages;
    double usedOfLast = 0; ///< height of the last page, from its top
    std::map<QString, QString> entryOfLabel; ///< id of the label's group -> id of its first entry's group
};

/// Every entry is a group "number-ID-N" of the kind "number", with N from 1. They run down one column after the other,
/// on the last page in columns of one height.
/// lead: above the entries of the first page, or of no size; shown: how many entries stand on the sheet; room: of one
/// page, above 0; id: of the sheet among all of the document.
[[nodiscard]] NumberPages numberPages(const SheetContext &context, const SheetFragment &lead,
    const std::vector<NumberEntry> &entries, size_t shown, const QSizeF &room, const QString &id);

} // namespace portolan
