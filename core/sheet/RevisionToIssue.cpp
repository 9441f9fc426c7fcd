// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/RevisionToIssue.h"

#include "matrix/Comparison.h"
#include "plan/Revisions.h"
#include "sheet/RevisionText.h"

namespace portolan {

Revision revisionToIssue(const FlowEngine &engine, const FlowEngine *older, const Wording &wording)
{
    const Plan &plan = engine.plan();
    const QString &own = plan.sheet.revision;
    Revision entry;
    entry.revision = own.isEmpty() && !plan.revisions.empty() ? nextRevision(plan.revisions.back().revision)
        : own.isEmpty() || listedRevision(plan, own)          ? nextRevision(own)
                                                              : own;
    entry.by = plan.sheet.author;
    if (!older)
        return entry;
    DiagramJob job;
    job.engine = &engine;
    job.older = older;
    job.wording = &wording;
    Matrix matrix(engine, job.filter);
    compareWith(matrix, Matrix(*older, job.filter), CellText(wording, job.filter.view));
    entry.change = changesText(job, matrix);
    return entry;
}

} // namespace portolan
