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
    if (own.isEmpty() || plan.revisions.empty() || plan.revisions.back().revision == own)
        return;
    const QString &newest = plan.revisions.back().revision;
    const char *code = listedRevision(plan, own) ? "revision.not-newest" : "revision.not-listed";
    findings.push_back(makeFinding(code, Severity::Warning, {own}, {sameText(own), sameText(newest)}));
}

} // namespace portolan
