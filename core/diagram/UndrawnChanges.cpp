// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/UndrawnChanges.h"

#include <algorithm>
#include <tuple>

namespace portolan {

namespace {

/// What one of two has, and the other has not or has otherwise.
template <typename Map>
int differing(const Map &now, const Map &older)
{
    int count = 0;
    for (const auto &[key, value] : now) {
        const auto before = older.find(key);
        count += before == older.end() || before->second != value;
    }
    for (const auto &[key, value] : older)
        count += !now.contains(key);
    return count;
}

template <typename Map, typename Differs>
int differingOfBoth(const Map &now, const Map &older, Differs differs)
{
    int count = 0;
    for (const auto &[key, value] : now) {
        const auto before = older.find(key);
        count += before != older.end() && differs(value, before->second);
    }
    return count;
}

int differingLines(const std::vector<Revision> &now, const std::vector<Revision> &older)
{
    const auto line = [](const Revision &revision) {
        return std::tie(revision.revision, revision.date, revision.change, revision.by, revision.approved);
    };
    const size_t both = std::min(now.size(), older.size());
    auto count = static_cast<int>(std::max(now.size(), older.size()) - both);
    for (size_t index = 0; index < both; ++index)
        count += line(now[index]) != line(older[index]);
    return count;
}

bool differsInTitle(const Plan &now, const Plan &older)
{
    const auto title = [](const Plan &plan) {
        return std::tie(plan.title, plan.sheet.number, plan.sheet.system, plan.sheet.confidentiality);
    };
    return title(now) != title(older);
}

template <typename Place>
bool isElsewhere(const std::optional<Place> &now, const std::optional<Place> &before)
{
    return now && before && *now != *before;
}

int differingPlaces(const Plan &now, const Plan &older)
{
    return differingOfBoth(now.nodes, older.nodes, [](const Node &one, const Node &other) {
        return isElsewhere(one.at, other.at) || isElsewhere(one.size, other.size);
    }) + differingOfBoth(now.zones, older.zones, [](const Zone &one, const Zone &other) {
        return isElsewhere(one.frame, other.frame);
    }) + differingOfBoth(now.firewalls, older.firewalls, [](const Firewall &one, const Firewall &other) {
        return isElsewhere(one.at, other.at);
    });
}

/// Without all that has a field of its own in UndrawnChanges.
Plan othersOf(Plan plan)
{
    plan.title = {};
    plan.sheet = {};
    plan.revisions.clear();
    plan.note.clear();
    plan.decisions.clear();
    plan.accepted.clear();
    plan.numbers.clear();
    for (auto &[id, node] : plan.nodes) {
        node.at.reset();
        node.size.reset();
        node.note.clear();
    }
    for (auto &[id, zone] : plan.zones)
        zone.frame.reset();
    for (auto &[id, firewall] : plan.firewalls)
        firewall.at.reset();
    return plan;
}

} // namespace

UndrawnChanges undrawnChanges(const Plan &now, const Plan &older)
{
    UndrawnChanges changes;
    changes.inTitle = differsInTitle(now, older);
    changes.revisions = differingLines(now.revisions, older.revisions);
    changes.decisions = differing(now.decisions, older.decisions);
    changes.accepted = differing(now.accepted, older.accepted);
    changes.numbers = differing(now.numbers, older.numbers);
    changes.notes = (now.note != older.note ? 1 : 0)
        + differingOfBoth(
            now.nodes, older.nodes, [](const Node &one, const Node &other) { return one.note != other.note; });
    changes.places = differingPlaces(now, older);
    changes.inOthers = othersOf(now) != othersOf(older);
    return changes;
}

} // namespace portolan
