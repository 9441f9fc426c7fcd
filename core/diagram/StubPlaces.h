// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "paint/TextMeasure.h"

namespace portolan {

/// Gives both ends of each arrow that found no way a stub and its badge. A badge lies outside its node, on nothing
/// else, where there is such a place, if only at the end of a longer stub that crosses lines; else in the node, beside
/// its words as far as these leave room. Stubs keep the distance of lines from each other and from what runs beside
/// them. Ways, labels, nodes, zones and firewalls lie already.
void placeStubs(Diagram &diagram, const TextMeasure &measure);

} // namespace portolan
