// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace portolan::test {

/// Every key there is, and both forms of lines. Canonical.
inline const QByteArray everything = R"(format: portolan-plan
version: 1
title: {en: Compute management, ja: サーバ管理}
sheet:
  paper: A3
  orientation: portrait
  number: NW-0042
  revision: B
  author: Sato
  checked: Ito
  approved: Abe
  date: 2026-10-01
  system: {en: Shop, ja: 店舗}
  confidentiality: {en: Internal, ja: 社外秘}
  scale: "1:20"
revisions:
  - {revision: B, date: 2026-10-01, change: {en: First issue, ja: 初版}, by: Sato, approved: Abe, content: 90ab, seal: [1, 2]}
  - {revision: "1"}
  - {}
products:
  - {id: csm, catalog: hcsm, options: {deployment-manager: true}, ports: {https: 443, two: "80,443", wmi: 135+ephemeral}, note: main}
  - {id: sum, catalog: hpsum-7, version: 7.2.1, fallback: {snmp: default, tftp: fallback, trap: both}, licence: {until: 2030-01-01}}
  - {id: sum-old, catalog: hpsum-psp, version: "7.20"}
  - {id: sum-spare, catalog: hpsum-7}
zones:
  - id: mgmt
    name: {en: Management LAN, ja: 管理LAN}
    networks: [10.10.0.0/24, 2001:db8::/64, "2001::1"]
    dhcp-relay: 10.10.0.1
    directed-broadcast: true
    frame: [-0.5, 0, 400.25, 600]
    note: "n"
    vlan: 12
  - {id: servers}
firewalls:
  - {id: fw1, name: {en: Core firewall, ja: コアファイアウォール}, joins: [mgmt, servers], state: stateless, at: [420, 300], note: "n", model: x}
  - {id: fw2, joins: [mgmt, servers]}
routes:
  - {from: mgmt, to: servers, via: [fw2], since: 2026}
  - {from: servers, to: mgmt, via: [fw1]}
nodes:
  - {id: bmc, kind: bmc, part-of: web, members: [{name: web-a, address: 10.0.0.1, slot: 1}, {name: "12"}], facts: {bmc-protocol: ssh}}
  - id: csm01
    kind: management-server
    name: {en: Manager, ja: 管理サーバ}
    os: windows
    runs: [{product: csm, manages: all}, {product: sum, manages: [bmc, web], agent: false}, {product: sum-old}, {product: sum-spare, manages: []}]
    roles: [dhcp-server, tftp-server]
    listens: [{transport: tcp, port: 80, by: IIS, tls: no}, {transport: udp, port: 60-70}]
    zone: mgmt
    addresses: [10.10.0.11, 10.10.0.20-10.10.0.29]
    seen-as: 192.0.2.1
    at: [40, 60]
    pinned: true
    note: "two lines\nof a note"
    rack: {row: "12", unit: 7}
  - id: rx1
    kind: hp-ux
    interfaces:
      - {id: lan0, zone: servers, addresses: [10.20.2.40], seen-as: 192.0.2.40, note: "n", speed: 1e4}
      - {id: mp, zone: mgmt, addresses: [10.10.0.40]}
      - {id: spare1}
      - {id: spare2}
    ephemeral: 49152-65535
  - {id: web, kind: linux, count: 40, addresses: [10.20.1.0/26], manufacturer: hitachi, ports: {csm: {ssh: 2222}, sum: {}}}
flows:
  - {id: ntp, from: web, to: csm01, transport: udp, ports: 123, application: NTP, purpose: {en: Time, ja: 時刻同期}, one-way: true, note: "n"}
  - {id: web, from: web, to: csm01, transport: tcp, ports: "80,8000-8100", optional: true, colour: red}
decisions:
  - flow: csm:alert.alert:svp>csm01:tcp
    state: excluded
    reason: {en: Not used, ja: 未使用}
    owner: a
    requester: b
    department: c
    contact: d
    requested: 2026-01-02
    approver: e
    approved: 2026-01-03
    ticket: CHG-1
    wanted: 2026-01-04
    from: 2026-01-05
    until: 2026-01-06
    review: 2026-01-07
    log: false
    note: "n"
    risk: low
  - {flow: csm:wmi.wmi:csm01>web:tcp:deployment, reason: {ja: "時刻: 同期"}, log: true}
accepted:
  - {finding: clear-text:ntp, reason: {en: inside one zone}, by: Sato, until: 2027-02-28, level: 2}
numbers:
  csm:alert.alert:svp>csm01:tcp: 1
  csm:wmi.wmi:csm01>web:tcp: 12
note: "yes"
future: {a: [b, {c: null}]}
)";

} // namespace portolan::test
