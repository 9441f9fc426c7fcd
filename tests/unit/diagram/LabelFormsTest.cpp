// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/LabelForms.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

class LabelFormsTest : public QObject {
    Q_OBJECT

private slots:
    /// Ports that are left out are found by the numbers: no chip is cut without them, whatever labels are to show.
    void whatIsCutHasItsNumbers()
    {
        DerivedPlan plan(DerivedPlan::example(u"compute-management"_s));
        const Matrix matrix = plan.matrix(View::Stateful);
        Services services;
        QStringList numbers;
        for (const MatrixRow &row : matrix.rows()) {
            services.add(plan.engine(), row.first());
            numbers.append(QString::number(numbers.size() + 1));
        }
        DiagramRequest request;
        request.engine = &plan.engine();
        request.matrix = &matrix;
        request.wording = &wording();
        request.measure = &measure();
        for (const LabelStyle style : {LabelStyle::Automatic, LabelStyle::Ports, LabelStyle::Both}) {
            request.labels = style;
            int cut = 0;
            for (const LabelForm &form : labelForms(numbers, services, {}, DiagramChange::None, request)) {
                const bool isCut = !form.lines.isEmpty() && form.lines.last().contains(u" +"_s);
                cut += isCut ? 1 : 0;
                QVERIFY2(!isCut || !form.numbers.isEmpty(), qPrintable(form.lines.join(u'|')));
                QCOMPARE(form.badge.isEmpty(), form.numbers.isEmpty());
            }
            QVERIFY(cut > 0);
        }
    }

    /// Ports alone are ports alone, as long as all of them are there.
    void whatIsWholeHasNone()
    {
        DerivedPlan plan(DerivedPlan::example(u"compute-management"_s));
        const Matrix matrix = plan.matrix(View::Stateful);
        Services services;
        services.add(plan.engine(), matrix.rows().front().first());
        DiagramRequest request;
        request.engine = &plan.engine();
        request.matrix = &matrix;
        request.wording = &wording();
        request.measure = &measure();
        request.labels = LabelStyle::Ports;
        const std::vector<LabelForm> forms = labelForms({u"1"_s}, services, {}, DiagramChange::None, request);
        QVERIFY(!forms.front().lines.isEmpty());
        QVERIFY(forms.front().numbers.isEmpty());
        QVERIFY(forms.front().badge.isEmpty());
    }
};

QTEST_MAIN(LabelFormsTest)
#include "LabelFormsTest.moc"
