// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/CellTools.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Every port that a system may take for connections of its own.
constexpr PortRange unknownSystemPorts{1024, 65535};

} // namespace

const AtomicPort &CellText::printedPort(const End &end)
{
    const EffectiveLeg &leg = effectiveOf(*end.row.engine, end.row.first());
    return end.opener != leg.turned ? leg.printed.fromPort : leg.printed.toPort;
}

Delivery CellText::deliveryOf(const MatrixRow &row) const
{
    // What relays and routers make of a broadcast is no matter of the document, but how far it is meant to go is.
    const Delivery delivery = row.first().delivery;
    if (m_view != View::Documented || delivery == Delivery::Unicast)
        return delivery;
    return legOf(*row.engine, row.first()).reach == BroadcastReach::Directed ? Delivery::DirectedBroadcast
                                                                             : Delivery::LimitedBroadcast;
}

QString CellText::printedPortText(const End &end, Language language) const
{
    const AtomicPort &port = printedPort(end);
    if (port.kind == LegEnd::Port::Automatic)
        return word("auto", language);
    const PortDefinition *definition = nullptr;
    if (port.kind == LegEnd::Port::Named)
        definition = &end.row.engine->product(end.row.first()).catalog().ports.at(port.port);
    if (!definition || !definition->value)
        return word("unstated", language);
    QString text = definition->value->fixedText();
    if (definition->value->followedByEphemeral)
        text += QStringLiteral(", ") + dynamicPorts.toString();
    return definition->fallback ? word("ports.or", language, {text, definition->fallback->fixedText()}) : text;
}

QString CellText::zoneText(const End &end, Language language) const
{
    const Zone *zone = zoneOf(*end.row.engine, end.row.first(), end.opener);
    if (!zone)
        return word("zone.none", language);
    return placeName(*zone, language);
}

QString CellText::nodeText(const End &end, Language language) const
{
    const Node &node = end.machine();
    const Delivery delivery = deliveryOf(end.row);
    const bool isRelay = (delivery == Delivery::RelayedFromOpener && end.opener)
        || (delivery == Delivery::RelayedToListener && !end.opener);
    QString name = nodeName(node, language);
    if (end.member() >= 0) {
        const MachineNames machine = machineOf(node, end.interface(), end.member());
        if (!machine.name.isEmpty())
            name = machine.name;
    } else if (node.machineCount() > 1) {
        name = word("group", language, {name, QString::number(node.machineCount())});
    }
    const FlowEngine &engine = *end.row.engine;
    if (!node.interfaces.empty())
        name = word("interface", language, {name, node.interfaces[static_cast<size_t>(end.interface())].id.toString()});
    const Zone *zone = zoneOf(engine, end.row.first(), end.opener);
    if (isRelay && zone)
        return word("relay", language, {placeName(*zone, language), name});
    return name;
}

QString CellText::addressText(const End &end, Language language) const
{
    const FlowEngine &engine = *end.row.engine;
    const Delivery delivery = deliveryOf(end.row);
    const Zone *zone = zoneOf(engine, end.row.first(), end.opener);
    if (!end.opener && (delivery == Delivery::LimitedBroadcast || delivery == Delivery::Undeliverable))
        return u"255.255.255.255"_s;
    if (!end.opener && delivery == Delivery::DirectedBroadcast && zone) {
        QStringList broadcasts;
        for (const AddressBlock &network : zone->networks) {
            if (const std::optional<Address> broadcast = network.broadcast())
                broadcasts.append(broadcast->toString());
        }
        return broadcasts.isEmpty() ? word("address.none", language) : broadcasts.join(u", "_s);
    }
    const bool isRelay = (delivery == Delivery::RelayedFromOpener && end.opener)
        || (delivery == Delivery::RelayedToListener && !end.opener);
    if (isRelay && zone && zone->dhcpRelay)
        return zone->dhcpRelay->toString();
    if (end.member() >= 0) {
        const QString address = machineOf(end.machine(), end.interface(), end.member()).address;
        if (!address.isEmpty())
            return address;
    }
    const QString addresses = end.ownAddresses();
    return addresses.isEmpty() ? word("address.none", language) : addresses;
}

bool CellText::mayPrecedeSystem(const MatrixRow &row, bool opener)
{
    const Flow &flow = row.first();
    if (flow.isDrawn())
        return false;
    const ProductModel &product = row.engine->product(flow);
    const LegModel &leg = product.legs()[static_cast<size_t>(flow.identity.leg)];
    const int role = opener ? leg.openerRole : leg.listenerRole;
    const bool isManager = product.roles()[static_cast<size_t>(role)].role->scope == RoleScope::Manager;
    return !isManager && std::any_of(row.flows.begin(), row.flows.end(), [&](int handle) {
        const Leg &printed = legOf(*row.engine, row.engine->flow(handle));
        return !product.catalog().purposes.at(printed.purpose).beforeSystem.isNull();
    });
}

bool CellText::printsRanges(const MatrixRow &row) const
{
    return m_view == View::Stateless || row.crossesStateless || row.isReturn;
}

QString CellText::ephemeralText(const End &end) const
{
    const NodeTable::Entry &entry = end.row.engine->nodes().at(end.node());
    if (mayPrecedeSystem(end.row, end.opener))
        return unknownSystemPorts.toString();
    // A listener's ephemeral range is the document's, an opener's that of its system.
    if (!end.opener)
        return entry.agreedPorts().toString();
    return entry.openerPorts().value_or(unknownSystemPorts).toString();
}

QString CellText::portText(const End &end, Language language) const
{
    const Flow &flow = end.row.first();
    const Delivery delivery = deliveryOf(end.row);
    if (delivery == Delivery::RelayedFromOpener || delivery == Delivery::RelayedToListener)
        return listeningPorts(*end.row.engine, flow)->fixedText(); // from the relay's own port to the server's, both 67
    if (m_view == View::Documented && !flow.isDrawn())
        return printedPortText(end, language);
    const int port = end.opener ? flow.openerPort : flow.listenerPort;
    if (port == Flow::anyPort)
        return word("any", language);
    if (port == Flow::automaticPort)
        return printsRanges(end.row) ? ephemeralText(end) : word("auto", language);
    const PortSet &ports = end.row.engine->pools().ports.at(port);
    QString text = ports.fixedText();
    if (ports.followedByEphemeral)
        text += u", "_s + ephemeralText(end);
    return text;
}

} // namespace portolan
