// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "check/Findings.h"
#include "derive/FlowEngine.h"
#include "io/PlanLoader.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace portolan {

/// A plan that is open: the document, every catalog that it can use, its flows and its findings. The engine refers to
/// the rest, so nothing of it moves.
struct OpenPlan {
    Plan plan;
    CatalogSet catalogs; ///< all that there are, not only those that the plan names
    Errors warnings; ///< of the plan's file
    Errors catalogErrors; ///< of catalogs that the plan does not need
    std::unique_ptr<FlowEngine> engine;
    std::vector<Finding> findings;
};

/// How far a plan is on its way in.
enum class LoadingStage { Reading, Catalogs, Deriving, Checking };
inline constexpr int loadingStages = 4;

/// Where a plan comes from.
struct PlanSource {
    enum class What { Empty, Example, File };
    What what = What::Empty;
    QString path; ///< of a file, or the example's under :/portolan
    QString headings; ///< of an empty one: Sheet::headings
};

using LoadedResult = Checked<std::shared_ptr<OpenPlan>>;

/// Reads, derives and checks in this thread. Catalogs are looked for in places, and beside the plan first. Told of each
/// stage as it begins, `goesOn` answers whether to; null after it has answered no.
[[nodiscard]] LoadedResult loadOpenPlan(const PlanSource &source, const CatalogPlaces &places, const QDate &today,
    const std::function<bool(LoadingStage)> &goesOn);

/// The same in another thread; its progress is the stage. A future that was canceled has no result.
[[nodiscard]] QFuture<LoadedResult> startLoading(
    const PlanSource &source, const CatalogPlaces &places, const QDate &today);

} // namespace portolan
