// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/LayoutMeasures.h"

#include <QTemporaryDir>
#include <QTest>

using namespace portolan::test;
using namespace Qt::StringLiterals;

class LayoutMeasuresTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatBecameWorse();
};

void LayoutMeasuresTest::tellsWhatBecameWorse()
{
    const QTemporaryDir folder;
    DiagramMeasures was;
    was.arrows = 100;
    was.trunks = 3;
    was.bends = 200;
    was.crossings = 400;
    was.length = 10000.4;
    was.withPorts = 80;
    was.withBadgeOnly = 20;
    LayoutMeasures written(folder.filePath(u"measures.txt"_s));
    written.set(u"scene"_s, was);
    QVERIFY(written.save());
    const LayoutMeasures read(folder.filePath(u"measures.txt"_s));
    QCOMPARE(read.regression(u"scene"_s, was), QString());
    QVERIFY(!read.regression(u"other"_s, was).isEmpty());
    const auto worse = [&](auto change) {
        DiagramMeasures now = was;
        change(now);
        return read.regression(u"scene"_s, now);
    };
    QCOMPARE(worse([](DiagramMeasures &now) { now.bends = 212; }), QString());
    QCOMPARE(worse([](DiagramMeasures &now) { now.bends = 213; }), u"bends 213, was 200"_s);
    QCOMPARE(worse([](DiagramMeasures &now) { now.crossings = 423; }), u"crossings 423, was 400"_s);
    QCOMPARE(worse([](DiagramMeasures &now) { now.length = 10499; }), QString());
    QCOMPARE(worse([](DiagramMeasures &now) { now.length = 10501; }), u"length 10501, was 10000"_s);
    QCOMPARE(worse([](DiagramMeasures &now) { now.withPorts = 75; }), QString());
    QCOMPARE(worse([](DiagramMeasures &now) { now.withPorts = 74; }), u"arrows without their ports 26, was 20"_s);
    QCOMPARE(worse([](DiagramMeasures &now) { now.arrows = 99; }), u"arrows 99, was 100"_s);
    QCOMPARE(worse([](DiagramMeasures &now) { now.bends = 0; }), QString());
}

QTEST_GUILESS_MAIN(LayoutMeasuresTest)
#include "LayoutMeasuresTest.moc"
