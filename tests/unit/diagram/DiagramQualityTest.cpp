// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/DiagramQuality.h"
#include "HandDrawing.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>
#include <set>

using namespace portolan::test;
using namespace Qt::StringLiterals;

using Rules = QList<DiagramRule>;

namespace {

/// Nodes a to d of 100 x 50 in the corners of a square: a and b above, c and d below.
HandDrawing fourNodes()
{
    HandDrawing drawing;
    drawing.node(u"a"_s, {0, 0, 100, 50}).node(u"b"_s, {400, 0, 100, 50});
    drawing.node(u"c"_s, {0, 300, 100, 50}).node(u"d"_s, {400, 300, 100, 50});
    return drawing;
}

/// A line from a to b with its label.
HandDrawing oneArrow()
{
    return fourNodes().arrow(u"a>b"_s, {{100, 20}, {400, 20}}).label(u"a>b"_s, {200, 10, 60, 20});
}

Rules rulesOf(const DiagramQuality &quality)
{
    Rules rules;
    for (const DiagramFault &fault : quality.violations())
        rules.append(fault.rule);
    return rules;
}

/// A soup of arrows that mind nothing.
QByteArray soup(int arrows, int turns, int extent, quint32 seed, const QSizeF &node = QSizeF(1, 1))
{
    std::mt19937 random(seed);
    const auto place = [&] { return static_cast<double>(random() % static_cast<unsigned>(extent)); };
    HandDrawing drawing;
    for (int i = 0; i < arrows; ++i) {
        const QString from = u'f' + QString::number(i);
        const QString to = u't' + QString::number(i);
        Points points{{place(), place()}};
        for (int turn = 0; turn < turns; ++turn)
            points.append(turn % 2 == 0 ? QPointF(place(), points.last().y()) : QPointF(points.last().x(), place()));
        drawing.node(from, QRectF(points.first(), node)).node(to, QRectF(points.last(), node));
        drawing.labelled(from + u'>' + to, points);
    }
    return drawing.json();
}

} // namespace

class DiagramQualityTest : public QObject {
    Q_OBJECT

private slots:
    void findsExactlyWhatIsWrong_data();
    void findsExactlyWhatIsWrong();
    void letsPass_data();
    void letsPass();
    void refusesWhatIsNoDiagram_data();
    void refusesWhatIsNoDiagram();
    void namesArrowsAndPlaces();
    void measuresDistinctLines();
    void measuresLabelsAndStubs();
    void remarks();
    void remarksWhatCanHardlyBeRead();
    void agreesWithCountingOneByOne();
    void agreesAboutNodesAndLabels();
    void judgesFiveThousandArrows();
};

