// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramJob.h"
#include "support/CrossedFirewalls.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

/// What the reader of a sheet will mind about places.
class DiagramWarningsTest : public QObject {
    Q_OBJECT

private slots:
    /// Both are passed on the same spot from all sides, so that neither bar can give way.
    void barsThatCannotBeToldApart()
    {
        const std::vector<Error> near = barWarnings("[400, 330]");
        QCOMPARE(near.size(), 1U);
        QCOMPARE(near.front().arguments, (QStringList{u"fw1"_s, u"fw2"_s}));
        QVERIFY(barWarnings("[464, 330]").empty());
    }

    /// Zones without frames get some around their nodes; where these stand among each other, no frame can be right.
    void framesOfMixedNodes()
    {
        const QByteArray zones = "zones: [{id: a}, {id: b}]\n";
        const QByteArray around = node("a1", 0, 0) + node("a2", 800, 0) + node("a3", 0, 600) + node("a4", 800, 600);
        const QByteArray amidst = node("b1", 400, 300);
        const auto warned = [](const QByteArray &plan) { return warnings(plan, u"warning.frame-around-others"_s); };
        const std::vector<Error> enclosing = warned(zones + "nodes:\n" + around + amidst);
        QCOMPARE(enclosing.size(), 1U);
        QCOMPARE(enclosing.front().arguments, (QStringList{u"a"_s, u"b"_s}));
        const std::vector<Error> crossing
            = warned(zones + "nodes:\n" + around + amidst + node("b2", 400, 900) + node("b3", 1200, 300));
        QCOMPARE(crossing.size(), 1U);
        // The plan's own frames are meant as they are.
        const QByteArray framed
            = "zones: [{id: a, frame: [-100, -100, 1200, 900]}, {id: b, frame: [300, 200, 300, 300]}]\n";
        QVERIFY(warned(framed + "nodes:\n" + around + amidst).empty());
        QVERIFY(warned(zones + "nodes:\n" + around + node("b1", 1400, 300)).empty());
        QVERIFY(warnings(zones + "nodes:\n" + around + amidst, u"warning.frames-overlap"_s).empty());
        // One frame alone is the plan's.
        const QByteArray half = "zones: [{id: a}, {id: b, frame: [300, 200, 300, 300]}]\n";
        QCOMPARE(warned(half + "nodes:\n" + around + amidst).size(), 1U);
    }

private:
    static QByteArray node(const QByteArray &id, int x, int y)
    {
        return "  - {id: " + id + ", kind: linux, zone: " + id.left(1) + ", at: [" + QByteArray::number(x) + ", "
            + QByteArray::number(y) + "]}\n";
    }

    static std::vector<Error> barWarnings(const QByteArray &second)
    {
        return warnings(crossedFirewalls(second), u"warning.bars-too-near"_s);
    }

    static std::vector<Error> warnings(const QByteArray &yaml, const QString &code)
    {
        DerivedPlan plan(yaml);
        DiagramJob job;
        job.engine = &plan.engine();
        job.wording = &wording();
        job.measure = &measure();
        job.fileName = u"sheet.svg"_s;
        std::vector<Error> found;
        const Result<DiagramOutput> output = runDiagramJob(job);
        if (!output)
            return {output.error()};
        for (const Error &warning : output->warnings) {
            if (warning.code == code)
                found.push_back(warning);
        }
        return found;
    }
};

QTEST_MAIN(DiagramWarningsTest)
#include "DiagramWarningsTest.moc"
