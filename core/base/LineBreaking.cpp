// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/LineBreaking.h"

#include <QChar>

namespace portolan {

namespace {

// JIS X 4051: 行頭禁則 and 行末禁則.
constexpr QStringView beginsNoLine = u"、。，．・：；？！゛゜ヽヾゝゞ々ー〜～…‥％’”）〕］｝〉》」』】°′″℃,.:;?!)]}%»›"
                                     u"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡､｣･ｧｨｩｪｫｬｭｮｯｰﾞﾟ";
constexpr QStringView endsNoLine = u"‘“（〔［｛〈《「『【([{«‹｢￥＄";

// What documents call their things, of kanji, which a line may end between.
constexpr QStringView wholeTerms[] = {u"通信要件", u"項番", u"送信元", u"送信先", u"通信元", u"通信先", u"宛先"};
constexpr qsizetype longestRevision = 4; // "1.10"
constexpr QStringView alwaysParticles = u"のを"; // no word begins with them that stands behind another

bool isAmong(QStringView marks, char32_t character)
{
    return character < 0x10000 && marks.contains(QChar(static_cast<char16_t>(character)));
}

bool isKanji(char32_t character)
{
    return character >= 0x4E00 && character <= 0x9FFF;
}

bool isJapanese(char32_t character)
{
    if (isKanji(character))
        return true;
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        // Marks and full-width forms belong to no script.
        return (character >= 0x3000 && character <= 0x30FF) || (character >= 0xFF00 && character <= 0xFFEF)
            || character == u'…' || character == u'‥';
    }
}

bool staysWithBefore(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Mark_SpacingCombining:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

char32_t characterAt(QStringView text, qsizetype index)
{
    if (text[index].isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[index], text[index + 1]);
    return text[index].unicode();
}

char32_t characterBefore(QStringView text, qsizetype index)
{
    if (index >= 2 && text[index - 1].isLowSurrogate() && text[index - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[index - 2], text[index - 1]);
    return text[index - 1].unicode();
}

bool isKatakana(QChar character)
{
    return (character >= u'\u30A1' && character <= u'\u30FA') || character == u'ー';
}

bool isHiragana(QChar character)
{
    return character >= u'\u3041' && character <= u'\u3096';
}

/// Whether kana behind it are its ending or a particle, and no word of their own as behind a blank, a comma or a slash.
bool takesEnding(QChar character)
{
    return character.isLetterOrNumber() || character.isSurrogate() || character == u'%'
        || character.category() == QChar::Punctuation_Close;
}

/// Whether the katakana around that place are more than so many.
bool isLongerWord(QStringView text, qsizetype index, qsizetype than)
{
    qsizetype begin = index;
    qsizetype end = index;
    while (begin > 0 && end - begin <= than && isKatakana(text[begin - 1]))
        --begin;
    while (end < text.size() && end - begin <= than && isKatakana(text[end]))
        ++end;
    return end - begin > than;
}

/// Whether a bracket with a figure begins there: of a day, a size, an address.
bool beginsBracketed(QStringView text, qsizetype index)
{
    return index + 1 < text.size() && (text[index] == u'(' || text[index] == u'（') && text[index + 1].isDigit();
}

bool isWithinName(QStringView text, qsizetype index)
{
    for (const QStringView name : wholeTerms) {
        for (qsizetype before = 1; before < name.size(); ++before) {
            if (index >= before && text.sliced(index - before).startsWith(name))
                return true;
        }
    }
    return false;
}

} // namespace

bool isWithinWord(QStringView text, qsizetype index)
{
    if (index <= 0 || index >= text.size())
        return false;
    const QChar before = text[index - 1];
    const QChar after = text[index];
    if (isKatakana(before) && isKatakana(after))
        return true;
    if (after == u'版')
        return before.isLetterOrNumber() && before.unicode() < 0x7F;
    return isHiragana(after) && takesEnding(before)
        && (!isHiragana(before) || isAmong(alwaysParticles, after.unicode()));
}

bool isWithinPhrase(QStringView text, qsizetype index)
{
    if (index <= 0 || index >= text.size())
        return false;
    if (isWithinWord(text, index) || beginsBracketed(text, index) || isWithinName(text, index))
        return true;
    // A short word before such a bracket says nothing without the word before it, but B版 says what it is.
    qsizetype end = index;
    while (end < text.size() && end - index <= longestRevision && text[end] != u' ' && text[end] != u'（')
        ++end;
    const bool isShort = end > index && end - index <= longestRevision && end < text.size() && text[end - 1] != u'版';
    return isShort && beginsBracketed(text, text[end] == u' ' ? end + 1 : end);
}

bool canBreakBetween(char32_t before, char32_t after)
{
    // Most of what is asked for is Latin or kanji, and in long tables asked for often.
    constexpr char32_t latinEnd = 0x7F;
    if (before < latinEnd && after < latinEnd && before != u' ' && before != u'-')
        return false;
    if (isKanji(before) && isKanji(after))
        return true;
    if (after == u' ' || staysWithBefore(after) || isAmong(beginsNoLine, after) || isAmong(endsNoLine, before))
        return false;
    if (before == u' ' || before == u'\u3000')
        return true;
    if (before == u'-' && QChar::isLetter(after))
        return true;
    return isJapanese(before) || isJapanese(after);
}

bool canBeginLine(char32_t character)
{
    return !isAmong(beginsNoLine, character);
}

qsizetype lastBreakBefore(QStringView text, qsizetype limit, AtHyphens hyphens, AtPhrases phrases)
{
    if (limit >= text.size())
        return text.size();
    // A blank takes no room at the end of a line, so the next line may begin after those that follow.
    qsizetype end = limit;
    while (end < text.size() && text[end] == u' ')
        ++end;
    if (end >= text.size())
        return end;
    const auto lastPlace = [&](auto isSpared) {
        qsizetype place = end;
        for (; place > 0; --place) {
            const bool insidePair = text[place].isLowSurrogate() && text[place - 1].isHighSurrogate();
            if (!insidePair && canBreakBetween(characterBefore(text, place), characterAt(text, place))
                && !isSpared(place))
                break;
        }
        return place;
    };
    if (phrases == AtPhrases::Spare) {
        end = lastPlace([&](qsizetype place) { return isWithinPhrase(text, place); });
    } else {
        // A word that is longer than a line is broken where the line is full.
        const qsizetype whole = lastPlace(
            [&](qsizetype place) { return isWithinWord(text, place) && !isLongerWord(text, place, limit); });
        end = whole > 0 ? whole : lastPlace([](qsizetype) { return false; });
    }
    if (end == 0 || text[end - 1] != u'-' || hyphens == AtHyphens::Break)
        return end;
    // A name is broken at its hyphen only where no blank is near.
    const qsizetype blank = text.first(end).lastIndexOf(u' ') + 1;
    return blank > 0 && 2 * blank >= limit ? blank : end;
}

} // namespace portolan