void DiagramQualityTest::findsExactlyWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Rules>("rules");
    const auto row = [](const char *name, const HandDrawing &drawing, const Rules &rules) {
        QTest::newRow(name) << drawing.json() << rules;
    };
    const Rules through{DiagramRule::ArrowThroughNode};
    row("through a node", oneArrow().node(u"e"_s, {300, 0, 50, 50}), through);
    row("into a corner of a node", oneArrow().node(u"e"_s, {300, 19.9, 50, 50}), through);
    row("along a node's border", oneArrow().node(u"e"_s, {300, 20, 50, 50}), through);
    row("through its own source", fourNodes().labelled(u"a>b"_s, {{0, 20}, {400, 20}}), through);
    row("along its own source's border", fourNodes().labelled(u"a>b"_s, {{100, 10}, {100, 40}, {400, 40}}, 1),
        Rules{DiagramRule::ArrowThroughNode, DiagramRule::ArrowThroughNode});
    row("back through its own source",
        fourNodes().labelled(u"a>b"_s, {{50, 0}, {50, -20}, {-20, -20}, {-20, 25}, {400, 25}}, 3), through);
    row("through its own listener", fourNodes().labelled(u"a>b"_s, {{100, 20}, {500, 20}}), through);
    row("slanted", fourNodes().labelled(u"a>b"_s, {{100, 20}, {400, 30}}),
        {DiagramRule::SlantedSegment, DiagramRule::LabelOffItsArrow});
    row("slightly slanted", fourNodes().labelled(u"a>b"_s, {{100, 20}, {250, 20}, {400, 20.5}}),
        {DiagramRule::SlantedSegment});
    row("begins off its node", fourNodes().labelled(u"a>b"_s, {{101, 20}, {400, 20}}), {DiagramRule::EndOffNode});
    row("begins inside its node", fourNodes().labelled(u"a>b"_s, {{90, 20}, {400, 20}}),
        {DiagramRule::EndOffNode, DiagramRule::ArrowThroughNode});
    row("ends off its node", fourNodes().labelled(u"a>b"_s, {{100, 20}, {399, 20}}), {DiagramRule::EndOffNode});
    row("ends at another node", fourNodes().labelled(u"a>b"_s, {{50, 50}, {50, 300}}),
        {DiagramRule::EndOffNode, DiagramRule::ArrowThroughNode});
    row("two on one line", oneArrow().labelled(u"c>b"_s, {{50, 300}, {50, 100}, {350, 100}, {350, 20}, {400, 20}}, 1),
        {DiagramRule::ForeignOverlap});
    row("end to end at a bend",
        fourNodes()
            .labelled(u"a>d"_s, {{100, 20}, {250, 20}, {250, 320}, {400, 320}}, 1)
            .labelled(u"c>b"_s,
                {{100, 310}, {240, 310}, {240, 330}, {250, 330}, {250, 320.005}, {300, 320.005}, {300, 30}, {400, 30}},
                6),
        {DiagramRule::ForeignOverlap, DiagramRule::ForeignOverlap});
    row("back to back at one bend",
        fourNodes()
            .labelled(u"a>c"_s, {{100, 20}, {250, 20}, {250, 150}, {50, 150}, {50, 300}}, 2)
            .labelled(u"d>b"_s, {{420, 300}, {420, 200}, {250, 200}, {250, 150}, {420, 150}, {420, 50}}, 3),
        {DiagramRule::ForeignOverlap, DiagramRule::ForeignOverlap});
    row("trunks of two names on one line",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t1"_s)
            .arrow(u"a>d"_s, {{100, 20}, {300, 20}, {300, 320}, {400, 320}}, u"t2"_s)
            .label(u"a>b"_s, {340, 10, 20, 20})
            .label(u"a>d"_s, {290, 200, 20, 20}),
        {DiagramRule::ForeignOverlap});
    row("level lanes 5.9 apart",
        oneArrow()
            .labelled(u"b>a"_s, {{400, 30.1}, {300, 30.1}, {300, 25.9}, {100, 25.9}}, 0)
            .label(u"b>a"_s, {120, 24, 20, 4}),
        {DiagramRule::NarrowLanes, DiagramRule::LabelOnForeignArrow});
    row("upright lanes 5.9 apart",
        fourNodes()
            .labelled(u"a>c"_s, {{50, 50}, {50, 300}})
            .arrow(u"c>a"_s, {{55.9, 300}, {55.9, 50}})
            .label(u"c>a"_s, {52, 80, 8, 20}),
        {DiagramRule::NarrowLanes, DiagramRule::LabelOnForeignArrow});
    row("label on a node", oneArrow().node(u"e"_s, {200, 21, 60, 40}), {DiagramRule::LabelOnNode});
    row("badge on a node", fourNodes().arrow(u"a>b"_s, {{100, 20}, {400, 20}}).badge(u"a>b"_s, {95, 10, 20, 20}),
        {DiagramRule::LabelOnNode});
    row("labels on each other", oneArrow().arrow(u"b>a"_s, {{400, 40}, {100, 40}}).label(u"b>a"_s, {200, 29, 60, 20}),
        {DiagramRule::LabelOnLabel});
    row("badge on a label of the same arrow", oneArrow().badge(u"a>b"_s, {190, 12, 20, 10}),
        {DiagramRule::LabelOnLabel});
    row("badge of another arrow in a chip",
        oneArrow().arrow(u"b>a"_s, {{400, 28}, {100, 28}}).badge(u"b>a"_s, {210, 22, 20, 8}),
        {DiagramRule::LabelOnLabel, DiagramRule::LabelOnForeignArrow});
    row("label on a foreign arrow", oneArrow().labelled(u"b>a"_s, {{400, 28}, {100, 28}}),
        {DiagramRule::LabelOnLabel, DiagramRule::LabelOnForeignArrow});
    row("label on a foreign arrow that crosses",
        oneArrow()
            .arrow(u"a>c"_s, {{50, 0}, {50, -30}, {230, -30}, {230, 150}, {50, 150}, {50, 300}})
            .label(u"a>c"_s, {100, 145, 30, 10}),
        {DiagramRule::LabelOnForeignArrow});
    row("label on a zone's title", oneArrow().zone(u"z"_s, {-20, -20, 600, 100}, {250, 25, 80, 20}),
        {DiagramRule::LabelOnTitle});
    row("label off its arrow", fourNodes().arrow(u"a>b"_s, {{100, 20}, {400, 20}}).label(u"a>b"_s, {200, 20.1, 60, 20}),
        {DiagramRule::LabelOffItsArrow});
    row("label that speaks for an arrow elsewhere too",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}})
            .arrow(u"a>d"_s, {{50, 50}, {50, 150}, {450, 150}, {450, 300}})
            .label(u"a>b a>d"_s, {200, 10, 60, 15}),
        {DiagramRule::LabelOffItsArrow});
    row("arrow without a label", fourNodes().arrow(u"a>b"_s, {{100, 20}, {400, 20}}), {DiagramRule::ArrowWithoutLabel});
    row("trunk of strangers",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t"_s)
            .arrow(u"c>d"_s, {{100, 320}, {400, 320}}, u"t"_s)
            .label(u"a>b"_s, {200, 10, 60, 20})
            .label(u"c>d"_s, {200, 310, 60, 20}),
        {DiagramRule::UnrelatedTrunk});
    row("trunk of a chain",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t"_s)
            .arrow(u"b>d"_s, {{450, 50}, {450, 300}}, u"t"_s)
            .label(u"a>b"_s, {200, 10, 60, 20})
            .label(u"b>d"_s, {440, 100, 20, 20}),
        {DiagramRule::UnrelatedTrunk});
    row("trunk that parts and meets again",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t"_s)
            .arrow(u"a>d"_s,
                {{100, 20}, {200, 20}, {200, 100}, {300, 100}, {300, 20}, {350, 20}, {350, 320}, {400, 320}}, u"t"_s)
            .label(u"a>b a>d"_s, {110, 10, 60, 20}),
        {DiagramRule::TrunkInCircle});
    row("a pair twice", oneArrow().labelled(u"a>b>2"_s, {{100, 40}, {400, 40}}), {DiagramRule::RepeatedPair});
    row("through a firewall that is not its own", oneArrow().gate(u"fw"_s, {300, 0, 18, 60}),
        {DiagramRule::ArrowThroughGate});
    row("through another firewall than its own",
        oneArrow().passing(u"fw"_s).gate(u"fw"_s, {300, 0, 18, 60}).gate(u"dmz"_s, {340, 0, 18, 60}),
        {DiagramRule::ArrowThroughGate});
    row("within a firewall that is not its own",
        fourNodes()
            .labelled(u"a>d"_s, {{100, 20}, {305, 20}, {305, 320}, {400, 320}}, 2)
            .gate(u"fw"_s, {300, 100, 18, 60}),
        {DiagramRule::ArrowThroughGate});
    row("a label on a firewall that its arrow does not pass", oneArrow().gate(u"fw"_s, {220, 24, 18, 60}),
        {DiagramRule::LabelOnForeignGate});
    row("along a side through the head there",
        oneArrow().labelled(
            u"c>d"_s, {{50, 300}, {50, 100}, {389, 100}, {389, -20}, {600, -20}, {600, 320}, {500, 320}}, 1),
        {DiagramRule::LineThroughHead});
    row("a head right at a bend", fourNodes().labelled(u"a>d"_s, {{100, 20}, {391, 20}, {391, 320}, {400, 320}}),
        {DiagramRule::LineThroughHead});
    row("stubs whose badge is elsewhere",
        fourNodes().stubs(u"a>b"_s, {{100, 20}, {110, 20}}, {{400, 20}, {390, 20}}).badge(u"a>b"_s, {200, 10, 20, 20}),
        {DiagramRule::LabelOffItsArrow});
}

