// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"
#include "derive/FlowKey.h"

#include <QStringList>

#include <algorithm>

namespace portolan::test {

using namespace Qt::StringLiterals;

/// Everything that can be told about a flow, without the engine's own numbering.
inline QString describeFlow(const FlowEngine &engine, const Flow &flow)
{
    const auto port
        = [&](int index) { return index < 0 ? QString::number(index) : engine.pools().ports.at(index).toString(); };
    QString text = flowKey(engine, flow) + u' ' + rowKey(engine, flow) + u' ' + port(flow.openerPort) + u' '
        + port(flow.listenerPort);
    const Crossing &crossing = engine.crossing(flow);
    text += u" crossing " + QString::number(static_cast<int>(crossing.state));
    for (const Id &firewall : crossing.firewalls)
        text += u',' + firewall.toString();
    text += u" if " + QString::number(engine.circumstances(flow).versionUnknown);
    for (const Id &condition : engine.circumstances(flow).conditions)
        text += u',' + condition.toString();
    return text + u" by " + QString::number(static_cast<int>(flow.delivery)) + u' '
        + QString::number(flow.identity.openerInterface) + u'/' + QString::number(flow.identity.listenerInterface)
        + (flow.sameHost ? u" local"_s : QString()) + (flow.excluded ? u" excluded"_s : QString())
        + (flow.fallbackUsed ? u" fallback"_s : QString());
}

/// Of all flows, sorted.
inline QStringList describeFlows(const FlowEngine &engine)
{
    QStringList all;
    for (const int handle : engine.handles())
        all.append(describeFlow(engine, engine.flow(handle)));
    std::sort(all.begin(), all.end());
    return all;
}

inline QString firstDifference(const QStringList &incremental, const QStringList &full)
{
    for (const QString &flow : incremental) {
        if (!full.contains(flow))
            return u"only incremental: "_s + flow;
    }
    for (const QString &flow : full) {
        if (!incremental.contains(flow))
            return u"only full: "_s + flow;
    }
    return u"a flow stands there twice"_s;
}

} // namespace portolan::test
