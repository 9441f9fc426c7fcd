// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/SheetLayout.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Table tableOf(int columns, int narrowest, int widest)
{
    Table table;
    table.columns.resize(static_cast<size_t>(columns), {u"k"_s, u"K"_s, std::nullopt, narrowest, widest});
    return table;
}

constexpr int wide = 100'000;

/// Width of the only column after measuring the text.
int widthOf(const QString &text, int narrowest = 1, int widest = 100)
{
    SheetLayout layout(tableOf(1, narrowest, widest));
    layout.measure(0, text);
    layout.fix(wide);
    return layout.width(0);
}

/// Lines of a text in a column as wide as the other text.
int linesIn(const QString &text, const QString &asWideAs)
{
    SheetLayout layout(tableOf(1, 1, 100));
    layout.measure(0, asWideAs);
    layout.fix(wide);
    return layout.linesOf(0, text);
}

} // namespace

class SheetLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void columnsAreAsWideAsTheirText()
    {
        QVERIFY(widthOf(u"管理サーバ"_s) > widthOf(u"abcde"_s));
        QVERIFY(widthOf(u"管理サーバ\nx"_s) == widthOf(u"管理サーバ"_s));
        constexpr int tenPoint = 13;
        QVERIFY(widthOf(u"管理管理管理管理"_s) >= 8 * tenPoint);
        QVERIFY(widthOf(u"管理管理管理管理"_s) <= 10 * tenPoint);
    }

    void betweenNarrowestAndWidest()
    {
        QCOMPARE(widthOf(u""_s, 10, 20), widthOf(u"x"_s, 10, 20));
        QCOMPARE(widthOf(QString(100, u'x'), 10, 20), widthOf(QString(1000, u'x'), 10, 20));
        QVERIFY(widthOf(u""_s, 10, 20) < widthOf(QString(100, u'x'), 10, 20));
        QCOMPARE(widthOf(u"x"_s, 20, 10), widthOf(QString(100, u'x'), 20, 10));
    }

    void headingsMayWrapAndLeaveRoomForTheButton()
    {
        const auto headingWidth = [](const QString &heading) {
            SheetLayout layout(tableOf(1, 1, 100));
            layout.measureHeading(0, heading);
            layout.fix(wide);
            return layout.width(0);
        };
        QVERIFY(headingWidth(u"Port"_s) >= widthOf(u"Port"_s) + 16);
        QVERIFY(headingWidth(u"Destination address"_s) < widthOf(u"Destination address"_s));
        QVERIFY(headingWidth(u"Destination address"_s) >= widthOf(u"Destination"_s) + 16);
        QVERIFY(headingWidth(u"対象製品・バージョン"_s) < widthOf(u"対象製品・バージョン"_s));
    }

    void wideTablesGiveWayDownToTheirWords()
    {
        SheetLayout layout(tableOf(3, 4, 60));
        layout.measure(0, u"10.10.0.11"_s);
        layout.measure(1, u"a sentence of quite some words that can be broken anywhere"_s);
        layout.measure(2, u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s);
        SheetLayout narrow = layout;
        layout.fix(wide);
        narrow.fix(420);
        QCOMPARE(narrow.width(0), layout.width(0));
        QVERIFY(narrow.width(1) < layout.width(1));
        QVERIFY(narrow.width(1) >= 4 * 9);
        QCOMPARE(narrow.width(2), layout.width(2));
        QVERIFY(narrow.width(0) + narrow.width(1) + narrow.width(2) <= 420 / SheetLayout::readableScale);
    }

    /// The font sets kana proportionally: as wide as kanji they would make rows a line too high.
    void kanaAreNarrowerThanKanji()
    {
        QVERIFY(widthOf(u"ファイアウォールファイアウォール"_s) < widthOf(QString(16, u'管')));
        QVERIFY(widthOf(u"（管理）（管理）"_s) < widthOf(QString(8, u'管')));
    }

    void idsAreNeverBroken()
    {
        for (const QString &name : {u"HP-UXサーバ hpux01［lan0］"_s, u"HP-UX server hpux01[lan0]"_s}) {
            SheetLayout layout(tableOf(2, 4, 10));
            layout.measure(0, name);
            layout.measure(1, u"管"_s.repeated(400));
            layout.fix(200);
            QCOMPARE(layout.linesOf(0, name.section(u' ', -1)), 1);
            QCOMPARE(layout.linesOf(0, name), 2);
        }
    }

    void headingsWithoutBlanksStayWhole()
    {
        SheetLayout layout(tableOf(2, 4, 60));
        layout.measureHeading(0, u"送信元アドレス"_s);
        layout.measureHeading(1, u"備考"_s);
        layout.measure(1, u"管"_s.repeated(400));
        layout.fix(200);
        QCOMPARE(layout.linesOf(0, u"送信元アドレス"_s), 1);
        // The button stands below it.
        QCOMPARE(layout.linesOfHeading(0, u"送信元アドレス"_s), 2);
    }

    void linesAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("asWideAs");
        QTest::addColumn<int>("lines");
        QTest::newRow("empty") << u""_s << u"x"_s << 1;
        QTest::newRow("fits") << u"one two"_s << u"one two"_s << 1;
        QTest::newRow("line ends") << u"a\n\nb"_s << u"one two"_s << 3;
        QTest::newRow("between words") << u"one two three"_s << u"one two"_s << 2;
        QTest::newRow("a word moves as one") << u"aaaa bbbb cccc"_s << u"aaaa bb"_s << 3;
        QTest::newRow("a long word breaks") << QString(40, u'x') << QString(10, u'x') << 4;
        QTest::newRow("Japanese breaks anywhere") << QString(40, u'管') << QString(10, u'管') << 4;
        QTest::newRow("a blank at the end needs no line") << u"aaaa aaaa"_s << u"aaaa"_s << 2;
        QTest::newRow("word within Japanese") << u"管理管理abcd"_s << u"管理管理ab"_s << 2;
    }

    void linesAreCounted()
    {
        QFETCH(QString, text);
        QFETCH(QString, asWideAs);
        QTEST(linesIn(text, asWideAs), "lines");
    }

    void sheetNamesAreLegal_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("legal");
        QTest::newRow("legal") << QStringList{u"通信要件一覧"_s, u"Zones"_s}
                               << QStringList{u"通信要件一覧"_s, u"Zones"_s};
        QTest::newRow("refused") << QStringList{u"a[b]:*?/\\c"_s, u"［］：＊？／＼￥"_s}
                                 << QStringList{u"a-b------c"_s, u"--------"_s};
        QTest::newRow("apostrophes") << QStringList{u"'it's'"_s, u"''"_s, u" ' x ' "_s}
                                     << QStringList{u"it's"_s, u"Sheet"_s, u"x"_s};
        QTest::newRow("empty") << QStringList{u""_s, u" \n"_s} << QStringList{u"Sheet"_s, u"Sheet (2)"_s};
        QTest::newRow("again, in any case") << QStringList{u"Zones"_s, u"zones"_s, u"ZONES"_s}
                                            << QStringList{u"Zones"_s, u"zones (2)"_s, u"ZONES (3)"_s};
        QTest::newRow("Excel's own") << QStringList{u"history"_s} << QStringList{u"history (2)"_s};
        QTest::newRow("long") << QStringList{QString(40, u'x'), QString(50, u'X')}
                              << QStringList{QString(31, u'x'), QString(QString(27, u'X') + u" (2)")};
        QTest::newRow("no half pair") << QStringList{QString(QString(30, u'x') + u"𠮷")}
                                      << QStringList{QString(30, u'x')};
        QTest::newRow("cut before an apostrophe")
            << QStringList{QString(QString(30, u'x') + u"'y")} << QStringList{QString(30, u'x')};
    }

    void sheetNamesAreLegal()
    {
        QFETCH(QStringList, names);
        QTEST(sheetNames(names), "legal");
    }

    void pageHeaderHasTitleNumberAndDate()
    {
        TableDocument document;
        document.title = u"R&D"_s;
        document.subtitle = u"View\nstateful"_s;
        document.number = u"NW-0042"_s;
        document.revision = u"B"_s;
        document.author = u"山田"_s;
        document.date = QDate(2026, 11, 20);
        QCOMPARE(pageHeader(document),
            u"&L&\"BIZ UDPGothic,Regular\"R&&D  &A\nView stateful&R&\"BIZ UDPGothic,Regular\"NW-0042 B\n山田 2026-11-20"_s);
        QCOMPARE(pageHeader({}), u"&L&\"BIZ UDPGothic,Regular\"&A\n&R&\"BIZ UDPGothic,Regular\"\n"_s);
        document.confidentiality = u"社外秘"_s;
        QCOMPARE(pageFooter(document), u"&L&\"BIZ UDPGothic,Regular\"社外秘&C&\"BIZ UDPGothic,Regular\"&P / &N"_s);
    }

    void pageHeaderNeverGrowsTooLong()
    {
        TableDocument document;
        const QString flood = u"&𠮷"_s.repeated(300);
        document.title = document.subtitle = document.number = document.revision = document.author = flood;
        const QString header = pageHeader(document);
        QVERIFY(header.size() <= 255);
        QVERIFY(header.isValidUtf16());
        QVERIFY(header.contains(u'…'));
        QString codes = header;
        codes.remove(u"&&"_s);
        QCOMPARE(codes.count(u'&'), 5);
    }
};

QTEST_GUILESS_MAIN(SheetLayoutTest)
#include "SheetLayoutTest.moc"
