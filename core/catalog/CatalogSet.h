// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/SourcePosition.h"
#include "catalog/Catalog.h"

#include <map>
#include <set>

namespace portolan {

/// The catalogs that a plan can use, and the kinds of machine that all of them share.
struct CatalogSet {
    Kinds kinds; ///< of kinds.yaml
    std::map<Id, Catalog> catalogs;
    std::map<Id, SourcePosition> broken; ///< that a plan names and that can't be read: where its first mistake stands
    std::set<Id> others; ///< ids of catalogs that are there too; looked for only where a plan names one that is not

    [[nodiscard]] const Catalog *find(const Id &id) const
    {
        const auto found = catalogs.find(id);
        return found == catalogs.end() ? nullptr : &found->second;
    }
    /// A kind of kinds.yaml or of any catalog, or null.
    [[nodiscard]] const Kind *kind(const Id &id) const
    {
        if (const auto found = kinds.find(id); found != kinds.end())
            return &found->second;
        for (const auto &entry : catalogs) {
            if (const auto found = entry.second.kinds.find(id); found != entry.second.kinds.end())
                return &found->second;
        }
        return nullptr;
    }
};

} // namespace portolan
