// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QString>

namespace portolan {

inline constexpr double tileOverlap = 40; ///< units on paper: 10 mm

/// How a drawing is cut into parts that overlap. Columns are letters, rows are numbers: the first part is A1.
class TileGrid {
public:
    /// bounds: of the drawing, in scene units; window: what a page shows, in units; scale above 0. A scale that needs
    /// more than mostTiles is made smaller.
    TileGrid(const QRectF &bounds, const QSizeF &window, double scale, int mostTiles);

    /// The grid with the fewest parts whose scale is not below leastScale, at the largest scale that needs no more.
    [[nodiscard]] static TileGrid fewestParts(
        const QRectF &bounds, const QSizeF &window, double leastScale, double largestScale, int mostTiles);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int count() const { return m_columns * m_rows; }
    [[nodiscard]] double scale() const { return m_scale; }
    /// In reading order.
    [[nodiscard]] int indexOf(int column, int row) const { return row * m_columns + column; }
    /// What of the scene a part shows.
    [[nodiscard]] QRectF scene(int column, int row) const;
    [[nodiscard]] static QString name(int column, int row);

private:
    void divide(const QRectF &bounds, const QSizeF &window);

    double m_scale;
    int m_columns = 1;
    int m_rows = 1;
    QPointF m_origin; ///< of A1, in the scene
    QSizeF m_window; ///< in the scene
};

} // namespace portolan
