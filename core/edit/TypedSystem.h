// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/CatalogSet.h"

#include <optional>

namespace portolan {

/// An operating system as people write it: its id in whatever case, the name of a kind that implies it in either
/// language ("HP-UX"), or words of which one is such a name ("Windows Server 2019"). Null: none was typed.
/// Errors: value.system (those that are known, typed).
[[nodiscard]] Result<std::optional<Id>> typedSystem(const QString &text, const CatalogSet &catalogs);

} // namespace portolan
