// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Findings.h"

#include "check/CheckTools.h"
#include "check/Passes.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace portolan {

namespace {

/// Marks what the user took, and points out what was taken and is there no more.
void applyAcceptance(const Plan &plan, const std::optional<QDate> &today, std::vector<Finding> &findings)
{
    if (plan.accepted.empty())
        return;
    std::set<QString> met;
    for (Finding &finding : findings) {
        const auto taken = plan.accepted.find(finding.key);
        if (taken == plan.accepted.end())
            continue;
        met.insert(finding.key);
        const Acceptance &acceptance = taken->second;
        finding.accepted = !today || !acceptance.until || *acceptance.until >= *today;
        finding.acceptedReason = acceptance.reason;
        finding.acceptedBy = acceptance.by;
    }
    for (const auto &entry : plan.accepted) {
        if (!met.contains(entry.first)) {
            findings.push_back(makeFinding(
                "acceptance.without-finding", Severity::Information, {entry.first}, {sameText(entry.first)}));
        }
    }
}

} // namespace

std::vector<Finding> findings(const FlowEngine &engine, const std::optional<QDate> &today)
{
    static constexpr auto passes = {appendProductFindings, appendSettingFindings, appendCircumstanceFindings,
        appendNodeFindings, appendManagementFindings, appendPortCollisionFindings, appendPortFindings,
        appendFlowFindings, appendZoneFindings, appendPlaceFindings, appendAddressFindings, appendTextFindings,
        appendDecisionFindings, appendCatalogCheckFindings};
    std::vector<Finding> found;
    for (const auto pass : passes)
        pass(engine, found);
    if (today)
        appendExpiryFindings(engine, *today, found);
    applyAcceptance(engine.plan(), today, found);
    std::sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) {
        return std::tie(b.severity, a.code, a.key) < std::tie(a.severity, b.code, b.key);
    });
    return found;
}

} // namespace portolan
