// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "route/RouteScene.h"

namespace portolan {

/// A bar's line ends so far inside of the zones that it parts.
inline constexpr double withinZones = 12;

/// Whether a firewall's bar stands upright: zones that it joins lie at its left and right, rather than above and below.
/// One of two zones that stands right beside one of them stands along that side.
[[nodiscard]] bool standsUpright(const Diagram &things, const DiagramGate &gate);

/// Which way a bar is crossed from one place to another; either way, where it does not part them. It is no longer than
/// a point yet.
[[nodiscard]] CrossingWay crossingOf(const DiagramGate &gate, const QRectF &from, const QRectF &to);

/// Whether any zone that a bar is for is drawn.
[[nodiscard]] bool joinsZones(const Diagram &things, const DiagramGate &gate);

/// The line that arrows through a firewall have to cross. It runs along the zones that the firewall joins; of a bar
/// that stands right beside one of two zones along this one alone, and bars on one side of a zone share it. Between
/// three zones and more it ends before whatever else it would run through. The gate knows already how it stands.
[[nodiscard]] RouteGate gateLineOf(const Diagram &things, const DiagramGate &gate);

} // namespace portolan
