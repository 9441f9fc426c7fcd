// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/Catalog.h"

#include <algorithm>

namespace portolan {

int Catalog::indexOfLeg(const Id &legId) const
{
    const auto found = std::find_if(legs.begin(), legs.end(), [&](const Leg &leg) { return leg.id == legId; });
    return found == legs.end() ? -1 : static_cast<int>(found - legs.begin());
}

QString Catalog::processName(const QString &process, const Id &os) const
{
    const auto found = processes.find(process);
    if (found == processes.end())
        return process;
    const auto named = found->second.bySystem.find(os);
    return named == found->second.bySystem.end() ? found->second.printed : named->second;
}

} // namespace portolan
