// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/MovedBoxes.h"

#include "canvas/CanvasScene.h"
#include "diagram/PlainWays.h"
#include "edit/Places.h"

namespace portolan {

namespace {

constexpr size_t mostFollowingArrows = 1000; // of more it takes too long to be a step of a drag

QRectF rectOf(const Rectangle &rectangle)
{
    return {rectangle.x, rectangle.y, rectangle.width, rectangle.height};
}

void moveArrows(const CanvasScene &scene, DiagramUpdate &update)
{
    std::map<int, std::vector<int>> labelsOf;
    for (const auto &entry : update.nodes) {
        if (entry.second.rect == scene.diagram().nodes[static_cast<size_t>(entry.first)].rect)
            continue;
        const std::vector<CanvasId> arrows = scene.arrowsOf(entry.second.id);
        if (arrows.size() + labelsOf.size() > mostFollowingArrows)
            return;
        for (const CanvasId &arrow : arrows) {
            const int index = scene.indexOf(arrow);
            labelsOf.emplace(index, scene.labelsOf(index));
        }
    }
    const auto rectOfNode = [&](const Id &node) { return scene.rectOf({CanvasKind::Node, node.toString()}); };
    followBoxes(scene.diagram(), {labelsOf.begin(), labelsOf.end()}, rectOfNode, update);
}

} // namespace

DiagramUpdate movedBoxes(const CanvasScene &shown, const Plan &plan, const ChangeSet &changes, bool arrowsFollow)
{
    const Places places(plan);
    DiagramUpdate update;
    for (const Id &id : changes.nodes) {
        const int index = shown.indexOf({CanvasKind::Node, id.toString()});
        const std::optional<Rectangle> box = places.node(id);
        if (index < 0 || !box)
            continue;
        // The first step of a drag writes down where everything stands; all but few of it stays there.
        const QRectF rect = rectOf(*box);
        if (rect == shown.diagram().nodes[static_cast<size_t>(index)].rect)
            continue;
        DiagramNode node = shown.diagram().nodes[static_cast<size_t>(index)];
        node.rect = rect;
        update.nodes.emplace_back(index, std::move(node));
    }
    for (const Id &id : changes.zones) {
        const int index = shown.indexOf({CanvasKind::Zone, id.toString()});
        const std::optional<Rectangle> frame = places.zone(id);
        if (index < 0 || !frame)
            continue;
        DiagramZone zone = shown.diagram().zones[static_cast<size_t>(index)];
        const QRectF rect = rectOf(*frame);
        if (rect == zone.rect)
            continue;
        zone.title.translate(rect.topLeft() - zone.rect.topLeft());
        zone.rect = rect;
        update.zones.emplace_back(index, std::move(zone));
    }
    if (arrowsFollow)
        moveArrows(shown, update);
    return update;
}

} // namespace portolan
