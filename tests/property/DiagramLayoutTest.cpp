// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanLoader.h"
#include "plan/LargePlan.h"
#include "support/BenchScene.h"
#include "support/DiagramJson.h"
#include "support/DiagramQuality.h"
#include "support/LayoutFaults.h"
#include "support/LayoutMeasures.h"
#include "support/RandomScene.h"
#include "support/TestCatalogs.h"

#include <QDir>
#include <QTest>

#include <set>
#include <utility>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// QtTest cuts long messages of failures, but not those of others.
void verify(const QString &faults)
{
    if (!faults.isEmpty())
        qWarning("%s", qPrintable(faults));
    QVERIFY(faults.isEmpty());
}

} // namespace

/// Judges what the router makes of plans by what comes out alone.
class DiagramLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void drawsShippedPlans_data();
    void drawsShippedPlans();
    void drawsTheSameTwice();
    void drawsFiveThousandArrows();
    void drawsThreeHundredNodes();

private:
    const QString m_file = QStringLiteral(PORTOLAN_TESTS "/property/layout-measures.txt");
    test::LayoutMeasures m_known{m_file};
};

void DiagramLayoutTest::drawsShippedPlans_data()
{
    QTest::addColumn<QString>("file");
    const QString ending = u".plan.yaml"_s;
    for (const QString &folder :
        {QStringLiteral(PORTOLAN_RESOURCES "/examples"), QStringLiteral(PORTOLAN_TESTS "/bench/scenes")}) {
        const QStringList files = QDir(folder).entryList({u'*' + ending}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QTest::newRow(qPrintable(file.chopped(ending.size()))) << QString(folder + u'/' + file);
    }
}

void DiagramLayoutTest::drawsShippedPlans()
{
    QFETCH(QString, file);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(file, CatalogLibrary({}));
    QVERIFY(loaded);
    FlowEngine engine((*loaded)->plan, (*loaded)->catalogs);
    engine.derive();
    const QByteArray json = test::diagramJsonOfFile(file);
    const test::DiagramQuality quality(json);
    qInfo("%s", qPrintable(quality.summary()));
    for (const test::DiagramFault &remark : quality.remarks())
        qInfo("%s: %s", qPrintable(test::DiagramQuality::nameOf(remark.rule)), qPrintable(remark.text));
    QCOMPARE(quality.count(test::DiagramRule::BendInGate) + quality.count(test::DiagramRule::HeadsMerge), 0);
    QCOMPARE(quality.count(test::DiagramRule::LineOverItself), 0);
    // In a scene of hundreds of arrows the eye does not follow each.
    constexpr int arrowsOfMeeting = 50;
    QVERIFY(quality.count(test::DiagramRule::LinesMeet) <= quality.measures().arrows / arrowsOfMeeting);
    const QString faults = test::faultsOf(name, engine, json, quality);
    verify(faults);
    if (!faults.isEmpty())
        return;
    if (qEnvironmentVariableIsSet("PORTOLAN_UPDATE_GOLDEN")) {
        m_known.set(name, quality.measures());
        QVERIFY(m_known.save());
    }
    const QString worse = m_known.regression(name, quality.measures());
    QVERIFY2(worse.isEmpty(), qPrintable(worse));
}

void DiagramLayoutTest::drawsTheSameTwice()
{
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        const Plan plan = test::RandomScene(seed).make();
        const QByteArray json = test::diagramJson(plan, test::catalogs());
        QVERIFY(!json.isEmpty());
        QVERIFY(json == test::diagramJson(plan, test::catalogs()));
    }
}

/// More than anybody draws: slow is allowed, wrong is not.
void DiagramLayoutTest::drawsFiveThousandArrows()
{
    const Plan plan = test::makeBenchScene(test::largestBenchScene);
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    const QByteArray json = test::diagramJson(plan, test::catalogs());
    const test::DiagramQuality quality(json);
    qInfo("%s", qPrintable(quality.summary()));
    verify(test::faultsOf(u"largest-scene"_s, engine, json, quality));
}

/// Few managers, and many whom they manage: without shared lines there would be no lanes enough.
void DiagramLayoutTest::drawsThreeHundredNodes()
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        const Plan plan = makeLargePlan(300, seed);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        const QByteArray json = test::diagramJson(plan, test::catalogs());
        const test::DiagramQuality quality(json);
        qInfo("%s", qPrintable(quality.summary()));
        verify(test::faultsOf(u"large-%1"_s.arg(seed), engine, json, quality));
        std::set<std::pair<double, double>> bendsInGates; // of trunks
        for (const test::DiagramFault &remark : quality.remarks()) {
            if (remark.rule == test::DiagramRule::BendInGate)
                bendsInGates.emplace(remark.place.x(), remark.place.y());
        }
        QVERIFY(bendsInGates.size() <= 1);
        QVERIFY(quality.count(test::DiagramRule::HeadsMerge) <= 1);
        for (const test::JudgedBox &title : quality.diagram().titles) {
            for (const test::JudgedBox &node : quality.diagram().nodes)
                QVERIFY2(!title.rect.intersects(node.rect), qPrintable(title.id + u" on " + node.id));
        }
        constexpr int leastOfTrunk = 15; // arrows that share a line, by and large
        QVERIFY(quality.measures().trunks * leastOfTrunk < quality.measures().arrows);
    }
}

QTEST_MAIN(DiagramLayoutTest)
#include "DiagramLayoutTest.moc"
