// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetPage.h"
#include "plan/Plan.h"
#include "sheet/DiagramSheet.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class SheetPageTest : public QObject {
    Q_OBJECT

private slots:
    void papersAreExact_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSizeF>("millimetres");
        QTest::addColumn<double>("left");
        QTest::newRow("A4") << u"A4"_s << QSizeF(297, 210) << 20.0;
        QTest::newRow("A3") << u"A3"_s << QSizeF(420, 297) << 20.0;
        QTest::newRow("A2") << u"A2"_s << QSizeF(594, 420) << 20.0;
        QTest::newRow("Letter") << u"Letter"_s << QSizeF(279.4, 215.9) << 10.0;
        QTest::newRow("Tabloid") << u"Tabloid"_s << QSizeF(431.8, 279.4) << 10.0;
    }

    void papersAreExact()
    {
        QFETCH(QString, name);
        QFETCH(QSizeF, millimetres);
        QFETCH(double, left);
        Sheet sheet;
        sheet.paper = name;
        const SheetPage landscape = sheetPage(sheet, {});
        QCOMPARE(landscape.size, millimetres * 4);
        QVERIFY(!landscape.isPortrait);
        sheet.orientation = u"portrait"_s;
        const SheetPage portrait = sheetPage(sheet, {});
        QCOMPARE(portrait.size, millimetres.transposed() * 4);
        QVERIFY(portrait.isPortrait);
        for (const SheetPage &page : {landscape, portrait}) {
            QCOMPARE(page.frame.left(), left * 4);
            QCOMPARE(page.frame.top(), 40.0);
            QCOMPARE(page.size.width() - page.frame.right(), 40.0);
            QCOMPARE(page.size.height() - page.frame.bottom(), 40.0);
            QVERIFY(page.frame.contains(page.content()));
        }
    }

    void aChoiceGoesBeforeThePlan()
    {
        Sheet sheet;
        sheet.paper = u"A4"_s;
        sheet.orientation = u"portrait"_s;
        PaperChoice choice;
        choice.paper = Paper::A2;
        choice.isPortrait = false;
        QCOMPARE(sheetPage(sheet, choice).size, QSizeF(594, 420) * 4);
        QCOMPARE(sheetPage(Sheet(), {}).size, QSizeF(420, 297) * 4);
    }

    void aPageAroundSomethingHoldsIt()
    {
        const QSizeF content(1234.5, 777.7);
        const SheetPage page = sheetPageAround(content);
        QVERIFY(page.content().width() >= content.width());
        QVERIFY(page.content().height() >= content.height());
        QVERIFY(page.content().width() < content.width() + 4);
        QCOMPARE(page.size.width() / 4, std::round(page.size.width() / 4));
        QVERIFY(sheetPageAround({1e9, 10}).size.width() <= 20000);
    }

    void scalesAreWritten_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<QString>("text");
        QTest::newRow("as it is") << 1.0 << u"1 : 1"_s;
        QTest::newRow("smaller") << 1 / 1.14 << u"1 : 1.14"_s;
        QTest::newRow("half") << 0.5 << u"1 : 2"_s;
        QTest::newRow("larger") << 1.25 << u"1.25 : 1"_s;
        QTest::newRow("one tenth") << 0.1 << u"1 : 10"_s;
        QTest::newRow("none") << 0.0 << QString();
    }

    void scalesAreWritten()
    {
        QFETCH(double, scale);
        QFETCH(QString, text);
        QCOMPARE(scaleText(scale), text);
    }

    void pointsArePrinters() { QVERIFY(std::abs(points(4 * 25.4) - 72) < 1e-9); }
};

QTEST_GUILESS_MAIN(SheetPageTest)
#include "SheetPageTest.moc"
