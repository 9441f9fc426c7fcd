// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

namespace portolan {

/// Ids for what is new: readable, and used by nothing of their sort. Nor by a decision, number or acceptance: those are
/// kept after their flow has gone, and a new machine must not come into what was decided about an old one.

/// "windows01", "windows02" ... after the kind.
[[nodiscard]] Id freshNodeId(const Plan &plan, const Id &kind);
[[nodiscard]] Id freshZoneId(const Plan &plan); ///< "zone1" ...
[[nodiscard]] Id freshFirewallId(const Plan &plan); ///< "fw1" ...
[[nodiscard]] Id freshFlowId(const Plan &plan); ///< "flow1" ...
[[nodiscard]] Id freshProductId(const Plan &plan, const Id &catalog); ///< the catalog's id, then with 2, 3 ...

/// For copies: the id itself where it is free, else with the next free number at its end ("web01" -> "web02").
[[nodiscard]] Id copiedNodeId(const Plan &plan, const Id &id);
[[nodiscard]] Id copiedZoneId(const Plan &plan, const Id &id);
[[nodiscard]] Id copiedFirewallId(const Plan &plan, const Id &id);
[[nodiscard]] Id copiedFlowId(const Plan &plan, const Id &id);

/// Whether a key of a decision, number or acceptance names the id.
[[nodiscard]] bool isNamedInKeys(const Plan &plan, const Id &id);

} // namespace portolan
