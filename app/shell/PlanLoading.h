// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "check/Findings.h"
#include "edit/PlanDocument.h"
#include "io/PlanLoader.h"

#include <QFuture>
#include <QThread>

#include <functional>
#include <memory>

namespace portolan {

/// A plan that is open: the document and every catalog that it can use. The document refers to the catalogs, so nothing
/// of it moves.
struct OpenPlan {
    CatalogSet catalogs; ///< all that there are, not only those that the plan names
    Errors warnings; ///< of the plan's file
    Errors catalogErrors; ///< of broken catalogs, whether or not the plan names them
    QByteArray fileHash; ///< contentHash() of the file as it was read; empty: there is none
    std::unique_ptr<PlanDocument> document;
    std::vector<Finding> findings; ///< as of loading

    [[nodiscard]] const Plan &plan() const { return document->plan(); }
    [[nodiscard]] const FlowEngine &engine() const { return document->engine(); }
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

/// Reads, derives and checks in this thread; the document then belongs to the thread that is its home. Catalogs are
/// looked for in places, and beside the plan first. Told of each stage as it begins, `goesOn` answers whether to; null
/// after it has answered no.
[[nodiscard]] LoadedResult loadOpenPlan(const PlanSource &source, const CatalogPlaces &places, const QDate &today,
    const std::function<bool(LoadingStage)> &goesOn, QThread *home = QThread::currentThread());

/// The same in another thread, for the one that asks; its progress is the stage. A future that was canceled has no
/// result.
[[nodiscard]] QFuture<LoadedResult> startLoading(
    const PlanSource &source, const CatalogPlaces &places, const QDate &today);

} // namespace portolan