void DiagramQualityTest::findsExactlyWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(Rules, rules);
    const DiagramQuality quality(json);
    QVERIFY2(rulesOf(quality) == rules, qPrintable(quality.report()));
}

void DiagramQualityTest::letsPass_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const HandDrawing &drawing) { QTest::newRow(name) << drawing.json(); };
    row("nothing at all", HandDrawing());
    row("one arrow", oneArrow());
    row("right past a node", oneArrow().node(u"e"_s, {300, 20.1, 50, 50}));
    row("from the corner of a node", fourNodes().labelled(u"a>b"_s, {{100, 50}, {400, 50}}));
    row("ends rounded to two decimals",
        fourNodes()
            .node(u"e"_s, {100.0 / 3, 150, 100, 50})
            .labelled(u"e>d"_s, {{133.33, 160}, {420, 160}, {420, 300}}));
    row("crossing at a right angle",
        oneArrow().labelled(u"c>a"_s, {{50, 300}, {50, 200}, {300, 200}, {300, -50}, {50, -50}, {50, 0}}, 3));
    row("a lane 6 beside it that turns away at both ends",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}})
            .label(u"a>b"_s, {360, 10, 30, 20})
            .labelled(u"c>d"_s, {{100, 320}, {150, 320}, {150, 26}, {350, 26}, {350, 320}, {400, 320}}, 3));
    row("level lanes 6 apart",
        oneArrow().arrow(u"b>a"_s, {{400, 26}, {300, 26}, {300, 36}, {100, 36}}).label(u"b>a"_s, {120, 31, 20, 10}));
    row("upright lanes 6 apart",
        fourNodes()
            .labelled(u"a>c"_s, {{50, 50}, {50, 300}}, 0)
            .arrow(u"c>a"_s, {{66, 300}, {66, 50}})
            .arrow(u"c>b"_s, {{72, 300}, {72, 100}, {420, 100}, {420, 50}})
            .label(u"c>a"_s, {61, 80, 10, 20})
            .label(u"c>b"_s, {300, 90, 40, 20}));
    row("lanes nearer where they don't run side by side",
        fourNodes()
            .labelled(u"a>c"_s, {{100, 20}, {150, 20}, {150, 310}, {100, 310}}, 1)
            .labelled(u"b>d"_s, {{400, 22}, {300, 22}, {300, 312}, {400, 312}}, 1));
    row("mates of a trunk on one line",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t"_s)
            .arrow(u"a>d"_s, {{100, 20}, {250, 20}, {250, 320}, {400, 320}}, u"t"_s)
            .label(u"a>b a>d"_s, {150, 10, 60, 20}));
    row("mates that come together",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t"_s)
            .arrow(u"c>b"_s, {{100, 320}, {250, 320}, {250, 20}, {400, 20}}, u"t"_s)
            .badge(u"a>b c>b"_s, {300, 10, 60, 20}));
    row("labels 0.1 apart",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 10}, {400, 10}})
            .arrow(u"b>a"_s, {{400, 30}, {100, 30}})
            .label(u"a>b"_s, {200, 0, 60, 20})
            .label(u"b>a"_s, {200, 20.1, 60, 20})
            .badge(u"b>a"_s, {260.1, 20.1, 20, 20}));
    row("labels side by side", oneArrow().badge(u"a>b"_s, {260, 10, 20, 20}));
    row("label beside a node", oneArrow().node(u"e"_s, {200, 30, 60, 40}));
    row("label beside a foreign line",
        oneArrow().arrow(u"b>a"_s, {{400, 30}, {100, 30}}).label(u"b>a"_s, {120, 26, 40, 10}));
    row("badge in its chip", oneArrow().badge(u"a>b"_s, {202, 12, 16, 16}));
    row("label beside its line, touching",
        fourNodes().arrow(u"a>b"_s, {{100, 20}, {400, 20}}).label(u"a>b"_s, {200, 0, 60, 20}));
    row("both directions of a pair", oneArrow().labelled(u"b>a"_s, {{400, 40}, {100, 40}}));
    row("through its firewall, past another",
        oneArrow().passing(u"fw"_s).gate(u"fw"_s, {300, 0, 18, 60}).gate(u"dmz"_s, {340, 20, 18, 60}));
    row("along a side past the room of the head there",
        oneArrow().labelled(
            u"c>d"_s, {{50, 300}, {50, 100}, {388, 100}, {388, -20}, {600, -20}, {600, 320}, {500, 320}}, 1));
    row("along a side through the head there, in a narrow gap",
        oneArrow()
            .node(u"e"_s, {200, 30, 161, 60})
            .labelled(u"c>d"_s, {{50, 300}, {50, 100}, {389, 100}, {389, -20}, {600, -20}, {600, 320}, {500, 320}}, 1));
    row("along a side where an arrow begins",
        oneArrow().labelled(
            u"c>d"_s, {{50, 300}, {50, 100}, {109, 100}, {109, -20}, {600, -20}, {600, 320}, {500, 320}}, 1));
    row("heads that touch at a side too short for all that end there",
        oneArrow()
            .labelled(u"c>b"_s, {{100, 310}, {280, 310}, {280, 28}, {400, 28}}, 1)
            .labelled(u"d>b"_s, {{400, 310}, {350, 310}, {350, 36}, {400, 36}}, 1));
    row("heads apart at one side", oneArrow().labelled(u"c>b"_s, {{100, 310}, {150, 310}, {150, 32}, {400, 32}}));
    row("mates of a trunk that end side by side",
        fourNodes()
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t"_s)
            .arrow(u"c>b"_s, {{100, 320}, {250, 320}, {250, 20}, {300, 20}, {300, 28}, {400, 28}}, u"t"_s)
            .badge(u"a>b"_s, {310, 17, 20, 6})
            .badge(u"c>b"_s, {340, 25, 20, 6}));
    row("straight through its firewall, and a bend beside it",
        fourNodes()
            .labelled(u"a>d"_s, {{100, 20}, {322, 20}, {322, 320}, {400, 320}}, 1)
            .passing(u"fw"_s)
            .gate(u"fw"_s, {296, 0, 18, 60}));
    row("stubs with a badge at each",
        fourNodes()
            .stubs(u"a>b"_s, {{100, 20}, {110, 20}}, {{400, 20}, {390, 20}})
            .badge(u"a>b"_s, {105, 10, 20, 20})
            .badge(u"a>b"_s, {375, 10, 20, 20}));
}

