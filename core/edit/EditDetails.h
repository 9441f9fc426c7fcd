// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"
#include "edit/EditName.h"
#include "plan/PlanParts.h"

namespace portolan {

/// Which values an edit changed, so that the history can say "version 7.2.1 to 7.4.0". before: what the touched parts
/// were; plan: as it is now. Parts that came or went have no details, nor have places on the canvas. Of several nodes,
/// what all of them have now and had not before.
[[nodiscard]] std::vector<EditDetail> detailsOf(const PlanParts &before, const Plan &plan, const CatalogSet &catalogs);

} // namespace portolan
