// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/SearchText.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class SearchTextTest : public QObject {
    Q_OBJECT

private slots:
    void spellingsOfOneWordAreOne_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("capitals") << u"VMware ESXi"_s << u"vmware esxi"_s;
        QTest::newRow("hyphen") << u"HP-UX"_s << u"hpux"_s;
        QTest::newRow("half width katakana with its mark") << u"サーバ"_s << u"ｻｰﾊﾞ"_s;
        QTest::newRow("long mark") << u"サーバ"_s << u"サーバー"_s;
        QTest::newRow("hiragana") << u"サーバ"_s << u"さーば"_s;
        QTest::newRow("full width letters") << u"DHCP"_s << u"ＤＨＣＰ"_s;
        QTest::newRow("middle dot") << u"Fibre・Channel"_s << u"fibre channel"_s;
    }

    void spellingsOfOneWordAreOne()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(searchForm(one), searchForm(other));
        QVERIFY(!searchForm(one).isEmpty());
    }

    void otherWordsAreOthers()
    {
        QVERIFY(searchForm(u"サーバ"_s) != searchForm(u"サービス"_s));
        QVERIFY(searchForm(u"ハ"_s) != searchForm(u"バ"_s));
        QVERIFY(searchForm(u"VC"_s) != searchForm(u"OA"_s));
    }

    void everyWordHasToOccur()
    {
        const QStringList forms{searchForm(u"Management server"_s), searchForm(u"管理サーバ"_s)};
        QVERIFY(SearchWords(u"server manage"_s).match(forms));
        QVERIFY(SearchWords(u"管理　server"_s).match(forms)); // parted by an ideographic space
        QVERIFY(!SearchWords(u"server client"_s).match(forms));
        QVERIFY(!SearchWords(u"client"_s).match(forms));
    }

    void nothingTypedMatchesEverything()
    {
        for (const QString &nothing : {QString(), u"  "_s, u"　"_s, u"-"_s}) {
            QVERIFY(SearchWords(nothing).isEmpty());
            QVERIFY(SearchWords(nothing).match({}));
        }
        QVERIFY(!SearchWords(u"a"_s).match({}));
    }
};

QTEST_GUILESS_MAIN(SearchTextTest)
#include "SearchTextTest.moc"
