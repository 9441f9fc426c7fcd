// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/NotedRows.h"
#include "sheet/SheetContext.h"
#include "sheet/SheetFragment.h"
#include "sheet/UndrawnReturns.h"

namespace portolan {

/// The pages that the notes name, "4-6" or "2"; empty: there are none.
struct NoteReferences {
    QString rows;
    QString legend; ///< empty: it stands on the sheet
    bool hasNumbersThere = false; ///< the numbers stand with the legend, and none of them on the sheet
    QString changes = {}; ///< empty: they stand on the sheet, or there are none
    QString tileIndex = {}; ///< empty: the drawing is in one part
};

/// What is to be said of a sheet's drawing, on whatever pages the rest stands.
struct NotedDrawing {
    explicit NotedDrawing(const SheetContext &context, const Diagram &diagram);

    UndrawnReturns returns;
    NotedRows rows;
    size_t leftOut = 0; ///< rows that it would show but for a decision
    bool isPartOfPlan = false; ///< it shows no more than a part of the plan's rows
    bool hasNoDifference = false; ///< of rows and things from the plan that it is compared with
};

/// What the reader of a sheet has to know: what is not drawn, whose firewalls are others than the drawing shows, which
/// numbers can change, where legend and rows stand; then the findings in one line.
[[nodiscard]] SheetFragment notesBlock(
    const SheetContext &context, const NoteReferences &pages, const NotedDrawing &drawing, double width);

} // namespace portolan
