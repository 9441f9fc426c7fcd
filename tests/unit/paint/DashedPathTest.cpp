// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/DashedPath.h"

#include <QTest>

#include <algorithm>
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

    /// Where only a part is wanted, its dashes lie where they lie in the whole.
    void aPartHasTheDashesOfTheWhole()
    {
        QPainterPath path({0, 5});
        path.lineTo(10000, 5);
        path.lineTo(10000, 105);
        path.lineTo(3, 105);
        const QRectF shown(4995, 0, 40, 200);
        QList<QPair<double, double>> expected;
        for (const auto &dash : dashesOf(dashedPath(path, {6, 4}))) {
            if (std::max(dash.first, dash.second) > shown.left() && std::min(dash.first, dash.second) < shown.right())
                expected.append(dash);
        }
        QCOMPARE(expected.size(), 10);
        QList<QPair<double, double>> found;
        for (const auto &dash : dashesOf(dashedPath(path, {6, 4}, shown))) {
            if (dash.first != dash.second)
                found.append(dash);
        }
        // At the edge of the part dashes may be cut.
        for (auto *dashes : {&expected, &found}) {
            for (auto &dash : *dashes) {
                dash.first = std::clamp(dash.first, shown.left(), shown.right());
                dash.second = std::clamp(dash.second, shown.left(), shown.right());
            }
        }
        QCOMPARE(found, expected);
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
