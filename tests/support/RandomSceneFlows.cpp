// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RandomScene.h"

#include "support/Ids.h"

#include <algorithm>

namespace portolan::test {

using namespace Qt::StringLiterals;

std::vector<Id> RandomScene::someNodes(int count, const Id &without)
{
    std::vector<Id> nodes = m_nodes;
    std::erase(nodes, without);
    // std::shuffle may differ between libraries.
    for (size_t i = nodes.size(); i > 1; --i)
        std::swap(nodes[i - 1], nodes[static_cast<size_t>(below(static_cast<int>(i)))]);
    nodes.resize(std::min(nodes.size(), static_cast<size_t>(count)));
    return nodes;
}

PortSet RandomScene::randomPorts()
{
    static const QString all[] = {u"22"_s, u"443"_s, u"80,443"_s, u"135+ephemeral"_s, u"60000-60007"_s, u"161"_s,
        u"623"_s, u"22,80,443,2463,5989,8443"_s, u"49152-65535"_s,
        u"22,25,53,80,88,110,123,135,139,143,161,389,443,445,514,636,993,995,1433,1521,3306,3389,5432,5985,8080"_s};
    return PortSet::parse(all[below(static_cast<int>(std::size(all)))]).value();
}

/// Ports that no other flow has.
PortSet RandomScene::nextPorts()
{
    const int first = ++m_port;
    QString text = QString::number(first);
    if (chance(20)) {
        m_port += 3;
        text += u'-' + QString::number(m_port);
    }
    return PortSet::parse(text).value();
}

void RandomScene::putFlow(const Id &opener, const Id &listener, const PortSet &ports)
{
    if (opener == listener)
        return;
    DrawnFlow flow;
    flow.id = id(u'f' + QString::number(m_plan.flows.size()));
    flow.from = opener;
    flow.to = listener;
    flow.transport = chance(75) ? Transport::Tcp : Transport::Udp;
    flow.ports = ports;
    flow.oneWay = chance(10);
    flow.optional = chance(10);
    if (chance(20))
        flow.application = u"Service "_s + QString::number(below(5));
    m_editor.put(std::move(flow));
}

void RandomScene::putHub(bool opens, bool sameService, int others)
{
    const Id hub = anyNode();
    const PortSet shared = randomPorts();
    for (const Id &other : someNodes(others, hub)) {
        const PortSet ports = sameService ? shared : nextPorts();
        putFlow(opens ? hub : other, opens ? other : hub, ports);
    }
}

void RandomScene::putBothWays()
{
    const Id hub = anyNode();
    const bool isAlike = chance(50);
    for (const Id &other : someNodes(from(1, 8), hub)) {
        putFlow(hub, other, isAlike ? PortSet::parse(u"443"_s).value() : randomPorts());
        putFlow(other, hub, isAlike ? PortSet::parse(u"162"_s).value() : nextPorts());
    }
}

void RandomScene::putMesh()
{
    const std::vector<Id> nodes = someNodes(from(3, 7), Id());
    const bool isAlike = chance(40);
    for (const Id &opener : nodes) {
        for (const Id &listener : nodes)
            putFlow(opener, listener, isAlike ? PortSet::parse(u"7946"_s).value() : nextPorts());
    }
}

void RandomScene::putNeighbours()
{
    for (size_t i = 1; i < m_nodes.size(); ++i) {
        if (chance(70))
            putFlow(m_nodes[i - 1], m_nodes[i], randomPorts());
        if (chance(30))
            putFlow(m_nodes[i], m_nodes[i - 1], randomPorts());
    }
}

void RandomScene::putByChance()
{
    const int count = from(1, 3 * static_cast<int>(m_nodes.size()) / 2);
    for (int i = 0; i < count; ++i) {
        const Id opener = anyNode();
        const Id listener = anyNode();
        const int flows = chance(80) ? 1 : from(2, 6);
        for (int flow = 0; flow < flows; ++flow)
            putFlow(opener, listener, randomPorts());
    }
}

void RandomScene::putFlows()
{
    constexpr int everyone = 1000;
    if (m_isCrowded) {
        const Id hub = anyNode();
        for (const Id &other : someNodes(everyone, hub)) {
            putFlow(hub, other, nextPorts());
            putFlow(other, hub, nextPorts());
        }
        return;
    }
    const int patterns = from(1, 4);
    for (int i = 0; i < patterns; ++i) {
        switch (below(9)) {
        case 0:
            putHub(true, true, chance(30) ? everyone : from(2, 15));
            break;
        case 1:
            putHub(false, true, chance(30) ? everyone : from(2, 15));
            break;
        case 2:
            putHub(true, false, from(3, 30));
            break;
        case 3:
            putHub(false, false, from(3, 30));
            break;
        case 4:
            putBothWays();
            break;
        case 5:
            putMesh();
            break;
        case 6:
            putNeighbours();
            break;
        default:
            putByChance();
        }
    }
    if (m_plan.flows.empty())
        putFlow(m_nodes.front(), m_nodes.back(), randomPorts());
}

} // namespace portolan::test
