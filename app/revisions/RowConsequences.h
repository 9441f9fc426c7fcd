// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/LocalizedText.h"
#include "catalog/CatalogSet.h"
#include "matrix/Wording.h"
#include "plan/Plan.h"

#include <functional>

namespace portolan {

/// How many rows an edit has brought, taken away or changed, and the first of them in words.
struct RowConsequences {
    struct Part {
        int count = 0;
        LocalizedText names; ///< of as many of the first by key as the bar has room for
        int named = 0; ///< how many these are
        LocalizedText allNames; ///< of more of them, as far as anybody reads
    };
    Part added;
    Part changed;
    Part removed;

    [[nodiscard]] bool isEmpty() const { return added.count + changed.count + removed.count == 0; }
};

/// As a comparison of the plan with the one before counts rows, so that it says the same as table and canvas. Takes
/// its time: both plans are derived and all of their rows read. Asks now and then whether it is to go on; where not,
/// the answer is empty.
[[nodiscard]] RowConsequences rowConsequences(const Plan &before, const Plan &now, const CatalogSet &catalogs,
    const Wording &wording, const std::function<bool()> &goesOn);

} // namespace portolan
