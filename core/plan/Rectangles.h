// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Zone.h"

#include <algorithm>

namespace portolan {

// Geometry of the plan's rectangles, for those who place things. Scene units, y downwards.

[[nodiscard]] inline Point centreOf(const Rectangle &rectangle)
{
    return {rectangle.x + rectangle.width / 2, rectangle.y + rectangle.height / 2};
}

[[nodiscard]] inline Rectangle movedBy(const Rectangle &rectangle, const Point &by)
{
    return {rectangle.x + by.x, rectangle.y + by.y, rectangle.width, rectangle.height};
}

/// The smallest one around both.
[[nodiscard]] inline Rectangle united(const Rectangle &one, const Rectangle &other)
{
    const double left = std::min(one.x, other.x);
    const double top = std::min(one.y, other.y);
    return {left, top, std::max(one.x + one.width, other.x + other.width) - left,
        std::max(one.y + one.height, other.y + other.height) - top};
}

/// Whether the inner one reaches nowhere out of the outer one; they may be the same.
[[nodiscard]] inline bool encloses(const Rectangle &outer, const Rectangle &inner)
{
    return outer.contains({inner.x, inner.y}) && outer.contains({inner.x + inner.width, inner.y + inner.height});
}

/// Whether they overlap or come nearer than the gap.
[[nodiscard]] inline bool collide(const Rectangle &one, const Rectangle &other, double gap)
{
    return one.x < other.x + other.width + gap && other.x < one.x + one.width + gap
        && one.y < other.y + other.height + gap && other.y < one.y + one.height + gap;
}

} // namespace portolan
