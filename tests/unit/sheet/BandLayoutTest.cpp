// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/BandLayout.h"

#include <QTest>

using namespace portolan;

namespace {

void verifyApart(const BandLayout &band, const QSizeF &size, const QSizeF &corner, const std::vector<QSizeF> &blocks)
{
    std::vector<QRectF> rects{
        QRectF(size.width() - corner.width(), size.height() - corner.height(), corner.width(), corner.height())};
    for (size_t i = 0; i < blocks.size(); ++i)
        rects.emplace_back(band.places[i], blocks[i]);
    for (size_t i = 0; i < rects.size(); ++i) {
        QVERIFY(QRectF(QPointF(), size).adjusted(-0.01, -0.01, 0.01, 0.01).contains(rects[i]));
        for (size_t j = 0; j < i; ++j) {
            const double gap = betweenBlocks - 0.01;
            QVERIFY(!rects[i].adjusted(-gap, -gap, gap, gap).intersects(rects[j]));
        }
        for (const QRectF &free : band.free)
            QVERIFY(!free.adjusted(0.01, 0.01, -0.01, -0.01).intersects(rects[i]));
    }
}

} // namespace

class BandLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void blocksStandApartBesideTheCorner()
    {
        const QSizeF band(1500, 260);
        const QSizeF corner(704, 196);
        const std::vector<QSizeF> blocks{{380, 190}, {360, 80}, {340, 90}};
        const auto layout = packBand(band, corner, blocks);
        QVERIFY(layout);
        verifyApart(*layout, band, corner, blocks);
        QCOMPARE(layout->places[0], QPointF(0, 0));
        QCOMPARE(layout->places[1].y(), 0.0);
    }

    void whatDoesNotFitIsRefused()
    {
        QVERIFY(!packBand({700, 200}, {704, 196}, {{300, 50}}));
        QVERIFY(!packBand({1500, 260}, {704, 196}, {{380, 261}}));
    }

    void blocksOfNoSizeTakeNoRoom()
    {
        const auto layout = packBand({1000, 200}, {704, 196}, {{0, 0}, {270, 190}});
        QVERIFY(layout);
        QCOMPARE(layout->places[1], QPointF(0, 0));
    }

    void theLowestBandIsTakenAndTheFirstOfEqualSizes()
    {
        const QSizeF corner(704, 196);
        const BandLayout low = lowestBand(1500, corner, {{{380, 400}, {640, 190}}, {{100, 50}}});
        QCOMPARE(low.variants[0], size_t(1));
        QVERIFY(low.height < 250);
        const BandLayout first = lowestBand(1500, corner, {{{300, 150}, {200, 150}}});
        QCOMPARE(first.variants[0], size_t(0));
        QCOMPARE(first.height, corner.height());
    }

    void aCornerAsWideAsTheBandLeavesWhatIsAbove()
    {
        const std::vector<std::vector<QSizeF>> sizes{{{330, 200}}, {{330, 80}}};
        const BandLayout band = lowestBand(688, {688, 196}, sizes);
        verifyApart(band, {688, band.height}, {688, 196}, {{330, 200}, {330, 80}});
        QVERIFY(band.height < 196 + 200 + 2 * betweenBlocks + 8);
    }

    void freeColumnsOverlapNeitherEachOtherNorTheBlocks()
    {
        const auto layout = packBand({1500, 400}, {704, 196}, {{380, 190}});
        QVERIFY(layout);
        std::vector<QRectF> all;
        for (const auto &room : freeColumns(layout->free, 240, 64)) {
            for (const QRectF &column : room) {
                QVERIFY(column.width() >= 240);
                QVERIFY(column.height() >= 64);
                for (const QRectF &other : all)
                    QVERIFY(!column.intersects(other));
                QVERIFY(!column.intersects(QRectF(0, 0, 380, 190)));
                QVERIFY(!column.intersects(QRectF(1500 - 704, 400 - 196, 704, 196)));
                all.push_back(column);
            }
        }
        QVERIFY(all.size() >= 4);
    }
};

QTEST_GUILESS_MAIN(BandLayoutTest)
#include "BandLayoutTest.moc"
