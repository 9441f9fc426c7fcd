// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"

namespace portolan {

/// The last revisions, newest first, under the one that is proposed, if any; a line says how many older ones are left
/// out. Empty of size where there are none.
[[nodiscard]] SheetFragment revisionBlock(const SheetContext &context, double width, int mostLines);

/// The width in which nothing is cut but names beyond all measure.
[[nodiscard]] double narrowestRevisionBlock(const SheetContext &context, int mostLines);

/// The width from which on no line breaks.
[[nodiscard]] double widestRevisionBlock(const SheetContext &context, int mostLines);

} // namespace portolan
