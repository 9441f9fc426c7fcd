// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Places.h"

#include <set>

namespace portolan {

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };
enum class Direction { Sideways, Upright };

/// Lines nodes up on the edge, or the middle, of the rectangle that holds all of them. Pinned nodes count for it and
/// stay. Zones follow as when nodes are moved by hand.
void align(PlanEditor &editor, const Places &places, const std::set<Id> &nodes, Alignment alignment);

/// Gives nodes equal gaps between the outermost two, which stay. Fewer than three change nothing. Where they need more
/// room than there is, the gaps are negative, and equal all the same. Pinned nodes are left out.
void distribute(PlanEditor &editor, const Places &places, const std::set<Id> &nodes, Direction direction);

} // namespace portolan
