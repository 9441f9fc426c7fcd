// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/PlotStyle.h"

#include "paint/DocumentFont.h"

#include <QFontInfo>
#include <QPainter>
#include <QPalette>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr int middleLightness = 128;
constexpr double hatchStep = 5; ///< pixels between the lines of a pattern

PlotStyle lightStyle()
{
    PlotStyle style;
    style.back = QColor(0xFF, 0xFF, 0xFF);
    style.text = QColor(0x1F, 0x23, 0x28);
    style.subdued = QColor(0x57, 0x60, 0x6A);
    style.grid = QColor(0xE1, 0xE5, 0xEA);
    style.axis = QColor(0x8B, 0x95, 0x9F);
    style.marks[0] = QColor(0x0A, 0x5C, 0xA8);
    style.marks[1] = QColor(0x2C, 0x8F, 0x86);
    style.marks[2] = QColor(0x76, 0x80, 0x8A);
    style.marks[3] = QColor(0xB5, 0x47, 0x08);
    style.conflict = QColor(0xB4, 0x23, 0x18);
    style.firewall = QColor(0xC0, 0x39, 0x2B);
    style.chosen = QColor(0x0A, 0x5C, 0xA8);
    style.chosenBack = QColor(0xDD, 0xEB, 0xF8);
    style.ephemeral = QColor(0xE4, 0xE8, 0xED);
    style.agreed = QColor(0xD6, 0xEC, 0xE8);
    style.lowest = QColor(0xE6, 0xF0, 0xF9);
    style.highest = QColor(0x0A, 0x4F, 0x92);
    return style;
}

PlotStyle darkStyle()
{
    PlotStyle style;
    style.back = QColor(0x1B, 0x1F, 0x24);
    style.text = QColor(0xE6, 0xEA, 0xEE);
    style.subdued = QColor(0xA3, 0xAE, 0xB9);
    style.grid = QColor(0x30, 0x37, 0x3F);
    style.axis = QColor(0x6B, 0x76, 0x82);
    style.marks[0] = QColor(0x5A, 0xA5, 0xEA);
    style.marks[1] = QColor(0x45, 0xB5, 0xAA);
    style.marks[2] = QColor(0x9A, 0xA5, 0xB1);
    style.marks[3] = QColor(0xF0, 0x98, 0x4C);
    style.conflict = QColor(0xFF, 0x8A, 0x80);
    style.firewall = QColor(0xF0, 0x7A, 0x6C);
    style.chosen = QColor(0x9C, 0xCC, 0xF7);
    style.chosenBack = QColor(0x24, 0x3B, 0x52);
    style.ephemeral = QColor(0x35, 0x3D, 0x46);
    style.agreed = QColor(0x1F, 0x45, 0x41);
    style.lowest = QColor(0x22, 0x33, 0x44);
    style.highest = QColor(0x7C, 0xB8, 0xF2);
    return style;
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

PlotStyle PlotStyle::ofScreen(const QPalette &palette, const QFont &font)
{
    PlotStyle style = palette.color(QPalette::Base).lightness() < middleLightness ? darkStyle() : lightStyle();
    const int size = QFontInfo(font).pixelSize();
    style.font = font;
    style.font.setPixelSize(size);
    style.small = font;
    style.small.setPixelSize(std::max(size - 2, 9));
    return style;
}

PlotStyle PlotStyle::ofPaper()
{
    PlotStyle style = lightStyle();
    style.font = DocumentFont::at(12, false);
    style.small = DocumentFont::at(10, false);
    return style;
}

QColor PlotStyle::shade(double part) const
{
    const auto mix = [part](double from, double to) { return static_cast<float>(from + (to - from) * part); };
    return QColor::fromRgbF(mix(lowest.redF(), highest.redF()), mix(lowest.greenF(), highest.greenF()),
        mix(lowest.blueF(), highest.blueF()));
}

QColor PlotStyle::textOn(const QColor &back)
{
    return contrast(back, Qt::white) > contrast(back, Qt::black) ? QColor(Qt::white) : QColor(Qt::black);
}

double PlotStyle::contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

void PlotStyle::fill(QPainter &painter, const QRectF &rect, PlotMark mark) const
{
    if (rect.isEmpty())
        return;
    const QColor color = marks[std::clamp(static_cast<int>(mark), 0, 3)];
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.fillRect(rect, mark == PlotMark::First ? color : back);
    painter.setPen(QPen(color, 1.6));
    if (mark == PlotMark::Second || mark == PlotMark::Fourth) {
        for (double x = rect.left() - rect.height(); x < rect.right() + rect.height(); x += hatchStep) {
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
            if (mark == PlotMark::Fourth)
                painter.drawLine(QPointF(x, rect.top()), QPointF(x + rect.height(), rect.bottom()));
        }
    } else if (mark == PlotMark::Third) {
        for (double x = rect.left() + hatchStep / 2; x < rect.right(); x += hatchStep) {
            for (double y = rect.top() + hatchStep / 2; y < rect.bottom(); y += hatchStep)
                painter.fillRect(QRectF(x, y, 1.6, 1.6), color);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1));
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

void PlotStyle::drawBricks(QPainter &painter, const QRectF &rect) const
{
    constexpr double brick = 4;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, back);
    painter.setPen(QPen(firewall, 1));
    bool isOdd = false;
    for (double y = rect.top(); y < rect.bottom(); y += brick, isOdd = !isOdd) {
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        const double x = rect.left() + rect.width() * (isOdd ? 0.33 : 0.67);
        painter.drawLine(QPointF(x, y), QPointF(x, y + brick));
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

void PlotStyle::drawSymbol(QPainter &painter, const QRectF &rect, PlotMark mark) const
{
    painter.save();
    const QPointF middle = rect.center();
    switch (mark) {
    case PlotMark::First:
    case PlotMark::Second:
    case PlotMark::Third:
    case PlotMark::Fourth:
        fill(painter, rect, mark);
        break;
    case PlotMark::Firewall:
        drawBricks(painter, QRectF(middle.x() - 3.5, rect.top(), 7, rect.height()));
        break;
    case PlotMark::Blocked: {
        painter.setPen(QPen(conflict, 2));
        const double half = std::min(rect.width(), rect.height()) / 2 - 1;
        painter.drawLine(middle + QPointF(-half, -half), middle + QPointF(half, half));
        painter.drawLine(middle + QPointF(-half, half), middle + QPointF(half, -half));
        break;
    }
    case PlotMark::Conflict: {
        const double half = std::min(rect.width(), rect.height()) / 2;
        painter.setPen(QPen(conflict, 1));
        painter.setBrush(conflict);
        painter.drawPolygon(QPolygonF(
            {middle + QPointF(0, -half), middle + QPointF(half, half * 0.8), middle + QPointF(-half, half * 0.8)}));
        break;
    }
    case PlotMark::Listens:
        painter.setPen(Qt::NoPen);
        painter.setBrush(marks[0]);
        painter.drawEllipse(middle, 4, 4);
        break;
    case PlotMark::Source:
        painter.setPen(QPen(marks[2], 1.4));
        painter.setBrush(back);
        painter.drawEllipse(middle, 4, 4);
        break;
    case PlotMark::None:
        break;
    }
    painter.restore();
}

} // namespace portolan
