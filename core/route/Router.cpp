// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/Router.h"

#include "route/RoutingRun.h"

namespace portolan {

RouteResult route(const RouteScene &scene, const RouteMemory *memory)
{
    size_t arrows = 0;
    for (const RouteNet &net : scene.nets)
        arrows += net.members.size();
    RoutingRun run(scene);
    // Where there is little, the best ways are worth their time; where there is much, a picture within a frame is.
    constexpr size_t manyArrows = 250;
    constexpr int manySpots = 60'000;
    const bool isLarge = run.spotCount() > manySpots;
    const bool areMany = arrows > manyArrows;
    if (isLarge || areMany)
        run.setGreed(isLarge && areMany ? 4 : 1.3);
    if (memory)
        run.adopt(*memory);
    run.routeRest();
    run.improve(memory || areMany ? 0 : isLarge ? 1 : 2);
    run.shareTrunks();
    run.forceWays();
    run.squeezeLabels();
    run.makeRoomForLabels();
    run.shuffleLabels();
    return run.result();
}

} // namespace portolan
