// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/DecisionGroups.h"
#include "check/KeyText.h"
#include "check/Passes.h"

namespace portolan {

void appendExpiryFindings(const FlowEngine &engine, const QDate &today, std::vector<Finding> &found)
{
    const Plan &plan = engine.plan();
    const auto add = [&](const char *code, Severity severity, const QStringList &keys, LocalizedText about,
                         const QDate &date) {
        Finding finding = makeFinding(code, severity, {keys.front()},
            {std::move(about), sameText(date.toString(Qt::ISODate)), numberText(static_cast<size_t>(keys.size()))});
        finding.decided = {keys.begin(), keys.end()};
        found.push_back(std::move(finding));
    };
    const auto isPast = [&](const std::optional<QDate> &date) { return date && *date < today; };
    for (const QStringList &keys :
        decidedAtOnce(plan.decisions, [&](const Decision &decision) { return isPast(decision.until); })) {
        add("decision.expired", Severity::Warning, keys, rowKeysText(engine, keys),
            *plan.decisions.at(keys.front()).until);
    }
    for (const QStringList &keys :
        decidedAtOnce(plan.decisions, [&](const Decision &decision) { return isPast(decision.review); })) {
        add("decision.review-due", Severity::Information, keys, rowKeysText(engine, keys),
            *plan.decisions.at(keys.front()).review);
    }
    for (const QStringList &keys :
        decidedAtOnce(plan.accepted, [&](const Acceptance &acceptance) { return isPast(acceptance.until); })) {
        add("acceptance.expired", Severity::Warning, keys, findingKeysText(engine, keys),
            *plan.accepted.at(keys.front()).until);
    }
}

} // namespace portolan
