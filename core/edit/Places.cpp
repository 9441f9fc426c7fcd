// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Places.h"

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

Rectangle boxAt(const Point &at, const Size &size)
{
    return {
        at.x, at.y, std::max(size.width, Node::smallestSize.width), std::max(size.height, Node::smallestSize.height)};
}

} // namespace

Point bounded(const Point &point)
{
    constexpr double furthest = 1e6;
    const auto within
        = [&](double value) { return std::isfinite(value) ? std::clamp(value, -furthest, furthest) : 0.0; };
    return {within(point.x), within(point.y)};
}

Places::Places(const FlowEngine &engine)
    : Places(engine.plan(), missingPlaces(engine))
{
}

Arrangement missingPlaces(const FlowEngine &engine)
{
    const Plan &plan = engine.plan();
    if (placesEverything(plan))
        return {};
    Arrangement missing = arrange(engine, {.onlyMissing = true});
    std::erase_if(missing.nodes, [&](const auto &entry) { return plan.nodes.at(entry.first).at.has_value(); });
    std::erase_if(missing.sizes, [&](const auto &entry) { return !missing.nodes.contains(entry.first); });
    std::erase_if(missing.zones, [&](const auto &entry) { return plan.zones.at(entry.first).frame.has_value(); });
    std::erase_if(missing.firewalls, [&](const auto &entry) { return plan.firewalls.at(entry.first).at.has_value(); });
    return missing;
}

std::optional<Rectangle> Places::node(const Id &id) const
{
    const auto found = m_plan.nodes.find(id);
    return found == m_plan.nodes.end() ? std::nullopt : node(found->second);
}

std::optional<Rectangle> Places::node(const Node &node) const
{
    if (node.at)
        return boxAt(*node.at, node.size.value_or(Node::standardSize));
    const auto arranged = m_missing.nodes.find(node.id);
    if (arranged == m_missing.nodes.end())
        return std::nullopt;
    const auto size = m_missing.sizes.find(node.id);
    return boxAt(
        arranged->second, node.size.value_or(size == m_missing.sizes.end() ? Node::standardSize : size->second));
}

std::optional<Rectangle> Places::zone(const Id &id) const
{
    const auto zone = m_plan.zones.find(id);
    if (zone == m_plan.zones.end())
        return std::nullopt;
    if (zone->second.frame)
        return zone->second.frame;
    const auto arranged = m_missing.zones.find(id);
    return arranged == m_missing.zones.end() ? std::nullopt : std::optional(arranged->second);
}

std::optional<Point> Places::firewall(const Id &id) const
{
    const auto firewall = m_plan.firewalls.find(id);
    if (firewall == m_plan.firewalls.end())
        return std::nullopt;
    if (firewall->second.at)
        return firewall->second.at;
    const auto arranged = m_missing.firewalls.find(id);
    return arranged == m_missing.firewalls.end() ? std::nullopt : std::optional(arranged->second);
}

std::optional<Id> Places::zoneAt(const Point &point) const
{
    const Id *found = nullptr;
    double smallest = 0;
    for (const auto &entry : m_plan.zones) {
        const std::optional<Rectangle> frame = zone(entry.first);
        if (!frame || !frame->contains(point))
            continue;
        const double area = frame->width * frame->height;
        if (!found || area < smallest) {
            found = &entry.first;
            smallest = area;
        }
    }
    return found ? std::optional(*found) : std::nullopt;
}

void Places::settle(PlanEditor &editor) const
{
    for (const auto &[id, at] : m_missing.nodes) {
        const auto found = m_plan.nodes.find(id);
        if (found == m_plan.nodes.end() || found->second.at)
            continue;
        Node node = found->second;
        node.at = at;
        if (const auto size = m_missing.sizes.find(id); size != m_missing.sizes.end() && !node.size)
            node.size = size->second;
        editor.put(std::move(node));
    }
    for (const auto &[id, frame] : m_missing.zones) {
        const auto found = m_plan.zones.find(id);
        if (found == m_plan.zones.end() || found->second.frame)
            continue;
        Zone zone = found->second;
        zone.frame = frame;
        editor.put(std::move(zone));
    }
    for (const auto &[id, at] : m_missing.firewalls) {
        const auto found = m_plan.firewalls.find(id);
        if (found == m_plan.firewalls.end() || found->second.at)
            continue;
        Firewall firewall = found->second;
        firewall.at = at;
        editor.put(std::move(firewall));
    }
}

} // namespace portolan
