// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/Arrange.h"
#include "plan/PlanEditor.h"
#include "plan/Rectangles.h"

#include <optional>
#include <utility>

namespace portolan {

/// Where everything stands that the canvas shows: the plan's places, and for what has none the one that an arrangement
/// gives it, as the diagram does.
///
/// Looks at the plan each time it is asked, so it stays true while an edit is under way; the plan must outlive it.
class Places {
public:
    /// Of a plan that places all of its parts, or of one whose other parts are shown nowhere.
    explicit Places(const Plan &plan)
        : m_plan(plan)
    {
    }
    /// Arranges what has no place. Costs next to nothing where everything has one.
    explicit Places(const FlowEngine &engine);
    /// missing: as missingPlaces() answers for this plan.
    Places(const Plan &plan, Arrangement missing)
        : m_plan(plan)
        , m_missing(std::move(missing))
    {
    }

    [[nodiscard]] std::optional<Rectangle> node(const Id &id) const; ///< its box
    [[nodiscard]] std::optional<Rectangle> node(const Node &node) const; ///< the same of one of the plan's nodes
    [[nodiscard]] std::optional<Rectangle> zone(const Id &id) const; ///< its frame
    [[nodiscard]] std::optional<Point> firewall(const Id &id) const; ///< the middle of its bar
    /// The zone whose frame holds the point; of frames within each other, the smallest.
    [[nodiscard]] std::optional<Id> zoneAt(const Point &point) const;

    /// Writes into the plan the places that it does not have. Whoever places one thing does this first: otherwise all
    /// that is arranged would be arranged anew around it, under the user's hand.
    void settle(PlanEditor &editor) const;

private:
    const Plan &m_plan;
    Arrangement m_missing; ///< empty where the plan places everything
};

/// Places of what the plan gives none, and nothing else. For tens of milliseconds of a plan with 10,000 nodes one that
/// was made for an equal plan is as good.
[[nodiscard]] Arrangement missingPlaces(const FlowEngine &engine);

inline constexpr Size smallestFrame{120, 96}; ///< of a zone: holds its title and a node

/// The place as a plan's file can hold it: within a million units of the origin.
[[nodiscard]] Point bounded(const Point &point);

} // namespace portolan
