// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/DiagramJson.h"
#include "support/LayoutFaults.h"
#include "support/RandomScene.h"
#include "support/TestCatalogs.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr int seedsOfBatch = 20;
#ifdef __SANITIZE_ADDRESS__
constexpr int batches = 1; // everything takes twenty times as long
#else
constexpr int batches = 25;
#endif

} // namespace

/// Judges the diagrams of plans that are hard to draw: hubs of 120 services, boxes 60 units apart, long rows, nodes and
/// firewalls far away. PORTOLAN_SEEDS=501-700 judges other plans than usual, 12-480/12 every twelfth of them.
class RandomLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void drawsRandomPlans_data();
    void drawsRandomPlans();
    void cleanupTestCase();

private:
    test::DiagramMeasures m_all; ///< of all plans together
    int m_bendsInGates = 0;
    int m_mergingHeads = 0;
    int m_passedAgain = 0;
    int m_meeting = 0;
    int m_overThemselves = 0;
};

void RandomLayoutTest::drawsRandomPlans_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("step");
    const QStringList asked = qEnvironmentVariable("PORTOLAN_SEEDS").split(u'/', Qt::SkipEmptyParts);
    if (!asked.isEmpty()) {
        const int step = std::max(1, asked.value(1).toInt());
        for (int first = asked[0].section(u'-', 0, 0).toInt(); first <= asked[0].section(u'-', 1).toInt();
             first += seedsOfBatch * step)
            QTest::addRow("from seed %d", first) << first << step;
        return;
    }
    for (int batch = 0; batch < batches; ++batch)
        QTest::addRow("from seed %d", batch * seedsOfBatch + 1) << batch * seedsOfBatch + 1 << 1;
}

void RandomLayoutTest::drawsRandomPlans()
{
    QFETCH(int, first);
    QFETCH(int, step);
    constexpr int mostReports = 3;
    int faulty = 0;
    for (int seed = first; seed < first + seedsOfBatch * step; seed += step) {
        const Plan plan = test::RandomScene(static_cast<std::uint32_t>(seed)).make();
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        const QByteArray json = test::diagramJson(plan, test::catalogs());
        const test::DiagramQuality quality(json);
        const QString fault = test::faultsOf(u"seed-%1"_s.arg(seed), engine, json, quality);
        // QtTest cuts long messages of failures, but not those of others.
        if (!fault.isEmpty() && ++faulty <= mostReports)
            qWarning("%s", qPrintable(fault));
        const test::DiagramMeasures &is = quality.measures();
        m_all.arrows += is.arrows;
        m_all.trunks += is.trunks;
        m_all.bends += is.bends;
        m_all.crossings += is.crossings;
        m_all.length += is.length;
        m_all.withPorts += is.withPorts;
        m_all.withBadgeOnly += is.withBadgeOnly;
        m_bendsInGates += quality.count(test::DiagramRule::BendInGate);
        m_mergingHeads += quality.count(test::DiagramRule::HeadsMerge);
        m_passedAgain += quality.count(test::DiagramRule::GateAgain);
        m_meeting += quality.count(test::DiagramRule::LinesMeet);
        m_overThemselves += quality.count(test::DiagramRule::LineOverItself);
    }
    QCOMPARE(faulty, 0);
}

void RandomLayoutTest::cleanupTestCase()
{
    qInfo("all together: %d arrows, %d trunks, %d bends, %lld crossings, length %.0f, ports on %d, badge only on %d; "
          "%d bends in gates, %d heads merge, %d arrows pass a gate again, %d lines meet, %d run over themselves",
        m_all.arrows, m_all.trunks, m_all.bends, m_all.crossings, m_all.length, m_all.withPorts, m_all.withBadgeOnly,
        m_bendsInGates, m_mergingHeads, m_passedAgain, m_meeting, m_overThemselves);
    // In plans as hard as these some arrows have no better way; in what people draw (DiagramLayoutTest) all have one.
    constexpr double mostOfArrows = 0.01;
    QVERIFY(m_bendsInGates + m_mergingHeads <= mostOfArrows * m_all.arrows + 2);
    constexpr double mostMeet = 0.12;
    QVERIFY(m_meeting <= mostMeet * m_all.arrows + 2);
    constexpr double mostOverThemselves = 0.001; // rather out to a firewall and back on one line than past it
    QVERIFY(m_overThemselves <= mostOverThemselves * m_all.arrows + 1);
}

QTEST_MAIN(RandomLayoutTest)
#include "RandomLayoutTest.moc"