void DiagramQualityTest::letsPass()
{
    QFETCH(QByteArray, json);
    const DiagramQuality quality(json);
    QVERIFY2(quality.violations().empty(), qPrintable(quality.report()));
    QCOMPARE(quality.count(DiagramRule::BendInGate) + quality.count(DiagramRule::HeadsMerge), 0);
}

void DiagramQualityTest::refusesWhatIsNoDiagram_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    const QJsonObject sound = oneArrow().object();
    const QStringList keys = sound.keys();
    for (const QString &key : keys) {
        if (key == u"further")
            continue;
        QJsonObject object = sound;
        object.remove(key);
        QTest::addRow("no %s", qPrintable(key)) << QJsonDocument(object).toJson();
    }
    const auto row = [](const char *name, const HandDrawing &drawing) { QTest::newRow(name) << drawing.json(); };
    row("a node twice", oneArrow().node(u"a"_s, {0, 900, 10, 10}));
    row("a node without size", oneArrow().node(u"e"_s, {0, 900, 0, 10}));
    row("a label without size", oneArrow().label(u"a>b"_s, {150, 20, 10, 0}));
    row("an arrow of nobody", oneArrow().labelled(u"a>e"_s, {{100, 40}, {300, 40}}));
    row("an arrow twice", oneArrow().arrow(u"a>b"_s, {{100, 40}, {400, 40}}));
    row("a label of nobody", oneArrow().label(u"a>e"_s, {150, 10, 10, 20}));
    row("an arrow of one point", oneArrow().arrow(u"c>d"_s, {{100, 310}}).label(u"c>d"_s, {100, 300, 10, 20}));
    row("no way and no stubs", oneArrow().stubs(u"c>d"_s, {}, {}).label(u"c>d"_s, {100, 300, 10, 20}));
}

