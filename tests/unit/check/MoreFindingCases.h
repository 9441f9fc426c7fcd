// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "unit/check/FindingCases.h"

namespace portolan::test {

/// mgmt and srv beside each other.
inline void twoFrames(DraftPlan &d)
{
    d.zone("mgmt").frame = Rectangle{0, 0, 400, 300};
    d.zone("srv").frame = Rectangle{500, 0, 400, 300};
}

/// l1 with an interface in srv and one in far.
inline Node &inTwoZones(DraftPlan &d)
{
    Node &node = d.node("l1", "linux");
    d.addInterface(node, "eth0", "srv", "10.1.0.11");
    d.addInterface(node, "eth1", "far", "10.9.0.11");
    return node;
}

inline std::vector<FindingCase> flowCases()
{
    using D = DraftPlan;
    const auto deploy = [](D &d) {
        d.hcsm().options[id("deployment-manager")] = true;
        d.node("dhcp", "dhcp-server", "mgmt", "10.0.0.31");
    };
    return {
        {"flow.no-way:l1:m1",
            [](D &d) {
                d.hpsum();
                d.plan.firewalls.clear();
            },
            [](D &d) { d.hpsum(); }},
        {"flow.tied-way:mgmt:srv",
            [](D &d) {
                d.hpsum();
                d.firewall("fw2", {id("mgmt"), id("srv")});
            },
            [](D &d) {
                d.hpsum();
                d.firewall("fw2", {id("mgmt"), id("srv")});
                d.plan.routes = {Route{id("mgmt"), id("srv"), {id("fw2")}, {}}};
            }},
        {"flow.broadcast-stays:csm:wol-broadcast:mgmt>srv", [](D &d) { d.hcsm(); }, [](D &d) { d.hcsm("mgmt"); }},
        {"flow.broadcast-needs-directed:csm:srv", [](D &d) { d.hcsm(); },
            [](D &d) {
                d.hcsm();
                d.plan.zones[id("srv")].directedBroadcast = true;
            }},
        {"flow.broadcast-needs-relay:csm:srv", deploy,
            [deploy](D &d) {
                deploy(d);
                d.plan.zones[id("srv")].dhcpRelay = Address::parse(QStringLiteral("10.1.0.1"));
            }},
        {"flow.clear-text:sum:HTTP", [](D &d) { d.hpsum(); }, [](D &d) { d.hpsum("7.3.0"); }},
        {"flow.dangling:ntp",
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.5");
                d.drawFlow("ntp", "a", "gone");
            },
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.5");
                d.node("b", "linux", "srv", "10.1.0.6");
                d.drawFlow("ntp", "a", "b");
            }},
        {"flow.to-itself:beat",
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.5");
                d.drawFlow("beat", "a", "a");
            },
            [](D &d) {
                // The machines of a group talk to each other.
                d.node("a", "linux", "srv", "10.1.0.5-10.1.0.6").count = 2;
                d.drawFlow("beat", "a", "a");
            }},
        {"flow.no-common-family:sum",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].addresses = {block("2001:db8::11")};
            },
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].addresses = {block("2001:db8::11"), block("10.1.0.11")};
            }},
        {"flow.no-common-family:flows",
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.5");
                Node &group = d.node("b", "linux", "srv");
                group.members = {Member{QStringLiteral("b1"), Address::parse(QStringLiteral("2001:db8::1")), {}}};
                d.drawFlow("ntp", "a", "b");
            },
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.5");
                Node &seen = d.node("b", "linux", "srv", "2001:db8::1");
                seen.seenAs = Address::parse(QStringLiteral("192.0.2.1"));
                d.drawFlow("ntp", "a", "b");
            },
            "drawn by hand, members"},
    };
}

