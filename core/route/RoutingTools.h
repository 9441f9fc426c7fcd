// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <algorithm>
#include <vector>

namespace portolan {

// What the files of the router share; nobody else includes this.

[[nodiscard]] inline size_t at(int index)
{
    return static_cast<size_t>(index);
}

[[nodiscard]] inline bool contains(const std::vector<int> &list, int number)
{
    return std::find(list.begin(), list.end(), number) != list.end();
}

/// Along lanes, how far apart they are; 0 where they meet.
[[nodiscard]] inline double gap(const QRectF &rect, const QPointF &point)
{
    return std::max({rect.left() - point.x(), point.x() - rect.right(), 0.0})
        + std::max({rect.top() - point.y(), point.y() - rect.bottom(), 0.0});
}

[[nodiscard]] inline double gap(const QRectF &a, const QRectF &b)
{
    return std::max({a.left() - b.right(), b.left() - a.right(), 0.0})
        + std::max({a.top() - b.bottom(), b.top() - a.bottom(), 0.0});
}

} // namespace portolan
