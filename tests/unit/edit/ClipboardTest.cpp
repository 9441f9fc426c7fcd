// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Clipboard.h"

#include "edit/NodeEdits.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = R"(
products: [{id: csm, catalog: hcsm, ports: {https: 443}}, {id: sum, catalog: hpsum-7}]
zones: [{id: a, frame: [0, 0, 400, 400]}, {id: b, frame: [500, 0, 400, 400]}]
firewalls: [{id: ab, joins: [a, b], at: [450, 200]}]
nodes:
  - {id: m1, kind: management-server, os: windows, runs: [{product: csm, manages: [w1, w2]}], zone: a, at: [40, 40]}
  - {id: w1, kind: windows, zone: b, at: [540, 40], name: {en: Web, ja: ウェブ}, addresses: [10.0.0.1]}
  - {id: w2, kind: windows, zone: b, at: [540, 240], ports: {csm: {winrm: 80}}}
  - {id: w1-bmc, kind: bmc, part-of: w1, zone: b, at: [720, 40]}
flows:
  - {id: in, from: w2, to: w1, transport: tcp, ports: 5000}
  - {id: out, from: w1, to: m1, transport: tcp, ports: 5001}
)";

} // namespace

class ClipboardTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_plan = test::DerivedPlan::read(yaml);
        m_editor = std::make_unique<PlanEditor>(m_plan);
    }

    /// What is copied is a plan: it can be mailed, saved, opened.
    void aCopyIsAPlanThatCanBeRead()
    {
        for (const Selection &selection :
            {Selection{{id("m1")}, {}, {}, {}}, Selection{{id("w1"), id("w2")}, {}, {}, {}},
                Selection{{}, {id("a"), id("b")}, {id("ab")}, {}}, Selection{{}, {}, {id("ab")}, {id("out")}}}) {
            const QByteArray text = copyText(m_plan, Places(m_plan), selection);
            const Result<YamlTree> tree = YamlTree::parse(text, u"copied"_s);
            QVERIFY2(tree, text.constData());
            const Checked<ReadPlan> read = readPlan(*tree);
            QVERIFY2(read, text.constData());
            QVERIFY2(read->warnings.empty(), text.constData());
        }
        // Chosen things have their places, what they refer to has none.
        const QByteArray text = copyText(m_plan, Places(m_plan), {{id("m1")}, {}, {}, {}});
        QVERIFY(text.contains("at: [40, 40]"));
        QVERIFY(text.contains("{id: w1, kind: windows}"));
        QVERIFY(!text.contains("frame"));
    }

    void aCopyInTheSamePlanHasFreshIdsAndItsReferences()
    {
        const QByteArray text = copyText(m_plan, Places(m_plan), {{id("w1"), id("w2"), id("w1-bmc")}, {}, {}, {}});
        const Result<InsertedFragment> pasted = pasteText(*m_editor, Places(m_plan), text, {16, 24});
        QVERIFY(pasted);
        QCOMPARE(pasted->things.nodes, (std::set<Id>{id("w1-bmc2"), id("w3"), id("w4")}));
        QCOMPARE(pasted->things.flows, std::set<Id>{id("in2")});
        const Node &copy = m_plan.nodes.at(id("w3"));
        QCOMPARE(copy.name, (LocalizedText{u"Web 2"_s, u"ウェブ 2"_s}));
        QVERIFY(copy.addresses.empty()); // one address, one machine
        QCOMPARE(pasted->withoutAddresses, 1);
        QCOMPARE(copy.at, (Point{556, 64}));
        QCOMPARE(copy.zone, id("b")); // outside of what was copied, and there
        QCOMPARE(m_plan.nodes.at(id("w1-bmc2")).partOf, id("w3")); // the copy's
        QCOMPARE(m_plan.nodes.at(id("w4")).ports.size(), size_t(1));
        QCOMPARE(m_plan.flows.at(id("in2")).from, id("w4"));
        QCOMPARE(m_plan.flows.at(id("in2")).to, id("w3"));
        QCOMPARE(m_plan.products.size(), size_t(2));
        QCOMPARE(m_plan.zones.size(), size_t(2));
    }

    void aManagerKeepsWhatItManages()
    {
        const QByteArray text = copyText(m_plan, Places(m_plan), {{id("m1"), id("w1")}, {}, {}, {}});
        QVERIFY(pasteText(*m_editor, Places(m_plan), text, {0, 0}));
        // w1 came along as w3; w2 is there. "out" leads from one to the other.
        QCOMPARE(m_plan.nodes.at(id("m2")).runs[0].manages, (std::vector<Id>{id("w2"), id("w3")}));
        QCOMPARE(m_plan.flows.at(id("out2")).to, id("m2"));
        removeSelection(*m_editor, Places(m_plan), {{id("w2")}, {}, {}, {}});
        QVERIFY(pasteText(*m_editor, Places(m_plan), copyText(m_plan, Places(m_plan), {{id("m1")}, {}, {}, {}}), {}));
        QCOMPARE(m_plan.nodes.at(id("m3")).runs[0].manages, std::vector<Id>{id("w1")});
    }

    void elsewhereReferencesOutsideGo()
    {
        const QByteArray text = copyText(m_plan, Places(m_plan), {{id("m1"), id("w1-bmc")}, {}, {}, {id("out")}});
        Plan other;
        PlanEditor editor(other);
        const Result<InsertedFragment> pasted = pasteText(editor, Places(other), text, {});
        QVERIFY(pasted);
        QCOMPARE(other.nodes.size(), size_t(2));
        QVERIFY(other.nodes.at(id("w1-bmc")).partOf.isNull());
        QVERIFY(other.nodes.at(id("m1")).zone.isNull());
        // A list that loses its last one manages nothing; without a list it would mean all.
        QVERIFY(other.nodes.at(id("m1")).runs[0].managesNothing);
        QVERIFY(other.flows.empty());
        QCOMPARE(other.products.size(), size_t(1)); // the product came along with its settings
        QCOMPARE(other.products.at(id("csm")).ports.size(), size_t(1));
    }

    void aProductOfTheSameIdButAnotherCatalogIsNotTaken()
    {
        const QByteArray text = copyText(m_plan, Places(m_plan), {{id("m1")}, {}, {}, {}});
        Plan other = test::DerivedPlan::read("products: [{id: csm, catalog: hpsum-7}]\n");
        PlanEditor editor(other);
        QVERIFY(pasteText(editor, Places(other), text, {}));
        QCOMPARE(other.nodes.at(id("m1")).runs[0].product, id("hcsm"));
        QCOMPARE(other.products.at(id("hcsm")).catalog, id("hcsm"));
    }

    void zonesFirewallsAndRoutesComeAlongWhenChosen()
    {
        m_editor->setRoutes({Route{id("a"), id("b"), {id("ab")}, {}}});
        const Selection all{{id("m1"), id("w1")}, {id("a"), id("b")}, {id("ab")}, {}};
        QVERIFY(pasteText(*m_editor, Places(m_plan), copyText(m_plan, Places(m_plan), all), {0, 600}));
        QCOMPARE(m_plan.nodes.at(id("m2")).zone, id("a2"));
        QCOMPARE(m_plan.firewalls.at(id("ab2")).joins, (std::vector<Id>{id("a2"), id("b2")}));
        QCOMPARE(m_plan.zones.at(id("b2")).frame, (Rectangle{500, 600, 400, 400}));
        QCOMPARE(m_plan.routes.size(), size_t(2));
        QCOMPARE(m_plan.routes[1].via, std::vector<Id>{id("ab2")});
    }

    void whatIsPastedIntoAnotherFrameIsInItsZone()
    {
        const QByteArray text = copyText(m_plan, Places(m_plan), {{id("w1")}, {}, {}, {}});
        QVERIFY(pasteText(*m_editor, Places(m_plan), text, {-500, 0}));
        QCOMPARE(m_plan.nodes.at(id("w3")).zone, id("a"));
    }

    /// Cut and pasted, everything is as it was but for references to what was cut.
    void cutAndPasted()
    {
        const Node before = m_plan.nodes.at(id("w2"));
        const Selection selection{{id("w2")}, {}, {}, {}};
        const QByteArray text = copyText(m_plan, Places(m_plan), selection);
        Decision decision;
        decision.flow = u"csm:monitor-winrm.winrm:m1>w2:tcp"_s;
        m_editor->put(decision);
        removeSelection(*m_editor, Places(m_plan), selection);
        QVERIFY(pasteText(*m_editor, Places(m_plan), text, {}));
        QVERIFY(m_plan.nodes.at(id("w2")) == before); // under its id, and with what was decided about it
    }

    void aDuplicateIsACopyThatLeavesTheClipboardAlone()
    {
        const InsertedFragment copies = duplicate(*m_editor, Places(m_plan), {{id("w1")}, {id("a")}, {}, {id("out")}});
        QCOMPARE(copies.things, (Selection{{id("w3")}, {id("a2")}, {}, {id("out2")}}));
        QCOMPARE(m_plan.flows.at(id("out2")).to, id("m1"));
    }

    /// A plan that somebody wrote by hand, without places, is put in as a whole, and arranged.
    void aPlanWithoutPlacesIsPutInAsAWhole()
    {
        const QByteArray text = "format: portolan-plan\nversion: 1\nzones: [{id: a}]\nnodes:\n"
                                "  - {id: x, kind: linux, zone: a}\n  - {id: y, kind: linux, zone: a}\nflows:\n"
                                "  - {id: xy, from: x, to: y, transport: tcp, ports: 22}\n";
        const Result<InsertedFragment> pasted = pasteText(*m_editor, Places(m_plan), text, {100, 100});
        QVERIFY(pasted);
        QCOMPARE(pasted->things, (Selection{{id("x"), id("y")}, {id("a2")}, {}, {id("xy")}}));
        QVERIFY(!m_plan.nodes.at(id("x")).at);
        QCOMPARE(m_plan.nodes.at(id("x")).zone, id("a2"));
    }

    void whatIsNoPlanIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const QByteArray head = "format: portolan-plan\nversion: 1\n";
        QTest::newRow("nothing") << QByteArray() << u"paste.no-plan"_s;
        QTest::newRow("words") << QByteArray("Dear colleagues, see below: [") << u"paste.no-plan"_s;
        QTest::newRow("other YAML") << QByteArray("a: b\n") << u"paste.no-plan"_s;
        QTest::newRow("a catalog") << QByteArray("format: portolan-catalog\nversion: 1\n") << u"paste.no-plan"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"paste.no-plan"_s;
        QTest::newRow("an alias bomb") << QByteArray(head + "x: &a [1]\ny: [*a]\n") << u"yaml.anchor"_s;
        QTest::newRow("deep") << QByteArray(head + "x: " + QByteArray(1000, '[') + '\n') << u"yaml.too-deep"_s;
        QTest::newRow("newer") << QByteArray("format: portolan-plan\nversion: 99\n") << u"format.newer"_s;
        QTest::newRow("dangling") << QByteArray(head + "nodes: [{id: a, kind: linux, zone: none}]\n")
                                  << u"reference.unknown"_s;
        QTest::newRow("an empty plan") << head << u"paste.nothing"_s;
        QTest::newRow("context only") << QByteArray(head
            + "nodes:\n  - {id: p, kind: linux}\n  - {id: q, kind: linux}\n"
              "flows: [{id: f, from: p, to: q, transport: tcp, ports: 1}]\n")
                                      << u"paste.nothing"_s;
    }

    void whatIsNoPlanIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        const Plan before = m_plan;
        const Result<InsertedFragment> pasted = pasteText(*m_editor, Places(m_plan), text, {});
        QVERIFY(!pasted);
        QCOMPARE(pasted.error().code, code);
        QVERIFY(m_plan == before);
    }

private:
    Plan m_plan;
    std::unique_ptr<PlanEditor> m_editor;
};

QTEST_GUILESS_MAIN(ClipboardTest)
#include "ClipboardTest.moc"
