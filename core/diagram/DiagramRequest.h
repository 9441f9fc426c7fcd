// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/GoesOn.h"
#include "check/Finding.h"
#include "matrix/Matrix.h"
#include "matrix/Wording.h"
#include "paint/TextMeasure.h"

#include <map>
#include <optional>

namespace portolan {

/// What stands on an arrow's line. Automatic: numbers and ports, and numbers alone where both find no place.
enum class LabelStyle { Automatic, Ports, Numbers, Both };

/// What arrows have their colours by. Automatic: the product where there are several on the sheet, else the tables of
/// its document; with an older plan the change.
enum class ColorBy { Automatic, Product, Table, Transport, Phase, Change };

/// What the colours of one diagram mean, for the others of its document.
struct ArrowLooks {
    ColorBy by = ColorBy::Automatic;
    std::map<QString, int> looks; ///< by what arrows have in common: which of the looks they have, from 0
};

/// Which of a plan's flows one diagram shows, and how. What is pointed at must outlive the call.
struct DiagramRequest {
    const FlowEngine *engine = nullptr;
    const Matrix *matrix = nullptr; ///< the rows; numbered, filtered and compared already
    std::optional<Transport> transport; ///< only these of the rows
    const Wording *wording = nullptr;
    const TextMeasure *measure = nullptr;
    Language language = Language::English; ///< of the few words on labels: "any", "automatic"
    const FlowEngine *older
        = nullptr; ///< of the plan that is compared with: what is gone stands at or near its old place
    const std::vector<Finding> *findings = nullptr; ///< null: no marks
    LabelStyle labels = LabelStyle::Automatic;
    ColorBy colors = ColorBy::Automatic;
    const ArrowLooks *looks = nullptr; ///< to be kept: a colour means the same on all pages
    GoesOn goesOn = nullptr; ///< asked while arrows are routed; see route()
};

} // namespace portolan
