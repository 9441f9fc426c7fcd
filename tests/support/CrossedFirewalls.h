// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace portolan::test {

/// Four zones in a square and two firewalls that join all of them, the first in the middle, the second at a place.
inline QByteArray crossedFirewalls(const QByteArray &second)
{
    return QByteArray(R"(format: portolan-plan
version: 1
zones:
  - {id: a, frame: [0, 0, 240, 240]}
  - {id: b, frame: [560, 0, 240, 240]}
  - {id: c, frame: [0, 420, 240, 240]}
  - {id: d, frame: [560, 420, 240, 240]}
firewalls:
  - {id: fw1, joins: [a, b, c, d], at: [400, 330]}
  - {id: fw2, joins: [a, b, c, d], at: SECOND}
nodes:
  - {id: a1, kind: linux, zone: a, at: [40, 100]}
  - {id: b1, kind: linux, zone: b, at: [600, 100]}
  - {id: c1, kind: linux, zone: c, at: [40, 520]}
  - {id: d1, kind: linux, zone: d, at: [600, 520]}
flows:
  - {id: f1, from: a1, to: b1, transport: tcp, ports: 443}
  - {id: f2, from: a1, to: c1, transport: tcp, ports: 443}
  - {id: f3, from: c1, to: d1, transport: tcp, ports: 443}
  - {id: f4, from: b1, to: d1, transport: tcp, ports: 443}
)")
        .replace("SECOND", second);
}

} // namespace portolan::test
