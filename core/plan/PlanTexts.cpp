// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/PlanTexts.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Gathers the texts of one section.
class Section {
public:
    Section(const QString &name, std::vector<PlanText> &texts)
        : m_name(name)
        , m_texts(texts)
    {
    }

    void add(const QString &owner, const QString &field, const LocalizedText &text)
    {
        if (!text.isEmpty())
            m_texts.push_back({m_name, owner, field, text, true});
    }
    void add(const QString &owner, const QString &field, const QString &text)
    {
        if (!text.isEmpty())
            m_texts.push_back({m_name, owner, field, {text, text}, false});
    }
    template <typename Things>
    void addNames(const Things &things)
    {
        for (const auto &[id, thing] : things)
            add(id.toString(), u"name"_s, thing.name);
    }
    template <typename Decided>
    void addReasons(const std::map<QString, Decided> &decisions)
    {
        for (const auto &[key, decision] : decisions)
            add(key, u"reason"_s, decision.reason);
    }

private:
    const QString m_name;
    std::vector<PlanText> &m_texts;
};

void addRevisions(const std::vector<Revision> &revisions, Section section)
{
    for (size_t i = 0; i < revisions.size(); ++i) {
        const Revision &revision = revisions[i];
        const QString name = revision.revision.isEmpty() ? QString::number(i + 1) : revision.revision;
        section.add(name, u"change"_s, revision.change);
        section.add(name, u"revision"_s, revision.revision);
        section.add(name, u"by"_s, revision.by);
        section.add(name, u"approved"_s, revision.approved);
    }
}

void addNodes(const std::map<Id, Node> &nodes, Section section)
{
    section.addNames(nodes);
    for (const auto &[id, node] : nodes) {
        for (const Member &member : node.members)
            section.add(id.toString(), u"members"_s, member.name);
        section.add(id.toString(), u"note"_s, node.note);
    }
}

} // namespace

std::vector<PlanText> printedTexts(const Plan &plan)
{
    std::vector<PlanText> texts;
    Section({}, texts).add({}, u"title"_s, plan.title);
    Section sheet(u"sheet"_s, texts);
    sheet.add({}, u"system"_s, plan.sheet.system);
    sheet.add({}, u"confidentiality"_s, plan.sheet.confidentiality);
    sheet.add({}, u"number"_s, plan.sheet.number);
    sheet.add({}, u"revision"_s, plan.sheet.revision);
    sheet.add({}, u"author"_s, plan.sheet.author);
    sheet.add({}, u"checked"_s, plan.sheet.checked);
    sheet.add({}, u"approved"_s, plan.sheet.approved);
    addRevisions(plan.revisions, Section(u"revisions"_s, texts));
    Section(u"zones"_s, texts).addNames(plan.zones);
    Section(u"firewalls"_s, texts).addNames(plan.firewalls);
    addNodes(plan.nodes, Section(u"nodes"_s, texts));
    Section flows(u"flows"_s, texts);
    for (const auto &[id, flow] : plan.flows) {
        flows.add(id.toString(), u"purpose"_s, flow.purpose);
        flows.add(id.toString(), u"application"_s, flow.application);
        flows.add(id.toString(), u"note"_s, flow.note);
    }
    Section(u"decisions"_s, texts).addReasons(plan.decisions);
    Section(u"accepted"_s, texts).addReasons(plan.accepted);
    return texts;
}

} // namespace portolan
