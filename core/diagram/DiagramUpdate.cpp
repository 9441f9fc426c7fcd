// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/DiagramUpdate.h"

namespace portolan {

namespace {

template <typename Elements, typename Same>
bool differences(const Elements &before, const Elements &after, Same isSame, size_t most,
    std::vector<std::pair<int, typename Elements::value_type>> &found)
{
    if (before.size() != after.size())
        return false;
    for (size_t index = 0; index < before.size(); ++index) {
        if (!isSame(before[index], after[index]))
            return false;
        if (before[index] == after[index])
            continue;
        if (found.size() == most)
            return false;
        found.emplace_back(static_cast<int>(index), after[index]);
    }
    return true;
}

} // namespace

bool DiagramUpdate::isEmpty() const
{
    return !bounds && zones.empty() && gates.empty() && nodes.empty() && arrows.empty() && trunks.empty()
        && labels.empty();
}

std::optional<DiagramUpdate> updateBetween(const Diagram &before, const Diagram &after, size_t most)
{
    DiagramUpdate update;
    const auto sameId = [](const auto &a, const auto &b) { return a.id == b.id; };
    const bool isUpdate = before.styles == after.styles
        && differences(before.zones, after.zones, sameId, most, update.zones)
        && differences(before.gates, after.gates, sameId, most, update.gates)
        && differences(before.nodes, after.nodes, sameId, most, update.nodes)
        && differences(
            before.arrows, after.arrows,
            [](const auto &a, const auto &b) { return a.id == b.id && a.from == b.from && a.to == b.to; }, most,
            update.arrows)
        && differences(before.trunks, after.trunks, sameId, most, update.trunks)
        && differences(
            before.labels, after.labels, [](const auto &a, const auto &b) { return a.arrows == b.arrows; }, most,
            update.labels);
    if (!isUpdate)
        return std::nullopt;
    if (before.bounds != after.bounds)
        update.bounds = after.bounds;
    return update;
}

} // namespace portolan
