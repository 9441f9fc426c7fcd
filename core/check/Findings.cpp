// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/Findings.h"

#include "check/CheckTools.h"
#include "check/DecisionGroups.h"
#include "check/KeyText.h"
#include "check/Passes.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace portolan {

namespace {

/// Marks what the user took, and points out what was taken and is there no more.
void applyAcceptance(const FlowEngine &engine, const std::optional<QDate> &today, std::vector<Finding> &findings)
{
    const Plan &plan = engine.plan();
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
    const auto isLeft = [&](const Acceptance &acceptance) { return !met.contains(acceptance.finding); };
    for (const QStringList &keys : decidedAtOnce(plan.accepted, isLeft)) {
        Finding finding = makeFinding("acceptance.without-finding", Severity::Information, {keys.front()},
            {findingKeysText(engine, keys), numberText(static_cast<size_t>(keys.size())),
                quoted(plan.accepted.at(keys.front()).reason)});
        finding.decided = {keys.begin(), keys.end()};
        findings.push_back(std::move(finding));
    }
}

} // namespace

std::vector<Finding> findings(const FlowEngine &engine, const std::optional<QDate> &today)
{
    static constexpr auto passes = {appendProductFindings, appendSettingFindings, appendCircumstanceFindings,
        appendNodeFindings, appendManagementFindings, appendPortCollisionFindings, appendPortFindings,
        appendFlowFindings, appendZoneFindings, appendPlaceFindings, appendFarFindings, appendAddressFindings,
        appendTextFindings, appendDecisionFindings, appendRevisionFindings, appendCatalogCheckFindings};
    std::vector<Finding> found;
    for (const auto pass : passes)
        pass(engine, found);
    if (today)
        appendExpiryFindings(engine, *today, found);
    applyAcceptance(engine, today, found);
    std::sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) {
        return std::tie(b.severity, a.code, a.key) < std::tie(a.severity, b.code, b.key);
    });
    return found;
}

} // namespace portolan
