// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/LegendBlock.h"

#include "sheet/SheetPen.h"

#include <algorithm>
#include <map>
#include <optional>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double smallLegendText = 9; ///< below it samples are drawn smaller too
constexpr double smallSampleScale = 0.82; ///< the smallest type of a sample stays above 5 points
constexpr double itemGap = 1.5;
constexpr double belowText = 2; ///< of an item in type that is not small
constexpr double columnGap = 16;
constexpr double behindSample = 8;
constexpr double headingHeight = 20;
constexpr double headingSize = 12;

QString headingOf(const SheetContext &context)
{
    return context.text.word(u"sheet.legend"_s).joined(u" "_s);
}

/// Lays out one legend.
class Legend {
public:
    Legend(const SheetContext &context, const std::vector<LegendItem> &items, double columnWidth, double textSize)
        : m_context(context)
        , m_items(items)
        , m_columnWidth(columnWidth)
        , m_textSize(textSize)
        , m_sampleScale(textSize < smallLegendText ? smallSampleScale : 1)
    {
    }

    /// The items from first to before last below each other; texts begin behind the widest of their own samples.
    [[nodiscard]] SheetFragment column(size_t first, size_t last)
    {
        const double textLeft = textLeftOf(first, last);
        SheetFragment column;
        double y = 0;
        for (size_t i = first; i < last; ++i) {
            const SheetFragment &line = lineOf(i, textLeft);
            append(column, line, {0, y});
            y += line.size.height();
        }
        column.size = {m_columnWidth, y};
        return column;
    }

    [[nodiscard]] double heightOf(size_t first, size_t last)
    {
        const double textLeft = textLeftOf(first, last);
        double height = 0;
        for (size_t i = first; i < last; ++i)
            height += lineOf(i, textLeft).size.height();
        return height;
    }

    /// Where each column begins, and the end, so that none is higher than that; empty: there are more columns.
    [[nodiscard]] std::vector<size_t> startsWithin(double height, int columns)
    {
        std::vector<size_t> starts{0};
        for (size_t next = 0; next < m_items.size();) {
            if (static_cast<int>(starts.size()) > columns)
                return {};
            size_t end = next + 1;
            while (end < m_items.size() && heightOf(next, end + 1) <= height)
                ++end;
            if (heightOf(next, end) > height)
                return {};
            starts.push_back(end);
            next = end;
        }
        return starts;
    }

private:
    [[nodiscard]] double textLeftOf(size_t first, size_t last) const
    {
        double samples = 0;
        for (size_t i = first; i < last; ++i)
            samples = std::max(samples, m_items[i].sample.size.width() * m_sampleScale);
        return samples + behindSample * m_sampleScale;
    }

    /// Laid out once for each place where its text begins: columns are tried in many heights.
    [[nodiscard]] const SheetFragment &lineOf(size_t item, double textLeft)
    {
        std::vector<std::optional<SheetFragment>> &lines = m_lines[textLeft];
        lines.resize(m_items.size());
        if (!lines[item])
            lines[item] = laidOut(m_items[item], textLeft);
        return *lines[item];
    }

    [[nodiscard]] SheetFragment laidOut(const LegendItem &item, double textLeft) const
    {
        SheetFragment line;
        SheetPen pen(m_context.measure, line);
        const double sample = item.sample.size.height() * m_sampleScale;
        const TextStyle second{std::max(m_textSize - 1, SheetPen::smallestText), false, ink::secondary};
        const double height = pen.pair(item.meaning, {textLeft, (sample - m_textSize * SheetPen::leading) / 2 + 1},
            m_columnWidth - textLeft, {m_textSize, false, ink::text}, second);
        line.size = {m_columnWidth, std::max(sample, height + (m_sampleScale < 1 ? 0 : belowText)) + itemGap};
        for (const PictureElement &element : item.sample.elements)
            line.elements.push_back(placed(element, m_sampleScale, {}));
        return line;
    }

    const SheetContext &m_context;
    const std::vector<LegendItem> &m_items;
    double m_columnWidth;
    double m_textSize;
    double m_sampleScale;
    std::map<double, std::vector<std::optional<SheetFragment>>> m_lines; ///< by where texts begin
};

} // namespace

SheetFragment legendBlock(
    const SheetContext &context, const std::vector<LegendItem> &items, double width, int columns, double textSize)
{
    SheetFragment fragment;
    if (items.empty())
        return fragment;
    SheetPen pen(context.measure, fragment);
    pen.words(headingOf(context), {0, legendHeadingBase}, {headingSize, true, ink::text});
    const double columnWidth = (width - columnGap * (columns - 1)) / columns;
    Legend legend(context, items, columnWidth, textSize);
    // Columns as even as they can be: the lowest height that holds all.
    constexpr double heightStep = 2;
    double height = std::max(sampleHeight, legend.heightOf(0, items.size()) / columns - 3 * sampleHeight);
    std::vector<size_t> starts;
    while ((starts = legend.startsWithin(height, columns)).empty())
        height += heightStep;
    double bottom = 0;
    for (size_t i = 0; i + 1 < starts.size(); ++i) {
        const SheetFragment column = legend.column(starts[i], starts[i + 1]);
        append(fragment, column, {static_cast<double>(i) * (columnWidth + columnGap), headingHeight});
        bottom = std::max(bottom, headingHeight + column.size.height());
    }
    fragment.size = {width, bottom};
    return fragment;
}

double legendHeadingWidth(const SheetContext &context)
{
    return context.measure.width(headingOf(context), headingSize, true);
}

} // namespace portolan
