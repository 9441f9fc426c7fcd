// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/DrawingJob.h"

#include <QElapsedTimer>
#include <QThreadPool>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace portolan {

namespace {

/// Of what a drawing of a large plan took and needs no more, the C library keeps a hundred megabytes for later.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

void DrawingJob::run()
{
    QElapsedTimer timer;
    timer.start();
    replica->take(std::move(parts), changes);
    const GoesOn goesOn = [this](int routedNow, int arrows) {
        percent = arrows > 0 ? static_cast<int>(100LL * routedNow / arrows) : 0;
        return !isCanceled;
    };
    const Sketching sketching{
        [this] { return isSketchWanted.load(); }, takeSketch, [this] { return isHeld && *isHeld && !isCanceled; }};
    if (!isCanceled)
        shown = showPlan(replica->engine(), means, language, today, drawing, before, older.get(), goesOn,
            takeSketch ? &sketching : nullptr);
    // Of a large diagram all that takes long is done here.
    if (isCanceled) {
        done.release();
        return;
    }
    if (drawing == Drawing::Routed)
        routed = std::make_shared<Diagram>(shown.built.diagram);
    if (drawing == Drawing::Routed || !shown.isRouted) {
        scene.emplace(std::move(shown.built.diagram));
        static_cast<void>(scene->bundles());
        missingPlaces = portolan::missingPlaces(replica->engine());
    }
    time = timer.elapsed();
    done.release();
}

void clearAway(DrawingJob &job)
{
    QThreadPool::globalInstance()->start(
        [shown = std::make_shared<ShownPlan>(std::exchange(job.shown, {})),
            scene = std::make_shared<std::optional<CanvasScene>>(std::exchange(job.scene, {})),
            places = std::make_shared<Arrangement>(std::exchange(job.missingPlaces, {}))]() mutable {
            shown.reset();
            scene.reset();
            places.reset();
            giveBackMemory();
        });
}

} // namespace portolan
