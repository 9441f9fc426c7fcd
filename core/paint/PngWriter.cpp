// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/PngWriter.h"

#include "paint/DocumentFont.h"
#include "paint/Drawable.h"
#include "paint/PicturePainter.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QLocale>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr int tile = 4096; // Qt's painter loses its way in images of more than 32,767 pixels a side

struct PixelSize {
    double width;
    double height;
};

PixelSize sizeAt(const Picture &picture, double dotsPerInch)
{
    const QSizeF inches = paperSize(picture) / millimetresPerInch;
    return {std::max(1.0, std::round(inches.width() * dotsPerInch)),
        std::max(1.0, std::round(inches.height() * dotsPerInch))};
}

double largestResolution(const Picture &picture)
{
    const QSizeF inches = paperSize(picture) / millimetresPerInch;
    double dotsPerInch = std::floor(std::sqrt(static_cast<double>(mostPixels) / inches.width() / inches.height()));
    const auto fits = [&picture](double resolution) {
        const PixelSize size = sizeAt(picture, resolution);
        return size.width * size.height <= static_cast<double>(mostPixels);
    };
    while (dotsPerInch > lowestDotsPerInch && !fits(dotsPerInch))
        --dotsPerInch;
    return dotsPerInch;
}

QString number(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

/// The picture on an image of its size, a tile at a time.
void paintTiles(const Picture &picture, const IconFolder &icons, QImage &image)
{
    PicturePainter pictures(icons);
    const double across = image.width() / picture.size.width();
    const double down = image.height() / picture.size.height();
    for (int y = 0; y < image.height(); y += tile) {
        for (int x = 0; x < image.width(); x += tile) {
            QImage part(image.scanLine(y) + static_cast<qsizetype>(x) * 4, std::min(tile, image.width() - x),
                std::min(tile, image.height() - y), image.bytesPerLine(), image.format());
            QPainter painter(&part);
            painter.setTransform(QTransform(across, 0, 0, down, -x, -y));
            pictures.paint(picture, painter);
        }
    }
}

} // namespace

Result<QByteArray> writePng(const Picture &picture, const PngOptions &options)
{
    if (const Result<void> loaded = DocumentFont::load(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    if (!hasSize(picture))
        return failure(u"picture.no-size"_s, {picture.name});
    const double resolution = options.dotsPerInch;
    if (const Result<void> checked = checkResolution(resolution); !checked)
        return tl::unexpected<Error>(checked.error());
    const PixelSize size = sizeAt(picture, resolution);
    if (size.width * size.height > static_cast<double>(mostPixels))
        return failure(u"png.too-large"_s,
            {number(resolution), QString::number(size.width, 'f', 0), QString::number(size.height, 'f', 0),
                QString::number(mostPixels / 1'000'000), number(largestResolution(picture))});
    const QStringList lengths{QString::number(size.width, 'f', 0), QString::number(size.height, 'f', 0)};
    QImage image(static_cast<int>(size.width), static_cast<int>(size.height), QImage::Format_RGB32);
    if (image.isNull())
        return failure(u"png.failed"_s, lengths);
    image.fill(Qt::white);
    paintTiles(picture, options.icons, image);
    QByteArray bytes = pngBytes(std::move(image), resolution);
    if (bytes.isEmpty())
        return failure(u"png.failed"_s, lengths);
    return bytes;
}

QByteArray pngBytes(QImage image, double dotsPerInch)
{
    const int dotsPerMetre = static_cast<int>(std::lround(dotsPerInch / millimetresPerInch * 1000));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return QImageWriter(&buffer, "png").write(image) ? bytes : QByteArray();
}

Result<void> checkResolution(double dotsPerInch)
{
    if (dotsPerInch >= lowestDotsPerInch && dotsPerInch <= highestDotsPerInch)
        return {};
    return failure(
        u"png.no-resolution"_s, {number(lowestDotsPerInch), number(highestDotsPerInch), number(dotsPerInch)});
}

} // namespace portolan
