// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "base/LocalizedText.h"

#include <variant>
#include <vector>

namespace portolan {

/// The ends of a leg as conditions speak of them.
enum class LegSide { From, To, Managed };

struct OptionIsOn {
    Id option;
};
/// The manager's operating system is one of these.
struct ServerOsIs {
    std::vector<Id> systems;
};
/// A node (or the machine it is part of) has, or has not, one of these values for a named fact.
struct FactIs {
    LegSide of = LegSide::Managed;
    Id fact;
    std::vector<Id> values;
    bool negated = false;
};
/// The node's kind, or a role it plays by its own say, is one of these.
struct KindIs {
    LegSide of = LegSide::To;
    std::vector<Id> kinds;
};
/// Somebody plays the role, and the manager does not: a manager that does decides it, whoever else plays it.
struct RoleElsewhere {
    Id role;
};
/// The plan gives the port a value of its own.
struct PortIsSet {
    Id port;
};
/// Known only while it happens; no plan can decide it.
struct Situation { };

using ConditionTest = std::variant<OptionIsOn, ServerOsIs, FactIs, KindIs, RoleElsewhere, PortIsSet, Situation>;

/// A circumstance under which a leg exists, as the document words it and as a plan can decide it.
struct Condition {
    Id id;
    QString mark; ///< as printed ("※1"), or empty
    LocalizedText text;
    ConditionTest test;
};

} // namespace portolan
