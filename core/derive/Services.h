// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"
#include "plan/Plan.h"

#include <vector>

namespace portolan {

// Services that no machine has to be told to run, such as DNS and NTP: a catalog without a manager, once in a plan.

/// The products of a plan that are such services, by their ids in the plan.
[[nodiscard]] std::vector<Id> presentServices(const CatalogSet &catalogs, const Plan &plan);
/// The catalogs of services that the plan has not got, by id.
[[nodiscard]] std::vector<Id> absentServices(const CatalogSet &catalogs, const Plan &plan);
/// Those of them in which a machine of this kind plays a role, whatever role.
[[nodiscard]] std::vector<Id> absentServicesAbout(const CatalogSet &catalogs, const Plan &plan, const Id &kind);
/// Those of them that a machine of this kind is there for: others reach it as the catalog is, without an option, and
/// nothing else knows it. None for a kind that a product is run on or manages, or that a product of the plan knows: it
/// is there for that.
[[nodiscard]] std::vector<Id> absentServicesOf(const CatalogSet &catalogs, const Plan &plan, const Id &kind);

} // namespace portolan
