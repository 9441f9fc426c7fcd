// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposure/OpenPorts.h"

#include "check/CheckTools.h"

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

/// In the order of allTransports.
int placeOf(Transport transport)
{
    return static_cast<int>(std::find(allTransports.begin(), allTransports.end(), transport) - allTransports.begin());
}

} // namespace

void OpenPorts::add(Transport transport, const PortSet &ports, const PortRange &agreed, Reach reach)
{
    for (const PortRange &range : ports.ranges)
        add(transport, range, reach);
    if (ports.followedByEphemeral)
        m_ports.push_back({transport, agreed, true, reach});
}

void OpenPorts::add(Transport transport, const PortRange &range, Reach reach)
{
    m_ports.push_back({transport, range, range.size() > wideRange, reach});
}

void OpenPorts::settle()
{
    std::sort(m_ports.begin(), m_ports.end(), [](const Port &a, const Port &b) {
        return std::tuple(placeOf(a.transport), a.range, a.isPicked, b.reach)
            < std::tuple(placeOf(b.transport), b.range, b.isPicked, a.reach);
    });
    const auto same = [](const Port &a, const Port &b) {
        return a.transport == b.transport && a.range == b.range && a.isPicked == b.isPicked;
    };
    m_ports.erase(std::unique(m_ports.begin(), m_ports.end(), same), m_ports.end());
    // Those without a transport stand last. What they say of a port that is known with one, they say of that one.
    const auto unstated = std::find_if(
        m_ports.begin(), m_ports.end(), [](const Port &port) { return port.transport == Transport::Unstated; });
    const auto isKnown = [&](const Port &port) {
        bool known = false;
        for (auto other = m_ports.begin(); other != unstated; ++other) {
            if (other->range != port.range || other->isPicked != port.isPicked)
                continue;
            other->reach = std::max(other->reach, port.reach);
            known = true;
        }
        return known;
    };
    m_ports.erase(std::remove_if(unstated, m_ports.end(), isKnown), m_ports.end());
}

int OpenPorts::countFrom(Transport transport, Reach reach) const
{
    int count = 0;
    int reached = -1; // the highest port that is counted already
    for (const Port &port : m_ports) {
        if (port.transport != transport || port.reach < reach)
            continue;
        if (port.isPicked) {
            ++count;
            continue;
        }
        const int first = std::max<int>(port.range.first, reached + 1);
        if (port.range.last >= first)
            count += port.range.last - first + 1;
        reached = std::max<int>(reached, port.range.last);
    }
    return count;
}

int OpenPorts::count(Transport transport) const
{
    return countFrom(transport, Reach::OwnMachine);
}

int OpenPorts::count() const
{
    return count(Transport::Tcp) + count(Transport::Udp) + count(Transport::Unstated);
}

int OpenPorts::count(Transport transport, Reach reach) const
{
    const int wider
        = reach == Reach::OtherZone ? 0 : countFrom(transport, static_cast<Reach>(static_cast<int>(reach) + 1));
    return countFrom(transport, reach) - wider;
}

int OpenPorts::count(Reach reach) const
{
    return count(Transport::Tcp, reach) + count(Transport::Udp, reach) + count(Transport::Unstated, reach);
}

bool OpenPorts::hasPicked() const
{
    return std::any_of(m_ports.begin(), m_ports.end(), [](const Port &port) { return port.isPicked; });
}

QString transportsText(const std::vector<Transport> &transports)
{
    QStringList names;
    for (const Transport transport : transports)
        names.append(transportText(transport));
    names.removeAll(QString());
    return names.join(QStringLiteral(", "));
}

} // namespace portolan
