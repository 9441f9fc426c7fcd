// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plots/LegendStrip.h"

#include <QFontMetricsF>
#include <QPainter>

namespace portolan {

namespace {

constexpr double symbolWidth = 18;
constexpr double symbolHeight = 11;
constexpr double afterSymbol = 5;
constexpr double betweenEntries = 16;

} // namespace

LegendStrip::LegendStrip(const std::vector<PlotLegend> &legend, const PlotStyle &style, double width)
    : m_legend(legend)
    , m_style(style)
{
    const QFontMetricsF metrics(style.small);
    m_line = metrics.height() + 4;
    double x = 0;
    double y = 0;
    for (const PlotLegend &entry : legend) {
        const double wide = (entry.mark == PlotMark::None ? 0 : symbolWidth + afterSymbol)
            + metrics.horizontalAdvance(entry.text) + betweenEntries;
        if (x > 0 && x + wide - betweenEntries > width) {
            x = 0;
            y += m_line;
        }
        m_places.emplace_back(x, y);
        x += wide;
    }
    m_height = legend.empty() ? 0 : y + m_line;
}

void LegendStrip::draw(QPainter &painter, const QPointF &at) const
{
    painter.setFont(m_style.small);
    const QFontMetricsF metrics(m_style.small);
    for (size_t i = 0; i < m_legend.size(); ++i) {
        QPointF place = at + m_places[i];
        if (m_legend[i].mark != PlotMark::None) {
            m_style.drawSymbol(painter,
                QRectF(place.x(), place.y() + (m_line - symbolHeight) / 2, symbolWidth, symbolHeight),
                m_legend[i].mark);
            place.rx() += symbolWidth + afterSymbol;
        }
        painter.setPen(m_style.subdued);
        painter.drawText(QRectF(place.x(), place.y(), metrics.horizontalAdvance(m_legend[i].text) + 4, m_line),
            Qt::AlignLeft | Qt::AlignVCenter, m_legend[i].text);
    }
}

} // namespace portolan
