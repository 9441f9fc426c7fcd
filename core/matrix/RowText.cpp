// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/CellTools.h"

#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

QString CellText::actionText(const MatrixRow &row, Language language) const
{
    const bool tcp = row.engine->transport(row.first()) == Transport::Tcp;
    if (row.isExcluded)
        return word("action.excluded", language);
    if (m_view == View::Documented && !row.first().isDrawn())
        return word("action.documented", language);
    if (row.first().delivery == Delivery::Undeliverable)
        return word("action.undeliverable", language);
    if (row.engine->crossing(row.first()).state == Crossing::State::NoWay)
        return word("action.no-way", language);
    return word(row.isReturn && tcp ? "action.established"
            : row.isReturn          ? "action.return"
                                    : "action.permit",
        language);
}

QString CellText::purposeText(const MatrixRow &row, Language language) const
{
    if (row.first().isDrawn())
        return row.engine->drawn(row.first()).purpose.text(language);
    return joined(gather(row,
                      [&](const Flow &flow) {
                          return row.engine->product(flow)
                              .catalog()
                              .purposes.at(legOf(*row.engine, flow).purpose)
                              .text.text(language);
                      }),
        language);
}

QString CellText::productText(const MatrixRow &row, Language language) const
{
    if (row.first().isDrawn())
        return word("product.none", language);
    const ProductModel &product = row.engine->product(row.first());
    const QString &name = product.catalog().productName.text(language);
    if (product.product().version)
        return word("product.version", language, {name, product.product().version->toString()});
    return product.catalog().versions.named.empty() ? name : word("product.version-unknown", language, {name});
}

QString CellText::phaseText(const MatrixRow &row, Language language) const
{
    if (row.first().isDrawn())
        return {};
    const Catalog &catalog = row.engine->product(row.first()).catalog();
    QStringList names;
    for (const Id &phase : catalog.phaseOrder) {
        const bool has = std::any_of(row.flows.begin(), row.flows.end(),
            [&](int handle) { return effectiveOf(*row.engine, row.engine->flow(handle)).printed.phase == phase; });
        if (has)
            names.append(catalog.phases.at(phase).text(language));
    }
    return enumerated(names, language);
}

QString CellText::necessityText(const MatrixRow &row, Language language) const
{
    // The strongest need of all purposes: required, then conditional, then optional.
    int strongest = 2;
    static constexpr const char *words[] = {"need.required", "need.conditional", "need.optional"};
    for (const int handle : row.flows) {
        const Flow &flow = row.engine->flow(handle);
        const bool optional
            = flow.isDrawn() ? row.engine->drawn(flow).optional : effectiveOf(*row.engine, flow).printed.optional;
        strongest = std::min(strongest, optional ? 2 : flow.circumstances != 0 ? 1 : 0);
    }
    return word(words[strongest], language);
}

QString CellText::versionsText(const std::vector<VersionRange> &ranges, Language language) const
{
    static constexpr const char *words[] = {"condition.version.at-most", "condition.version.below",
        "condition.version.at-least", "condition.version.above", "condition.version.exactly"};
    QString text;
    for (const VersionRange &range : ranges) {
        const QString one = word(words[static_cast<int>(range.relation())], language, {range.bound().toString()});
        text = text.isEmpty() ? one : word("condition.version.or", language, {text, one});
    }
    return text;
}

QString CellText::circumstancesText(const FlowEngine &engine, const Flow &flow, Language language) const
{
    if (flow.circumstances == 0)
        return {};
    const Circumstances &circumstances = engine.circumstances(flow);
    const Catalog &catalog = engine.product(flow).catalog();
    QStringList parts;
    if (circumstances.versionUnknown) {
        parts.append(word("condition.version", language,
            {catalog.productName.text(language), versionsText(legOf(engine, flow).versions, language)}));
    }
    for (const Id &id : circumstances.conditions)
        parts.append(catalog.conditions.at(id).text.text(language));
    return joined(parts, language);
}

QString CellText::conditionText(const MatrixRow &row, Language language) const
{
    if (!row.answers.empty()) {
        MatrixRow printed = row;
        printed.flows = std::exchange(printed.answers, {});
        return conditionText(printed, language);
    }
    const QStringList distinct
        = gather(row, [&](const Flow &flow) { return circumstancesText(*row.engine, flow, language); });
    const bool allAlike = distinct.size() <= 1 && std::all_of(row.flows.begin(), row.flows.end(), [&](int handle) {
        return row.engine->flow(handle).circumstances == row.first().circumstances;
    });
    if (distinct.isEmpty() || allAlike)
        return distinct.value(0);
    // Purposes with different conditions: each condition stands beside its purpose.
    return joined(
        gather(row,
            [&](const Flow &flow) {
                const QString condition = circumstancesText(*row.engine, flow, language);
                const QString &purpose = row.engine->product(flow)
                                             .catalog()
                                             .purposes.at(legOf(*row.engine, flow).purpose)
                                             .text.text(language);
                return condition.isEmpty() ? QString() : word("condition.of-purpose", language, {purpose, condition});
            }),
        language);
}

