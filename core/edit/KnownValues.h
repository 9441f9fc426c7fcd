// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"
#include "plan/Plan.h"

#include <map>
#include <set>
#include <vector>

namespace portolan {

// What can be chosen for a value: what the catalogs know, and what the plan uses.

/// Facts of machines that the catalogs of the plan's products ask for, with the values that they name.
[[nodiscard]] std::map<Id, std::set<Id>> askedFacts(const CatalogSet &catalogs, const Plan &plan);

/// Roles that a node can be given, of the catalogs of the plan's products; a manager's is played by running it.
[[nodiscard]] std::map<Id, LocalizedText> givenRoles(const CatalogSet &catalogs, const Plan &plan);

/// Nodes that this one can be part of: not itself, nor what is part of it.
[[nodiscard]] std::vector<Id> possibleWholes(const Plan &plan, const Id &node);

} // namespace portolan
