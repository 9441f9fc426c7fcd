// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "route/Router.h"

#include "route/PathSearch.h"
#include "route/RoutingRun.h"

namespace portolan {

namespace {

size_t arrowsOf(const RouteScene &scene)
{
    size_t arrows = 0;
    for (const RouteNet &net : scene.nets)
        arrows += net.members.size();
    return arrows;
}

// Where there is little, the best ways are worth their time; where there is much, a picture within a frame is.
constexpr size_t manyArrows = 250;
constexpr std::int64_t manySpots = 60'000;
constexpr std::int64_t manySteps = 60'000'000; // of searches: who waited so long would rather see what there is

PathCosts costsFor(bool isLarge, bool areMany)
{
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
    return costs;
}

/// Other tastes, for scenes where the usual one leaves an arrow without its way or its label.
std::vector<PathCosts> othersThan(const PathCosts &usual)
{
    PathCosts crossing = usual;
    crossing.crossing *= 0.6;
    crossing.bend *= 0.8;
    PathCosts distant = usual;
    distant.beside *= 4;
    distant.near *= 4;
    PathCosts straight = usual;
    straight.bend *= 1.5;
    straight.crossing *= 2;
    return {crossing, distant, straight};
}

void routeAll(RoutingRun &run, const PathCosts &costs, const RouteMemory *memory, int passes)
{
    run.setCosts(costs);
    if (memory)
        run.adopt(*memory);
    else
        run.laySymbols();
    run.routeRest();
    run.laySymbols();
    run.improve(passes);
    run.clearSymbols();
    run.shareTrunks();
    run.forceWays();
    run.squeezeLabels();
    run.makeRoomForLabels();
    run.shuffleLabels();
    run.clearSymbols();
    run.shortenSymbols();
    run.repair();
    run.clearLabels();
}

} // namespace

RouteResult route(const RouteScene &scene, const RouteMemory *memory, const GoesOn &goesOn)
{
    RoutingRun run(scene, goesOn);
    const bool isLarge = run.roundedSize() > manySpots;
    const bool areMany = arrowsOf(scene) > manyArrows;
    const PathCosts costs = costsFor(isLarge, areMany);
    const int passes = memory || areMany ? 0 : isLarge ? 1 : 2;
    routeAll(run, costs, memory, passes);
    size_t lacking = run.lacking();
    std::int64_t steps = run.steps();
    RouteResult result = run.result();
    // Who drags a node does not wait for this.
    if (memory || areMany || result.isGivenUp)
        return result;
    for (const PathCosts &others : othersThan(costs)) {
        if (lacking == 0 || steps > manySteps || run.isHurried() || run.mustStop())
            break;
        RoutingRun again(scene, goesOn);
        routeAll(again, others, nullptr, passes);
        steps += again.steps();
        if (again.lacking() >= lacking || again.mustStop())
            continue;
        lacking = again.lacking();
        result = again.result();
    }
    return result;
}

} // namespace portolan
