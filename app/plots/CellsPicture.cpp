// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/CellsPicture.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double gapOfCells = 1.5;
constexpr double bricksWidth = 7;

} // namespace

QString fittedName(const QString &name, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    if (name.contains(u'\n')) {
        QStringList lines;
        for (const QString &line : name.split(u'\n'))
            lines.append(metrics.elidedText(line, Qt::ElideRight, width));
        return lines.join(u'\n');
    }
    if (metrics.horizontalAdvance(name) <= width)
        return name;
    // At the blank nearest to the middle; Japanese has none and breaks anywhere.
    qsizetype best = -1;
    const qsizetype middle = name.size() / 2;
    for (qsizetype i = 1; i + 1 < name.size(); ++i) {
        const bool canBreak
            = name.at(i) == u' ' || (name.at(i).unicode() > 0x2E80 && name.at(i - 1).unicode() > 0x2E80);
        if (canBreak && (best < 0 || std::abs(i - middle) < std::abs(best - middle)))
            best = i;
    }
    if (best < 0)
        return metrics.elidedText(name, Qt::ElideRight, width);
    return metrics.elidedText(name.left(best).trimmed(), Qt::ElideRight, width) + u'\n'
        + metrics.elidedText(name.mid(best).trimmed(), Qt::ElideRight, width);
}

CellsPicture::CellsPicture(const CellsContent &content, const PlotStyle &style, const QRectF &place)
    : m_content(content)
    , m_style(style)
    , m_place(place)
{
    for (const CellsContent::Cell &cell : content.cells)
        m_highest = std::max(m_highest, cell.value);
}

QRectF CellsPicture::rectOf(int element) const
{
    const int size = m_content.size();
    if (element < 0 || element >= size * size)
        return {};
    const double width = m_place.width() / size;
    const double height = m_place.height() / size;
    return QRectF(m_place.left() + element % size * width, m_place.top() + element / size * height, width, height);
}

int CellsPicture::elementAt(const QPointF &at) const
{
    const int size = m_content.size();
    if (size == 0 || !m_place.contains(at))
        return -1;
    const int column = std::min(static_cast<int>((at.x() - m_place.left()) / m_place.width() * size), size - 1);
    const int row = std::min(static_cast<int>((at.y() - m_place.top()) / m_place.height() * size), size - 1);
    return row * size + column;
}

void CellsPicture::drawCell(QPainter &painter, const CellsContent::Cell &cell, const QRectF &rect) const
{
    const QRectF body = rect.adjusted(gapOfCells, gapOfCells, -gapOfCells, -gapOfCells);
    const bool isEmpty = cell.text.isEmpty();
    // The square root, so that one row beside a hundred can still be seen.
    const QColor back = cell.value == 0 ? m_style.back
                                        : m_style.shade(std::sqrt(double(cell.value - 1) / std::max(m_highest - 1, 1)));
    painter.setPen(QPen(m_style.grid, 1));
    painter.setBrush(back);
    painter.drawRect(body);
    QRectF room = body;
    if (cell.hasFirewall) {
        const QRectF bricks(body.left() + 3, body.top() + 3, bricksWidth, body.height() - 6);
        if (!isEmpty)
            m_style.drawBricks(painter, bricks);
        room.setLeft(bricks.right() + 1);
        room.setRight(body.right() - bricksWidth); // so that numbers stand in the middle of the cell
    }
    if (isEmpty)
        return;
    const QFontMetricsF metrics(m_style.font);
    const QFontMetricsF small(m_style.small);
    const QColor text = PlotStyle::textOn(back);
    painter.setPen(text);
    QFont bold = m_style.font;
    bold.setBold(true);
    painter.setFont(bold);
    const bool hasBelow = !cell.below.isEmpty() && room.height() > metrics.height() + small.height()
        && small.horizontalAdvance(cell.below) <= room.width();
    const double top = hasBelow ? room.center().y() - (metrics.height() + small.height()) / 2 : room.top();
    const QRectF number(room.left(), top, room.width(), hasBelow ? metrics.height() : room.height());
    painter.drawText(number, Qt::AlignCenter, cell.text);
    if (hasBelow) {
        painter.setFont(m_style.small);
        painter.drawText(
            QRectF(room.left(), number.bottom(), room.width(), small.height()), Qt::AlignCenter, cell.below);
    }
    if (cell.isBlocked) {
        const QRectF mark(body.right() - 17, body.top() + 3, 14, 14);
        painter.setPen(QPen(m_style.conflict, 1));
        painter.setBrush(m_style.back);
        painter.drawRoundedRect(mark, 3, 3);
        m_style.drawSymbol(painter, mark.adjusted(2, 2, -2, -2), PlotMark::Blocked);
    }
}

void CellsPicture::draw(QPainter &painter, const PlotMarks &marks) const
{
    for (size_t i = 0; i < m_content.cells.size(); ++i)
        drawCell(painter, m_content.cells[i], rectOf(static_cast<int>(i)));
    painter.setBrush(Qt::NoBrush);
    for (const int element : marks.chosen) {
        // Two lines, light and dark: seen on every shade.
        const QRectF rect = rectOf(element);
        painter.setPen(QPen(m_style.back, 5));
        painter.drawRect(rect.adjusted(2, 2, -2, -2));
        painter.setPen(QPen(m_style.text, 2));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

} // namespace portolan