inline std::vector<FindingCase> placeCases()
{
    using D = DraftPlan;
    return {
        {"zone.node-outside:l1",
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 100, 100};
                d.node("l1", "linux", "srv").at = Point{101, 50};
            },
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 100, 100};
                d.node("l1", "linux", "srv").at = Point{200, 50};
                d.plan.nodes[id("l1")].size = Size{80, 40};
                d.zone("srv").frame = Rectangle{200, 10, 80, 80};
            }},
        {"zone.node-outside:l1",
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 400, 300};
                d.node("l1", "linux", "srv").at = Point{300, 50};
            },
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 400, 300};
                d.node("l1", "linux", "srv").at = Point{400 - Node::standardSize.width, 50};
            },
            "over the border"},
        {"zone.node-outside:l1",
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 200, 300};
                d.zone("far").frame = Rectangle{240, 0, 200, 300};
                inTwoZones(d).at = Point{500, 50};
            },
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 200, 300};
                d.zone("far").frame = Rectangle{240, 0, 200, 300};
                inTwoZones(d).at = Point{140, 50};
            },
            "of two zones"},
        {"node.too-large:l1",
            [](D &d) {
                d.node("l1", "linux", "srv").size = Size{9000, 7000};
            },
            [](D &d) {
                d.node("l1", "linux", "srv").size = Size{2376, 1680};
            }},
        {"node.too-large:l1",
            [](D &d) {
                d.node("l1", "linux", "srv").size = Size{160, 1681};
            },
            [](D &d) { d.node("l1", "linux", "srv"); }, "high"},
        {"node.far-away:l2",
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{40, 60};
                d.node("l2", "linux", "srv").at = Point{999999, 60};
                d.node("l3", "linux", "srv").at = Point{40, 360};
            },
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{40, 60};
                d.node("l2", "linux", "srv").at = Point{5040, 60};
                d.node("l3", "linux", "srv").at = Point{40, 360};
            }},
        {"firewall.far-away:fw2",
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{40, 60};
                d.firewall("fw2", {id("mgmt"), id("srv")}).at = Point{999999, 60};
            },
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{40, 60};
                d.firewall("fw2", {id("mgmt"), id("srv")}).at = Point{2400, 60};
            }},
        {"firewall.far-away:fw2",
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 800, 600};
                d.firewall("fw2", {id("mgmt"), id("srv")}).at = Point{40, -999999};
                d.firewall("fw3", {id("mgmt"), id("srv")}).at = Point{40, -999999};
            },
            [](D &d) {
                d.firewall("fw2", {id("mgmt"), id("srv")}).at = Point{40, -999999};
            },
            "from the only frame"},
        {"node.far-away:l1",
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 800, 600};
                d.node("l1", "linux", "srv").at = Point{40, -999999};
                d.node("l2", "linux", "srv");
                d.node("l3", "linux", "srv");
            },
            [](D &d) {
                // Those without a place stand beside it.
                d.node("l1", "linux", "srv").at = Point{40, -999999};
                d.node("l2", "linux", "srv");
            },
            "from the frame of the others"},
        {"node.on-another:l1:l2",
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{40, 60};
                d.node("l2", "linux", "srv").at = Point{40, 60};
            },
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{40, 60};
                d.node("l2", "linux", "srv").at = Point{200, 60};
                d.node("l3", "linux", "srv").at = Point{40, 130};
                d.node("l4", "linux", "srv");
            },
            "one place"},
        {"node.on-another:l1:l2",
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{190, 129};
                d.node("l2", "linux", "srv").at = Point{40, 60};
                d.node("l2", "linux", "srv").size = Size{151, 70};
            },
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{190, 129};
                d.node("l2", "linux", "srv").at = Point{40, 60};
                d.node("l2", "linux", "srv").size = Size{150, 70};
            },
            "a corner"},
        {"zone.overlaps:srv:web",
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 400, 300};
                d.zone("web", "10.2.0.0/24").frame = Rectangle{399, 100, 400, 300};
            },
            [](D &d) {
                d.zone("srv").frame = Rectangle{0, 0, 400, 300};
                d.zone("web", "10.2.0.0/24").frame = Rectangle{400, 100, 400, 300};
                d.zone("dmz", "10.3.0.0/24").frame = Rectangle{40, 40, 100, 100};
            },
            "a corner"},
        {"zone.overlaps:srv:web",
            [](D &d) {
                d.zone("web", "10.2.0.0/24").frame = Rectangle{0, 0, 400, 300};
                d.zone("srv").frame = Rectangle{0, 0, 400, 300};
            },
            [](D &d) {
                d.zone("web", "10.2.0.0/24").frame = Rectangle{0, 0, 400, 299};
                d.zone("srv").frame = Rectangle{0, 0, 400, 300};
            },
            "the same"},
        {"firewall.on-node:fw:l1",
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{40, 60};
                d.plan.firewalls[id("fw")].at = Point{32, 90};
            },
            [](D &d) {
                d.node("l1", "linux", "srv").at = Point{40, 60};
                d.plan.firewalls[id("fw")].at = Point{31, 90};
            }},
        {"firewall.in-zone:fw",
            [](D &d) {
                twoFrames(d);
                d.plan.firewalls[id("fw")].at = Point{200, 150};
            },
            [](D &d) {
                twoFrames(d);
                d.plan.firewalls[id("fw")].at = Point{450, 150};
            }},
        {"firewall.in-zone:fw",
            [](D &d) {
                twoFrames(d);
                d.zone("web").frame = Rectangle{1000, 0, 400, 300};
                d.plan.firewalls[id("fw")].at = Point{1200, 150};
            },
            [](D &d) {
                twoFrames(d);
                d.zone("web").frame = Rectangle{-40, -40, 1000, 400}; // around both
                d.plan.firewalls[id("fw")].at = Point{450, 150};
            },
            "another zone"},
        {"firewall.in-zone:fw",
            [](D &d) {
                d.zone("mgmt").frame = Rectangle{0, 0, 800, 600};
                d.zone("srv").frame = Rectangle{400, 200, 300, 300};
                d.plan.firewalls[id("fw")].at = Point{550, 350};
            },
            [](D &d) {
                d.zone("mgmt").frame = Rectangle{0, 0, 800, 600};
                d.zone("srv").frame = Rectangle{400, 200, 300, 300};
                d.plan.firewalls[id("fw")].at = Point{300, 350};
            },
            "a zone within the other"},
        {"firewall.in-zone:fw",
            [](D &d) {
                twoFrames(d);
                d.plan.firewalls[id("fw")].at = Point{370, 150};
            },
            [](D &d) {
                twoFrames(d);
                d.plan.firewalls[id("fw")].at = Point{390, 150}; // its bar is on the border
            },
            "beside the border"},
        {"zone.networks-overlap:srv:web", [](D &d) { d.zone("web", "10.1.0.128/25"); },
            [](D &d) { d.zone("web", "10.1.1.0/25"); }},
        {"zone.no-network:srv",
            [](D &d) {
                d.hcsm();
                d.plan.zones[id("srv")].directedBroadcast = true;
                d.plan.zones[id("srv")].networks.clear();
            },
            [](D &d) {
                d.hcsm();
                d.plan.zones[id("srv")].directedBroadcast = true;
            }},
        {"node.address-outside-zone:l1", [](D &d) { d.node("l1", "linux", "srv", "10.2.0.11"); },
            [](D &d) {
                // Only the first three hosts are used.
                d.node("l1", "linux", "srv", "10.1.0.0/16").count = 3;
            }},
        {"node.address-not-a-host:l1", [](D &d) { d.node("l1", "linux", "srv", "10.1.0.255"); },
            [](D &d) { d.node("l1", "linux", "srv", "10.1.0.254"); }},
        {"node.address-not-a-host:l1", [](D &d) { d.node("l1", "linux", "srv", "10.1.0.0"); },
            [](D &d) {
                d.zone("srv", "10.1.0.0/31");
                d.node("l1", "linux", "srv", "10.1.0.0");
            },
            "network address"},
        {"node.address-not-a-host:l1",
            [](D &d) {
                d.zone("srv").networks = {block("10.1.0.0/24"), block("10.1.1.0/24")};
                d.node("l1", "linux", "srv", "10.1.0.250-10.1.1.5");
            },
            [](D &d) {
                // Of a network of its own a group has the hosts alone.
                d.zone("srv").networks = {block("10.1.0.0/24"), block("10.1.1.0/24")};
                d.node("l1", "linux", "srv").addresses = {block("10.1.0.0/24"), block("10.1.1.0/24")};
            },
            "in the middle of a range"},
        {"address.duplicate:srv:10.1.0.11",
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.11");
                d.node("b", "linux", "srv", "10.1.0.11");
            },
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.11");
                d.node("b", "linux", "mgmt", "10.1.0.11");
            }},
        {"address.duplicate:srv:10.1.0.3",
            [](D &d) {
                d.node("group", "linux", "srv", "10.1.0.0/24").count = 3;
                d.node("b", "linux", "srv", "10.1.0.3");
            },
            [](D &d) {
                d.node("group", "linux", "srv", "10.1.0.0/24").count = 3;
                d.node("b", "linux", "srv", "10.1.0.4");
            },
            "inside a group"},
        {"address.duplicate:10.1.0.11",
            [](D &d) {
                d.node("a", "linux", nullptr, "10.1.0.11");
                d.node("b", "linux", nullptr, "10.1.0.11");
            },
            [](D &d) {
                d.node("a", "linux", nullptr, "10.1.0.11");
                d.node("b", "linux", nullptr, "10.1.0.12");
                d.node("c", "linux", "srv", "10.1.0.11");
            },
            "in no zone"},
    };
}

