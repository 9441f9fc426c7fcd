// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/GateSymbol.h"

#include <algorithm>

namespace portolan {

std::vector<double> GateSymbol::meetings(const Line &line, const std::vector<QPointF> &way)
{
    std::vector<double> places;
    for (size_t index = 0; index + 1 < way.size(); ++index) {
        const QPointF &a = way[index];
        const QPointF &b = way[index + 1];
        const double before = line.isUpright ? a.x() : a.y();
        const double behind = line.isUpright ? b.x() : b.y();
        if (std::min(before, behind) <= line.at && std::max(before, behind) >= line.at && before != behind)
            places.push_back(line.isUpright ? a.y() : a.x());
    }
    const auto isBeyond = [&](double place) { return place < line.from || place > line.to; };
    if (!std::all_of(places.begin(), places.end(), isBeyond))
        std::erase_if(places, isBeyond);
    return places;
}

void GateSymbol::take(const std::vector<QPointF> &way)
{
    for (const double place : meetings(m_line, way)) {
        m_from = std::min(m_from, place);
        m_to = std::max(m_to, place);
    }
}

QRectF GateSymbol::rect() const
{
    const bool isPassed = m_from <= m_to;
    double from = isPassed ? m_from - overhang : m_middle;
    double to = isPassed ? m_to + overhang : m_middle;
    if (to - from < shortest) {
        const double center = (from + to) / 2;
        from = center - shortest / 2;
        to = center + shortest / 2;
    }
    return m_line.isUpright ? QRectF(m_line.at - width / 2, from, width, to - from)
                            : QRectF(from, m_line.at - width / 2, to - from, width);
}

} // namespace portolan
