// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/Arrange.h"

#include "arrange/ArrangeFirewalls.h"

#include <algorithm>

namespace portolan {

namespace {

/// Then there is no need to look for good places.
bool placesAllButFirewalls(const Plan &plan)
{
    return std::all_of(plan.nodes.begin(), plan.nodes.end(), [](const auto &node) { return node.second.at; })
        && std::all_of(plan.zones.begin(), plan.zones.end(), [](const auto &zone) { return zone.second.frame; });
}

arranging::PlacedSheet placeSheet(const Plan &plan, const arranging::Model &model, bool onlyMissing)
{
    arranging::IdealSheet ideal;
    if (onlyMissing && placesAllButFirewalls(plan)) {
        ideal.nodes.resize(model.members.size());
        ideal.frames.resize(model.districts.size());
    } else {
        ideal = arranging::makeIdealSheet(model);
    }
    return onlyMissing ? arranging::placeMissing(plan, model, ideal) : arranging::placeAroundPinned(model, ideal);
}

} // namespace

Arrangement arrange(const FlowEngine &engine, const ArrangeOptions &options)
{
    const Plan &plan = engine.plan();
    const arranging::Model model = arranging::makeModel(engine, options.onlyMissing);
    const arranging::PlacedSheet sheet = placeSheet(plan, model, options.onlyMissing);
    Arrangement arrangement;
    for (size_t index = 0; index < model.members.size(); ++index) {
        const arranging::Member &member = model.members[index];
        arrangement.nodes.emplace(member.id, sheet.nodes[index]);
        if (!member.node->size && member.size != Node::standardSize)
            arrangement.sizes.emplace(member.id, member.size);
    }
    for (size_t index = 0; index < model.districts.size(); ++index) {
        const Id &zone = model.districts[index].zone;
        if (!zone.isNull() && sheet.frames[index])
            arrangement.zones.emplace(zone, *sheet.frames[index]);
    }
    const std::vector<Point> firewalls = arranging::placeFirewalls(model, sheet, options.onlyMissing);
    for (size_t index = 0; index < model.firewalls.size(); ++index)
        arrangement.firewalls.emplace(model.firewalls[index]->id, firewalls[index]);
    return arrangement;
}

bool placesEverything(const Plan &plan)
{
    return placesAllButFirewalls(plan)
        && std::all_of(plan.firewalls.begin(), plan.firewalls.end(), [](const auto &wall) { return wall.second.at; });
}

} // namespace portolan
