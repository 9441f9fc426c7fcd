// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paint/TextMeasure.h"

#include "base/LineBreaking.h"
#include "paint/DocumentFont.h"

#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QtEndian>

#include <array>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int planeSize = 0x10000;
constexpr double unitsPerEm = 2048;
constexpr quint16 noGlyph = 0xFFFF;

/// What a character takes that the font lacks. Whatever font draws it, most such signs (rare ideographs, emoji) are an
/// em wide.
double strangersAdvance(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Control:
    case QChar::Other_Format:
        return 0;
    default:
        return unitsPerEm;
    }
}

/// Widths of glyphs in font units, as the table hmtx has them: long metrics first, then glyphs as wide as the last.
class GlyphWidths {
public:
    explicit GlyphWidths(const QRawFont &font)
        : m_metrics(font.fontTable("hmtx"))
    {
        const QByteArray header = font.fontTable("hhea");
        if (header.size() >= 36)
            m_longMetrics = std::min<qsizetype>(qFromBigEndian<quint16>(header.constData() + 34), m_metrics.size() / 4);
    }
    [[nodiscard]] bool isUsable() const { return m_longMetrics > 0; }
    [[nodiscard]] quint16 of(quint32 glyph) const
    {
        return qFromBigEndian<quint16>(m_metrics.constData() + 4 * std::min<qsizetype>(glyph, m_longMetrics - 1));
    }

private:
    QByteArray m_metrics;
    qsizetype m_longMetrics = 0;
};

} // namespace

/// Advances in font units by character; noGlyph where the font has none.
struct AdvanceTable {
    std::vector<quint16> basicPlane;
    std::map<char32_t, quint16> beyond;

    [[nodiscard]] bool has(char32_t character) const
    {
        return character < planeSize ? basicPlane[character] != noGlyph : beyond.contains(character);
    }
    [[nodiscard]] double advance(char32_t character) const
    {
        if (character < planeSize) {
            const quint16 units = basicPlane[character];
            return units != noGlyph ? units : strangersAdvance(character);
        }
        const auto found = beyond.find(character);
        return found != beyond.end() ? found->second : strangersAdvance(character);
    }
};

namespace {

bool isBeyondUnicode(char32_t character)
{
    return QChar::isSurrogate(character) || QChar::isNonCharacter(character);
}

/// A range of characters whose glyphs follow each other.
struct GlyphRange {
    quint32 first;
    quint32 last;
    quint32 glyph;
};

/// The ranges of the font's table cmap in its format 12, which covers all of Unicode; empty where it has none. Asking
/// Qt for each character's glyph takes ten times as long.
std::vector<GlyphRange> glyphRanges(const QRawFont &font)
{
    constexpr qsizetype tableHeader = 4;
    constexpr qsizetype recordSize = 8;
    constexpr qsizetype formatHeader = 16;
    constexpr qsizetype groupSize = 12;
    const QByteArray table = font.fontTable("cmap");
    const auto has
        = [&table](qsizetype offset, qsizetype size) { return offset >= 0 && offset + size <= table.size(); };
    const auto word = [&table](qsizetype offset) { return qFromBigEndian<quint16>(table.constData() + offset); };
    const auto number = [&table](qsizetype offset) { return qFromBigEndian<quint32>(table.constData() + offset); };
    std::vector<GlyphRange> ranges;
    const qsizetype records = has(0, tableHeader) ? word(2) : 0;
    for (qsizetype record = 0; record < records && has(tableHeader + record * recordSize, recordSize); ++record) {
        const qsizetype format = number(tableHeader + record * recordSize + 4);
        if (!has(format, formatHeader) || word(format) != 12)
            continue;
        const qsizetype groups = number(format + 12);
        for (qsizetype group = 0; group < groups; ++group) {
            const qsizetype offset = format + formatHeader + group * groupSize;
            if (!has(offset, groupSize))
                return {};
            ranges.push_back(
                {number(offset), std::min<quint32>(number(offset + 4), QChar::LastValidCodePoint), number(offset + 8)});
        }
        return ranges;
    }
    return ranges;
}

/// Without an entry where the font can't be read.
AdvanceTable advancesOf(bool bold)
{
    AdvanceTable table;
    const QRawFont font(DocumentFont::data(bold), unitsPerEm, QFont::PreferNoHinting);
    if (!font.isValid() || font.unitsPerEm() != unitsPerEm)
        return table;
    const GlyphWidths widths(font);
    const std::vector<GlyphRange> ranges = glyphRanges(font);
    if (!widths.isUsable() || ranges.empty())
        return table;
    table.basicPlane.assign(planeSize, noGlyph);
    for (const GlyphRange &range : ranges) {
        for (char32_t character = range.first; character <= range.last; ++character) {
            const quint32 glyph = range.glyph + (character - range.first);
            if (glyph == 0 || isBeyondUnicode(character))
                continue;
            if (character < planeSize)
                table.basicPlane[character] = widths.of(glyph);
            else
                table.beyond[character] = widths.of(glyph);
        }
    }
    return table;
}

/// The character that begins at index, which moves past it.
char32_t next(QStringView text, qsizetype &index)
{
    const QChar unit = text[index++];
    if (unit.isHighSurrogate() && index < text.size() && text[index].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[index++]);
    return unit.unicode();
}

double units(const AdvanceTable &table, QStringView text)
{
    double sum = 0;
    for (qsizetype index = 0; index < text.size();)
        sum += table.advance(next(text, index));
    return sum;
}

/// How many units of the text's beginning are no wider than that; marks without a width come with what they follow.
qsizetype reach(const AdvanceTable &table, QStringView text, double width)
{
    double sum = 0;
    for (qsizetype index = 0; index < text.size();) {
        const qsizetype begin = index;
        sum += table.advance(next(text, index));
        if (!(sum <= width))
            return begin;
    }
    return text.size();
}

/// Signs as readers see them; only the text around a place is looked at, however long it is.
class Signs {
public:
    Signs(QStringView text, qsizetype place)
        : m_finder(QTextBoundaryFinder::Grapheme, text.constData(), std::min(text.size(), place + longestSign))
    {
        m_finder.setPosition(place);
    }
    [[nodiscard]] qsizetype upToPlace() { return m_finder.isAtBoundary() ? m_finder.position() : before(); }
    [[nodiscard]] qsizetype after() { return std::max<qsizetype>(m_finder.toNextBoundary(), 0); }

private:
    [[nodiscard]] qsizetype before() { return std::max<qsizetype>(m_finder.toPreviousBoundary(), 0); }

