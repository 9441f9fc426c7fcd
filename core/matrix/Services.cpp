// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/Services.h"

#include "matrix/Matrix.h"

#include <algorithm>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int automaticPort = 65536;
constexpr int anyPort = 65537;
constexpr int fewestOfARun = 3; // "80, 81" is no longer than "80-81", and plainer

/// Without what another one holds: "50000" beside "49152-65535" opens nothing more.
std::vector<PortRange> withoutInner(std::vector<PortRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const PortRange &a, const PortRange &b) {
        return std::tuple(a.first, -a.last) < std::tuple(b.first, -b.last);
    });
    int reached = -1;
    std::erase_if(ranges, [&](const PortRange &range) {
        const bool isInner = range.last <= reached;
        reached = std::max<int>(reached, range.last);
        return isInner;
    });
    return ranges;
}

std::vector<PortRange> withRuns(const std::vector<PortRange> &ranges)
{
    std::vector<PortRange> joined;
    for (size_t first = 0; first < ranges.size();) {
        size_t last = first;
        while (last + 1 < ranges.size() && ranges[last + 1].first <= ranges[last].last + 1)
            ++last;
        if (last - first + 1 >= fewestOfARun) {
            joined.push_back({ranges[first].first, ranges[last].last});
            first = last + 1;
        } else {
            joined.push_back(ranges[first++]);
        }
    }
    return joined;
}

} // namespace

void Services::add(const FlowEngine &engine, const Flow &flow)
{
    const Transport transport = engine.transport(flow);
    Ports &ports = m_ports[transportText(transport)];
    const PortSet *listening = listeningPorts(engine, flow);
    if (!listening) {
        if (flow.listenerPort == Flow::automaticPort)
            ports.insert({automaticPort, u"auto"_s});
        else
            ports.insert({anyPort, u"any"_s});
        return;
    }
    for (const PortRange &range : listening->ranges)
        ports.insert({range.first, range.toString()});
    if (listening->followedByEphemeral) {
        const PortRange range = engine.nodes().at(flow.identity.listener).agreedPorts();
        ports.insert({range.first, range.toString()});
    }
}

Services Services::without(const Services &others) const
{
    Services rest = *this;
    for (const auto &[transport, ports] : others.m_ports) {
        const auto own = rest.m_ports.find(transport);
        if (own == rest.m_ports.end())
            continue;
        for (const auto &port : ports)
            own->second.erase(port);
        if (own->second.empty())
            rest.m_ports.erase(own);
    }
    return rest;
}

std::vector<ServicePart> Services::parts(const Wording &wording, Language language, bool joinNeighbours) const
{
    std::vector<ServicePart> parts;
    for (const auto &[transport, ports] : m_ports) {
        std::vector<PortRange> ranges;
        QStringList words;
        for (const auto &port : ports) {
            if (port.first > 65535)
                words.append(wording.text(port.second, language));
            else
                ranges.push_back(PortRange::parse(port.second).value_or(PortRange()));
        }
        ranges = withoutInner(std::move(ranges));
        if (joinNeighbours)
            ranges = withRuns(ranges);
        ServicePart part{transport.isEmpty() ? wording.text(u"unstated"_s, language) : transport, {}};
        for (const PortRange &range : ranges)
            part.ports.append(range.toString());
        part.ports += words;
        if (!part.ports.isEmpty())
            parts.push_back(std::move(part));
    }
    return parts;
}

std::vector<ServicePart> Services::parts(const Wording &wording, Language language) const
{
    return parts(wording, language, false);
}

std::vector<ServicePart> Services::shortParts(const Wording &wording, Language language) const
{
    std::vector<ServicePart> shortest = parts(wording, language, true);
    const auto named = [&](const QString &name) {
        return std::find_if(
            shortest.begin(), shortest.end(), [&](const ServicePart &p) { return p.transport == name; });
    };
    const auto tcp = named(u"TCP"_s);
    const auto udp = named(u"UDP"_s);
    if (tcp == shortest.end() || udp == shortest.end() || tcp->ports != udp->ports)
        return shortest;
    tcp->transport = u"TCP/UDP"_s;
    shortest.erase(udp);
    return shortest;
}

} // namespace portolan
