// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"
#include "plan/Revisions.h"

namespace portolan {

void appendRevisionFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    const Plan &plan = engine.plan();
    const QString &own = plan.sheet.revision;
    const auto add = [&](const char *code, const QString &said, const QString &listed) {
        findings.push_back(
            makeFinding(code, Severity::Warning, {own}, {sameText(own), sameText(said), sameText(listed)}));
    };
    const auto day = [](const std::optional<QDate> &date) { return date ? date->toString(Qt::ISODate) : QString(); };
    switch (revisionConflict(plan)) {
    case RevisionConflict::None:
        break;
    case RevisionConflict::Revision: {
        const QString &newest = plan.revisions.back().revision;
        const char *code = listedRevision(plan, own) ? "revision.not-newest" : "revision.not-listed";
        findings.push_back(makeFinding(code, Severity::Warning, {own}, {sameText(own), sameText(newest)}));
        break;
    }
    case RevisionConflict::Date:
        add("revision.other-date", day(plan.sheet.date), day(plan.revisions.back().date));
        break;
    case RevisionConflict::Author:
        add("revision.other-author", plan.sheet.author, plan.revisions.back().by);
        break;
    case RevisionConflict::Approver:
        add("revision.other-approver", plan.sheet.approved, plan.revisions.back().approved);
        break;
    }
}

} // namespace portolan
