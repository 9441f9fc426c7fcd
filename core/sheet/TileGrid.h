// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/TileSpans.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace portolan {

inline constexpr double tileOverlap = 40; ///< units on paper: 10 mm

/// How a drawing is cut into parts that overlap. Columns are letters, rows are numbers: the first part is A1.
class TileGrid {
public:
    /// bounds: of the drawing, in scene units; window: what a page shows, in units; scale above 0. A scale that needs
    /// more than mostTiles is made smaller.
    /// things: that no cut should go through; as far as parts may overlap more, they begin and end beside them, and are
    /// of much the same size. boxes: the same, and before the others.
    TileGrid(const QRectF &bounds, const QSizeF &window, double scale, int mostTiles,
        const std::vector<QRectF> &things = {}, const std::vector<QRectF> &boxes = {});

    /// The grid with the fewest parts whose scale is not below leastScale, at the largest scale that needs no more and
    /// leaves room to cut beside things.
    [[nodiscard]] static TileGrid fewestParts(const QRectF &bounds, const QSizeF &window, double leastScale,
        double largestScale, int mostTiles, const std::vector<QRectF> &things = {},
        const std::vector<QRectF> &boxes = {});

    /// The same with one more column or row, or both, where fewer of these things are lost with them; as few parts as
    /// lose the fewest.
    [[nodiscard]] TileGrid showingWhole(const std::vector<QRectF> &wanted, int mostTiles) const;

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int count() const { return m_columns * m_rows; }
    [[nodiscard]] double scale() const { return m_scale; }
    /// In reading order.
    [[nodiscard]] int indexOf(int column, int row) const { return row * m_columns + column; }
    /// What of the scene a part shows.
    [[nodiscard]] QRectF scene(int column, int row) const;
    /// What of the scene no other part shows; empty where the others show all of it.
    [[nodiscard]] QRectF ownScene(int column, int row) const;
    [[nodiscard]] static QString name(int column, int row);
    /// Whether a part shows all of that.
    [[nodiscard]] bool isWholeSomewhere(const QRectF &thing) const;
    /// How many of them no part shows whole.
    [[nodiscard]] size_t countLost(const std::vector<QRectF> &things) const;
    /// How often a part shows some of one, and not all.
    [[nodiscard]] size_t countCut(const std::vector<QRectF> &things) const;

private:
    /// Cuts the drawing into the parts that there are to be.
    void cut();

    QRectF m_bounds;
    QSizeF m_window; ///< units on paper
    std::vector<QRectF> m_things;
    std::vector<QRectF> m_boxes;
    double m_scale;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<TileSpan> m_across; ///< of each column
    std::vector<TileSpan> m_down; ///< of each row
};

} // namespace portolan
