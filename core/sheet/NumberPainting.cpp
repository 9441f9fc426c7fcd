// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/NumberPainting.h"

#include "sheet/SheetPen.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double entrySize = 9.5;
constexpr double endsSize = 9;
constexpr double pillHeight = 13;
constexpr double pillPadding = 12;
constexpr double largestShareOfPill = 0.45; ///< of a column: the widest badge has room in the narrowest column
constexpr double besidePill = 8;
constexpr double besideGap = 10;

double pillWidthOf(const TextMeasure &measure, const NumberEntry &entry)
{
    return measure.width(entry.numbers, entrySize, true) + pillPadding;
}

} // namespace

NumberPainting::NumberPainting(const TextMeasure &measure, const NumberEntry &entry, double width, double widestPill)
    : m_measure(measure)
    , m_entry(entry)
    , m_width(width)
    , m_pillWidth(std::min(widestPill, width * largestShareOfPill))
{
    const double room = m_width - m_pillWidth - besidePill;
    const double both = measure.width(entry.ports, entrySize) + besideGap + measure.width(entry.ends, endsSize);
    if (both <= room && !entry.ports.isEmpty()) {
        m_lines.push_back({entry.ports, entry.ends, false});
        return;
    }
    const auto addLines = [&](const QString &text, double size, bool isEnds) {
        const QStringList lines = text.isEmpty() ? QStringList() : measure.wrapped(text, size, false, room);
        for (const QString &line : lines)
            m_lines.push_back({line, {}, isEnds});
    };
    addLines(entry.ports, entrySize, false);
    addLines(entry.ends, endsSize, true);
}

double NumberPainting::height(size_t first, size_t end) const
{
    double height = 0;
    for (size_t line = first; line < end; ++line)
        height += (m_lines[line].isEnds ? endsSize : entrySize) * SheetPen::leading;
    return std::max(pillHeight, height);
}

size_t NumberPainting::endWithin(size_t first, double height) const
{
    size_t end = first;
    double used = 0;
    for (; end < m_lines.size(); ++end) {
        used += (m_lines[end].isEnds ? endsSize : entrySize) * SheetPen::leading;
        if (used > height)
            break;
    }
    return end;
}

SheetFragment NumberPainting::paint(size_t first, size_t end, const QString &id) const
{
    SheetFragment fragment;
    SheetPen pen(m_measure, fragment);
    fragment.elements.emplace_back(GroupBegin{id, u"number"_s, {}, m_entry.leadsTo});
    const double own = std::min(m_pillWidth, pillWidthOf(m_measure, m_entry));
    // Who sees a badge looks for it on the drawing.
    if (!m_entry.isPart)
        pen.box({0, 0, own, pillHeight}, {}, m_entry.color, pillHeight / 2);
    const QColor color = m_entry.isPart ? m_entry.color : ink::paper;
    pen.fittedWords(m_entry.numbers, {own / 2, 9.8}, own - 6, {entrySize, true, color}, Anchor::Middle);
    const double left = m_pillWidth + besidePill;
    double y = 0.5;
    for (size_t index = first; index < end; ++index) {
        const Line &line = m_lines[index];
        const TextStyle style{line.isEnds ? endsSize : entrySize, false, line.isEnds ? ink::secondary : ink::text};
        pen.words(line.text, {left, y + style.size * TextMeasure::ascent}, style);
        const double behind = left + m_measure.width(line.text, entrySize) + besideGap;
        pen.words(line.beside, {behind, y + 0.4 + endsSize * TextMeasure::ascent}, {endsSize, false, ink::secondary});
        y += style.size * SheetPen::leading;
    }
    fragment.elements.emplace_back(GroupEnd{});
    fragment.size = {m_width, height(first, end) + betweenEntries};
    return fragment;
}

double widestPill(const TextMeasure &measure, const std::vector<NumberEntry> &entries)
{
    double widest = 0;
    for (const NumberEntry &entry : entries)
        widest = std::max(widest, pillWidthOf(measure, entry));
    return widest;
}

double leastHeight(const NumberEntry &entry, double width)
{
    // Blanks that lines lose at their ends are a tenth of them at most.
    const auto heightOf = [&](double length, double size) {
        return std::floor(0.9 * length * size / width) * size * SheetPen::leading;
    };
    return heightOf(entry.portsLength, entrySize) + heightOf(entry.endsLength, endsSize);
}

} // namespace portolan
