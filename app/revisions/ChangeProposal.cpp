// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/ChangeProposal.h"

#include "edit/IssuedCopies.h"
#include "io/PlanLoader.h"
#include "revisions/IssuedState.h"
#include "sheet/RevisionToIssue.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanLoading.h"
#include "workspace/ComparedPlan.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace portolan {

std::optional<PlanBefore> planBeforeIssue(
    const OpenPlan &open, const QString &planPath, const std::shared_ptr<const ComparedPlan> &shown)
{
    const QString &own = open.plan().sheet.revision;
    const PlanBefore compared{shown, std::nullopt, {}};
    if (shown && !(shown->isChangedSinceIssue() && shown->plan().sheet.revision == own))
        return compared;
    const std::vector<IssuedCopy> copies = shown ? std::vector<IssuedCopy>() : issuedCopies(open.plan(), planPath);
    const auto latest = [&] { return PlanBefore{nullptr, std::nullopt, copies.front().path}; };
    if (!copies.empty() && copies.front().entry.revision == own)
        return latest();
    if (std::optional<Plan> issued = planAsIssued(*open.document, planPath))
        return PlanBefore{nullptr, std::move(issued), {}};
    if (shown)
        return compared;
    return copies.empty() ? std::nullopt : std::optional(latest());
}

QFuture<ProposedChange> proposeChange(std::shared_ptr<const OpenPlan> open, std::shared_ptr<const DrawingKit> kit,
    PlanBefore before, CatalogPlaces places)
{
    Plan now = open->plan();
    return QtConcurrent::run([open = std::move(open), kit = std::move(kit), now = std::move(now),
                                 before = std::move(before), places = std::move(places)]() -> ProposedChange {
        std::unique_ptr<LoadedPlan> loaded;
        if (!before.path.isEmpty()) {
            CatalogPlaces besideToo = places;
            besideToo.folders.prepend(QFileInfo(before.path).absolutePath());
            Checked<std::unique_ptr<LoadedPlan>> read = loadPlan(before.path, CatalogLibrary(std::move(besideToo)));
            if (!read)
                return tl::unexpected<Errors>(std::move(read.error()));
            loaded = std::move(*read);
        }
        FlowEngine flows(now, open->catalogs);
        flows.derive();
        const Plan &then = loaded ? loaded->plan : before.shown ? before.shown->plan() : *before.issued;
        FlowEngine older(then, loaded ? loaded->catalogs : before.shown ? before.shown->catalogs() : open->catalogs);
        older.derive();
        return revisionToIssue(flows, &older, kit->wording).change;
    });
}

} // namespace portolan
