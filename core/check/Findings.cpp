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

using namespace Qt::StringLiterals;

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

/// Whether others follow from it: what the catalogs don't know decides nothing, and takes flows away. The system of
/// what runs no product is asked by nobody.
bool isCause(const Plan &plan, const Finding &finding)
{
    if (finding.code == "product.unknown-catalog"_L1 || finding.code == "node.unknown-kind"_L1)
        return true;
    return finding.code == "node.unknown-os"_L1
        && std::any_of(finding.nodes.begin(), finding.nodes.end(), [&](const Id &id) {
               const auto node = plan.nodes.find(id);
               return node != plan.nodes.end() && !node->second.runs.empty();
           });
}

/// Causes, then by severity.
void sort(const Plan &plan, std::vector<Finding> &findings)
{
    const auto behind = std::partition(
        findings.begin(), findings.end(), [&](const Finding &finding) { return isCause(plan, finding); });
    const auto order = [](const Finding &a, const Finding &b) {
        return std::tie(b.severity, a.code, a.key) < std::tie(a.severity, b.code, b.key);
    };
    std::sort(findings.begin(), behind, order);
    std::sort(behind, findings.end(), order);
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
    sort(engine.plan(), found);
    return found;
}

} // namespace portolan
