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
    LabelStyle labels = LabelStyle::Automatic;
    std::vector<LabelForm> forms; ///< of the label that speaks for all of them
};

struct ArrowNets {
    std::vector<ArrowNet> nets;
    RouteScene scene; ///< with a net for each of these
    bool hasCrowds = false; ///< joined or not
};

/// What becomes of a node's arrows of one look, where there are sixty of them and more with different services.
enum class Crowds {
    Apart, ///< each sort has a line of its own
    Joined ///< all share one, which has the rows' numbers alone: for where there is no room for more
};

/// What the router is asked. Arrows are put into the largest net that they fit. Crowds that stay apart may be given up.
[[nodiscard]] ArrowNets gatherNets(
    const DiagramRequest &request, const ArrowList &list, const Diagram &things, Crowds crowds = Crowds::Apart);

/// The numbers of these arrows' rows, in order.
[[nodiscard]] QStringList numbersOf(const std::vector<int> &arrows, const ArrowList &list);

/// How a label can be written that speaks for some of a net's arrows alone, as where the net fell into several trunks:
/// with the numbers of their rows.
[[nodiscard]] std::vector<LabelForm> formsFor(
    const std::vector<int> &arrows, const ArrowNet &net, const ArrowList &list, const DiagramRequest &request);

} // namespace portolan
