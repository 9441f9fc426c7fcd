// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sheet/CellFlow.h"

#include "base/LineBreaking.h"

#include <algorithm>

namespace portolan {

namespace {

constexpr double betweenLanguages = 6;
constexpr double betweenParts = 10;
constexpr double widestWord = 150;
constexpr char16_t firstBreakable = 0x2E80; ///< Japanese can be broken between most of its characters

/// What both ways to flow have in common: where the parts of a cell go, whatever breaks their texts into lines.
class Flowing {
public:
    explicit Flowing(double width)
        : m_width(width)
    {
    }

    /// Whether something so wide finds room on the line; of another part of the cell only behind what it may follow.
    [[nodiscard]] bool hasRoom(double width, double gap) const { return m_x > 0 && m_x + gap + width <= m_width; }
    [[nodiscard]] double place(double width, double gap)
    {
        const double left = m_x + gap;
        m_x = left + width;
        return left;
    }
    void endAt(double x) { m_x = x; }

private:
    double m_width;
    double m_x = 0;
};

/// Where the next piece of a word begins that is broken because it is wider than a line: behind hyphens and colons, and
/// before and behind each Japanese character.
qsizetype endOfPiece(QStringView word, qsizetype begin)
{
    const auto isMark = [&](qsizetype at) { return word[at] == u'-' || word[at] == u':'; };
    const auto isBreakable = [&](qsizetype at) { return word[at].unicode() >= firstBreakable; };
    if (isBreakable(begin))
        return begin + 1;
    qsizetype end = begin;
    while (end < word.size() && !isMark(end) && !isBreakable(end))
        ++end;
    while (end < word.size() && isMark(end))
        ++end;
    return end;
}

} // namespace

CellLines flowed(const TextMeasure &measure, const std::vector<RowsCellLine> &cell, double width, bool isBold)
{
    CellLines lines;
    Flowing flow(width);
    const auto widthOf = [&](const QString &text, bool isSecondary) {
        return measure.width(text, rowsTextSize, isBold && !isSecondary);
    };
    const auto add = [&](const QString &text, bool isSecondary) {
        const QStringList wrapped = measure.wrapped(text, rowsTextSize, isBold && !isSecondary, width);
        for (const QString &line : wrapped)
            lines.push_back({{line, 0, isSecondary}});
        if (!wrapped.isEmpty())
            flow.endAt(widthOf(wrapped.back(), isSecondary));
    };
    for (const RowsCellLine &part : cell) {
        const double own = widthOf(part.text, part.isSecondary);
        const double other = part.other.isEmpty() ? 0 : widthOf(part.other, true);
        const double whole = own + (part.other.isEmpty() ? 0 : betweenLanguages + other);
        if (part.mayFollow && flow.hasRoom(whole, betweenParts))
            lines.back().push_back({part.text, flow.place(own, betweenParts), part.isSecondary});
        else
            add(part.text, part.isSecondary);
        if (part.other.isEmpty())
            continue;
        if (flow.hasRoom(other, betweenLanguages))
            lines.back().push_back({part.other, flow.place(other, betweenLanguages), true});
        else
            add(part.other, true);
    }
    return lines;
}

CellSize::CellSize(const TextMeasure &measure, const std::vector<RowsCellLine> &cell, bool isBold)
{
    for (const RowsCellLine &line : cell) {
        Part part{textOf(measure, line.text, isBold && !line.isSecondary), textOf(measure, line.other, false),
            line.mayFollow};
        for (const Text *text : {&part.text, &part.other}) {
            m_length += text->width;
            for (const Word &word : text->words)
                m_longestWord = std::max(m_longestWord, std::min(word.narrowest + 0.5, widestWord));
        }
        m_parts.push_back(std::move(part));
    }
}

CellSize::Text CellSize::textOf(const TextMeasure &measure, const QString &text, bool isBold)
{
    Text result;
    if (text.isEmpty())
        return result;
    result.width = measure.width(text, rowsTextSize, isBold);
    const double space = measure.width(QStringLiteral(" "), rowsTextSize, isBold);
    double before = 0;
    for (qsizetype start = 0; start < text.size();) {
        if (text[start] == u' ') {
            before += space;
            ++start;
            continue;
        }
        qsizetype end = start + 1;
        if (text[start].unicode() < firstBreakable) {
            while (end < text.size() && text[end] != u' ' && text[end].unicode() < firstBreakable)
                ++end;
        }
        const double narrowest = measure.width(text.sliced(start, end - start), rowsTextSize, isBold);
        while (end < text.size() && isWithinWord(text, end))
            ++end;
        const QString word = text.sliced(start, end - start);
        result.words.push_back({before, measure.width(word, rowsTextSize, isBold), narrowest, {}});
        for (qsizetype piece = 0; piece < word.size();) {
            const qsizetype behind = endOfPiece(word, piece);
            if (behind - piece < word.size())
                result.words.back().pieces.push_back(
                    measure.width(word.sliced(piece, behind - piece), rowsTextSize, isBold));
            piece = behind;
        }
        before = 0;
        start = end;
    }
    return result;
}

std::pair<int, double> CellSize::fill(const Text &text, double width)
{
    if (text.width <= width)
        return {1, text.width};
    int lines = 1;
    double x = 0;
    const auto add = [&](double before, double own) {
        if (x > 0 && x + before + own > width) {
            ++lines;
            x = 0;
        }
        x += (x > 0 ? before : 0) + own;
        for (; x > width && width > 0; x -= width)
            ++lines;
    };
    for (const Word &word : text.words) {
        if (word.width <= width || word.pieces.empty()) {
            add(word.before, word.width);
            continue;
        }
        for (size_t piece = 0; piece < word.pieces.size(); ++piece)
            add(piece == 0 ? word.before : 0, word.pieces[piece]);
    }
    return {lines, x};
}

int CellSize::lines(double width) const
{
    int lines = 0;
    Flowing flow(width);
    const auto add = [&](const Text &text) {
        const auto [count, end] = fill(text, width);
        lines += count;
        flow.endAt(end);
    };
    for (const Part &part : m_parts) {
        const bool hasOther = !part.other.words.empty();
        const double whole = part.text.width + (hasOther ? betweenLanguages + part.other.width : 0);
        if (part.mayFollow && flow.hasRoom(whole, betweenParts))
            (void)flow.place(part.text.width, betweenParts);
        else
            add(part.text);
        if (!hasOther)
            continue;
        if (flow.hasRoom(part.other.width, betweenLanguages))
            (void)flow.place(part.other.width, betweenLanguages);
        else
            add(part.other);
    }
    return lines;
}

} // namespace portolan
