// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/DiagramJob.h"
#include "support/DerivedPlan.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// The first sheet of an example, all its texts one behind the other.
QString sheetOf(const QString &example, ExportLanguage language)
{
    DerivedPlan plan(DerivedPlan::example(example));
    DiagramJob job;
    job.engine = &plan.engine();
    job.wording = &wording();
    job.measure = &measure();
    job.filter = filterOf(View::Stateful);
    job.language = language;
    job.fileName = u"sheet.svg"_s;
    const Result<DiagramPages> pages = composeDiagram(job);
    return pages ? textsOf(pages->document.pages.front()).join(QString()) : QString();
}

} // namespace

class LegendTest : public QObject {
    Q_OBJECT

private slots:
    void itTellsWhatATableIsAbout();
    void itStandsWhereTheDrawingIs_data();
    void itStandsWhereTheDrawingIs();
};

void LegendTest::itTellsWhatATableIsAbout()
{
    const QString english = sheetOf(u"mixed-rack"_s, ExportLanguage::English);
    QVERIFY(english.contains(u"Access to HP SUM itself"_s));
    QVERIFY(english.contains(u"Text below the table"_s));
    const QString both = sheetOf(u"mixed-rack"_s, ExportLanguage::Both);
    QVERIFY(both.contains(u"Access to HP SUM itself"_s));
    QVERIFY(both.contains(u"HP SUM自体へのアクセス"_s));
    QVERIFY(!both.contains(u"Text below the table"_s));
}

void LegendTest::itStandsWhereTheDrawingIs_data()
{
    QTest::addColumn<QString>("example");
    for (const QString &example :
        {u"mixed-rack"_s, u"compute-management"_s, u"support-pack"_s, u"one-management-server"_s})
        QTest::newRow(qPrintable(example)) << example;
}

/// In small type, if need be.
void LegendTest::itStandsWhereTheDrawingIs()
{
    QFETCH(QString, example);
    for (const ExportLanguage language : {ExportLanguage::English, ExportLanguage::Japanese, ExportLanguage::Both}) {
        const QString sheet = sheetOf(example, language);
        QVERIFY(sheet.contains(wording().text(u"drawing.legend.joint"_s, firstLanguage(language))));
    }
}

QTEST_MAIN(LegendTest)
#include "LegendTest.moc"
