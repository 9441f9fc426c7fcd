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
    // Where there are few, the best ways are worth their time; where there are many, a picture within a frame is.
    const bool areMany = arrows > 250;
    PathCosts costs;
    costs.greed = areMany ? 1.3 : 1;
    RoutingRun run(scene, costs);
    if (memory)
        run.adopt(*memory);
    run.routeRest();
    run.improve(memory || areMany ? 0 : 2);
    run.shareTrunks();
    run.squeezeLabels();
    run.makeRoomForLabels();
    return run.result();
}

} // namespace portolan
