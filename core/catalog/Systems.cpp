// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/Systems.h"

namespace portolan {

using namespace Qt::StringLiterals;

std::set<Id> knownSystems(const CatalogSet &catalogs)
{
    std::set<Id> known{*Id::parse(u"windows"_s), *Id::parse(u"linux"_s)}; // have a range of ephemeral ports
    const auto takeKinds = [&](const Kinds &kinds) {
        for (const auto &kind : kinds) {
            if (!kind.second.os.isNull())
                known.insert(kind.second.os);
        }
    };
    takeKinds(catalogs.kinds);
    for (const auto &[id, catalog] : catalogs.catalogs) {
        takeKinds(catalog.kinds);
        for (const auto &option : catalog.options)
            known.insert(option.second.serverSystems.begin(), option.second.serverSystems.end());
        for (const auto &condition : catalog.conditions) {
            if (const auto *systems = std::get_if<ServerOsIs>(&condition.second.test))
                known.insert(systems->systems.begin(), systems->systems.end());
        }
        for (const auto &process : catalog.processes) {
            for (const auto &system : process.second.bySystem)
                known.insert(system.first);
        }
    }
    return known;
}

} // namespace portolan
