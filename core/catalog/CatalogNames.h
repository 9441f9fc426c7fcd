// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"

namespace portolan {

// What people call what plans name by the ids of a catalog. Where nothing is known of an id, it is its own name.

[[nodiscard]] LocalizedText portName(const PortDefinition &port);
[[nodiscard]] LocalizedText portName(const Catalog *catalog, const Id &port); ///< catalog: null where it is unknown
[[nodiscard]] LocalizedText optionName(const Catalog *catalog, const Id &option);
[[nodiscard]] LocalizedText kindName(const CatalogSet &catalogs, const Id &kind); ///< operating systems are kinds, too

} // namespace portolan
