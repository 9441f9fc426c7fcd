// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"
#include "edit/EditName.h"
#include "plan/PlanParts.h"

namespace portolan {

/// The name of an edit with what people call the things whose ids it names, and of several things that were chosen, the
/// first of them. before: what the touched parts were; plan: as it is now. A thing that is called otherwise now is
/// called as before. With it go the values that the edit changed, where its name does not say them (EditDetails).
[[nodiscard]] EditName withNames(EditName name, const PlanParts &before, const Plan &plan, const CatalogSet &catalogs);

} // namespace portolan
