// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/OverviewMap.h"

#include "canvas/CanvasView.h"
#include "support/ExampleDiagram.h"
#include "support/SheetCase.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class OverviewMapTest : public QObject {
    Q_OBJECT

private slots:
    void aClickGoesThere()
    {
        CanvasView view(test::measure());
        view.resize(400, 300);
        view.setDiagram(test::exampleDiagram(u"compute-management"_s));
        view.setZoom(1, {200, 150});
        OverviewMap map(view);
        map.resize(240, 160);
        map.show();
        const QPointF target = view.diagram().nodes.front().rect.center();
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.toMap(target).toPoint());
        const QPointF off = view.visibleRect().center() - target;
        // A pixel of the map is some units of the scene.
        const double unit = map.toScene({1, 0}).x() - map.toScene({0, 0}).x();
        QVERIFY(std::abs(off.x()) <= unit && std::abs(off.y()) <= unit);
    }

    void aDragTakesTheFrameAlong()
    {
        CanvasView view(test::measure());
        view.resize(400, 300);
        view.setDiagram(test::exampleDiagram(u"compute-management"_s));
        view.setZoom(1, {200, 150});
        view.centerOn(view.sheet().center());
        OverviewMap map(view);
        map.resize(240, 160);
        map.show();
        const QPoint grip = map.toMap(view.visibleRect().center() + QPointF(60, 40)).toPoint();
        const QPointF before = view.visibleRect().center();
        QTest::mousePress(&map, Qt::LeftButton, {}, grip);
        // Taking it does not move it.
        const double unit = map.toScene({1, 0}).x() - map.toScene({0, 0}).x();
        QVERIFY((view.visibleRect().center() - before).manhattanLength() < unit);
        QTest::mouseMove(&map, grip + QPoint(10, -5));
        const QPointF way = view.visibleRect().center() - before;
        QTest::mouseRelease(&map, Qt::LeftButton, {}, grip + QPoint(10, -5));
        QVERIFY(std::abs(way.x() - 10 * unit) < unit);
        QVERIFY(std::abs(way.y() + 5 * unit) < unit);
    }

    void theFrameFollowsTheView()
    {
        CanvasView view(test::measure());
        view.resize(400, 300);
        view.setDiagram(test::exampleDiagram(u"compute-management"_s));
        view.setZoom(1, {200, 150});
        OverviewMap map(view);
        map.resize(240, 160);
        map.show();
        const QImage before = map.grab().toImage();
        view.pan({-200, -100});
        QVERIFY(map.grab().toImage() != before);
        view.pan({200, 100});
        QCOMPARE(map.grab().toImage(), before);
    }
};

QTEST_MAIN(OverviewMapTest)
#include "OverviewMapTest.moc"
