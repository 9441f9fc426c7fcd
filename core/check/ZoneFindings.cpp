// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "check/Passes.h"
#include "derive/Openings.h"
#include "plan/Rectangles.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// A node of several zones may reach out of each of them; a zone without a frame is nowhere.
void appendOutside(const FlowEngine &engine, std::vector<Finding> &findings)
{
    for (int index = 0; index < engine.nodes().size(); ++index) {
        const NodeTable::Entry &entry = engine.nodes().at(index);
        if (!entry.node || !entry.node->at)
            continue;
        std::vector<LocalizedText> zones;
        const Rectangle box = boxOf(*entry.node);
        bool isTouched = false;
        const bool isOutside = std::all_of(entry.zones.begin(), entry.zones.end(), [&](int zone) {
            if (zone == ZoneMap::noZone)
                return false;
            appendNew(zones, zoneText(engine, zone));
            const std::optional<Rectangle> &frame = engine.zones().zone(zone).frame;
            isTouched = isTouched || (frame && collide(*frame, box, 0));
            return frame && !encloses(*frame, box);
        });
        const bool isOfSeveral = zones.size() > 1;
        if (!isOutside || (isTouched && isOfSeveral))
            continue;
        Finding finding = makeFinding(
            "zone.node-outside", Severity::Warning, {entry.id.toString()}, {nodeText(engine, index), listText(zones)});
        if (isTouched)
            finding.sentence = u"zone.node-outside.partly"_s;
        finding.nodes = {entry.id};
        findings.push_back(std::move(finding));
    }
}

/// Sorted by their first address, every network is compared with the one that reaches furthest so far: of three that
/// lie in each other the pairs with the outermost are found.
void appendOverlaps(const Plan &plan, std::vector<Finding> &findings)
{
    std::vector<std::pair<AddressBlock, const Zone *>> networks;
    for (const auto &entry : plan.zones) {
        for (const AddressBlock &network : entry.second.networks)
            networks.emplace_back(network, &entry.second);
    }
    std::sort(networks.begin(), networks.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.first.first(), a.first.last(), a.second->id)
            < std::tuple(b.first.first(), b.first.last(), b.second->id);
    });
    std::map<std::pair<Id, Id>, std::vector<LocalizedText>> overlaps;
    const std::pair<AddressBlock, const Zone *> *furthest = nullptr;
    for (const auto &next : networks) {
        const bool meets = furthest && next.first.first() <= furthest->first.last();
        if (meets && furthest->second != next.second) {
            const bool inOrder = furthest->second->id < next.second->id;
            const auto &one = inOrder ? *furthest : next;
            const auto &other = inOrder ? next : *furthest;
            overlaps.try_emplace({one.second->id, other.second->id},
                std::vector{nameText(one.second->name, one.second->id), nameText(other.second->name, other.second->id),
                    sameText(one.first.toString()), sameText(other.first.toString())});
        }
        if (!furthest || furthest->first.last() < next.first.last())
            furthest = &next;
    }
    for (auto &[zones, arguments] : overlaps) {
        findings.push_back(makeFinding("zone.networks-overlap", Severity::Warning,
            {zones.first.toString(), zones.second.toString()}, std::move(arguments)));
    }
}

/// A broadcast directed to a zone goes to the broadcast address of its networks: without one the matrix has none to
/// name.
void appendNetworkless(const FlowEngine &engine, std::vector<Finding> &findings)
{
    std::map<int, std::vector<int>> flows; ///< by zone
    for (const int handle : engine.handles()) {
        const Flow &flow = engine.flow(handle);
        if (flow.excluded || flow.delivery != Delivery::DirectedBroadcast)
            continue;
        const int zone = zoneOfEnd(engine, flow, false);
        const std::vector<AddressBlock> &networks = engine.zones().zone(zone).networks;
        if (std::none_of(networks.begin(), networks.end(),
                [](const AddressBlock &network) { return network.broadcast().has_value(); }))
            flows[zone].push_back(handle);
    }
    if (flows.empty())
        return;
    const Openings openings(engine);
    for (const auto &[zone, handles] : flows) {
        Finding finding = makeFinding("zone.no-network", Severity::Warning, {engine.zones().zone(zone).id.toString()},
            {zoneText(engine, zone), numberText(openings.rowCount(handles))});
        pointAtFlows(engine, finding, handles);
        findings.push_back(std::move(finding));
    }
}

} // namespace

void appendZoneFindings(const FlowEngine &engine, std::vector<Finding> &findings)
{
    appendOutside(engine, findings);
    appendOverlaps(engine.plan(), findings);
    appendNetworkless(engine, findings);
}

} // namespace portolan
