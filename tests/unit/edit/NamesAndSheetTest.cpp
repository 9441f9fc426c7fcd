// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/FlowKey.h"
#include "edit/FreshIds.h"
#include "edit/IdChanges.h"
#include "edit/NodeEdits.h"
#include "edit/SheetEdits.h"
#include "matrix/Matrix.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
title: {en: Title, ja: 表題}
sheet: {revision: A, author: Tanaka}
revisions: [{revision: A, date: 2026-10-01}]
products: [{id: csm, catalog: hcsm}, {id: sum, catalog: hpsum-7, version: 7.4.0}]
zones: [{id: a}, {id: b}]
firewalls: [{id: ab, joins: [a, b]}]
routes: [{from: a, to: b, via: [ab]}]
nodes:
  - {id: m1, kind: management-server, os: windows, runs: [{product: csm, manages: [w1, w1-bmc]}, {product: sum, manages: [w1, rx]}], zone: a}
  - {id: rx, kind: hp-ux, interfaces: [{id: lan0, zone: a}, {id: mp, zone: b}]}
  - {id: w1, kind: windows, zone: b, name: {en: Web, ja: ウェブ}, ports: {csm: {winrm: 80}}}
  - {id: w1-bmc, kind: bmc, part-of: w1, zone: b}
flows: [{id: f, from: w1, to: m1, transport: tcp, ports: 5000}]
)";

} // namespace

