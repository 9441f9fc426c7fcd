// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/Zone.h"

#include <set>

namespace portolan {

bool leadsThrough(const std::map<Id, Firewall> &firewalls, const Route &route)
{
    std::set<Id> reached{route.from};
    for (const Id &id : route.via) {
        const auto firewall = firewalls.find(id);
        if (firewall == firewalls.end())
            return false;
        const std::vector<Id> &joins = firewall->second.joins;
        std::set<Id> behind;
        for (const Id &near : joins) {
            if (!reached.contains(near))
                continue;
            for (const Id &far : joins) {
                if (far != near)
                    behind.insert(far);
            }
        }
        reached = std::move(behind);
    }
    return route.from != route.to && reached.contains(route.to);
}

} // namespace portolan
