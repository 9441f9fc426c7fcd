// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/FlowEngine.h"
#include "export/MatrixJob.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"
#include "support/DerivedPlan.h"
#include "support/RandomPlan.h"
#include "support/TestCatalogs.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QByteArray matrixOf(const Plan &plan, View view, ExportLanguage language)
{
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    MatrixJob job;
    job.engine = &engine;
    job.wording = &test::wording();
    job.filter.view = view;
    job.language = language;
    return runMatrixJob(job).value_or("failed");
}

std::optional<Plan> readBack(const QByteArray &bytes)
{
    const Result<YamlTree> tree = YamlTree::parse(bytes, u"plan.yaml"_s);
    if (!tree)
        return std::nullopt;
    Checked<ReadPlan> read = readPlan(*tree);
    return read ? std::optional(read->plan) : std::nullopt;
}

/// The same plan with the entries of every list of the top level in another order.
QByteArray shuffled(const QByteArray &bytes, std::mt19937 &random)
{
    QList<QByteArray> result;
    QList<QByteArray> items;
    const auto flush = [&] {
        std::shuffle(items.begin(), items.end(), random);
        result += items;
        items.clear();
    };
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.startsWith("  - "))
            items.append(line);
        else if (line.startsWith("    ") && !items.isEmpty())
            items.last() += '\n' + line;
        else {
            flush();
            result.append(line);
        }
    }
    flush();
    return result.join('\n');
}

/// Plans as files have them: everything that is referred to exists.
Plan closedPlan(std::uint32_t seed)
{
    return test::RandomPlan(seed, test::RandomPlan::References::Sound).make(30);
}

} // namespace

class RowPropertiesTest : public QObject {
    Q_OBJECT

    static void seeds()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 100; seed < 130; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

private slots:
    void savingAndLoadingIsTheIdentity_data() { seeds(); }
    void savingAndLoadingIsTheIdentity()
    {
        QFETCH(int, seed);
        const Plan plan = closedPlan(static_cast<std::uint32_t>(seed));
        const QByteArray bytes = writePlan(plan);
        const std::optional<Plan> read = readBack(bytes);
        QVERIFY(read);
        QVERIFY(*read == plan);
        QCOMPARE(writePlan(*read), bytes);
    }

    void orderOfInputDoesNotMatter_data() { seeds(); }
    void orderOfInputDoesNotMatter()
    {
        QFETCH(int, seed);
        const QByteArray bytes = writePlan(closedPlan(static_cast<std::uint32_t>(seed)));
        std::mt19937 random(static_cast<std::uint32_t>(seed));
        const QByteArray other = shuffled(bytes, random);
        QVERIFY(other != bytes);
        const std::optional<Plan> plan = readBack(bytes);
        const std::optional<Plan> shuffledPlan = readBack(other);
        QVERIFY(plan && shuffledPlan);
        QCOMPARE(writePlan(*shuffledPlan), bytes);
        for (const View view : {View::Documented, View::Stateful, View::Stateless, View::Zones})
            QCOMPARE(matrixOf(*shuffledPlan, view, ExportLanguage::Both), matrixOf(*plan, view, ExportLanguage::Both));
    }

    void bothLanguagesAreTheSameRows_data() { seeds(); }
    /// Same rows, numbers and order; what is not words is the same to the letter.
    void bothLanguagesAreTheSameRows()
    {
        QFETCH(int, seed);
        const Plan plan = closedPlan(static_cast<std::uint32_t>(seed));
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        for (const View view : {View::Documented, View::Stateful, View::Stateless}) {
            const Matrix matrix(engine, test::filterOf(view));
            const CellText text(test::wording(), view);
            QVERIFY(!matrix.rows().empty());
            for (const MatrixRow &row : matrix.rows()) {
                for (const ColumnInfo &column : columns()) {
                    const QString en = text.cell(row, column.column, Language::English);
                    const QString ja = text.cell(row, column.column, Language::Japanese);
                    QCOMPARE(en.isEmpty(), ja.isEmpty());
                    if (!column.worded)
                        QCOMPARE(en, ja);
                }
            }
        }
    }

    void keysAreUnique_data() { seeds(); }
    void keysAreUnique()
    {
        QFETCH(int, seed);
        const Plan plan = closedPlan(static_cast<std::uint32_t>(seed));
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        for (const View view : {View::Documented, View::Stateful, View::Stateless}) {
            QSet<QString> keys;
            const Matrix matrix(engine, test::filterOf(view));
            for (const MatrixRow &row : matrix.rows())
                keys.insert(row.key);
            QCOMPARE(keys.size(), static_cast<qsizetype>(matrix.rows().size()));
        }
    }

    void issuedNumbersStay_data() { seeds(); }
    /// Whatever is edited after an issue, a number stays with its key, and no number is given twice.
    void issuedNumbersStay()
    {
        QFETCH(int, seed);
        test::RandomPlan random(static_cast<std::uint32_t>(seed));
        Plan plan = random.make(30);
        PlanEditor editor(plan);
        FlowEngine engine(plan, test::catalogs());
        engine.derive();
        for (int issue = 0; issue < 4; ++issue) {
            const std::map<QString, int> before = plan.numbers;
            engine.apply(editor.setNumbers(issueNumbers(engine)));
            std::set<int> given;
            for (const auto &[key, number] : plan.numbers) {
                QVERIFY(given.insert(number).second);
                if (const auto old = before.find(key); old != before.end())
                    QCOMPARE(number, old->second);
            }
            for (const auto &entry : before)
                QVERIFY(plan.numbers.contains(entry.first));
            for (const MatrixRow &row : numberedOpenings(engine))
                QVERIFY(row.issued);
            for (int edit = 0; edit < 5; ++edit)
                engine.apply(random.edit(editor));
        }
    }
};

QTEST_GUILESS_MAIN(RowPropertiesTest)
#include "RowPropertiesTest.moc"
