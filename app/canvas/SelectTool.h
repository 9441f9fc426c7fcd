// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasTool.h"

#include <set>

namespace portolan {

class CanvasView;

/// Selects: a click takes what is under it, Shift or Ctrl add and take away, a drag over bare ground is a rubber band.
/// Keys: arrows, with Ctrl or without, travel from node to node (with Shift the selection grows, with Alt it stays),
/// Return activates, Escape gives up first the gesture, then the selection. It edits nothing; tools that do may build
/// on it.
class SelectTool : public CanvasTool {
public:
    explicit SelectTool(CanvasView &view);

    bool press(const CanvasPointer &pointer) override;
    void move(const CanvasPointer &pointer) override;
    void release(const CanvasPointer &pointer) override;
    bool doubleClick(const CanvasPointer &pointer) override;
    void cancel() override;
    QCursor cursor(const CanvasPointer &pointer) const override;
    bool key(const QKeyEvent &event) override;

protected:
    [[nodiscard]] CanvasView &view() const { return m_view; }
    /// Whether a press there may begin a rubber band: bare sheet and the empty ground of a zone.
    [[nodiscard]] static bool isGround(const CanvasPointer &pointer);
    /// Whether the key is an arrow and there is a node to travel from.
    bool travel(const QKeyEvent &event);

private:
    enum class Gesture { None, Pressed, RubberBand };
    [[nodiscard]] bool hasMovedFar(const CanvasPointer &pointer) const;
    void click(const CanvasPointer &pointer);
    void stretch(const QPointF &to);

    CanvasView &m_view;
    Gesture m_gesture = Gesture::None;
    CanvasPointer m_start;
    std::set<CanvasId> m_before; ///< selection when the gesture began
    bool m_narrowsOnRelease = false; ///< pressed on one of several that are selected
};

} // namespace portolan
