// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/DashedPath.h"

#include <QPolygonF>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace portolan {

namespace {

constexpr double fineness = 8; // curves are as smooth as at this zoom

/// Walks along polygons and draws while the pen is down.
class DashWalk {
public:
    DashWalk(const std::vector<double> &dashes, const QRectF &shown)
        : m_dashes(dashes)
        , m_period(std::accumulate(dashes.begin(), dashes.end(), 0.0) * fineness)
        , m_shown(shown.topLeft() * fineness, shown.size() * fineness)
    {
    }

    void walk(const QPolygonF &polygon)
    {
        m_index = 0;
        m_left = m_dashes.front() * fineness;
        m_path.moveTo(polygon.front());
        for (qsizetype i = 1; i < polygon.size(); ++i) {
            if (m_shown.isNull())
                walk(polygon[i - 1], polygon[i]);
            else
                walkShown(polygon[i - 1], polygon[i]);
        }
    }

    [[nodiscard]] QPainterPath path() const { return QTransform::fromScale(1 / fineness, 1 / fineness).map(m_path); }

private:
    [[nodiscard]] bool isDown() const { return m_index % 2 == 0; }

    /// Which part of a line lies in the shown rectangle, from 0 to 1; the second is less where none does.
    [[nodiscard]] std::pair<double, double> shownShare(QPointF from, QPointF to) const
    {
        std::pair<double, double> share{0, 1};
        const auto cut = [&](double start, double way, double least, double most) {
            if (way == 0) {
                if (start < least || start > most)
                    share = {1, 0};
                return;
            }
            const double one = (least - start) / way;
            const double other = (most - start) / way;
            share.first = std::max(share.first, std::min(one, other));
            share.second = std::min(share.second, std::max(one, other));
        };
        cut(from.x(), to.x() - from.x(), m_shown.left(), m_shown.right());
        cut(from.y(), to.y() - from.y(), m_shown.top(), m_shown.bottom());
        return share;
    }

    /// Draws the shown part and counts on through the others.
    void walkShown(QPointF from, QPointF to)
    {
        const auto [begin, end] = shownShare(from, to);
        const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
        if (begin > end) {
            skip(length);
            if (isDown())
                m_path.moveTo(to);
            return;
        }
        const QPointF first = begin > 0 ? from + (to - from) * begin : from;
        const QPointF last = end < 1 ? from + (to - from) * end : to;
        skip(length * begin);
        if (begin > 0 && isDown())
            m_path.moveTo(first);
        walk(first, last);
        skip(length * (1 - end));
        if (end < 1 && isDown())
            m_path.moveTo(to);
    }

    void skip(double length)
    {
        length = std::fmod(length, m_period);
        while (length > m_left) {
            length -= m_left;
            m_index = (m_index + 1) % m_dashes.size();
            m_left = m_dashes[m_index] * fineness;
        }
        m_left -= length;
    }

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
    double m_period;
    QRectF m_shown; ///< null: everything
    QPainterPath m_path;
    std::size_t m_index = 0;
    double m_left = 0;
};

} // namespace

QPainterPath dashedPath(const QPainterPath &path, const std::vector<double> &dashes, const QRectF &shown)
{
    DashWalk walk(dashes, shown);
    for (const QPolygonF &polygon : path.toSubpathPolygons(QTransform::fromScale(fineness, fineness))) {
        if (!polygon.isEmpty())
            walk.walk(polygon);
    }
    return walk.path();
}

} // namespace portolan
