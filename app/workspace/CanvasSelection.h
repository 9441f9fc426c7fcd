// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Selection.h"
#include "plan/Plan.h"
#include "workspace/Selection.h"

namespace portolan {

class CanvasView;
class PlanMirror;

/// Keeps what a canvas shows as chosen and what is chosen in the window the same. An arrow chooses its rows with it;
/// rows that are chosen elsewhere light their arrows.
class CanvasSelection : public QObject {
    Q_OBJECT

public:
    CanvasSelection(CanvasView &view, PlanMirror &mirror, SharedSelection &selection, QObject *parent = nullptr);

private:
    void takeFromCanvas();
    void chooseRows();
    void showOnCanvas();
    void followFocus();
    void light();
    void reveal(const std::set<CanvasId> &things);

    CanvasView &m_view;
    PlanMirror &m_mirror;
    SharedSelection &m_selection;
    std::set<CanvasId> m_toReveal; ///< as soon as it is drawn
    bool m_isShowing = false; ///< what the canvas tells is no choice of anybody's
};

/// What of the chosen things can be edited, by ids of the plan: of arrows those that were drawn by hand.
[[nodiscard]] Selection editableOf(const Plan &plan, const std::set<CanvasId> &things);

/// The other way round, without the flows.
[[nodiscard]] std::set<CanvasId> thingsOf(const Selection &selection);

} // namespace portolan
