// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/NaturalOrder.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class NaturalOrderTest : public QObject {
    Q_OBJECT

private slots:
    /// Each of these comes before all behind it.
    void ranks()
    {
        const QStringList names{{}, u"2"_s, u"10"_s, u"rack"_s, u"web"_s, u"web1-2"_s, u"web1-10"_s, u"Web2"_s,
            u"web3"_s, u"web010"_s, u"web11"_s, u"web-1"_s, u"サーバ2"_s, u"サーバ１０"_s};
        for (qsizetype i = 0; i < names.size(); ++i) {
            for (qsizetype j = 0; j < names.size(); ++j) {
                const int order = naturalOrder(names[i], names[j]);
                QVERIFY2(i < j  ? order < 0
                        : i > j ? order > 0
                                : order == 0,
                    qPrintable(names[i] + u" and "_s + names[j]));
            }
        }
    }

    void neitherCaseNorZerosNorWidthCount()
    {
        QCOMPARE(naturalOrder(u"WEB01", u"web1"), 0);
        QCOMPARE(naturalOrder(u"web１２", u"web12"), 0);
        QCOMPARE(naturalOrder(u"a000", u"a0"), 0);
        // More digits than any integer has.
        QVERIFY(naturalOrder(u"a99999999999999999999999999", u"a100000000000000000000000000") < 0);
    }
};

QTEST_APPLESS_MAIN(NaturalOrderTest)
#include "NaturalOrderTest.moc"
