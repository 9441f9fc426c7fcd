// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/ChangeProposal.h"

#include "edit/IssuedCopies.h"
#include "io/PlanLoader.h"
#include "revisions/IssuedState.h"
#include "sheet/RevisionToIssue.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanLoading.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace portolan {

std::optional<IssuedBefore> issuedBefore(const OpenPlan &open, const QString &planPath)
{
    const std::vector<IssuedCopy> copies = issuedCopies(open.plan(), planPath);
    const QString &own = open.plan().sheet.revision;
    if (!copies.empty() && copies.front().entry.revision == own)
        return IssuedBefore{std::nullopt, copies.front().path};
    if (std::optional<Plan> issued = planAsIssued(*open.document, planPath))
        return IssuedBefore{std::move(issued), {}};
    if (!copies.empty())
        return IssuedBefore{std::nullopt, copies.front().path};
    return std::nullopt;
}

QFuture<ProposedChange> proposeChange(std::shared_ptr<const OpenPlan> open, std::shared_ptr<const DrawingKit> kit,
    IssuedBefore before, CatalogPlaces places)
{
    Plan now = open->plan();
    return QtConcurrent::run([open = std::move(open), kit = std::move(kit), now = std::move(now),
                                 before = std::move(before), places = std::move(places)]() -> ProposedChange {
        std::unique_ptr<LoadedPlan> loaded;
        if (!before.plan) {
            CatalogPlaces besideToo = places;
            besideToo.folders.prepend(QFileInfo(before.path).absolutePath());
            Checked<std::unique_ptr<LoadedPlan>> read = loadPlan(before.path, CatalogLibrary(std::move(besideToo)));
            if (!read)
                return tl::unexpected<Errors>(std::move(read.error()));
            loaded = std::move(*read);
        }
        FlowEngine flows(now, open->catalogs);
        flows.derive();
        FlowEngine older(before.plan ? *before.plan : loaded->plan, before.plan ? open->catalogs : loaded->catalogs);
        older.derive();
        return revisionToIssue(flows, &older, kit->wording).change;
    });
}

} // namespace portolan
