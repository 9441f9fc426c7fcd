// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasOverlay.h"
#include "canvas/CanvasTool.h"
#include "tools/ToolContext.h"

namespace portolan {

/// Moves what is chosen, as one step of the history: what the canvas shows meanwhile is the plan. A zone takes along
/// what stands in it; what is dropped on a zone comes into it. Things take the lines of their neighbours and of the
/// grid, unless Alt is held.
class MoveGesture {
public:
    MoveGesture(const ToolContext &context, const CanvasPointer &start);

    void move(const CanvasPointer &pointer);
    void end();
    void cancel();

private:
    void collectNeighbours();
    [[nodiscard]] QPointF snapped(const QPointF &by, CanvasOverlay &overlay) const;
    /// Of a firewall that is moved alone: what it joins by now. Else none.
    [[nodiscard]] std::vector<Id> joinsOfFirewall() const;
    [[nodiscard]] QString whyJoinsAreKept() const; ///< empty: nothing else was to be expected
    [[nodiscard]] QString joinedZones(const QString &between) const; ///< their names

    const ToolContext &m_context;
    QPointF m_start;
    QString m_gesture;
    Selection m_moved;
    Places m_places;
    QRectF m_rect; ///< around all that is moved, at the beginning
    std::vector<Rectangle> m_neighbours;
    std::vector<Id> m_joins; ///< at the beginning
};

/// Moves one of the handles of a node or zone, as one step.
class ResizeGesture {
public:
    ResizeGesture(const ToolContext &context, const CanvasPointer &start);

    void move(const CanvasPointer &pointer);
    void end();
    void cancel();

private:
    const ToolContext &m_context;
    CanvasPointer m_start;
    QString m_gesture;
    Places m_places;
    QRectF m_rect;
};

} // namespace portolan
