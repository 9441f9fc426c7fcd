// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/TileGrid.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

/// How many parts cover a length, each beginning so much before the last one's end.
double partsFor(double length, double window, double overlap)
{
    return std::max(1.0, std::ceil((length - overlap) / (window - overlap) - 1e-9));
}

} // namespace

TileGrid::TileGrid(const QRectF &bounds, const QSizeF &window, double scale, int mostTiles)
    : m_scale(scale)
{
    const auto count = [&] {
        return partsFor(bounds.width() * m_scale, window.width(), tileOverlap)
            * partsFor(bounds.height() * m_scale, window.height(), tileOverlap);
    };
    while (count() > std::max(1, mostTiles))
        m_scale *= 0.95;
    divide(bounds, window);
}

TileGrid TileGrid::fewestParts(
    const QRectF &bounds, const QSizeF &window, double leastScale, double largestScale, int mostTiles)
{
    const TileGrid least(bounds, window, leastScale, mostTiles);
    const auto longest = [](int parts, double length) { return parts * (length - tileOverlap) + tileOverlap; };
    const double filling = std::min(longest(least.m_columns, window.width()) / bounds.width(),
        longest(least.m_rows, window.height()) / bounds.height());
    return TileGrid(bounds, window, std::max(least.m_scale, std::min(filling, largestScale)), mostTiles);
}

void TileGrid::divide(const QRectF &bounds, const QSizeF &window)
{
    m_columns = static_cast<int>(partsFor(bounds.width() * m_scale, window.width(), tileOverlap));
    m_rows = static_cast<int>(partsFor(bounds.height() * m_scale, window.height(), tileOverlap));
    m_window = window / m_scale;
    m_origin = bounds.topLeft();
}

QRectF TileGrid::scene(int column, int row) const
{
    const double overlap = tileOverlap / m_scale;
    return {m_origin + QPointF(column * (m_window.width() - overlap), row * (m_window.height() - overlap)), m_window};
}

QString TileGrid::name(int column, int row)
{
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters + QString::number(row + 1);
}

} // namespace portolan
