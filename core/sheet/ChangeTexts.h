// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/DiagramChanges.h"
#include "diagram/UndrawnChanges.h"
#include "sheet/SheetContext.h"

namespace portolan {

/// "Address: 10.0.0.5 → 10.0.0.6".
struct ChangeText {
    LocalizedText what;
    LocalizedText before; ///< that and after are empty: what says all there is
    LocalizedText after;

    friend bool operator==(const ChangeText &, const ChangeText &) = default;
};

/// What became of a thing that both plans have: one text at least for each of changedThings().
[[nodiscard]] std::vector<ChangeText> changeTexts(
    const FlowEngine &engine, const FlowEngine &older, const Wording &wording, const ChangedThing &thing);

/// "Number: NW-1 → NW-2": what of UndrawnChanges::inTitle.
[[nodiscard]] std::vector<LocalizedText> titleBlockTexts(const Wording &wording, const Plan &now, const Plan &older);

/// "title block", "places on the drawing": for two plans of which nothing else differs. What is told by nothing but
/// the revision table does not count: that is about the content.
[[nodiscard]] std::vector<LocalizedText> undrawnTexts(const Wording &wording, const UndrawnChanges &undrawn);

} // namespace portolan
