// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/SheetLayout.h"

#include "base/LineBreaking.h"
#include "export/ExportText.h"

#include <QSet>
#include <QStringTokenizer>

#include <algorithm>
#include <array>

namespace portolan {

namespace {

constexpr int maximumSheetName = 31;
constexpr int maximumPageText = 255;

/// Borders and the margins within a cell.
constexpr int cellPadding = 8;
constexpr int filterButton = 19;

/// Advances of BIZ UDPGothic Bold from U+0020 on, in hundredths of an em.
constexpr std::array<unsigned char, 95> latinAdvances{
    33,
    37,
    52,
    94,
    80,
    100,
    91,
    32,
    50,
    51,
    50,
    84,
    33,
    48,
    33,
    50,
    76,
    63,
    76,
    76,
    76,
    76,
    76,
    76,
    76,
    76,
    34,
    34,
    84,
    84,
    84,
    80,
    98,
    78,
    77,
    81,
    85,
    70,
    67,
    86,
    84,
    44,
    56,
    76,
    61,
    100,
    84,
    88,
    76,
    90,
    76,
    73,
    70,
    86,
    76,
    100,
    82,
    74,
    75,
    55,
    50,
    55,
    50,
    31,
    50,
    66,
    73,
    64,
    73,
    69,
    51,
    67,
    72,
    32,
    40,
    66,
    36,
    96,
    72,
    70,
    73,
    73,
    49,
    59,
    49,
    72,
    60,
    90,
    62,
    64,
    58,
    54,
    44,
    54,
    50,
};

/// Hundredths of an em; 10 point are 40/3 pixels.
int pixels(int hundredths)
{
    return (hundredths * 40 + 299) / 300;
}

struct Advance {
    int hundredths;
    bool mayBreak; ///< before and after it, as in Japanese
    int units; ///< of UTF-16
};

Advance advanceAt(QStringView text, qsizetype index)
{
    const char16_t unit = text[index].unicode();
    if (unit < 0x7F)
        return {unit < 0x20 ? 0 : latinAdvances[unit - 0x20], false, 1};
    // Kana and kanji are all wide, and too many in any Japanese text to look them up.
    if ((unit >= 0x309B && unit <= 0x9FFF && (unit < 0x4DC0 || unit >= 0x4E00)) || (unit >= 0x3041 && unit <= 0x3096))
        return {100, true, 1};
    const int units = text[index].isHighSurrogate() && index + 1 < text.size() ? 2 : 1;
    const int width = textWidth(text.sliced(index, units));
    constexpr int narrow = 80;
    return {width == 2 ? 100 : width * narrow, width == 2, units};
}

struct Measure {
    int widestLine = 0;
    int longestWord = 0;
    int length = 0; ///< of all lines
    int lines = 1;
};

Measure measureText(QStringView text)
{
    Measure result;
    int line = 0;
    int word = 0;
    for (qsizetype i = 0; i < text.size();) {
        const Advance advance = advanceAt(text, i);
        const bool isEnd = text[i] == u'\n';
        result.length += isEnd ? 0 : advance.hundredths;
        result.lines += isEnd ? 1 : 0;
        line = isEnd ? 0 : line + advance.hundredths;
        word = isEnd || text[i] == u' ' ? 0 : advance.mayBreak ? advance.hundredths : word + advance.hundredths;
        result.widestLine = std::max(result.widestLine, line);
        result.longestWord = std::max(result.longestWord, word);
        if (advance.mayBreak || text[i] == u'-')
            word = 0;
        i += advance.units;
    }
    return {pixels(result.widestLine), pixels(result.longestWord), pixels(result.length), result.lines};
}

/// Lines of a text without line ends that wraps between words, behind hyphens, within Japanese as far as its rules let
/// a line end there, and within words that are too long.
int wrappedLines(QStringView text, int available)
{
    int lines = 1;
    int line = 0; // what stands on the last line
    int word = 0; // the part of it that moves to the next line as one
    char32_t before = u' ';
    for (qsizetype i = 0; i < text.size();) {
        const Advance advance = advanceAt(text, i);
        const char32_t character
            = advance.units == 2 ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        i += advance.units;
        // What begins no line takes the character before it along.
        if (canBreakBetween(before, character))
            word = 0;
        before = character;
        line += advance.hundredths;
        word += advance.hundredths;
        if (text[i - 1] == u' ') {
            word = 0; // and a blank that does not fit needs no line
        } else if (line > available) {
            ++lines;
            line = word <= available ? word : advance.hundredths;
            word = line;
        }
        if (text[i - 1] == u'-')
            word = 0;
    }
    return lines;
}

/// Text for the top of a page, where "&" begins a code, cut to a width and to a length.
QString pageText(const QString &text, int widest, int &lengthLeft)
{
    if (lengthLeft == 0)
        return {};
    QString result;
    int width = 0;
    const QString line = oneLine(text);
    for (qsizetype i = 0; i < line.size();) {
        const bool isPair = line[i].isHighSurrogate() && i + 1 < line.size();
        QString character = line.sliced(i, isPair ? 2 : 1);
        width += textWidth(character);
        i += character.size();
        if (character == u'&')
            character = QStringLiteral("&&");
        // One place is kept for the mark that something is missing.
        if (width > widest || result.size() + character.size() >= lengthLeft) {
            result += u'…';
            break;
        }
        result += character;
    }
    lengthLeft -= static_cast<int>(result.size());
    return result;
}

QString joined(const QString &a, const QString &b)
{
    return a.isEmpty() || b.isEmpty() ? QString(a + b) : QString(a + u' ' + b);
}

bool isRefusedInSheetName(QChar unit)
{
    constexpr QStringView refused = u"[]:*?/\\\uFF3B\uFF3D\uFF1A\uFF0A\uFF1F\uFF0F\uFF3C\uFFE5";
    return refused.contains(unit);
}

QString cutTo(const QString &text, qsizetype length)
{
    QString result = text.first(std::min(length, text.size()));
    if (result.size() < text.size() && !result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1);
    return result;
}

QString legalName(const QString &name)
{
    QString result = oneLine(name);
    std::replace_if(result.begin(), result.end(), isRefusedInSheetName, u'-');
    result = cutTo(result, maximumSheetName);
    const auto isEdge = [](QChar unit) { return unit == u'\'' || unit.isSpace(); };
    while (!result.isEmpty() && isEdge(result.front()))
        result.remove(0, 1);
    while (!result.isEmpty() && isEdge(result.back()))
        result.chop(1);
    return result.isEmpty() ? QStringLiteral("Sheet") : result;
}

} // namespace

SheetLayout::SheetLayout(const Table &table)
    : m_headingButton(table.isFiltered ? filterButton : 0)
{
    // A Latin character of a column's narrowest and widest is a small letter or a digit: 0.68 em.
    constexpr int character = 9;
    for (const TableColumn &column : table.columns)
        m_columns.push_back(
            {0, 0, column.narrowest * character, std::max(column.narrowest, column.widest) * character});
}

void SheetLayout::measureHeading(int column, const QString &text)
{
    const Measure measured = measureText(text);
    ColumnWidth &widths = m_columns[static_cast<size_t>(column)];
    // Two lines for what can break, but not a column of single characters.
    constexpr int fourWide = 54;
    const int lineWidth = std::max({measured.longestWord, (measured.widestLine + 1) / 2, fourWide});
    const int needed = std::min(measured.widestLine, lineWidth) + m_headingButton + cellPadding;
    widths.width = std::max(widths.width, needed);
    widths.longestWord = std::max(widths.longestWord, measured.longestWord + m_headingButton + cellPadding);
}

void SheetLayout::measure(int column, const QString &text)
{
    const Measure measured = measureText(text);
    ColumnWidth &widths = m_columns[static_cast<size_t>(column)];
    widths.width = std::max(widths.width, measured.widestLine + cellPadding);
    widths.longestWord = std::max(widths.longestWord, measured.longestWord + cellPadding);
    widths.longestText = std::max(widths.longestText, measured.length);
    widths.mostLines = std::max(widths.mostLines, measured.lines);
}

int SheetLayout::widthFor(const ColumnWidth &column, int lines)
{
    // Of the lines that a cell's own line ends make, each is full but for half of the last.
    const int full = std::max(2, 2 * lines - (column.mostLines - 1));
    const int needed = column.longestText * 2 / full + cellPadding;
    return std::min(column.width, std::max(needed, column.longestWord));
}

int SheetLayout::total(int lines) const
{
    int result = 0;
    for (const ColumnWidth &column : m_columns)
        result += widthFor(column, lines);
    return result;
}

void SheetLayout::fix(int pageWidth)
{
    for (ColumnWidth &column : m_columns) {
        column.width = std::clamp(column.width, column.narrowest, column.widest);
        column.longestWord = std::clamp(column.longestWord, column.narrowest, column.widest);
    }
    constexpr int mostAtReadable = 5;
    int lines = linesWithin(static_cast<int>(pageWidth / readableScale));
    if (lines > mostAtReadable)
        lines = std::max(mostAtReadable, linesWithin(static_cast<int>(pageWidth / smallestScale)));
    // Where the longest words alone are too wide, a tenth more keeps one long text from making every row high.
    if (lines == manyLines)
        lines = linesWithin(total(manyLines) * 11 / 10);
    if (lines == 0)
        return;
    for (ColumnWidth &column : m_columns)
        column.width = widthFor(column, lines);
}

int SheetLayout::linesWithin(int width) const
{
    int natural = 0;
    for (const ColumnWidth &column : m_columns)
        natural += column.width;
    if (natural <= width)
        return 0;
    int lines = 1;
    while (lines < manyLines && total(lines) > width)
        ++lines;
    return lines;
}

int SheetLayout::linesOf(int column, const QString &text) const
{
    const int available = (width(column) - cellPadding) * 300 / 40;
    constexpr int wide = 100;
    if (text.size() * wide <= available && !text.contains(u'\n'))
        return 1;
    int lines = 0;
    for (const QStringView line : qTokenize(text, u'\n'))
        lines += wrappedLines(line, available);
    return lines;
}

QStringList sheetNames(const QStringList &names)
{
    QStringList result;
    QSet<QString> used{QStringLiteral("history")};
    for (const QString &name : names) {
        const QString legal = legalName(name);
        QString candidate = legal;
        for (int i = 2; used.contains(candidate.toCaseFolded()); ++i) {
            const QString ending = u" (" + QString::number(i) + u')';
            candidate = cutTo(legal, maximumSheetName - ending.size()) + ending;
        }
        used.insert(candidate.toCaseFolded());
        result.append(candidate);
    }
    return result;
}

QString pageFooter(const TableDocument &document)
{
    const QString pages = QStringLiteral("&C&P / &N");
    int lengthLeft = maximumPageText - static_cast<int>(pages.size()) - 2;
    const QString left = pageText(document.confidentiality, 50, lengthLeft);
    return left.isEmpty() ? pages : u"&L" + left + pages;
}

QString pageHeader(const TableDocument &document)
{
    const bool isSmall = document.paper == Paper::A4 || document.paper == Paper::Letter;
    const int paperWidth = isSmall ? 110 : 170;
    const QString sheetCode = document.title.isEmpty() ? QStringLiteral("&A") : QStringLiteral("  &A");
    int lengthLeft = maximumPageText - static_cast<int>(QStringLiteral("&L\n&R\n").size() + sheetCode.size());
    const QString date = document.date ? document.date->toString(Qt::ISODate) : QString();
    const QString upperRight = pageText(joined(document.number, document.revision), paperWidth / 3, lengthLeft);
    const QString lowerRight = pageText(joined(document.author, date), paperWidth / 3, lengthLeft);
    const QString title = pageText(document.title, paperWidth * 2 / 3, lengthLeft);
    const QString subtitle = pageText(document.subtitle, paperWidth * 2 / 3, lengthLeft);
    return u"&L" + title + sheetCode + u'\n' + subtitle + u"&R" + upperRight + u'\n' + lowerRight;
}

} // namespace portolan
