// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "unit/check/DraftPlan.h"

#include <functional>

namespace portolan::test {

/// A finding, one plan that has it and one that is as near to it as possible and has it not.
struct FindingCase {
    const char *key; ///< of the finding, which begins with its code
    std::function<void(DraftPlan &)> with;
    std::function<void(DraftPlan &)> without;
    const char *name = ""; ///< where a code has several cases
};

inline std::vector<FindingCase> productCases()
{
    using D = DraftPlan;
    return {
        {"product.unknown-catalog:sum", [](D &d) { d.hpsum().catalog = id("hpsum-8"); }, [](D &d) { d.hpsum(); }},
        {"product.unknown-option:csm:deploy-manager", [](D &d) { d.hcsm().options[id("deploy-manager")] = true; },
            [](D &d) { d.hcsm().options[id("deployment-manager")] = true; }},
        {"product.unknown-port:sum:htp", [](D &d) { d.hpsum().ports[id("htp")] = ports("80"); },
            [](D &d) { d.hpsum().ports[id("http")] = ports("80"); }},
        {"product.unknown-port:csm:shh:w1",
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("w1")].ports[id("csm")][id("shh")] = ports("2222");
            },
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("w1")].ports[id("csm")][id("ssh")] = ports("2222");
            },
            "on a node"},
        {"product.unknown-port:csm:snmp-trp", [](D &d) { d.hcsm().fallback[id("snmp-trp")] = FallbackChoice::Both; },
            [](D &d) { d.hcsm().fallback[id("snmp-trap")] = FallbackChoice::Both; }, "fallback"},
        {"product.no-fallback:csm:alert", [](D &d) { d.hcsm().fallback[id("alert")] = FallbackChoice::Both; },
            [](D &d) { d.hcsm().fallback[id("ftsvc")] = FallbackChoice::Both; }},
        {"product.port-fixed:csm:wmi", [](D &d) { d.hcsm().ports[id("wmi")] = ports("136"); },
            [](D &d) { d.hcsm().ports[id("https")] = ports("443"); }},
        {"product.port-fixed:csm:wmi:w1",
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("w1")].ports[id("csm")][id("wmi")] = ports("136");
            },
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("w1")].ports[id("csm")][id("winrm")] = ports("80");
            },
            "on a node"},
        {"product.port-not-on-node:csm:https:m1",
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("m1")].ports[id("csm")][id("https")] = ports("443");
            },
            [](D &d) { d.hcsm().ports[id("https")] = ports("443"); }},
        {"product.version-missing:sum", [](D &d) { d.hpsum(nullptr); }, [](D &d) { d.hpsum(); }},
        {"product.version-between:sum", [](D &d) { d.hpsum("7.2.5"); }, [](D &d) { d.hpsum("7.3"); }},
        {"product.version-beyond:sum", [](D &d) { d.hpsum("8.0"); }, [](D &d) { d.hpsum("7.99"); }},
        {"product.version-beyond:sum", [](D &d) { d.hpsum("6.4.1"); }, [](D &d) { d.hpsum("7"); }, "an earlier one"},
        {"product.version-beyond:sum", [](D &d) { d.hpsum("99.1.2"); }, [](D &d) { d.hpsum("7.2.5"); },
            "between has its own"},
        {"product.version-unnamed:sum", [](D &d) { d.hpsum("7.2.5").catalog = id("hpsum-unread"); },
            [](D &d) { d.hpsum("7.2.5"); }},
        {"product.no-server:csm",
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("m1")].runs.clear();
            },
            [](D &d) { d.hcsm(); }},
        {"product.services-absent:infrastructure", [](D &d) { d.node("ntp1", "ntp-server", "srv", "10.1.0.5"); },
            [](D &d) {
                d.product("infra", "infrastructure");
                d.node("ntp1", "ntp-server", "srv", "10.1.0.5");
            }},
        {"product.services-absent:infrastructure",
            [](D &d) {
                d.hcsm();
                d.node("ntp1", "ntp-server", "srv", "10.1.0.5");
            },
            [](D &d) {
                // Known to a product, managed by one, reached as somebody drew it.
                d.hcsm();
                d.node("ldap1", "ldap-server", "srv", "10.1.0.5");
                d.node("l9", "linux", "srv", "10.1.0.6");
                d.node("ntp1", "ntp-server", "srv", "10.1.0.7");
                d.drawFlow("time", "l9", "ntp1");
            },
            "what nothing knows"},
        {"product.manages-unsaid:csm",
            [](D &d) {
                d.hcsm();
                d.manager("m2", "csm", "windows", "10.0.0.12").runs[0].manages = {id("w1")};
            },
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("m1")].runs[0].managesAll = true;
                d.manager("m2", "csm", "windows", "10.0.0.12").runs[0].manages = {id("w1")};
            }},
        {"product.option-impossible:csm:deployment-manager:m1",
            [](D &d) {
                d.hcsm().options[id("deployment-manager")] = true;
                d.plan.nodes[id("m1")].os = id("linux");
            },
            [](D &d) { d.hcsm().options[id("deployment-manager")] = true; }},
        {"role.nobody:csm:management-client", [](D &d) { d.hcsm(); },
            [](D &d) {
                d.hcsm();
                d.node("pc", "management-client", "mgmt", "10.0.0.31");
            }},
        {"role.nobody:csm:dhcp-server", [](D &d) { d.hcsm().options[id("deployment-manager")] = true; },
            [](D &d) { d.hcsm(); }, "legs not selected"},
        {"role.nobody:csm",
            [](D &d) {
                d.hcsm();
                d.node("b1", "bmc", "mgmt", "10.0.0.41");
                d.plan.nodes.erase(id("w1"));
            },
            [](D &d) { d.hcsm(); }, "what is managed plays optional roles alone"},
        {"role.manager-and-other:csm:dhcp-server:m1",
            [](D &d) {
                d.hcsm().options[id("deployment-manager")] = true;
                d.plan.nodes[id("m1")].roles = {id("dhcp-server")};
                d.node("dhcp", "dhcp-server", "mgmt", "10.0.0.31");
            },
            [](D &d) {
                d.hcsm().options[id("deployment-manager")] = true;
                d.plan.nodes[id("m1")].roles = {id("dhcp-server")};
            }},
        {"role.manager-and-other:csm:dhcp-server:m1",
            [](D &d) {
                d.hcsm().options[id("deployment-manager")] = true;
                d.plan.nodes[id("m1")].roles = {id("dhcp-server")};
                d.node("dhcp", "dhcp-server", "mgmt", "10.0.0.31");
            },
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("m1")].roles = {id("dhcp-server")};
                d.node("dhcp", "dhcp-server", "mgmt", "10.0.0.31");
            },
            "legs not selected"},
        {"product.manages-nothing:sum",
            [](D &d) {
                d.hpsum();
                d.plan.nodes.erase(id("l1"));
            },
            [](D &d) { d.hpsum(); }, "one managed role is enough"},
        {"product.manages-nothing:sum",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("m1")].runs[0].managesNothing = true;
            },
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("m1")].runs[0].manages = {id("l1")};
            },
            "an empty list"},
    };
}

