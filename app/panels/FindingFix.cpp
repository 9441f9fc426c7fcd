// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FindingFix.h"

#include "catalog/CatalogNames.h"
#include "catalog/Systems.h"
#include "edit/FlowEdits.h"
#include "edit/KnownValues.h"
#include "edit/ProductEdits.h"
#include "edit/SheetEdits.h"
#include "edit/TypedValues.h"
#include "matrix/CellText.h"
#include "messages/UserLanguage.h"
#include "panels/CatalogNames.h"
#include "panels/PortMove.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

using Apply = std::function<Result<void>(PlanEditor &, const QString &)>;

QString fixWord(const char *text)
{
    return QCoreApplication::translate("FindingFix", text);
}

decltype(FindingFix::apply) ofValue(Apply apply)
{
    return [apply = std::move(apply)](
               PlanEditor &editor, const QString &value, const QString &) { return apply(editor, value); };
}

FindingFix textFix(const QString &label, Apply apply)
{
    return {FindingFix::Input::Text, label, fixWord(QT_TRANSLATE_NOOP("FindingFix", "Set")), {}, ofValue(apply), {}};
}

FindingFix choiceFix(const QString &label, std::vector<FindingFix::Offer> offers, Apply apply)
{
    return {FindingFix::Input::Choice, label, fixWord(QT_TRANSLATE_NOOP("FindingFix", "Set")), std::move(offers),
        ofValue(apply), {}};
}

