// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanReader.h"
#include "io/PlanWriter.h"
#include "support/RandomPlan.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Keys of the entries that stand in one map alone, or differ.
template <typename Key, typename Value>
std::set<Key> differences(const std::map<Key, Value> &before, const std::map<Key, Value> &after)
{
    std::set<Key> keys;
    for (const auto &[key, value] : before) {
        const auto now = after.find(key);
        if (now == after.end() || !(now->second == value))
            keys.insert(key);
    }
    for (const auto &entry : after) {
        if (!before.contains(entry.first))
            keys.insert(entry.first);
    }
    return keys;
}

} // namespace

class EditedPlanTest : public QObject {
    Q_OBJECT

private slots:
    void staysReadable_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 30; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    /// Whatever is removed, in whatever order: what is written reads back equal, and the edit told all that it touched.
    void staysReadable()
    {
        QFETCH(int, seed);
        test::RandomPlan random(static_cast<std::uint32_t>(seed), test::RandomPlan::References::Sound);
        Plan plan = random.make(30);
        PlanEditor editor(plan);
        for (int step = 0; step < 80; ++step) {
            const Plan before = plan;
            const ChangeSet changes = random.edit(editor);
            const QByteArray bytes = writePlan(plan);
            const Result<YamlTree> tree = YamlTree::parse(bytes, u"plan.yaml"_s);
            QVERIFY2(tree, bytes.constData());
            const Checked<ReadPlan> read = readPlan(*tree);
            if (!read) {
                const Error &error = read.error().front();
                QFAIL(qPrintable(u"step %1: %2 (%3) at %4"_s.arg(
                    QString::number(step), error.code, error.arguments.join(u'|'), error.position.toString())));
            }
            QVERIFY2(read->plan == plan, bytes.constData());
            QVERIFY(differences(before.nodes, plan.nodes) == changes.nodes);
            QVERIFY(differences(before.products, plan.products) == changes.products);
            QVERIFY(differences(before.zones, plan.zones) == changes.zones);
            QVERIFY(differences(before.firewalls, plan.firewalls) == changes.firewalls);
            QVERIFY(differences(before.flows, plan.flows) == changes.flows);
            QCOMPARE(before.routes != plan.routes, changes.routes);
            m_removals += static_cast<int>(before.nodes.size() + before.flows.size() + before.routes.size())
                    > static_cast<int>(plan.nodes.size() + plan.flows.size() + plan.routes.size())
                ? 1
                : 0;
        }
    }

    void cleanupTestCase()
    {
        QVERIFY2(m_removals > 200, "the random edits hardly remove anything: the test would prove nothing");
    }

private:
    int m_removals = 0;
};

QTEST_GUILESS_MAIN(EditedPlanTest)
#include "EditedPlanTest.moc"
