// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/TileGrid.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

class TileGridTest : public QObject {
    Q_OBJECT

private slots:
    void partsCoverEverythingAndOverlap_data()
    {
        QTest::addColumn<QRectF>("bounds");
        QTest::addColumn<double>("scale");
        QTest::newRow("one part") << QRectF(0, 0, 500, 300) << 1.0;
        QTest::newRow("just one part") << QRectF(0, 0, 1000, 600) << 1.0;
        QTest::newRow("a hair more") << QRectF(0, 0, 1000.5, 600.5) << 1.0;
        QTest::newRow("many") << QRectF(-300, 77, 5000, 3000) << 1.0;
        QTest::newRow("smaller") << QRectF(10, 10, 9000, 1000) << 0.5;
        QTest::newRow("larger") << QRectF(10, 10, 900, 1000) << 2.0;
    }

    void partsCoverEverythingAndOverlap()
    {
        QFETCH(QRectF, bounds);
        QFETCH(double, scale);
        const QSizeF window(1000, 600);
        const TileGrid grid(bounds, window, scale, 400);
        QCOMPARE(grid.scale(), scale);
        QCOMPARE(grid.scene(0, 0).topLeft(), bounds.topLeft());
        const QRectF last = grid.scene(grid.columns() - 1, grid.rows() - 1);
        QVERIFY(last.right() >= bounds.right() - 1e-6);
        QVERIFY(last.bottom() >= bounds.bottom() - 1e-6);
        for (int row = 0; row < grid.rows(); ++row) {
            for (int column = 0; column < grid.columns(); ++column) {
                const QRectF part = grid.scene(column, row);
                QCOMPARE(part.size() * scale, window);
                QVERIFY(part.intersects(bounds));
                if (column > 0)
                    QVERIFY(std::abs((grid.scene(column - 1, row).right() - part.left()) * scale - 40) < 1e-6);
                if (row > 0)
                    QVERIFY(std::abs((grid.scene(column, row - 1).bottom() - part.top()) * scale - 40) < 1e-6);
            }
        }
    }

    void noMorePartsThanNeeded()
    {
        QCOMPARE(TileGrid(QRectF(0, 0, 1000, 600), {1000, 600}, 1, 400).count(), 1);
        QCOMPARE(TileGrid(QRectF(0, 0, 1960, 600), {1000, 600}, 1, 400).count(), 2);
        QCOMPARE(TileGrid(QRectF(0, 0, 1961, 600), {1000, 600}, 1, 400).count(), 3);
    }

    void tooManyPartsMakeTheScaleSmaller()
    {
        const TileGrid grid(QRectF(0, 0, 1e9, 1e9), {1000, 600}, 1, 100);
        QVERIFY(grid.count() <= 100);
        QVERIFY(grid.scale() < 1);
        QVERIFY(grid.scene(grid.columns() - 1, 0).right() >= 1e9 - 1);
    }

    void fewestPartsFillTheirPages()
    {
        const QRectF bounds(0, 0, 1820, 890);
        const TileGrid grid = TileGrid::fewestParts(bounds, {1000, 600}, 0.8, 1, 400);
        QCOMPARE(grid.count(), TileGrid(bounds, {1000, 600}, 0.8, 400).count());
        QVERIFY(grid.scale() >= 0.8);
        QVERIFY(TileGrid(bounds, {1000, 600}, std::min(1.0, grid.scale() + 0.01), 400).count() > grid.count()
            || grid.scale() == 1);
    }

