// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/ZoneMap.h"
#include "support/DerivedPlan.h"
#include "support/Ids.h"

#include <QTest>

using namespace portolan;
using test::id;
using namespace Qt::StringLiterals;

class ZoneMapTest : public QObject {
    Q_OBJECT

    static QString describe(const Plan &plan, const char *from, const char *to)
    {
        ZoneMap map;
        map.rebuild(plan);
        const Crossing &crossing = map.crossing(map.crossingIndex(
            map.indexOf(id(QLatin1String(from))), map.indexOf(Id::parse(QLatin1String(to)).value_or(Id()))));
        static const QString states[] = {u"inside"_s, u"through"_s, u"tied"_s, u"no way"_s, u"unknown"_s};
        QString text = states[static_cast<int>(crossing.state)];
        for (const Id &firewall : crossing.firewalls)
            text += u' ' + firewall.toString();
        return text;
    }

private slots:
    void findsTheWay_data()
    {
        QTest::addColumn<QByteArray>("firewalls");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one firewall") << QByteArray("[{id: f1, joins: [a, b]}]") << u"through f1"_s;
        QTest::newRow("over a third zone")
            << QByteArray("[{id: f1, joins: [a, c]}, {id: f2, joins: [c, b]}]") << u"through f1 f2"_s;
        QTest::newRow("the shorter one") << QByteArray(
            "[{id: f1, joins: [a, c]}, {id: f2, joins: [c, b]}, {id: f3, joins: [a, b]}]")
                                         << u"through f3"_s;
        QTest::newRow("equally short") << QByteArray("[{id: f2, joins: [a, b]}, {id: f1, joins: [a, b]}]")
                                       << u"tied f1"_s;
        QTest::newRow("equally short over zones") << QByteArray(
            "[{id: f1, joins: [a, c]}, {id: f4, joins: [c, b]}, {id: f2, joins: [a, d]}, {id: f3, joins: [d, b]}]")
                                                  << u"tied f1 f4"_s;
        QTest::newRow("one that joins three") << QByteArray("[{id: f1, joins: [a, b, c]}]") << u"through f1"_s;
        QTest::newRow("no way") << QByteArray("[{id: f1, joins: [a, c]}]") << u"no way"_s;
    }

    void findsTheWay()
    {
        QFETCH(QByteArray, firewalls);
        QFETCH(QString, expected);
        const Plan plan
            = test::DerivedPlan::read("zones: [{id: a}, {id: b}, {id: c}, {id: d}]\nfirewalls: " + firewalls + "\n");
        QCOMPARE(describe(plan, "a", "b"), expected);
        // What goes one way comes back the same way.
        QCOMPARE(describe(plan, "b", "a").section(u' ', 0, 0), expected.section(u' ', 0, 0));
    }

    void insideAndUnknown()
    {
        const Plan plan = test::DerivedPlan::read("zones: [{id: a}]\n");
        QCOMPARE(describe(plan, "a", "a"), u"inside"_s);
        QCOMPARE(describe(plan, "a", ""), u"unknown"_s);
    }

    void aRouteChooses()
    {
        const Plan plan = test::DerivedPlan::read(
            "zones: [{id: a}, {id: b}]\nfirewalls: [{id: f1, joins: [a, b]}, {id: f2, joins: [a, b]}]\n"
            "routes: [{from: a, to: b, via: [f2]}]\n");
        QCOMPARE(describe(plan, "a", "b"), u"through f2"_s);
        QCOMPARE(describe(plan, "b", "a"), u"through f2"_s);
    }

    void eachDirectionCanHaveItsOwnRoute()
    {
        const Plan plan = test::DerivedPlan::read(
            "zones: [{id: a}, {id: b}]\nfirewalls: [{id: f1, joins: [a, b]}, {id: f2, joins: [a, b]}]\n"
            "routes: [{from: a, to: b, via: [f2]}, {from: b, to: a, via: [f1]}]\n");
        QCOMPARE(describe(plan, "a", "b"), u"through f2"_s);
        QCOMPARE(describe(plan, "b", "a"), u"through f1"_s);
    }
};

QTEST_GUILESS_MAIN(ZoneMapTest)
#include "ZoneMapTest.moc"
