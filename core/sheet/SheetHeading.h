// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

namespace portolan {

/// The plan's title at the left, what the sheet shows at the right.
[[nodiscard]] SheetFragment sheetHeading(
    const SheetContext &context, const LocalizedText &title, const LocalizedText &view, double width);

/// The smaller one of following pages.
[[nodiscard]] SheetFragment followingHeading(
    const SheetContext &context, const LocalizedText &title, const LocalizedText &view, double width);

} // namespace portolan