void DiagramQualityTest::refusesWhatIsNoDiagram()
{
    QFETCH(QByteArray, json);
    QVERIFY(DiagramQuality(json).count(DiagramRule::Unreadable) > 0);
}

void DiagramQualityTest::namesArrowsAndPlaces()
{
    const DiagramQuality quality(
        fourNodes()
            .node(u"e"_s, {300, 0, 50, 50})
            .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t"_s)
            .label(u"a>b"_s, {200, 10, 60, 20})
            .labelled(u"b>a"_s, {{400, 23}, {360, 23}, {360, 90}, {110, 90}, {110, 40}, {100, 40}}, 2)
            .json());
    const QString report = quality.report();
    QVERIFY2(
        report.contains(
            u"arrow through node at (325.00, 20.00): a>b from (100.00, 20.00) to (400.00, 20.00) runs through e\n"),
        qPrintable(report));
    QVERIFY2(
        report.contains(u"narrow lanes at (380.00, 21.50): a>b of t and b>a, 3.00 units apart from (360.00, 20.00) "
                        "to (400.00, 23.00)\n"),
        qPrintable(report));
    QVERIFY2(report.contains(u"1 narrow lanes\n"), qPrintable(report));
    for (int rule = 0; rule < ruleCount; ++rule)
        QVERIFY(!DiagramQuality::nameOf(static_cast<DiagramRule>(rule)).isEmpty());
}

