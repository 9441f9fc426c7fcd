// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Wording.h"
#include "plan/Plan.h"

namespace portolan {

/// How matrix and sheets call the plan that they are compared with: by its revision and date, as readers know it, or
/// where it has none (or is not known: null) by its file. By both where the revision alone is that of this plan too,
/// and where it is another document (of another number, or title where one has no number), by that and its revision.
/// isOlderChanged: see isChangedSinceIssue(); then it is not what that revision and date stand for, and is told so.
[[nodiscard]] LocalizedText olderPlanText(
    const Wording &wording, const Plan &plan, const Plan *older, bool isOlderChanged, const QString &olderName);

} // namespace portolan
