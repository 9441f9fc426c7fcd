// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/LiveComparison.h"

#include "derive/FlowKey.h"
#include "edit/PlanDocument.h"
#include "matrix/Comparison.h"
#include "matrix/LiveMatrix.h"
#include "plan/LargePlan.h"
#include "support/RandomPlan.h"
#include "support/TestCatalogs.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QString describe(const MatrixRow &row)
{
    QStringList flows;
    for (const int handle : row.flows)
        flows.append(flowKey(*row.engine, row.engine->flow(handle)));
    QStringList answers;
    for (const int handle : row.answers)
        answers.append(flowKey(*row.engine, row.engine->flow(handle)));
    return u"%1 no %2 issued %3 excluded %4 return %5 stateless %6 only %7 same as %8 %9 flows %10 answers %11"_s
        .arg(row.key)
        .arg(row.number)
        .arg(row.issued)
        .arg(row.isExcluded)
        .arg(row.isReturn)
        .arg(row.crossesStateless)
        .arg(row.onlyStatelessFirewalls)
        .arg(row.sameRuleAs)
        .arg(row.sameRuleIsIssued)
        .arg(flows.join(u' '), answers.join(u' '));
}

QStringList describe(const std::vector<MatrixRow> &rows)
{
    QStringList lines;
    for (const MatrixRow &row : rows)
        lines.append(describe(row));
    return lines;
}

/// What is not as a matrix that is made afresh; empty: nothing.
QString unlikeness(const LiveMatrix &live, const FlowEngine &engine)
{
    const Matrix fresh(engine, MatrixFilter());
    for (const auto &[now, wanted] : {std::pair(describe(live.rows()), describe(fresh.rows())),
             std::pair(describe(live.excluded()), describe(fresh.excluded()))}) {
        for (qsizetype row = 0; row < std::max(now.size(), wanted.size()); ++row) {
            if (now.value(row) != wanted.value(row))
                return u"row %1:\n%2\ninstead of\n%3"_s.arg(row).arg(now.value(row), wanted.value(row));
        }
    }
    return {};
}

QStringList describeChanges(const std::vector<const MatrixRow *> &rows)
{
    QStringList lines;
    for (const MatrixRow *row : rows) {
        lines.append(describe(*row) + u" change %1"_s.arg(static_cast<int>(row->change)));
        if (const Decision *decision = row->decision)
            lines.back() += u" by "_s + decision->flow;
    }
    return lines;
}

/// What is not as compareWith() has it; empty: nothing.
QString unlikeness(
    const LiveComparison &comparison, const LiveMatrix &live, const FlowEngine &engine, const Matrix &older)
{
    Matrix fresh(engine, MatrixFilter());
    compareWith(fresh, older, CellText(test::wording(), View::Stateful));
    std::vector<const MatrixRow *> expected;
    for (const MatrixRow &row : fresh.rows())
        expected.push_back(&row);
    for (const MatrixRow &row : fresh.excluded()) {
        if (row.change != RowChange::Deleted)
            expected.push_back(&row);
    }
    const QStringList now = describeChanges(comparison.rows(live));
    const QStringList wanted = describeChanges(expected);
    for (qsizetype row = 0; row < std::max(now.size(), wanted.size()); ++row) {
        if (now.value(row) != wanted.value(row))
            return u"row %1:\n%2\ninstead of\n%3"_s.arg(row).arg(now.value(row), wanted.value(row));
    }
    return {};
}

Decision excluding(const QString &key)
{
    Decision decision;
    decision.flow = key;
    decision.state = DecisionState::Excluded;
    decision.reason.en = u"Not used"_s;
    return decision;
}

} // namespace

