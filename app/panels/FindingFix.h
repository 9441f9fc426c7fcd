// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "edit/PlanDocument.h"
#include "matrix/Wording.h"

#include <functional>
#include <optional>
#include <vector>

namespace portolan {

/// What a finding needs of the user where a fix is obvious: a value that is missing, to be typed or chosen, or a yes.
struct FindingFix {
    enum class Input {
        None,
        Text, ///< of what is offered, where several things are
        Choice
    };
    struct Offer {
        QString value;
        QString name;
        QString typed = {}; ///< of a text: what stands in the field at first
        QString field = {}; ///< in the form of properties, where the same can be set; empty: none
    };

    Input input = Input::None;
    QString label; ///< what is asked for, in the language of the user interface
    QString action; ///< of the button
    std::vector<Offer> offers; ///< of a choice; of a text: what it can be for
    /// value: what was typed, or the value of what was chosen. offer: what a text is for, or empty.
    std::function<Result<void>(PlanEditor &editor, const QString &value, const QString &offer)> apply;
    Id node; ///< whose properties have the fields of the offers; null: nobody's
};

/// The fix for a finding, or null where there is none that is obvious.
/// language: of the names that are offered.
[[nodiscard]] std::optional<FindingFix> fixFor(const Finding &finding, const PlanDocument &document, Language language);

} // namespace portolan
