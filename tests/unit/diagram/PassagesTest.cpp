// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/GateSymbol.h"
#include "support/DerivedPlan.h"
#include "support/DiagramJson.h"
#include "support/DiagramQuality.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// A zone for each frame, with a machine in its middle, named as the zone; flows are pairs of zones.
struct Scene {
    std::vector<QRect> frames;
    QByteArray firewalls;
    QByteArrayList flows;
    QByteArray nodes = {};
};

QByteArray nameOf(size_t zone)
{
    return QByteArray(1, static_cast<char>('a' + zone));
}

QByteArray yamlOf(const Scene &scene)
{
    QByteArray text = "format: portolan-plan\nversion: 1\nzones:\n";
    for (size_t zone = 0; zone < scene.frames.size(); ++zone) {
        const QRect &frame = scene.frames[zone];
        text += u"  - {id: %1, frame: [%2, %3, %4, %5]}\n"_s.arg(QString::fromLatin1(nameOf(zone)))
                    .arg(frame.x())
                    .arg(frame.y())
                    .arg(frame.width())
                    .arg(frame.height())
                    .toUtf8();
    }
    text += QByteArray("firewalls:\n" + scene.firewalls + "nodes:\n" + scene.nodes);
    for (size_t zone = 0; zone < scene.frames.size(); ++zone) {
        const QPoint middle = scene.frames[zone].center();
        text += u"  - {id: %1, kind: linux, zone: %1, at: [%2, %3]}\n"_s.arg(QString::fromLatin1(nameOf(zone)))
                    .arg(middle.x() - 80)
                    .arg(middle.y() - 40)
                    .toUtf8();
    }
    text += "flows:\n";
    for (const QByteArray &flow : scene.flows) {
        text += QByteArray("  - {id: " + flow + ", from: " + flow.first(1) + ", to: " + flow.last(1)
            + ", transport: tcp, ports: 443}\n");
    }
    return text;
}

test::DiagramQuality judged(const Scene &scene)
{
    return test::DiagramQuality(test::diagramJson(test::DerivedPlan::read(yamlOf(scene)), test::catalogs()));
}

/// Which bars an arrow runs through, in no order.
QStringList barsOf(const test::DiagramQuality &quality, const QString &arrow)
{
    QStringList bars;
    for (const test::JudgedArrow &one : quality.diagram().arrows) {
        if (one.id != arrow)
            continue;
        for (const test::JudgedBox &bar : quality.diagram().gates) {
            for (size_t end = 1; end < one.points.size(); ++end) {
                const QRectF line = QRectF(one.points[end - 1], one.points[end]).normalized();
                if (line.adjusted(-0.1, -0.1, 0.1, 0.1).intersects(bar.rect))
                    bars.append(bar.id);
            }
        }
    }
    return bars;
}

const std::vector<QRect> row{{0, 0, 240, 240}, {440, 0, 240, 240}, {880, 0, 240, 240}};

} // namespace

/// At which bar an arrow passes a firewall that has several.
class PassagesTest : public QObject {
    Q_OBJECT

private slots:
    /// What goes between zones that the first bar does not part passes one of its own, what it parts passes it alone.
    void aRowOfZones()
    {
        const test::DiagramQuality quality
            = judged({row, "  - {id: fw, joins: [a, b, c], at: [340, 120]}\n", {"a-b", "b-c", "a-c"}});
        QCOMPARE(quality.violationCount(), 0);
        QCOMPARE(quality.diagram().gates.size(), size_t(2));
        QCOMPARE(barsOf(quality, u"a>b"_s), QStringList{u"fw"_s});
        QCOMPARE(barsOf(quality, u"a>c"_s), QStringList{u"fw"_s});
        QCOMPARE(barsOf(quality, u"b>c"_s), QStringList{u"fw@2"_s});
    }

    /// Bars are where something passes them.
    void noBarWithoutNeed()
    {
        const test::DiagramQuality quality
            = judged({row, "  - {id: fw, joins: [a, b, c], at: [340, 120]}\n", {"a-b", "a-c"}});
        QCOMPARE(quality.diagram().gates.size(), size_t(1));
    }

    /// Of a firewall between two zones the plan says where its bar stands, be it where nothing passes.
    void twoZonesHaveOneBar()
    {
        const test::DiagramQuality quality = judged({row, "  - {id: fw, joins: [b, c], at: [340, 120]}\n", {"b-c"}});
        QCOMPARE(quality.diagram().gates.size(), size_t(1));
        QCOMPARE(barsOf(quality, u"b>c"_s), QStringList({u"fw"_s, u"fw"_s}));
    }

