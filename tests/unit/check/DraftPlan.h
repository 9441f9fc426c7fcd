// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/PlanEditor.h"
#include "support/Ids.h"

#include <QString>

#include <algorithm>

namespace portolan::test {

inline PortSet ports(const char *text)
{
    return PortSet::parse(QString::fromUtf8(text)).value();
}

inline AddressBlock block(const char *text)
{
    return AddressBlock::parse(QString::fromUtf8(text)).value();
}

/// A plan with short ways to say what a case is about.
///
/// It starts with the zones mgmt (10.0.0.0/24) and srv (10.1.0.0/24), the firewall fw between them and no nodes.
struct DraftPlan {
    Plan plan;

    DraftPlan()
    {
        zone("mgmt", "10.0.0.0/24");
        zone("srv", "10.1.0.0/24");
        firewall("fw", {id("mgmt"), id("srv")});
    }

    Zone &zone(const char *name, const char *network = nullptr)
    {
        Zone &zone = plan.zones[id(name)];
        zone.id = id(name);
        if (network)
            zone.networks = {block(network)};
        return zone;
    }

    Firewall &firewall(const char *name, std::vector<Id> joins)
    {
        Firewall &firewall = plan.firewalls[id(name)];
        firewall.id = id(name);
        firewall.joins = std::move(joins);
        return firewall;
    }

    Product &product(const char *name, const char *catalog)
    {
        Product &product = plan.products[id(name)];
        product.id = id(name);
        product.catalog = id(catalog);
        return product;
    }

    Node &node(const char *name, const char *kind, const char *zone = nullptr, const char *address = nullptr)
    {
        Node &node = plan.nodes[id(name)];
        node.id = id(name);
        node.kind = id(kind);
        if (zone)
            node.zone = id(zone);
        if (address)
            node.addresses = {block(address)};
        return node;
    }

    /// A management server in mgmt. Called again, the same one runs another product.
    Node &manager(const char *name, const char *product, const char *os = "windows", const char *address = "10.0.0.11")
    {
        Node &machine = node(name, "management-server", "mgmt", address);
        if (os)
            machine.os = id(os);
        machine.runs.push_back(Run{id(product), false, {}, {}});
        std::sort(
            machine.runs.begin(), machine.runs.end(), [](const Run &a, const Run &b) { return a.product < b.product; });
        return machine;
    }

    /// HP SUM 7, on m1, with the Linux target l1.
    Product &hpsum(const char *version = "7.2.1")
    {
        manager("m1", "sum");
        node("l1", "linux", "srv", "10.1.0.11");
        Product &sum = product("sum", "hpsum-7");
        if (version)
            sum.version = Version::parse(QString::fromUtf8(version));
        return sum;
    }

    /// Compute Systems Manager, on m1, with the Windows server w1, made by somebody else than Hitachi.
    Product &hcsm(const char *serverZone = "srv")
    {
        manager("m1", "csm");
        const bool isNear = QString::fromUtf8(serverZone) == QLatin1String("mgmt");
        node("w1", "windows", serverZone, isNear ? "10.0.0.21" : "10.1.0.21").facts[id("manufacturer")] = id("hpe");
        return product("csm", "hcsm");
    }

    void addInterface(Node &node, const char *name, const char *zone, const char *address)
    {
        node.interfaces.push_back(Interface{id(name), id(zone), {block(address)}, {}, {}, {}});
    }

    DrawnFlow &drawFlow(const char *name, const char *from, const char *to, const char *port = "123")
    {
        DrawnFlow &flow = plan.flows[id(name)];
        flow.id = id(name);
        flow.from = id(from);
        flow.to = id(to);
        flow.ports = ports(port);
        return flow;
    }

    /// As the newest of the revision table.
    void list(const QString &revision)
    {
        plan.revisions.push_back({});
        plan.revisions.back().revision = revision;
    }
    void exclude(const QString &flow)
    {
        Decision &decision = plan.decisions[flow];
        decision.flow = flow;
        decision.state = DecisionState::Excluded;
    }
};

} // namespace portolan::test
