// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/Catalog.h"
#include "export/Table.h"
#include "matrix/Wording.h"

#include <vector>

namespace portolan {

/// What a plan can say to a catalog, a table for each of: its options, its ports, its roles, and the facts that its
/// conditions ask for (a line for each condition). Headings and names are in the words of one language; ids, kinds and
/// values are spelled as a plan writes them. What the catalog has none of has no table.
[[nodiscard]] std::vector<Table> catalogParts(const Catalog &catalog, const Wording &wording, Language language);

} // namespace portolan