    /// The bar along a zone's side serves for all zones behind it.
    void aSquareOfZones()
    {
        const std::vector<QRect> square{{0, 0, 240, 240}, {440, 0, 240, 240}, {0, 440, 240, 240}, {440, 440, 240, 240}};
        const test::DiagramQuality quality = judged({square, "  - {id: fw, joins: [a, b, c, d], at: [340, 340]}\n",
            {"a-b", "a-c", "b-d", "c-d", "a-d", "b-c"}});
        QCOMPARE(quality.violationCount(), 0);
        QCOMPARE(quality.count(test::DiagramRule::GateAgain), 0);
        QCOMPARE(quality.diagram().gates.size(), size_t(3));
        for (const QString &across : {u"a>b"_s, u"c>d"_s, u"a>d"_s, u"b>c"_s})
            QCOMPARE(barsOf(quality, across), QStringList{u"fw"_s});
        QCOMPARE(barsOf(quality, u"a>c"_s).size(), 1);
        QCOMPARE(barsOf(quality, u"b>d"_s).size(), 1);
        QVERIFY(barsOf(quality, u"a>c"_s) != barsOf(quality, u"b>d"_s));
    }

    /// One bar below the wide zone, which both others stand under.
    void aBarServesForAllZonesBehindIt()
    {
        const std::vector<QRect> zones{{0, 0, 800, 240}, {0, 440, 240, 240}, {560, 440, 240, 240}, {1200, 0, 240, 680}};
        const test::DiagramQuality quality
            = judged({zones, "  - {id: fw, joins: [a, b, c, d], at: [1000, 340]}\n", {"a-b", "a-c", "b-c", "a-d"}});
        QCOMPARE(quality.violationCount(), 0);
        QCOMPARE(quality.diagram().gates.size(), size_t(3));
        QCOMPARE(barsOf(quality, u"a>b"_s), barsOf(quality, u"a>c"_s));
        QVERIFY(barsOf(quality, u"b>c"_s) != barsOf(quality, u"a>c"_s));
    }

    /// Its place lies between zones both ways: the first bar stands so that it parts more of them.
    void theFirstBarPartsAsManyZonesAsItCan()
    {
        const std::vector<QRect> zones{
            {0, 0, 840, 240}, {0, 440, 220, 240}, {280, 440, 220, 240}, {560, 440, 280, 240}};
        const test::DiagramQuality quality
            = judged({zones, "  - {id: fw, joins: [a, b, c, d], at: [530, 340]}\n", {"a-b", "a-c", "a-d"}});
        QCOMPARE(quality.violationCount(), 0);
        QCOMPARE(quality.diagram().gates.size(), size_t(1));
        const QRectF bar = quality.diagram().gates.front().rect;
        QVERIFY(bar.width() > bar.height());
    }

    /// The bar between the upper two would reach to the lower one of them, through the zone between.
    void aBarEndsBeforeAZoneThatItDoesNotPart()
    {
        const std::vector<QRect> zones{{0, 0, 240, 240}, {480, 0, 240, 900}, {0, 360, 420, 240}, {0, 720, 240, 180}};
        const test::DiagramQuality quality
            = judged({zones, "  - {id: fw, joins: [a, b, c, d], at: [360, 120]}\n", {"a-b", "d-b", "c-b"}});
        QCOMPARE(quality.violationCount(), 0);
        QCOMPARE(quality.count(test::DiagramRule::GateAgain), 0);
        for (const test::JudgedBox &bar : quality.diagram().gates) {
            for (const test::JudgedBox &zone : quality.diagram().zones)
                QVERIFY2(!bar.rect.intersects(zone.rect), qPrintable(bar.id + u" on "_s + zone.id));
        }
    }

    /// Where frames overlap there is no border.
    void overlappingFramesHaveNoBorder()
    {
        const std::vector<QRect> zones{{0, 0, 400, 240}, {380, 120, 400, 400}, {1200, 0, 240, 680}};
        const test::DiagramQuality quality
            = judged({zones, "  - {id: fw, joins: [a, b, c], at: [1000, 120]}\n", {"a-b", "a-c"}});
        QCOMPARE(quality.violationCount(), 0);
        QCOMPARE(quality.diagram().gates.size(), size_t(1));
        QCOMPARE(barsOf(quality, u"a>b"_s), QStringList({u"fw"_s, u"fw"_s}));
    }

