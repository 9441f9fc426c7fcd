// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RandomScene.h"

#include "check/Findings.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t seeds = 500;

double gapBetween(const Node &a, const Node &b)
{
    const Size sizeOfA = a.size.value_or(Node::standardSize);
    const Size sizeOfB = b.size.value_or(Node::standardSize);
    const double x = std::max(b.at->x - a.at->x - sizeOfA.width, a.at->x - b.at->x - sizeOfB.width);
    const double y = std::max(b.at->y - a.at->y - sizeOfA.height, a.at->y - b.at->y - sizeOfB.height);
    return std::max(x, y);
}

} // namespace

/// The random scenes are what they promise, and do hold what layouts find hard.
class RandomSceneTest : public QObject {
    Q_OBJECT

private slots:
    void readsBack();
    void keepsNodesApart();
    void hasNoErrors();
    void staysInItsZones();
    void isOfAllSorts();
};

void RandomSceneTest::readsBack()
{
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        const Plan plan = test::RandomScene(seed).make();
        QVERIFY(plan == test::RandomScene(seed).make());
        const QByteArray bytes = writePlan(plan);
        const Result<YamlTree> tree = YamlTree::parse(bytes, u"plan.yaml"_s);
        QVERIFY(tree);
        const Checked<ReadPlan> read = readPlan(*tree);
        QVERIFY2(read, qPrintable(QString::number(seed) + u' ' + (read ? QString() : read.error().front().code)));
        QVERIFY2(read->plan == plan, bytes.constData());
    }
}

void RandomSceneTest::keepsNodesApart()
{
    int exact = 0;
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        const Plan plan = test::RandomScene(seed).make();
        for (auto a = plan.nodes.begin(); a != plan.nodes.end(); ++a) {
            QVERIFY(a->second.at);
            for (auto b = std::next(a); b != plan.nodes.end(); ++b) {
                const double gap = gapBetween(a->second, b->second);
                QVERIFY2(gap > test::RandomScene::leastGap - 1e-6,
                    qPrintable(
                        u"seed %1: %2 and %3"_s.arg(QString::number(seed), a->first.toString(), b->first.toString())));
                exact += gap < test::RandomScene::leastGap + 1e-6 ? 1 : 0;
            }
        }
    }
    QVERIFY(exact > 1000);
}

void RandomSceneTest::hasNoErrors()
{
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        const Plan plan = test::RandomScene(seed).make();
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        QCOMPARE(engine.flowCount(), static_cast<int>(plan.flows.size()));
        for (const Finding &finding : findings(engine))
            QVERIFY2(finding.severity != Severity::Error,
                qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), finding.key)));
    }
}

void RandomSceneTest::staysInItsZones()
{
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        const Plan plan = test::RandomScene(seed).make();
        for (const auto &[id, node] : plan.nodes) {
            const Size size = node.size.value_or(Node::standardSize);
            for (const auto &[zone, made] : plan.zones) {
                QVERIFY(made.frame);
                const bool isIn = made.frame->contains(*node.at)
                    && made.frame->contains({node.at->x + size.width, node.at->y + size.height});
                QVERIFY2(isIn == (node.zone == zone),
                    qPrintable(u"seed %1: %2 and %3"_s.arg(QString::number(seed), id.toString(), zone.toString())));
            }
        }
    }
}

void RandomSceneTest::isOfAllSorts()
{
    std::set<size_t> zones;
    size_t fewest = 1000;
    size_t most = 0;
    int crowded = 0;
    int large = 0;
    int far = 0;
    int fractions = 0;
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        const Plan plan = test::RandomScene(seed).make();
        zones.insert(plan.zones.size());
        fewest = std::min(fewest, plan.nodes.size());
        most = std::max(most, plan.nodes.size());
        std::map<Id, std::set<Id>> lanes;
        std::set<std::pair<Id, Id>> arrows;
        for (const auto &[id, flow] : plan.flows) {
            QVERIFY(flow.from != flow.to);
            lanes[flow.from].insert(flow.to);
            arrows.insert({flow.from, flow.to});
        }
        crowded += std::any_of(lanes.begin(), lanes.end(), [](const auto &entry) { return entry.second.size() >= 60; });
        large += arrows.size() > 100 ? 1 : 0;
        const auto any = [&](auto is) { return std::any_of(plan.nodes.begin(), plan.nodes.end(), is) ? 1 : 0; };
        far += any([](const auto &entry) { return entry.second.at->x > 8000; });
        fractions += any([](const auto &entry) { return entry.second.at->x != std::floor(entry.second.at->x); });
    }
    QCOMPARE(zones.size(), size_t(5));
    QVERIFY2(fewest == 5 && most >= 60 && most <= 62, qPrintable(QString::number(most)));
    qInfo("crowded %d, over 100 arrows %d, far %d, on fractions %d", crowded, large, far, fractions);
    QVERIFY(crowded >= 40 && large >= 40 && far >= 40 && fractions >= 100);
}

QTEST_GUILESS_MAIN(RandomSceneTest)
#include "RandomSceneTest.moc"
