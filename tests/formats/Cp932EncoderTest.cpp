// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/Cp932Encoder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class Cp932EncoderTest : public QObject {
    Q_OBJECT

private slots:
    void writes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("ASCII") << u"a\\~\r\n"_s << QByteArray("615c7e0d0a");
        QTest::newRow("Japanese") << u"管理LAN"_s << QByteArray("8ac7979d4c414e");
        QTest::newRow("half-width katakana") << u"ｻ"_s << QByteArray("bb");
        QTest::newRow("NEC extension") << u"①"_s << QByteArray("8740");
        QTest::newRow("IBM extension") << u"髙"_s << QByteArray("fbfc");
        QTest::newRow("wave dash") << u"\u301C\uFF5E"_s << QByteArray("81608160");
        QTest::newRow("minus") << u"\u2212\uFF0D"_s << QByteArray("817c817c");
        QTest::newRow("dash") << u"\u2014\u2015"_s << QByteArray("815c815c");
        QTest::newRow("double bar") << u"\u2016\u2225"_s << QByteArray("81618161");
        QTest::newRow("cent, pound, not") << u"\u00A2\u00A3\u00AC"_s << QByteArray("8191819281ca");
        QTest::newRow("yen is no backslash") << u"\u00A5\uFFE5"_s << QByteArray("818f818f");
        QTest::newRow("overline is no tilde") << u"\u203E"_s << QByteArray("8150");
        QTest::newRow("broken bar") << u"\u00A6"_s << QByteArray("fa55");
        QTest::newRow("no-break space") << u"\u00A0"_s << QByteArray("20");
    }

    void writes()
    {
        QFETCH(QString, text);
        auto encoder = Cp932Encoder::open();
        QVERIFY(encoder.has_value());
        QByteArray bytes = "x";
        QVERIFY(!encoder->append(text, bytes));
        QTEST(bytes.sliced(1).toHex(), "hex");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("index");
        QTest::newRow("accent") << u"管é"_s << qsizetype(1);
        QTest::newRow("en dash") << u"a\u2013b"_s << qsizetype(1);
        QTest::newRow("beyond the BMP") << u"管理𠮷"_s << qsizetype(2);
        QTest::newRow("half a pair") << QString(u"ab"_s + QChar(0xD842)) << qsizetype(2);
        QTest::newRow("the other half") << QString(u"ab"_s + QChar(0xDFB7) + u'c') << qsizetype(2);
        QTest::newRow("replacement character") << u"\uFFFD"_s << qsizetype(0);
    }

    void refuses()
    {
        QFETCH(QString, text);
        auto encoder = Cp932Encoder::open();
        QVERIFY(encoder.has_value());
        QByteArray bytes = "before";
        const auto index = encoder->append(text, bytes);
        QVERIFY(index.has_value());
        QTEST(*index, "index");
        QCOMPARE(bytes, QByteArray("before"));
        QVERIFY2(!encoder->append(u"管"_s, bytes), "one refusal spoils nothing that follows");
        QCOMPARE(bytes, QByteArray("before\x8a\xc7"));
    }

    void saysWhenTheSystemHasNoConversion()
    {
        const auto encoder = Cp932Encoder::open("no-such-charset");
        QVERIFY(!encoder.has_value());
        QCOMPARE(encoder.error().code, u"export.no-cp932"_s);
        QVERIFY(encoder.error().arguments.isEmpty());
    }
};

QTEST_GUILESS_MAIN(Cp932EncoderTest)
#include "Cp932EncoderTest.moc"
