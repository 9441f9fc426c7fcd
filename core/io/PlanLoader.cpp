// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanLoader.h"

#include "io/YamlTree.h"

namespace portolan {

Checked<std::unique_ptr<LoadedPlan>> loadPlan(const QString &path, const CatalogLibrary &library, Errors *broken)
{
    auto loaded = std::make_unique<LoadedPlan>();
    {
        // The tree is several times the plan's size: it goes before the catalogs come.
        const Result<YamlTree> tree = YamlTree::load(path);
        if (!tree)
            return tl::unexpected<Errors>(Errors{tree.error()});
        Checked<ReadPlan> read = readPlan(*tree);
        if (!read)
            return tl::unexpected<Errors>(read.error());
        loaded->plan = std::move(read->plan);
        loaded->warnings = std::move(read->warnings);
        loaded->places = std::move(read->places);
    }
    Checked<CatalogSet> catalogs = library.forPlan(loaded->plan, broken);
    if (!catalogs)
        return tl::unexpected<Errors>(catalogs.error());
    loaded->catalogs = std::move(*catalogs);
    for (const Errors &warnings : {library.missing(loaded->plan, loaded->catalogs, loaded->places), library.misnamed()})
        loaded->warnings.insert(loaded->warnings.end(), warnings.begin(), warnings.end());
    return loaded;
}

} // namespace portolan
