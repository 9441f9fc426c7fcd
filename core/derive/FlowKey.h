// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "derive/FlowEngine.h"

#include <QString>

namespace portolan {

/// The key by which a plan remembers a flow: "csm:alert-receive.alert:svp>csm01:tcp", with ":inventory" behind it
/// where the document tells phases apart, and "node/interface" where every interface is reached. Of a flow drawn by
/// hand: "flow:ntp". Made of names alone, so it survives other ports, positions, zones and orders.
[[nodiscard]] QString flowKey(const FlowEngine &engine, const Flow &flow);

/// The key of the row that the flow belongs to: the flow key of the first leg with the same ends, ports and transport,
/// without a phase. Numbers are issued to row keys.
[[nodiscard]] QString rowKey(const FlowEngine &engine, const Flow &flow);

/// Index of the effective leg after which the flow's row is named.
[[nodiscard]] int rowLeg(const FlowEngine &engine, const Flow &flow);

} // namespace portolan
