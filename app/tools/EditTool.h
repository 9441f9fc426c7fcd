// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/SelectTool.h"
#include "tools/FlowKeys.h"
#include "tools/Insertion.h"
#include "tools/KeyGestures.h"
#include "tools/MoveGesture.h"

#include <memory>

namespace portolan {

/// The tool of the canvas: selects as SelectTool does, moves what is dragged, resizes by handles, draws flows from
/// edges of nodes, and takes what is dropped. It decides which gesture begins; the gestures edit.
///
/// Keys beside those of SelectTool: those of KeyGestures; while a flow is to be drawn, arrows travel and Enter takes
/// the machine at either end; letters and digits are handed to typed, for who finds kinds by name.
class EditTool : public SelectTool {
public:
    /// What the next press on the canvas does, once.
    enum class Armed { None, Zone, Flow };

    EditTool(const ToolContext &context, Insertion &insertion, std::function<void(const QString &)> typed);
    ~EditTool() override;

    void arm(Armed armed);
    [[nodiscard]] Armed armed() const { return m_armed; }
    /// Asks what flows between two chosen machines, towards the one that was chosen last; with other choices the flow
    /// is still to be drawn, from the one that is chosen if it is one.
    void beginFlow();

    bool press(const CanvasPointer &pointer) override;
    void move(const CanvasPointer &pointer) override;
    void release(const CanvasPointer &pointer) override;
    bool doubleClick(const CanvasPointer &pointer) override;
    void cancel() override;
    QCursor cursor(const CanvasPointer &pointer) const override;
    QString tip(const CanvasHit &hit) const override;
    bool key(const QKeyEvent &event) override;
    bool dragMove(const CanvasDrop &drop) override;
    void dragLeave() override;
    bool drop(const CanvasDrop &drop) override;

private:
    enum class Gesture { None, Select, Move, Resize, Flow, Zone };

    [[nodiscard]] bool hasMovedFar(const CanvasPointer &pointer) const;
    void begin(const CanvasPointer &pointer);
    bool keyOfFlow(const QKeyEvent &event);

    const ToolContext &m_context;
    Insertion &m_insertion;
    std::function<void(const QString &)> m_typed;
    Armed m_armed = Armed::None;
    Gesture m_gesture = Gesture::None;
    Gesture m_next = Gesture::None; ///< begins when the pointer has moved far enough
    CanvasPointer m_pressed;
    std::unique_ptr<MoveGesture> m_move;
    std::unique_ptr<ResizeGesture> m_resize;
    KeyGestures m_keys;
    FlowKeys m_flow;
};

} // namespace portolan
