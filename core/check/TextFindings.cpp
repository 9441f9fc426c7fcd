// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/DecisionGroups.h"
#include "check/KeyText.h"
#include "check/Passes.h"
#include "plan/PlanTexts.h"

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

    void look(const PlanText &text)
    {
        const QStringList place{text.section, text.owner, text.field};
        Finding *finding = add(text.text, whatIs(text), sameText(text.owner), place);
        if (finding && text.section == "nodes"_L1)
            finding->nodes = {*Id::parse(text.owner)};
    }

    /// Reasons of decisions, each once for all that was decided at once.
    template <typename Decided, typename Words>
    void lookAtReasons(
        const std::map<QString, Decided> &decisions, const QString &what, const QString &section, Words wordsOfKeys)
    {
        const auto isHalf
            = [](const Decided &decision) { return !decision.reason.isEmpty() && !decision.reason.isComplete(); };
        for (const QStringList &keys : decidedAtOnce(decisions, isHalf)) {
            Finding *finding
                = add(decisions.at(keys.front()).reason, what, wordsOfKeys(keys), {section, keys.front(), u"reason"_s});
            finding->arguments.push_back(numberText(static_cast<size_t>(keys.size())));
            finding->decided = {keys.begin(), keys.end()};
        }
    }

private:
    /// The last part of the sentence's key.
    [[nodiscard]] static QString whatIs(const PlanText &text)
    {
        // Each text of the plan itself and of its sheet has a sentence of its own; of zones, all of them have one:
        // "zone".
        return text.owner.isEmpty() ? text.field : text.section.chopped(1);
    }

    /// The new finding, or null. name: what people call the text's owner. place: in the file, of which the key is made.
    Finding *add(const LocalizedText &text, const QString &what, const LocalizedText &name, QStringList place)
    {
        static const LocalizedText english{u"English"_s, u"英語"_s};
        static const LocalizedText japanese{u"Japanese"_s, u"日本語"_s};
        if (text.isEmpty() || text.isComplete())
            return nullptr;
        place.removeAll(QString());
        Finding finding = makeFinding("text.one-language", Severity::Warning, {place.join(u'.')},
            {name, sameText(text.text(Language::English)), text.en.isEmpty() ? english : japanese});
        finding.sentence = finding.code % u'.' % what;
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
    for (const PlanText &text : printedTexts(plan)) {
        const bool isReason = text.section == "decisions"_L1 || text.section == "accepted"_L1;
        if (text.isInTwoLanguages && !isReason)
            review.look(text);
    }
    review.lookAtReasons(plan.decisions, u"decision"_s, u"decisions"_s,
        [&](const QStringList &keys) { return rowKeysText(engine, keys); });
    review.lookAtReasons(plan.accepted, u"acceptance"_s, u"accepted"_s,
        [&](const QStringList &keys) { return findingKeysText(engine, keys); });
}

} // namespace portolan
