// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/DashedPath.h"

#include <QTest>

#include <cmath>

using namespace portolan;

namespace {

/// Beginning and end of every dash of a level path.
QList<QPair<double, double>> dashesOf(const QPainterPath &path)
{
    QList<QPair<double, double>> dashes;
    for (const QPolygonF &polygon : path.toSubpathPolygons())
        dashes.append({std::round(polygon.front().x() * 100) / 100, std::round(polygon.back().x() * 100) / 100});
    return dashes;
}

} // namespace

class DashedPathTest : public QObject {
    Q_OBJECT

private slots:
    void aLineIsCutFromItsBeginning()
    {
        QPainterPath path({10, 5});
        path.lineTo(40, 5);
        const QList<QPair<double, double>> expected{{10, 16}, {20, 26}, {30, 36}};
        QCOMPARE(dashesOf(dashedPath(path, {6, 4})), expected);
    }

    void everySubpathBeginsWithADash()
    {
        QPainterPath path({0, 5});
        path.lineTo(8, 5);
        path.moveTo(100, 5);
        path.lineTo(104, 5);
        const QList<QPair<double, double>> expected{{0, 6}, {100, 104}};
        QCOMPARE(dashesOf(dashedPath(path, {6, 4})), expected);
    }

    void lengthsTakeTurns()
    {
        QPainterPath path({0, 0});
        path.lineTo(20, 0);
        const QList<QPair<double, double>> expected{{0, 5}, {7, 8}, {11, 16}, {18, 19}};
        QCOMPARE(dashesOf(dashedPath(path, {5, 2, 1, 3})), expected);
    }

    /// A dash goes round a corner, and what is drawn is as long as it should be.
    void dashesGoRoundCorners()
    {
        QPainterPath path({0, 0});
        path.lineTo(10, 0);
        path.quadTo(16, 0, 16, 6);
        path.lineTo(16, 200);
        const QPainterPath dashed = dashedPath(path, {7, 3});
        double drawn = 0;
        for (const QPolygonF &polygon : dashed.toSubpathPolygons()) {
            for (qsizetype i = 1; i < polygon.size(); ++i)
                drawn += QLineF(polygon[i - 1], polygon[i]).length();
        }
        QVERIFY2(std::abs(drawn - path.length() * 0.7) < 3, qPrintable(QString::number(drawn)));
        QCOMPARE(dashed.boundingRect().right(), 16.0);
    }

    void nothingIsNothing() { QVERIFY(dashedPath({}, {1, 1}).isEmpty()); }
};

QTEST_APPLESS_MAIN(DashedPathTest)
#include "DashedPathTest.moc"
