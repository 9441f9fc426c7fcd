// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/FlowEngine.h"
#include "derive/FlowKey.h"
#include "support/FlowText.h"
#include "support/RandomPlan.h"
#include "support/TestCatalogs.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class IncrementalDerivingTest : public QObject {
    Q_OBJECT

private slots:
    void equalsFull_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    /// Whatever is edited, in whatever order: the flows are those of deriving afresh, and the delta tells the way
    /// there.
    void equalsFull()
    {
        QFETCH(int, seed);
        test::RandomPlan random(static_cast<std::uint32_t>(seed));
        Plan plan = random.make(30);
        PlanEditor editor(plan);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        int derived = 0;
        for (int step = 0; step < 60; ++step) {
            const int before = engine.flowCount();
            const FlowDelta delta = engine.apply(random.edit(editor));
            QCOMPARE(engine.flowCount(),
                before + static_cast<int>(delta.added.size()) - static_cast<int>(delta.removed.size()));
            FlowEngine fresh(plan, test::catalogs());
            fresh.derive();
            const QStringList incremental = test::describeFlows(engine);
            const QStringList full = test::describeFlows(fresh);
            if (incremental != full)
                QFAIL(qPrintable(u"step %1: "_s.arg(step) + test::firstDifference(incremental, full)));
            derived += static_cast<int>(full.size());
        }
        QVERIFY2(derived > 1000, "the random plans hardly derive anything: the test would prove nothing");
    }

    /// Whatever is decided, by the key of whatever flow or row: what is excluded is what deriving afresh excludes.
    void decisionsEqualFull()
    {
        test::RandomPlan random(11);
        Plan plan = random.make(30);
        PlanEditor editor(plan);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        size_t decided = 0;
        for (int step = 0; step < 100; ++step) {
            const std::vector<int> handles = engine.handles();
            const Flow &flow = engine.flow(handles[static_cast<size_t>(step * 37) % handles.size()]);
            Decision decision;
            decision.flow = step % 2 == 0 ? rowKey(engine, flow) : flowKey(engine, flow);
            decision.state = DecisionState::Excluded;
            ChangeSet changes
                = plan.decisions.contains(decision.flow) ? editor.removeDecision(decision.flow) : editor.put(decision);
            for (const char *odd : {"", "flow:", "a:b", "a:b:c:d", "a:b:n1>n2>n3:tcp", "a:b:n1/x>n2:tcp"}) {
                decision.flow = QLatin1String(odd);
                changes.merge(editor.put(decision));
                changes.merge(editor.removeDecision(decision.flow));
            }
            if (step % 5 == 0)
                changes.merge(random.edit(editor));
            decided += engine.apply(changes).changed.size();
            FlowEngine fresh(plan, test::catalogs());
            fresh.derive();
            QCOMPARE(test::describeFlows(engine), test::describeFlows(fresh));
        }
        QVERIFY(decided > 50);
    }

    /// A second application of the same plan changes nothing.
    void nothingChangesTwice()
    {
        test::RandomPlan random(7);
        Plan plan = random.make(30);
        FlowEngine engine(plan, test::catalogs());
        QVERIFY(!engine.derive().isEmpty());
        QVERIFY(engine.derive().isEmpty());
        QVERIFY(engine.apply({}).isEmpty());
    }

    /// Excluding a flow and taking that back is found without deriving.
    void decisionsAreDeltas()
    {
        test::RandomPlan random(3);
        Plan plan = random.make(30);
        PlanEditor editor(plan);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        QVERIFY(engine.flowCount() > 0);
        Decision decision;
        decision.flow = flowKey(engine, engine.flow(engine.handles().front()));
        decision.state = DecisionState::Excluded;
        const FlowDelta excluded = engine.apply(editor.put(decision));
        QCOMPARE(excluded.changed.size(), size_t(1));
        QVERIFY(engine.flow(excluded.changed.front()).excluded);
        const FlowDelta back = engine.apply(editor.removeDecision(decision.flow));
        QCOMPARE(back.changed, excluded.changed);
        QVERIFY(!engine.flow(back.changed.front()).excluded);
    }
};

QTEST_GUILESS_MAIN(IncrementalDerivingTest)
#include "IncrementalDerivingTest.moc"
