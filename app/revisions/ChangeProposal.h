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

struct DrawingKit;
struct OpenPlan;

/// What an issue is compared with where no comparison is open. One of both is there.
struct IssuedBefore {
    std::optional<Plan> plan; ///< of the document's history
    QString path; ///< of the copy that was kept beside the plan's file
};

/// The plan as its own revision was issued, where the history or a copy beside its file still has it; else the latest
/// that was kept beside the file. Null: there is none.
[[nodiscard]] std::optional<IssuedBefore> issuedBefore(const OpenPlan &open, const QString &planPath);

using ProposedChange = Checked<LocalizedText>;

/// What changed since, in the words of revisionToIssue(), found in another thread. places: where catalogs are looked
/// for beside those of the copy's folder. Errors: those of loadPlan().
[[nodiscard]] QFuture<ProposedChange> proposeChange(std::shared_ptr<const OpenPlan> open,
    std::shared_ptr<const DrawingKit> kit, IssuedBefore before, CatalogPlaces places);

} // namespace portolan
