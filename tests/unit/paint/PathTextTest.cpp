// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PathText.h"

#include <QTest>

using namespace portolan;

class PathTextTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAreShort_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 12.0 << 2 << QByteArray("12");
        QTest::newRow("zero") << 0.0 << 2 << QByteArray("0");
        QTest::newRow("minus zero") << -0.0 << 2 << QByteArray("0");
        QTest::newRow("rounds to zero") << -0.004 << 2 << QByteArray("0");
        QTest::newRow("half") << 0.5 << 2 << QByteArray("0.5");
        QTest::newRow("small") << 0.05 << 2 << QByteArray("0.05");
        QTest::newRow("negative") << -1.25 << 2 << QByteArray("-1.25");
        QTest::newRow("third place") << 1190.5512 << 3 << QByteArray("1190.551");
        QTest::newRow("rounded up") << 9.999 << 2 << QByteArray("10");
        QTest::newRow("large") << 1e7 << 2 << QByteArray("10000000");
        QTest::newRow("none") << 2.6 << 0 << QByteArray("3");
    }

    void numbersAreShort()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QFETCH(QByteArray, text);
        QCOMPARE(numberText(value, decimals), text);
    }

    void levelAndUprightLinesAreShort()
    {
        QPainterPath path({1, 2});
        path.lineTo(10, 2);
        path.lineTo(10, -5.5);
        path.lineTo(20, -4);
        path.lineTo(30, -4);
        QCOMPARE(pathText(path), QByteArray("M1 2H10V-5.5L20-4H30"));
    }

    void whatComesBackIsClosed()
    {
        QPainterPath path;
        path.addRect(0, 0, 10, 5);
        path.addRect(20, 0, 1, 1);
        QCOMPARE(pathText(path), QByteArray("M0 0H10V5H0V0ZM20 0H21V1H20V0Z"));
    }

    void partsBeginAnew()
    {
        QPainterPath path({0, 0});
        path.lineTo(5, 5);
        path.lineTo(7, 9);
        path.moveTo(1, 1);
        path.cubicTo(1, 2, 3, 4, 5, 6);
        path.cubicTo(-1, -2, -3, -4, -5, -6);
        QCOMPARE(pathText(path), QByteArray("M0 0L5 5 7 9M1 1C1 2 3 4 5 6-1-2-3-4-5-6"));
    }

    void nothingIsNothing() { QCOMPARE(pathText({}), QByteArray()); }
};

QTEST_APPLESS_MAIN(PathTextTest)
#include "PathTextTest.moc"
