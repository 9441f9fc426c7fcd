// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/LinkParts.h"

#include "paint/Drawable.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double straight = 0.05; // farther aside, and a line is no longer level or upright
constexpr double longestSlanting = 4 * besideLine; // piece of a line that a rectangle covers

bool isLevel(const QPointF &from, const QPointF &to)
{
    return std::abs(from.y() - to.y()) < straight;
}

bool isUpright(const QPointF &from, const QPointF &to)
{
    return std::abs(from.x() - to.x()) < straight;
}

QRectF around(const QPointF &from, const QPointF &to, double reach)
{
    return QRectF(from, to).normalized().adjusted(-reach, -reach, reach, reach);
}

/// Its ends, and where it turns.
QPolygonF cornersOf(const QPolygonF &line)
{
    QPolygonF corners;
    for (const QPointF &point : line) {
        const qsizetype count = corners.size();
        const bool goesOn = count > 1
            && ((isLevel(corners[count - 2], corners[count - 1]) && isLevel(corners[count - 1], point))
                || (isUpright(corners[count - 2], corners[count - 1]) && isUpright(corners[count - 1], point)));
        if (goesOn)
            corners.back() = point;
        else if (count == 0 || corners.back() != point)
            corners.append(point);
    }
    return corners;
}

/// Every element of the path as it is; of curves the points that pull them, which lie on the lines before and behind.
std::vector<QPolygonF> polylinesOf(const QPainterPath &path)
{
    std::vector<QPolygonF> lines;
    for (int index = 0; index < path.elementCount(); ++index) {
        const QPainterPath::Element element = path.elementAt(index);
        if (element.isMoveTo() || lines.empty())
            lines.emplace_back();
        lines.back().append(element);
    }
    return lines;
}

} // namespace

bool isBareLine(const Shape &shape)
{
    if (!hasLine(shape.pen) || shape.fill.isValid() || shape.path.elementCount() < 2)
        return false;
    return QPointF(shape.path.elementAt(0)) != shape.path.currentPosition();
}

void addLineParts(const Shape &line, std::vector<QRectF> &parts)
{
    const double reach = std::max(besideLine, line.pen.width / 2);
    for (const QPolygonF &polyline : polylinesOf(line.path)) {
        const QPolygonF corners = cornersOf(polyline);
        for (qsizetype index = 1; index < corners.size(); ++index) {
            const QPointF from = corners[index - 1];
            const QPointF way = corners[index] - from;
            const bool isSlanting = !isLevel(from, corners[index]) && !isUpright(from, corners[index]);
            const double length = std::hypot(way.x(), way.y());
            // A bend lies within reach of the lines that it joins.
            if (isSlanting && index > 1 && index + 1 < corners.size() && length < 2 * besideLine)
                continue;
            const int pieces = isSlanting ? std::max(1, static_cast<int>(std::ceil(length / longestSlanting))) : 1;
            for (int piece = 0; piece < pieces; ++piece)
                addPart(around(from + way * piece / pieces, from + way * (piece + 1) / pieces, reach), parts);
        }
    }
}

void addPart(const QRectF &part, std::vector<QRectF> &parts)
{
    const auto contains = [&part](const QRectF &other) { return other.contains(part); };
    if (!part.isEmpty() && std::none_of(parts.begin(), parts.end(), contains))
        parts.push_back(part);
}

} // namespace portolan
