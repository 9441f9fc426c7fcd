// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/SheetBadges.h"
#include "io/PlanLoader.h"
#include "plan/LargePlan.h"
#include "support/DiagramJson.h"
#include "support/RandomScene.h"
#include "support/TestCatalogs.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>
#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const TextMeasure &measureOfDocuments()
{
    static const Result<TextMeasure> measure = TextMeasure::make();
    return *measure;
}

DiagramJob jobOf(const FlowEngine &engine)
{
    DiagramJob job;
    job.engine = &engine;
    job.wording = &test::wording();
    job.measure = &measureOfDocuments();
    job.hasRows = false;
    return job;
}

QString wrongBadgesOf(const FlowEngine &engine)
{
    DiagramJob job = jobOf(engine);
    QStringList wrong = test::unresolvedBadges(job);
    job.labels = LabelStyle::Numbers;
    wrong += test::unresolvedBadges(job);
    return wrong.join(u'\n');
}

/// Trunks of a diagram whose arrows carry different ports.
int unlikeTrunks(const QByteArray &json)
{
    std::map<QString, std::set<QString>> ports;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object()[u"arrows"_s].toArray()) {
        const QJsonObject arrow = value.toObject();
        if (arrow[u"trunk"_s].isString())
            ports[arrow[u"trunk"_s].toString()].insert(arrow[u"ports"_s].toString());
    }
    return static_cast<int>(
        std::count_if(ports.begin(), ports.end(), [](const auto &trunk) { return trunk.second.size() > 1; }));
}

} // namespace

/// A number on a sheet can be looked up, and what the table of numbers has can be found.
class SheetBadgesTest : public QObject {
    Q_OBJECT

private slots:
    void badgesOfExamples_data();
    void badgesOfExamples();
    void badgesOfLargePlans_data();
    void badgesOfLargePlans();
    void badgesOfRandomPlans();
    void unlikeServicesShareNoLineWhereThereIsRoom();
};

void SheetBadgesTest::badgesOfExamples_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(PORTOLAN_RESOURCES "/examples"));
    for (const QString &name : folder.entryList({u"*.plan.yaml"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void SheetBadgesTest::badgesOfExamples()
{
    QFETCH(QString, file);
    const Checked<std::unique_ptr<LoadedPlan>> loaded = loadPlan(file, CatalogLibrary({}));
    QVERIFY(loaded);
    FlowEngine engine((*loaded)->plan, (*loaded)->catalogs);
    engine.derive();
    QCOMPARE(wrongBadgesOf(engine), QString());
}

void SheetBadgesTest::badgesOfLargePlans_data()
{
    QTest::addColumn<int>("nodes");
    for (const int nodes : {60, 120, 300})
        QTest::addRow("%d nodes", nodes) << nodes;
}

void SheetBadgesTest::badgesOfLargePlans()
{
    QFETCH(int, nodes);
    const Plan plan = makeLargePlan(nodes, 1);
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    DiagramJob job = jobOf(engine);
    QCOMPARE(test::unresolvedBadges(job).join(u'\n'), QString());
    job.paper.isAsLargeAsPlan = true;
    QCOMPARE(test::unresolvedBadges(job).join(u'\n'), QString());
}

void SheetBadgesTest::badgesOfRandomPlans()
{
    constexpr std::uint32_t plans = 12; // each is routed twice for either sort of label
    for (std::uint32_t seed = 1; seed <= plans; ++seed) {
        const Plan plan = test::RandomScene(seed).make();
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        const QString wrong = wrongBadgesOf(engine);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
    }
}

/// A hundred and twenty machines of nine sorts: each sort has a line of its own, with its ports.
void SheetBadgesTest::unlikeServicesShareNoLineWhereThereIsRoom()
{
    for (const int nodes : {60, 120, 200})
        QCOMPARE(unlikeTrunks(test::diagramJson(makeLargePlan(nodes, 1), test::catalogs())), 0);
}

QTEST_MAIN(SheetBadgesTest)
#include "SheetBadgesTest.moc"
