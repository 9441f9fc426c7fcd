// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/DrawnLines.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace portolan::test {

namespace {

/// The part of the sorted lines that lies between both places, both included.
std::pair<std::vector<DrawnLine>::const_iterator, std::vector<DrawnLine>::const_iterator> between(
    const std::vector<DrawnLine> &lines, double first, double last)
{
    const auto begin = std::lower_bound(
        lines.begin(), lines.end(), first, [](const DrawnLine &line, double at) { return line.at < at; });
    const auto end
        = std::upper_bound(begin, lines.end(), last, [](double at, const DrawnLine &line) { return at < line.at; });
    return {begin, end};
}

} // namespace

DrawnLines::DrawnLines(const JudgedDiagram &diagram)
{
    QHash<QString, int> trunks;
    for (size_t i = 0; i < diagram.arrows.size(); ++i) {
        const QString &trunk = diagram.arrows[i].trunk;
        int group = trunk.isEmpty() ? -1 : trunks.value(trunk, -1);
        if (group < 0) {
            group = static_cast<int>(m_arrowsOf.size());
            m_arrowsOf.emplace_back();
            if (!trunk.isEmpty())
                trunks.insert(trunk, group);
        }
        m_groupOf.push_back(group);
        m_arrowsOf[static_cast<size_t>(group)].push_back(static_cast<int>(i));
    }
    std::vector<DrawnLine> level;
    std::vector<DrawnLine> upright;
    for (size_t i = 0; i < diagram.arrows.size(); ++i) {
        const JudgedArrow &arrow = diagram.arrows[i];
        for (const std::vector<QPointF> *points : {&arrow.points, &arrow.openerStub, &arrow.listenerStub}) {
            for (size_t p = 1; p < points->size(); ++p) {
                const QPointF a = (*points)[p - 1];
                const QPointF b = (*points)[p];
                if (std::abs(a.y() - b.y()) <= tolerance)
                    level.push_back({m_groupOf[i], true, a.y(), std::min(a.x(), b.x()), std::max(a.x(), b.x())});
                else if (std::abs(a.x() - b.x()) <= tolerance)
                    upright.push_back({m_groupOf[i], false, a.x(), std::min(a.y(), b.y()), std::max(a.y(), b.y())});
            }
        }
    }
    addStrokes(level, m_level);
    addStrokes(upright, m_upright);
    countBends(diagram);
}

void DrawnLines::addStrokes(std::vector<DrawnLine> &all, std::vector<DrawnLine> &merged)
{
    // First by place, so that places that mean the same become the same; then by what runs on one place.
    std::sort(all.begin(), all.end(), [](const DrawnLine &a, const DrawnLine &b) {
        return std::tie(a.group, a.at, a.begin, a.end) < std::tie(b.group, b.at, b.begin, b.end);
    });
    for (size_t i = 1; i < all.size(); ++i) {
        if (all[i].group == all[i - 1].group && all[i].at - all[i - 1].at <= tolerance)
            all[i].at = all[i - 1].at;
    }
    std::sort(all.begin(), all.end(), [](const DrawnLine &a, const DrawnLine &b) {
        return std::tie(a.group, a.at, a.begin, a.end) < std::tie(b.group, b.at, b.begin, b.end);
    });
    for (const DrawnLine &line : all) {
        if (!merged.empty() && merged.back().group == line.group && merged.back().at == line.at
            && line.begin <= merged.back().end + tolerance)
            merged.back().end = std::max(merged.back().end, line.end);
        else
            merged.push_back(line);
    }
    std::sort(merged.begin(), merged.end(), [](const DrawnLine &a, const DrawnLine &b) {
        return std::tie(a.at, a.begin, a.end, a.group) < std::tie(b.at, b.begin, b.end, b.group);
    });
}

void DrawnLines::countBends(const JudgedDiagram &diagram)
{
    std::vector<std::array<long long, 3>> turns;
    for (size_t i = 0; i < diagram.arrows.size(); ++i) {
        const std::vector<QPointF> &points = diagram.arrows[i].points;
        for (size_t p = 1; p + 1 < points.size(); ++p) {
            const QPointF in = points[p] - points[p - 1];
            const QPointF out = points[p + 1] - points[p];
            const bool isStraight = std::abs(in.x() * out.y() - in.y() * out.x())
                    <= tolerance * std::max(in.manhattanLength(), out.manhattanLength())
                && QPointF::dotProduct(in, out) > 0;
            if (!isStraight)
                turns.push_back(
                    {m_groupOf[i], std::llround(points[p].x() / tolerance), std::llround(points[p].y() / tolerance)});
        }
    }
    std::sort(turns.begin(), turns.end());
    m_bends = static_cast<int>(std::unique(turns.begin(), turns.end()) - turns.begin());
}

double DrawnLines::length() const
{
    double sum = 0;
    for (const std::vector<DrawnLine> *lines : {&m_level, &m_upright}) {
        for (const DrawnLine &line : *lines)
            sum += line.end - line.begin;
    }
    return sum;
}

long long DrawnLines::crossings() const
{
    long long count = 0;
    for (const DrawnLine &level : m_level) {
        const auto [begin, end] = between(m_upright, level.begin + tolerance, level.end - tolerance);
        for (auto upright = begin; upright < end; ++upright) {
            if (upright->begin + tolerance < level.at && level.at < upright->end - tolerance
                && upright->group != level.group)
                ++count;
        }
    }
    return count;
}

std::vector<const DrawnLine *> DrawnLines::touching(const QRectF &rect) const
{
    std::vector<const DrawnLine *> found;
    const auto collect = [&](const std::vector<DrawnLine> &lines, double first, double last, double from, double to) {
        const auto [begin, end] = between(lines, first, last);
        for (auto line = begin; line < end; ++line) {
            if (line->begin <= to && line->end >= from)
                found.push_back(&*line);
        }
    };
    collect(m_level, rect.top(), rect.bottom(), rect.left(), rect.right());
    collect(m_upright, rect.left(), rect.right(), rect.top(), rect.bottom());
    return found;
}

} // namespace portolan::test
