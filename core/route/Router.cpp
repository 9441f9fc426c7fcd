// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/Router.h"

#include "route/PathSearch.h"
#include "route/RoutingRun.h"

namespace portolan {

RouteResult route(const RouteScene &scene, const RouteMemory *memory, const GoesOn &goesOn)
{
    size_t arrows = 0;
    for (const RouteNet &net : scene.nets)
        arrows += net.members.size();
    RoutingRun run(scene, goesOn);
    // Where there is little, the best ways are worth their time; where there is much, a picture within a frame is.
    constexpr size_t manyArrows = 250;
    constexpr int manySpots = 60'000;
    const bool isLarge = run.spotCount() > manySpots;
    const bool areMany = arrows > manyArrows;
    PathCosts costs;
    if (isLarge || areMany)
        costs.greed = 1.3;
    if (isLarge && areMany) {
        // Lines that are content with any lane are found at once.
        costs.greed = 2;
        costs.crossing = 8;
        costs.beside = 0.15;
        costs.near = 0;
        costs.narrow = 0.1;
        costs.abroad = 0;
        costs.along = 0.5;
    }
    run.setCosts(costs);
    if (memory)
        run.adopt(*memory);
    else
        run.laySymbols();
    run.routeRest();
    run.laySymbols();
    run.improve(memory || areMany ? 0 : isLarge ? 1 : 2);
    run.clearSymbols();
    run.shareTrunks();
    run.forceWays();
    run.squeezeLabels();
    run.makeRoomForLabels();
    run.shuffleLabels();
    run.clearSymbols();
    run.shortenSymbols();
    run.repair();
    return run.result();
}

} // namespace portolan
