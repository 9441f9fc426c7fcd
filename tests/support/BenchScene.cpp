// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/BenchScene.h"

#include "plan/PlanEditor.h"
#include "support/Ids.h"

namespace portolan::test {

using namespace Qt::StringLiterals;

namespace {

/// What a server offers or asks for.
struct SceneService {
    const char *application;
    const char *ports;
    Transport transport = Transport::Tcp;
};

constexpr SceneService https{"HTTPS", "443"};
constexpr SceneService ofManagedNodes[] = {{"SSH", "22"}, https, {"SNMP", "161", Transport::Udp}}; ///< by server
constexpr SceneService ofExternalServers[] = {
    {"DNS", "53", Transport::Udp}, {"SMTP", "25"}, {"LDAP", "389"}, {"Kerberos", "88"}, {"NTP", "123", Transport::Udp}};
constexpr SceneService reports{"", "63001-63002"};
constexpr int clients = 2;
constexpr int servers = 3;
constexpr int externals = 5;

class BenchSceneMaking {
public:
    explicit BenchSceneMaking(int managed)
        : m_managed(managed)
    {
    }

    [[nodiscard]] Plan make();

private:
    [[nodiscard]] static QString named(const char *group, int number)
    {
        return QLatin1String(group) + QString::number(number);
    }
    void putNode(const QString &name, const char *kind, double x, double y);
    void putFlow(const QString &from, const QString &to, const SceneService &service);
    void putNodes();
    void putFlows();

    int m_managed;
    Plan m_plan;
    PlanEditor m_editor{m_plan};
};

void BenchSceneMaking::putNode(const QString &name, const char *kind, double x, double y)
{
    Node node;
    node.id = id(name);
    node.kind = id(QLatin1String(kind));
    node.name = {name, name};
    node.at = Point{x, y};
    m_editor.put(std::move(node));
}

void BenchSceneMaking::putFlow(const QString &from, const QString &to, const SceneService &service)
{
    DrawnFlow flow;
    flow.id = id(from + u'-' + to);
    flow.from = id(from);
    flow.to = id(to);
    flow.transport = service.transport;
    flow.ports = PortSet::parse(QLatin1String(service.ports)).value();
    flow.application = QLatin1String(service.application);
    m_editor.put(std::move(flow));
}

void BenchSceneMaking::putNodes()
{
    for (int i = 0; i < clients; ++i)
        putNode(named("client", i), "management-client", 0, 200 + 260 * i);
    for (int i = 0; i < servers; ++i)
        putNode(named("srv", i), "management-server", 420, 60 + 260 * i);
    for (int i = 0; i < externals; ++i)
        putNode(named("ext", i), "server", 760 + 240 * i, -220);
    int columns = 1;
    while (columns * columns < m_managed)
        ++columns;
    for (int i = 0; i < m_managed; ++i)
        putNode(named("node", i), "linux", 900 + 260 * (i % columns), 160 * (i / columns));
}

void BenchSceneMaking::putFlows()
{
    for (int server = 0; server < servers; ++server) {
        const QString name = named("srv", server);
        for (int i = 0; i < clients; ++i)
            putFlow(named("client", i), name, https);
        for (int i = 0; i < externals; ++i)
            putFlow(name, named("ext", i), ofExternalServers[i]);
        for (int i = 0; i < m_managed; ++i)
            putFlow(name, named("node", i), ofManagedNodes[server]);
    }
    for (int i = 0; i < m_managed; i += 2)
        putFlow(named("node", i), named("srv", 0), reports);
}

Plan BenchSceneMaking::make()
{
    putNodes();
    putFlows();
    const QString arrows = QString::number(m_plan.flows.size());
    m_editor.setDocument(
        {u"Routing scene of "_s + arrows + u" arrows"_s, u"矢印"_s + arrows + u"本の経路計測用プラン"_s}, {}, {});
    return std::move(m_plan);
}

} // namespace

Plan makeBenchScene(int managed)
{
    return BenchSceneMaking(managed).make();
}

} // namespace portolan::test