inline std::vector<FindingCase> documentCases()
{
    using D = DraftPlan;
    const auto flow = QStringLiteral("sum:linux-connect.ssh:m1>l1:tcp");
    return {
        {"text.one-language:nodes.l1.name",
            [](D &d) {
                d.node("l1", "linux").name = {QStringLiteral("Web"), {}};
            },
            [](D &d) {
                d.node("l1", "linux").name = {QStringLiteral("Web"), QStringLiteral("ウェブ")};
            }},
        {"decision.without-flow:sum:linux-connect.ssh:m1>l2:tcp",
            [](D &d) {
                d.hpsum();
                d.exclude(QStringLiteral("sum:linux-connect.ssh:m1>l2:tcp"));
            },
            [flow](D &d) {
                d.hpsum();
                d.exclude(flow);
            }},
        {"decision.without-flow:flow:ntp", [](D &d) { d.exclude(QStringLiteral("flow:ntp")); },
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.5");
                d.node("b", "linux", "srv", "10.1.0.6");
                d.drawFlow("ntp", "a", "b");
                d.exclude(QStringLiteral("flow:ntp"));
            },
            "drawn by hand"},
        {"decision.excluded-required:sum",
            [flow](D &d) {
                d.hpsum();
                d.exclude(flow);
            },
            [](D &d) {
                // Printed as optional.
                d.hpsum();
                d.node("oa", "oa", "srv", "10.1.0.12");
                d.exclude(QStringLiteral("sum:oa-connect.node-http:m1>oa:tcp"));
            }},
        {"number.twice:7",
            [](D &d) {
                d.plan.numbers = {{QStringLiteral("a"), 7}, {QStringLiteral("b"), 7}};
            },
            [](D &d) {
                d.plan.numbers = {{QStringLiteral("a"), 7}, {QStringLiteral("b"), 8}};
            }},
        {"revision.not-listed:C",
            [](D &d) {
                d.plan.sheet.revision = QStringLiteral("C");
                d.list(QStringLiteral("A"));
            },
            [](D &d) { d.plan.sheet.revision = QStringLiteral("C"); }},
        {"revision.not-newest:A",
            [](D &d) {
                d.plan.sheet.revision = QStringLiteral("A");
                d.list(QStringLiteral("A"));
                d.list(QStringLiteral("B"));
            },
            [](D &d) {
                d.plan.sheet.revision = QStringLiteral("B");
                d.list(QStringLiteral("A"));
                d.list(QStringLiteral("B"));
            }},
        {"revision.other-date:A",
            [](D &d) {
                d.plan.sheet.revision = QStringLiteral("A");
                d.plan.sheet.date = QDate(2026, 11, 21);
                d.list(QStringLiteral("A"));
                d.plan.revisions.back().date = QDate(2026, 11, 20);
            },
            [](D &d) {
                d.plan.sheet.revision = QStringLiteral("A");
                d.plan.sheet.date = QDate(2026, 11, 20);
                d.list(QStringLiteral("A"));
                d.plan.revisions.back().date = QDate(2026, 11, 20);
            }},
        {"revision.other-approver:A",
            [](D &d) {
                d.plan.sheet.revision = QStringLiteral("A");
                d.plan.sheet.approved = QStringLiteral("Sato");
                d.list(QStringLiteral("A"));
                d.plan.revisions.back().approved = QStringLiteral("Suzuki");
            },
            [](D &d) {
                // The title block is silent.
                d.plan.sheet.revision = QStringLiteral("A");
                d.list(QStringLiteral("A"));
                d.plan.revisions.back().approved = QStringLiteral("Suzuki");
            }},
        {"revision.other-author:A",
            [](D &d) {
                d.plan.sheet.revision = QStringLiteral("A");
                d.plan.sheet.author = QStringLiteral("Sato");
                d.list(QStringLiteral("A"));
                d.plan.revisions.back().by = QStringLiteral("Suzuki");
            },
            [](D &d) {
                // The revision table is silent.
                d.plan.sheet.revision = QStringLiteral("A");
                d.plan.sheet.author = QStringLiteral("Sato");
                d.list(QStringLiteral("A"));
            }},
        {"acceptance.without-finding:node.no-zone:x",
            [](D &d) {
                d.hpsum();
                d.plan.accepted[QStringLiteral("node.no-zone:x")].finding = QStringLiteral("node.no-zone:x");
            },
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].zone = Id();
                d.plan.accepted[QStringLiteral("node.no-zone:l1")].finding = QStringLiteral("node.no-zone:l1");
            }},
    };
}

