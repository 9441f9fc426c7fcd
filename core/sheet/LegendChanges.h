// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/LegendItems.h"

namespace portolan {

/// How the diagram says what changed, as far as its styles don't: signs, frames, numbers, clouds.
void addChangeItems(const SheetContext &context, const Diagram &diagram, std::vector<LegendItem> &items);

} // namespace portolan
