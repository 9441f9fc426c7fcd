// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <cstdint>

namespace portolan {

/// A made-up plan of Compute Systems Manager (catalog hcsm) for measuring and trying: one management server, two
/// clients, the external servers, and managed nodes of all kinds spread over zones behind one firewall.
///
/// nodes: how many in all, 10 to 100000. The same numbers give the same plan on every machine; another seed gives
/// another mixture of kinds, manufacturers and zones. About six flows a node.
[[nodiscard]] Plan makeLargePlan(int nodes, std::uint32_t seed);

} // namespace portolan
