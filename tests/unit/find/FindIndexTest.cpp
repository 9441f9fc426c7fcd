// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/FindIndex.h"

#include "derive/FlowKey.h"
#include "plan/LargePlan.h"
#include "support/DerivedPlan.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
title: {en: Compute management, ja: サーバ管理}
sheet: {number: NW-0042}
revisions: [{revision: A, change: {en: First issue, ja: 初版}}]
products: [{id: csm, catalog: hcsm}]
zones:
  - {id: mgmt, name: {en: Management LAN, ja: 管理LAN}, networks: [10.1.0.0/16]}
  - {id: servers, name: {en: Server LAN, ja: 業務サーバLAN}, networks: [10.20.0.0/22]}
firewalls: [{id: fw1, name: {en: Core firewall, ja: コアファイアウォール}, joins: [mgmt, servers]}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [{product: csm}], zone: mgmt, addresses: [10.1.2.3]}
  - {id: web, kind: windows, name: {en: Web server, ja: ウェブサーバ}, zone: servers, count: 20, addresses: [10.20.0.0/26]}
  - {id: web2, kind: windows, zone: servers, addresses: [10.20.2.9], listens: [{transport: tcp, port: 8443, by: IIS}]}
  - {id: db, kind: linux, zone: servers, members: [{name: orders, address: 10.20.3.4}, {name: stock}]}
flows:
  - {id: sync, from: web2, to: db, transport: udp, ports: 7000-7100, purpose: {en: Copying of stock, ja: 在庫の複写}}
decisions:
  - {flow: "csm:winrm.winrm:csm01>web:tcp", state: excluded, reason: {en: Not wanted}, ticket: CHG-77}
)";

QStringList idsOf(const FoundList &list, FoundGroup group)
{
    QStringList ids;
    for (const Found &found : list.items) {
        if (found.group == group)
            ids << found.id;
    }
    return ids;
}

} // namespace

class FindIndexTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_plan = std::make_unique<test::DerivedPlan>(yaml);
        m_index = std::make_unique<FindIndex>(m_plan->engine());
    }

    void findsByEveryName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<FoundGroup>("group");
        QTest::addColumn<QStringList>("ids");
        const auto node = FoundGroup::Node;
        QTest::newRow("nothing") << u""_s << node << QStringList();
        QTest::newRow("blanks") << u" \u3000 "_s << node << QStringList();
        QTest::newRow("id") << u"csm01"_s << node << QStringList{u"csm01"_s};
        QTest::newRow("the best first") << u"web"_s << node << QStringList{u"web"_s, u"web2"_s};
        QTest::newRow("name") << u"WEB server"_s << node << QStringList{u"web"_s, u"web2"_s};
        QTest::newRow("katakana") << u"ウェブサーバー"_s << node << QStringList{u"web"_s};
        QTest::newRow("hiragana") << u"うぇぶ"_s << node << QStringList{u"web"_s};
        QTest::newRow("half width") << u"ｳｪﾌﾞ"_s << node << QStringList{u"web"_s};
        QTest::newRow("full width") << u"ＣＳＭ０１"_s << node << QStringList{u"csm01"_s};
        QTest::newRow("kind") << u"management server"_s << node << QStringList{u"csm01"_s};
        QTest::newRow("product") << u"Compute Systems Manager"_s << node << QStringList{u"csm01"_s};
        QTest::newRow("member") << u"orders"_s << node << QStringList{u"db"_s};
        QTest::newRow("member's address") << u"10.20.3.4"_s << node << QStringList{u"db"_s};
        QTest::newRow("address") << u"10.1.2.3"_s << node << QStringList{u"csm01"_s};
        QTest::newRow("full width address") << u"１０．１．２．３"_s << node << QStringList{u"csm01"_s};
        QTest::newRow("in the group's network") << u"10.20.0.20"_s << node << QStringList{u"web"_s};
        QTest::newRow("behind the group's last") << u"10.20.0.21"_s << node << QStringList();
        QTest::newRow("network") << u"10.20.2.0/24"_s << node << QStringList{u"web2"_s};
        QTest::newRow("network by a machine") << u"10.20.2.77/24"_s << node << QStringList{u"web2"_s};
        QTest::newRow("range") << u"10.1.2.1-10.1.2.5"_s << node << QStringList{u"csm01"_s};
        QTest::newRow("no longer address") << u"10.1.2.30"_s << node << QStringList();
        QTest::newRow("listener") << u"8443"_s << node << QStringList{u"web2"_s};
        QTest::newRow("listener's transport") << u"udp 8443"_s << node << QStringList();
        QTest::newRow("who listens") << u"iis"_s << node << QStringList{u"web2"_s};
        QTest::newRow("all words") << u"server windows"_s << node << QStringList{u"web"_s, u"csm01"_s, u"web2"_s};
        QTest::newRow("zone that holds an address") << u"10.20.0.21"_s << FoundGroup::Zone << QStringList{u"servers"_s};
        QTest::newRow("zone by name") << u"管理"_s << FoundGroup::Zone << QStringList{u"mgmt"_s};
        QTest::newRow("firewall") << u"core"_s << FoundGroup::Firewall << QStringList{u"fw1"_s};
        QTest::newRow("firewall by zone") << u"mgmt"_s << FoundGroup::Firewall << QStringList{u"fw1"_s};
        QTest::newRow("product itself") << u"systems manager"_s << FoundGroup::Product << QStringList{u"csm"_s};
        QTest::newRow("ticket") << u"chg-77"_s << FoundGroup::Decision
                                << QStringList{u"csm:winrm.winrm:csm01>web:tcp"_s};
        QTest::newRow("revision") << u"初版"_s << FoundGroup::Revision << QStringList{u"0"_s};
        QTest::newRow("sheet") << u"NW0042"_s << FoundGroup::Sheet << QStringList{QString()};
    }

    void findsByEveryName()
    {
        QFETCH(QString, typed);
        QFETCH(FoundGroup, group);
        QFETCH(QStringList, ids);
        const FoundList list = m_index->find(typed);
        const QStringList found = idsOf(list, group);
        if (typed == u"server windows"_s)
            QCOMPARE(QSet<QString>(found.begin(), found.end()), QSet<QString>(ids.begin(), ids.end()));
        else
            QCOMPARE(found, ids);
        QCOMPARE(list.totals[static_cast<size_t>(group)], static_cast<size_t>(ids.size()));
    }

    /// What is listed for a port are the rows whose ports hold it, and all of them.
    void findsPortsInsideRanges_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Transport>("transport");
        QTest::addColumn<int>("port");
        QTest::newRow("number") << u"22"_s << Transport::Unstated << 22;
        QTest::newRow("in words") << u"TCP 22"_s << Transport::Tcp << 22;
        QTest::newRow("turned") << u"22/tcp"_s << Transport::Tcp << 22;
        QTest::newRow("wide") << u"ＴＣＰ２２"_s << Transport::Tcp << 22;
        QTest::newRow("joined") << u"tcp/22"_s << Transport::Tcp << 22;
        QTest::newRow("inside a range") << u"7050"_s << Transport::Unstated << 7050;
        QTest::newRow("inside a range, of the other") << u"tcp 7050"_s << Transport::Tcp << 7050;
        QTest::newRow("agreed on") << u"tcp 50000"_s << Transport::Tcp << 50000;
        QTest::newRow("nobody's") << u"udp 9"_s << Transport::Udp << 9;
    }

    void findsPortsInsideRanges()
    {
        QFETCH(QString, typed);
        QFETCH(Transport, transport);
        QFETCH(int, port);
        const FlowEngine &engine = m_plan->engine();
        const auto number = static_cast<std::uint16_t>(port);
        const auto holds = [&](const PortSet *ports, int node) {
            return ports && (std::any_of(ports->ranges.begin(), ports->ranges.end(), [&](const PortRange &range) {
                return range.contains(number);
            }) || (node >= 0 && ports->followedByEphemeral && engine.nodes().at(node).agreedPorts().contains(number)));
        };
        QSet<QString> expected;
        const Matrix matrix = m_plan->matrix(View::Stateful);
        for (const MatrixRow &row : matrix.rows()) {
            for (const int handle : row.flows) {
                const Flow &flow = engine.flow(handle);
                const bool isOne = transport == Transport::Unstated || engine.transport(flow) == transport
                    || engine.transport(flow) == Transport::Unstated;
                if (isOne
                    && (holds(engine.listenerPort(flow), flow.identity.listener) || holds(engine.openerPort(flow), -1)))
                    expected.insert(row.key);
            }
        }
        QVERIFY(port == 9 || typed == u"tcp 7050"_s || !expected.isEmpty());
        const FoundList list = m_index->find(typed, 1000);
        const QStringList found = idsOf(list, FoundGroup::Flow);
        QCOMPARE(QSet<QString>(found.begin(), found.end()), expected);
        QCOMPARE(found.size(), expected.size());
        size_t ofServices = 0;
        for (const Found &item : list.items) {
            if (item.group == FoundGroup::Service)
                ofServices += item.flows.size();
        }
        QCOMPARE(ofServices, static_cast<size_t>(found.size()));
    }

    void flowsAreFoundByServiceAndEnds()
    {
        QCOMPARE(idsOf(m_index->find(u"在庫"_s), FoundGroup::Flow), QStringList{u"flow:sync"_s});
        QCOMPARE(idsOf(m_index->find(u"db 7000"_s), FoundGroup::Flow), QStringList{u"flow:sync"_s});
        const FoundList web = m_index->find(u"web2"_s);
        // For its ends alone, a flow is not listed: that would be every flow of the machine.
        QVERIFY(idsOf(web, FoundGroup::Flow).isEmpty());
        const FoundList list = m_index->find(u"web2 tcp"_s, 1000);
        QVERIFY(list.totals[static_cast<size_t>(FoundGroup::Flow)] > 0);
        for (const QString &key : idsOf(list, FoundGroup::Flow))
            QVERIFY2(key.contains(u"web2"_s), qPrintable(key));
    }

    void saysWhyItWasFound()
    {
        const auto first = [this](const QString &typed) { return m_index->find(typed).items.front(); };
        QCOMPARE(first(u"10.20.0.7"_s).detail.en, u"10.20.0.0/26"_s);
        QCOMPARE(first(u"10.20.0.7"_s).by, FoundBy::Address);
        QCOMPARE(first(u"8443"_s).detail.en, u"TCP 8443 IIS"_s);
        QCOMPARE(first(u"web"_s).title.ja, u"ウェブサーバ (web)"_s);
        QCOMPARE(first(u"web"_s).title.en, u"Web server (web)"_s);
    }

    void totalsTellOfWhatIsNotListed()
    {
        const FoundList list = m_index->find(u"windows"_s, 1);
        QCOMPARE(idsOf(list, FoundGroup::Node).size(), 1);
        QVERIFY(list.totals[static_cast<size_t>(FoundGroup::Node)] >= 3);
    }

    void takesWhateverIsTyped()
    {
        for (const QString &typed : {u"((("_s, u"[a-z"_s, u"\\"_s, u"99999999999999999999"_s, u"70000"_s, u"tcp"_s,
                 u"tcp udp tcp"_s, u"1-"_s, u"::/200"_s, u"10.0.0.300"_s, QString(5000, u'a'),
                 (u"web "_s).repeated(100), QString(QChar(0xD800)), u"0"_s, u"::1"_s})
            (void)m_index->find(typed);
    }

    /// With 10,000 nodes and 60,000 flows, while somebody types. Wide of what it takes (see tests/bench/README.md),
    /// narrow enough to notice a search that looks at everything again and again.
    void isFastInLargePlans()
    {
        const Plan plan = makeLargePlan(10000, 1);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        QElapsedTimer clock;
        clock.start();
        const FindIndex index(engine);
        const qint64 made = clock.nsecsElapsed();
        qint64 slowest = 0;
        for (const QString &typed : {u"w"_s, u"web"_s, u"4"_s, u"443"_s, u"TCP 443"_s, u"10.1.2.3"_s, u"サーバ"_s,
                 u"windows 22"_s, u"alert"_s, u"zzz"_s}) {
            clock.restart();
            const FoundList list = index.find(typed);
            slowest = std::max(slowest, clock.nsecsElapsed());
            qInfo("%s: %.1f ms, %zu items", qPrintable(typed), double(clock.nsecsElapsed()) / 1e6, list.items.size());
        }
        qInfo("index of %d nodes and %d flows: %.1f ms", engine.nodes().size(), engine.flowCount(), double(made) / 1e6);
        QVERIFY2(slowest < 1000'000'000, qPrintable(QString::number(slowest)));
        QVERIFY2(made < 3000'000'000, qPrintable(QString::number(made)));
    }

private:
    std::unique_ptr<test::DerivedPlan> m_plan;
    std::unique_ptr<FindIndex> m_index;
};

QTEST_GUILESS_MAIN(FindIndexTest)
#include "FindIndexTest.moc"
