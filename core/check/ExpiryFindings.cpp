// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"

namespace portolan {

void appendExpiryFindings(const FlowEngine &engine, const QDate &today, std::vector<Finding> &found)
{
    const auto add = [&](const char *code, Severity severity, const QString &of, const QDate &date) {
        found.push_back(makeFinding(code, severity, {of}, {sameText(of), sameText(date.toString(Qt::ISODate))}));
    };
    for (const auto &[flow, decision] : engine.plan().decisions) {
        if (decision.until && *decision.until < today)
            add("decision.expired", Severity::Warning, flow, *decision.until);
        if (decision.review && *decision.review < today)
            add("decision.review-due", Severity::Information, flow, *decision.review);
    }
    for (const auto &[finding, acceptance] : engine.plan().accepted) {
        if (acceptance.until && *acceptance.until < today)
            add("acceptance.expired", Severity::Warning, finding, *acceptance.until);
    }
}

} // namespace portolan
