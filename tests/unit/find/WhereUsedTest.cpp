// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "find/WhereUsed.h"

#include "derive/FlowKey.h"
#include "matrix/Matrix.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
title: {en: Around csm01}
revisions: [{revision: A, change: {en: First issue}}, {revision: B, change: {en: web added, ja: webを追加}}, {revision: C, change: {en: webmaster changed}}]
products: [{id: csm, catalog: hcsm, ports: {https: 8443}}]
zones: [{id: mgmt}, {id: servers}]
firewalls: [{id: fw1, joins: [mgmt, servers]}]
routes: [{from: mgmt, to: servers, via: [fw1]}]
nodes:
  - {id: csm01, kind: management-server, os: windows, runs: [{product: csm, manages: [web, web-bmc]}], zone: mgmt}
  - {id: web, kind: windows, zone: servers, listens: [{transport: tcp, port: 8080-8090, by: IIS}]}
  - {id: web-bmc, kind: bmc, part-of: web, zone: servers}
flows: [{id: sync, from: web, to: csm01, transport: udp, ports: 7000}]
decisions:
  - {flow: "csm:winrm.winrm:csm01>web:tcp", state: excluded, reason: {en: Not wanted}}
  - {flow: "flow:sync", state: excluded, reason: {en: Later}}
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

QSet<QString> setOf(const QStringList &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

class WhereUsedTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_plan = std::make_unique<test::DerivedPlan>(yaml); }

    void whatNamesAMachineOrNeedsIt()
    {
        const FoundList uses = whereUsed(m_plan->engine(), NodeUse{id("web")}, 1000);
        QCOMPARE(idsOf(uses, FoundGroup::Zone), QStringList{u"servers"_s});
        QCOMPARE(idsOf(uses, FoundGroup::Node), (QStringList{u"csm01"_s, u"web-bmc"_s}));
        QCOMPARE(idsOf(uses, FoundGroup::Firewall), QStringList{u"fw1"_s});
        QCOMPARE(idsOf(uses, FoundGroup::Decision), (QStringList{u"csm:winrm.winrm:csm01>web:tcp"_s, u"flow:sync"_s}));
        // "webmaster" is another word.
        QCOMPARE(idsOf(uses, FoundGroup::Revision), QStringList{u"1"_s});
        QCOMPARE(setOf(idsOf(uses, FoundGroup::Flow)), keys([](const QString &key) {
            return key == u"flow:sync"_s || key.contains(u">web:"_s) || key.contains(u":web>"_s);
        }));
        QVERIFY(idsOf(uses, FoundGroup::Sheet).isEmpty());
        QCOMPARE(idsOf(whereUsed(m_plan->engine(), NodeUse{id("csm01")}), FoundGroup::Sheet).size(), 1);
        QCOMPARE(idsOf(whereUsed(m_plan->engine(), NodeUse{id("csm01")}), FoundGroup::Product), QStringList{u"csm"_s});
    }

    void whatNamesAZoneOrFirewall()
    {
        const FoundList zone = whereUsed(m_plan->engine(), ZoneUse{id("mgmt")}, 1000);
        QCOMPARE(idsOf(zone, FoundGroup::Node), QStringList{u"csm01"_s});
        QCOMPARE(idsOf(zone, FoundGroup::Firewall), (QStringList{u"fw1"_s, u"fw1"_s})); // and over a route
        const FoundList firewall = whereUsed(m_plan->engine(), FirewallUse{id("fw1")}, 1000);
        QCOMPARE(idsOf(firewall, FoundGroup::Zone), (QStringList{u"mgmt"_s, u"servers"_s}));
        QVERIFY(!idsOf(firewall, FoundGroup::Flow).isEmpty());
        for (const Found &found : firewall.items) {
            if (found.group == FoundGroup::Flow)
                QVERIFY(contains(
                    m_plan->engine().crossing(m_plan->engine().flow(found.flows.front())).firewalls, id("fw1")));
        }
    }

    void whatUsesAProduct()
    {
        const FoundList uses = whereUsed(m_plan->engine(), ProductUse{id("csm")}, 1000);
        QCOMPARE(idsOf(uses, FoundGroup::Node), QStringList{u"csm01"_s});
        QCOMPARE(idsOf(uses, FoundGroup::Decision).size(), 1);
        QCOMPARE(
            setOf(idsOf(uses, FoundGroup::Flow)), keys([](const QString &key) { return key.startsWith(u"csm:"_s); }));
        QCOMPARE(uses.totals[static_cast<size_t>(FoundGroup::Flow)],
            static_cast<size_t>(idsOf(uses, FoundGroup::Flow).size()));
    }

    void whatUsesAPort()
    {
        const FoundList inRange = whereUsed(m_plan->engine(), PortNumberUse{Transport::Tcp, {8085, 8085}});
        QCOMPARE(idsOf(inRange, FoundGroup::Node), QStringList{u"web"_s});
        QVERIFY(idsOf(whereUsed(m_plan->engine(), PortNumberUse{Transport::Udp, {8085, 8085}}), FoundGroup::Node)
                    .isEmpty());
        const FoundList drawn = whereUsed(m_plan->engine(), PortNumberUse{Transport::Unstated, {7000, 7000}});
        QCOMPARE(idsOf(drawn, FoundGroup::Flow), QStringList{u"flow:sync"_s});
        const FoundList set = whereUsed(m_plan->engine(), PortNumberUse{Transport::Unstated, {8443, 8443}});
        QCOMPARE(idsOf(set, FoundGroup::Product), QStringList{u"csm"_s});
    }

    void unknownIdsAreUsedNowhere()
    {
        QVERIFY(whereUsed(m_plan->engine(), NodeUse{id("nobody")}).isEmpty());
        QVERIFY(whereUsed(m_plan->engine(), ZoneUse{id("nowhere")}).isEmpty());
        QVERIFY(whereUsed(m_plan->engine(), FirewallUse{id("none")}).isEmpty());
        QVERIFY(whereUsed(m_plan->engine(), ProductUse{id("none")}).isEmpty());
    }

    void aKeyLeadsToItsFlows()
    {
        const FlowEngine &engine = m_plan->engine();
        for (const int handle : engine.handles()) {
            const std::vector<int> byRow = flowsOfRow(engine, rowKey(engine, engine.flow(handle)));
            QVERIFY(std::find(byRow.begin(), byRow.end(), handle) != byRow.end());
            const std::vector<int> byFlow = flowsOfRow(engine, flowKey(engine, engine.flow(handle)));
            QVERIFY(std::find(byFlow.begin(), byFlow.end(), handle) != byFlow.end());
        }
        for (const QString &key : {u""_s, u":"_s, u"a:b:c"_s, u"csm:winrm:nobody>web:tcp"_s, u"flow:none"_s})
            QVERIFY(flowsOfRow(engine, key).empty());
    }

private:
    /// Keys of the rows that a test picks out of all, those that are left out too.
    template <typename Fits>
    QSet<QString> keys(const Fits &fits)
    {
        QSet<QString> found;
        const Matrix matrix = m_plan->matrix(View::Stateful);
        for (const MatrixRow &row : matrix.rows()) {
            if (fits(row.key))
                found.insert(row.key);
        }
        for (const MatrixRow &row : matrix.excluded()) {
            if (fits(row.key))
                found.insert(row.key);
        }
        return found;
    }

    std::unique_ptr<test::DerivedPlan> m_plan;
};

QTEST_GUILESS_MAIN(WhereUsedTest)
#include "WhereUsedTest.moc"
