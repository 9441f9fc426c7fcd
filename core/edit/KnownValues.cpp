// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/KnownValues.h"

namespace portolan {

namespace {

/// The catalogs of the plan's products, each once.
std::set<const Catalog *> usedCatalogs(const CatalogSet &catalogs, const Plan &plan)
{
    std::set<const Catalog *> used;
    for (const auto &entry : plan.products) {
        if (const Catalog *catalog = catalogs.find(entry.second.catalog))
            used.insert(catalog);
    }
    return used;
}

} // namespace

std::map<Id, std::set<Id>> askedFacts(const CatalogSet &catalogs, const Plan &plan)
{
    std::map<Id, std::set<Id>> facts;
    for (const Catalog *catalog : usedCatalogs(catalogs, plan)) {
        for (const auto &entry : catalog->conditions) {
            if (const auto *of = std::get_if<FactIs>(&entry.second.test))
                facts[of->fact].insert(of->values.begin(), of->values.end());
        }
    }
    return facts;
}

std::map<Id, LocalizedText> givenRoles(const CatalogSet &catalogs, const Plan &plan)
{
    std::map<Id, LocalizedText> roles;
    for (const Catalog *catalog : usedCatalogs(catalogs, plan)) {
        for (const auto &entry : catalog->roles) {
            if (entry.second.scope != RoleScope::Manager)
                roles.emplace(entry.first, entry.second.name);
        }
    }
    return roles;
}

std::vector<Id> possibleWholes(const Plan &plan, const Id &node)
{
    std::vector<Id> wholes;
    for (const auto &entry : plan.nodes) {
        bool leadsBack = false;
        Id whole = entry.first;
        for (size_t steps = 0; !whole.isNull() && !leadsBack && steps <= plan.nodes.size(); ++steps) {
            leadsBack = whole == node;
            const auto found = plan.nodes.find(whole);
            whole = found == plan.nodes.end() ? Id() : found->second.partOf;
        }
        if (!leadsBack)
            wholes.push_back(entry.first);
    }
    return wholes;
}

} // namespace portolan
