// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/Drawable.h"

#include "paint/Ink.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class DrawableTest : public QObject {
    Q_OBJECT

private slots:
    void textIsOneCleanLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("drawn");
        QTest::newRow("plain") << u"TCP 22, 443 · 管理サーバ"_s << u"TCP 22, 443 · 管理サーバ"_s;
        QTest::newRow("line ends") << u"a\nb\r\nc\rd\u2028e"_s << u"a b c d e"_s;
        QTest::newRow("control characters") << u"a\tb\u0000c\u001B[31m\u007F\u0085d"_s << u"a b c [31m  d"_s;
        QTest::newRow("half pairs") << QString(u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00)) << u"a\uFFFDb\uFFFD"_s;
        QTest::newRow("no characters") << QString(QChar(0xFFFE) + u"a"_s + QChar(0xFDD0)) << u"\uFFFDa\uFFFD"_s;
        QTest::newRow("whole pairs") << u"😀𠮷"_s << u"😀𠮷"_s;
        QTest::newRow("joined signs") << u"👨‍👩‍👧"_s << u"👨‍👩‍👧"_s;
        QTest::newRow("turned about") << u"\u202Egpj.exe\u202C\u2066x\u2069\u200F"_s << u"gpj.exex"_s;
    }

    void textIsOneCleanLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, drawn);
        QCOMPARE(drawableText(text), drawn);
        QCOMPARE(drawableText(drawn), drawn);
    }

    void endlessTextEnds()
    {
        QCOMPARE(drawableText(QString(longestText, u'x')).size(), longestText);
        const QString cut = drawableText(QString(3'000'000, u'x'));
        QCOMPARE(cut.size(), longestText + 1);
        QVERIFY(cut.endsWith(u'…'));
        QString pairs = u"x"_s;
        for (qsizetype i = 0; i < longestText; ++i)
            pairs += u"😀"_s;
        const QString whole = drawableText(pairs);
        QVERIFY(whole[whole.size() - 2].isLowSurrogate());
        QCOMPARE(tellableText(QString(5000, u'x')).size(), 5000);
        QCOMPARE(tellableText(u"a\r\nb"_s), u"a\nb"_s);
    }

    void dashesAreAnEvenNumberOfLengths_data()
    {
        QTest::addColumn<std::vector<double>>("dashes");
        QTest::addColumn<std::vector<double>>("drawn");
        using Dashes = std::vector<double>;
        QTest::newRow("none") << Dashes{} << Dashes{};
        QTest::newRow("even") << Dashes{6, 4} << Dashes{6, 4};
        QTest::newRow("odd") << Dashes{5, 3, 1} << Dashes{5, 3, 1, 5, 3, 1};
        QTest::newRow("dots") << Dashes{0, 4} << Dashes{0.01, 4};
        QTest::newRow("nothing but zero") << Dashes{0, 0} << Dashes{};
        QTest::newRow("negative") << Dashes{-1, 4} << Dashes{};
        QTest::newRow("NaN") << Dashes{qQNaN(), 4} << Dashes{};
        QTest::newRow("more than anybody sees") << Dashes{0.001, 0.001} << Dashes{};
    }

    void dashesAreAnEvenNumberOfLengths()
    {
        QFETCH(std::vector<double>, dashes);
        QFETCH(std::vector<double>, drawn);
        Shape shape;
        shape.path.moveTo(0, 0);
        shape.path.lineTo(500, 0);
        shape.pen = {ink::text, 1, dashes};
        QCOMPARE(drawableDashes(shape), drawn);
    }

    void whatHasNoPlaceIsNotDrawn()
    {
        QVERIFY(isDrawable(Words{u"a"_s, {0, 0}, 10, false, {}, {}}));
        QVERIFY(!isDrawable(Words{{}, {0, 0}, 10, false, {}, {}}));
        QVERIFY(!isDrawable(Words{u"a"_s, {qQNaN(), 0}, 10, false, {}, {}}));
        QVERIFY(!isDrawable(Words{u"a"_s, {0, 1e9}, 10, false, {}, {}}));
        QVERIFY(!isDrawable(Words{u"a"_s, {0, 0}, -1, false, {}, {}}));
        QVERIFY(isDrawable(Icon{u"a"_s, {0, 0, 1, 1}, {}}));
        QVERIFY(!isDrawable(Icon{u"a"_s, {0, 0, 0, 1}, {}}));
        QVERIFY(!isDrawable(Shape{}));
        Shape shape;
        shape.path.addRect(0, 0, 5, 5);
        QVERIFY(!isDrawable(shape));
        shape.fill = ink::tint;
        QVERIFY(isDrawable(shape));
        shape.path.addRect(0, 0, 1e9, 5);
        QVERIFY(!isDrawable(shape));
    }
};

QTEST_APPLESS_MAIN(DrawableTest)
#include "DrawableTest.moc"
