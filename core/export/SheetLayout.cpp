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
/// The cells' font: a header in the program's own looks as if it came from elsewhere, and may lack kana.
const QString pageFont = QStringLiteral("&\"BIZ UDPGothic,Regular\"");

/// Borders, the indent at the left, and what programs keep free at the right.
constexpr int cellPadding = 16;
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

/// The same of kana, U+3041 to U+30FF: the font sets them proportionally, too.
constexpr char16_t firstKana = 0x3041;
constexpr std::array<unsigned char, 191> kanaAdvances{91, 100, 90, 100, 84, 93, 86, 94, 91, 100, 100, 100, 100, 100, 87,
    96, 98, 100, 91, 97, 100, 100, 87, 91, 97, 99, 99, 100, 96, 100, 100, 100, 97, 100, 90, 100, 100, 99, 100, 96, 100,
    100, 99, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 96, 100, 100,
    100, 97, 89, 99, 89, 100, 84, 98, 94, 90, 98, 100, 97, 90, 100, 100, 100, 100, 96, 98, 94, 88, 100, 100, 100, 100,
    31, 27, 82, 83, 100, 100, 87, 91, 83, 81, 86, 94, 85, 90, 85, 94, 96, 98, 98, 100, 89, 97, 96, 98, 91, 96, 98, 100,
    91, 95, 95, 98, 95, 97, 91, 96, 90, 97, 96, 99, 85, 94, 98, 96, 99, 78, 84, 96, 94, 89, 94, 85, 98, 99, 99, 90, 97,
    97, 92, 98, 98, 95, 96, 96, 98, 99, 99, 94, 90, 92, 94, 97, 85, 95, 84, 98, 82, 93, 95, 86, 100, 89, 96, 85, 96, 96,
    97, 92, 93, 98, 83, 86, 99, 100, 99, 98, 50, 96, 84, 88, 100};

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
    if (unit >= firstKana && size_t(unit - firstKana) < kanaAdvances.size())
        return {kanaAdvances[unit - firstKana], true, 1};
    if (unit == u'、' || unit == u'。')
        return {60, true, 1};
    constexpr QStringView halfWide = u"（）［］｛｝：；「」";
    if (halfWide.contains(text[index]))
        return {50, true, 1};
    // Kanji are all wide, and too many in any Japanese text to look them up.
    if (unit > 0x30FF && unit <= 0x9FFF && (unit < 0x4DC0 || unit >= 0x4E00))
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
};

char32_t characterAt(QStringView text, qsizetype index, int units)
{
    return units == 2 ? QChar::surrogateToUcs4(text[index], text[index + 1]) : char32_t(text[index].unicode());
}

Measure measureText(QStringView text)
{
    Measure result;
    int line = 0;
    int word = 0;
    char32_t before = u' ';
    for (qsizetype i = 0; i < text.size();) {
        const Advance advance = advanceAt(text, i);
        const bool isEnd = text[i] == u'\n';
        const char32_t character = characterAt(text, i, advance.units);
        // An interface's bracket stays at the id.
        if (canBreakBetween(before, character) && character != u'［')
            word = 0;
        before = character;
        result.length += isEnd ? 0 : advance.hundredths;
        line = isEnd ? 0 : line + advance.hundredths;
        word = isEnd || text[i] == u' ' ? 0 : word + advance.hundredths;
        result.widestLine = std::max(result.widestLine, line);
        result.longestWord = std::max(result.longestWord, word);
        if (text[i] == u'-')
            word = 0;
        i += advance.units;
    }
    return {pixels(result.widestLine), pixels(result.longestWord), pixels(result.length)};
}

struct WrappedLines {
    int lines = 1;
    int last = 0; ///< how much of the last one is used, in hundredths of an em
};

