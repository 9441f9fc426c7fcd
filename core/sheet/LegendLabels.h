// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/LegendItems.h"

namespace portolan {

/// The labels that are on the diagram: chips, badges, turned and shortened ones.
void addLabelItems(const SheetContext &context, const Diagram &diagram, std::vector<LegendItem> &items);

} // namespace portolan
