// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasScene.h"
#include "workspace/DiagramBuilding.h"

#include <QSemaphore>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace portolan {

/// What one drawing is made from, and what came of it.
struct DrawingJob {
    std::shared_ptr<PlanReplica> replica;
    std::shared_ptr<const void> keptAlive;
    PlanParts parts;
    ChangeSet changes;
    DrawingMeans means;
    Language language;
    QDate today;
    Drawing drawing;
    RoutedBefore before;
    std::shared_ptr<DrawnBefore> older;
    ShownPlan shown;
    std::optional<CanvasScene> scene; ///< of a large diagram, which is not in `shown` then
    Arrangement missingPlaces; ///< of a large plan: an edit begins with them
    std::shared_ptr<const Diagram> routed; ///< a copy, for the next drawing
    qint64 time = 0; ///< milliseconds that it took
    std::atomic<bool> isCanceled = false;
    std::atomic<int> percent = 0; ///< of the arrows that are routed
    std::atomic<bool> isSketchWanted = false;
    std::function<void(ShownPlan)> takeSketch = {}; ///< in the thread that draws; empty: none is wanted ever
    std::shared_ptr<const std::atomic<bool>> isHeld = {}; ///< see PlanMirror::hold(); may be null
    QSemaphore done{0};

    /// Draws, in whatever thread. Where it was canceled meanwhile, nothing of what came of it means anything.
    void run();
};

/// Clears away in another thread what a drawing was made with: of a large plan that takes as long as a step of a drag
/// may. It must have been run.
void clearAway(DrawingJob &job);

} // namespace portolan
