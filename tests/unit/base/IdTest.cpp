// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/Id.h"
#include "support/Ids.h"

#include <QTest>

#include <algorithm>
#include <unordered_set>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

class IdTest : public QObject {
    Q_OBJECT

private slots:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void isNullUntilParsed();
    void ordersByCodeUnit();
    void hashesAsItCompares();
    void isFoundInAList();
    void whatIsDrawnAtItsOldPlaceIsNobodysId();
};

void IdTest::takes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"a", "Z", "0", "web-01", "A-1", "hpsum_binary", "7.2.1", "a.", "a-", "a_", "9to5"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("longest") << QString(Id::maximumLength, u'x');
}

void IdTest::takes()
{
    QFETCH(QString, text);
    const std::optional<Id> parsed = Id::parse(text);
    QVERIFY(parsed);
    QVERIFY(!parsed->isNull());
    QCOMPARE(parsed->toString(), text);
}

void IdTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"", " ", "-a", "_a", ".a", "..", "a b", "a ", " a", "a/b", "a:b", "a>b", "a\tb", "a\n", "*", "~"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("umlaut") << u"f\u00fcr"_s;
    QTest::newRow("Japanese") << u"管理"_s;
    QTest::newRow("full width") << u"ａ"_s;
    QTest::newRow("Arabic digit") << u"\u0661"_s;
    QTest::newRow("nul") << QString(u"a"_s + QChar(u'\0'));
    QTest::newRow("too long") << QString(Id::maximumLength + 1, u'x');
}

void IdTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Id::parse(text));
}

void IdTest::isNullUntilParsed()
{
    QVERIFY(Id().isNull());
    QVERIFY(Id().toString().isEmpty());
    QVERIFY(Id() == Id());
    QVERIFY(Id() != id(u"a"_s));
}

void IdTest::ordersByCodeUnit()
{
    QVERIFY(id(u"a"_s) != id(u"A"_s));
    std::vector<Id> ids;
    for (const char *text : {"a", "B", "A.b", "a10", "A-b", "a9", "0", "A_b"})
        ids.push_back(id(QLatin1String(text)));
    ids.push_back(Id());
    std::sort(ids.begin(), ids.end());
    QStringList texts;
    for (const Id &each : ids)
        texts.append(each.toString());
    QCOMPARE(texts.join(u' '), u" 0 A-b A.b A_b B a a10 a9"_s);
    QVERIFY((id(u"a"_s) <=> id(u"a"_s)) == std::strong_ordering::equal);
}

void IdTest::hashesAsItCompares()
{
    QCOMPARE(qHash(id(u"web"_s)), qHash(id(u"web"_s)));
    const std::unordered_set<Id> set{id(u"a"_s), id(u"A"_s), id(u"a"_s)};
    QCOMPARE(set.size(), size_t{2});
    QCOMPARE((QHash<Id, int>{{id(u"a"_s), 1}}.value(id(u"a"_s))), 1);
}

void IdTest::isFoundInAList()
{
    const std::vector<Id> ids{id(u"a"_s), id(u"b"_s)};
    QVERIFY(contains(ids, id(u"b"_s)));
    QVERIFY(!contains(ids, id(u"B"_s)));
    QVERIFY(!contains(ids, Id()));
}

void IdTest::whatIsDrawnAtItsOldPlaceIsNobodysId()
{
    const Id web = id(u"web"_s);
    const Id old = web.atOldPlace();
    QVERIFY(!Id::parse(old.toString()));
    QCOMPARE(Id::parseDrawn(old.toString()), std::optional(old));
    QCOMPARE(Id::parseDrawn(u"web"_s), std::optional(web));
    QVERIFY(!Id::parseDrawn(u"@old"_s));
    QVERIFY(old.isAtOldPlace() && !web.isAtOldPlace());
    QCOMPARE(old.now(), web);
    QCOMPARE(web.now(), web);
}

QTEST_GUILESS_MAIN(IdTest)
#include "IdTest.moc"
