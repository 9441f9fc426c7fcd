// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/ZoneBundles.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace portolan {

int zoneAround(const Diagram &diagram, const QRectF &rect)
{
    const QPointF middle = rect.center();
    int found = -1;
    double smallest = 0;
    for (size_t index = 0; index < diagram.zones.size(); ++index) {
        const QRectF &frame = diagram.zones[index].rect;
        const double area = frame.width() * frame.height();
        if (frame.contains(middle) && (found < 0 || area < smallest)) {
            found = static_cast<int>(index);
            smallest = area;
        }
    }
    return found;
}

ZoneBundles bundleByZones(const Diagram &diagram)
{
    std::unordered_map<Id, int> zones;
    zones.reserve(diagram.nodes.size());
    for (const DiagramNode &node : diagram.nodes)
        zones.emplace(node.id, zoneAround(diagram, node.rect));
    const auto zoneOf = [&](const Id &node) {
        const auto zone = zones.find(node);
        return zone == zones.end() ? -1 : zone->second;
    };
    ZoneBundles result;
    std::map<std::pair<int, int>, std::map<int, int>> uses; // of styles, by pair
    for (size_t index = 0; index < diagram.arrows.size(); ++index) {
        const DiagramArrow &arrow = diagram.arrows[index];
        const int from = zoneOf(arrow.from);
        const int to = zoneOf(arrow.to);
        if (from < 0 || to < 0)
            result.loose.push_back(static_cast<int>(index));
        else
            ++uses[{from, to}][arrow.style];
    }
    for (const auto &[pair, styles] : uses) {
        ZoneBundle bundle{pair.first, pair.second, 0, 0};
        int most = 0;
        for (const auto &[style, count] : styles) {
            bundle.arrows += count;
            if (count > most)
                bundle.style = style;
            most = std::max(most, count);
        }
        result.bundles.push_back(bundle);
    }
    return result;
}

} // namespace portolan