void DiagramQualityTest::measuresDistinctLines()
{
    // A trunk of two branches that bend together once, and an arrow that crosses its stem and one branch.
    const DiagramQuality quality(
        fourNodes()
            .node(u"e"_s, {400, 150, 100, 50})
            .arrow(u"a>d"_s, {{100, 20}, {200, 20}, {200, 320}, {400, 320}}, u"t"_s)
            .arrow(u"a>e"_s, {{100, 20}, {200, 20}, {200, 170}, {400, 170}}, u"t"_s)
            .label(u"a>d a>e"_s, {120, 10, 60, 20})
            .labelled(u"c>b"_s, {{50, 300}, {50, 100}, {300, 100}, {300, 250}, {550, 250}, {550, 25}, {500, 25}}, 0)
            .json());
    QVERIFY2(quality.violations().empty(), qPrintable(quality.report()));
    const DiagramMeasures &is = quality.measures();
    QCOMPARE(is.arrows, 3);
    QCOMPARE(is.trunks, 1);
    QCOMPARE(is.bends, 3 + 5);
    QCOMPARE(is.crossings, 2);
    QCOMPARE(is.length, (100.0 + 300 + 200 + 200) + (200 + 250 + 150 + 250 + 225 + 50));
}

void DiagramQualityTest::measuresLabelsAndStubs()
{
    const DiagramQuality quality(oneArrow()
                                     .badge(u"a>b"_s, {202, 12, 16, 16})
                                     .arrow(u"b>a"_s, {{400, 40}, {100, 40}})
                                     .badge(u"b>a"_s, {300, 35, 10, 10})
                                     .stubs(u"c>d"_s, {{100, 320}, {110, 320}}, {{400, 320}, {390, 320}})
                                     .badge(u"c>d"_s, {110, 310, 20, 20})
                                     .json());
    QVERIFY2(quality.violations().empty(), qPrintable(quality.report()));
    QCOMPARE(quality.measures().withPorts, 1);
    QCOMPARE(quality.measures().withBadgeOnly, 2);
    QCOMPARE(quality.measures().stubs, 1);
    QCOMPARE(quality.measures().length, 300.0 + 300 + 10 + 10);
}

void DiagramQualityTest::remarks()
{
    const DiagramQuality quality(fourNodes()
                                     .zone(u"z"_s, {-20, -20, 600, 100}, {250, 15, 80, 20})
                                     .gate(u"fw"_s, {150, 0, 20, 100})
                                     .arrow(u"a>b"_s, {{100, 20}, {400, 20}}, u"t"_s)
                                     .passing(u"fw"_s)
                                     .arrow(u"a>d"_s, {{100, 20}, {350, 20}, {350, 320}, {400, 320}}, u"t"_s)
                                     .passing(u"fw"_s)
                                     .label(u"a>b a>d"_s, {340, 190, 60, 20})
                                     .badge(u"a>b a>d"_s, {165, 15, 20, 20})
                                     .json());
    QVERIFY2(quality.violations().empty(), qPrintable(quality.report()));
    QCOMPARE(quality.count(DiagramRule::LabelOnGate), 1);
    QCOMPARE(quality.count(DiagramRule::ArrowThroughTitle), 1);
    QCOMPARE(quality.count(DiagramRule::AmbiguousLabel), 1);
    QCOMPARE(quality.remarks().size(), size_t(3));
}

