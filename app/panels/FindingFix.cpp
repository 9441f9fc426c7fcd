// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FindingFix.h"

#include "edit/FlowEdits.h"
#include "edit/KnownValues.h"
#include "edit/ProductEdits.h"
#include "edit/SheetEdits.h"
#include "edit/TypedValues.h"
#include "matrix/CellText.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Apply = std::function<Result<void>(PlanEditor &, const QString &)>;

QString fixWord(const char *text)
{
    return QCoreApplication::translate("FindingFix", text);
}

FindingFix textFix(const QString &label, Apply apply)
{
    return {FindingFix::Input::Text, label, fixWord(QT_TRANSLATE_NOOP("FindingFix", "Set")), {}, {}, std::move(apply)};
}

FindingFix choiceFix(const QString &label, std::vector<FindingFix::Offer> offers, Apply apply)
{
    return {FindingFix::Input::Choice, label, fixWord(QT_TRANSLATE_NOOP("FindingFix", "Set")), {}, std::move(offers),
        std::move(apply)};
}

FindingFix plainFix(const QString &action, Apply apply)
{
    return {FindingFix::Input::None, {}, action, {}, {}, std::move(apply)};
}

/// Changes one part of the plan by what was typed.
template <typename Item>
Result<void> changeItem(PlanEditor &editor, const std::map<Id, Item> &items, const Id &id,
    const std::function<Result<void>(Item &)> &change)
{
    const auto found = items.find(id);
    if (found == items.end())
        return failure(u"refused.not-there"_s, {QString(), id.toString()});
    Item item = found->second;
    if (const Result<void> done = change(item); !done)
        return done;
    editor.put(std::move(item));
    return {};
}

template <typename Value, typename Target>
Result<void> take(const Result<Value> &typed, Target &target)
{
    if (!typed)
        return tl::unexpected(typed.error());
    target = *typed;
    return {};
}

/// What stands behind the code in the finding's key.
QStringList keyParts(const Finding &finding)
{
    return finding.key.section(u':', 1).split(u':');
}

std::vector<FindingFix::Offer> namedIds(const std::set<Id> &ids)
{
    std::vector<FindingFix::Offer> offers;
    for (const Id &id : ids)
        offers.push_back({id.toString(), id.toString()});
    return offers;
}

std::optional<FindingFix> nodeFix(const Finding &finding, const PlanDocument &document, Language language)
{
    // Among its nodes are the ends of its flows; the key names the one that it is about.
    const Id id = Id::parse(keyParts(finding).value(0)).value_or(Id());
    const auto found = document.plan().nodes.find(id);
    if (found == document.plan().nodes.end())
        return std::nullopt;
    const auto change = [id](PlanEditor &editor, const std::function<Result<void>(Node &)> &edit) {
        return changeItem<Node>(editor, editor.plan().nodes, id, edit);
    };
    const bool hasInterfaces = !found->second.interfaces.empty();
    if (finding.code == u"node.no-zone" && !hasInterfaces) {
        std::vector<FindingFix::Offer> zones;
        for (const auto &[zone, item] : document.plan().zones)
            zones.push_back({zone.toString(), item.name.isEmpty() ? zone.toString() : item.name.text(language)});
        if (zones.empty())
            return std::nullopt;
        return choiceFix(fixWord(QT_TRANSLATE_NOOP("FindingFix", "Zone")), zones,
            [change](PlanEditor &editor, const QString &value) {
                return change(editor, [&](Node &node) { return take(typedId(value), node.zone); });
            });
    }
    if (finding.code == u"node.no-address" && finding.sentence.isEmpty() && !hasInterfaces)
        return textFix(
            fixWord(QT_TRANSLATE_NOOP("FindingFix", "Addresses")), [change](PlanEditor &editor, const QString &value) {
                return change(editor, [&](Node &node) -> Result<void> {
                    if (value.trimmed().isEmpty())
                        return failure(u"value.empty"_s);
                    return take(typedAddresses(value), node.addresses);
                });
            });
    if (finding.code == u"node.os-missing")
        return choiceFix(fixWord(QT_TRANSLATE_NOOP("FindingFix", "Operating system")),
            namedIds(knownSystems(document.catalogs(), document.plan())),
            [change](PlanEditor &editor, const QString &value) {
                return change(editor, [&](Node &node) { return take(typedId(value), node.os); });
            });
    if (finding.code == u"node.fact-missing") {
        const std::optional<Id> fact = Id::parse(keyParts(finding).value(1));
        const auto asked = askedFacts(document.catalogs(), document.plan());
        if (!fact || !asked.contains(*fact))
            return std::nullopt;
        return choiceFix(
            fact->toString(), namedIds(asked.at(*fact)), [change, fact](PlanEditor &editor, const QString &value) {
                return change(editor, [&](Node &node) { return take(typedId(value), node.facts[*fact]); });
            });
    }
    return std::nullopt;
}

