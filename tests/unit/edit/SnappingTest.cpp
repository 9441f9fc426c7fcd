// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Snapping.h"

#include <QTest>

using namespace portolan;

class SnappingTest : public QObject {
    Q_OBJECT

private slots:
    void withoutNeighboursTheGridTakesIt()
    {
        const Snapped snapped = snap({13, -3, 160, 70}, {});
        QCOMPARE(snapped.rectangle, (Rectangle{16, 0, 160, 70}));
        QVERIFY(snapped.guides.empty());
        SnapOptions free;
        free.toGrid = false;
        QCOMPARE(snap({13.4, -3.2, 160, 70}, {}, free).rectangle, (Rectangle{13, -3, 160, 70}));
        free.grid = 0; // no grid at all
        free.toGrid = true;
        QCOMPARE(snap({13.4, -3.2, 160, 70}, {}, free).rectangle, (Rectangle{13, -3, 160, 70}));
    }

    void anEdgeInReachTakesItBeforeTheGrid()
    {
        // The left edge is 5 from the neighbour's, the top far from all of its lines.
        const Snapped snapped = snap({106, 305, 160, 70}, {{101, 20, 100, 50}});
        QCOMPARE(snapped.rectangle, (Rectangle{101, 304, 160, 70}));
        QCOMPARE(snapped.guides, (std::vector<Guide>{{true, 101, 20, 374}}));
    }

    void oppositeEdgesMeet()
    {
        const Snapped snapped = snap({204, 500, 160, 70}, {{0, 20, 201, 50}});
        QCOMPARE(snapped.rectangle.x, 201.0);
        QCOMPARE(snapped.guides, (std::vector<Guide>{{true, 201, 20, 574}}));
    }

    void middlesGoWithMiddles()
    {
        // Middle at 80 + 3; the neighbour's middle is 80, and none of its edges is near one of ours.
        const Snapped snapped = snap({3, 500, 160, 70}, {{50, 20, 60, 50}});
        QCOMPARE(snapped.rectangle.x, 0.0);
        QCOMPARE(snapped.guides, (std::vector<Guide>{{true, 80, 20, 574}}));
        // Our middle (80) is 2 from an edge of that one: that is nothing to be in line with.
        QCOMPARE(snap({0, 500, 160, 70}, {{82, 20, 70, 50}}).rectangle.x, 0.0);
    }

    void bothAxesSnapByThemselves()
    {
        const Snapped snapped = snap({102, 203, 100, 50}, {{100, 0, 100, 50}, {400, 200, 30, 50}});
        QCOMPARE(snapped.rectangle, (Rectangle{100, 200, 100, 50}));
        // In line with the first by left edge, middle and right edge, with the second by top, middle and bottom.
        QCOMPARE(snapped.guides,
            (std::vector<Guide>{{true, 100, 0, 250}, {true, 150, 0, 250}, {true, 200, 0, 250}, {false, 200, 100, 430},
                {false, 225, 100, 430}, {false, 250, 100, 430}}));
    }

    void theNearestWins()
    {
        QCOMPARE(snap({100, 500, 100, 50}, {{95, 0, 33, 20}, {103, 0, 57, 20}}).rectangle.x, 103.0);
        QCOMPARE(snap({100, 500, 100, 50}, {{97, 0, 33, 20}, {103, 0, 57, 20}}).rectangle.x, 97.0);
    }

    void reachIsALimit()
    {
        SnapOptions options;
        options.grid = 1;
        options.reach = 4;
        QCOMPARE(snap({105, 500, 100, 50}, {{100, 0, 33, 20}}, options).rectangle.x, 105.0);
        QCOMPARE(snap({104, 500, 100, 50}, {{100, 0, 33, 20}}, options).rectangle.x, 100.0);
        options.toNeighbours = false;
        QCOMPARE(snap({104, 500, 100, 50}, {{100, 0, 33, 20}}, options).rectangle.x, 104.0);
    }

    /// What has come to rest in line with something stays.
    void restingIsResting()
    {
        const std::vector<Rectangle> neighbours{{97, 3, 33, 20}, {303, 77, 57, 20}, {500, 400, 160, 70}};
        int inLine = 0;
        for (int x = -20; x < 600; x += 7) {
            const Snapped once = snap({double(x), x * 0.7, 160, 70}, neighbours);
            const Snapped twice = snap(once.rectangle, neighbours);
            for (const Guide &guide : once.guides) {
                if (guide.isUpright)
                    QCOMPARE(twice.rectangle.x, once.rectangle.x);
                else
                    QCOMPARE(twice.rectangle.y, once.rectangle.y);
                ++inLine;
            }
        }
        QVERIFY(inLine > 10);
    }
};

QTEST_GUILESS_MAIN(SnappingTest)
#include "SnappingTest.moc"
