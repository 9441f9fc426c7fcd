// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"

#include <QRectF>

#include <array>
#include <utility>

namespace portolan {

/// The handles of a rectangle and where their middles are: four corners, and four sides.
[[nodiscard]] std::array<std::pair<CanvasHandle, QPointF>, 8> handlesOf(const QRectF &rect);

/// The handle at a point. Where a rectangle is too small for those of its sides, the corners alone are there.
[[nodiscard]] CanvasHandle handleAt(const QRectF &rect, const QPointF &point, double reach);

/// Whether the rectangle has room for this handle beside the others, at half their size.
[[nodiscard]] bool hasRoomFor(CanvasHandle handle, const QRectF &rect, double reach);

/// The rectangle after its handle was moved by so much; never narrower or lower than that.
[[nodiscard]] QRectF resized(const QRectF &rect, CanvasHandle handle, const QPointF &by, const QSizeF &smallest);

} // namespace portolan
