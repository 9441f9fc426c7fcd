// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/Drawing.h"
#include "sheet/TileGrid.h"
#include "sheet/TitleBlock.h"

namespace portolan {

/// The pages of a diagram that is cut into parts, behind its overview.
class TilePages {
public:
    /// At the request's scale, or where it has none at one in which the smallest text can be read, in as few parts as
    /// that needs.
    TilePages(
        const SheetContext &context, const Drawing &drawing, const LocalizedText &title, const LocalizedText &view);

    [[nodiscard]] const TileGrid &grid() const { return m_grid; }
    /// firstPage: of part A1.
    [[nodiscard]] Picture paint(int index, int firstPage, int pages, QStringList &cut) const;
    /// The parts, their names and pages, drawn over the overview. place: of the drawing's top left corner.
    void paintKey(Picture &overview, const QPointF &place, double scale, int firstPage, int pages) const;

private:
    [[nodiscard]] QRectF window() const; ///< where a part may be
    [[nodiscard]] QRectF placeOf(int column, int row) const; ///< where a part is: in the window's upper left corner
    [[nodiscard]] std::vector<QRectF> thingsToSpare() const;
    [[nodiscard]] TileGrid gridOf() const;
    [[nodiscard]] LocalizedText viewOf(const QString &tile) const;
    [[nodiscard]] static QString pageText(int page, int pages);
    /// A label that is cut there, and whole on another part, is shown on that alone.
    [[nodiscard]] bool isShownIn(const QRectF &scene, const DiagramLabel &label) const;
    /// What the part shows lines of and whose number stands on another part: the number once more, at each of its
    /// pieces; and of zones and firewalls whose name stands on another part: the name.
    void repeatWhatIsCut(Picture &page, const QRectF &scene, const QPointF &at) const;
    /// Where a tag of that size hides least of the drawing, as near to the part's upper left corner as that goes.
    [[nodiscard]] QRectF tagPlace(const QRectF &part, const QSizeF &tag, const std::vector<QRectF> &drawn) const;
    void paintReferences(SheetFragment &furniture, int column, int row, int firstPage, int pages) const;

    const SheetContext &m_context;
    const Drawing &m_drawing;
    LocalizedText m_title;
    LocalizedText m_view;
    SheetPage m_page;
    double m_headingHeight;
    TileGrid m_grid;
};

} // namespace portolan
