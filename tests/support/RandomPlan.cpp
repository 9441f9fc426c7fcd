// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RandomPlan.h"

#include <QStringList>

#include <algorithm>

namespace portolan::test {

using namespace Qt::StringLiterals;

Plan RandomPlan::make(int nodes)
{
    Plan plan;
    PlanEditor editor(plan);
    for (const QString &product : {u"csm"_s, u"sum"_s, u"infra"_s})
        editor.put(randomProduct(id(product)));
    for (int zone = 0; zone < 4; ++zone)
        editor.put(randomZone(id(u"z"_s + QString::number(zone))));
    for (int firewall = 0; firewall < 3; ++firewall)
        putFirewall(editor, randomFirewall(id(u"f"_s + QString::number(firewall))));
    for (int node = 0; node < nodes; ++node)
        putNode(editor);
    return plan;
}

ChangeSet RandomPlan::putNode(PlanEditor &editor)
{
    Node node = randomNode(nodeId());
    if (m_references == References::Any)
        return editor.put(std::move(node));
    const Plan &plan = editor.plan();
    const auto isGone = [&](const Id &other) { return other != node.id && !plan.nodes.contains(other); };
    std::erase_if(node.runs, [&](const Run &run) { return !plan.products.contains(run.product); });
    for (Run &run : node.runs)
        std::erase_if(run.manages, isGone);
    std::erase_if(node.ports, [&](const auto &entry) { return !plan.products.contains(entry.first); });
    if (!plan.nodes.contains(node.partOf))
        node.partOf = Id();
    if (!plan.zones.contains(node.zone))
        node.zone = Id();
    for (Interface &interface : node.interfaces) {
        if (!plan.zones.contains(interface.zone))
            interface.zone = Id();
    }
    if (node.count)
        node.addresses.clear(); // one address is too few
    return editor.put(std::move(node));
}

ChangeSet RandomPlan::putFirewall(PlanEditor &editor, Firewall firewall)
{
    if (m_references == References::Any)
        return editor.put(std::move(firewall));
    const Plan &plan = editor.plan();
    std::erase_if(firewall.joins, [&](const Id &zone) { return !plan.zones.contains(zone); });
    std::map<Id, Firewall> firewalls = plan.firewalls;
    firewalls[firewall.id] = firewall;
    const bool isSound = firewall.joins.size() > 1
        && std::all_of(
            plan.routes.begin(), plan.routes.end(), [&](const Route &route) { return leadsThrough(firewalls, route); });
    return isSound ? editor.put(std::move(firewall)) : ChangeSet();
}

ChangeSet RandomPlan::putFlow(PlanEditor &editor, DrawnFlow flow)
{
    const auto &nodes = editor.plan().nodes;
    const bool isSound = nodes.contains(flow.from) && nodes.contains(flow.to);
    return isSound || m_references == References::Any ? editor.put(std::move(flow)) : ChangeSet();
}

ChangeSet RandomPlan::setRoutes(PlanEditor &editor, std::vector<Route> routes)
{
    const Plan &plan = editor.plan();
    const auto isUnsound = [&](const Route &route) {
        return !plan.zones.contains(route.from) || !plan.zones.contains(route.to)
            || !leadsThrough(plan.firewalls, route);
    };
    if (m_references == References::Sound)
        std::erase_if(routes, isUnsound);
    return editor.setRoutes(std::move(routes));
}

Node RandomPlan::randomNode(const Id &nodeName)
{
    static const std::vector<QString> kinds{u"management-server"_s, u"management-client"_s, u"windows"_s, u"linux"_s,
        u"hp-ux"_s, u"hyper-v"_s, u"vmware-esxi"_s, u"hvm"_s, u"ilo"_s, u"oa"_s, u"bmc"_s, u"svp"_s, u"superdome"_s,
        u"dhcp-server"_s, u"domain-controller"_s, u"dns-server"_s, u"snmp-manager"_s, u"server"_s, u"no-such-kind"_s};
    static const std::vector<QString> roles{u"dhcp-server"_s, u"managed-server"_s, u"authentication-server"_s,
        u"snmp-manager"_s, u"windows"_s, u"no-such-role"_s};
    Node node;
    node.id = nodeName;
    node.kind = id(anyOf(kinds));
    if (chance(40))
        node.os = id(chance(70) ? u"windows"_s : u"linux"_s);
    if (chance(30))
        node.count = static_cast<int>(1 + below(4));
    const bool runsSomething = node.kind.toString() == u"management-server"_s || chance(5);
    for (const QString &product : {u"csm"_s, u"sum"_s}) {
        if (!runsSomething || !chance(60))
            continue;
        Run run;
        run.product = id(product);
        if (chance(40)) {
            for (int i = 0; i < 4; ++i) {
                const Id managed = nodeId();
                if (!contains(run.manages, managed))
                    run.manages.push_back(managed);
            }
        } else {
            run.managesAll = chance(50);
        }
        node.runs.push_back(run);
    }
    if (chance(20))
        node.roles.push_back(id(anyOf(roles)));
    if (chance(15)) {
        node.listens.push_back({chance(50) ? Transport::Udp : Transport::Tcp,
            *PortRange::parse(chance(50) ? u"162"_s : u"80"_s), u"other"_s, {}});
    }
    const auto anyZone = [&] { return chance(90) ? zoneId() : Id(); };
    if (chance(20)) {
        for (const QString &name : {u"a"_s, u"b"_s}) {
            Interface interface;
            interface.id = id(name);
            interface.zone = anyZone();
            node.interfaces.push_back(interface);
        }
    } else {
        node.zone = anyZone();
        node.addresses = {*AddressBlock::parse(u"10.0.0."_s + QString::number(below(250) + 1))};
    }
    if (chance(25)) {
        // Only towards greater ids, so that no circle comes about.
        const Id whole = nodeId();
        if (nodeName < whole)
            node.partOf = whole;
    }
    if (chance(50))
        node.facts[id(u"manufacturer"_s)] = id(chance(50) ? u"hitachi"_s : u"hpe"_s);
    if (chance(30))
        node.facts[id(u"bmc-protocol"_s)] = id(chance(50) ? u"ssl"_s : u"ssh"_s);
    if (chance(15))
        node.ports[id(u"csm"_s)][id(u"ssh"_s)] = *PortSet::parse(QString::number(2000 + below(100)));
    return node;
}

Product RandomPlan::randomProduct(const Id &product)
{
    Product made;
    made.id = product;
    if (product.toString() == u"csm"_s) {
        made.catalog = id(u"hcsm"_s);
        made.options[id(u"deployment-manager"_s)] = chance(60);
        if (chance(20))
            made.fallback[id(u"snmp-trap"_s)] = chance(50) ? FallbackChoice::Both : FallbackChoice::Fallback;
    } else if (product.toString() == u"sum"_s) {
        made.catalog = id(u"hpsum-7"_s);
        static const std::vector<QString> versions{u"7.2.1"_s, u"7.2.5"_s, u"7.3.0"_s, u"7.4.0"_s};
        if (chance(80))
            made.version = Version::parse(anyOf(versions));
        if (chance(30))
            made.ports[id(u"http"_s)] = *PortSet::parse(chance(50) ? u"80"_s : u"162"_s);
    } else {
        made.catalog = id(chance(90) ? u"infrastructure"_s : u"no-such-catalog"_s);
        if (chance(50))
            made.options[id(u"ssh"_s)] = true;
    }
    return made;
}

Zone RandomPlan::randomZone(const Id &zone)
{
    Zone made;
    made.id = zone;
    made.directedBroadcast = chance(40);
    if (chance(40))
        made.dhcpRelay = Address::parse(u"10.0.0.1"_s);
    return made;
}

Firewall RandomPlan::randomFirewall(const Id &firewall)
{
    Firewall made;
    made.id = firewall;
    made.state = chance(70) ? FirewallState::Stateful : FirewallState::Stateless;
    while (made.joins.size() < 2) {
        const Id zone = zoneId();
        if (!contains(made.joins, zone))
            made.joins.push_back(zone);
    }
    return made;
}

DrawnFlow RandomPlan::randomFlow(const Id &flow)
{
    DrawnFlow made;
    made.id = flow;
    made.from = nodeId();
    made.to = nodeId();
    made.transport = chance(50) ? Transport::Tcp : Transport::Udp;
    made.ports = *PortSet::parse(QString::number(1 + below(1000)));
    return made;
}

ChangeSet RandomPlan::edit(PlanEditor &editor)
{
    switch (below(20)) {
    case 0:
        return editor.put(randomProduct(id(chance(50) ? u"csm"_s : chance(50) ? u"sum"_s : u"infra"_s)));
    case 1:
        return chance(20) ? editor.removeProduct(id(u"infra"_s)) : editor.put(randomProduct(id(u"infra"_s)));
    case 2:
        return chance(30) ? editor.removeZone(zoneId()) : editor.put(randomZone(zoneId()));
    case 3:
        return chance(30) ? editor.removeFirewall(id(u"f"_s + QString::number(below(3))))
                          : putFirewall(editor, randomFirewall(id(u"f"_s + QString::number(below(3)))));
    case 4:
        return chance(30) ? editor.removeFlow(id(u"d"_s + QString::number(below(4))))
                          : putFlow(editor, randomFlow(id(u"d"_s + QString::number(below(4)))));
    case 5:
        return setRoutes(editor, {Route{zoneId(), zoneId(), {id(u"f"_s + QString::number(below(3)))}, {}}});
    case 6:
    case 7:
    case 8:
        return editor.removeNode(nodeId());
    case 9: {
        // Two nodes in one change, as a transaction makes it.
        ChangeSet changes = putNode(editor);
        changes.merge(putNode(editor));
        return changes;
    }
    default:
        return putNode(editor);
    }
}

} // namespace portolan::test
