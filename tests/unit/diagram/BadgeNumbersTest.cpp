// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramBuilder.h"
#include "io/PlanWriter.h"
#include "plan/LargePlan.h"
#include "sheet/NumberEntries.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

BuiltDiagram built(DerivedPlan &plan, const Matrix &matrix)
{
    return buildDiagram(requestFor(plan, matrix));
}

/// "N35, N37-N39 +2" has six.
struct ShownNumbers {
    QStringList named; ///< those that stand there, the ends of ranges among them
    int count = 0; ///< of all; 0: the text does not say
};

int valueOf(QString number)
{
    return number.remove(u'N').toInt();
}

ShownNumbers shownIn(QString text)
{
    ShownNumbers shown;
    if (text.endsWith(u'…')) {
        text.chop(1);
        shown.named = QStringList{text};
        return shown;
    }
    const qsizetype more = text.indexOf(u" +"_s);
    if (more >= 0) {
        shown.count = text.mid(more + 2).toInt();
        text.truncate(more);
    }
    for (const QString &part : text.split(u", "_s)) {
        const QStringList ends = part.split(u'-');
        shown.named += ends;
        shown.count += valueOf(ends.back()) - valueOf(ends.front()) + 1;
    }
    return shown;
}

} // namespace

/// What badges say is true of the line that they stand on.
class BadgeNumbersTest : public QObject {
    Q_OBJECT

private slots:
    void aBadgeHasTheRowsOfItsOwnArrows_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        for (const char *name : {"mixed-rack", "compute-management", "one-management-server", "support-pack"})
            QTest::newRow(name) << DerivedPlan::example(QLatin1String(name));
        for (const auto &[nodes, seed] : {std::pair(40, 2u), {60, 5u}, {90, 1u}})
            QTest::addRow("%d nodes", nodes) << writePlan(makeLargePlan(nodes, seed));
    }
    void aBadgeHasTheRowsOfItsOwnArrows()
    {
        QFETCH(const QByteArray, yaml);
        DerivedPlan plan(yaml);
        const Matrix matrix = plan.matrix(View::Stateful);
        const Diagram diagram = built(plan, matrix).diagram;
        int compared = 0;
        for (const DiagramLabel &label : diagram.labels) {
            if (label.numbers.isEmpty())
                continue;
            QStringList own;
            for (const int arrow : label.arrows)
                own += diagram.arrows[static_cast<size_t>(arrow)].numbers;
            own.removeDuplicates();
            const ShownNumbers shown = shownIn(label.numbers);
            for (const QString &number : shown.named)
                QVERIFY2(own.contains(number), qPrintable(label.numbers + u": "_s + own.join(u' ')));
            if (shown.count > 0)
                QVERIFY2(shown.count == own.size(), qPrintable(label.numbers + u": "_s + own.join(u' ')));
            ++compared;
        }
        QVERIFY(compared > 3);
    }

    /// Two nodes of one place have no room for a line between them: what the stubs' numbers mean is told.
    void numbersAtStubsAreToldInTheTable()
    {
        SheetCase sheet("products: [{id: sum, catalog: hpsum-7, version: 7.4.0}]\n"
                        "nodes:\n"
                        "  - {id: a, kind: management-server, os: windows, runs: [{product: sum}], at: [100, 100]}\n"
                        "  - {id: b, kind: windows, at: [100, 100]}\n");
        sheet.diagram = built(sheet.plan, sheet.matrix).diagram;
        const DiagramArrow &arrow = sheet.diagram.arrows.front();
        QVERIFY(arrow.points.empty() && !arrow.openerStub.empty());
        QVERIFY(arrow.numbers.size() > 1);
        const SheetResult result = sheet.compose();
        QStringList texts;
        for (const Picture &page : result.document.pages)
            texts += textsOf(page);
        QVERIFY(texts.contains(u"Numbers"_s));
        QVERIFY2(texts.join(u' ').contains(arrow.ports), qPrintable(arrow.ports));
        QVERIFY(texts.count(stubNumbers(arrow)) == 3); // both stubs and the table
    }
};

QTEST_MAIN(BadgeNumbersTest)
#include "BadgeNumbersTest.moc"
