// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arrange/Arrange.h"

namespace portolan {

/// All that is drawn of two compared plans, as one plan to find places in: what the newer one has, where places says
/// that it is; what is gone, with its flows, where the older plan says; and beside itself, under the id of its old
/// place, a node that stood in another zone and a firewall that joined others.
[[nodiscard]] Plan planOfBoth(const Plan &now, const Arrangement &places, const Plan &older);

} // namespace portolan
