// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "tools/ToolContext.h"

#include <QString>

#include <functional>
#include <set>

class QKeyEvent;

namespace portolan {

/// Moving and resizing by keys: arrows nudge what is chosen by a unit of the grid, with Shift by one unit; Alt+Shift
/// and an arrow move its right or lower edge by a unit of the grid. Keys of one sort in a row are one step of the
/// history.
class KeyGestures {
public:
    explicit KeyGestures(const ToolContext &context);

    /// Whether the key was one of these, and something is chosen that can be moved (resized).
    bool take(const QKeyEvent &event);
    /// The next key begins a step of its own.
    void end() { m_gesture.clear(); }

private:
    enum class Sort { Move, Resize };

    void begin(Sort sort);
    void nudge(const Selection &chosen, const QPointF &by);
    void resize(const Selection &chosen, const QPointF &by);

    const ToolContext &m_context;
    QString m_gesture; ///< that keys in a row are
    Sort m_sort = Sort::Move;
    std::set<CanvasId> m_things; ///< that it is about
};

} // namespace portolan
