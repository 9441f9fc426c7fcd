// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matrix/CellTools.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Our reading of where automatic source ports come from, by operating system, where the node doesn't say.
PortRange ephemeralOf(const NodeTable::Entry &entry)
{
    if (entry.node && entry.node->ephemeral)
        return *entry.node->ephemeral;
    if (entry.os.toString() == "windows"_L1)
        return dynamicPorts;
    if (entry.os.toString() == "linux"_L1)
        return PortRange{32768, 60999};
    return PortRange{1024, 65535};
}

} // namespace

const AtomicPort &CellText::printedPort(const End &end)
{
    const EffectiveLeg &leg = effectiveOf(*end.row.engine, end.row.first());
    return end.opener != leg.turned ? leg.printed.fromPort : leg.printed.toPort;
}

Delivery CellText::deliveryOf(const MatrixRow &row) const
{
    // What relays and routers make of a broadcast is no matter of the document.
    const Delivery delivery = row.first().delivery;
    return m_view == View::Documented && delivery != Delivery::Unicast ? Delivery::LimitedBroadcast : delivery;
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
    QString text = portsAsText(*definition->value);
    if (definition->value->followedByEphemeral)
        text += QStringLiteral(", ") + dynamicPorts.toString();
    return definition->fallback ? word("ports.or", language, {text, portsAsText(*definition->fallback)}) : text;
}

QString CellText::zoneText(const End &end, Language language) const
{
    const Zone *zone = zoneOf(*end.row.engine, end.row.first(), end.opener);
    if (!zone)
        return word("zone.none", language);
    return zone->name.isEmpty() ? zone->id.toString() : zone->name.text(language);
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
    } else if (node.isGroup()) {
        name = word("group", language, {name, QString::number(node.machineCount())});
    }
    const FlowEngine &engine = *end.row.engine;
    if (!node.interfaces.empty())
        name = word("interface", language, {name, node.interfaces[static_cast<size_t>(end.interface())].id.toString()});
    const Zone *zone = zoneOf(engine, end.row.first(), end.opener);
    if (isRelay && zone)
        return word("relay", language, {zone->name.isEmpty() ? zone->id.toString() : zone->name.text(language), name});
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

QString CellText::ephemeralText(const MatrixRow &row, int node, bool listening) const
{
    const NodeTable::Entry &entry = row.engine->nodes().at(node);
    // A listener's ephemeral range is the document's, an opener's that of its system.
    if (listening)
        return (entry.node && entry.node->ephemeral ? *entry.node->ephemeral : dynamicPorts).toString();
    return ephemeralOf(entry).toString();
}

QString CellText::portText(const End &end, Language language) const
{
    const Flow &flow = end.row.first();
    const Delivery delivery = deliveryOf(end.row);
    if (delivery == Delivery::RelayedFromOpener || delivery == Delivery::RelayedToListener)
        return portsAsText(
            *listeningPorts(*end.row.engine, flow)); // from the relay's own port to the server's, both 67
    if (m_view == View::Documented && !isDrawn(flow))
        return printedPortText(end, language);
    const int port = end.opener ? flow.openerPort : flow.listenerPort;
    if (port == Flow::anyPort)
        return word("any", language);
    if (port == Flow::automaticPort) {
        const bool printsRange = m_view == View::Stateless || end.row.isReturn;
        return printsRange ? ephemeralText(end.row, end.node(), !end.opener) : word("auto", language);
    }
    const PortSet &ports = end.row.engine->pools().ports.at(port);
    QString text = portsAsText(ports);
    if (ports.followedByEphemeral)
        text += u", "_s + ephemeralText(end.row, end.node(), !end.opener);
    return text;
}

} // namespace portolan
