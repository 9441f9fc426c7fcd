// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "diagram/Diagram.h"
#include "plan/Plan.h"

namespace portolan {

/// What of a diagram its reader will mind, the first ten of each kind:
///   warning.no-way (from, to): an arrow for which there was no room; it has numbered stubs at both ends
///   warning.no-label (from, to): there was room for its line, but not for the smallest label
///   warning.past-bar (from, to): its line goes past the bar of a firewall that its flows pass
///   warning.boxes-overlap (node, other node): they stand on each other
///   warning.bar-on-node (firewall, node): its bar stands on the node
///   warning.bars-too-near (firewall, other firewall): nothing less than another place keeps their bars apart
///   warning.frames-overlap (zone, other zone): neither encloses the other, or they are the same
///   warning.frame-around-others (zone, other zone): the plan has no frame for it, and one around its nodes lies over
///     the other's
/// and behind them, how many more:
///   warning.more-no-way, .more-no-label, .more-past-bars, .more-boxes-overlap, .more-bars-on-nodes,
///   .more-bars-too-near, .more-frames-overlap, .more-frames-around-others (count)
[[nodiscard]] Errors diagramWarnings(const Diagram &diagram, const Plan &plan);

} // namespace portolan
