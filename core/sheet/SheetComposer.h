// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/TextMeasure.h"
#include "sheet/SheetRequest.h"

namespace portolan {

/// The pages of a diagram document: for each diagram a sheet with frame, heading, legend, revisions and title block (or
/// an overview and its tiles), behind them the rows of the matrix, which the numbers on the diagrams lead to and back.
/// Numbers that stand alone on a diagram are resolved in a table on its sheet; those that it has no room for, on pages
/// directly behind it, and the sheet says where; so are revisions older than those on a sheet, behind all of the
/// sheets. What follows a sheet shares a page where there is room for all of it. Every label has a place: nothing is
/// left out without a word.
[[nodiscard]] SheetResult composeSheets(const SheetRequest &request, const TextMeasure &measure);

/// What the heading of a page is about: a drawing has arrows for openings alone, rows can have ways back.
enum class Shown { Drawing, Rows };

/// What a matrix shows of its plan, for the heading of a page: "Compute Systems Manager, stateful view, all phases".
/// older: what is compared with, which knows the names of what is gone; or null.
[[nodiscard]] LocalizedText viewText(
    const Matrix &matrix, const Wording &wording, Shown shown, const FlowEngine *older = nullptr);

} // namespace portolan
