// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanDocument.h"
#include "panels/FlowsFilter.h"

#include <QString>

namespace portolan {

/// What stands where a table of flows shows no row: why there is none, and what brings one. document: null where none
/// is open; hasRows: there are rows, but none fits the filter.
[[nodiscard]] QString noFlowsText(const PlanDocument *document, const FlowsFilter &filter, bool hasRows);

} // namespace portolan
