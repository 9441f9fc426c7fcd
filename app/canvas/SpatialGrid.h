// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <vector>

namespace portolan {

/// Finds what is near a place: numbers (indices of something) under rectangles, in square cells. What lies outside of
/// the bounds is found too, only slower.
class SpatialGrid {
public:
    SpatialGrid() = default;
    /// Scene units. Finer grids take more memory; 128 cells along the longer side are the most there are.
    explicit SpatialGrid(const QRectF &bounds);

    /// One number may have many rectangles: a bent line has one for each straight part.
    void insert(int number, const QRectF &rect);
    /// The rectangle as it was inserted.
    void remove(int number, const QRectF &rect);

    /// Numbers of which a rectangle may touch this one (it touches the same cell), each once and in order.
    [[nodiscard]] std::vector<int> near(const QRectF &rect) const;

private:
    struct Range {
        int left = 0;
        int top = 0;
        int right = -1;
        int bottom = -1;
    };
    [[nodiscard]] Range rangeOf(const QRectF &rect) const;

    QPointF m_origin;
    double m_cell = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::vector<int>> m_cells;
    std::vector<int> m_count; ///< of cells that hold a number, by number
    int m_numbers = 0; ///< that are anywhere
};

} // namespace portolan
