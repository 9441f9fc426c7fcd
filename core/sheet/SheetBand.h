// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/BandLayout.h"
#include "sheet/ChangeBlock.h"
#include "sheet/LegendVariants.h"
#include "sheet/NotesBlock.h"
#include "sheet/NumberTable.h"

#include <optional>
#include <vector>

namespace portolan {

/// Where the rest of a document is, as a sheet refers to it. Pages count from 1.
struct PageReferences {
    QString rows; ///< "4-6"; empty: no page holds rows
    /// "2", "2-3": of the legend and numbers of this sheet that it has no room for; empty: it has room for all
    QString numbers;
    QString changes; ///< the same of the list of changes; empty: it stands on the sheet, or there is none
    QString tileIndex; ///< of the list of machines and parts; empty: there is one part
    QString revisions; ///< of the whole revision table; empty: each sheet has all of it
};

/// Where a band stands. Lengths in units.
struct BandRoom {
    double width = 0;
    QSizeF corner; ///< of the title block, at the lower right
    bool isSmallPaper = false; ///< A4 and Letter, and nothing larger
};

/// What is left to pages behind the sheet, or said in less room, for the drawing's sake.
struct BandChoices {
    int mostRevisions = 0; ///< that the block of them shows
    bool isLegendElsewhere = false;
    bool isLegendBeside = false; ///< the drawing, and neither below it nor elsewhere
    bool isLegendCompact = false; ///< in small type
    bool areChangesElsewhere = false;
};

/// What stands on a sheet below the drawing, but for the title block: legend, revisions, changes, notes, and the table
/// of numbers in the room that these leave.
class SheetBand {
public:
    /// A layout, to come back to.
    struct Layout {
        BandRoom room;
        BandChoices choices;
        std::vector<SheetFragment> blocks; ///< legend, revisions, changes; of the notes the place is kept
        std::vector<QSizeF> sizes; ///< of the blocks
        std::vector<SheetFragment> notes; ///< in the widths that were tried
        BandLayout places;
        NumberTable table;
    };

    /// Both must outlive it. isKey: of a sheet that shows how a diagram is cut into parts.
    SheetBand(const SheetContext &context, const Diagram &diagram, bool isKey = false);

    /// As low as can be, without numbers. The list of changes is left out, too, where it would be too high.
    void layOut(const BandRoom &room, const BandChoices &choices);
    /// Grows until the table of numbers has room for all; where it would have to grow beyond `highest` for that, as far
    /// as costs the drawing nothing, or up to `cheap` where that leaves room for more of it, or, where there is no room
    /// for any, up to `highest`.
    void growForNumbers(double costless, double cheap, double highest);
    /// Where nothing stands beside the revisions, what changed has the room.
    void widenRevisions();
    [[nodiscard]] const Layout &layout() const { return m_layout; }
    void restore(Layout layout) { m_layout = std::move(layout); }

    [[nodiscard]] double height() const { return m_layout.places.height; }
    [[nodiscard]] const BandChoices &choices() const { return m_layout.choices; }
    /// What stands on the drawing without all of its ports, and how much of it, from the first, the table holds.
    [[nodiscard]] const std::vector<NumberEntry> &numbers() const { return m_numbers; }
    [[nodiscard]] size_t numbersShown() const { return m_layout.table.shown; }
    [[nodiscard]] bool hasAllNumbers() const { return numbersShown() == m_numbers.size(); }
    /// What changed of the nodes, zones and firewalls.
    [[nodiscard]] const std::vector<ChangeEntry> &changes() const { return m_changes; }
    /// Whether there are older revisions than those that it shows.
    [[nodiscard]] bool areRevisionsElsewhere() const;
    /// The legend in one column for the room beside a drawing.
    [[nodiscard]] SheetFragment legendBeside(double width) const { return m_legend.column(width); }
    /// The legend for a page of that width.
    [[nodiscard]] SheetFragment legendOnPage(double width) const { return m_legend.onPage(width); }

    /// With its upper left corner there.
    /// legend: where it is, if that is beside the drawing.
    void append(SheetFragment &furniture, const QPointF &origin, const PageReferences &references,
        const QRectF &legend = {}) const;

private:
    [[nodiscard]] BandLayout lowest(std::vector<std::vector<QSizeF>> sizes) const;
    [[nodiscard]] std::optional<BandLayout> packed(double height) const;
    /// With the notes in that form of theirs that leaves the largest room for the table of numbers, which may be above
    /// the title block.
    [[nodiscard]] std::optional<BandLayout> roomiest(double height) const;
    [[nodiscard]] NumberTable tableIn(const BandLayout &places) const;
    /// The list of changes in the forms that may stand on the sheet; an empty one where it needs a page.
    [[nodiscard]] std::vector<SheetFragment> changeVariants();
    [[nodiscard]] std::vector<SheetFragment> revisionVariants() const;
    [[nodiscard]] std::vector<SheetFragment> noteVariants(double besideCorner) const;
    /// The line that says where the numbers are that don't stand on the sheet: where they end; of all of them, beside
    /// the heading of the legend, or above the band.
    void appendMore(SheetFragment &furniture, const QPointF &origin, const QString &page, QRectF legend) const;
    bool takeHeight(double height, bool isWholeOnly);
    void setNotes(size_t variant);

    const SheetContext &m_context;
    bool m_isKey;
    NotedDrawing m_noted;
    std::vector<NumberEntry> m_numbers;
    LegendVariants m_legend;
    std::vector<ChangeEntry> m_changes;
    Layout m_layout;
};

} // namespace portolan
