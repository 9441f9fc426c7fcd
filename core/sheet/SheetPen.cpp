// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/SheetPen.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr double sizeStep = 0.5;
constexpr double shareStep = 0.04;
constexpr double leastShareUnwrapped = 0.8; ///< of a text's size: rather than smaller, it takes several lines

double heightOf(const FittedText &text)
{
    return static_cast<double>(text.lines.size()) * text.size * SheetPen::leading;
}

/// How many lines of a size fit a height; at least one.
int linesWithin(double height, double size)
{
    return std::max(1, static_cast<int>((height + 0.01) / (size * SheetPen::leading)));
}

} // namespace

FittedText fitted(const TextMeasure &measure, const QString &text, double width, int mostLines, const TextStyle &style,
    double smallest)
{
    for (double size = style.size; size >= smallest; size -= sizeStep) {
        if (measure.width(text, size, style.bold) <= width)
            return {{text}, size, false};
    }
    FittedText result{{}, std::min(style.size, smallest), false};
    result.lines = mostLines > 1 ? measure.wrapped(text, result.size, style.bold, width) : QStringList{text};
    if (result.lines.size() > mostLines) {
        // What follows the last line is cut together with it, so that the "…" stands at the edge and not in the middle.
        const QString rest = result.lines.mid(mostLines - 1).join(QLatin1Char(' '));
        result.lines = result.lines.first(mostLines);
        result.lines.last() = rest;
    }
    if (measure.width(result.lines.last(), result.size, style.bold) > width) {
        result.lines.last() = measure.elided(result.lines.last(), result.size, style.bold, width);
        result.isCut = true;
    }
    return result;
}

void SheetPen::line(const QPointF &from, const QPointF &to, const QColor &color, double width)
{
    QPainterPath path(from);
    path.lineTo(to);
    m_fragment.elements.push_back(Shape{path, {color, width, {}}, {}});
}

void SheetPen::box(const QRectF &rect, const Pen &pen, const QColor &fill, double radius)
{
    QPainterPath path;
    if (radius > 0)
        path.addRoundedRect(rect, radius, radius);
    else
        path.addRect(rect);
    m_fragment.elements.push_back(Shape{path, pen, fill});
}

void SheetPen::words(const QString &text, const QPointF &baseLine, const TextStyle &style, Anchor anchor)
{
    if (!text.isEmpty())
        m_fragment.elements.push_back(Words{text, baseLine, style.size, style.bold, style.color, anchor});
}

void SheetPen::fittedWords(const QString &text, const QPointF &at, double width, const TextStyle &style, Anchor anchor)
{
    const FittedText fit = fitted(m_measure, text, width, 1, style, std::min(style.size, smallestText));
    if (fit.isCut)
        m_fragment.cut.append(text);
    words(fit.lines.first(), at, {fit.size, style.bold, style.color}, anchor);
}

void SheetPen::wordsAtBottom(const QString &text, const QRectF &rect, const TextStyle &style)
{
    if (text.isEmpty())
        return;
    const FittedText fit = fitted(m_measure, text, rect.width(), linesWithin(rect.height(), smallestText), style,
        std::min(style.size, smallestText));
    if (fit.isCut)
        m_fragment.cut.append(text);
    double baseLine = rect.bottom() - static_cast<double>(fit.lines.size() - 1) * fit.size * leading;
    for (const QString &line : fit.lines) {
        words(line, {rect.center().x(), baseLine}, {fit.size, style.bold, style.color}, Anchor::Middle);
        baseLine += fit.size * leading;
    }
}

double SheetPen::paragraph(const QString &text, const QPointF &topLeft, double width, const TextStyle &style)
{
    if (text.isEmpty())
        return 0;
    double y = topLeft.y();
    for (const QString &line : m_measure.wrapped(text, style.size, style.bold, width)) {
        words(line, {topLeft.x(), y + style.size * TextMeasure::ascent}, style);
        y += style.size * leading;
    }
    return y - topLeft.y();
}

double SheetPen::pair(const TextPair &text, const QPointF &topLeft, double width, const TextStyle &first,
    const TextStyle &second, double gap)
{
    const double firstWidth = m_measure.width(text.first, first.size, first.bold);
    const double secondWidth = m_measure.width(text.second, second.size, second.bold);
    if (text.second.isEmpty() || firstWidth + gap + secondWidth <= width) {
        const double height = paragraph(text.first, topLeft, width, first);
        words(text.second, topLeft + QPointF(firstWidth + gap, first.size * TextMeasure::ascent), second);
        return height;
    }
    const double height = paragraph(text.first, topLeft, width, first);
    return height + paragraph(text.second, topLeft + QPointF(0, height), width, second);
}

void SheetPen::pairInBox(const TextPair &text, const QRectF &rect, const TextStyle &first, const TextStyle &second)
{
    if (text.isEmpty())
        return;
    std::vector<std::pair<QString, TextStyle>> parts{{text.first, first}};
    if (!text.second.isEmpty())
        parts.emplace_back(text.second, second);
    std::vector<FittedText> fits;
    // Shrunk a little, then wrapped, then shrunk to the smallest size, and only then cut.
    for (double share = 1; share > 0 && fits.empty(); share -= shareStep) {
        const bool isSmallest = first.size * share <= smallestText;
        double height = 0;
        bool isOneLine = true;
        std::vector<FittedText> tried;
        for (const auto &[words, style] : parts) {
            const double size = std::max(smallestText, style.size * share);
            tried.push_back({m_measure.wrapped(words, size, style.bold, rect.width()), size, false});
            isOneLine = isOneLine && tried.back().lines.size() == 1;
            height += heightOf(tried.back());
        }
        if (height <= rect.height() + 0.01 && (isOneLine || share < leastShareUnwrapped))
            fits = std::move(tried);
        else if (isSmallest)
            break;
    }
    if (fits.empty()) {
        const double room = rect.height() / static_cast<double>(parts.size());
        for (const auto &[words, style] : parts) {
            fits.push_back(
                fitted(m_measure, words, rect.width(), linesWithin(room, smallestText), style, smallestText));
            if (fits.back().isCut)
                m_fragment.cut.append(words);
        }
    }
    double height = 0;
    for (const FittedText &fit : fits)
        height += heightOf(fit);
    double y = rect.top() + std::max(0.0, (rect.height() - height) / 2);
    for (size_t i = 0; i < fits.size(); ++i) {
        for (const QString &line : fits[i].lines) {
            const double air = fits[i].size * (leading - 1) / 2;
            words(line, {rect.left(), y + air + fits[i].size * TextMeasure::ascent},
                {fits[i].size, parts[i].second.bold, parts[i].second.color});
            y += fits[i].size * leading;
        }
    }
}

} // namespace portolan
