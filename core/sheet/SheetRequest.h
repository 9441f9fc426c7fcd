// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"
#include "check/Finding.h"
#include "diagram/Diagram.h"
#include "export/MatrixTables.h"
#include "matrix/Matrix.h"
#include "paint/Picture.h"
#include "sheet/SheetPage.h"

#include <optional>
#include <vector>

namespace portolan {

/// A diagram and what it shows of the plan.
struct SheetDiagram {
    const Diagram *diagram = nullptr;
    LocalizedText view; ///< at the right of the heading; empty: viewText() of the matrix
    LocalizedText subject
        = {}; ///< large in the heading, of a page that shows a part of the plan; empty: the plan's title
    std::optional<size_t> leftOut = {}; ///< rows that it does not show for a decision; null: all of the matrix
};

/// Everything that the pages of a diagram document are made from. What is pointed at must outlive the call.
struct SheetRequest {
    const FlowEngine *engine = nullptr; ///< of the plan that is printed
    const Matrix *matrix = nullptr; ///< its rows, compared already where they are to be
    const std::vector<Finding> *findings = nullptr; ///< null: nothing is said of findings
    const Wording *wording = nullptr; ///< the plan's sheet.headings are applied here
    ExportLanguage language = ExportLanguage::English;
    std::vector<SheetDiagram> diagrams; ///< a page each (or several, tiled), in this order; the first is the overview
    PaperChoice paper;
    QString planHash; ///< SHA-256 of the plan's file, 64 hexadecimal digits; empty: not known
    const FlowEngine *older = nullptr; ///< of that plan: changed rows say what they were; null: they don't
    QString olderName; ///< of the plan that the rows are compared with; empty: they are not
    bool isOlderChangedSinceIssue = false; ///< the same of that plan, see isChangedSinceIssue below
    /// First line of the revision table, marked as proposed; of a revision that the plan lists, in place of its line.
    /// The triangles beside what changed have its name, without one that of the plan.
    std::optional<Revision> proposedRevision;
    /// The plan says something else than when its revision was issued, see isChangedSinceIssue(): it has no date, and
    /// nobody has checked or approved it yet.
    bool isChangedSinceIssue = false;
    /// Its legend stands beside the diagram on a screen: what it says of labels leads to no page behind.
    bool isOnScreen = false;
    bool hasRows = true; ///< pages with the rows of the matrix behind the diagrams
    std::optional<double> scale; ///< units on paper for one of the scene, above 0; null: as large as fits, at most 1.25
    /// Where a diagram does not fit at its scale, or would have text under smallestPoints to fit: an overview and
    /// several pages that overlap. With a fixed scale a diagram that does not fit is tiled in any case.
    bool isTiled = false;
    int mostTiles = 400; ///< of one diagram; a scale that needs more is made smaller until it does not
};

inline constexpr double smallestPoints = 5; ///< text on paper below this size can't be read

struct SheetResult {
    PictureDocument document;
    /// What the reader of the pages will mind, in order of the pages:
    ///   warning.small-text (points, page, pages, paper): the smallest text of a drawing is smaller than
    ///   smallestPoints;
    ///     on that paper, or on "plan", which is as large as the plan, it would not be
    ///   warning.small-text-anywhere (points, page, pages): the same, and on no paper it would not be
    ///   warning.small-text-at-scale (points, page, pages): the same, at a scale that was asked for, or on tiles
    ///   warning.name-cut (name, id, page): of a node, zone or firewall, on a drawing; of the first ones
    ///   warning.more-names-cut (count): beside these
    ///   warning.text-cut (text, page): did not fit its place at the smallest size that is allowed there
    ///   warning.no-glyph (text, page, its characters that nothing was said of before, "U+05D0 א, U+0007"): not in the
    ///     document's font
    ///   warning.smaller-scale (wanted scale, used scale, page): mostTiles would not have been enough
    Errors warnings;
};

} // namespace portolan
