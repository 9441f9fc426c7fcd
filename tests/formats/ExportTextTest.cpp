// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/ExportText.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class ExportTextTest : public QObject {
    Q_OBJECT

private slots:
    void widthCountsWideCharactersTwice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("Latin") << u"tcp/443"_s << 7;
        QTest::newRow("Japanese") << u"サーバ管理"_s << 10;
        QTest::newRow("mixed") << u"管理LAN"_s << 7;
        QTest::newRow("full-width Latin") << u"ＡＢ（１）"_s << 10;
        QTest::newRow("half-width katakana") << u"ｻｰﾊﾞ"_s << 4;
        QTest::newRow("combining mark") << u"e\u0301"_s << 1;
        QTest::newRow("combining voiced mark") << u"か\u3099"_s << 2;
        QTest::newRow("beyond the BMP") << u"𠮷野家"_s << 6;
        QTest::newRow("emoji") << u"😀"_s << 2;
        QTest::newRow("accents") << u"Zürich"_s << 6;
        QTest::newRow("half a pair") << QString(QChar(0xD842)) << 1;
    }

    void widthCountsWideCharactersTwice()
    {
        QFETCH(QString, text);
        QTEST(textWidth(text), "width");
    }

    void widestLineLooksAtEachLine()
    {
        QCOMPARE(widestLine(u"a\n管理\nabc"), 4);
        QCOMPARE(widestLine(u""), 0);
    }

    void wellFormedReplacesHalfPairsOnly()
    {
        const QString lone = u'a' + QString(QChar(0xD842)) + u'b' + QChar(0xDFB7);
        QCOMPARE(wellFormed(lone), u"a\uFFFDb\uFFFD"_s);
        QCOMPARE(wellFormed(u"𠮷\u0001"_s), u"𠮷\u0001"_s);
    }

    void xmlTextHoldsOnlyWhatXmlCan()
    {
        QCOMPARE(xmlText(u"a\tb\r\nc\rd\ne"_s), u"a\tb\nc\nd\ne"_s);
        QCOMPARE(xmlText(u"a"_s + QChar(0) + QChar(0x1B) + QChar(0xFFFE) + QChar(0xFFFF) + QChar(0xD800)),
            u"a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"_s);
        QCOMPARE(xmlText(u"日本語 𠮷"_s), u"日本語 𠮷"_s);
    }

    void oneLineHasSingleBlanks() { QCOMPARE(oneLine(u" a\r\n\tb  c\n"_s), u"a b c"_s); }

    void formulasAreRecognised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFormula");
        for (const QString &sign : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s, u"\u2212"_s}) {
            QTest::newRow(qPrintable(sign)) << QString(sign + u"1") << true;
            QTest::newRow(qPrintable(u' ' + sign)) << QString(u" \u3000" + sign) << true;
        }
        QTest::newRow("tab") << u"\tx"_s << true;
        QTest::newRow("return") << u"\rx"_s << true;
        QTest::newRow("line feed and sign") << u"\n=1"_s << true;
        QTest::newRow("none") << u"-"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("range") << u"49152-65535"_s << false;
        QTest::newRow("port and ephemeral") << u"135+49152-65535"_s << false;
        QTest::newRow("version") << u"<=7.2.1"_s << false;
        QTest::newRow("blanks") << u"  "_s << false;
        QTest::newRow("mail") << u"a@b"_s << false;
    }

    void formulasAreRecognised()
    {
        QFETCH(QString, text);
        QFETCH(bool, isFormula);
        QCOMPARE(looksLikeFormula(text), isFormula);
        QCOMPARE(neutralised(text), isFormula ? QString(u'\'' + text) : text);
        QVERIFY(!looksLikeFormula(neutralised(text)));
    }

    void neutralisingCanBeUndone()
    {
        const QStringList pieces{u"="_s, u"'"_s, u" "_s, u"-"_s, u"a"_s, u"\t"_s, u"＠"_s};
        for (const QString &a : pieces) {
            for (const QString &b : pieces) {
                for (const QString &c : pieces) {
                    const QString text = a + b + c;
                    QCOMPARE(withoutApostrophe(neutralised(text)), text);
                }
            }
        }
        QCOMPARE(withoutApostrophe(u"'quoted'"_s), u"'quoted'"_s);
    }
};

QTEST_GUILESS_MAIN(ExportTextTest)
#include "ExportTextTest.moc"
