// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Id.h"
#include "canvas/CanvasElement.h"

#include <QString>

#include <set>

namespace portolan {

/// Which rows are shown. What is empty leaves all of them.
struct FlowsFilter {
    /// Words, all of which have to occur, in whatever column and language; addresses and ports as Find (findTerms())
    /// understands them: inside a row's networks and ranges.
    QString text;
    Id product;
    Id phase;
    Id zone;
    QString need; ///< the wording's key of what the column Need says: "need.required"
    bool withFindings = false; ///< only rows that an open finding points at
    std::set<CanvasId> things; ///< nodes and arrows: only rows that begin or end there, or go along there
    bool onlyDifferences = false; ///< only rows that an older plan has otherwise, or not, or alone

    friend bool operator==(const FlowsFilter &, const FlowsFilter &) = default;
};

} // namespace portolan
