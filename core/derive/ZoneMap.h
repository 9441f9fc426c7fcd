// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/Pools.h"
#include "plan/Plan.h"

#include <QHash>

#include <utility>
#include <vector>

namespace portolan {

/// How a flow gets from one zone to another.
struct Crossing {
    enum class State {
        Inside, ///< both ends in one zone: it crosses nothing
        Through, ///< the way with the fewest firewalls, or the one that a route chose
        Tied, ///< several ways are equally short and no route chooses; firewalls holds the first of them by id
        NoWay, ///< no firewall joins them, even over other zones
        Unknown ///< an end has no zone
    };
    State state = State::Unknown;
    std::vector<Id> firewalls; ///< in the order in which they are passed

    friend auto operator<=>(const Crossing &, const Crossing &) = default;
};

/// The zones of a plan and the ways between them. Crossings are found once for each pair of zones.
class ZoneMap {
public:
    static constexpr int noZone = -1;

    ZoneMap();
    void rebuild(const Plan &plan);

    [[nodiscard]] int indexOf(const Id &zone) const; ///< noZone when there is no such zone
    [[nodiscard]] const Zone &zone(int index) const { return *m_zones[static_cast<size_t>(index)]; }
    /// Index of the crossing; equal crossings have the same index for the life of the map, also after a rebuild.
    [[nodiscard]] int crossingIndex(int from, int to) const;
    [[nodiscard]] const Crossing &crossing(int index) const { return m_crossings.at(index); }
    /// Firewalls on the way, or a number larger than any when there is none.
    [[nodiscard]] int distance(int from, int to) const;

private:
    struct Joint { ///< a firewall
        Id id;
        std::vector<int> zones;
    };
    /// The shortest ways that lead from anywhere to one zone.
    struct Ways {
        std::vector<int> steps; ///< by zone: firewalls on the way, -1 for none or not looked at
        std::vector<int> count; ///< by zone: of such ways, 2 for several
        std::vector<int> stepsBehind; ///< by firewall: firewalls that follow it, -1 for not looked at
    };

    [[nodiscard]] Ways waysTo(int end, int start) const;
    void pass(const Joint &firewall, int steps, Ways &ways, std::vector<int> &reached) const;
    [[nodiscard]] Crossing find(int from, int to) const;
    [[nodiscard]] std::optional<Crossing> chosenRoute(int from, int to) const;

    const Plan *m_plan = nullptr;
    std::vector<const Zone *> m_zones;
    QHash<Id, int> m_indices;
    std::vector<Joint> m_firewalls; ///< by id
    std::vector<std::vector<int>> m_gates; ///< by zone: its firewalls, sorted
    mutable QHash<std::pair<int, int>, int> m_cache; ///< zone pair -> crossing index, as far as asked for
    mutable Pool<Crossing> m_crossings; ///< [0]: Unknown, [1]: Inside
};

} // namespace portolan
