// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paint/Ink.h"
#include "paint/TextMeasure.h"
#include "sheet/SheetFragment.h"
#include "sheet/SheetText.h"

namespace portolan {

struct TextStyle {
    double size = 10;
    bool bold = false;
    QColor color = ink::text;
};

/// Text made to fit a width: shrunk to a smallest size, then wrapped, then cut with "…".
struct FittedText {
    QStringList lines;
    double size = 10;
    bool isCut = false;
};

[[nodiscard]] FittedText fitted(const TextMeasure &measure, const QString &text, double width, int mostLines,
    const TextStyle &style, double smallest);

/// Draws into a fragment.
class SheetPen {
public:
    SheetPen(const TextMeasure &measure, SheetFragment &fragment)
        : m_measure(measure)
        , m_fragment(fragment)
    {
    }

    static constexpr double leading = 1.3; ///< from line to line, of the size
    /// In as many lines as stand in the rectangle, the last of them at its bottom and all of them in its middle.
    void wordsAtBottom(const QString &text, const QRectF &rect, const TextStyle &style);
    static constexpr double smallestText = 8; ///< of a sheet's own text: 5.7 points

    void line(const QPointF &from, const QPointF &to, const QColor &color, double width);
    void box(const QRectF &rect, const Pen &pen, const QColor &fill = {}, double radius = 0);
    void words(const QString &text, const QPointF &baseLine, const TextStyle &style, Anchor anchor = Anchor::Start);
    /// One line that shrinks and is cut to fit; at is on the base line.
    void fittedWords(
        const QString &text, const QPointF &at, double width, const TextStyle &style, Anchor anchor = Anchor::Start);
    /// Wrapped lines from the top left corner; their height.
    double paragraph(const QString &text, const QPointF &topLeft, double width, const TextStyle &style);
    /// Both languages beside each other where they fit, else below each other; their height.
    double pair(const TextPair &text, const QPointF &topLeft, double width, const TextStyle &first,
        const TextStyle &second, double gap = 8);
    /// Both languages below each other, in the middle of a rectangle, shrunk, wrapped and cut to fit it.
    void pairInBox(const TextPair &text, const QRectF &rect, const TextStyle &first, const TextStyle &second);

    [[nodiscard]] const TextMeasure &measure() const { return m_measure; }
    [[nodiscard]] SheetFragment &fragment() { return m_fragment; }

private:
    const TextMeasure &m_measure;
    SheetFragment &m_fragment;
};

} // namespace portolan
