// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/LegendVariants.h"

#include "sheet/BandLayout.h"
#include "sheet/LegendBlock.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr double narrowBand = 1300;
constexpr double narrowestLegend = 280;
constexpr double plainLegendText = 10.5;
constexpr double compactLegendText = 8.5;

} // namespace

LegendVariants::LegendVariants(const SheetContext &context, const Diagram &diagram)
    : m_context(context)
    , m_items(legendItems(context, diagram))
{
}

std::vector<SheetFragment> LegendVariants::within(const LegendRoom &room)
{
    std::vector<SheetFragment> variants;
    const double width = room.width;
    const double text = width < narrowBand || room.isCompact ? compactLegendText : plainLegendText;
    const auto add = [&](double legendWidth, int columns) {
        if (legendWidth > width || (legendWidth < narrowestLegend && !variants.empty()))
            return;
        const auto [known, isNew] = m_known.try_emplace({legendWidth, columns, text});
        if (isNew)
            known->second = legendBlock(m_context, m_items, legendWidth, columns, text);
        variants.push_back(known->second);
    };
    add(std::min(width, 360.0), 1);
    add(300, 1);
    if (room.isCompact) {
        for (const auto &[legendWidth, columns] : {std::pair(420.0, 2), {460.0, 2}, {500.0, 2}, {540.0, 3}, {640.0, 3}})
            add(legendWidth, columns);
    }
    if (room.isSmallPaper) {
        for (const double legendWidth : {580.0, 640.0, 720.0})
            add(legendWidth, 3);
    }
    add(620, 2);
    add(740, 2);
    add(room.besideCorner, room.besideCorner > 700 ? 3 : room.besideCorner > 480 ? 2 : 1);
    add(900, 3);
    add(1000, 4);
    if (width < narrowBand)
        add(width, width > 900 ? 4 : 3);
    return variants;
}

SheetFragment LegendVariants::column(double width) const
{
    return legendBlock(m_context, m_items, width, 1, compactLegendText);
}

SheetFragment LegendVariants::onPage(double width) const
{
    constexpr double columnOfLegend = 300;
    const int columns = std::max(1, static_cast<int>((width + betweenBlocks) / (columnOfLegend + betweenBlocks)));
    return legendBlock(m_context, m_items, width, columns, plainLegendText);
}

} // namespace portolan