inline std::vector<FindingCase> nodeCases()
{
    using D = DraftPlan;
    return {
        {"node.unknown-kind:x", [](D &d) { d.node("x", "linus"); }, [](D &d) { d.node("x", "linux"); }},
        {"node.unknown-role:l1:remote-browse",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].roles = {id("remote-browse")};
            },
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].roles = {id("remote-browser")};
            }},
        {"node.no-documented-flow:sum:w1",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("m1")].os = id("linux");
                d.node("w1", "windows", "srv", "10.1.0.12");
            },
            [](D &d) {
                d.hpsum();
                d.node("w1", "windows", "srv", "10.1.0.12");
            }},
        {"node.no-documented-flow:sum:sw",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("m1")].runs[0].manages = {id("l1"), id("sw")};
                d.node("sw", "network-device", "srv", "10.1.0.12");
            },
            [](D &d) {
                d.hpsum();
                d.node("sw", "network-device", "srv", "10.1.0.12");
                d.drawFlow("syslog", "sw", "l1", "514");
            },
            "manages names a node without a role"},
        {"node.no-documented-flow:b1",
            [](D &d) {
                d.hpsum();
                d.node("b1", "svp", "srv", "10.1.0.12");
            },
            [](D &d) {
                d.hcsm();
                d.node("b1", "svp", "srv", "10.1.0.12");
            },
            "no flow at all"},
        {"node.no-documented-flow:b1",
            [](D &d) {
                d.hpsum();
                d.node("b1", "svp", "srv", "10.1.0.12");
            },
            [](D &d) {
                // Nothing is derived: what the product lacks is told instead.
                d.hpsum();
                d.plan.nodes[id("m1")].runs.clear();
                d.node("b1", "svp", "srv", "10.1.0.12");
            },
            "no flow of anybody"},
        {"node.unknown-os:m1",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("m1")].os = id("windws");
            },
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].os = id("hp-ux");
            }},
        {"node.unmanaged:csm:w1",
            [](D &d) {
                d.hcsm();
                d.node("l1", "linux", "srv", "10.1.0.12");
                d.plan.nodes[id("m1")].runs[0].manages = {id("l1")};
                d.manager("m2", "csm", "windows", "10.0.0.12").runs[0].manages = {id("l1")};
            },
            [](D &d) {
                d.hcsm();
                d.node("l1", "linux", "srv", "10.1.0.12");
                d.plan.nodes[id("m1")].runs[0].manages = {id("l1")};
                d.manager("m2", "csm", "windows", "10.0.0.12").runs[0].manages = {id("w1")};
            }},
        {"node.no-zone:l1",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].zone = Id();
            },
            [](D &d) {
                d.hpsum();
                d.node("alone", "storage");
            }},
        {"node.no-address:l1",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].addresses.clear();
            },
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].addresses.clear();
                d.plan.nodes[id("l1")].members
                    = {Member{QStringLiteral("a"), Address::parse(QStringLiteral("10.1.0.11")), {}}};
            }},
        {"node.no-address:l1",
            [](D &d) {
                d.hpsum();
                Node &group = d.node("l1", "linux", "srv");
                group.addresses.clear();
                group.members = {Member{QStringLiteral("a"), Address::parse(QStringLiteral("10.1.0.11")), {}},
                    Member{QStringLiteral("b"), {}, {}}};
            },
            [](D &d) {
                d.hpsum();
                Node &group = d.node("l1", "linux", "srv");
                group.addresses.clear();
                group.members = {Member{QStringLiteral("a"), Address::parse(QStringLiteral("10.1.0.11")), {}}};
            },
            "some members"},
        {"node.group-wider:l1",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].addresses = {block("10.1.0.0/26")};
                d.plan.nodes[id("l1")].count = 40;
            },
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("l1")].addresses = {block("10.1.0.1-10.1.0.40")};
                d.plan.nodes[id("l1")].count = 40;
            }},
        {"node.fact-missing:w1:manufacturer",
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("w1")].facts.clear();
            },
            [](D &d) { d.hcsm(); }},
        {"node.fact-missing:w1:manufacturer",
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("w1")].facts.clear();
                Node &bmc = d.node("bmc", "bmc", "srv", "10.1.0.12");
                bmc.partOf = id("w1");
                bmc.facts[id("bmc-protocol")] = id("ssl");
            },
            [](D &d) {
                d.hcsm();
                Node &bmc = d.node("bmc", "bmc", "srv", "10.1.0.12");
                bmc.partOf = id("w1");
                bmc.facts[id("bmc-protocol")] = id("ssl");
            },
            "asked at the server for its BMC too"},
        {"node.os-missing:m1",
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("m1")].os = Id();
            },
            [](D &d) { d.hpsum(); }},
    };
}