    static constexpr qsizetype longestSign = 64;
    QTextBoundaryFinder m_finder;
};

/// How much of the text's beginning, in whole signs, is no wider than that.
qsizetype fittingLength(const AdvanceTable &table, QStringView text, double width)
{
    const qsizetype reached = reach(table, text, width);
    return reached == text.size() ? reached : Signs(text, reached).upToPlace();
}

QStringView withoutBlanksAtEnd(QStringView text)
{
    while (!text.isEmpty() && text.back() == u' ')
        text.chop(1);
    return text;
}

/// The length of a prefix ("/64") stays with its network, and no line begins with a mark that follows another: "::".
bool isBehindMark(QStringView word, qsizetype end, QStringView marks)
{
    if (!marks.contains(word[end - 1]) || marks.contains(word[end]) || word[end] == u'/')
        return false;
    return word[end - 1] != u'/' || !word[end].isDigit();
}

/// Where to break a word that is wider than a line: behind a hyphen or slash of its second half; behind a colon, which
/// addresses have after four digits at most; behind a dot or underscore of its second half; or where it is full.
qsizetype breakInWord(QStringView word, qsizetype fits)
{
    const auto lastBehind = [&](QStringView marks, qsizetype least) -> qsizetype {
        for (qsizetype end = fits; end > least; --end) {
            if (isBehindMark(word, end, marks))
                return end;
        }
        return 0;
    };
    for (const auto &[marks, least] :
        {std::pair(QStringView(u"-/"), fits / 2), {QStringView(u":"), qsizetype(0)}, {QStringView(u"._"), fits / 2}}) {
        if (const qsizetype end = lastBehind(marks, least); end > 0)
            return end;
    }
    constexpr qsizetype mostMarks = 4; // that follow each other
    for (qsizetype end = fits; end > std::max<qsizetype>(1, fits - mostMarks); --end) {
        if (canBeginLine(word[end].unicode()))
            return end == fits ? fits : Signs(word, end).upToPlace();
    }
    return fits;
}

/// Whether a line has one character alone, whatever marks follow it.
bool isSingleCharacter(QStringView line)
{
    qsizetype characters = 0;
    for (qsizetype index = 0; index < line.size() && characters < 2;) {
        const qsizetype from = index;
        const char32_t character = next(line, index);
        characters += from == 0 || canBreakBetween(u'\u3000', character) ? 1 : 0;
    }
    return characters < 2;
}

/// Ends the line before the last one earlier, where that leaves the last one more than a single character.
void mendLastLine(const AdvanceTable &table, double width, std::vector<QStringView> &lines)
{
    if (lines.size() < 2 || !isSingleCharacter(lines.back()))
        return;
    const QStringView before = lines[lines.size() - 2];
    const QStringView both(before.data(), lines.back().data() + lines.back().size());
    for (qsizetype limit = before.size() - 1; limit > before.size() / 2; --limit) {
        const qsizetype end = lastBreakBefore(both, limit);
        if (end == 0 || end >= before.size())
            return;
        QStringView last = both.sliced(end);
        while (!last.isEmpty() && last.front() == u' ')
            last = last.sliced(1);
        if (units(table, last) > width)
            return;
        limit = std::min(limit, end); // what is broken at a blank may begin behind it
        if (isSingleCharacter(last) || last.size() < 3)
            continue;
        lines[lines.size() - 2] = withoutBlanksAtEnd(both.first(end));
        lines.back() = last;
        return;
    }
}

/// A text that has no line ends in as many lines as it takes.
std::vector<QStringView> linesOf(
    const AdvanceTable &table, QStringView text, double width, AtHyphens hyphens, AtPhrases phrases)
{
    std::vector<QStringView> lines;
    text = withoutBlanksAtEnd(text);
    for (qsizetype fits = fittingLength(table, text, width); fits < text.size();
         fits = fittingLength(table, text, width)) {
        qsizetype end = lastBreakBefore(text, fits, hyphens, phrases);
        if (end == 0 && phrases == AtPhrases::Spare)
            end = lastBreakBefore(text, fits, hyphens);
        if (end == 0)
            end = fits > 0 ? breakInWord(text, fits) : Signs(text, 0).after();
        lines.push_back(withoutBlanksAtEnd(text.first(end)));
        text = text.sliced(end);
        while (!text.isEmpty() && text.front() == u' ')
            text = text.sliced(1);
    }
    if (!text.isEmpty() || lines.empty())
        lines.push_back(text);
    mendLastLine(table, width, lines);
    return lines;
}

/// Names stay whole where that costs no line, and phrases.
QStringList wrappedLine(const AdvanceTable &table, QStringView text, double width)
{
    AtHyphens hyphens = AtHyphens::Spare;
    std::vector<QStringView> lines = linesOf(table, text, width, hyphens, AtPhrases::Break);
    if (lines.size() > 1 && text.contains(u'-')) {
        std::vector<QStringView> shorter = linesOf(table, text, width, AtHyphens::Break, AtPhrases::Break);
        if (shorter.size() < lines.size()) {
            lines = std::move(shorter);
            hyphens = AtHyphens::Break;
        }
    }
    const bool breaksPhrase = std::any_of(
        lines.begin(), lines.end(), [&](QStringView line) { return isWithinPhrase(text, line.data() - text.data()); });
    if (breaksPhrase) {
        std::vector<QStringView> whole = linesOf(table, text, width, hyphens, AtPhrases::Spare);
        if (whole.size() <= lines.size())
            lines = std::move(whole);
    }
    QStringList result;
    for (const QStringView line : lines)
        result.append(line.toString());
    return result;
}

} // namespace

