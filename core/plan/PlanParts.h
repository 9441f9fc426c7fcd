// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <map>
#include <optional>

namespace portolan {

/// What a plan says of itself as a document.
struct PlanHead {
    LocalizedText title;
    Sheet sheet;
    std::vector<Revision> revisions;
    QString note;
    Extras extras;

    friend bool operator==(const PlanHead &, const PlanHead &) = default;
};

[[nodiscard]] PlanHead headOf(const Plan &plan);

/// Some parts of a plan as they are at one time, each with its value, or with none where the plan has no such part.
/// What is not in here is not spoken of.
struct PlanParts {
    template <typename Key, typename Value>
    using Kept = std::map<Key, std::optional<Value>>;

    Kept<Id, Product> products;
    Kept<Id, Zone> zones;
    Kept<Id, Firewall> firewalls;
    Kept<Id, Node> nodes;
    Kept<Id, DrawnFlow> flows;
    Kept<QString, Decision> decisions;
    Kept<QString, Acceptance> accepted;
    std::optional<std::vector<Route>> routes;
    std::optional<PlanHead> head;
    std::optional<std::map<QString, int>> numbers;

    [[nodiscard]] bool isEmpty() const;
    /// Takes over what it does not speak of yet; what it does stays as it is.
    void addMissing(PlanParts other);
    /// Forgets what is the same in the plan.
    void dropSame(const Plan &plan);
    /// The parts of the second plan that differ from the first one's.
    [[nodiscard]] static PlanParts differences(const Plan &from, const Plan &to);
};

} // namespace portolan
