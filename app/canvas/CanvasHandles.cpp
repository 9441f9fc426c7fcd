// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasHandles.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

bool movesLeft(CanvasHandle handle)
{
    return handle == CanvasHandle::TopLeft || handle == CanvasHandle::Left || handle == CanvasHandle::BottomLeft;
}

bool movesRight(CanvasHandle handle)
{
    return handle == CanvasHandle::TopRight || handle == CanvasHandle::Right || handle == CanvasHandle::BottomRight;
}

bool movesTop(CanvasHandle handle)
{
    return handle == CanvasHandle::TopLeft || handle == CanvasHandle::Top || handle == CanvasHandle::TopRight;
}

bool movesBottom(CanvasHandle handle)
{
    return handle == CanvasHandle::BottomLeft || handle == CanvasHandle::Bottom || handle == CanvasHandle::BottomRight;
}

} // namespace

std::array<std::pair<CanvasHandle, QPointF>, 8> handlesOf(const QRectF &rect)
{
    const QPointF middle = rect.center();
    return {{{CanvasHandle::TopLeft, rect.topLeft()}, {CanvasHandle::TopRight, rect.topRight()},
        {CanvasHandle::BottomRight, rect.bottomRight()}, {CanvasHandle::BottomLeft, rect.bottomLeft()},
        {CanvasHandle::Top, {middle.x(), rect.top()}}, {CanvasHandle::Right, {rect.right(), middle.y()}},
        {CanvasHandle::Bottom, {middle.x(), rect.bottom()}}, {CanvasHandle::Left, {rect.left(), middle.y()}}}};
}

bool hasRoomFor(CanvasHandle handle, const QRectF &rect, double reach)
{
    if (handle == CanvasHandle::Top || handle == CanvasHandle::Bottom)
        return rect.width() >= 8 * reach;
    if (handle == CanvasHandle::Left || handle == CanvasHandle::Right)
        return rect.height() >= 8 * reach;
    return true;
}

CanvasHandle handleAt(const QRectF &rect, const QPointF &point, double reach)
{
    for (const auto &[handle, at] : handlesOf(rect)) {
        const QPointF off = point - at;
        if (std::abs(off.x()) <= reach && std::abs(off.y()) <= reach && hasRoomFor(handle, rect, reach))
            return handle;
    }
    return CanvasHandle::None;
}

QRectF resized(const QRectF &rect, CanvasHandle handle, const QPointF &by, const QSizeF &smallest)
{
    QRectF result = rect;
    if (movesLeft(handle))
        result.setLeft(std::min(rect.left() + by.x(), rect.right() - smallest.width()));
    if (movesRight(handle))
        result.setRight(std::max(rect.right() + by.x(), rect.left() + smallest.width()));
    if (movesTop(handle))
        result.setTop(std::min(rect.top() + by.y(), rect.bottom() - smallest.height()));
    if (movesBottom(handle))
        result.setBottom(std::max(rect.bottom() + by.y(), rect.top() + smallest.height()));
    return result;
}

} // namespace portolan
