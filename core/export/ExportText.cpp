// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/ExportText.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>

namespace portolan {

namespace {

struct CharacterRange {
    char32_t first;
    char32_t last;
};

/// East Asian Width W and F of Unicode 15, gaps of unassigned characters closed.
constexpr std::array wideRanges{
    CharacterRange{0x1100, 0x115F},
    CharacterRange{0x231A, 0x231B},
    CharacterRange{0x2329, 0x232A},
    CharacterRange{0x2E80, 0x303E},
    CharacterRange{0x3041, 0x4DBF},
    CharacterRange{0x4E00, 0xA4CF},
    CharacterRange{0xA960, 0xA97F},
    CharacterRange{0xAC00, 0xD7A3},
    CharacterRange{0xF900, 0xFAFF},
    CharacterRange{0xFE10, 0xFE19},
    CharacterRange{0xFE30, 0xFE6F},
    CharacterRange{0xFF01, 0xFF60},
    CharacterRange{0xFFE0, 0xFFE6},
    CharacterRange{0x16FE0, 0x1B2FF},
    CharacterRange{0x1F300, 0x1F64F},
    CharacterRange{0x1F680, 0x1F6FF},
    CharacterRange{0x1F900, 0x1FAFF},
    CharacterRange{0x20000, 0x3FFFD},
};

int characterWidth(char32_t character)
{
    if (character < 0x300)
        return character < 0x20 ? 0 : 1;
    const auto range = std::lower_bound(wideRanges.begin(), wideRanges.end(), character,
        [](const CharacterRange &candidate, char32_t value) { return candidate.last < value; });
    const bool isWide = range != wideRanges.end() && range->first <= character;
    const auto category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return isWide ? 2 : 1;
}

bool isForXml(QChar unit)
{
    const char16_t code = unit.unicode();
    return code >= 0x20 ? code < 0xFFFE : code == u'\t' || code == u'\n';
}

bool isBlank(QChar unit)
{
    return unit == u' ' || unit == u'\t' || unit == u'\r' || unit == u'\n' || unit == QChar(0x00A0)
        || unit == QChar(0x3000);
}

bool isFormulaSign(QChar unit)
{
    constexpr QStringView signs = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212";
    return signs.contains(unit);
}

qsizetype apostrophesOf(QStringView text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] == u'\'')
        ++count;
    return count;
}

} // namespace

int textWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        width += characterWidth(character);
    }
    return width;
}

int widestLine(QStringView text)
{
    int widest = 0;
    for (const QStringView line : qTokenize(text, u'\n'))
        widest = std::max(widest, textWidth(line));
    return widest;
}

QString wellFormed(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString result = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

QString xmlText(const QString &text)
{
    // Two passes, because nearly every text is fine as it is and then costs no copy.
    if (std::all_of(text.begin(), text.end(), [](QChar unit) { return isForXml(unit) && !unit.isSurrogate(); }))
        return text;
    QString result = wellFormed(text);
    result.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    for (QChar &unit : result) {
        if (!isForXml(unit))
            unit = QChar::ReplacementCharacter;
    }
    return result;
}

QString oneLine(const QString &text)
{
    return xmlText(text).simplified();
}

bool looksLikeFormula(QStringView text)
{
    if (text.isEmpty())
        return false;
    if (text.front() == u'\t' || text.front() == u'\r')
        return true;
    qsizetype start = 0;
    while (start < text.size() && isBlank(text[start]))
        ++start;
    return start < text.size() && isFormulaSign(text[start]);
}

QString neutralised(const QString &text)
{
    if (!looksLikeFormula(QStringView(text).sliced(apostrophesOf(text))))
        return text;
    return u'\'' + text;
}

QString withoutApostrophe(const QString &text)
{
    const qsizetype apostrophes = apostrophesOf(text);
    if (apostrophes == 0 || !looksLikeFormula(QStringView(text).sliced(apostrophes)))
        return text;
    return text.sliced(1);
}

} // namespace portolan
