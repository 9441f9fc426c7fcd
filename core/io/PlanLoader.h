// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "catalog/CatalogSet.h"
#include "io/CatalogLibrary.h"
#include "io/PlanReader.h"
#include "plan/Plan.h"

#include <memory>

namespace portolan {

/// A plan with everything that deriving needs. Not movable once an engine refers to it, so it is held by pointer.
struct LoadedPlan {
    Plan plan;
    CatalogSet catalogs;
    Errors warnings; ///< see ReadPlan, CatalogLibrary::missing() and misnamed()
    NamePlaces places = {};
};

/// Reads a plan file and the catalogs that its products name. broken: see CatalogLibrary::forPlan().
[[nodiscard]] Checked<std::unique_ptr<LoadedPlan>> loadPlan(
    const QString &path, const CatalogLibrary &library, Errors *broken = nullptr);

} // namespace portolan
