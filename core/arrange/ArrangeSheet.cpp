// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arrange/ArrangeSheet.h"

#include "arrange/ArrangeBands.h"
#include "arrange/ArrangeRows.h"

#include <algorithm>

namespace portolan::arranging {

namespace {

/// Gives everything on the bands its place.
class SheetPlacing {
public:
    explicit SheetPlacing(const Model &model)
        : m_model(model)
        , m_banded(makeBands(model))
    {
    }

    IdealSheet place();

private:
    [[nodiscard]] const Member &member(int index) const { return m_model.members[static_cast<size_t>(index)]; }
    [[nodiscard]] bool isLinked(int district) const
    {
        return m_model.districts[static_cast<size_t>(district)].isLinked;
    }

    [[nodiscard]] double focusOf(const Band &band) const;
    void placeBand(const Band &band, double x, double y);
    void placeColumns(const std::vector<Column> &columns, double x, double gap, const std::vector<double> &tops,
        const std::vector<double> &heights);
    void placeCentred(const std::vector<Column> &columns, double x, double gap, double y, double within, double focus);
    void placeBlock(const ManagerBlock &block, double x, double y);

    const Model &m_model;
    const BandedSheet m_banded;
    IdealSheet m_sheet;
};

/// The height of the managers' middle, from the top of the band's content; else of the band's own middle.
double SheetPlacing::focusOf(const Band &band) const
{
    for (const int district : band.districts) {
        const ManagerBlock &block = m_banded.shapeOf(district).block;
        if (!block.isEmpty())
            return roomBefore(band.height, block.height) + (block.managersFrom + block.managersTo) / 2;
    }
    return band.height / 2;
}

void SheetPlacing::placeColumns(const std::vector<Column> &columns, double x, double gap,
    const std::vector<double> &tops, const std::vector<double> &heights)
{
    for (const Column &column : columns) {
        for (size_t row = 0; row < column.members.size(); ++row) {
            const int index = column.members[row];
            if (index < 0)
                continue;
            const Size size = member(index).size;
            m_sheet.nodes[static_cast<size_t>(index)] = {x + roundedDown((column.width - size.width) / 2),
                tops[row] + roundedDown((heights[row] - size.height) / 2)};
        }
        x += column.width + gap;
    }
}

void SheetPlacing::placeCentred(
    const std::vector<Column> &columns, double x, double gap, double y, double within, double focus)
{
    const std::vector<double> heights = rowHeights(m_model, columns);
    std::vector<double> tops = rowTops(heights, 0);
    if (tops.empty())
        return;
    const double height = tops.back() + heights.back();
    const double before = std::clamp(roundedDown(focus - height / 2), 0.0, std::max(roundedDown(within - height), 0.0));
    for (double &top : tops)
        top += y + before;
    placeColumns(columns, x, gap, tops, heights);
}

void SheetPlacing::placeBlock(const ManagerBlock &block, double x, double y)
{
    double top = y;
    const auto placeLine = [&](const std::vector<int> &line, bool isSpread, bool fromRight) {
        double width = columnGap * double(line.size() - 1);
        double height = 0;
        for (const int index : line) {
            width += roundedUp(member(index).size.width);
            height = std::max(height, member(index).size.height);
        }
        const double gap
            = isSpread && line.size() > 1 ? columnGap + (block.width - width) / double(line.size() - 1) : columnGap;
        double left = x;
        if (!isSpread)
            left += roundedDown((block.width - width) / 2);
        else if (line.size() == 1 && fromRight)
            left += block.width - width;
        for (const int index : line) {
            m_sheet.nodes[static_cast<size_t>(index)]
                = {left, top + roundedDown((height - member(index).size.height) / 2)};
            left = roundedDown(left + roundedUp(member(index).size.width) + gap);
        }
        top = roundedUp(top + height + rowGap);
    };
    for (const std::vector<int> &line : block.above)
        placeLine(line, true, false);
    for (const std::vector<int> &line : block.managers)
        placeLine(line, false, false);
    for (const std::vector<int> &line : block.below)
        placeLine(line, true, true);
}

void SheetPlacing::placeBand(const Band &band, double x, double y)
{
    const double height = band.height;
    const double focus = focusOf(band);
    const double top = y + titleRoom;
    std::vector<double> heights(static_cast<size_t>(band.rows));
    for (const int district : band.districts) {
        const std::vector<double> own = rowHeights(m_model, m_banded.shapeOf(district).after);
        for (size_t row = 0; row < own.size() && isLinked(district); ++row)
            heights[row] = std::max(heights[row], own[row]);
    }
    std::vector<double> tops = rowTops(heights, height);
    for (double &each : tops)
        each += top;
    for (size_t place = 0; place < band.districts.size(); ++place) {
        const int district = band.districts[place];
        const Shape &shape = m_banded.shapeOf(district);
        const double width = m_banded.frameWidth(district);
        m_sheet.frames[static_cast<size_t>(district)] = {x, y, width, titleRoom + height + bottomRoom};
        double left
            = x + sideRoom + roundedDown(std::max(width - 2 * sideRoom - m_banded.contentWidth(district), 0.0) / 2);
        const InnerGaps &gaps = m_banded.gapsOf(district);
        placeCentred(shape.before, left, columnGap, top, height, focus);
        left += shape.before.empty() ? 0 : widthOf(shape.before) + gaps.besideBlock;
        if (!shape.block.isEmpty()) {
            placeBlock(shape.block, left, top + roomBefore(height, shape.block.height));
            left += shape.block.width + gaps.besideBlock;
        }
        if (isLinked(district))
            placeColumns(shape.after, left, gaps.betweenColumns, tops, heights);
        else
            placeCentred(shape.after, left, gaps.betweenColumns, top, height, focus);
        x += width + (place < band.gaps.size() ? band.gaps[place] : 0);
    }
}

IdealSheet SheetPlacing::place()
{
    m_sheet.nodes.resize(m_model.members.size());
    m_sheet.frames.resize(m_model.districts.size());
    const Band &first = m_banded.bands.front();
    placeBand(first, 0, 0);
    double y = 0;
    for (size_t index = 1; index < m_banded.bands.size(); ++index) {
        const Band &band = m_banded.bands[index];
        placeBand(band, first.width, y);
        y += titleRoom + band.height + bottomRoom + frameGap;
    }
    return std::move(m_sheet);
}

} // namespace

IdealSheet makeIdealSheet(const Model &model)
{
    return SheetPlacing(model).place();
}

} // namespace portolan::arranging
