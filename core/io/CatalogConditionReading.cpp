// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CatalogReading.h"

#include <QRegularExpression>

namespace portolan {

using namespace Qt::StringLiterals;

void CatalogReading::readCondition(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Condition condition;
    condition.id = id;
    if (const YamlNode *mark = map.optional("mark"_L1))
        condition.mark = m_reader.wording(*mark).value_or(QString());
    if (const YamlNode *text = map.required("text"_L1))
        condition.text = m_reader.localized(*text, true);
    if (std::optional<ConditionTest> test = readTest(map))
        condition.test = std::move(*test);
    map.refuseUnknown();
    m_catalog.conditions[id] = std::move(condition);
}

std::optional<ConditionTest> CatalogReading::readTest(MapReader &map)
{
    std::vector<ConditionTest> tests;
    if (const YamlNode *option = map.optional("option"_L1))
        tests.emplace_back(OptionIsOn{reference(What::Option, *option).value_or(Id())});
    if (const YamlNode *systems = map.optional("server-os"_L1))
        tests.emplace_back(ServerOsIs{readSystems(*systems)});
    if (const YamlNode *fact = map.optional("fact"_L1))
        tests.emplace_back(readFactTest(*fact));
    if (const YamlNode *kind = map.optional("kind"_L1))
        tests.emplace_back(readKindTest(*kind));
    if (const YamlNode *role = map.optional("role-elsewhere"_L1))
        tests.emplace_back(RoleElsewhere{reference(What::Role, *role).value_or(Id())});
    if (const YamlNode *port = map.optional("port-set"_L1))
        tests.emplace_back(PortIsSet{reference(What::Port, *port).value_or(Id())});
    if (const YamlNode *situation = map.optional("situation"_L1)) {
        (void)m_reader.word(*situation, {u"true"_s});
        tests.emplace_back(Situation{});
    }
    if (tests.size() == 1)
        return tests.front();
    if (map.isMap())
        report("catalog.condition-tests",
            {QString::number(tests.size()), u"option, server-os, fact, kind, role-elsewhere, port-set, situation"_s},
            map.node());
    return std::nullopt;
}

FactIs CatalogReading::readFactTest(const YamlNode &node)
{
    MapReader map(node, m_reader);
    FactIs test;
    test.of = side(map, true).value_or(LegSide::Managed);
    if (const YamlNode *name = map.required("name"_L1))
        test.fact = m_reader.id(*name).value_or(Id());
    const YamlNode *is = map.optional("is"_L1);
    const YamlNode *isNot = map.optional("is-not"_L1);
    test.negated = !is;
    for (const YamlNode *values : {is, isNot}) {
        if (!values)
            continue;
        refuseEmptyList(values == is ? "is"_L1 : "is-not"_L1, *values);
        test.values = m_reader.ids(*values);
    }
    if (map.isMap() && !is == !isNot)
        report("catalog.condition-tests", {is ? u"2"_s : u"0"_s, u"is, is-not"_s}, node);
    map.refuseUnknown();
    return test;
}

KindIs CatalogReading::readKindTest(const YamlNode &node)
{
    MapReader map(node, m_reader);
    KindIs test;
    test.of = side(map, false).value_or(LegSide::To);
    if (const YamlNode *is = map.required("is"_L1)) {
        refuseEmptyList("is"_L1, *is);
        test.kinds = kindsOrRoles(*is);
    }
    map.refuseUnknown();
    return test;
}

std::vector<Id> CatalogReading::kindsOrRoles(const YamlNode &node)
{
    std::vector<Id> found;
    const auto append = [&](const YamlNode &item) {
        const std::optional<Id> id = m_reader.id(item);
        if (!id)
            return;
        const bool isRole = m_declared[What::Role].contains(id->toString());
        if (refer(isRole ? What::Role : What::Kind, id->toString(), item))
            found.push_back(*id);
    };
    if (!node.isSequence())
        append(node);
    for (const YamlNode &item : node.items)
        append(item);
    return found;
}

std::optional<LegSide> CatalogReading::side(MapReader &map, bool withManaged)
{
    const YamlNode *of = map.required("of"_L1);
    if (!of)
        return std::nullopt;
    QStringList words{u"from"_s, u"to"_s};
    if (withManaged)
        words.append(u"managed"_s);
    const std::optional<int> index = m_reader.word(*of, words);
    return index ? std::optional(static_cast<LegSide>(*index)) : std::nullopt;
}

void CatalogReading::readCheck(const Id &id, const YamlNode &node)
{
    MapReader map(node, m_reader);
    Check check;
    check.id = id;
    if (const YamlNode *severity = map.required("severity"_L1)) {
        const auto index = m_reader.word(*severity, {u"info"_s, u"warning"_s});
        check.severity = static_cast<Severity>(index.value_or(0));
    }
    if (const YamlNode *versions = map.optional("versions"_L1))
        check.versions = readNamedVersions(*versions);
    const YamlNode *text = map.required("text"_L1);
    if (text)
        check.text = m_reader.localized(*text, true);
    const std::optional<CheckTest> test = readCheckTest(map);
    if (test)
        check.test = *test;
    if (text && test)
        checkPlaces(check, *text);
    map.refuseUnknown();
    m_catalog.checks.push_back(std::move(check));
}

std::optional<CheckTest> CatalogReading::readCheckTest(MapReader &map)
{
    std::vector<CheckTest> tests;
    if (const YamlNode *legs = map.optional("legs-used"_L1))
        tests.emplace_back(LegsUsed{someReferences(What::Leg, "legs-used"_L1, *legs)});
    if (const YamlNode *outbound = map.optional("outbound-allowed"_L1))
        tests.emplace_back(readOutbound(*outbound));
    if (const YamlNode *interfaces = map.optional("all-interfaces"_L1)) {
        MapReader entry(*interfaces, m_reader);
        AllInterfaces test;
        if (const YamlNode *roles = entry.required("roles"_L1))
            test.roles = someReferences(What::Role, "roles"_L1, *roles);
        entry.refuseUnknown();
        tests.emplace_back(std::move(test));
    }
    if (const YamlNode *port = map.optional("port-set"_L1))
        tests.emplace_back(CheckPortIsSet{reference(What::Port, *port).value_or(Id())});
    if (const YamlNode *legs = map.optional("legs-at-one-node"_L1))
        tests.emplace_back(LegsAtOneNode{someReferences(What::Leg, "legs-at-one-node"_L1, *legs)});
    if (const YamlNode *legs = map.optional("legs-relayed"_L1))
        tests.emplace_back(LegsRelayed{someReferences(What::Leg, "legs-relayed"_L1, *legs)});
    if (const YamlNode *port = map.optional("port-moved"_L1))
        tests.emplace_back(PortMoved{reference(What::Port, *port).value_or(Id())});
    if (tests.size() == 1)
        return tests.front();
    if (map.isMap())
        report("catalog.condition-tests",
            {QString::number(tests.size()),
                u"legs-used, outbound-allowed, all-interfaces, port-set, legs-at-one-node, legs-relayed, port-moved"_s},
            map.node());
    return std::nullopt;
}

OutboundAllowed CatalogReading::readOutbound(const YamlNode &node)
{
    MapReader map(node, m_reader);
    OutboundAllowed test;
    if (const YamlNode *role = map.required("role"_L1))
        test.role = reference(What::Role, *role).value_or(Id());
    if (const YamlNode *ports = map.required("ports"_L1)) {
        refuseEmptyList("ports"_L1, *ports);
        for (const YamlNode &item : m_reader.items(*ports)) {
            if (const std::optional<PortRange> range = m_reader.portRange(item))
                test.ports.push_back(*range);
        }
    }
    map.refuseUnknown();
    return test;
}

/// Places are filled in by name and in both languages; one that stays unfilled would be printed with its braces.
void CatalogReading::checkPlaces(const Check &check, const YamlNode &node)
{
    static const QRegularExpression braces(u"\\{[^{}]*\\}"_s);
    QStringList known{u"{product}"_s, u"{ports}"_s};
    if (m_saysManager)
        known.prepend(u"{server}"_s);
    if (!std::holds_alternative<CheckPortIsSet>(check.test))
        known.prepend(u"{node}"_s);
    const auto placesIn = [&](const QString &text, QLatin1String language) {
        QStringList places;
        for (auto match = braces.globalMatch(text); match.hasNext();) {
            const QString place = match.next().captured();
            if (!known.contains(place))
                report("catalog.place-unknown", {place, known.join(u", "_s)}, *node.find(language));
            else if (!places.contains(place))
                places.append(place);
        }
        return places;
    };
    if (!check.text.isComplete())
        return;
    const QStringList en = placesIn(check.text.en, "en"_L1);
    const QStringList ja = placesIn(check.text.ja, "ja"_L1);
    for (const QString &place : en) {
        if (!ja.contains(place))
            report("catalog.place-missing", {place, u"ja"_s}, *node.find("ja"_L1));
    }
    for (const QString &place : ja) {
        if (!en.contains(place))
            report("catalog.place-missing", {place, u"en"_s}, *node.find("en"_L1));
    }
}

} // namespace portolan
