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

SheetFragment heading(const SheetContext &context, const LocalizedText &titleText, const LocalizedText &viewText,
    double width, const HeadingSizes &sizes)
{
    constexpr double gap = 24;
    SheetFragment fragment;
    SheetPen pen(context.measure, fragment);
    const TextPair title = context.text.of(titleText);
    const TextPair view = context.text.of(viewText);
    const double viewWidth = std::min(0.5 * width,
        std::max(context.measure.width(view.first, sizes.view), context.measure.width(view.second, sizes.view)));
    double viewHeight = 0;
    for (const QString &part : {view.first, view.second}) {
        if (part.isEmpty())
            continue;
        const FittedText fit
            = fitted(context.measure, part, viewWidth, 3, {sizes.view, false, {}}, SheetPen::smallestText);
        if (fit.isCut)
            fragment.cut.append(part);
        for (const QString &line : fit.lines) {
            pen.words(line, {width, viewHeight + fit.size * TextMeasure::ascent + 4}, {fit.size, false, ink::secondary},
                Anchor::End);
            viewHeight += fit.size * SheetPen::leading;
        }
    }
    const double titleWidth = width - viewWidth - gap;
    const TextStyle titleStyle{sizes.title, true, ink::text};
    const TextStyle secondStyle{sizes.second, false, ink::secondary};
    const double firstWidth = context.measure.width(title.first, sizes.title, true);
    const double secondWidth = context.measure.width(title.second, sizes.second);
    double y = 0;
    const auto addLines = [&](const QString &text, const TextStyle &style) {
        const FittedText fit = fitted(context.measure, text, titleWidth, 2, style, sizes.smallestTitle);
        if (fit.isCut)
            fragment.cut.append(text);
        for (const QString &line : fit.lines) {
            pen.words(line, {0, y + fit.size * TextMeasure::ascent}, {fit.size, style.bold, style.color});
            y += fit.size * SheetPen::leading;
        }
    };
    addLines(title.first, titleStyle);
    if (!title.second.isEmpty() && firstWidth + 14 + secondWidth <= titleWidth)
        pen.words(title.second, {firstWidth + 14, sizes.title * TextMeasure::ascent}, secondStyle);
    else if (!title.second.isEmpty())
        addLines(title.second, secondStyle);
    fragment.size = {width, std::max(y, viewHeight + 4)};
    return fragment;
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
