// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"

#include <QCursor>
#include <QPointF>
#include <QString>

class QKeyEvent;
class QMimeData;

namespace portolan {

/// Where the pointer is and what is under it. One press, its moves and its release are one gesture.
struct CanvasPointer {
    QPointF scene; ///< scene units
    QPointF view; ///< pixels of the widget, for distances that don't depend on the zoom
    Qt::MouseButton button = Qt::NoButton; ///< of a press or release
    Qt::MouseButtons buttons;
    Qt::KeyboardModifiers modifiers;
    CanvasHit hit; ///< on top there, as it stands in the scene (not in the overlay)
};

/// Something that is being dragged over the canvas from elsewhere: from the palette, another window, a file manager.
struct CanvasDrop {
    QPointF scene;
    QPointF view;
    Qt::KeyboardModifiers modifiers;
    CanvasHit hit;
    const QMimeData *data = nullptr; ///< of the drag; lives as long as the call
};

/// What gestures on the canvas mean. The view moves, zooms, hovers and paints by itself and hands everything else to
/// its one tool, in scene coordinates; what edits is the tool's affair (through core/edit, never through the view).
///
/// A gesture begins with press(). When press() answers true, all moves up to the release are the tool's, even those
/// outside of the widget, where the view scrolls along. It ends with release() or with cancel(), never with both:
/// cancel() comes for Escape, for another tool, when the widget loses the pointer or the document is another one, and
/// leaves everything as it was before the press. The diagram can change at any time, also by what the tool does. Every
/// function may be called at any time; those that are not reimplemented do nothing. A tool is told of its view when it
/// is made and lives no longer than that.
class CanvasTool {
public:
    virtual ~CanvasTool();

    [[nodiscard]] virtual bool press(const CanvasPointer &pointer);
    virtual void move(const CanvasPointer &pointer);
    virtual void release(const CanvasPointer &pointer);
    [[nodiscard]] virtual bool doubleClick(const CanvasPointer &pointer);
    virtual void cancel();

    /// The pointer rests or moves without a gesture.
    virtual void hover(const CanvasPointer &pointer);
    [[nodiscard]] virtual QCursor cursor(const CanvasPointer &pointer) const;
    /// What a gesture makes of the thing, as a line below what the tooltip says of it; empty: nothing of note.
    [[nodiscard]] virtual QString tip(const CanvasHit &hit) const;

    /// True: the key was for the tool; else the view may use it to move and zoom.
    [[nodiscard]] virtual bool key(const QKeyEvent &event);

    /// Whether the tool takes what is dragged, here; called for each move. Without a drop, dragLeave() ends it.
    [[nodiscard]] virtual bool dragMove(const CanvasDrop &drop);
    virtual void dragLeave();
    [[nodiscard]] virtual bool drop(const CanvasDrop &drop);
};

} // namespace portolan
