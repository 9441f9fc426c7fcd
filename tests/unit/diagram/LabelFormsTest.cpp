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
        DiagramRequest request = requestFor(plan, matrix);
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

    /// "11…" says no more than "11, 12" where that is as short.
    void theSmallestBadgeSaysWhatItHasRoomFor()
    {
        DerivedPlan plan(DerivedPlan::example(u"compute-management"_s));
        const Matrix matrix = plan.matrix(View::Stateful);
        Services services;
        services.add(plan.engine(), matrix.rows().front().first());
        const DiagramRequest request = requestFor(plan, matrix);
        const auto smallest = [&](const QStringList &numbers) {
            QStringList texts;
            for (const LabelForm &form : labelForms(numbers, services, {}, DiagramChange::None, request)) {
                if (form.badgeSize == smallBadgeTextSize)
                    texts.append(form.numbers);
            }
            return texts;
        };
        QCOMPARE(smallest({u"11"_s}), QStringList{u"11"_s});
        QCOMPARE(smallest({u"11"_s, u"12"_s}), (QStringList{u"11, 12"_s, u"11…"_s}));
        QCOMPARE(smallest({u"11"_s, u"13"_s, u"17"_s, u"19"_s, u"23"_s}), QStringList{u"11…"_s});
    }

    /// A mark that is missing reads as if there were no finding.
    void everyFormHasTheMarkOfFindings()
    {
        DerivedPlan plan(DerivedPlan::example(u"compute-management"_s));
        const Matrix matrix = plan.matrix(View::Stateful);
        Services services;
        services.add(plan.engine(), matrix.rows().front().first());
        DiagramRequest request = requestFor(plan, matrix);
        const QStringList numbers{u"1"_s, u"4"_s, u"9"_s};
        for (const LabelStyle style : {LabelStyle::Automatic, LabelStyle::Numbers}) {
            request.labels = style;
            const std::vector<LabelForm> plain = labelForms(numbers, services, {}, DiagramChange::None, request);
            const std::vector<LabelForm> marked = labelForms(numbers, services, {0, 3}, DiagramChange::None, request);
            QCOMPARE(marked.size(), plain.size());
            for (size_t i = 0; i < marked.size(); ++i) {
                QCOMPARE(marked[i].marks.warnings, 1);
                QVERIFY(marked[i].size.width() >= plain[i].size.width() + 10);
                QCOMPARE(marked[i].badge.size(), plain[i].badge.size());
                QVERIFY(plain[i].marks.isEmpty());
            }
        }
    }

    /// Two ports are not cut to one because the line is short: they can stand below each other.
    void aShortLabelIsNeverCut()
    {
        DerivedPlan plan(DerivedPlan::example(u"mixed-rack"_s));
        const Matrix matrix = plan.matrix(View::Stateful);
        std::map<std::pair<int, int>, Services> pairs;
        for (const MatrixRow &row : matrix.rows()) {
            const FlowIdentity &what = row.first().identity;
            pairs[{what.opener, what.listener}].add(plan.engine(), row.first());
        }
        DiagramRequest request = requestFor(plan, matrix);
        int ofTwo = 0;
        for (const auto &[ends, services] : pairs) {
            const std::vector<LabelForm> forms = labelForms({u"17"_s}, services, {}, DiagramChange::None, request);
            QStringList cut;
            for (const LabelForm &form : forms) {
                if (!form.lines.isEmpty() && form.lines.last().contains(u" +"_s))
                    cut.append(form.lines.join(u'|'));
            }
            const qsizetype ports = forms.front().lines.join(u',').count(u',') + 1;
            if (forms.front().lines.size() > 1 || ports > 2)
                continue;
            ++ofTwo;
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u' ')));
            if (ports == 2)
                QCOMPARE(forms[1].lines.size(), 2);
        }
        QVERIFY(ofTwo > 0);
    }

    /// Ports alone are ports alone, as long as all of them are there.
    void whatIsWholeHasNone()
    {
        DerivedPlan plan(DerivedPlan::example(u"compute-management"_s));
        const Matrix matrix = plan.matrix(View::Stateful);
        Services services;
        services.add(plan.engine(), matrix.rows().front().first());
        DiagramRequest request = requestFor(plan, matrix);
        request.labels = LabelStyle::Ports;
        const std::vector<LabelForm> forms = labelForms({u"1"_s}, services, {}, DiagramChange::None, request);
        QVERIFY(!forms.front().lines.isEmpty());
        QVERIFY(forms.front().numbers.isEmpty());
        QVERIFY(forms.front().badge.isEmpty());
    }
};

QTEST_MAIN(LabelFormsTest)
#include "LabelFormsTest.moc"
