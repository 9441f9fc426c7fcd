// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/AtomicLeg.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {

namespace {

std::vector<AtomicPort> portsOf(const LegEnd &end)
{
    if (end.port != LegEnd::Port::Named)
        return {AtomicPort{end.port, Id()}};
    std::vector<AtomicPort> ports;
    for (const Id &port : end.ports)
        ports.push_back({LegEnd::Port::Named, port});
    return ports;
}

template <typename T>
std::vector<T> orNone(const std::vector<T> &values)
{
    return values.empty() ? std::vector<T>{T()} : values;
}

bool isOptional(const Leg &leg, const AtomicPort &from, const AtomicPort &to)
{
    const auto listed = [&](const AtomicPort &port) {
        return std::find(leg.optionalPorts.begin(), leg.optionalPorts.end(), port.port) != leg.optionalPorts.end();
    };
    return leg.optional || (!from.port.isNull() && listed(from)) || (!to.port.isNull() && listed(to));
}

void appendAtoms(std::vector<AtomicLeg> &atoms, const Leg &leg, int index)
{
    for (const Id &phase : orNone(leg.phases))
        for (const Id &fromRole : orNone(leg.from.roles))
            for (const Id &toRole : orNone(leg.to.roles))
                for (const Transport transport : orNone(leg.transports))
                    for (const AtomicPort &fromPort : portsOf(leg.from))
                        for (const AtomicPort &toPort : portsOf(leg.to))
                            atoms.push_back({index, fromRole, toRole, fromPort, toPort, transport, phase,
                                isOptional(leg, fromPort, toPort)});
}

const Reading *find(const std::vector<Reading> &readings, Reading::Of aspect, Transport transport)
{
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const Reading &reading) {
        return reading.of == aspect && (reading.onlyFor == Transport::Unstated || reading.onlyFor == transport);
    });
    return found == readings.end() ? nullptr : &*found;
}

AtomicPort readPort(const QString &value)
{
    if (value == QLatin1String("auto"))
        return {LegEnd::Port::Automatic, Id()};
    if (const std::optional<Id> port = Id::parse(value); port && value != QLatin1String("any"))
        return {LegEnd::Port::Named, *port};
    return {};
}

struct PortTransport {
    Transport transport;
    Id because;
};

std::optional<PortTransport> transportReadOfPorts(const Catalog &catalog, const AtomicLeg &atom)
{
    for (const AtomicPort *end : {&atom.toPort, &atom.fromPort}) {
        if (end->kind != LegEnd::Port::Named)
            continue;
        const auto port = catalog.ports.find(end->port);
        if (port != catalog.ports.end() && port->second.readTransport != Transport::Unstated)
            return PortTransport{port->second.readTransport, port->second.readBecause};
    }
    return std::nullopt;
}

void readTransport(const Catalog &catalog, EffectiveLeg &leg)
{
    leg.transport = leg.printed.transport;
    if (leg.transport != Transport::Unstated)
        return;
    if (const Reading *own
        = find(catalog.legs[leg.printed.leg].readings, Reading::Of::Transport, Transport::Unstated)) {
        leg.transport = own->value == QLatin1String("udp") ? Transport::Udp : Transport::Tcp;
        leg.readings.emplace_back(Reading::Of::Transport, own->because);
    } else if (const auto ofPort = transportReadOfPorts(catalog, leg.printed)) {
        leg.transport = ofPort->transport;
        leg.readings.emplace_back(Reading::Of::Transport, ofPort->because);
    } else if (const Reading *general = find(catalog.defaultReadings, Reading::Of::Transport, Transport::Unstated)) {
        leg.transport = general->value == QLatin1String("udp") ? Transport::Udp : Transport::Tcp;
        leg.readings.emplace_back(Reading::Of::Transport, general->because);
    }
}

/// The port that the leg goes to, where what it reads holds for the leg's transport, or null.
const PortDefinition *readingPort(const Catalog &catalog, const EffectiveLeg &leg)
{
    const auto port = catalog.ports.find(leg.printed.toPort.port);
    return port != catalog.ports.end() && port->second.readTransport == leg.transport ? &port->second : nullptr;
}

/// The leg's own reading, then that of the port it goes to, then the default one.
void readSourcePort(const Catalog &catalog, EffectiveLeg &leg, AtomicPort &fromPort)
{
    const Reading *own = find(catalog.legs[leg.printed.leg].readings, Reading::Of::SourcePort, leg.printed.transport);
    const PortDefinition *port = own ? nullptr : readingPort(catalog, leg);
    if (port && port->readAsSource) {
        fromPort = leg.printed.toPort;
        leg.readings.emplace_back(Reading::Of::SourcePort, port->readBecause);
    } else if (const Reading *source = readingOf(catalog, leg.printed, Reading::Of::SourcePort)) {
        fromPort = readPort(source->value);
        leg.readings.emplace_back(Reading::Of::SourcePort, source->because);
    }
}

