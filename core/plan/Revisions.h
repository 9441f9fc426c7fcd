// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <QString>

namespace portolan {

/// "C" after "B", "4" after "3", "1.3" after "1.2"; where nothing follows by itself, with a mark behind it.
[[nodiscard]] QString nextRevision(const QString &revision);

/// The entry of the revision table with this revision, of several the last; null: it is not listed.
[[nodiscard]] const Revision *listedRevision(const Plan &plan, const QString &revision);

/// What the title block says otherwise than the newest entry of the revision table; of several the first.
enum class RevisionConflict { None, Revision, Date, Author, Approver };

/// None where the table is empty, or one of both is silent.
[[nodiscard]] RevisionConflict revisionConflict(const Plan &plan);

/// Of the title block; where it has none, that of the newest entry, if that is the title block's revision.
[[nodiscard]] std::optional<QDate> dateOfRevision(const Plan &plan);

/// Whether there is a conflict: then nobody has issued what the title block says, and documents name nobody who signed
/// it.
[[nodiscard]] bool isNotNewestRevision(const Plan &plan);

} // namespace portolan
