// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "paint/Picture.h"
#include "sheet/SheetContext.h"

#include <vector>

namespace portolan {

inline constexpr int mostListedGlyphs = 10; ///< of one text

/// Characters of these pages that the document's font can't show, and control characters, each once, as errors of the
/// code warning.no-glyph: text in which they stand, page, the characters as "U+05D0 א, U+0007". A text of the plan is
/// named whole and once, wherever and in how many pieces it stands.
[[nodiscard]] Errors missingGlyphs(const SheetContext &context, const std::vector<Picture> &pages);

} // namespace portolan
