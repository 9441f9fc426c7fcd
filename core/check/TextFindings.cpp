// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/DecisionGroups.h"
#include "check/KeyText.h"
#include "check/Passes.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Looks at the texts of a plan one by one.
class TextReview {
public:
    explicit TextReview(std::vector<Finding> &findings)
        : m_findings(findings)
    {
    }

    /// what: the last part of the sentence's key. name: what people call its owner. place: in the file, of which the
    /// key is made.
    void look(
        const LocalizedText &text, const char *what, const QString &name, const QStringList &place, const Id &node = {})
    {
        if (Finding *finding = add(text, what, sameText(name), place); finding && !node.isNull())
            finding->nodes = {node};
    }

    /// Reasons of decisions, each once for all that was decided at once.
    template <typename Decided, typename Words>
    void lookAtReasons(
        const std::map<QString, Decided> &decisions, const char *what, const QString &section, Words wordsOfKeys)
    {
        const auto isHalf
            = [](const Decided &decision) { return !decision.reason.isEmpty() && !decision.reason.isComplete(); };
        for (const QStringList &keys : decidedAtOnce(decisions, isHalf)) {
            Finding *finding = add(decisions.at(keys.front()).reason, what, wordsOfKeys(keys),
                {section, keys.front(), QStringLiteral("reason")});
            finding->arguments.push_back(numberText(static_cast<size_t>(keys.size())));
            finding->decided = {keys.begin(), keys.end()};
        }
    }

    template <typename Item>
    void lookAtNames(const std::map<Id, Item> &items, const char *what, const QString &section)
    {
        for (const auto &[id, item] : items)
            look(item.name, what, id.toString(), {section, id.toString(), u"name"_s});
    }

private:
    /// The new finding, or null.
    Finding *add(const LocalizedText &text, const char *what, const LocalizedText &name, const QStringList &place)
    {
        static const LocalizedText english{u"English"_s, u"英語"_s};
        static const LocalizedText japanese{u"Japanese"_s, u"日本語"_s};
        if (text.isEmpty() || text.isComplete())
            return nullptr;
        Finding finding = makeFinding("text.one-language", Severity::Warning, {place.join(u'.')},
            {name, sameText(text.text(Language::English)), text.en.isEmpty() ? english : japanese});
        finding.sentence = finding.code % u'.' % QLatin1String(what);
        m_findings.push_back(std::move(finding));
        return &m_findings.back();
    }

    std::vector<Finding> &m_findings;
};

} // namespace

void appendTextFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    const Plan &plan = engine.plan();
    TextReview review(findings);
    review.look(plan.title, "title", {}, {u"title"_s});
    review.look(plan.sheet.system, "system", {}, {u"sheet"_s, u"system"_s});
    review.look(plan.sheet.confidentiality, "confidentiality", {}, {u"sheet"_s, u"confidentiality"_s});
    for (size_t i = 0; i < plan.revisions.size(); ++i) {
        const QString &own = plan.revisions[i].revision;
        const QString name = own.isEmpty() ? QString::number(i + 1) : own;
        review.look(plan.revisions[i].change, "revision", name, {u"revisions"_s, name, u"change"_s});
    }
    review.lookAtNames(plan.zones, "zone", u"zones"_s);
    review.lookAtNames(plan.firewalls, "firewall", u"firewalls"_s);
    for (const auto &[id, node] : plan.nodes)
        review.look(node.name, "node", id.toString(), {u"nodes"_s, id.toString(), u"name"_s}, id);
    for (const auto &[id, flow] : plan.flows)
        review.look(flow.purpose, "flow", id.toString(), {u"flows"_s, id.toString(), u"purpose"_s});
    review.lookAtReasons(
        plan.decisions, "decision", u"decisions"_s, [&](const QStringList &keys) { return rowKeysText(engine, keys); });
    review.lookAtReasons(plan.accepted, "acceptance", u"accepted"_s,
        [&](const QStringList &keys) { return findingKeysText(engine, keys); });
}

} // namespace portolan
