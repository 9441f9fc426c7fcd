// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"

#include <set>

namespace portolan {

/// Operating systems that decide anything: those of kinds, and those that catalogs ask for or name processes for.
[[nodiscard]] std::set<Id> knownSystems(const CatalogSet &catalogs);

} // namespace portolan
