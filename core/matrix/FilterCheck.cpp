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

std::optional<Error> unknownFilter(const FlowEngine &engine, const MatrixFilter &filter, const FlowEngine *older)
{
    // What is gone is what a comparison is asked for.
    MatrixFilter now = filter;
    if (older) {
        for (Id MatrixFilter::*part :
            {&MatrixFilter::firewall, &MatrixFilter::zone, &MatrixFilter::product, &MatrixFilter::phase}) {
            MatrixFilter alone;
            alone.*part = filter.*part;
            if (!unknownFilter(*older, alone))
                now.*part = {};
        }
    }
    const Plan &plan = engine.plan();
    if (auto error = unknownIn(plan.firewalls, now.firewall, u"firewall"_s))
        return error;
    if (auto error = unknownIn(plan.zones, now.zone, u"zone"_s))
        return error;
    if (auto error = unknownIn(plan.products, now.product, u"product"_s))
        return error;
    std::map<Id, bool> phases;
    for (const auto &product : engine.products()) {
        if (!product)
            continue;
        for (const auto &entry : product->catalog().phases)
            phases[entry.first] = true;
    }
    return unknownIn(phases, now.phase, u"phase"_s);
}

MatrixFilter comparedFilter(const FlowEngine &engine, const FlowEngine *older, MatrixFilter filter)
{
    if (older && !filter.firewall.isNull() && !engine.plan().firewalls.contains(filter.firewall))
        filter.view = effectiveView(*older, filter);
    return filter;
}

} // namespace portolan
