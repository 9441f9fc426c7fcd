// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "revisions/IssuedState.h"

#include "edit/EditNames.h"
#include "edit/IssuedCopies.h"
#include "edit/PlanDocument.h"
#include "io/IssuedContent.h"
#include "io/PlanReader.h"
#include "io/YamlTree.h"
#include "plan/Revisions.h"

#include <QFileInfo>

namespace portolan {

namespace {

bool isAsIssued(const Plan &plan, const Revision &issued)
{
    const Revision *own = listedRevision(plan, issued.revision);
    return own && plan.sheet.revision == issued.revision && !own->content.isEmpty() && own->content == issued.content
        && !isChangedSinceIssue(plan);
}

} // namespace

std::optional<Plan> planAsIssued(PlanDocument &document, const QString &planPath)
{
    const Plan &now = document.plan();
    const Revision *issued = listedRevision(now, now.sheet.revision);
    if (!issued || issued->content.isEmpty())
        return std::nullopt;
    // Only opening, issuing, and taking over a file or what was recovered make a state that is as issued; what is
    // undone to it is the same.
    const auto canMakeIt = [](const EditName &step) {
        return step.code == QLatin1String(editCodes[static_cast<size_t>(Edit::IssueRevision)])
            || step.code == QLatin1String(editCodes[static_cast<size_t>(Edit::Reload)]);
    };
    for (int steps = document.history().index(); steps >= 0; --steps) {
        if (steps > 0 && !canMakeIt(document.stepName(steps - 1)))
            continue;
        if (Plan then = document.planAt(steps); isAsIssued(then, *issued))
            return then;
    }
    const QString copy = issuedCopyPath(planPath, issued->revision);
    if (planPath.isEmpty() || !QFileInfo(copy).isFile())
        return std::nullopt;
    const Result<YamlTree> tree = YamlTree::load(copy);
    Checked<ReadPlan> kept = tree ? readPlan(*tree) : tl::unexpected<Errors>(Errors{tree.error()});
    if (!kept || !isAsIssued(kept->plan, *issued))
        return std::nullopt;
    return std::move(kept->plan);
}

} // namespace portolan
