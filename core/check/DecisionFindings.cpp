// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"
#include "derive/FlowKey.h"

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
        if (!isDerived(flow) || flow.identity.opener != opener || flow.identity.listener != listener)
            return false;
        const ProductModel &product = engine.product(flow);
        const auto isMeant = [&](int leg) { return parts[1].startsWith(product.leg(leg).id.toString()); };
        return (isMeant(flow.identity.leg) && flowKey(engine, flow) == key)
            || (isMeant(rowLeg(engine, flow)) && rowKey(engine, flow) == key);
    });
}

void appendWithoutFlow(const FlowEngine &engine, std::vector<Finding> &findings)
{
    for (const auto &entry : engine.plan().decisions) {
        const QString &key = entry.first;
        if (!isKeyOfFlow(engine, key))
            findings.push_back(makeFinding("decision.without-flow", Severity::Warning, {key}, {sameText(key)}));
    }
}

bool isRequired(const FlowEngine &engine, const Flow &flow)
{
    if (!isDerived(flow))
        return !engine.drawn(flow).optional;
    return flow.circumstances == 0
        && !engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)].printed.optional;
}

void appendExcluded(const FlowEngine &engine, std::vector<Finding> &findings)
{
    if (engine.plan().decisions.empty())
        return;
    std::map<std::pair<int, int>, std::vector<int>> excluded; ///< by product; drawn flows one by one
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        if (flow.excluded && isRequired(engine, flow))
            excluded[{flow.identity.product, isDerived(flow) ? 0 : flow.identity.leg}].push_back(handle);
    }
    for (auto &[owner, handles] : excluded) {
        const Flow &flow = engine.flow(handles.front());
        const bool derived = isDerived(flow);
        QStringList key;
        if (derived)
            key.append(engine.product(flow).product().id.toString());
        else
            key.append({u"flow"_s, engine.drawn(flow).id.toString()});
        const LocalizedText name = derived ? productText(engine, engine.product(flow)) : sameText(key.join(u':'));
        Finding finding
            = makeFinding("decision.excluded-required", Severity::Information, key, {name, numberText(handles.size())});
        pointAtFlows(engine, finding, std::move(handles));
        findings.push_back(std::move(finding));
    }
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
