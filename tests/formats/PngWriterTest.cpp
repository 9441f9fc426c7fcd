// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PngWriter.h"

#include "messages/MessageText.h"
#include "paint/Ink.h"
#include "support/DemoPicture.h"

#include <QImage>
#include <QTest>
#include <QtEndian>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Picture blank(QSizeF millimetres)
{
    return {u"Page"_s, millimetres * 4, 4, {}};
}

/// The resolution that stands in the file, in dots per metre; 0 where there is none.
quint32 writtenResolution(const QByteArray &png)
{
    const qsizetype chunk = png.indexOf("pHYs");
    return chunk < 0 ? 0 : qFromBigEndian<quint32>(png.constData() + chunk + 4);
}

} // namespace

class PngWriterTest : public QObject {
    Q_OBJECT

private slots:
    void resolutionDecidesTheSize_data()
    {
        QTest::addColumn<double>("dotsPerInch");
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<quint32>("dotsPerMetre");
        QTest::newRow("screen") << 96.0 << QSize(1587, 1123) << 3780U;
        QTest::newRow("print") << 300.0 << QSize(4961, 3508) << 11811U;
        QTest::newRow("points") << 72.0 << QSize(1191, 842) << 2835U;
        QTest::newRow("one") << 1.0 << QSize(17, 12) << 39U;
    }

    void resolutionDecidesTheSize()
    {
        QFETCH(double, dotsPerInch);
        QFETCH(QSize, pixels);
        QFETCH(quint32, dotsPerMetre);
        const auto png = writePng(blank({420, 297}), {dotsPerInch, {}});
        QVERIFY(png);
        const QImage image = QImage::fromData(*png);
        QCOMPARE(image.size(), pixels);
        QCOMPARE(writtenResolution(*png), dotsPerMetre);
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        QVERIFY(!image.hasAlphaChannel());
    }

    void thePictureFillsIt()
    {
        Picture picture = blank({20, 10});
        Shape shape;
        shape.path.addRect(40, 20, 40, 20);
        shape.fill = ink::firewall;
        picture.elements = {shape};
        const QImage image = QImage::fromData(*writePng(picture, {254, {}}));
        QCOMPARE(image.size(), QSize(200, 100));
        QCOMPARE(image.pixelColor(99, 49), QColor(Qt::white));
        QCOMPARE(image.pixelColor(101, 51), ink::firewall);
        QCOMPARE(image.pixelColor(199, 99), ink::firewall);
    }

    /// It is painted in tiles of 4,096 pixels; no seam shows where they meet.
    void tilesLeaveNoSeam()
    {
        Picture picture = blank({800, 4});
        Shape shape;
        shape.path.moveTo(0, 8);
        shape.path.lineTo(3200, 8);
        shape.pen = {ink::text, 4, {}};
        picture.elements = {shape, Words{u"管理サーバ"_s, {1600.5, 6}, 6, false, ink::text, Anchor::Middle}};
        const QImage image = QImage::fromData(*writePng(picture, {260, {}}));
        QCOMPARE(image.width(), 8189);
        for (int x = 4080; x < 4112; ++x)
            QCOMPARE(image.pixelColor(x, 20), ink::text);
        int ink = 0;
        for (int x = 4080; x < 4112; ++x) {
            for (int y = 0; y < 12; ++y)
                ink += image.pixelColor(x, y).lightness() < 200;
        }
        QVERIFY(ink > 10);
    }

    void tooManyPixelsAreAnErrorThatHelps()
    {
        const Picture picture = blank({1189, 841});
        const auto png = writePng(picture, {1200, {}});
        QVERIFY(!png);
        QCOMPARE(png.error().code, u"png.too-large"_s);
        QCOMPARE(png.error().arguments, (QStringList{u"1200"_s, u"56173"_s, u"39732"_s, u"400"_s, u"508"_s}));
        QVERIFY(messageText(png.error()).contains(u"508 DPI"_s));
        // The advice is true, and the next whole number would be too large.
        const auto pixels = [&picture](double resolution) {
            return std::round(picture.size.width() / 4 / 25.4 * resolution)
                * std::round(picture.size.height() / 4 / 25.4 * resolution);
        };
        QVERIFY(pixels(508) <= mostPixels && pixels(509) > mostPixels);
    }

    void resolutionHasLimits()
    {
        for (const double resolution : {0.0, -96.0, 5000.0, double(qQNaN()), double(qInf())}) {
            const auto png = writePng(blank({10, 10}), {resolution, {}});
            QVERIFY(!png);
            QCOMPARE(png.error().code, u"png.no-resolution"_s);
            QVERIFY(!messageText(png.error()).contains(u'%'));
        }
        QVERIFY(writePng(blank({10, 10}), {highestDotsPerInch, {}}));
    }

    void aPageWithoutSizeIsAnError()
    {
        for (const QSizeF size : {QSizeF(0, 0), QSizeF(qQNaN(), 1), QSizeF(-5, 5), QSizeF(1e300, 1e300)}) {
            const auto png = writePng(blank(size));
            QVERIFY(!png);
            QCOMPARE(png.error().code, u"picture.no-size"_s);
        }
    }

    void theSamePictureGivesTheSameBytes()
    {
        const Picture picture = test::demoDocument().pages[0];
        QVERIFY(*writePng(picture) == *writePng(picture));
    }

    void hostilePicturesAreDrawn()
    {
        for (const Picture &picture : test::hostileDocument().pages)
            QVERIFY(writePng(picture));
    }
};

QTEST_MAIN(PngWriterTest)
#include "PngWriterTest.moc"
