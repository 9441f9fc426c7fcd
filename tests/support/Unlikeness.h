// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>

#include <algorithm>
#include <cmath>

namespace portolan::test {

/// How unlike two drawings are that different programs have made. Each smooths edges in its own way, so that what is
/// compared is the mean grey of every 3x3 pixels.
struct Unlikeness {
    double mean = 255; ///< of all pixels, in levels of grey from 0 to 255
    double share = 1; ///< of the pixels that differ by more than farOff levels
    double ink = 0; ///< of the first drawing: the mean of all pixels, in levels of grey darker than white
};

inline constexpr double farOff = 64;

[[nodiscard]] inline QString figuresOf(const Unlikeness &found)
{
    return QStringLiteral("mean %1 of %2 of ink, far off %3 %")
        .arg(QString::number(found.mean), QString::number(found.ink), QString::number(found.share * 100));
}

inline Unlikeness unlikeness(const QImage &first, const QImage &second)
{
    const QImage one = first.convertToFormat(QImage::Format_Grayscale8);
    const QImage other = second.convertToFormat(QImage::Format_Grayscale8);
    if (one.isNull() || other.isNull() || std::abs(one.width() - other.width()) > 1
        || std::abs(one.height() - other.height()) > 1)
        return {};
    const int width = std::min(one.width(), other.width());
    const int height = std::min(one.height(), other.height());
    double sum = 0;
    double far = 0;
    double ink = 0;
    for (int y = 1; y + 1 < height; ++y) {
        for (int x = 1; x + 1 < width; ++x) {
            int difference = 0;
            ink += 255 - one.constScanLine(y)[x];
            for (int row = y - 1; row <= y + 1; ++row) {
                for (int column = x - 1; column <= x + 1; ++column)
                    difference += one.constScanLine(row)[column] - other.constScanLine(row)[column];
            }
            const double grey = std::abs(difference) / 9.0;
            sum += grey;
            far += grey > farOff ? 1 : 0;
        }
    }
    const double pixels = static_cast<double>(width - 2) * (height - 2);
    return {sum / pixels, far / pixels, ink / pixels};
}

} // namespace portolan::test
