// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/AtomicLeg.h"
#include "io/CatalogReading.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Whether the two have something in common; none at all stands for what the document leaves open.
template <typename T>
bool meet(const std::vector<T> &a, const std::vector<T> &b)
{
    return a.empty() || b.empty() || std::any_of(a.begin(), a.end(), [&](const T &value) {
        return std::find(b.begin(), b.end(), value) != b.end();
    });
}

} // namespace

void CatalogReading::readVersions(const YamlNode &node)
{
    MapReader map(node, m_reader);
    if (const YamlNode *named = map.required("named"_L1)) {
        refuseEmptyList("named"_L1, *named);
        m_catalog.versions.named = readRanges(*named);
        m_areVersionsKnown = !named->items.empty() && m_catalog.versions.named.size() == named->items.size();
    }
    if (const YamlNode *between = map.optional("between"_L1)) {
        MapReader entry(*between, m_reader);
        if (const YamlNode *as = entry.required("as"_L1)) {
            m_catalog.versions.betweenAs = m_reader.version(*as);
            const std::vector<VersionRange> &named = m_catalog.versions.named;
            const auto holds = [&](const VersionRange &range) { return range.contains(*m_catalog.versions.betweenAs); };
            if (m_catalog.versions.betweenAs && m_areVersionsKnown && std::none_of(named.begin(), named.end(), holds))
                report("catalog.between-not-named", {as->text}, *as);
        }
        if (const YamlNode *because = entry.required("because"_L1))
            m_catalog.versions.betweenBecause = reference(What::Reading, *because).value_or(Id());
        entry.refuseUnknown();
    }
    map.refuseUnknown();
}

std::vector<VersionRange> CatalogReading::readRanges(const YamlNode &node)
{
    std::vector<VersionRange> ranges;
    for (const YamlNode &item : m_reader.items(node)) {
        const std::optional<VersionRange> range = m_reader.versionRange(item);
        if (!range)
            continue;
        const auto other = std::find_if(
            ranges.begin(), ranges.end(), [&](const VersionRange &each) { return each.overlaps(*range); });
        if (other != ranges.end())
            report("catalog.versions-overlap", {range->toString(), other->toString()}, item);
        ranges.push_back(*range);
    }
    return ranges;
}

std::vector<VersionRange> CatalogReading::readNamedVersions(const YamlNode &node)
{
    std::vector<VersionRange> versions = readRanges(node);
    const std::vector<VersionRange> &named = m_catalog.versions.named;
    if (!m_areVersionsKnown || !node.isSequence())
        return versions;
    QStringList known;
    for (const VersionRange &range : named)
        known.append(range.toString());
    for (const YamlNode &item : node.items) {
        const std::optional<VersionRange> range = item.isScalar() ? VersionRange::parse(item.text) : std::nullopt;
        if (range && std::find(named.begin(), named.end(), *range) == named.end())
            report("reference.unknown", {u"version"_s, range->toString(), m_nearest.listFor(range->toString(), known)},
                item);
    }
    return versions;
}

void CatalogReading::checkVersionsAreUsed()
{
    const bool areUsed = std::any_of(
        m_catalog.legs.begin(), m_catalog.legs.end(), [](const Leg &leg) { return !leg.versions.empty(); });
    const YamlNode *versions = m_tree.root().find("versions"_L1);
    const YamlNode *named = versions ? versions->find("named"_L1) : nullptr;
    if (areUsed || !named || m_catalog.legs.empty())
        return;
    for (const YamlNode &item : named->items)
        report("declared.unused", {u"version"_s, item.text}, item);
}

void CatalogReading::checkManager()
{
    if (!m_saysManager) {
        checkWithoutManager();
        return;
    }
    if (m_catalog.manager.isNull() || m_catalog.roles[m_catalog.manager].scope != RoleScope::Manager)
        return;
    for (const auto &[id, role] : m_catalog.roles) {
        const YamlNode *scope = m_declared[What::Role].at(id.toString()).value->find("scope"_L1);
        if (role.scope == RoleScope::Manager && id != m_catalog.manager && scope)
            report("catalog.second-manager", {id.toString(), m_catalog.manager.toString()}, *scope);
    }
    checkManagedSides();
}

