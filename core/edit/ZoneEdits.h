// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/Places.h"

namespace portolan {

/// Adds a zone with this frame, no smaller than smallestFrame. It takes in the nodes that stand in it, but for those
/// that stand in a smaller frame, too, and those with several interfaces.
Id addZone(PlanEditor &editor, const Places &places, const Rectangle &frame);

/// Gives the zone this frame, no smaller than smallestFrame. Nodes that stand in it now and are in no zone come into
/// it; those of the zone stay its own, wherever they stand (a finding tells of those outside).
void resizeZone(PlanEditor &editor, const Places &places, const Id &zone, const Rectangle &frame);

/// Nodes that are in no zone and stand in the zone's frame, and in no smaller one, come into it.
void takeInLooseNodes(PlanEditor &editor, const Places &places, const Id &zone);

} // namespace portolan
