// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/DiagramJob.h"

namespace portolan {

/// What changed since the job's older plan, for a line of the revision table: products with another version and where
/// they run, what is new, gone and changed by its name, of each the first few, and how many rows; where none of that
/// did, what else: the title block, places on the drawing. Empty where nothing did.
[[nodiscard]] LocalizedText changesText(const DiagramJob &job, const Matrix &compared);

} // namespace portolan
