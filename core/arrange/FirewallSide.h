// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/ArrangeModel.h"

namespace portolan::arranging {

/// Beside which zone a firewall stands, and in which direction, by the districts that it joins. One of two zones stands
/// before the further one, which it guards: what passes goes to this zone or comes from it. One of more zones stands on
/// the management side.
struct FirewallSide {
    int district = -1; ///< beside which it stands; -1: it joins nothing that has a frame
    int other = -1; ///< of two zones the one that is not guarded; -1: it joins more, or less
    int toRight = 0; ///< of the others, how many are further right ...
    int toLeft = 0; ///< ... or left

    [[nodiscard]] bool isRight() const { return toRight >= toLeft; }
    [[nodiscard]] bool isGuard() const { return other >= 0; }
};

[[nodiscard]] FirewallSide sideOf(const Model &model, const Firewall &firewall);

} // namespace portolan::arranging