void readEnds(const Catalog &catalog, EffectiveLeg &leg)
{
    const AtomicLeg &atom = leg.printed;
    Id fromRole = atom.fromRole;
    Id toRole = atom.toRole;
    AtomicPort fromPort = atom.fromPort;
    AtomicPort toPort = atom.toPort;
    const auto read = [&](Reading::Of aspect) {
        const Reading *reading = readingOf(catalog, atom, aspect);
        if (reading)
            leg.readings.emplace_back(aspect, reading->because);
        return reading;
    };
    if (const Reading *initiator = read(Reading::Of::Initiator)) {
        if (initiator->value == QLatin1String("to"))
            leg.turned = true;
        else if (initiator->value != QLatin1String("from") && fromRole.isNull())
            fromRole = Id::parse(initiator->value).value_or(Id());
    }
    // Where both roles are printed, a reading of the peer narrows one of them down: the mark is all that it does here.
    if (const Reading *peer = read(Reading::Of::Peer); peer && (fromRole.isNull() || toRole.isNull()))
        (fromRole.isNull() ? fromRole : toRole) = Id::parse(peer->value).value_or(Id());
    if (fromPort.kind == LegEnd::Port::Unstated)
        readSourcePort(catalog, leg, fromPort);
    if (toPort.kind == LegEnd::Port::Unstated) {
        if (const Reading *destination = read(Reading::Of::DestinationPort))
            toPort = readPort(destination->value);
    }
    leg.openerRole = leg.turned ? toRole : fromRole;
    leg.listenerRole = leg.turned ? fromRole : toRole;
    leg.openerPort = leg.turned ? toPort : fromPort;
    leg.listenerPort = leg.turned ? fromPort : toPort;
}

/// Both are printed between the same two ends with ports swapped, one to one: what a state table recognises.
bool mirrors(const Catalog &catalog, const AtomicLeg &request, const AtomicLeg &answer)
{
    return request.fromRole == answer.toRole && request.toRole == answer.fromRole && request.fromPort == answer.toPort
        && request.toPort == answer.fromPort && request.transport == answer.transport && request.phase == answer.phase
        && catalog.legs[request.leg].cast == Cast::Unicast && catalog.legs[answer.leg].cast == Cast::Unicast;
}

void pairAnswers(const Catalog &catalog, std::vector<EffectiveLeg> &legs)
{
    for (size_t i = 0; i < legs.size(); ++i) {
        EffectiveLeg &request = legs[i];
        const Answer &answer = catalog.legs[request.printed.leg].answer;
        const PortDefinition *port = readingPort(catalog, request);
        request.expectsAnswer = answer.kind == Answer::Kind::Expected && !(port && port->readOneWay);
        if (answer.kind != Answer::Kind::Printed)
            continue;
        const int answerLeg = catalog.indexOfLeg(answer.leg);
        for (EffectiveLeg &candidate : legs) {
            if (candidate.printed.leg != answerLeg || !mirrors(catalog, request.printed, candidate.printed))
                continue;
            candidate.mirrorOf = static_cast<int>(i);
            request.answerIsMirrored = true;
            request.expectsAnswer = true;
        }
    }
}

void classify(const Catalog &catalog, std::vector<EffectiveLeg> &legs)
{
    using Ends = std::tuple<Id, Id, AtomicPort, AtomicPort, Transport, Cast, bool>;
    std::map<Ends, int> first;
    std::map<std::pair<Ends, BroadcastReach>, int> firstOfReach;
    for (size_t i = 0; i < legs.size(); ++i) {
        const EffectiveLeg &leg = legs[i];
        const Leg &printed = catalog.legs[leg.printed.leg];
        const Ends ends{leg.openerRole, leg.listenerRole, leg.openerPort, leg.listenerPort, leg.transport, printed.cast,
            printed.sameHost};
        legs[i].rowClass = first.try_emplace(ends, static_cast<int>(i)).first->second;
        legs[i].reachClass = firstOfReach.try_emplace({ends, printed.reach}, static_cast<int>(i)).first->second;
    }
}

} // namespace

std::vector<AtomicLeg> atomicLegs(const Catalog &catalog)
{
    std::vector<AtomicLeg> atoms;
    for (size_t i = 0; i < catalog.legs.size(); ++i)
        appendAtoms(atoms, catalog.legs[i], static_cast<int>(i));
    return atoms;
}

const Reading *readingOf(const Catalog &catalog, const AtomicLeg &atom, Reading::Of aspect)
{
    if (const Reading *own = find(catalog.legs[atom.leg].readings, aspect, atom.transport))
        return own;
    return find(catalog.defaultReadings, aspect, atom.transport);
}

std::vector<EffectiveLeg> effectiveLegs(const Catalog &catalog)
{
    std::vector<EffectiveLeg> legs;
    for (AtomicLeg &atom : atomicLegs(catalog)) {
        EffectiveLeg leg;
        leg.printed = std::move(atom);
        readTransport(catalog, leg);
        readEnds(catalog, leg);
        legs.push_back(std::move(leg));
    }
    pairAnswers(catalog, legs);
    classify(catalog, legs);
    return legs;
}

} // namespace portolan
