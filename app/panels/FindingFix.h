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
    enum class Input { None, Text, Choice };
    struct Offer {
        QString value;
        QString name;
    };

    Input input = Input::None;
    QString label; ///< what is asked for, in the language of the user interface
    QString action; ///< of the button
    QString typed; ///< what stands in the field at first
    std::vector<Offer> offers; ///< of a choice
    std::function<Result<void>(PlanEditor &editor, const QString &value)> apply;
};

/// The fix for a finding, or null where there is none that is obvious.
/// language: of the names that are offered.
[[nodiscard]] std::optional<FindingFix> fixFor(const Finding &finding, const PlanDocument &document, Language language);

} // namespace portolan
