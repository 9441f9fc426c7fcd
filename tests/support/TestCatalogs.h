// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "io/CatalogLibrary.h"

#include <stdexcept>

namespace portolan::test {

/// The shipped catalogs, as the programs see them.
inline const CatalogSet &catalogs()
{
    static const CatalogSet set = [] {
        CatalogSet loaded;
        const Checked<Kinds> kinds = CatalogLibrary::kinds();
        const Checked<std::vector<FoundCatalog>> all = CatalogLibrary({}).all();
        if (!kinds || !all)
            throw std::runtime_error("the shipped catalogs can't be read");
        loaded.kinds = *kinds;
        for (const FoundCatalog &found : *all)
            loaded.catalogs.emplace(found.catalog.id, found.catalog);
        return loaded;
    }();
    return set;
}

inline const Wording &wording()
{
    static const Wording words = [] {
        Checked<Wording> loaded = CatalogLibrary::wording();
        if (!loaded)
            throw std::runtime_error("the wording can't be read");
        return *loaded;
    }();
    return words;
}

} // namespace portolan::test
