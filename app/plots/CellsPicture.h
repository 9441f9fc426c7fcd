// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plots/NumbersPicture.h"

namespace portolan {

/// The cells of a heat map, with their numbers and marks. place: the rectangle between the axes.
class CellsPicture {
public:
    CellsPicture(const CellsContent &content, const PlotStyle &style, const QRectF &place);

    void draw(QPainter &painter, const PlotMarks &marks) const;
    [[nodiscard]] QRectF rectOf(int element) const;
    [[nodiscard]] int elementAt(const QPointF &at) const; ///< -1: none

private:
    void drawCell(QPainter &painter, const CellsContent::Cell &cell, const QRectF &rect) const;

    const CellsContent &m_content;
    const PlotStyle &m_style;
    QRectF m_place;
    int m_highest = 1;
};

/// A name that fits into so many pixels, in two lines where it must be, cut where it is longer still.
[[nodiscard]] QString fittedName(const QString &name, const QFont &font, double width);

} // namespace portolan
