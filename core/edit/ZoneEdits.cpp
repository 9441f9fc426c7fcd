// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/ZoneEdits.h"

#include "edit/FreshIds.h"

#include <algorithm>

namespace portolan {

namespace {

Rectangle frameOf(const Rectangle &wanted)
{
    const Point corner = bounded({wanted.x, wanted.y});
    const Point size = bounded({wanted.width, wanted.height});
    return {corner.x, corner.y, std::max(size.x, smallestFrame.width), std::max(size.y, smallestFrame.height)};
}

/// Puts nodes that stand in the zone's frame and in no smaller one into the zone, if they pass the test.
template <typename Test>
void takeIn(PlanEditor &editor, const Places &places, const Id &zone, Test test)
{
    std::vector<Node> taken;
    for (const auto &entry : editor.plan().nodes) {
        const Node &node = entry.second;
        const std::optional<Rectangle> box = node.interfaces.empty() && test(node) ? places.node(node) : std::nullopt;
        if (!box || places.zoneAt(centreOf(*box)) != zone)
            continue;
        taken.push_back(node);
        taken.back().zone = zone;
    }
    for (Node &node : taken)
        editor.put(std::move(node));
}

} // namespace

Id addZone(PlanEditor &editor, const Places &places, const Rectangle &frame)
{
    places.settle(editor);
    Zone zone;
    zone.id = freshZoneId(editor.plan());
    zone.frame = frameOf(frame);
    const Id id = zone.id;
    editor.put(std::move(zone));
    takeIn(editor, places, id, [](const Node &) { return true; });
    return id;
}

void resizeZone(PlanEditor &editor, const Places &places, const Id &zone, const Rectangle &frame)
{
    places.settle(editor);
    const auto found = editor.plan().zones.find(zone);
    if (found == editor.plan().zones.end())
        return;
    const Id id = zone;
    Zone sized = found->second;
    sized.frame = frameOf(frame);
    editor.put(std::move(sized));
    takeInLooseNodes(editor, places, id);
}

void takeInLooseNodes(PlanEditor &editor, const Places &places, const Id &zone)
{
    takeIn(editor, places, zone, [](const Node &node) { return node.zone.isNull(); });
}

} // namespace portolan
