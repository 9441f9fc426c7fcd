// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/DrawnLines.h"

#include <algorithm>
#include <cmath>

namespace portolan::test {

// Places within DrawnLines::tolerance of each other are the same.

/// What surely lies inside the rectangle: its border is not of it.
[[nodiscard]] inline QRectF inner(const QRectF &rect)
{
    constexpr double by = DrawnLines::tolerance;
    return rect.adjusted(by, by, -by, -by);
}

/// The rectangle and all that touches it.
[[nodiscard]] inline QRectF outer(const QRectF &rect)
{
    constexpr double by = DrawnLines::tolerance;
    return rect.adjusted(-by, -by, by, by);
}

[[nodiscard]] inline bool overlaps(const QRectF &a, const QRectF &b)
{
    constexpr double least = DrawnLines::tolerance;
    return std::min(a.right(), b.right()) - std::max(a.left(), b.left()) > least
        && std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) > least;
}

[[nodiscard]] inline bool encloses(const QRectF &whole, const QRectF &part)
{
    const QRectF rect = outer(whole);
    return rect.left() <= part.left() && part.right() <= rect.right() && rect.top() <= part.top()
        && part.bottom() <= rect.bottom();
}

[[nodiscard]] inline double distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

[[nodiscard]] inline bool isOnBorder(const QRectF &rect, const QPointF &point)
{
    const QRectF wide = outer(rect);
    const QRectF narrow = inner(rect);
    const auto isIn = [&](const QRectF &area) {
        return area.left() <= point.x() && point.x() <= area.right() && area.top() <= point.y()
            && point.y() <= area.bottom();
    };
    return isIn(wide) && !isIn(narrow);
}

/// The part of a segment of any direction that lies in the rectangle, its border included; false: none does. A
/// rectangle turned inside out contains nothing.
[[nodiscard]] inline bool clip(const QRectF &rect, const QPointF &a, const QPointF &b, QPointF &first, QPointF &last)
{
    double begin = 0;
    double end = 1;
    const auto cut = [&](double from, double by, double low, double high) {
        if (by == 0)
            return low <= from && from <= high;
        const double one = (low - from) / by;
        const double two = (high - from) / by;
        begin = std::max(begin, std::min(one, two));
        end = std::min(end, std::max(one, two));
        return begin <= end;
    };
    const QPointF by = b - a;
    if (rect.width() < 0 || rect.height() < 0 || !cut(a.x(), by.x(), rect.left(), rect.right())
        || !cut(a.y(), by.y(), rect.top(), rect.bottom()))
        return false;
    first = a + by * begin;
    last = a + by * end;
    return true;
}

} // namespace portolan::test