    /// Each firewall of a chain is passed where the zones lie between which it is passed.
    void aChainOfFirewalls()
    {
        const std::vector<QRect> zones{{0, 0, 240, 240}, {440, 0, 240, 240}, {880, 0, 240, 240}, {1320, 0, 240, 240}};
        const test::DiagramQuality quality = judged(
            {zones, "  - {id: in, joins: [b, c, d], at: [1220, 120]}\n  - {id: out, joins: [a, b], at: [340, 120]}\n",
                {"a-c", "c-d"}});
        QCOMPARE(quality.violationCount(), 0);
        QCOMPARE(quality.count(test::DiagramRule::GateAgain), 0);
        QCOMPARE(barsOf(quality, u"a>c"_s), QStringList({u"out"_s, u"in@2"_s}));
        QCOMPARE(barsOf(quality, u"c>d"_s), QStringList{u"in"_s});
    }

    /// On the way from b to a lies c, at the other side of b: beside c the arrow would have to turn back.
    void aZoneThatLiesAsideOfTheWay()
    {
        const std::vector<QRect> zones{{0, 0, 240, 240}, {440, 0, 240, 240}, {880, 0, 240, 240}, {1320, 0, 240, 240}};
        const test::DiagramQuality quality = judged(
            {zones, "  - {id: in, joins: [b, c, d], at: [780, 120]}\n  - {id: out, joins: [a, c], at: [340, 120]}\n",
                {"b-a", "b-c"}});
        QCOMPARE(quality.violationCount(), 0);
        QCOMPARE(quality.count(test::DiagramRule::GateAgain), 0);
        QCOMPARE(barsOf(quality, u"b>c"_s), QStringList{u"in"_s});
        QStringList bars = barsOf(quality, u"b>a"_s);
        bars.sort();
        QCOMPARE(bars, QStringList({u"in@2"_s, u"out"_s}));
        const auto placeOf = [&](const QString &id) {
            const std::vector<test::JudgedBox> &all = quality.diagram().gates;
            return std::ranges::find(all, id, &test::JudgedBox::id)->rect.center().x();
        };
        QVERIFY(placeOf(u"in@2"_s) - placeOf(u"out"_s) > GateSymbol::width);
    }

    /// The bar between a and c would serve for what goes from d to c, too, and reach to where another firewall stands.
    void aBarKeepsOffThoseOfOtherFirewalls()
    {
        const std::vector<QRect> zones{{380, 360, 260, 240}, {760, 360, 260, 240}, {0, 360, 260, 240},
            {380, 0, 260, 240}, {0, 0, 260, 240}, {760, 0, 260, 240}};
        const test::DiagramQuality quality
            = judged({zones, "  - {id: fw, joins: [a, f, c, d, b]}\n  - {id: out, joins: [b, e]}\n",
                {"a-c", "a-e", "a-f", "b-a", "b-d", "d-a", "d-b", "d-c", "f-c", "f-e"}});
        QCOMPARE(quality.violationCount(), 0);
        for (const test::JudgedBox &bar : quality.diagram().gates) {
            for (const test::JudgedBox &other : quality.diagram().gates)
                QVERIFY2(bar.of == other.of || !bar.rect.intersects(other.rect), qPrintable(bar.id + other.id));
        }
    }

    /// Where it would stand there is a machine of no zone: the bar keeps off it.
    void aBarKeepsOffMachines()
    {
        const std::vector<QRect> zones{{0, 0, 240, 240}, {440, 0, 240, 240}, {840, 0, 240, 240}};
        const test::DiagramQuality quality = judged({zones, "  - {id: fw, joins: [a, b, c], at: [340, 120]}\n", {"b-c"},
            "  - {id: lone, kind: linux, at: [756, 80], size: [72, 80]}\n"});
        QCOMPARE(quality.violationCount(), 0);
        for (const test::JudgedBox &bar : quality.diagram().gates) {
            for (const test::JudgedBox &node : quality.diagram().nodes)
                QVERIFY2(!bar.rect.intersects(node.rect), qPrintable(bar.id + u" on "_s + node.id));
        }
    }
};

QTEST_MAIN(PassagesTest)
#include "PassagesTest.moc"