inline std::vector<FindingCase> portCases()
{
    using D = DraftPlan;
    const auto listen = [](D &d, const char *port) {
        d.plan.nodes[id("m1")].listens
            = {Listener{Transport::Tcp, *PortRange::parse(QString::fromUtf8(port)), QStringLiteral("IIS"), {}}};
    };
    return {
        {"node.port-collision:m1:tcp:80",
            [listen](D &d) {
                d.hpsum().ports[id("http")] = ports("80");
                listen(d, "80");
            },
            [listen](D &d) {
                d.hpsum().ports[id("http")] = ports("80");
                listen(d, "8080");
            },
            "own listener"},
        {"node.port-collision:m1:tcp:443",
            [](D &d) {
                d.hpsum().ports[id("https")] = ports("443");
                d.product("csm", "hcsm").ports[id("https")] = ports("443");
                d.plan.nodes[id("m1")].runs.push_back(Run{id("csm"), false, {}, {}});
                d.node("pc", "management-client", "mgmt", "10.0.0.31");
            },
            [](D &d) {
                // Both reach the same sshd.
                d.hpsum();
                d.product("csm", "hcsm");
                d.plan.nodes[id("m1")].runs.push_back(Run{id("csm"), false, {}, {}});
                d.node("pc", "management-client", "mgmt", "10.0.0.31");
            },
            "two products"},
        {"node.port-collision:m1:tcp:443",
            [](D &d) {
                Product &sum = d.hpsum();
                sum.ports[id("http")] = ports("443");
                sum.ports[id("https")] = ports("443");
            },
            [](D &d) {
                // One port of the product under two purposes, with and without a process.
                d.hpsum().ports[id("https")] = ports("443");
                d.node("pc", "management-client", "mgmt", "10.0.0.31");
            },
            "two ports of one product"},
        {"node.port-collision:m1:udp:67",
            [](D &d) {
                d.hcsm().options[id("deployment-manager")] = true;
                d.plan.nodes[id("m1")].listens = {Listener{Transport::Udp, {67, 67}, QStringLiteral("dnsmasq"), {}}};
                d.node("dhcp", "dhcp-server", "mgmt", "10.0.0.31");
            },
            [](D &d) {
                // The document foresees DHCP beside pxesvc.exe, whether or not another server is there.
                d.hcsm().options[id("deployment-manager")] = true;
                d.plan.nodes[id("m1")].roles = {id("dhcp-server")};
                d.node("dhcp", "dhcp-server", "mgmt", "10.0.0.31");
            },
            "one port of one product"},
        {"node.port-collision:m1:tcp:21",
            [listen](D &d) {
                d.hpsum().ports[id("ftp")] = ports("21");
                listen(d, "21");
            },
            [listen](D &d) {
                d.hpsum();
                listen(d, "21");
            },
            "a port without a flow"},
        {"node.port-collision:m1:tcp:22015",
            [listen](D &d) {
                d.hcsm();
                listen(d, "22015");
            },
            [listen](D &d) {
                d.hcsm().ports[id("http")] = ports("8080");
                listen(d, "22015");
            },
            "the product's own port, and nobody comes"},
        {"node.port-collision:m1:tcp:63001",
            [listen](D &d) {
                d.manager("m1", "sum");
                d.product("sum", "hpsum-7");
                listen(d, "63001");
            },
            [listen](D &d) {
                d.manager("m1", "sum");
                d.product("sum", "hpsum-7");
                listen(d, "63000");
            },
            "a product that manages nothing"},
        {"node.port-collision:m1:tcp:26508",
            [listen](D &d) {
                d.manager("m1", "csm");
                d.product("csm", "hcsm").options[id("deployment-manager")] = true;
                listen(d, "26508");
            },
            [listen](D &d) {
                d.manager("m1", "csm");
                d.product("csm", "hcsm");
                listen(d, "26508");
            },
            "nobody comes, and the option is off"},
        {"node.port-collision:m1:tcp:26508",
            [listen](D &d) {
                d.manager("m1", "csm");
                d.product("csm", "hcsm").options[id("deployment-manager")] = true;
                listen(d, "26508");
            },
            [listen](D &d) {
                d.manager("m1", "csm", nullptr);
                d.product("csm", "hcsm").options[id("deployment-manager")] = true;
                listen(d, "26508");
            },
            "nobody comes, and the system is unknown"},
        {"node.port-collision:m1:tcp:22015",
            [](D &d) {
                d.hcsm();
                d.node("pc", "linux", "mgmt", "10.0.0.31");
                d.drawFlow("site", "pc", "m1", "22015").application = QStringLiteral("Intranet");
            },
            [](D &d) {
                // Other ways to the same GUI, and ranges, which tell nothing about each of their ports.
                d.hcsm();
                d.node("pc", "linux", "mgmt", "10.0.0.31");
                d.drawFlow("a", "pc", "m1", "22015");
                d.drawFlow("b", "pc", "m1", "22015").application = QStringLiteral("http");
                d.drawFlow("c", "pc", "m1", "22015").application = QStringLiteral("CSM GUI and CLI (HTTP)");
                d.drawFlow("d", "pc", "m1", "22000-22100").application = QStringLiteral("Intranet");
                d.drawFlow("e", "pc", "m1", "22015").application = QStringLiteral("Intranet");
                d.plan.flows[id("e")].transport = Transport::Udp;
            },
            "drawn by hand"},
        {"node.port-collision:m1:tcp:22015",
            [](D &d) {
                d.hcsm();
                d.node("pc", "management-client", "mgmt", "10.0.0.31");
                d.drawFlow("site", "w1", "m1", "22015").application = QStringLiteral("Intranet");
            },
            [](D &d) {
                d.hcsm();
                d.node("pc", "management-client", "mgmt", "10.0.0.31");
                d.drawFlow("site", "pc", "m1", "22015").application = QStringLiteral("Intranet");
            },
            "drawn beside the product's own flow"},
        {"node.port-collision:m1:udp:162",
            [](D &d) {
                // A drawn flow makes no port give way: it may as well lead to the product.
                d.hcsm();
                d.node("sw", "network-device", "mgmt", "10.0.0.32");
                d.drawFlow("trap", "sw", "m1", "162").application = QStringLiteral("snmptrapd");
                d.plan.flows[id("trap")].transport = Transport::Udp;
            },
            [](D &d) {
                d.hcsm();
                d.node("sw", "network-device", "mgmt", "10.0.0.32");
                d.drawFlow("trap", "sw", "m1", "162").application = QStringLiteral("SNMP trap");
                d.plan.flows[id("trap")].transport = Transport::Udp;
            },
            "drawn to a port with a fallback"},
        {"node.port-collision:m1:udp:162",
            [](D &d) {
                d.hcsm().ports[id("snmp-trap")] = ports("162");
                d.plan.nodes[id("m1")].listens
                    = {Listener{Transport::Udp, {162, 162}, QStringLiteral("snmptrapd"), {}}};
            },
            [](D &d) {
                // The product gives way by itself.
                d.hcsm();
                d.plan.nodes[id("m1")].listens
                    = {Listener{Transport::Udp, {162, 162}, QStringLiteral("snmptrapd"), {}}};
            },
            "a fallback that the user switched off"},
        {"node.port-collision:l1:tcp:8080",
            [](D &d) {
                d.node("l1", "linux").listens = {Listener{Transport::Tcp, {8000, 8100}, QStringLiteral("a"), {}},
                    Listener{Transport::Tcp, {8080, 8080}, QStringLiteral("b"), {}}};
            },
            [](D &d) {
                d.node("l1", "linux").listens = {Listener{Transport::Tcp, {8000, 8079}, QStringLiteral("a"), {}},
                    Listener{Transport::Tcp, {8080, 8080}, QStringLiteral("b"), {}},
                    Listener{Transport::Udp, {8080, 8080}, QStringLiteral("c"), {}}};
            },
            "two own listeners"},
        {"node.port-collision:dns1:udp:53",
            [](D &d) {
                d.product("infra", "infrastructure");
                d.node("pc", "linux", "srv", "10.1.0.5");
                Node &node = d.node("dns1", "dns-server", "srv", "10.1.0.6");
                node.roles = {id("ntp-server")};
                node.ports[id("infra")][id("ntp")] = ports("53");
            },
            [](D &d) {
                // What a catalog of services expects is what the node lists as its own.
                d.product("infra", "infrastructure");
                d.node("pc", "linux", "srv", "10.1.0.5");
                Node &node = d.node("dns1", "dns-server", "srv", "10.1.0.6");
                node.roles = {id("ntp-server")};
                node.listens = {Listener{Transport::Udp, {53, 53}, QStringLiteral("named"), {}}};
            },
            "two services"},
        {"node.port-in-ephemeral:m1:sum",
            [](D &d) {
                d.manager("m1", "sum");
                d.product("sum", "hpsum-7");
            },
            [](D &d) {
                d.manager("m1", "sum", "linux");
                d.product("sum", "hpsum-7");
            },
            "nobody comes"},
        {"node.port-in-ephemeral:m1:sum", [](D &d) { d.hpsum(); },
            [](D &d) {
                Product &sum = d.hpsum();
                sum.ports[id("http")] = ports("80");
                sum.ports[id("https")] = ports("443");
            }},
        {"node.port-in-ephemeral:m1:sum", [](D &d) { d.hpsum(); },
            [](D &d) {
                d.hpsum();
                d.plan.nodes[id("m1")].ephemeral = PortRange{50000, 60000};
            },
            "range of the node"},
        {"port.wide-range:csm:wmi", [](D &d) { d.hcsm(); },
            [](D &d) {
                d.hcsm();
                d.plan.nodes[id("w1")].ephemeral = PortRange{50000, 50500};
            }},
        {"port.wide-range:flow:bulk",
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.5");
                d.node("b", "linux", "srv", "10.1.0.6");
                d.drawFlow("bulk", "a", "b", "20000-21000");
            },
            [](D &d) {
                d.node("a", "linux", "srv", "10.1.0.5");
                d.node("b", "linux", "srv", "10.1.0.6");
                d.drawFlow("bulk", "a", "b", "20000-20999");
            },
            "drawn by hand"},
    };
}

} // namespace portolan::test
