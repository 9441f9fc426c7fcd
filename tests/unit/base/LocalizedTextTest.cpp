// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/LocalizedText.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class LocalizedTextTest : public QObject {
    Q_OBJECT

private slots:
    void fallsBackToTheOtherLanguage_data();
    void fallsBackToTheOtherLanguage();
    void compares();
};

void LocalizedTextTest::fallsBackToTheOtherLanguage_data()
{
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("ja");
    QTest::addColumn<QString>("textInEnglish");
    QTest::addColumn<QString>("textInJapanese");
    QTest::addColumn<bool>("isEmpty");
    QTest::addColumn<bool>("isComplete");
    QTest::newRow("both") << u"Zone"_s << u"ゾーン"_s << u"Zone"_s << u"ゾーン"_s << false << true;
    QTest::newRow("English") << u"Zone"_s << QString() << u"Zone"_s << u"Zone"_s << false << false;
    QTest::newRow("Japanese") << u""_s << u"ゾーン"_s << u"ゾーン"_s << u"ゾーン"_s << false << false;
    QTest::newRow("neither") << u""_s << QString() << QString() << u""_s << true << false;
}

void LocalizedTextTest::fallsBackToTheOtherLanguage()
{
    QFETCH(QString, en);
    QFETCH(QString, ja);
    QFETCH(QString, textInEnglish);
    QFETCH(QString, textInJapanese);
    QFETCH(bool, isEmpty);
    QFETCH(bool, isComplete);
    const LocalizedText text{en, ja};
    QCOMPARE(text.in(Language::English), en);
    QCOMPARE(text.in(Language::Japanese), ja);
    QCOMPARE(text.text(Language::English), textInEnglish);
    QCOMPARE(text.text(Language::Japanese), textInJapanese);
    QCOMPARE(text.isEmpty(), isEmpty);
    QCOMPARE(text.isComplete(), isComplete);
}

void LocalizedTextTest::compares()
{
    QVERIFY((LocalizedText{u"a"_s, u"b"_s} == LocalizedText{u"a"_s, u"b"_s}));
    QVERIFY((LocalizedText{u"a"_s, u"b"_s} != LocalizedText{u"a"_s, u"c"_s}));
    QVERIFY((LocalizedText{u"a"_s, u"b"_s} != LocalizedText{u"c"_s, u"b"_s}));
    QCOMPARE(bothLanguages.size(), size_t{2});
}

QTEST_GUILESS_MAIN(LocalizedTextTest)
#include "LocalizedTextTest.moc"
