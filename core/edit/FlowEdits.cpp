// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/FlowEdits.h"

#include "edit/FreshIds.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

Decision decisionOn(const Plan &plan, const QString &key)
{
    const auto known = plan.decisions.find(key);
    if (known != plan.decisions.end())
        return known->second;
    Decision fresh;
    fresh.flow = key;
    return fresh;
}

} // namespace

Result<Id> drawFlow(PlanEditor &editor, const Id &from, const Id &to, Transport transport, const PortSet &ports,
    const LocalizedText &purpose)
{
    for (const Id &end : {from, to}) {
        if (!editor.plan().nodes.contains(end))
            return failure(u"refused.not-there"_s, {u"node"_s, end.toString()});
    }
    if (ports.ranges.empty())
        return failure(u"value.empty"_s);
    DrawnFlow flow;
    flow.id = freshFlowId(editor.plan());
    flow.from = from;
    flow.to = to;
    flow.transport = transport;
    flow.ports = ports;
    flow.purpose = purpose;
    const Id id = flow.id;
    editor.put(std::move(flow));
    return id;
}

void excludeFlows(PlanEditor &editor, const std::vector<QString> &keys, const Exclusion &exclusion)
{
    for (const QString &key : keys) {
        Decision decision = decisionOn(editor.plan(), key);
        decision.state = DecisionState::Excluded;
        decision.reason = exclusion.reason;
        decision.owner = exclusion.owner;
        decision.ticket = exclusion.ticket;
        decision.until = exclusion.until;
        editor.put(std::move(decision));
    }
}

void includeFlows(PlanEditor &editor, const std::vector<QString> &keys)
{
    for (const QString &key : keys) {
        Decision decision = decisionOn(editor.plan(), key);
        if (decision.state != DecisionState::Excluded)
            continue;
        decision.state = DecisionState::Included;
        decision.reason = {};
        decision.owner.clear();
        decision.ticket.clear();
        decision.until.reset();
        Decision nothing;
        nothing.flow = key;
        if (decision == nothing)
            editor.removeDecision(key);
        else
            editor.put(std::move(decision));
    }
}

void acceptFindings(PlanEditor &editor, const std::vector<QString> &findings, const AcceptedBecause &because)
{
    for (const QString &finding : findings) {
        const auto known = editor.plan().accepted.find(finding);
        Acceptance acceptance = known == editor.plan().accepted.end() ? Acceptance() : known->second;
        acceptance.finding = finding;
        acceptance.reason = because.reason;
        acceptance.by = because.by;
        acceptance.until = because.until;
        editor.put(std::move(acceptance));
    }
}

void reopenFindings(PlanEditor &editor, const std::vector<QString> &findings)
{
    for (const QString &finding : findings)
        editor.removeAcceptance(finding);
}

} // namespace portolan
