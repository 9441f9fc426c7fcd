// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <QHash>

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

    friend bool operator==(const Crossing &, const Crossing &) = default;
};

/// The zones of a plan and the ways between them. Crossings are found once for each pair of zones.
class ZoneMap {
public:
    static constexpr int noZone = -1;

    void rebuild(const Plan &plan);

    [[nodiscard]] int indexOf(const Id &zone) const; ///< noZone when there is no such zone
    [[nodiscard]] const Zone &zone(int index) const { return *m_zones[static_cast<size_t>(index)]; }
    /// Index of the crossing; the same pair gives the same index.
    [[nodiscard]] int crossingIndex(int from, int to) const;
    [[nodiscard]] const Crossing &crossing(int index) const { return m_crossings[static_cast<size_t>(index)]; }
    /// Firewalls on the way, or a number larger than any when there is none.
    [[nodiscard]] int distance(int from, int to) const;

private:
    struct Gate {
        int zone;
        Id firewall;
    };

    [[nodiscard]] Crossing find(int from, int to) const;
    [[nodiscard]] std::optional<Crossing> chosenRoute(int from, int to) const;

    const Plan *m_plan = nullptr;
    std::vector<const Zone *> m_zones;
    QHash<Id, int> m_indices;
    std::vector<std::vector<Gate>> m_gates; ///< by zone: where its firewalls lead, sorted by firewall and zone
    mutable std::vector<int> m_cache; ///< zone pair -> crossing index, -1: not yet found
    mutable std::vector<Crossing> m_crossings; ///< [0]: Unknown, [1]: Inside
};

} // namespace portolan
