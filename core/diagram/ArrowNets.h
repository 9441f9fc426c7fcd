// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/ArrowList.h"
#include "diagram/LabelForms.h"
#include "route/RouteScene.h"

namespace portolan {

/// Arrows that can share a trunk: the same services from one node, or to one node, over the same firewalls, in one
/// look.
struct ArrowNet {
    bool gathers = false;
    std::vector<int> arrows; ///< of the list
    std::vector<LabelForm> forms;
};

struct ArrowNets {
    std::vector<ArrowNet> nets;
    RouteScene scene; ///< with a net for each of these
};

/// What the router is asked. Arrows are put into the largest net that they fit.
[[nodiscard]] ArrowNets gatherNets(const DiagramRequest &request, const ArrowList &list, const Diagram &things);

/// Whether a firewall's bar stands upright: zones that it joins lie at its left and right, rather than above and below.
[[nodiscard]] bool standsUpright(const DiagramRequest &request, const Diagram &things, const DiagramGate &gate);

} // namespace portolan
