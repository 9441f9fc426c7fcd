// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/Services.h"

#include <algorithm>

namespace portolan {

namespace {

bool plays(const Role &role, const Id &kind)
{
    return std::find(role.kinds.begin(), role.kinds.end(), kind) != role.kinds.end();
}

bool isUsual(const Catalog &catalog, const Leg &leg)
{
    return std::all_of(leg.when.begin(), leg.when.end(), [&](const Id &id) {
        const auto condition = catalog.conditions.find(id);
        const OptionIsOn *needs
            = condition == catalog.conditions.end() ? nullptr : std::get_if<OptionIsOn>(&condition->second.test);
        const auto option = needs ? catalog.options.find(needs->option) : catalog.options.end();
        return option == catalog.options.end() || option->second.byDefault;
    });
}

/// Whether others reach such a machine as soon as the plan has the catalog.
bool isReached(const Catalog &catalog, const Id &kind)
{
    return std::any_of(catalog.legs.begin(), catalog.legs.end(), [&](const Leg &leg) {
        return isUsual(catalog, leg) && std::any_of(leg.to.roles.begin(), leg.to.roles.end(), [&](const Id &role) {
            const auto found = catalog.roles.find(role);
            return found != catalog.roles.end() && plays(found->second, kind);
        });
    });
}

template <typename Is>
bool hasRole(const Catalog &catalog, Is is)
{
    return std::any_of(catalog.roles.begin(), catalog.roles.end(), [&](const auto &entry) { return is(entry.second); });
}

bool hasProductOf(const Plan &plan, const Id &catalog)
{
    return std::any_of(
        plan.products.begin(), plan.products.end(), [&](const auto &entry) { return entry.second.catalog == catalog; });
}

} // namespace

std::vector<Id> presentServices(const CatalogSet &catalogs, const Plan &plan)
{
    std::vector<Id> present;
    for (const auto &[id, product] : plan.products) {
        const Catalog *catalog = catalogs.find(product.catalog);
        if (catalog && catalog->manager.isNull())
            present.push_back(id);
    }
    return present;
}

std::vector<Id> absentServices(const CatalogSet &catalogs, const Plan &plan)
{
    std::vector<Id> absent;
    for (const auto &[id, catalog] : catalogs.catalogs) {
        if (catalog.manager.isNull() && !hasProductOf(plan, id))
            absent.push_back(id);
    }
    return absent;
}

std::vector<Id> absentServicesAbout(const CatalogSet &catalogs, const Plan &plan, const Id &kind)
{
    std::vector<Id> about = absentServices(catalogs, plan);
    std::erase_if(about, [&](const Id &id) {
        return !hasRole(*catalogs.find(id), [&](const Role &role) { return plays(role, kind); });
    });
    return about;
}

std::vector<Id> absentServicesOf(const CatalogSet &catalogs, const Plan &plan, const Id &kind)
{
    const bool isThereForOthers
        = std::any_of(catalogs.catalogs.begin(), catalogs.catalogs.end(), [&](const auto &entry) {
              const bool isOfPlan = hasProductOf(plan, entry.first);
              return hasRole(entry.second,
                  [&](const Role &role) { return (isOfPlan || role.scope != RoleScope::Any) && plays(role, kind); });
          });
    if (isThereForOthers)
        return {};
    std::vector<Id> of = absentServices(catalogs, plan);
    std::erase_if(of, [&](const Id &id) { return !isReached(*catalogs.find(id), kind); });
    return of;
}

} // namespace portolan
