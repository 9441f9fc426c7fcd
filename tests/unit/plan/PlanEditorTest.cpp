// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/PlanEditor.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

#include <functional>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
products: [{id: csm, catalog: hcsm}, {id: sum, catalog: hpsum-7, version: 7.2.1}]
zones: [{id: a}, {id: b}, {id: c}]
firewalls:
  - {id: ab, joins: [a, b]}
  - {id: abc, joins: [a, b, c]}
  - {id: bc, joins: [b, c]}
routes:
  - {from: a, to: b, via: [ab]}
  - {from: a, to: c, via: [ab, bc]}
  - {from: b, to: a, via: [abc]}
nodes:
  - {id: m1, kind: management-server, os: windows, runs: [{product: csm, manages: [w1, w2]}, {product: sum, manages: [w1]}], zone: a}
  - {id: w1, kind: windows, zone: b}
  - {id: w2, kind: windows, interfaces: [{id: x, zone: b}, {id: y, zone: c}], ports: {csm: {winrm: 80}}}
  - {id: w1-bmc, kind: bmc, part-of: w1, zone: c}
flows:
  - {id: in, from: w2, to: w1, transport: tcp, ports: 5000}
  - {id: out, from: w1, to: w2, transport: tcp, ports: 5000}
  - {id: other, from: w2, to: m1, transport: tcp, ports: 5000}
)";

} // namespace

class PlanEditorTest : public QObject {
    Q_OBJECT

private slots:
    void aJournalTakesBackCascades_data()
    {
        using Edit = std::function<void(PlanEditor &)>;
        QTest::addColumn<Edit>("edit");
        QTest::newRow("node") << Edit([](PlanEditor &editor) { editor.removeNode(id("w1")); });
        QTest::newRow("product") << Edit([](PlanEditor &editor) { editor.removeProduct(id("csm")); });
        QTest::newRow("zone") << Edit([](PlanEditor &editor) { editor.removeZone(id("b")); });
        QTest::newRow("firewall") << Edit([](PlanEditor &editor) { editor.removeFirewall(id("ab")); });
        QTest::newRow("everything") << Edit([](PlanEditor &editor) {
            for (const char *zone : {"a", "b", "c"})
                editor.removeZone(id(zone));
            for (const char *node : {"w2", "m1", "w1", "w1-bmc"})
                editor.removeNode(id(node));
            editor.removeProduct(id("csm"));
            editor.setDocument({u"x"_s, {}}, {}, {});
            editor.setNumbers({{u"x"_s, 1}});
        });
        QTest::newRow("there and back") << Edit([](PlanEditor &editor) {
            const Node node = editor.plan().nodes.at(id("w1"));
            editor.removeNode(id("w1"));
            editor.put(node);
            Node other = node;
            other.note = u"other"_s;
            editor.put(other);
        });
    }

    void aJournalTakesBackCascades()
    {
        QFETCH(std::function<void(PlanEditor &)>, edit);
        const Plan before = m_plan;
        PlanEditor editor(m_plan);
        PlanParts journal;
        QVERIFY(!editor.setJournal(&journal));
        edit(editor);
        QCOMPARE(editor.setJournal(nullptr), &journal);
        const Plan after = m_plan;
        QVERIFY(!(after == before));
        const ChangeSet back = editor.exchange(journal);
        QVERIFY(!back.isEmpty());
        QVERIFY(m_plan == before);
        QCOMPARE(editor.exchange(journal), back);
        QVERIFY(m_plan == after);
        editor.exchange(journal);
        // The editor knows who names whom as before: removing takes out as much.
        edit(editor);
        QVERIFY(m_plan == after);
        // Differences are those parts, and lead there.
        PlanParts parts = PlanParts::differences(before, after);
        Plan third = before;
        PlanEditor other(third);
        other.set(parts);
        QVERIFY(third == after);
        parts.dropSame(after);
        QVERIFY(parts.isEmpty());
    }

    void init() { m_plan = test::DerivedPlan::read(yaml); }

