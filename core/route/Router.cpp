// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/Router.h"

#include "route/RoutingRun.h"

namespace portolan {

RouteResult route(const RouteScene &scene, const RouteMemory *memory)
{
    RoutingRun run(scene);
    if (memory)
        run.adopt(*memory);
    run.routeRest();
    size_t arrows = 0;
    for (const RouteNet &net : scene.nets)
        arrows += net.members.size();
    constexpr size_t few = 250;
    run.improve(memory || arrows > few ? 0 : 2);
    run.shareTrunks();
    run.squeezeLabels();
    return run.result();
}

} // namespace portolan