    /// As far as there is a choice, each thing is whole on one part at least.
    void cutsSpareThings()
    {
        const QRectF bounds(-100, 50, 2300, 1300);
        std::vector<QRectF> things;
        for (int column = 0; column < 8; ++column) {
            for (int row = 0; row < 9; ++row)
                things.emplace_back(-98 + column * 280, 60 + row * 140, 180, 60);
        }
        const QSizeF window(1000, 600);
        const TileGrid plain = TileGrid::fewestParts(bounds, window, 0.7, 1, 400);
        const TileGrid grid = TileGrid::fewestParts(bounds, window, 0.7, 1, 400, things);
        QCOMPARE(grid.count(), plain.count());
        QVERIFY(grid.scale() >= 0.7);
        QVERIFY(plain.countLost(things) > 0);
        QCOMPARE(grid.countLost(things), size_t(0));
        for (const QRectF &thing : things) {
            bool isWhole = false;
            for (int column = 0; column < grid.columns(); ++column) {
                for (int row = 0; row < grid.rows(); ++row)
                    isWhole = isWhole || grid.scene(column, row).contains(thing);
            }
            QVERIFY(isWhole);
        }
        for (int column = 1; column < grid.columns(); ++column)
            QVERIFY((grid.scene(column - 1, 0).right() - grid.scene(column, 0).left()) * grid.scale() > 40 - 1e-6);
        for (int row = 1; row < grid.rows(); ++row)
            QVERIFY((grid.scene(0, row - 1).bottom() - grid.scene(0, row).top()) * grid.scale() > 40 - 1e-6);
        QVERIFY(grid.scene(grid.columns() - 1, 0).right() >= bounds.right() - 1e-6);
        QVERIFY(grid.scene(0, grid.rows() - 1).bottom() >= bounds.bottom() - 1e-6);
    }

    /// A box that is cut looks broken; where parts may overlap by more, they begin and end beside boxes, though many
    /// labels are cut for that which are whole on the other part.
    void cutsSpareBoxesBeforeLabels()
    {
        const QRectF bounds(-24, 0, 1872, 1000);
        std::vector<QRectF> boxes;
        for (const double left : {40.0, 456.0, 720.0, 1224.0, 1624.0}) {
            for (int row = 0; row < 3; ++row)
                boxes.emplace_back(left, 40 + row * 320, 160, 100);
        }
        std::vector<QRectF> labels;
        for (int row = 0; row < 5; ++row)
            labels.emplace_back(789, 150 + row * 160, 282, 30);
        for (int row = 0; row < 16; ++row)
            labels.emplace_back(926, 10 + row * 60, 150, 20);
        std::vector<QRectF> things = boxes;
        things.insert(things.end(), labels.begin(), labels.end());
        const QSizeF window(972, 1100);
        QVERIFY(TileGrid::fewestParts(bounds, window, 0.86, 1, 400, things).countCut(boxes) > 0);
        const TileGrid grid = TileGrid::fewestParts(bounds, window, 0.86, 1, 400, things, boxes);
        QCOMPARE(grid.count(), 2);
        QVERIFY(grid.scale() >= 0.86);
        QCOMPARE(grid.countLost(things), size_t(0));
        QCOMPARE(grid.countCut(boxes), size_t(0));
    }

    /// No part is nearly blank where its neighbour is full.
    void partsAreOfMuchTheSameSize()
    {
        const QRectF bounds(0, 0, 900, 750);
        std::vector<QRectF> things;
        for (int row = 0; row < 6; ++row)
            things.emplace_back(20, 15 + row * 125, 160, 70);
        const TileGrid grid(bounds, {1000, 600}, 1, 400, things);
        QCOMPARE(grid.count(), 2);
        QCOMPARE(grid.countLost(things), size_t(0));
        QVERIFY(grid.scene(0, 1).bottom() >= bounds.bottom() - 1e-6);
        for (int row = 0; row < 2; ++row) {
            const double shown = (grid.scene(0, row) & bounds).height();
            QVERIFY2(shown > 330 && shown < 480, qPrintable(QString::number(shown)));
        }
    }

    /// Without a choice there are parts all the same.
    void thingsEverywhereAreCut()
    {
        const QRectF bounds(0, 0, 1e9, 1e9);
        const std::vector<QRectF> things{bounds, QRectF(5, 5, 1e6, 1e6), QRectF(7, 7, 0, 0)};
        const TileGrid grid(bounds, {1000, 600}, 1, 100, things);
        QVERIFY(grid.count() <= 100);
        QVERIFY(grid.scene(grid.columns() - 1, 0).right() >= 1e9 - 1);
        QVERIFY(grid.scene(0, grid.rows() - 1).bottom() >= 1e9 - 1);
    }

    void namesRunThroughTheAlphabet()
    {
        QCOMPARE(TileGrid::name(0, 0), u"A1"_s);
        QCOMPARE(TileGrid::name(1, 2), u"B3"_s);
        QCOMPARE(TileGrid::name(25, 0), u"Z1"_s);
        QCOMPARE(TileGrid::name(26, 0), u"AA1"_s);
    }
};

QTEST_GUILESS_MAIN(TileGridTest)
#include "TileGridTest.moc"
