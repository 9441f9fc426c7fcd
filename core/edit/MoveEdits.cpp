// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/MoveEdits.h"

#include "edit/FirewallEdits.h"
#include "edit/ZoneEdits.h"

#include <algorithm>

namespace portolan {

namespace {

void follow(Node &node, const std::optional<Id> &before, const std::optional<Id> &after)
{
    if (node.interfaces.size() > 1)
        return;
    Id &zone = node.interfaces.empty() ? node.zone : node.interfaces.front().zone;
    if (before == after && !zone.isNull())
        return;
    if (after)
        zone = *after;
    else if (before && zone == *before)
        zone = Id();
}

void place(PlanEditor &editor, const Id &id, const Point &at)
{
    Node node = editor.plan().nodes.at(id);
    node.at = bounded(at);
    editor.put(std::move(node));
}

/// The chosen zones and those within them.
std::set<Id> carriedZones(const Plan &plan, const Places &places, const std::set<Id> &chosen)
{
    std::set<Id> carried;
    for (const auto &entry : plan.zones) {
        const std::optional<Rectangle> frame = places.zone(entry.first);
        const bool isWithin = frame && std::any_of(chosen.begin(), chosen.end(), [&](const Id &id) {
            const std::optional<Rectangle> outer = id == entry.first ? std::nullopt : places.zone(id);
            return outer && encloses(*outer, *frame);
        });
        if (frame && (isWithin || chosen.contains(entry.first)))
            carried.insert(entry.first);
    }
    return carried;
}

std::set<Id> carriedNodes(const Plan &plan, const Places &places, const std::set<Id> &zones)
{
    std::vector<Rectangle> frames;
    for (const Id &zone : zones)
        frames.push_back(*places.zone(zone));
    std::set<Id> carried;
    if (frames.empty())
        return carried;
    for (const auto &entry : plan.nodes) {
        const std::optional<Rectangle> box = places.node(entry.second);
        if (box && std::any_of(frames.begin(), frames.end(), [&](const Rectangle &frame) {
                return frame.contains(centreOf(*box));
            }))
            carried.insert(entry.first);
    }
    return carried;
}

void moveFirewalls(
    PlanEditor &editor, const Places &places, const Selection &selection, const std::set<Id> &zones, const Point &by)
{
    const std::map<Id, Firewall> firewalls = editor.plan().firewalls;
    for (const auto &[id, firewall] : firewalls) {
        const std::vector<Id> &joins = firewall.joins;
        const bool isCarried = !joins.empty()
            && std::all_of(joins.begin(), joins.end(), [&](const Id &zone) { return zones.contains(zone); });
        const std::optional<Point> at = places.firewall(id);
        if (!at || (!isCarried && !selection.firewalls.contains(id)))
            continue;
        Firewall moved = firewall;
        moved.at = bounded({at->x + by.x, at->y + by.y});
        editor.put(std::move(moved));
    }
}

/// Along the border that it stands on it keeps what it joins, wherever that is.
void joinZonesBeside(PlanEditor &editor, const Places &places, const Id &id, const Point &by)
{
    const auto firewall = editor.plan().firewalls.find(id);
    const std::optional<Point> at = places.firewall(id);
    if (!at || firewall == editor.plan().firewalls.end() || firewall->second.joins.size() != 2)
        return;
    const auto beside = [&](const Point &middle) {
        const std::vector<Id> zones = zonesBeside(editor.plan(), places, middle);
        return std::set<Id>(zones.begin(), zones.end());
    };
    const std::set<Id> joined(firewall->second.joins.begin(), firewall->second.joins.end());
    const std::set<Id> now = beside(bounded({at->x + by.x, at->y + by.y}));
    if (now.size() == 2 && now != joined && now != beside(*at))
        (void)setJoins(editor, id, {now.begin(), now.end()});
}

} // namespace

void moveSelection(PlanEditor &editor, const Places &places, const Selection &selection, const Point &by)
{
    places.settle(editor);
    const Plan &plan = editor.plan();
    const std::set<Id> zones = selection.zones.empty() ? std::set<Id>() : carriedZones(plan, places, selection.zones);
    const std::set<Id> carried = carriedNodes(plan, places, zones);
    std::map<Id, Point> chosen;
    for (const Id &id : selection.nodes) {
        const std::optional<Rectangle> box = carried.contains(id) ? std::nullopt : places.node(id);
        if (box)
            chosen.emplace(id, Point{box->x + by.x, box->y + by.y});
    }
    // Before it is moved: places are those of the plan as it is.
    if (selection.size() == 1 && selection.firewalls.size() == 1)
        joinZonesBeside(editor, places, *selection.firewalls.begin(), by);
    if (!selection.firewalls.empty() || !zones.empty())
        moveFirewalls(editor, places, selection, zones, by);
    for (const Id &id : carried) {
        const Rectangle box = *places.node(id);
        place(editor, id, {box.x + by.x, box.y + by.y});
    }
    for (const Id &id : zones) {
        Zone zone = plan.zones.at(id);
        const Rectangle frame = *places.zone(id);
        const Point corner = bounded({frame.x + by.x, frame.y + by.y});
        zone.frame = Rectangle{corner.x, corner.y, frame.width, frame.height};
        editor.put(std::move(zone));
    }
    moveNodes(editor, places, chosen);
    for (const Id &id : zones)
        takeInLooseNodes(editor, places, id);
}

void moveNodes(PlanEditor &editor, const Places &places, const std::map<Id, Point> &to)
{
    places.settle(editor);
    for (const auto &[id, at] : to) {
        const std::optional<Rectangle> box = places.node(id);
        if (!box)
            continue;
        Node node = editor.plan().nodes.at(id);
        node.at = bounded(at);
        const Rectangle there{node.at->x, node.at->y, box->width, box->height};
        follow(node, places.zoneAt(centreOf(*box)), places.zoneAt(centreOf(there)));
        editor.put(std::move(node));
    }
}

void setPinned(PlanEditor &editor, const Places &places, const std::set<Id> &nodes, bool isPinned)
{
    if (isPinned)
        places.settle(editor);
    for (const Id &id : nodes) {
        const auto found = editor.plan().nodes.find(id);
        if (found == editor.plan().nodes.end())
            continue;
        Node node = found->second;
        node.pinned = isPinned;
        editor.put(std::move(node));
    }
}

} // namespace portolan
