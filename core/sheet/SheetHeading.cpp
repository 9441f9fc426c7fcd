// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetHeading.h"

#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

namespace {

/// Sizes of a heading: its title in both languages, what it shows in both languages.
struct HeadingSizes {
    double title;
    double second;
    double view;
    double smallestTitle;
};

constexpr double besideTitle = 24;
constexpr double betweenTitles = 14;
constexpr int mostTitleLines = 2;
constexpr int mostViewLines = 3;

class Heading {
public:
    Heading(const SheetContext &context, const HeadingSizes &sizes)
        : m_measure(context.measure)
        , m_sizes(sizes)
        , m_pen(m_measure, m_fragment)
    {
    }

    /// What it shows stands right of the title, or where that would cut the title, below it.
    [[nodiscard]] SheetFragment lay(const TextPair &title, const TextPair &view, double width)
    {
        const double viewWidth = std::min(0.5 * width,
            std::max(m_measure.width(view.first, m_sizes.view), m_measure.width(view.second, m_sizes.view)));
        const double titleWidth = width - viewWidth - besideTitle;
        const bool isBelow = isCut(title, titleWidth);
        const double titleHeight = addTitle(title, isBelow ? width : titleWidth);
        const double viewTop = isBelow ? titleHeight : 0;
        const double viewHeight = addView(
            view, isBelow ? QRectF(0, viewTop, width, 0) : QRectF(width - viewWidth, viewTop, viewWidth, 0), isBelow);
        m_fragment.size = {width, std::max(titleHeight, viewTop + viewHeight + 4)};
        return std::move(m_fragment);
    }

private:
    [[nodiscard]] TextStyle titleStyle() const { return {m_sizes.title, true, ink::text}; }
    [[nodiscard]] TextStyle secondStyle() const { return {m_sizes.second, false, ink::secondary}; }

    [[nodiscard]] bool isCut(const TextPair &title, double width) const
    {
        const auto isCutIn = [&](const QString &text, const TextStyle &style) {
            return !text.isEmpty()
                && fitted(m_measure, text, width, mostTitleLines, style, m_sizes.smallestTitle).isCut;
        };
        return isCutIn(title.first, titleStyle()) || isCutIn(title.second, secondStyle());
    }

    double addTitle(const TextPair &title, double width)
    {
        double y = 0;
        const auto addLines = [&](const QString &text, const TextStyle &style) {
            const FittedText fit = fitted(m_measure, text, width, mostTitleLines, style, m_sizes.smallestTitle);
            if (fit.isCut)
                m_fragment.cut.append(text);
            for (const QString &line : fit.lines) {
                m_pen.words(line, {0, y + fit.size * TextMeasure::ascent}, {fit.size, style.bold, style.color});
                y += fit.size * SheetPen::leading;
            }
        };
        addLines(title.first, titleStyle());
        const double second = m_measure.width(title.first, m_sizes.title, true) + betweenTitles;
        if (!title.second.isEmpty() && second + m_measure.width(title.second, m_sizes.second) <= width)
            m_pen.words(title.second, {second, m_sizes.title * TextMeasure::ascent}, secondStyle());
        else if (!title.second.isEmpty())
            addLines(title.second, secondStyle());
        return y;
    }

    double addView(const TextPair &view, const QRectF &place, bool isLeft)
    {
        double y = place.top();
        for (const QString &part : {view.first, view.second}) {
            if (part.isEmpty())
                continue;
            const FittedText fit = fitted(
                m_measure, part, place.width(), mostViewLines, {m_sizes.view, false, {}}, SheetPen::smallestText);
            if (fit.isCut)
                m_fragment.cut.append(part);
            for (const QString &line : fit.lines) {
                m_pen.words(line, {isLeft ? place.left() : place.right(), y + fit.size * TextMeasure::ascent + 4},
                    {fit.size, false, ink::secondary}, isLeft ? Anchor::Start : Anchor::End);
                y += fit.size * SheetPen::leading;
            }
        }
        return y - place.top();
    }

    const TextMeasure &m_measure;
    HeadingSizes m_sizes;
    SheetFragment m_fragment;
    SheetPen m_pen;
};

SheetFragment heading(const SheetContext &context, const LocalizedText &title, const LocalizedText &view, double width,
    const HeadingSizes &sizes)
{
    return Heading(context, sizes).lay(context.text.of(title), context.text.of(view), width);
}

} // namespace

SheetFragment sheetHeading(
    const SheetContext &context, const LocalizedText &title, const LocalizedText &view, double width)
{
    return heading(context, title, view, width, {20, 15, 11, 12});
}

SheetFragment followingHeading(
    const SheetContext &context, const LocalizedText &title, const LocalizedText &view, double width)
{
    return heading(context, title, view, width, {14, 12, 10, 10});
}

} // namespace portolan
