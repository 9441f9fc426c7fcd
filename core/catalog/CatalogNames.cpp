// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/CatalogNames.h"

#include "base/NameText.h"

namespace portolan {

namespace {

template <typename Things>
LocalizedText nameAmong(const Catalog *catalog, Things Catalog::*things, const Id &id)
{
    if (catalog) {
        if (const auto found = (catalog->*things).find(id); found != (catalog->*things).end())
            return nameText(found->second.name, id);
    }
    return sameText(id.toString());
}

} // namespace

LocalizedText portName(const PortDefinition &port)
{
    return nameText(port.name, port.id);
}

LocalizedText portName(const Catalog *catalog, const Id &port)
{
    return nameAmong(catalog, &Catalog::ports, port);
}

LocalizedText optionName(const Catalog *catalog, const Id &option)
{
    return nameAmong(catalog, &Catalog::options, option);
}

LocalizedText kindName(const CatalogSet &catalogs, const Id &kind)
{
    const Kind *known = catalogs.kind(kind);
    return known ? nameText(known->name, kind) : sameText(kind.toString());
}

} // namespace portolan
