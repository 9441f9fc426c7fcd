// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matrix/Wording.h"
#include "plan/Plan.h"

namespace portolan {

/// What tables say of the plan's revision and of who signed it: what the plan says, and of one that was changed since
/// its revision was issued that, without the date and the names that belong to what was issued.
struct PrintedRevision {
    explicit PrintedRevision(const Plan &plan, const Wording &wording);

    LocalizedText revision; ///< "B", "B, changed since"
    std::optional<QDate> date;
    QString checked;
    QString approved;
};

/// "B, changed since"
[[nodiscard]] LocalizedText changedRevisionText(const QString &revision, const Wording &wording);

} // namespace portolan
