// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/Openings.h"

#include "derive/FlowKey.h"

#include <algorithm>
#include <unordered_set>

namespace portolan {

namespace {

bool hasMirroredAnswers(const FlowEngine &engine)
{
    return std::any_of(engine.products().begin(), engine.products().end(), [](const auto &product) {
        return product
            && std::any_of(product->effective().begin(), product->effective().end(),
                [](const EffectiveLeg &leg) { return leg.answerIsMirrored; });
    });
}

} // namespace

Openings::Openings(const FlowEngine &engine)
    : Openings(engine, engine.handles())
{
}

Openings::Openings(const FlowEngine &engine, const std::vector<int> &handles)
    : m_engine(engine)
{
    if (!hasMirroredAnswers(engine))
        return;
    for (const int handle : handles) {
        const FlowIdentity &own = engine.flow(handle).identity;
        if (own.product >= 0
            && engine.products()[static_cast<size_t>(own.product)]
                   ->effective()[static_cast<size_t>(own.leg)]
                   .answerIsMirrored)
            m_mirrored.emplace(own, handle);
    }
}

int Openings::requestOf(const Flow &flow) const
{
    const FlowIdentity &own = flow.identity;
    if (own.product < 0 || m_mirrored.empty())
        return -1;
    const int request = m_engine.product(flow).effective()[static_cast<size_t>(own.leg)].mirrorOf;
    if (request < 0)
        return -1;
    const auto found
        = m_mirrored.find({own.product, request, own.listener, own.opener, own.listenerInterface, own.openerInterface});
    return found != m_mirrored.end() && m_engine.flow(found->second).excluded == flow.excluded ? found->second : -1;
}

size_t Openings::rowCount(const std::vector<int> &handles) const
{
    std::unordered_set<FlowIdentity, FlowIdentityHash> rows;
    for (const int handle : handles) {
        const Flow &flow = m_engine.flow(handle);
        if (!needsNoRow(flow))
            rows.insert(rowIdentity(m_engine, flow));
    }
    return rows.size();
}

FlowIdentity rowIdentity(const FlowEngine &engine, const Flow &flow)
{
    FlowIdentity identity = flow.identity;
    if (identity.product >= 0)
        identity.leg = rowLeg(engine, flow);
    return identity;
}

} // namespace portolan