inline std::vector<FindingCase> catalogCases()
{
    using D = DraftPlan;
    const auto withNode = [](const char *kind) {
        return [kind](D &d) {
            d.hpsum();
            d.node("x", kind, "srv", "10.1.0.12");
        };
    };
    const auto integrity = [](D &d, const char *production) {
        d.hpsum();
        d.zone("prod", "10.3.0.0/24");
        Node &node = d.node("rx1", "hp-ux");
        d.addInterface(node, "lan0", production, "10.3.0.11");
        d.addInterface(node, "mp", "mgmt", "10.0.0.41");
    };
    const auto withDhcp = [](D &d) {
        d.hcsm().options[id("deployment-manager")] = true;
        d.node("dhcp", "dhcp-server", "mgmt", "10.0.0.31");
    };
    return {
        {"catalog.wmi-dynamic-port:sum", withNode("windows"), [](D &d) { d.hpsum(); }},
        {"catalog.two-way-text:sum", [](D &d) { d.hpsum("7.4.0"); }, [](D &d) { d.hpsum("7.2.1"); }},
        {"catalog.two-way-text:sum", [](D &d) { d.hpsum("7.3"); }, [](D &d) { d.hpsum(nullptr); }, "version not given"},
        {"catalog.esxi-outbound:sum:x", withNode("vmware-esxi"),
            [withNode](D &d) {
                withNode("vmware-esxi")(d);
                d.plan.products[id("sum")].ports = {{id("http"), ports("80")}, {id("https"), ports("443")}};
            }},
        {"catalog.integrity-networks:sum:x", withNode("hp-ux"),
            [integrity](D &d) {
                integrity(d, "prod");
                d.firewall("fw", {id("mgmt"), id("prod"), id("srv")});
            },
            "one interface"},
        {"catalog.integrity-networks:sum:rx1", [integrity](D &d) { integrity(d, "prod"); },
            [integrity](D &d) { integrity(d, "srv"); }, "out of reach"},
        {"catalog.ftp-peer:sum", [](D &d) { d.hpsum().ports[id("ftp")] = ports("21"); }, [](D &d) { d.hpsum(); }},
        {"catalog.kerberos-or-ldap:csm:ad",
            [](D &d) {
                d.hcsm();
                d.node("ad", "domain-controller", "mgmt", "10.0.0.31");
            },
            [](D &d) {
                // Both are in the plan, and no server has a choice.
                d.hcsm();
                d.node("kdc", "kerberos-server", "mgmt", "10.0.0.31");
                d.node("directory", "ldap-server", "mgmt", "10.0.0.32");
            }},
        {"catalog.tftp-ports:csm", [](D &d) { d.hcsm().options[id("deployment-manager")] = true; },
            [](D &d) { d.hcsm(); }},
        {"catalog.trap-port:csm",
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("m1")].listens
                    = {Listener{Transport::Udp, {162, 162}, QStringLiteral("SNMP Trap"), {}}};
            },
            [](D &d) { d.hcsm(); }, "the fallback"},
        {"catalog.trap-port:csm", [](D &d) { d.hcsm().ports[id("snmp-trap")] = ports("1162"); },
            [](D &d) { d.hcsm().ports[id("alert")] = ports("1162"); }, "a port of the plan's own"},
        {"catalog.dhcp-relay-targets:csm",
            [withDhcp](D &d) {
                withDhcp(d);
                d.plan.zones[id("srv")].dhcpRelay = Address::parse(QStringLiteral("10.1.0.1"));
            },
            withDhcp},
        {"catalog.second-ports:csm", [](D &d) { d.hcsm().options[id("deployment-manager")] = true; },
            [](D &d) { d.hcsm(); }},
    };
}

inline std::vector<FindingCase> allCases()
{
    std::vector<FindingCase> all;
    for (const auto &cases :
        {productCases(), nodeCases(), portCases(), flowCases(), placeCases(), documentCases(), catalogCases()})
        all.insert(all.end(), cases.begin(), cases.end());
    return all;
}

} // namespace portolan::test