std::optional<FindingFix> zoneFix(const Finding &finding, const PlanDocument &document)
{
    const std::optional<Id> id = Id::parse(keyParts(finding).value(0));
    if (finding.code != u"zone.no-network" || !id || !document.plan().zones.contains(*id))
        return std::nullopt;
    return textFix(
        fixWord(QT_TRANSLATE_NOOP("FindingFix", "Networks")), [id](PlanEditor &editor, const QString &value) {
            return changeItem<Zone>(editor, editor.plan().zones, *id, [&](Zone &zone) -> Result<void> {
                if (value.trimmed().isEmpty())
                    return failure(u"value.empty"_s);
                return take(typedNetworks(value), zone.networks);
            });
        });
}

std::optional<FindingFix> versionFix(const Finding &finding, const PlanDocument &document)
{
    const std::optional<Id> id = Id::parse(keyParts(finding).value(0));
    if (finding.code != u"product.version-missing" || !id || !document.plan().products.contains(*id))
        return std::nullopt;
    return textFix(fixWord(QT_TRANSLATE_NOOP("FindingFix", "Version")),
        [id](PlanEditor &editor, const QString &value) -> Result<void> {
            const Result<std::optional<Version>> version = typedVersion(value);
            if (!version)
                return tl::unexpected(version.error());
            return *version ? setVersion(editor, *id, *version) : failure(u"value.empty"_s);
        });
}

/// Fills in the language that is missing.
Result<void> translate(LocalizedText &text, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return failure(u"value.empty"_s);
    (text.en.isEmpty() ? text.en : text.ja) = typed.trimmed();
    return {};
}

std::optional<FindingFix> translationFix(const Finding &finding, const PlanDocument &document)
{
    const QString what = finding.sentence.section(u'.', 2);
    const std::optional<Id> id = finding.arguments.empty() ? std::nullopt : Id::parse(finding.arguments.front().en);
    const Plan &plan = document.plan();
    const LocalizedText *text = nullptr;
    Apply apply;
    const auto of = [&](const auto &items, auto member, auto itemsNow) {
        using Item = typename std::decay_t<decltype(items)>::mapped_type;
        const auto found = id ? items.find(*id) : items.end();
        if (found == items.end())
            return;
        text = &(found->second.*member);
        apply = [id, member, itemsNow](PlanEditor &editor, const QString &value) {
            return changeItem<Item>(
                editor, editor.plan().*itemsNow, *id, [&](Item &item) { return translate(item.*member, value); });
        };
    };
    if (what == u"node")
        of(plan.nodes, &Node::name, &Plan::nodes);
    else if (what == u"zone")
        of(plan.zones, &Zone::name, &Plan::zones);
    else if (what == u"firewall")
        of(plan.firewalls, &Firewall::name, &Plan::firewalls);
    else if (what == u"flow")
        of(plan.flows, &DrawnFlow::purpose, &Plan::flows);
    else if (what == u"title") {
        text = &plan.title;
        apply = [](PlanEditor &editor, const QString &value) {
            LocalizedText title = editor.plan().title;
            const Result<void> done = translate(title, value);
            if (done)
                setTitle(editor, title);
            return done;
        };
    }
    if (!text)
        return std::nullopt;
    return textFix(text->en.isEmpty() ? fixWord(QT_TRANSLATE_NOOP("FindingFix", "In English"))
                                      : fixWord(QT_TRANSLATE_NOOP("FindingFix", "In Japanese")),
        apply);
}

std::optional<FindingFix> leftoverFix(const Finding &finding)
{
    const QString key = finding.arguments.empty() ? QString() : finding.arguments.front().en;
    if (finding.code == u"decision.without-flow")
        return plainFix(fixWord(QT_TRANSLATE_NOOP("FindingFix", "Remove the decision")),
            [key](PlanEditor &editor, const QString &) -> Result<void> {
                editor.removeDecision(key);
                return {};
            });
    if (finding.code == u"acceptance.without-finding")
        return plainFix(fixWord(QT_TRANSLATE_NOOP("FindingFix", "Remove the acceptance")),
            [key](PlanEditor &editor, const QString &) -> Result<void> {
                reopenFindings(editor, {key});
                return {};
            });
    return std::nullopt;
}

} // namespace

std::optional<FindingFix> fixFor(const Finding &finding, const PlanDocument &document, Language language)
{
    if (finding.code.startsWith(u"node."))
        return nodeFix(finding, document, language);
    if (finding.code == u"text.one-language")
        return translationFix(finding, document);
    if (finding.code.startsWith(u"zone."))
        return zoneFix(finding, document);
    if (finding.code.startsWith(u"product."))
        return versionFix(finding, document);
    return leftoverFix(finding);
}

} // namespace portolan
