// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/BenchScene.h"

#include "check/Findings.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"
#include "support/TestCatalogs.h"

#include <QFile>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// PORTOLAN_UPDATE_GOLDEN=1 writes the files anew.
class BenchSceneTest : public QObject {
    Q_OBJECT

private slots:
    void isTheFile_data();
    void isTheFile();
    void hasNoErrors_data() { isTheFile_data(); }
    void hasNoErrors();
    void growsByRule();
};

void BenchSceneTest::isTheFile_data()
{
    QTest::addColumn<int>("managed");
    for (const int managed : test::benchScenes)
        QTest::addRow("scene%d", managed) << managed;
}

/// What the command line routes and what the bench routes are the same, and canonical.
void BenchSceneTest::isTheFile()
{
    QFETCH(int, managed);
    const QByteArray bytes = writePlan(test::makeBenchScene(managed));
    QFile file(QStringLiteral(PORTOLAN_TESTS "/bench/scenes/scene%1.plan.yaml").arg(managed));
    if (qEnvironmentVariableIsSet("PORTOLAN_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(file.readAll(), bytes);
}

/// A flow without a way or a node without a place would be measured as nothing.
void BenchSceneTest::hasNoErrors()
{
    QFETCH(int, managed);
    const Plan plan = test::makeBenchScene(managed);
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    QCOMPARE(engine.flowCount(), static_cast<int>(plan.flows.size()));
    for (const Finding &finding : findings(engine))
        QVERIFY2(finding.severity != Severity::Error, qPrintable(finding.key));
}

void BenchSceneTest::growsByRule()
{
    const std::map<int, size_t> flows{
        {10, 56}, {20, 91}, {40, 161}, {80, 301}, {160, 581}, {test::largestBenchScene, 5002}};
    for (const auto &[managed, count] : flows) {
        const Plan plan = test::makeBenchScene(managed);
        QCOMPARE(plan.nodes.size(), static_cast<size_t>(managed + 10));
        QCOMPARE(plan.flows.size(), count);
    }
}

QTEST_GUILESS_MAIN(BenchSceneTest)
#include "BenchSceneTest.moc"