void DiagramQualityTest::remarksWhatCanHardlyBeRead()
{
    const DiagramQuality bend(fourNodes()
                                  .labelled(u"a>d"_s, {{100, 20}, {305, 20}, {305, 320}, {400, 320}}, 1)
                                  .passing(u"fw"_s)
                                  .gate(u"fw"_s, {296, 0, 18, 60})
                                  .json());
    QCOMPARE(bend.count(DiagramRule::BendInGate), 1);
    QCOMPARE(bend.remarks().size() + bend.violations().size(), size_t(1));
    const DiagramQuality back(
        fourNodes().labelled(u"a>b"_s, {{50, 50}, {50, 150}, {300, 150}, {200, 150}, {200, 20}, {400, 20}}).json());
    QCOMPARE(back.count(DiagramRule::LineOverItself), 1);
    QCOMPARE(back.remarks().size() + back.violations().size(), size_t(1));
    const DiagramQuality heads(oneArrow().labelled(u"c>b"_s, {{100, 310}, {150, 310}, {150, 31}, {400, 31}}).json());
    QCOMPARE(heads.count(DiagramRule::HeadsMerge), 1);
    QCOMPARE(heads.remarks().size() + heads.violations().size(), size_t(1));
    // One turns off a level where another begins.
    const auto ending = [](double x) {
        return DiagramQuality(fourNodes()
                                  .labelled(u"c>d"_s, {{50, 300}, {50, 150}, {x, 150}, {x, 310}, {400, 310}})
                                  .labelled(u"b>d"_s, {{400, 30}, {280, 30}, {280, 150}, {430, 150}, {430, 300}})
                                  .json());
    };
    QCOMPARE(ending(260).count(DiagramRule::LinesMeet), 1);
    QCOMPARE(ending(250).count(DiagramRule::LinesMeet), 0);
    const Points loop{{100, 20}, {350, 20}, {350, 120}, {250, 120}, {250, 220}, {450, 220}, {450, 300}};
    const DiagramQuality again(
        fourNodes().labelled(u"a>d"_s, loop, 1).passing(u"fw"_s).gate(u"fw"_s, {296, 0, 18, 240}).json());
    QCOMPARE(again.count(DiagramRule::GateAgain), 1);
    QCOMPARE(again.remarks().size() + again.violations().size(), size_t(1));
    const DiagramQuality once(
        fourNodes().labelled(u"a>d"_s, loop, 1).passing(u"fw"_s).gate(u"fw"_s, {296, 0, 18, 60}).json());
    QCOMPARE(once.count(DiagramRule::GateAgain), 0);
}

