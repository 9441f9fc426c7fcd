// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/LegendBlock.h"

#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double smallLegendText = 9; ///< below it samples are drawn smaller too
constexpr double smallSampleScale = 0.82; ///< the smallest type of a sample stays above 5 points
constexpr double itemGap = 1.5;
constexpr double columnGap = 18;
constexpr double headingHeight = 20;

} // namespace

SheetFragment legendBlock(
    const SheetContext &context, const std::vector<LegendItem> &items, double width, int columns, double textSize)
{
    SheetFragment fragment;
    if (items.empty())
        return fragment;
    SheetPen pen(context.measure, fragment);
    pen.words(context.text.word(u"sheet.legend"_s).joined(u" "_s), {0, 11}, {12, true, ink::text});
    const double columnWidth = (width - columnGap * (columns - 1)) / columns;
    const double sampleScale = textSize < smallLegendText ? smallSampleScale : 1;
    double samples = sampleWidth * sampleScale;
    for (const LegendItem &item : items)
        samples = std::max(samples, item.sample.size.width() * sampleScale);
    std::vector<SheetFragment> lines;
    double total = 0;
    for (const LegendItem &item : items) {
        SheetFragment line;
        SheetPen linePen(context.measure, line);
        const double textLeft = samples + 12 * sampleScale;
        const double sample = sampleHeight * sampleScale;
        const TextStyle second{std::max(textSize - 1, SheetPen::smallestText), false, ink::secondary};
        const double height = linePen.pair(item.meaning, {textLeft, (sample - textSize * SheetPen::leading) / 2 + 1},
            columnWidth - textLeft, {textSize, false, ink::text}, second);
        line.size = {columnWidth, std::max(sample, height + 2) + itemGap};
        for (const PictureElement &element : item.sample.elements)
            line.elements.push_back(placed(element, sampleScale, {}));
        total += line.size.height();
        lines.push_back(std::move(line));
    }
    double x = 0;
    double y = headingHeight;
    double bottom = 0;
    const double columnHeight = total / columns;
    int column = 0;
    for (const SheetFragment &line : lines) {
        const bool isFull = y - headingHeight + line.size.height() / 2 > columnHeight;
        if (isFull && column + 1 < columns) {
            ++column;
            x += columnWidth + columnGap;
            y = headingHeight;
        }
        append(fragment, line, {x, y});
        y += line.size.height();
        bottom = std::max(bottom, y);
    }
    fragment.size = {width, bottom};
    return fragment;
}

} // namespace portolan