QString CellText::castText(const MatrixRow &row, Language language) const
{
    if (row.first().isDrawn())
        return word("cast.unicast", language);
    // Where the document is silent, TCP leaves no choice.
    const bool isOpen = legOf(*row.engine, row.first()).cast == Cast::Unstated
        && (m_view == View::Documented || effectiveOf(*row.engine, row.first()).transport != Transport::Tcp);
    if (row.isReturn)
        return word(isOpen ? "unstated" : "cast.unicast", language);
    switch (deliveryOf(row)) {
    case Delivery::Unicast:
        return word(isOpen ? "unstated" : "cast.unicast", language);
    case Delivery::LimitedBroadcast:
        return word(m_view == View::Documented ? "cast.broadcast" : "cast.limited", language);
    case Delivery::DirectedBroadcast:
        return word("cast.directed", language);
    case Delivery::RelayedFromOpener:
    case Delivery::RelayedToListener:
        return word("cast.relayed", language);
    case Delivery::Undeliverable:
        return word("cast.undeliverable", language);
    }
    return {};
}

QString CellText::processText(const MatrixRow &row, bool opener) const
{
    const QStringList names = gather(row, [&](const Flow &flow) {
        if (flow.isDrawn())
            return QString();
        const Leg &leg = legOf(*row.engine, flow);
        const bool from = opener != effectiveOf(*row.engine, flow).turned;
        const int node = opener ? flow.identity.opener : flow.identity.listener;
        const QString &process = from ? leg.from.process : leg.to.process;
        return process.isEmpty()
            ? QString()
            : row.engine->product(flow).catalog().processName(process, row.engine->nodes().at(node).os);
    });
    return names.join(u", "_s);
}

QString CellText::firewallText(const MatrixRow &row, Language language) const
{
    const FlowEngine &engine = *row.engine;
    const Flow &flow = row.first();
    if (flow.sameHost)
        return word("firewalls.same-host", language);
    if (deliveryOf(row) == Delivery::Undeliverable)
        return word("firewalls.none-reached", language);
    const Crossing &crossing = engine.crossing(flow);
    switch (crossing.state) {
    case Crossing::State::Inside:
        return word("firewalls.none", language);
    case Crossing::State::NoWay:
        return word("firewalls.no-way", language);
    case Crossing::State::Unknown:
        return word("firewalls.unknown", language);
    case Crossing::State::Through:
    case Crossing::State::Tied:
        break;
    }
    QStringList names;
    for (const Id &id : crossing.firewalls) {
        const auto found = engine.plan().firewalls.find(id);
        if (found == engine.plan().firewalls.end())
            continue;
        if (row.onlyStatelessFirewalls && found->second.state != FirewallState::Stateless)
            continue;
        names.append(placeName(found->second, language));
    }
    if (row.isReturn)
        std::reverse(names.begin(), names.end());
    return names.join(language == Language::English ? u" > "_s : u"→"_s);
}

QString CellText::translatedText(const MatrixRow &row, Language language) const
{
    QStringList parts;
    const End source{row, opensAtSource(row)};
    const End destination{row, !opensAtSource(row)};
    if (source.seenAs())
        parts.append(word("translated.source", language, {source.seenAs()->toString()}));
    if (destination.seenAs())
        parts.append(word("translated.destination", language, {destination.seenAs()->toString()}));
    return joined(parts, language);
}

QString CellText::encryptedText(const MatrixRow &row, Language language) const
{
    return enumerated(gather(row,
                          [&](const Flow &flow) {
                              if (flow.isDrawn())
                                  return QString();
                              const Catalog &catalog = row.engine->product(flow).catalog();
                              const Leg &leg = legOf(*row.engine, flow);
                              const auto application = catalog.applications.find(leg.application);
                              const auto over = effectiveOf(*row.engine, flow).transport;
                              const bool isStated = std::find(leg.encryptedOver.begin(), leg.encryptedOver.end(), over)
                                  != leg.encryptedOver.end();
                              if (application == catalog.applications.end())
                                  return word(isStated ? "yes" : "unstated", language);
                              if (!application->second.encrypted)
                                  return word("encrypted.depends", language);
                              return word(*application->second.encrypted ? "yes" : "no", language);
                          }),
        language);
}

} // namespace portolan
