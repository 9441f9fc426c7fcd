// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

#include <QString>

#include <vector>

namespace portolan {

// A plan's file says what it is now. What it was when a revision was issued can be kept beside it, to be compared with.

/// "/plans/rack.B.plan.yaml" of revision B of "/plans/rack.plan.yaml".
[[nodiscard]] QString issuedCopyPath(const QString &planPath, const QString &revision);

struct IssuedCopy {
    Revision entry; ///< of the plan's revision table
    QString path;
};

/// The listed revisions that have a copy beside the plan's file, the latest first. Nothing is read.
[[nodiscard]] std::vector<IssuedCopy> issuedCopies(const Plan &plan, const QString &planPath);

/// Whether the plan can be kept as it is in the copy of its revision: what was issued is never written over, but for
/// undone, the bytes of a copy whose issue was undone since; empty: there is none.
/// Errors: revision.copy-differs (revision, file name): there is one already, and it says something else.
[[nodiscard]] Result<void> checkIssuedCopy(const Plan &plan, const QString &planPath, const QByteArray &undone = {});

/// Writes the plan as it is to the copy of its revision. Errors: those of checkIssuedCopy() and savePlan().
[[nodiscard]] Result<void> keepIssuedCopy(const Plan &plan, const QString &planPath, const QByteArray &undone = {});

} // namespace portolan