/// Lines of a text without line ends that wraps between words, behind hyphens, within Japanese as far as its rules let
/// a line end there, and within words that are too long.
WrappedLines wrappedLines(QStringView text, int available)
{
    int lines = 1;
    int line = 0; // what stands on the last line
    int word = 0; // the part of it that moves to the next line as one
    char32_t before = u' ';
    for (qsizetype i = 0; i < text.size();) {
        const Advance advance = advanceAt(text, i);
        const char32_t character = characterAt(text, i, advance.units);
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
    return {lines, line};
}

/// The widest part between blanks, in pixels.
int longestBetweenBlanks(QStringView text)
{
    int longest = 0;
    for (const QStringView line : qTokenize(text, u'\n')) {
        for (const QStringView part : qTokenize(line, u' '))
            longest = std::max(longest, measureText(part).widestLine);
    }
    return longest;
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

/// In a column of that width.
int linesAt(int width, const QString &text)
{
    const int available = (width - cellPadding) * 300 / 40;
    constexpr int wide = 100;
    if (text.size() * wide <= available && !text.contains(u'\n'))
        return 1;
    int lines = 0;
    for (const QStringView line : qTokenize(text, u'\n'))
        lines += wrappedLines(line, available).lines;
    return lines;
}

} // namespace

SheetLayout::SheetLayout(const Table &table)
    : m_headingButton(table.isFiltered ? filterButton : 0)
{
    // A Latin character of a column's narrowest and widest is a small letter or a digit: 0.68 em.
    constexpr int character = 9;
    for (const TableColumn &column : table.columns)
        m_columns.push_back(
            {0, 0, column.narrowest * character, std::max(column.narrowest, column.widest) * character, 0, {}});
}

void SheetLayout::measureHeading(int column, const QString &text)
{
    const Measure measured = measureText(text);
    ColumnWidth &widths = m_columns[static_cast<size_t>(column)];
    // What has no blank stays on one line, as 送信元アドレス; of what is longer two lines, but not a column of single
    // characters.
    constexpr int sevenWide = 94;
    constexpr int fourWide = 54;
    const int part = longestBetweenBlanks(text);
    const int word = part <= sevenWide ? part : measured.longestWord;
    const int lineWidth = std::max({word, (measured.widestLine + 1) / 2, fourWide});
    const int needed = std::min(measured.widestLine, lineWidth) + m_headingButton + cellPadding;
    widths.width = std::max(widths.width, needed);
    widths.longestWord = std::max(widths.longestWord, word + cellPadding);
}

void SheetLayout::measure(int column, const QString &text)
{
    const Measure measured = measureText(text);
    ColumnWidth &widths = m_columns[static_cast<size_t>(column)];
    widths.width = std::max(widths.width, measured.widestLine + cellPadding);
    widths.longestWord = std::max(widths.longestWord, measured.longestWord + cellPadding);
    if (measured.length > widths.longestLength) {
        widths.longestLength = measured.length;
        widths.longestText = text;
    }
}

int SheetLayout::widthFor(const ColumnWidth &column, int lines)
{
    int narrow = column.longestWord;
    int wide = column.width;
    while (narrow < wide) {
        const int width = (narrow + wide) / 2;
        if (linesAt(width, column.longestText) <= lines)
            wide = width;
        else
            narrow = width + 1;
    }
    return narrow;
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
    constexpr int longId = 18 * 9; // which no column is too narrow for
    for (ColumnWidth &column : m_columns) {
        const int widest = std::max(column.widest, longId);
        column.longestWord = std::clamp(column.longestWord, column.narrowest, widest);
        column.width = std::max(std::clamp(column.width, column.narrowest, column.widest), column.longestWord);
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
    int few = 1;
    int many = manyLines;
    while (few < many) {
        const int lines = (few + many) / 2;
        if (total(lines) <= width)
            many = lines;
        else
            few = lines + 1;
    }
    return few;
}

int SheetLayout::linesOf(int column, const QString &text) const
{
    return linesAt(width(column), text);
}

int SheetLayout::linesOfHeading(int column, const QString &text) const
{
    const int available = (width(column) - cellPadding) * 300 / 40;
    const QStringView lastLine = QStringView(text).sliced(text.lastIndexOf(u'\n') + 1);
    const int used = wrappedLines(lastLine, available).last + m_headingButton * 300 / 40;
    return linesOf(column, text) + (used > available ? 1 : 0);
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
    const QString pages = u"&C" + pageFont + QStringLiteral("&P / &N");
    int lengthLeft = maximumPageText - static_cast<int>(pages.size() + pageFont.size()) - 2;
    const QString left = pageText(document.confidentiality, 50, lengthLeft);
    return left.isEmpty() ? pages : u"&L" + pageFont + left + pages;
}

QString pageHeader(const TableDocument &document)
{
    const bool isSmall = document.paper == Paper::A4 || document.paper == Paper::Letter;
    const int paperWidth = isSmall ? 110 : 170;
    const QString sheetCode = document.title.isEmpty() ? QStringLiteral("&A") : QStringLiteral("  &A");
    const qsizetype codes = QStringLiteral("&L\n&R\n").size() + 2 * pageFont.size() + sheetCode.size();
    int lengthLeft = maximumPageText - static_cast<int>(codes);
    const QString date = document.date ? document.date->toString(Qt::ISODate) : QString();
    const QString upperRight = pageText(joined(document.number, document.revision), paperWidth / 3, lengthLeft);
    const QString lowerRight = pageText(joined(document.author, date), paperWidth / 3, lengthLeft);
    const QString title = pageText(document.title, paperWidth * 2 / 3, lengthLeft);
    const QString subtitle = pageText(document.subtitle, paperWidth * 2 / 3, lengthLeft);
    return u"&L" + pageFont + title + sheetCode + u'\n' + subtitle + u"&R" + pageFont + upperRight + u'\n' + lowerRight;
}

} // namespace portolan
