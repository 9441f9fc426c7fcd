// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/Catalog.h"

#include <QString>

namespace portolan {

// What forms call the things that plans and catalogs name by their ids, in the language of the user interface.

/// A fact that conditions ask a plan for: "BMC protocol". Those that only catalogs of others ask for have no name but
/// their id.
[[nodiscard]] QString factName(const Id &fact);

/// The same error, with a port of the catalog by its name where its sentence says which one is meant.
[[nodiscard]] Error withPortName(Error error, const Catalog *catalog);

} // namespace portolan