class LiveMatrixTest : public QObject {
    Q_OBJECT

private slots:
    /// However little time there is at once.
    void equalsFullMadeInSlices()
    {
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            test::RandomPlan random(seed);
            const PlanDocument document(test::catalogs(), random.make(60));
            LiveMatrixMaking making(document.engine());
            while (!making.read(QDeadlineTimer(0))) { }
            const QString wrong = unlikeness(making.take(), document.engine());
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        const PlanDocument large(test::catalogs(), makeLargePlan(3000, 1));
        LiveMatrixMaking making(large.engine());
        int slices = 1;
        while (!making.read(QDeadlineTimer(0)))
            ++slices;
        QVERIFY(slices > 20);
        const QString wrong = unlikeness(making.take(), large.engine());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void equalsFull_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 30; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    /// Whatever is edited, decided, numbered, undone and redone: the rows are those of a matrix that is made afresh.
    void equalsFull()
    {
        QFETCH(int, seed);
        test::RandomPlan random(static_cast<std::uint32_t>(seed));
        PlanDocument document(test::catalogs(), random.make(30));
        LiveMatrix live(document.engine());
        connect(&document, &PlanDocument::changed, this,
            [&](const DocumentChange &change) { live.follow(change.changes, change.flows); });
        std::mt19937 dice(static_cast<std::uint32_t>(seed));
        size_t rows = 0;
        for (int step = 0; step < 80; ++step) {
            const unsigned what = static_cast<unsigned>(dice()) % 10;
            const std::vector<MatrixRow> &now = live.rows();
            if (what == 0 && !now.empty()) {
                const QString key = now[static_cast<size_t>(dice()) % now.size()].key;
                document.edit({u"exclude"_s, {}}, [&](PlanEditor &editor) { editor.put(excluding(key)); });
            } else if (what == 1 && step % 3 == 0) {
                const std::map<QString, int> numbers = issueNumbers(document.engine());
                document.edit({u"issue"_s, {}}, [&](PlanEditor &editor) { editor.setNumbers(numbers); });
            } else if (what == 2) {
                document.undo();
            } else if (what == 3) {
                document.redo();
            } else {
                document.edit({u"edit"_s, {}}, [&](PlanEditor &editor) { random.edit(editor); });
            }
            if (const QString wrong = unlikeness(live, document.engine()); !wrong.isEmpty())
                QFAIL(qPrintable(u"step %1, %2: "_s.arg(step).arg(what) + wrong));
            rows += live.rows().size();
        }
        QVERIFY2(rows > 500, "the random plans hardly have rows: the test would prove nothing");
        document.disconnect(this);
    }

    void comparesLikeAFreshOne_data() { equalsFull_data(); }

    /// Whatever is edited since: rows are marked as compareWith() marks them, also where there is little time between
    /// edits, and where an edit changes words alone.
    void comparesLikeAFreshOne()
    {
        QFETCH(int, seed);
        test::RandomPlan random(static_cast<std::uint32_t>(seed));
        const Plan before = random.make(30);
        FlowEngine olderEngine(before, test::catalogs());
        olderEngine.derive();
        const Matrix older(olderEngine, MatrixFilter());
        PlanDocument document(test::catalogs(), before);
        LiveMatrix live(document.engine());
        const CellText text(test::wording(), View::Stateful);
        LiveComparison comparison(older, text);
        comparison.follow(live, {});
        connect(&document, &PlanDocument::changed, this, [&](const DocumentChange &change) {
            live.follow(change.changes, change.flows);
            comparison.follow(live, change.changes);
        });
        std::mt19937 dice(static_cast<std::uint32_t>(seed));
        const auto anyOf = [&dice](const auto &parts) {
            return std::next(parts.begin(), static_cast<std::ptrdiff_t>(dice() % parts.size()));
        };
        const auto rename = [&](auto part) {
            part.name.en = u"renamed %1"_s.arg(dice() % 3);
            return part;
        };
        int marks[5] = {};
        for (int step = 0; step < 60; ++step) {
            const unsigned what = static_cast<unsigned>(dice()) % 12;
            const Plan &plan = document.plan();
            if (what == 0 && !live.rows().empty()) {
                const QString key = live.rows()[static_cast<size_t>(dice()) % live.rows().size()].key;
                document.edit({u"exclude"_s, {}}, [&](PlanEditor &editor) { editor.put(excluding(key)); });
            } else if (what == 1) {
                const std::map<QString, int> numbers = issueNumbers(document.engine());
                document.edit({u"issue"_s, {}}, [&](PlanEditor &editor) { editor.setNumbers(numbers); });
            } else if (what == 2 || what == 3) {
                document.undo();
            } else if (what == 4) {
                document.redo();
            } else if (what <= 6 && !plan.nodes.empty()) {
                const Node node = rename(anyOf(plan.nodes)->second);
                document.edit({u"name"_s, {}}, [&](PlanEditor &editor) { editor.put(node); });
            } else if (what == 7 && !plan.zones.empty()) {
                const Zone zone = rename(anyOf(plan.zones)->second);
                document.edit({u"name"_s, {}}, [&](PlanEditor &editor) { editor.put(zone); });
            } else if (what == 8 && !plan.firewalls.empty()) {
                const Firewall firewall = rename(anyOf(plan.firewalls)->second);
                document.edit({u"name"_s, {}}, [&](PlanEditor &editor) { editor.put(firewall); });
            } else {
                document.edit({u"edit"_s, {}}, [&](PlanEditor &editor) { random.edit(editor); });
            }
            // Now and then the next edit comes before all is read.
            if (step % 4 == 3) {
                (void)comparison.read(live, QDeadlineTimer(0));
                continue;
            }
            while (!comparison.read(live, QDeadlineTimer(0))) { }
            if (const QString wrong = unlikeness(comparison, live, document.engine(), older); !wrong.isEmpty())
                QFAIL(qPrintable(u"step %1, %2: "_s.arg(step).arg(what) + wrong));
            for (const MatrixRow *row : comparison.rows(live))
                ++marks[static_cast<int>(row->change)];
        }
        for (const RowChange change : {RowChange::Added, RowChange::Modified, RowChange::Deleted, RowChange::Unchanged})
            m_marks[static_cast<int>(change)] += marks[static_cast<int>(change)];
        document.disconnect(this);
    }

    void cleanupTestCase()
    {
        for (const RowChange change : {RowChange::Added, RowChange::Modified, RowChange::Deleted, RowChange::Unchanged})
            QVERIFY2(
                m_marks[static_cast<int>(change)] > 100, "hardly a row has this mark: the test would prove nothing");
    }

private:
    int m_marks[5] = {};
};

QTEST_GUILESS_MAIN(LiveMatrixTest)
#include "LiveMatrixTest.moc"