    void aNodeGoesWithWhatNamesIt()
    {
        PlanEditor editor(m_plan);
        const ChangeSet changes = editor.removeNode(id("w1"));
        QCOMPARE(changes.nodes, (std::set<Id>{id("m1"), id("w1"), id("w1-bmc")}));
        QCOMPARE(changes.flows, (std::set<Id>{id("in"), id("out")}));
        QCOMPARE(m_plan.flows.size(), size_t(1));
        QVERIFY(m_plan.nodes.at(id("w1-bmc")).partOf.isNull());
        const std::vector<Run> &runs = m_plan.nodes.at(id("m1")).runs;
        QCOMPARE(runs[0].manages, std::vector<Id>{id("w2")});
        QVERIFY(!runs[0].managesNothing);
        QVERIFY(editor.removeNode(id("w1")).isEmpty());
    }

    /// No list would mean everything.
    void anEmptiedListManagesNothing()
    {
        PlanEditor editor(m_plan);
        editor.removeNode(id("w1"));
        const Run &run = m_plan.nodes.at(id("m1")).runs[1];
        QVERIFY(run.manages.empty() && run.managesNothing && run.saysWhat() && !run.managesAll);
        FlowEngine engine(m_plan, test::catalogs());
        engine.derive();
        const ServerModel &server = engine.products()[1]->servers().front();
        QVERIFY(!server.doesManage(engine.nodes().indexOf(id("w2"))));
        // Somebody who is put in again is no longer nothing.
        Node manager = m_plan.nodes.at(id("m1"));
        manager.runs[1].manages = {id("w2")};
        editor.put(manager);
        QVERIFY(!m_plan.nodes.at(id("m1")).runs[1].managesNothing);
    }

    void anEditorSeesWhatWasPutLater()
    {
        PlanEditor editor(m_plan);
        editor.removeNode(id("w1-bmc"));
        Node late;
        late.id = id("late");
        late.kind = id("bmc");
        late.partOf = id("w2");
        editor.put(late);
        DrawnFlow flow = m_plan.flows.at(id("in"));
        flow.id = id("again");
        editor.put(flow);
        const ChangeSet changes = editor.removeNode(id("w2"));
        QVERIFY(changes.nodes.contains(id("late")));
        QVERIFY(m_plan.nodes.at(id("late")).partOf.isNull());
        QVERIFY(m_plan.flows.empty());
        QCOMPARE(changes.flows.size(), size_t(4));
    }

    void aProductGoesFromItsNodes()
    {
        PlanEditor editor(m_plan);
        const ChangeSet changes = editor.removeProduct(id("csm"));
        QCOMPARE(changes.nodes, (std::set<Id>{id("m1"), id("w2")}));
        QCOMPARE(m_plan.nodes.at(id("m1")).runs.size(), size_t(1));
        QVERIFY(m_plan.nodes.at(id("w2")).ports.empty());
    }

    void aZoneGoesWithFirewallsAndRoutes()
    {
        PlanEditor editor(m_plan);
        const ChangeSet changes = editor.removeZone(id("b"));
        QCOMPARE(changes.nodes, (std::set<Id>{id("w1"), id("w2")}));
        QVERIFY(m_plan.nodes.at(id("w1")).zone.isNull());
        QVERIFY(m_plan.nodes.at(id("w2")).interfaces[0].zone.isNull());
        QCOMPARE(m_plan.nodes.at(id("w2")).interfaces[1].zone, id("c"));
        QCOMPARE(changes.firewalls, (std::set<Id>{id("ab"), id("abc"), id("bc")}));
        QCOMPARE(m_plan.firewalls.size(), size_t(1));
        QCOMPARE(m_plan.firewalls.at(id("abc")).joins, (std::vector<Id>{id("a"), id("c")}));
        QVERIFY(changes.routes);
        QVERIFY(m_plan.routes.empty());
    }

    void aFirewallGoesWithItsRoutes()
    {
        PlanEditor editor(m_plan);
        const ChangeSet changes = editor.removeFirewall(id("bc"));
        QVERIFY(changes.routes);
        QCOMPARE(m_plan.routes.size(), size_t(2));
        QVERIFY(!editor.removeFirewall(id("abc")).nodes.contains(id("w1")));
        QCOMPARE(m_plan.routes.size(), size_t(1));
    }

private:
    Plan m_plan;
};

QTEST_GUILESS_MAIN(PlanEditorTest)
#include "PlanEditorTest.moc"
