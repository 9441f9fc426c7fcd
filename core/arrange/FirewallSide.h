// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeModel.h"

namespace portolan::arranging {

/// In which direction from its management side a firewall stands, by the districts that it joins.
struct FirewallSide {
    int district = -1; ///< beside which it stands; -1: it joins nothing that has a frame
    int toRight = 0; ///< of the others, how many are further right ...
    int toLeft = 0; ///< ... or left

    [[nodiscard]] bool isRight() const { return toRight >= toLeft; }
};

[[nodiscard]] FirewallSide sideOf(const Model &model, const Firewall &firewall);

} // namespace portolan::arranging
