// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasOverlay.h"
#include "edit/Snapping.h"

namespace portolan {

// The plan's numbers as the canvas has them, and back.

[[nodiscard]] inline Point pointOf(const QPointF &point)
{
    return {point.x(), point.y()};
}

[[nodiscard]] inline QPointF pointOf(const Point &point)
{
    return {point.x, point.y};
}

[[nodiscard]] inline Rectangle rectangleOf(const QRectF &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

[[nodiscard]] inline QRectF rectOf(const Rectangle &rectangle)
{
    return {rectangle.x, rectangle.y, rectangle.width, rectangle.height};
}

[[nodiscard]] inline QLineF lineOf(const Guide &guide)
{
    return guide.isUpright ? QLineF(guide.at, guide.from, guide.at, guide.to)
                           : QLineF(guide.from, guide.at, guide.to, guide.at);
}

} // namespace portolan
