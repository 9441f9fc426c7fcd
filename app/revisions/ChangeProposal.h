// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "io/CatalogLibrary.h"
#include "plan/Plan.h"

#include <QFuture>
#include <QString>

#include <memory>
#include <optional>

namespace portolan {

class ComparedPlan;
struct DrawingKit;
struct OpenPlan;

/// The plan that an issue is compared with. One of the three is there.
struct PlanBefore {
    std::shared_ptr<const ComparedPlan> shown; ///< that of the open comparison
    std::optional<Plan> issued; ///< the plan as its own revision was issued
    QString path; ///< of the copy that was kept beside the plan's file
};

/// What an issue is compared with: the plan of the open comparison, unless that is a state since the last issue (the
/// table tells what changed since that issue, whatever state between is looked at). Without one, the plan as its own
/// revision was issued, where the history or a copy beside its file still has it; else the latest that was kept beside
/// the file. shown: null where no comparison is open. Null: there is none.
[[nodiscard]] std::optional<PlanBefore> planBeforeIssue(
    const OpenPlan &open, const QString &planPath, const std::shared_ptr<const ComparedPlan> &shown);

using ProposedChange = Checked<LocalizedText>;

/// What changed since, in the words of revisionToIssue(), found in another thread. places: where catalogs are looked
/// for beside those of the copy's folder. Errors: those of loadPlan().
[[nodiscard]] QFuture<ProposedChange> proposeChange(std::shared_ptr<const OpenPlan> open,
    std::shared_ptr<const DrawingKit> kit, PlanBefore before, CatalogPlaces places);

} // namespace portolan
