// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/Drawing.h"
#include "sheet/SheetBand.h"
#include "sheet/TitleBlock.h"

namespace portolan {

/// One sheet with a whole diagram on it: heading, drawing, and below it legend, revisions, notes, numbers and title
/// block. It is laid out before it is known how many pages there are.
class DiagramSheet {
public:
    /// isKey: it shows how the drawing is cut into parts.
    DiagramSheet(const SheetContext &context, const Drawing &drawing, const LocalizedText &title,
        const LocalizedText &view, bool isKey = false);

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
    /// What stands below the drawing, and what of it is left to pages behind the sheet.
    [[nodiscard]] const SheetBand &band() const { return m_band; }

    /// cut: takes the texts that did not fit.
    [[nodiscard]] Picture paint(const PageEntries &entries, const PageReferences &references, QStringList &cut) const;

private:
    /// With as many revisions as leave the drawing its room.
    void layOutBand(BandChoices choices);
    void layOutBandWithChanges();
    void layOutBandOnPaper();
    /// Where the drawing leaves room at its side, for a legend that would have to leave the sheet.
    void putLegendBeside();
    void growBandOnPaper();
    /// Where a page follows in any case, and the drawing becomes much larger by that.
    void leaveLegendToPageOfNumbers();
    [[nodiscard]] double highestBand() const; ///< that is not too high
    [[nodiscard]] double heightForDrawing() const; ///< beside the band as it is
    /// At which the drawing fits the sheet with the band as it is; 0: there is nothing to draw, or no room.
    [[nodiscard]] double scaleOnPaper() const;
    [[nodiscard]] bool isReadable(double scale) const; ///< the drawing, in print
    void layOutOnPaper();
    void layOutAround();
    void placeDrawing();
    [[nodiscard]] double titleBlockWidth() const;
    [[nodiscard]] bool isSmallPaper() const;
    [[nodiscard]] BandRoom bandRoom() const;
    [[nodiscard]] double bandTop() const { return m_page.content().bottom() - m_band.height(); }

    const SheetContext &m_context;
    const Drawing &m_drawing;
    LocalizedText m_title;
    LocalizedText m_view;
    SheetPage m_page;
    SheetFragment m_heading;
    SheetBand m_band;
    SheetFragment m_legendBeside; ///< at the right edge; of no size: it is elsewhere
    QRectF m_area;
    QPointF m_drawingPlace;
    double m_scale = 0;
};

/// "1 : 1.14", "1.25 : 1".
[[nodiscard]] QString scaleText(double scale);

} // namespace portolan
