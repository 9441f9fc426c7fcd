// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PicturePainter.h"

#include "paint/DocumentFont.h"
#include "paint/Ink.h"
#include "paint/TextMeasure.h"
#include "support/DemoPicture.h"
#include "support/Unlikeness.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QImage painted(const std::vector<PictureElement> &elements, double scale = 1, const IconFolder &icons = {})
{
    QImage image(QSizeF(200 * scale, 100 * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    PicturePainter(icons).paint({u"Page"_s, {200, 100}, 4, elements}, painter);
    return image;
}

bool isInk(const QImage &image, int x, int y)
{
    return image.pixelColor(x, y).lightness() < 160;
}

/// Where there is ink; null where there is none.
QRect inked(const QImage &image)
{
    QRect area;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (isInk(image, x, y))
                area |= QRect(x, y, 1, 1);
        }
    }
    return area;
}

Shape lineOf(const Pen &pen)
{
    Shape shape;
    shape.path.moveTo(20, 50.5);
    shape.path.lineTo(180, 50.5);
    shape.pen = pen;
    return shape;
}

} // namespace

class PicturePainterTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(DocumentFont::load()); }

    void shapesAreWhereTheyShould()
    {
        Shape shape;
        shape.path.addRect(50, 20, 30, 40);
        shape.fill = ink::firewall;
        QCOMPARE(inked(painted({shape})), QRect(50, 20, 30, 40));
        QCOMPARE(inked(painted({shape}, 2)), QRect(100, 40, 60, 80));
        QCOMPARE(painted({shape}).pixelColor(60, 30), ink::firewall);
        shape.pen = {ink::text, 4, {}};
        QCOMPARE(inked(painted({shape})), QRect(48, 18, 34, 44));
        shape.fill = QColor();
        QVERIFY(!isInk(painted({shape}), 65, 40));
    }

    void laterIsAbove()
    {
        Shape below;
        below.path.addRect(0, 0, 100, 100);
        below.fill = ink::text;
        Shape above = below;
        above.fill = ink::paper;
        QVERIFY(inked(painted({below, above})).isNull());
        QVERIFY(!inked(painted({above, below})).isNull());
    }

    void linesEndRoundAndAreDashed()
    {
        // The ends reach half the width beyond 20 and 180, smoothed.
        const QRect line = inked(painted({lineOf({ink::text, 7, {}})}));
        QVERIFY(std::abs(line.left() - 16.5) <= 1 && std::abs(line.right() + 1 - 183.5) <= 1);
        QVERIFY(line.top() == 47 && line.height() == 7);
        const QImage dashed = painted({lineOf({ink::text, 3, {10, 20}})});
        // From 20 on: ink for 10 and half a round end on either side, nothing for the rest of 20.
        QVERIFY(isInk(dashed, 25, 50) && isInk(dashed, 55, 50) && isInk(dashed, 85, 50));
        QVERIFY(!isInk(dashed, 40, 50) && !isInk(dashed, 70, 50));
    }

    void whatHasNoLineIsNotDrawn()
    {
        for (const Pen &pen :
            {Pen{QColor(), 5, {}}, Pen{ink::text, 0, {}}, Pen{ink::text, -1, {}}, Pen{ink::text, qQNaN(), {}}})
            QVERIFY(inked(painted({lineOf(pen)})).isNull());
    }

    /// The font's H stands 51 of 2,048 units below the base line.
    void textStandsOnItsBaseLine_data()
    {
        QTest::addColumn<Anchor>("anchor");
        QTest::addColumn<double>("left");
        QTest::newRow("start") << Anchor::Start << 100.0;
        QTest::newRow("middle") << Anchor::Middle << 60.0;
        QTest::newRow("end") << Anchor::End << 20.0;
    }

    void textStandsOnItsBaseLine()
    {
        QFETCH(Anchor, anchor);
        QFETCH(double, left);
        for (const double scale : {1.0, 3.7}) {
            const QRect area = inked(painted({Words{u"HH"_s, {100, 70}, 40, false, ink::text, anchor}}, scale));
            const double foot = (70 + 40 * 51 / 2048.0) * scale;
            QVERIFY2(std::abs(area.bottom() + 1 - foot) <= 1, qPrintable(QString::number(area.bottom())));
            const double width = m_measure.width(u"HH"_s, 40);
            const double begin = anchor == Anchor::Start ? 100
                : anchor == Anchor::Middle               ? 100 - width / 2
                                                         : 100 - width;
            // The letters have a little air on either side, the same for both.
            const double before = area.left() / scale - begin;
            const double after = begin + width - (area.right() + 1) / scale;
            QVERIFY2(before > 0 && std::abs(before - after) < 1.5, qPrintable(QString::number(before - after)));
            QVERIFY(std::abs(begin - left) < 15);
        }
    }

    void boldIsDarker()
    {
        const auto ink = [](bool bold) {
            const QImage image = painted({Words{u"Server 管理"_s, {10, 60}, 20, bold, ink::text, Anchor::Start}});
            double sum = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    sum += 255 - qGray(image.pixel(x, y));
            }
            return sum;
        };
        QVERIFY(ink(true) > 1.1 * ink(false));
    }

    /// A text scaled by the painter is the text at that size: nothing is rounded to whole sizes.
    void fractionalSizesAreExact()
    {
        const auto width = [](double size) {
            return inked(painted({Words{u"HHHHHHHHHHHHHHHH"_s, {2, 60}, size, false, ink::text, Anchor::Start}}, 4))
                .width();
        };
        const double step = width(10.6) - width(10.2);
        const double expected
            = 4 * (m_measure.width(u"HHHHHHHHHHHHHHHH"_s, 10.6) - m_measure.width(u"HHHHHHHHHHHHHHHH"_s, 10.2));
        QVERIFY2(expected > 10 && std::abs(step - expected) < 2, qPrintable(QString::number(step - expected)));
    }

    void iconsTakeTheirColourAndPlace()
    {
        const IconFolder icons(m_icons.path());
        const QImage image = painted({Icon{u"server"_s, {40, 20, 48, 48}, QColor(Qt::red)}}, 1, icons);
        QRect area;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                if (color != QColor(Qt::white)) {
                    area |= QRect(x, y, 1, 1);
                    QCOMPARE(color.red(), 255);
                }
            }
        }
        // Its boxes reach from 3 to 21 and from 4 to 20 of 24, and the line is 1.6 wide.
        QVERIFY(std::abs(area.left() - 44) <= 1 && std::abs(area.right() - 84) <= 1);
        QVERIFY(std::abs(area.top() - 26) <= 1 && std::abs(area.bottom() - 62) <= 1);
    }

    void unknownAndBrokenIconsAreSquares()
    {
        const IconFolder icons(m_icons.path());
        const QImage unknown = painted({Icon{u"no-such-icon"_s, {40, 20, 48, 48}, ink::text}}, 1, icons);
        const QRect square = inked(unknown);
        QVERIFY(std::abs(square.width() - 35) <= 2 && std::abs(square.height() - 35) <= 2);
        QVERIFY(!isInk(unknown, 64, 44));
        QCOMPARE(painted({Icon{u"broken"_s, {40, 20, 48, 48}, ink::text}}, 1, icons), unknown);
        QCOMPARE(painted({Icon{u"../server"_s, {40, 20, 48, 48}, ink::text}}, 1, icons), unknown);
    }

    void thePainterIsLeftAsItWas()
    {
        QImage image(100, 100, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.translate(3, 4);
        painter.setPen(Qt::green);
        const QTransform before = painter.transform();
        PicturePainter(IconFolder(m_icons.path())).paint(test::demoDocument().pages[0], painter);
        QCOMPARE(painter.transform(), before);
        QCOMPARE(painter.pen().color(), QColor(Qt::green));
        QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
    }

    /// What is left out because it can't be seen really can't: pieces of a picture are those of the whole.
    void piecesMakeUpTheWhole()
    {
        const Picture picture = test::demoDocument().pages[0];
        const IconFolder icons(m_icons.path());
        QImage whole(840, 594, QImage::Format_RGB32);
        QImage pieces = whole;
        QImage clipped = whole;
        for (QImage *image : {&whole, &pieces, &clipped})
            image->fill(Qt::white);
        QPainter painter(&whole);
        painter.scale(0.5, 0.5);
        PicturePainter(icons).paint(picture, painter);
        painter.end();
        for (int y = 0; y < 594; y += 54) {
            for (int x = 0; x < 840; x += 60) {
                QImage piece(60, 54, QImage::Format_RGB32);
                piece.fill(Qt::white);
                QPainter piecePainter(&piece);
                piecePainter.setTransform(QTransform(0.5, 0, 0, 0.5, -x, -y));
                PicturePainter(icons).paint(picture, piecePainter);
                piecePainter.end();
                QPainter(&pieces).drawImage(x, y, piece);
                QPainter clippedPainter(&clipped);
                clippedPainter.setClipRect(x, y, 60, 54);
                clippedPainter.scale(0.5, 0.5);
                PicturePainter(icons).paint(picture, clippedPainter);
            }
        }
        const test::Unlikeness found = test::unlikeness(whole, pieces);
        QVERIFY2(found.mean < 0.05 && found.share == 0, qPrintable(QString::number(found.mean)));
        QVERIFY(test::unlikeness(whole, clipped).mean < 0.05);
        QVERIFY(inked(whole).width() > 700);
    }

    void hostileAndEmptyPicturesAreDrawn()
    {
        const PictureDocument document = test::hostileDocument();
        QVERIFY(!inked(painted(document.pages[0].elements, 1, IconFolder(m_icons.path()))).isNull());
        QVERIFY(inked(painted(document.pages[1].elements)).isNull());
    }

private:
    TextMeasure m_measure = std::move(*TextMeasure::make());
    test::DemoIcons m_icons;
};

QTEST_MAIN(PicturePainterTest)
#include "PicturePainterTest.moc"
