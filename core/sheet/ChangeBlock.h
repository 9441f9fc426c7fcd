// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/ChangeTexts.h"
#include "sheet/SheetFragment.h"

namespace portolan {

/// A changed thing of a drawing, under the number that stands beside its triangle.
struct ChangeEntry {
    int number = 0;
    LocalizedText name;
    std::vector<ChangeText> texts;
};

/// Of the changed zones, firewalls and nodes that the diagram shows, by number. Empty where nothing is compared.
[[nodiscard]] std::vector<ChangeEntry> changeEntries(const SheetContext &context, const Diagram &diagram);

/// The list of changes in so many columns, under its heading. Empty of size where there are no entries.
[[nodiscard]] SheetFragment changeBlock(
    const SheetContext &context, const std::vector<ChangeEntry> &entries, double width, int columns);

/// The same on pages of their own with so much room each, as high as it is, without the heading.
[[nodiscard]] std::vector<SheetFragment> changePages(
    const SheetContext &context, const std::vector<ChangeEntry> &entries, const QSizeF &room);

} // namespace portolan