/// Whatever asks for the machine that runs the product has no answer where nobody runs it.
void CatalogReading::checkWithoutManager()
{
    bool isForgotten = false;
    const auto valueOf = [&](What what, const Id &id, QLatin1String key) {
        return m_declared[what].at(id.toString()).value->find(key);
    };
    const auto refuse = [&](const YamlNode *node, const char *said) {
        if (node)
            report("catalog.needs-manager", {QLatin1String(said)}, *node);
    };
    for (const auto &[id, role] : m_catalog.roles) {
        if (role.scope != RoleScope::Manager)
            continue;
        report("catalog.manager-missing", {id.toString()}, *valueOf(What::Role, id, "scope"_L1));
        isForgotten = true;
    }
    if (isForgotten)
        return;
    for (const auto &[id, role] : m_catalog.roles) {
        if (role.scope == RoleScope::Managed)
            refuse(valueOf(What::Role, id, "scope"_L1), "scope: managed");
    }
    for (const auto &entry : m_catalog.options)
        refuse(valueOf(What::Option, entry.first, "server-os"_L1), "server-os");
    for (const auto &[id, port] : m_catalog.ports) {
        if (port.changeable == Changeable::OnProduct)
            refuse(valueOf(What::Port, id, "changeable"_L1), "changeable: product");
    }
    for (const auto &[id, condition] : m_catalog.conditions) {
        refuse(valueOf(What::Condition, id, "server-os"_L1), "server-os");
        refuse(valueOf(What::Condition, id, "role-elsewhere"_L1), "role-elsewhere");
        const auto *fact = std::get_if<FactIs>(&condition.test);
        const YamlNode *said = valueOf(What::Condition, id, "fact"_L1);
        if (fact && fact->of == LegSide::Managed && said)
            refuse(said->find("of"_L1), "of: managed");
    }
}

void CatalogReading::checkManagedSides()
{
    const auto isManaged = [&](const std::vector<Id> &roles) {
        return roles.empty() || std::any_of(roles.begin(), roles.end(), [&](const Id &id) {
            return m_catalog.roles[id].scope == RoleScope::Managed;
        });
    };
    for (size_t i = 0; i < m_catalog.legs.size(); ++i) {
        const Leg &leg = m_catalog.legs[i];
        if (isManaged(leg.from.roles) || isManaged(leg.to.roles))
            continue;
        for (const Id &id : leg.when) {
            const auto *fact = std::get_if<FactIs>(&m_catalog.conditions[id].test);
            if (fact && fact->of == LegSide::Managed && !fact->fact.isNull())
                report("catalog.no-managed-side", {id.toString()}, at(i, "when"_L1));
        }
    }
}

void CatalogReading::checkAnswers()
{
    std::set<Id> answers;
    for (size_t i = 0; i < m_catalog.legs.size(); ++i) {
        const Leg &leg = m_catalog.legs[i];
        if (leg.answer.kind != Answer::Kind::Printed)
            continue;
        const YamlNode &node = at(i, "answer"_L1);
        const int answer = m_catalog.indexOfLeg(leg.answer.leg);
        if (leg.answer.leg == leg.id)
            report("catalog.answer-to-itself", {leg.id.toString()}, node);
        else if (answer < 0)
            report("catalog.answer-not-a-leg", {leg.answer.leg.toString()}, node);
        else
            checkAnswer(leg, m_catalog.legs[static_cast<size_t>(answer)], node);
        if (answer < 0 || leg.answer.leg == leg.id || !answers.insert(leg.answer.leg).second)
            continue;
        const auto answerIndex = static_cast<size_t>(answer);
        const Answer &own = m_catalog.legs[answerIndex].answer;
        const YamlNode *said = m_legNodes[answerIndex]->find("answer"_L1);
        const bool isExpected = own.kind == Answer::Kind::Expected
            || (own.kind == Answer::Kind::Printed && m_catalog.indexOfLeg(own.leg) >= 0);
        if (said && isExpected)
            report("catalog.answer-of-answer", {leg.answer.leg.toString(), leg.id.toString()}, *said);
    }
    for (size_t i = 0; i < m_catalog.legs.size(); ++i) {
        const Leg &leg = m_catalog.legs[i];
        if (leg.answer.kind == Answer::Kind::Never && usesTcp(leg) && !answers.contains(leg.id))
            report("catalog.tcp-answers", {}, at(i, "answer"_L1));
    }
}