/// Ids and names, and what a plan says of itself.
class NamesAndSheetTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_plan = test::DerivedPlan::read(yaml);
        m_editor = std::make_unique<PlanEditor>(m_plan);
    }

    void freshIdsAreReadableAndFree()
    {
        QCOMPARE(freshNodeId(m_plan, id("windows")), id("windows01"));
        QCOMPARE(freshZoneId(m_plan), id("zone1"));
        QCOMPARE(freshProductId(m_plan, id("hcsm")), id("hcsm"));
        QCOMPARE(copiedNodeId(m_plan, id("w1")), id("w2"));
        QCOMPARE(copiedNodeId(m_plan, id("new")), id("new"));
        Node node;
        for (const char *name : {"web", "web09", "web99", "x-9999999999"}) {
            node.id = id(name);
            m_editor->put(node);
        }
        QCOMPARE(copiedNodeId(m_plan, id("web")), id("web2"));
        QCOMPARE(copiedNodeId(m_plan, id("web09")), id("web10"));
        QCOMPARE(copiedNodeId(m_plan, id("web99")), id("web100"));
        QVERIFY(!m_plan.nodes.contains(copiedNodeId(m_plan, id("x-9999999999"))));
        node.id = id(QString(Id::maximumLength, u'x'));
        m_editor->put(node);
        QCOMPARE(copiedNodeId(m_plan, node.id).toString(), QString(Id::maximumLength - 1, u'x') + u'2');
    }

    /// What was decided about a machine that has gone must not come over a new one.
    void freshIdsAreNotThoseOfTheGone()
    {
        Decision decision;
        decision.flow = u"csm:monitor-winrm.winrm:m1>windows01:tcp"_s;
        m_editor->put(decision);
        m_editor->setNumbers({{u"sum:x.y:m1>windows02/lan0:tcp"_s, 7}});
        QCOMPARE(freshNodeId(m_plan, id("windows")), id("windows03"));
        QVERIFY(!isNamedInKeys(m_plan, id("windows0")));
    }

    void renamingInPlace()
    {
        const auto rename = [&](const char *node, const QString &text, Language language) {
            const Result<void> renamed = renameNode(*m_editor, id(node), text, language);
            return renamed ? QString() : renamed.error().code;
        };
        const auto nameOf = [&](const char *node) { return m_plan.nodes.at(id(node)).name; };
        QCOMPARE(rename("w1", u" Web server "_s, Language::English), QString());
        QCOMPARE(nameOf("w1"), (LocalizedText{u"Web server"_s, u"ウェブ"_s}));
        QCOMPARE(rename("w1", u"other"_s, Language::Japanese), QString());
        QCOMPARE(nameOf("w1"), (LocalizedText{u"Web server"_s, u"other"_s}));
        // It has none, so that its id is shown. The id stays; a host's name needs no translation.
        QCOMPARE(rename("m1", u"csm01"_s, Language::English), QString());
        QCOMPARE(nameOf("m1"), (LocalizedText{u"csm01"_s, u"csm01"_s}));
        QCOMPARE(rename("m1", u"w1"_s, Language::English), QString()); // names may be alike
        QCOMPARE(nameOf("m1"), (LocalizedText{u"w1"_s, u"csm01"_s}));
        QCOMPARE(rename("m1", u" "_s, Language::English), QString());
        QCOMPARE(rename("m1", u""_s, Language::Japanese), QString());
        QVERIFY(nameOf("m1").isEmpty());
        QCOMPARE(rename("m1", u"管理サーバ"_s, Language::Japanese), QString());
        QCOMPARE(nameOf("m1"), (LocalizedText{{}, u"管理サーバ"_s}));
        QCOMPARE(rename("gone", u"x"_s, Language::English), u"refused.not-there"_s);
        QVERIFY(renameZone(*m_editor, id("a"), u"管理"_s, Language::Japanese));
        QCOMPARE(m_plan.zones.at(id("a")).name.ja, u"管理"_s);
        QVERIFY(renameFirewall(*m_editor, id("ab"), u"fw1"_s, Language::Japanese));
        QCOMPARE(m_plan.firewalls.at(id("ab")).name, (LocalizedText{u"fw1"_s, u"fw1"_s}));
        QCOMPARE(m_plan.routes[0].via, std::vector<Id>{id("ab")});
    }

    /// With another id everything is as it was: references, flows, and the numbers of all rows.
    void anotherIdKeepsWhatBelongsToIt_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("from");
        for (const QString &node : {u"m1"_s, u"w1"_s, u"w1-bmc"_s, u"rx"_s})
            QTest::newRow(qPrintable(node)) << u"node"_s << node;
        QTest::newRow("product") << u"product"_s << u"csm"_s;
        QTest::newRow("flow") << u"flow"_s << u"f"_s;
        QTest::newRow("zone") << u"zone"_s << u"a"_s;
        QTest::newRow("firewall") << u"firewall"_s << u"ab"_s;
    }

    void anotherIdKeepsWhatBelongsToIt()
    {
        QFETCH(QString, what);
        QFETCH(QString, from);
        FlowEngine engine(m_plan, test::catalogs());
        engine.derive();
        m_editor->setNumbers(issueNumbers(engine));
        QVERIFY(m_plan.numbers.size() > 20);
        for (const int handle : engine.handles()) {
            Decision decision;
            decision.flow = flowKey(engine, engine.flow(handle));
            decision.state = DecisionState::Excluded;
            m_editor->put(decision);
        }
        const Plan before = m_plan;
        const auto change = [&](const Id &old, const Id &fresh) {
            return what == u"node"_s   ? changeNodeId(*m_editor, old, fresh)
                : what == u"product"_s ? changeProductId(*m_editor, old, fresh)
                : what == u"flow"_s    ? changeFlowId(*m_editor, old, fresh)
                : what == u"zone"_s    ? changeZoneId(*m_editor, old, fresh)
                                       : changeFirewallId(*m_editor, old, fresh);
        };
        QVERIFY(change(id(from), id("zz9")));
        QCOMPARE(m_plan.decisions.size(), before.decisions.size());
        FlowEngine renamed(m_plan, test::catalogs());
        renamed.derive();
        QCOMPARE(renamed.flowCount(), engine.flowCount());
        // Every row has its number: nothing would be issued anew.
        QVERIFY(issueNumbers(renamed) == m_plan.numbers);
        for (const int handle : renamed.handles())
            QVERIFY(renamed.flow(handle).excluded);
        QVERIFY(change(id("zz9"), id(from)));
        QVERIFY(m_plan == before);
        QVERIFY(change(id(from), id(from)));
        QVERIFY(m_plan == before);
    }

    void anAcceptanceFollowsTheId()
    {
        Acceptance acceptance;
        acceptance.finding = u"node.no-zone:w1"_s;
        m_editor->put(acceptance);
        QVERIFY(changeNodeId(*m_editor, id("w1"), id("web")));
        QCOMPARE(m_plan.accepted.begin()->first, u"node.no-zone:web"_s);
        QCOMPARE(m_plan.accepted.begin()->second.finding, u"node.no-zone:web"_s);
    }

    void sheetAndTitle()
    {
        setTitle(*m_editor, {u"New"_s, u"新"_s});
        Sheet sheet = m_plan.sheet;
        sheet.paper = u"A2"_s;
        setSheet(*m_editor, sheet);
        setNote(*m_editor, u"note"_s);
        setRevisions(*m_editor, {});
        QCOMPARE(m_plan.title.en, u"New"_s);
        QCOMPARE(m_plan.sheet.paper, u"A2"_s);
        QCOMPARE(m_plan.sheet.author, u"Tanaka"_s);
        QCOMPARE(m_plan.note, u"note"_s);
        QVERIFY(m_plan.revisions.empty());
    }

    void issuing()
    {
        FlowEngine engine(m_plan, test::catalogs());
        engine.derive();
        const QDate day(2026, 11, 21);
        const Result<IssuedRevision> issued
            = issueRevision(*m_editor, engine, Revision{u"B"_s, day, {}, {}, {}, {}, {}});
        QVERIFY(issued && issued->isNew && !issued->changedNothing);
        QCOMPARE(issued->given, m_plan.numbers.size());
        QVERIFY(issued->given > 20);
        QCOMPARE(m_plan.sheet.revision, u"B"_s);
        QCOMPARE(m_plan.revisions.back().date, day);
        QCOMPARE(m_plan.revisions.back().by, u"Tanaka"_s);
        const Plan before = m_plan;
        QVERIFY(issueRevision(*m_editor, engine, Revision{u"B"_s, day, {}, {}, {}, {}, {}})->changedNothing);
        QVERIFY(m_plan == before);
        const Result<IssuedRevision> old = issueRevision(*m_editor, engine, Revision{u"A"_s, day, {}, {}, {}, {}, {}});
        QCOMPARE(old.error().code, u"revision.superseded"_s);
        QCOMPARE(old.error().arguments, (QStringList{u"A"_s, u"B"_s}));
        QVERIFY(m_plan == before);
        std::map<QString, int> twice = m_plan.numbers;
        twice.rbegin()->second = twice.begin()->second;
        m_editor->setNumbers(twice);
        QCOMPARE(issueRevision(*m_editor, engine, Revision{u"C"_s, day, {}, {}, {}, {}, {}})->renumbered,
            QStringList{twice.rbegin()->first});
        QCOMPARE(
            issueRevision(*m_editor, engine, Revision{{}, day, {}, {}, {}, {}, {}}).error().code, u"value.empty"_s);
    }

    void arranging()
    {
        FlowEngine engine(m_plan, test::catalogs());
        engine.derive();
        arrangePlan(*m_editor, engine, {.onlyMissing = true});
        const Arrangement wanted = arrange(engine, {.onlyMissing = true});
        for (const auto &[node, at] : wanted.nodes)
            QCOMPARE(m_plan.nodes.at(node).at, at);
        QVERIFY(m_plan.zones.at(id("a")).frame && m_plan.firewalls.at(id("ab")).at);
    }

    void becomingAnotherPlan()
    {
        Plan other = m_plan;
        PlanEditor elsewhere(other);
        elsewhere.removeNode(id("w1"));
        elsewhere.removeZone(id("b"));
        elsewhere.put(Product{id("new"), id("hcsm"), {}, {}, {}, {}, {}, {}});
        other.note = u"other"_s;
        other.extras = {{u"x"_s, u"1"_s}};
        PlanParts before;
        m_editor->setJournal(&before);
        const Plan own = m_plan;
        become(*m_editor, other);
        QVERIFY(m_plan == other);
        m_editor->setJournal(nullptr);
        m_editor->exchange(before);
        QVERIFY(m_plan == own);
    }

private:
    Plan m_plan;
    std::unique_ptr<PlanEditor> m_editor;
};

QTEST_GUILESS_MAIN(NamesAndSheetTest)
#include "NamesAndSheetTest.moc"
