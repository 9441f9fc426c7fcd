// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

namespace portolan {

/// What two plans differ in that neither their rows show nor any machine, zone or firewall that is marked as changed.
/// Who saves one over the other loses that, too.
struct UndrawnChanges {
    bool inTitle = false; ///< title, number, system or confidentiality; what is of the revision alone does not count
    int revisions = 0; ///< lines of the revision table; what they record of the plan's content does not count
    int decisions = 0;
    int accepted = 0; ///< findings
    int numbers = 0; ///< of rows
    int notes = 0; ///< of the plan and of its nodes
    int places = 0; ///< boxes, frames and bars that both plans place, and not alike
    bool inOthers = false; ///< parts that are none of these; rows and drawing may show them

    [[nodiscard]] bool isEmpty() const { return *this == UndrawnChanges(); }
    friend bool operator==(const UndrawnChanges &, const UndrawnChanges &) = default;
};

[[nodiscard]] UndrawnChanges undrawnChanges(const Plan &now, const Plan &older);

} // namespace portolan