struct TextMeasure::Tables {
    std::array<AdvanceTable, 2> weights;
};

TextMeasure::TextMeasure(std::unique_ptr<Tables> tables)
    : m_tables(std::move(tables))
{
}

TextMeasure::TextMeasure(TextMeasure &&) noexcept = default;
TextMeasure &TextMeasure::operator=(TextMeasure &&) noexcept = default;
TextMeasure::~TextMeasure() = default;

Result<TextMeasure> TextMeasure::make()
{
    if (const Result<void> loaded = DocumentFont::load(); !loaded)
        return tl::unexpected<Error>(loaded.error());
    auto tables = std::make_unique<Tables>();
    for (const bool bold : {false, true}) {
        tables->weights[bold] = advancesOf(bold);
        if (tables->weights[bold].basicPlane.empty())
            return failure(u"font.unusable"_s, {DocumentFont::family});
    }
    return TextMeasure(std::move(tables));
}

double TextMeasure::width(const QString &text, double size, bool bold) const
{
    return units(m_tables->weights[bold], text) * size / unitsPerEm;
}

QString TextMeasure::elided(const QString &text, double size, bool bold, double width) const
{
    const AdvanceTable &table = m_tables->weights[bold];
    const double room = width * unitsPerEm / size;
    if (units(table, text) <= room)
        return text;
    const double left = room - units(table, u"…");
    if (!(left >= 0))
        return {};
    return withoutBlanksAtEnd(QStringView(text).first(fittingLength(table, text, left))).toString() + u'…';
}

QStringList TextMeasure::wrapped(const QString &text, double size, bool bold, double width) const
{
    QString unified = text;
    unified.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::LineSeparator, u'\n');
    unified.replace(QChar::ParagraphSeparator, u'\n');
    QStringList lines;
    for (const QStringView line : QStringView(unified).split(u'\n'))
        lines += wrappedLine(m_tables->weights[bold], line, width * unitsPerEm / size);
    return lines;
}

QStringList TextMeasure::missing(const QString &text) const
{
    QStringList found;
    for (qsizetype index = 0; index < text.size();) {
        const char32_t character = next(text, index);
        const QChar::Category category = QChar::category(character);
        if (category == QChar::Other_Control || category == QChar::Other_Format || m_tables->weights[0].has(character))
            continue;
        const QString sign
            = isBeyondUnicode(character) ? QString(QChar::ReplacementCharacter) : QString::fromUcs4(&character, 1);
        if (!found.contains(sign))
            found.append(sign);
    }
    return found;
}

} // namespace portolan