void CatalogReading::checkAnswer(const Leg &leg, const Leg &answer, const YamlNode &node)
{
    if (!meet(leg.from.roles, answer.to.roles) || !meet(leg.to.roles, answer.from.roles))
        report("catalog.answer-direction", {answer.id.toString()}, node);
    else if (!meet(leg.transports, answer.transports))
        report("catalog.answer-transport", {answer.id.toString()}, node);
}

/// What listens has a port that others can know; only an answer goes to one that the system assigned.
void CatalogReading::checkListeners()
{
    std::set<Id> answers;
    for (const Leg &leg : m_catalog.legs) {
        if (leg.answer.kind == Answer::Kind::Printed)
            answers.insert(leg.answer.leg);
    }
    std::set<size_t> reported;
    for (const EffectiveLeg &effective : effectiveLegs(m_catalog)) {
        const auto index = static_cast<size_t>(effective.printed.leg);
        const bool isListening = effective.listenerPort.kind == LegEnd::Port::Automatic;
        if (!isListening || answers.contains(m_catalog.legs[index].id) || !reported.insert(index).second)
            continue;
        const QLatin1String side = effective.turned ? "from"_L1 : "to"_L1;
        report("catalog.listener-automatic", {side}, at(index, side));
    }
}

void CatalogReading::checkReadingsMatter()
{
    std::set<const Reading *> used;
    std::set<Id> portsOfSilentLegs;
    std::set<Id> portsOfLegs;
    std::set<Id> portsWithoutSource; ///< some leg goes there and states no source port
    std::set<Id> portsWithAnswer; ///< some leg goes there and expects an answer that is not printed
    for (const AtomicLeg &atom : atomicLegs(m_catalog)) {
        const auto take = [&](Reading::Of of, bool isSilent) {
            if (const Reading *reading = isSilent ? readingOf(m_catalog, atom, of) : nullptr)
                used.insert(reading);
        };
        take(Reading::Of::Transport, atom.transport == Transport::Unstated);
        take(Reading::Of::Initiator, true);
        take(Reading::Of::Peer, true);
        take(Reading::Of::SourcePort, atom.fromPort.kind == LegEnd::Port::Unstated);
        take(Reading::Of::DestinationPort, atom.toPort.kind == LegEnd::Port::Unstated);
        if (atom.fromPort.kind == LegEnd::Port::Unstated)
            portsWithoutSource.insert(atom.toPort.port);
        if (m_catalog.legs[static_cast<size_t>(atom.leg)].answer.kind == Answer::Kind::Expected)
            portsWithAnswer.insert(atom.toPort.port);
        for (const AtomicPort &port : {atom.fromPort, atom.toPort}) {
            portsOfLegs.insert(port.port);
            if (atom.transport == Transport::Unstated)
                portsOfSilentLegs.insert(port.port);
        }
    }
    for (size_t i = 0; i < m_catalog.defaultReadings.size() && !m_catalog.legs.empty(); ++i) {
        const YamlNode *node = m_defaultReadingNodes[i];
        if (node && !used.contains(&m_catalog.defaultReadings[i]))
            report("catalog.default-reading-idle", {node->find("of"_L1)->text}, *node);
    }
    for (const auto &[id, port] : m_catalog.ports) {
        const YamlNode *reading = m_declared[What::Port].at(id.toString()).value->find("reading"_L1);
        if (!reading || !portsOfLegs.contains(id))
            continue;
        if (port.readTransport != Transport::Unstated && !portsOfSilentLegs.contains(id))
            report("catalog.reading-of-stated", {u"transport"_s}, *reading);
        if (port.readAsSource && !portsWithoutSource.contains(id))
            report("catalog.reading-of-stated", {u"source-port"_s}, *reading);
        if (port.readOneWay && !portsWithAnswer.contains(id))
            report("catalog.reading-of-stated", {u"answer"_s}, *reading);
    }
}

} // namespace portolan
