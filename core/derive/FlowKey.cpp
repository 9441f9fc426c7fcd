// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "derive/FlowKey.h"

#include <QVarLengthArray>

namespace portolan {

namespace {

/// Long enough for nearly every key. There are more keys than anything else in a large plan, so none has room to spare.
using Draft = QVarLengthArray<QChar, 256>;

void add(Draft &key, const QString &text)
{
    key.append(text.constData(), text.size());
}

void appendEnd(Draft &key, const FlowEngine &engine, int node, int interface, bool namesInterface)
{
    const NodeTable::Entry &entry = engine.nodes().at(node);
    add(key, entry.id.toString());
    if (namesInterface && entry.node && static_cast<size_t>(interface) < entry.node->interfaces.size()) {
        key.append(u'/');
        add(key, entry.node->interfaces[static_cast<size_t>(interface)].id.toString());
    }
}

QString makeKey(const FlowEngine &engine, const Flow &flow, int leg, bool withPhase)
{
    if (flow.isDrawn())
        return u"flow:" % engine.drawn(flow).id.toString();
    const ProductModel &product = engine.product(flow);
    const EffectiveLeg &effective = product.effective()[static_cast<size_t>(leg)];
    const Leg &printed = product.leg(leg);
    Draft key;
    const auto addPort = [&](const Id &port) {
        key.append(u'.');
        add(key, port.toString());
    };
    add(key, product.product().id.toString());
    key.append(u':');
    add(key, printed.id.toString());
    // The named port on the listening side, and the other where a leg has several to tell apart.
    const LegEnd &openerEnd = effective.turned ? printed.to : printed.from;
    if (openerEnd.ports.size() > 1)
        addPort(effective.openerPort.port);
    if (!effective.listenerPort.port.isNull())
        addPort(effective.listenerPort.port);
    key.append(u':');
    const LegModel &model = product.legs()[static_cast<size_t>(leg)];
    const auto reachesAll = [&](int role) { return product.roles()[static_cast<size_t>(role)].role->allInterfaces; };
    appendEnd(key, engine, flow.identity.opener, flow.identity.openerInterface, reachesAll(model.openerRole));
    key.append(u'>');
    appendEnd(key, engine, flow.identity.listener, flow.identity.listenerInterface, reachesAll(model.listenerRole));
    static const QString transports[] = {QStringLiteral(":unstated"), QStringLiteral(":tcp"), QStringLiteral(":udp")};
    add(key, transports[static_cast<int>(effective.transport)]);
    if (withPhase && !effective.printed.phase.isNull()) {
        key.append(u':');
        add(key, effective.printed.phase.toString());
    }
    return QString(key.constData(), key.size());
}

} // namespace

int rowLeg(const FlowEngine &engine, const Flow &flow)
{
    const EffectiveLeg &effective = engine.product(flow).effective()[static_cast<size_t>(flow.identity.leg)];
    const bool staysInZone = flow.delivery == Delivery::Unicast || flow.delivery == Delivery::LimitedBroadcast;
    return staysInZone ? effective.rowClass : effective.reachClass;
}

QString flowKey(const FlowEngine &engine, const Flow &flow)
{
    return makeKey(engine, flow, flow.identity.leg, true);
}

QString rowKey(const FlowEngine &engine, const Flow &flow)
{
    return makeKey(engine, flow, flow.isDrawn() ? flow.identity.leg : rowLeg(engine, flow), false);
}

} // namespace portolan
