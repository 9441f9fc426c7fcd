// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plan/Plan.h"

#include <vector>

namespace portolan {

/// A text that somebody wrote into a plan, and what it belongs to, in the words of a plan file: "zones", "mgmt",
/// "name".
struct PlanText {
    QString section; ///< empty: of the plan itself
    QString owner; ///< id or key; of a revision its name, or its place in the list, from 1; empty: there is but one
    QString field;
    LocalizedText text;
    bool isInTwoLanguages = true; ///< false: one text for both
};

/// The texts of a plan that its documents print, as far as there are any: head, title block, revisions, names, members
/// and notes of nodes, drawn flows, then reasons of decisions and of accepted findings.
[[nodiscard]] std::vector<PlanText> printedTexts(const Plan &plan);

} // namespace portolan
