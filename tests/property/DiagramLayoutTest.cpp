// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanLoader.h"
#include "io/PlanWriter.h"
#include "matrix/Matrix.h"
#include "support/BenchScene.h"
#include "support/DiagramJson.h"
#include "support/DiagramQuality.h"
#include "support/LayoutMeasures.h"
#include "support/RandomScene.h"
#include "support/TestCatalogs.h"

#include <QDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr int batches = 12;
constexpr int seedsOfBatch = 10;
/// Plans made to be hard for layouts; the aim is none. Of these 120, with hubs of 120 different services and boxes 60
/// units apart, so many may still have a label without a place. Never more.
constexpr int mostFaultyPlans = 4;

/// What of the plan is not where it should be in the diagram, or not there at all.
QStringList missingOf(const FlowEngine &engine, const test::JudgedDiagram &diagram)
{
    QStringList missing;
    std::map<QString, QRectF> nodes;
    for (const test::JudgedBox &node : diagram.nodes)
        nodes[node.id] = node.rect;
    for (const auto &[id, node] : engine.plan().nodes) {
        const Size size = node.size.value_or(Node::standardSize);
        const QRectF rect = nodes[id.toString()];
        const bool isThere = node.at ? std::abs(rect.x() - node.at->x) + std::abs(rect.y() - node.at->y)
                    + std::abs(rect.width() - size.width) + std::abs(rect.height() - size.height)
                < 0.05
                                     : rect.isValid();
        if (!isThere)
            missing.append(u"node "_s + id.toString());
    }
    std::multimap<QString, const test::JudgedArrow *> arrows;
    for (const test::JudgedArrow &arrow : diagram.arrows) {
        for (const QString &flow : arrow.flows)
            arrows.emplace(flow, &arrow);
    }
    for (const MatrixRow &row : numberedOpenings(engine)) {
        const FlowIdentity &identity = row.first().identity;
        if (identity.opener == identity.listener)
            continue;
        const auto found = arrows.find(row.key);
        if (arrows.count(row.key) != 1 || found->second->from != engine.nodes().at(identity.opener).id.toString()
            || found->second->to != engine.nodes().at(identity.listener).id.toString())
            missing.append(u"row "_s + row.key);
    }
    return missing;
}

/// PORTOLAN_KEEP_DIAGRAMS names a folder where plan, JSON and report of what is wrong are kept.
void keep(const QString &name, const Plan &plan, const QByteArray &json, const QString &report)
{
    const QString folder = qEnvironmentVariable("PORTOLAN_KEEP_DIAGRAMS");
    if (folder.isEmpty())
        return;
    const auto write = [&](const QString &ending, const QByteArray &bytes) {
        QFile file(folder + u'/' + name + ending);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (!write(u".plan.yaml"_s, writePlan(plan)) || !write(u".json"_s, json) || !write(u".txt"_s, report.toUtf8()))
        qWarning("%s could not be kept", qPrintable(name));
}

/// Everything that is wrong with the diagram of a plan; empty: nothing.
QString faultsOf(
    const QString &name, const FlowEngine &engine, const QByteArray &json, const test::DiagramQuality &quality)
{
    const QStringList missing = missingOf(engine, quality.diagram());
    // With 60 units between any two nodes there always is a way.
    const bool isSound = quality.violations().empty() && missing.isEmpty() && quality.measures().stubs == 0;
    if (isSound)
        return {};
    QString report = name + u": " + quality.report();
    if (!missing.isEmpty())
        report += u"missing: "_s + missing.join(u", "_s);
    keep(name, engine.plan(), json, report);
    return report;
}

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
    void drawsRandomPlans_data();
    void drawsRandomPlans();
    void hardlyAnyRandomPlanHasAFault();
    void drawsTheSameTwice();
    void drawsFiveThousandArrows();
    void cleanupTestCase();

private:
    const QString m_file = QStringLiteral(PORTOLAN_TESTS "/property/layout-measures.txt");
    test::LayoutMeasures m_known{m_file};
    test::DiagramMeasures m_all; ///< of the random plans together
    int m_faulty = 0;
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
    const QString faults = faultsOf(name, engine, json, quality);
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

void DiagramLayoutTest::drawsRandomPlans_data()
{
    QTest::addColumn<int>("first");
    for (int batch = 0; batch < batches; ++batch)
        QTest::addRow("from seed %d", batch * seedsOfBatch + 1) << batch * seedsOfBatch + 1;
}

void DiagramLayoutTest::drawsRandomPlans()
{
    QFETCH(int, first);
    constexpr int mostReports = 3;
    int faulty = 0;
    for (int seed = first; seed < first + seedsOfBatch; ++seed) {
        const Plan plan = test::RandomScene(static_cast<std::uint32_t>(seed)).make();
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        const QByteArray json = test::diagramJson(plan, test::catalogs());
        const test::DiagramQuality quality(json);
        const QString fault = faultsOf(u"seed-%1"_s.arg(seed), engine, json, quality);
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
    }
    m_faulty += faulty;
}

void DiagramLayoutTest::hardlyAnyRandomPlanHasAFault()
{
    qInfo("random plans with a fault: %d of %d", m_faulty, batches * seedsOfBatch);
    QVERIFY(m_faulty <= mostFaultyPlans);
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
    verify(faultsOf(u"largest-scene"_s, engine, json, quality));
}

void DiagramLayoutTest::cleanupTestCase()
{
    qInfo("random plans together: %d arrows, %d trunks, %d bends, %lld crossings, length %.0f, ports on %d, badge only "
          "on %d",
        m_all.arrows, m_all.trunks, m_all.bends, m_all.crossings, m_all.length, m_all.withPorts, m_all.withBadgeOnly);
}

QTEST_MAIN(DiagramLayoutTest)
#include "DiagramLayoutTest.moc"
