// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RouteBench.h"

#include "Measure.h"
#include "diagram/ArrowList.h"
#include "diagram/ArrowNets.h"
#include "diagram/DiagramPlaces.h"
#include "route/Router.h"
#include "support/Ids.h"
#include "support/TestCatalogs.h"

namespace portolan::bench {

using test::id;
namespace {

/// What the router is asked about a plan.
RouteScene sceneOf(const Plan &plan)
{
    static const Result<TextMeasure> measure = TextMeasure::make();
    FlowEngine engine(plan, test::catalogs());
    engine.derive();
    const Matrix matrix(engine, {});
    DiagramRequest request;
    request.engine = &engine;
    request.matrix = &matrix;
    request.wording = &test::wording();
    request.measure = &*measure;
    Diagram diagram;
    placeThings(request, diagram);
    return gatherNets(request, listArrows(request, diagram), diagram).scene;
}

} // namespace

double millisecondsToRouteAll(const Plan &plan, int runs)
{
    const RouteScene scene = sceneOf(plan);
    return median(runs, [&] { static_cast<void>(route(scene)); });
}

double millisecondsToRouteAfterMove(const Plan &plan, int runs)
{
    RouteMemory memory{sceneOf(plan), {}};
    memory.result = route(memory.scene);
    const auto number = std::distance(plan.nodes.begin(), plan.nodes.find(id(QStringLiteral("node0"))));
    double step = 20;
    return median(runs, [&] {
        RouteScene moved = memory.scene;
        moved.nodes[static_cast<size_t>(number)].translate(step, 0);
        memory.result = route(moved, &memory);
        memory.scene = std::move(moved);
        step = -step;
    });
}

} // namespace portolan::bench
