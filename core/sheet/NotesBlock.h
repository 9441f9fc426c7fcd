// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

namespace portolan {

/// What the reader of a sheet has to know: what is not drawn, which numbers can change, where the rows stand; then the
/// findings in one line.
/// rowsPages: "4-6", or empty where no page holds rows.
[[nodiscard]] SheetFragment notesBlock(const SheetContext &context, const QString &rowsPages, double width);

} // namespace portolan
