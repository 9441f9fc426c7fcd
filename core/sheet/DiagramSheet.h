// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/BandLayout.h"
#include "sheet/ChangeBlock.h"
#include "sheet/Drawing.h"
#include "sheet/LegendVariants.h"
#include "sheet/NumberTable.h"
#include "sheet/TitleBlock.h"
#include "sheet/UndrawnReturns.h"

#include <functional>

namespace portolan {

/// Where the rest of a document is, as a sheet refers to it. Pages count from 1.
struct PageReferences {
    QString rows; ///< "4-6"; empty: no page holds rows
    /// "2", "2-3": of the legend and numbers of this sheet that it has no room for; empty: it has room for all
    QString numbers;
    QString changes; ///< the same of the list of changes; empty: it stands on the sheet, or there is none
    QString revisions; ///< of the whole revision table; empty: each sheet has all of it
};

/// One sheet with a whole diagram on it: heading, drawing, and below it legend, revisions, notes, numbers and title
/// block. It is laid out before it is known how many pages there are.
class DiagramSheet {
public:
    DiagramSheet(
        const SheetContext &context, const Drawing &drawing, const LocalizedText &title, const LocalizedText &view);

    [[nodiscard]] const SheetPage &page() const { return m_page; }
    /// Where the drawing may be; empty where the furniture leaves no room.
    [[nodiscard]] const QRectF &area() const { return m_area; }
    [[nodiscard]] double scale() const { return m_scale; } ///< 0: there is no room
    [[nodiscard]] const QPointF &drawingPlace() const
    {
        return m_drawingPlace;
    } ///< of its top left corner, on the page
    /// Whether the drawing fits its area at that scale.
    [[nodiscard]] bool fits(double scale) const;
    /// What stands on the drawing without all of its ports, and how much of it, from the first, the sheet's table
    /// holds.
    [[nodiscard]] const std::vector<NumberEntry> &numbers() const { return m_numbers; }
    [[nodiscard]] size_t numbersShown() const { return m_table.shown; }
    /// Whether the legend is left to a page behind the sheet, for the drawing's sake.
    [[nodiscard]] bool isLegendElsewhere() const { return m_isLegendElsewhere; }
    /// What changed of the nodes, zones and firewalls, and whether there is no room for the list of it on the sheet.
    [[nodiscard]] const std::vector<ChangeEntry> &changes() const { return m_changes; }
    [[nodiscard]] bool areChangesElsewhere() const { return m_areChangesElsewhere; }
    /// Whether older revisions than those on the sheet are left to a page behind it.
    [[nodiscard]] bool areRevisionsElsewhere() const;
    /// The legend for that page, as wide as that.
    [[nodiscard]] SheetFragment legend(double width) const { return m_legend.onPage(width); }

    /// cut: takes the texts that did not fit.
    [[nodiscard]] Picture paint(const PageEntries &entries, const PageReferences &references, QStringList &cut) const;

private:
    void layOutBand(double width, int mostRevisions);
    /// With as many revisions as leave the drawing its room, the band being no higher than that.
    void layOutWithRevisions(double width, double highest);
    void layOutBandOnPaper();
    void growBandOnPaper();
    /// The list of changes gets a page of its own where it would cost the drawing much of its size.
    void layOutWithoutChanges(const std::function<void()> &layOut);
    [[nodiscard]] double heightForDrawing() const; ///< beside the band as it is
    /// At which the drawing fits the sheet with the band as it is; 0: there is nothing to draw, or no room.
    [[nodiscard]] double scaleOnPaper() const;
    /// Where nothing stands beside the revisions, what changed has the room.
    void widenRevisions();
    void layOutOnPaper();
    void layOutAround();
    void placeDrawing();
    /// The band grows until the table of numbers has room for all; where it would have to grow beyond `highest` for
    /// that, it grows as far as costs the drawing nothing, or up to `cheap` where that leaves room for more of it, or,
    /// where there is no room for any, up to `highest`.
    void growForNumbers(double costless, double cheap, double highest);
    [[nodiscard]] std::optional<BandLayout> bandOf(double height) const;
    /// With the notes in that form of theirs that leaves the largest room for the table of numbers, which may be above
    /// the title block.
    [[nodiscard]] std::optional<BandLayout> roomiestBandOf(double height) const;
    /// The list of changes in the forms that may stand on the sheet; an empty one where it needs a page.
    [[nodiscard]] std::vector<SheetFragment> changeVariants(double width);
    void setNotes(size_t variant);
    [[nodiscard]] NumberTable tableIn(const BandLayout &band) const;
    [[nodiscard]] double titleBlockWidth() const;
    [[nodiscard]] bool isSmallPaper() const;
    [[nodiscard]] QSizeF cornerOf(double width) const;
    [[nodiscard]] double bandTop() const { return m_page.content().bottom() - m_band.height; }

    const SheetContext &m_context;
    const Drawing &m_drawing;
    LocalizedText m_title;
    LocalizedText m_view;
    UndrawnReturns m_returns;
    SheetPage m_page;
    SheetFragment m_heading;
    std::vector<SheetFragment>
        m_blocks; ///< legend, revisions, changes; the notes are painted last, their place is kept
    std::vector<QSizeF> m_blockSizes;
    std::vector<SheetFragment> m_notes; ///< in the widths that were tried
    int m_mostRevisions = 0; ///< that the block of them shows
    BandLayout m_band;
    std::vector<NumberEntry> m_numbers;
    NumberTable m_table;
    QRectF m_area;
    QPointF m_drawingPlace;
    LegendVariants m_legend;
    std::vector<ChangeEntry> m_changes;
    bool m_isLegendElsewhere = false;
    bool m_isLegendCompact = false; ///< in small type
    bool m_areChangesElsewhere = false;
    double m_scale = 0;
};

/// "1 : 1.14", "1.25 : 1".
[[nodiscard]] QString scaleText(double scale);

} // namespace portolan
