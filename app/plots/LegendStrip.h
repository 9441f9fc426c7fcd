// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plots/PlotStyle.h"

#include <QRectF>

namespace portolan {

/// The legend of a plot, in as many lines as it takes.
class LegendStrip {
public:
    LegendStrip(const std::vector<PlotLegend> &legend, const PlotStyle &style, double width);

    [[nodiscard]] double height() const { return m_height; }
    void draw(QPainter &painter, const QPointF &at) const;

private:
    const std::vector<PlotLegend> &m_legend;
    const PlotStyle &m_style;
    std::vector<QPointF> m_places;
    double m_line = 0;
    double m_height = 0;
};

} // namespace portolan