/// Against the plainest way of counting: every segment with every other.
void DiagramQualityTest::agreesWithCountingOneByOne()
{
    int found = 0;
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const DiagramQuality quality(soup(40, 5, 400, seed));
        const std::vector<JudgedArrow> &arrows = quality.diagram().arrows;
        long long crossings = 0;
        std::set<std::pair<size_t, size_t>> near;
        for (size_t i = 0; i < arrows.size(); ++i) {
            for (size_t j = i + 1; j < arrows.size(); ++j) {
                std::set<QPair<double, double>> places;
                for (size_t p = 1; p < arrows[i].points.size(); ++p) {
                    for (size_t q = 1; q < arrows[j].points.size(); ++q) {
                        const QRectF a = QRectF(arrows[i].points[p - 1], arrows[i].points[p]).normalized();
                        const QRectF b = QRectF(arrows[j].points[q - 1], arrows[j].points[q]).normalized();
                        const bool isAcross = (a.height() == 0) != (b.height() == 0);
                        const QRectF &level = a.height() == 0 ? a : b;
                        const QRectF &upright = a.height() == 0 ? b : a;
                        if (isAcross && level.left() < upright.x() && upright.x() < level.right()
                            && upright.top() < level.y() && level.y() < upright.bottom())
                            places.insert({upright.x(), level.y()});
                        if (isAcross)
                            continue;
                        const bool isLevel = a.height() == 0;
                        const double gap = isLevel ? std::abs(a.y() - b.y()) : std::abs(a.x() - b.x());
                        const double shared = isLevel ? std::min(a.right(), b.right()) - std::max(a.left(), b.left())
                                                      : std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
                        if (gap == 0 ? shared >= 0 : gap < DiagramQuality::narrowestLane && shared > 0)
                            near.insert({i, j});
                    }
                }
                crossings += static_cast<long long>(places.size());
            }
        }
        QCOMPARE(quality.measures().crossings, crossings);
        std::set<std::pair<size_t, size_t>> told;
        for (const DiagramFault &fault : quality.violations()) {
            if (fault.rule != DiagramRule::ForeignOverlap && fault.rule != DiagramRule::NarrowLanes)
                continue;
            std::vector<size_t> named;
            for (size_t i = 0; i < arrows.size(); ++i) {
                if (fault.text.startsWith(arrows[i].id + u' ') || fault.text.contains(u" and "_s + arrows[i].id + u' ')
                    || fault.text.contains(u" and "_s + arrows[i].id + u','))
                    named.push_back(i);
            }
            QCOMPARE(named.size(), size_t(2));
            told.insert({named[0], named[1]});
        }
        QVERIFY(told == near);
        found += static_cast<int>(near.size());
    }
    QVERIFY(found > 100);
}

/// The same for what stands on nodes and labels.
void DiagramQualityTest::agreesAboutNodesAndLabels()
{
    int found = 0;
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const DiagramQuality quality(soup(60, 3, 300, seed, QSizeF(40, 20)));
        const JudgedDiagram &diagram = quality.diagram();
        const auto isIn = [](const QRectF &rect, const QRectF &line) {
            return line.left() < rect.right() && rect.left() < line.right() && line.top() < rect.bottom()
                && rect.top() < line.bottom();
        };
        int onNodes = 0;
        int onLabels = 0;
        int onArrows = 0;
        for (size_t i = 0; i < diagram.labels.size(); ++i) {
            const QRectF &rect = diagram.labels[i].rect;
            for (const JudgedBox &node : diagram.nodes)
                onNodes += rect.intersects(node.rect) ? 1 : 0;
            for (size_t j = i + 1; j < diagram.labels.size(); ++j)
                onLabels += rect.intersects(diagram.labels[j].rect) ? 1 : 0;
            for (size_t j = 0; j < diagram.arrows.size(); ++j) {
                const std::vector<QPointF> &points = diagram.arrows[j].points;
                bool isOn = false;
                for (size_t p = 1; p < points.size(); ++p)
                    isOn = isOn || isIn(rect, QRectF(points[p - 1], points[p]).normalized());
                onArrows += isOn && static_cast<int>(j) != diagram.labels[i].arrows.front() ? 1 : 0;
            }
        }
        int through = 0;
        for (const JudgedArrow &arrow : diagram.arrows) {
            for (size_t p = 1; p < arrow.points.size(); ++p) {
                const QRectF line = QRectF(arrow.points[p - 1], arrow.points[p]).normalized();
                for (const JudgedBox &node : diagram.nodes)
                    through += isIn(node.rect, line) ? 1 : 0;
            }
        }
        QCOMPARE(quality.count(DiagramRule::LabelOnNode), onNodes);
        QCOMPARE(quality.count(DiagramRule::LabelOnLabel), onLabels);
        QCOMPARE(quality.count(DiagramRule::LabelOnForeignArrow), onArrows);
        int told = 0;
        for (const DiagramFault &fault : quality.violations())
            told += fault.rule == DiagramRule::ArrowThroughNode && fault.text.contains(u"runs through") ? 1 : 0;
        QCOMPARE(told, through);
        found += std::min({onNodes, onLabels, onArrows, through});
    }
    QVERIFY(found > 60);
}

void DiagramQualityTest::judgesFiveThousandArrows()
{
    const QByteArray json = soup(5000, 5, 20000, 1);
    const DiagramQuality quality(json);
    QVERIFY(quality.measures().crossings > 100000);
}

QTEST_GUILESS_MAIN(DiagramQualityTest)
#include "DiagramQualityTest.moc"
