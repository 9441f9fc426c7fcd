// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/FilterCheck.h"

#include "base/NearestNames.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

template <typename Map>
std::optional<Error> unknownIn(const Map &known, const Id &id, const QString &what)
{
    if (id.isNull() || known.contains(id))
        return std::nullopt;
    QStringList names;
    for (const auto &entry : known)
        names.append(entry.first.toString());
    return Error{u"filter.unknown"_s, {what, id.toString(), NearestNames().listFor(id.toString(), names)}, {}};
}

} // namespace

std::optional<Error> unknownFilter(const FlowEngine &engine, const MatrixFilter &filter)
{
    const Plan &plan = engine.plan();
    if (auto error = unknownIn(plan.firewalls, filter.firewall, u"firewall"_s))
        return error;
    if (auto error = unknownIn(plan.zones, filter.zone, u"zone"_s))
        return error;
    if (auto error = unknownIn(plan.products, filter.product, u"product"_s))
        return error;
    std::map<Id, bool> phases;
    for (const auto &product : engine.products()) {
        if (!product)
            continue;
        for (const auto &entry : product->catalog().phases)
            phases[entry.first] = true;
    }
    return unknownIn(phases, filter.phase, u"phase"_s);
}

} // namespace portolan