FindingFix plainFix(const QString &action, Apply apply)
{
    return {FindingFix::Input::None, {}, action, {}, ofValue(apply), {}};
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

/// How one of the ports is offered.
FindingFix::Offer offerOf(const PortMove &move, const PlanDocument &document)
{
    const Node &machine = document.plan().nodes.at(move.node);
    if (move.port.listener >= 0) {
        const QString by = machine.listens.at(static_cast<size_t>(move.port.listener)).by;
        return {QString::number(move.port.listener), by.isEmpty() ? u"–"_s : by, {}, u"node.listens"_s};
    }
    const QString product = move.port.product.toString();
    const QString port = move.port.port.toString();
    FindingFix::Offer offer{product + u':' + port, port, {}, {}};
    const Catalog *catalog = document.catalogs().find(document.plan().products.at(move.port.product).catalog);
    const auto found = catalog ? catalog->ports.find(move.port.port) : decltype(catalog->ports.end())();
    if (!catalog || found == catalog->ports.end())
        return offer;
    const PortDefinition &definition = found->second;
    const bool isOfProduct = definition.changeable == Changeable::OnProduct;
    offer.name = portName(definition).text(spokenNow());
    offer.field = isOfProduct ? QString(u"product."_s + product + u".port."_s + port)
                              : QString(u"node.port."_s + product + u'.' + port);
    return offer;
}

/// Ports that collide are moved where their document allows it, or the node's own listener is.
std::optional<FindingFix> collisionFix(const Finding &finding, const PlanDocument &document)
{
    const QStringList key = keyParts(finding);
    const Id node = Id::parse(key.value(0)).value_or(Id());
    const Result<PortRange> taken = typedPortRange(key.value(2));
    const auto found = document.plan().nodes.find(node);
    if (found == document.plan().nodes.end() || !taken)
        return std::nullopt;
    std::map<QString, PortMove> moves;
    FindingFix fix;
    for (const MovablePort &port : finding.movable) {
        // Findings are looked for after the edit: what they name may be gone.
        const bool isThere = port.listener >= 0 ? port.listener < static_cast<int>(found->second.listens.size())
                                                : document.plan().products.contains(port.product);
        if (!isThere)
            continue;
        const PortMove move{node, port, *taken};
        fix.offers.push_back(offerOf(move, document));
        fix.offers.back().typed = move.freePort(document);
        moves.emplace(fix.offers.back().value, move);
    }
    if (fix.offers.empty())
        return std::nullopt;
    fix.input = FindingFix::Input::Text;
    fix.label = fix.offers.size() == 1 ? fix.offers.front().name : fixWord(QT_TRANSLATE_NOOP("FindingFix", "Move"));
    fix.action = fixWord(QT_TRANSLATE_NOOP("FindingFix", "Set"));
    fix.node = node;
    fix.apply = [moves, &document](PlanEditor &editor, const QString &typed, const QString &offer) -> Result<void> {
        const auto move = moves.find(offer);
        return move == moves.end() ? failure(u"value.empty"_s)
                                   : move->second.applyWithoutCollision(editor, document, typed);
    };
    return fix;
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
            namedIds(knownSystems(document.catalogs())), [change](PlanEditor &editor, const QString &value) {
                return change(editor, [&](Node &node) { return take(typedId(value), node.os); });
            });
    if (finding.code == u"node.fact-missing") {
        const std::optional<Id> fact = Id::parse(keyParts(finding).value(1));
        const auto asked = askedFacts(document.catalogs(), document.plan());
        if (!fact || !asked.contains(*fact))
            return std::nullopt;
        return choiceFix(
            factName(*fact), namedIds(asked.at(*fact)), [change, fact](PlanEditor &editor, const QString &value) {
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

/// Fills in the reason of all that was decided at once.
template <typename Decided>
Apply translateReasons(std::map<QString, Decided> Plan::*decisions, const std::vector<QString> &keys)
{
    return [decisions, keys](PlanEditor &editor, const QString &value) -> Result<void> {
        for (const QString &key : keys) {
            const auto &now = editor.plan().*decisions;
            const auto found = now.find(key);
            if (found == now.end())
                continue;
            Decided decision = found->second;
            if (const Result<void> done = translate(decision.reason, value); !done)
                return done;
            editor.put(std::move(decision));
        }
        return {};
    };
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
    else if (what == u"decision" && plan.decisions.contains(finding.decided.front())) {
        text = &plan.decisions.at(finding.decided.front()).reason;
        apply = translateReasons(&Plan::decisions, finding.decided);
    } else if (what == u"acceptance" && plan.accepted.contains(finding.decided.front())) {
        text = &plan.accepted.at(finding.decided.front()).reason;
        apply = translateReasons(&Plan::accepted, finding.decided);
    } else if (what == u"title") {
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

/// Services that no machine is told to run are added to the plan.
std::optional<FindingFix> servicesFix(const Finding &finding, const PlanDocument &document)
{
    const std::optional<Id> id = Id::parse(keyParts(finding).value(0));
    const Catalog *catalog = id ? document.catalogs().find(*id) : nullptr;
    if (!catalog)
        return std::nullopt;
    return plainFix(fixWord(QT_TRANSLATE_NOOP("FindingFix", "Add %1")).arg(catalog->productName.text(spokenNow())),
        [id, &catalogs = document.catalogs()](PlanEditor &editor, const QString &) -> Result<void> {
            const Result<Id> added = installProduct(editor, catalogs, Id(), {*id, {}, {}});
            return added ? Result<void>() : tl::unexpected(added.error());
        });
}

/// What was decided at once is in order again at once.
std::optional<FindingFix> leftoverFix(const Finding &finding)
{
    const std::vector<QString> keys = finding.decided;
    if (finding.code == u"decision.without-flow")
        return plainFix(fixWord(QT_TRANSLATE_NOOP("FindingFix", "Remove the decision")),
            [keys](PlanEditor &editor, const QString &) -> Result<void> {
                for (const QString &key : keys)
                    editor.removeDecision(key);
                return {};
            });
    if (finding.code == u"acceptance.without-finding")
        return plainFix(fixWord(QT_TRANSLATE_NOOP("FindingFix", "Remove the acceptance")),
            [keys](PlanEditor &editor, const QString &) -> Result<void> {
                reopenFindings(editor, keys);
                return {};
            });
    return std::nullopt;
}

} // namespace

std::optional<FindingFix> fixFor(const Finding &finding, const PlanDocument &document, Language language)
{
    if (finding.code == u"node.port-collision")
        return collisionFix(finding, document);
    if (finding.code.startsWith(u"node."))
        return nodeFix(finding, document, language);
    if (finding.code == u"text.one-language")
        return translationFix(finding, document);
    if (finding.code.startsWith(u"zone."))
        return zoneFix(finding, document);
    if (finding.code == u"product.services-absent")
        return servicesFix(finding, document);
    if (finding.code.startsWith(u"product."))
        return versionFix(finding, document);
    return leftoverFix(finding);
}

} // namespace portolan
