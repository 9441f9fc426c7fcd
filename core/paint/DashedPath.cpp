// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/DashedPath.h"

#include <QPolygonF>
#include <QTransform>

#include <cmath>

namespace portolan {

namespace {

constexpr double fineness = 8; // curves are as smooth as at this zoom

/// Walks along polygons and draws while the pen is down.
class DashWalk {
public:
    explicit DashWalk(const std::vector<double> &dashes)
        : m_dashes(dashes)
    {
    }

    void walk(const QPolygonF &polygon)
    {
        m_index = 0;
        m_left = m_dashes.front() * fineness;
        m_path.moveTo(polygon.front());
        for (qsizetype i = 1; i < polygon.size(); ++i)
            walk(polygon[i - 1], polygon[i]);
    }

    [[nodiscard]] QPainterPath path() const { return QTransform::fromScale(1 / fineness, 1 / fineness).map(m_path); }

private:
    [[nodiscard]] bool isDown() const { return m_index % 2 == 0; }

    void walk(QPointF from, QPointF to)
    {
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        double gone = 0;
        while (length - gone > m_left) {
            gone += m_left;
            const QPointF turn = from + (to - from) * (gone / length);
            if (isDown())
                m_path.lineTo(turn);
            else
                m_path.moveTo(turn);
            m_index = (m_index + 1) % m_dashes.size();
            m_left = m_dashes[m_index] * fineness;
        }
        m_left -= length - gone;
        if (isDown())
            m_path.lineTo(to);
    }

    const std::vector<double> &m_dashes;
    QPainterPath m_path;
    std::size_t m_index = 0;
    double m_left = 0;
};

} // namespace

QPainterPath dashedPath(const QPainterPath &path, const std::vector<double> &dashes)
{
    DashWalk walk(dashes);
    for (const QPolygonF &polygon : path.toSubpathPolygons(QTransform::fromScale(fineness, fineness))) {
        if (!polygon.isEmpty())
            walk.walk(polygon);
    }
    return walk.path();
}

} // namespace portolan
