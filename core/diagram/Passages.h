// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/ArrowList.h"

namespace portolan {

/// Says at which bar each arrow passes each of its firewalls. things: zones, nodes, and of each firewall its first bar,
/// which knows how it stands and is no longer than a point.
///
/// The first bar parts zones on its two sides. Of three zones and more, it does not part all: between two such zones
/// the firewall gets a further bar, on the border that it guards there, or one that stands along the side of one of
/// them gets longer. Nearer zones come first. Zones whose frames overlap have no border; their arrows pass the first
/// bar, out and back where they must.
void findPassages(ArrowList &list, Diagram &things);

} // namespace portolan
