// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Looks at the texts of a plan one by one; a text is named by its place in the file.
class TextReview {
public:
    explicit TextReview(std::vector<Finding> &findings)
        : m_findings(findings)
    {
    }

    void look(const LocalizedText &text, const QStringList &place, const Id &node = {})
    {
        if (text.isEmpty() || text.isComplete())
            return;
        Finding finding = makeFinding("text.one-language", Severity::Warning, {place.join(u'.')},
            {sameText(place.join(u'.')), sameText(text.text(Language::English)),
                sameText(text.en.isEmpty() ? u"en"_s : u"ja"_s)});
        if (!node.isNull())
            finding.nodes = {node};
        m_findings.push_back(std::move(finding));
    }

    template <typename Item>
    void lookAtNames(const std::map<Id, Item> &items, const QString &section)
    {
        for (const auto &[id, item] : items)
            look(item.name, {section, id.toString(), u"name"_s});
    }

private:
    std::vector<Finding> &m_findings;
};

} // namespace

void appendTextFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    const Plan &plan = engine.plan();
    TextReview review(findings);
    review.look(plan.title, {u"title"_s});
    review.look(plan.sheet.system, {u"sheet"_s, u"system"_s});
    review.look(plan.sheet.confidentiality, {u"sheet"_s, u"confidentiality"_s});
    for (size_t i = 0; i < plan.revisions.size(); ++i) {
        const QString &name = plan.revisions[i].revision;
        review.look(
            plan.revisions[i].change, {u"revisions"_s, name.isEmpty() ? QString::number(i + 1) : name, u"change"_s});
    }
    review.lookAtNames(plan.zones, u"zones"_s);
    review.lookAtNames(plan.firewalls, u"firewalls"_s);
    for (const auto &[id, node] : plan.nodes)
        review.look(node.name, {u"nodes"_s, id.toString(), u"name"_s}, id);
    for (const auto &[id, flow] : plan.flows)
        review.look(flow.purpose, {u"flows"_s, id.toString(), u"purpose"_s});
    for (const auto &[flow, decision] : plan.decisions)
        review.look(decision.reason, {u"decisions"_s, flow, u"reason"_s});
    for (const auto &[key, acceptance] : plan.accepted)
        review.look(acceptance.reason, {u"accepted"_s, key, u"reason"_s});
}

} // namespace portolan
