// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/DecisionGroups.h"
#include "check/KeyText.h"
#include "check/Passes.h"
#include "derive/FlowKey.h"
#include "derive/Openings.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Node index of "rx1" or "rx1/mp".
int nodeInKey(const FlowEngine &engine, const QString &end)
{
    const std::optional<Id> id = Id::parse(end.section(u'/', 0, 0));
    return id ? engine.nodes().indexOf(*id) : NodeTable::none;
}

/// Whether a flow of the plan has this flow key or row key. The key names its ends, so only what lies between them is
/// worded, and of that only what the key's leg can mean.
bool isKeyOfFlow(const FlowEngine &engine, const QString &key)
{
    const QStringList parts = key.split(u':');
    if (parts.size() == 2 && parts.front() == "flow"_L1) {
        const std::optional<Id> id = Id::parse(parts.back());
        return id && engine.plan().flows.contains(*id);
    }
    const QStringList ends = parts.size() < 4 ? QStringList() : parts[2].split(u'>');
    if (ends.size() != 2)
        return false;
    const int opener = nodeInKey(engine, ends[0]);
    const int listener = nodeInKey(engine, ends[1]);
    if (opener == NodeTable::none || listener == NodeTable::none)
        return false;
    const std::vector<int> &atOpener = engine.flowsAt(opener);
    const std::vector<int> &atListener = engine.flowsAt(listener);
    const std::vector<int> &candidates = atOpener.size() < atListener.size() ? atOpener : atListener;
    return std::any_of(candidates.begin(), candidates.end(), [&](int handle) {
        const Flow &flow = engine.flow(handle);
        if (flow.isDrawn() || flow.identity.opener != opener || flow.identity.listener != listener)
            return false;
        const ProductModel &product = engine.product(flow);
        const auto isMeant = [&](int leg) { return parts[1].startsWith(product.leg(leg).id.toString()); };
        return (isMeant(flow.identity.leg) && flowKey(engine, flow) == key)
            || (isMeant(rowLeg(engine, flow)) && rowKey(engine, flow) == key);
    });
}

void appendWithoutFlow(const FlowEngine &engine, std::vector<Finding> &findings)
{
    const auto isStale = [&](const Decision &decision) { return !isKeyOfFlow(engine, decision.flow); };
    for (const QStringList &keys : decidedAtOnce(engine.plan().decisions, isStale)) {
        const LocalizedText &reason = engine.plan().decisions.at(keys.front()).reason;
        Finding finding = makeFinding("decision.without-flow", Severity::Warning, {keys.front()},
            {rowKeysText(engine, keys), numberText(static_cast<size_t>(keys.size())), quoted(reason)});
        finding.decided = {keys.begin(), keys.end()};
        findings.push_back(std::move(finding));
    }
}

bool isRequired(const FlowEngine &engine, const Flow &flow)
{
    if (flow.isDrawn())
        return !engine.drawn(flow).optional;
    return flow.circumstances == 0
        && !engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)].printed.optional;
}

/// "web → m1, TCP 22015: "reason"", so that a reader need not look for the row.
LocalizedText excludedRowText(const FlowEngine &engine, const Flow &flow)
{
    const FlowIdentity &ends = flow.identity;
    LocalizedText from = interfaceText(engine, ends.opener, ends.openerInterface);
    LocalizedText to = interfaceText(engine, ends.listener, ends.listenerInterface);
    QStringList service{transportText(engine.transport(flow))};
    if (const PortSet *ports = engine.listenerPort(flow)) {
        service.append(ports->fixedText());
        if (ports->followedByEphemeral)
            service.back() += u", " % engine.nodes().at(ends.listener).agreedPorts().toString();
    }
    service.removeAll(QString());
    const QString port = service.join(u' ');
    LocalizedText text{from.en % u" → " % to.en % u", " % port, from.ja % u'→' % to.ja % u' ' % port};
    const auto &decisions = engine.plan().decisions;
    for (const QString &key : {rowKey(engine, flow), flowKey(engine, flow)}) {
        const auto decision = decisions.find(key);
        if (decision == decisions.end() || decision->second.reason.isEmpty())
            continue;
        text.en += u": \"" % decision->second.reason.text(Language::English) % u'"';
        text.ja += u"「" % decision->second.reason.text(Language::Japanese) % u'」';
        break;
    }
    return text;
}

/// The rows of one owner, in the order of their keys; the first ten with their reasons.
Finding excludedFinding(const FlowEngine &engine, std::vector<int> handles)
{
    const Flow &first = engine.flow(handles.front());
    const bool derived = !first.isDrawn();
    QStringList key;
    if (derived)
        key.append(engine.product(first).product().id.toString());
    else
        key.append({u"flow"_s, engine.drawn(first).id.toString()});
    const LocalizedText name = derived ? productText(engine, engine.product(first)) : sameText(key.join(u':'));
    std::map<QString, int> flows;
    for (const int handle : handles)
        flows.emplace(flowKey(engine, engine.flow(handle)), handle);
    std::map<QString, int> rows; ///< each by the first of its flows
    for (const auto &flow : flows)
        rows.try_emplace(rowKey(engine, engine.flow(flow.second)), flow.second);
    constexpr size_t mostRows = 10;
    QStringList english;
    QStringList japanese;
    for (const auto &row : rows) {
        if (static_cast<size_t>(english.size()) == mostRows) {
            english.append(u"…"_s);
            japanese.append(u"…"_s);
            break;
        }
        const LocalizedText text = excludedRowText(engine, engine.flow(row.second));
        english.append(text.en);
        japanese.append(text.ja);
    }
    Finding finding = makeFinding("decision.excluded-required", Severity::Information, key,
        {name, numberText(rows.size()), {english.join(u"; "_s), japanese.join(u"、"_s)}});
    pointAtFlows(engine, finding, std::move(handles));
    return finding;
}

void appendExcluded(const FlowEngine &engine, std::vector<Finding> &findings)
{
    if (engine.plan().decisions.empty())
        return;
    const Openings openings(engine);
    std::map<std::pair<int, int>, std::vector<int>> excluded; ///< by product; drawn flows one by one
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        if (flow.excluded && isRequired(engine, flow) && !openings.needsNoRow(flow))
            excluded[{flow.identity.product, !flow.isDrawn() ? 0 : flow.identity.leg}].push_back(handle);
    }
    for (auto &entry : excluded)
        findings.push_back(excludedFinding(engine, std::move(entry.second)));
}

void appendNumbers(const Plan &plan, std::vector<Finding> &findings)
{
    std::unordered_map<int, int> uses;
    std::map<int, QStringList> twice;
    for (const auto &entry : plan.numbers) {
        if (++uses[entry.second] > 1)
            twice[entry.second] = {};
    }
    if (twice.empty())
        return;
    for (const auto &[key, number] : plan.numbers) {
        if (const auto found = twice.find(number); found != twice.end())
            found->second.append(key);
    }
    for (const auto &[number, keys] : twice) {
        findings.push_back(makeFinding("number.twice", Severity::Error, {QString::number(number)},
            {sameText(QString::number(number)), numberText(static_cast<size_t>(keys.size())), listText(keys)}));
    }
}

} // namespace

void appendDecisionFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    appendWithoutFlow(engine, findings);
    appendExcluded(engine, findings);
    appendNumbers(engine.plan(), findings);
}

} // namespace portolan
