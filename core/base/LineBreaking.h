// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace portolan {

/// Whether a line may end between two characters: after a blank, after a hyphen before a letter, and beside an
/// ideograph or kana unless the next is a mark that begins no line (closing brackets, 、。, small kana, long vowel) or
/// the one before ends none (opening brackets). Words in Latin letters, numbers and ranges of them stay whole.
[[nodiscard]] bool canBreakBetween(char32_t before, char32_t after);

/// Whether a line may begin with it: not with a closing bracket, 、。, a small kana, a long vowel ...
[[nodiscard]] bool canBeginLine(char32_t character);

enum class AtHyphens {
    Break, ///< as soon as after a blank
    Spare ///< only where there is no blank in the second half of the line
};

/// Whether what stands there belongs to the word before it: within katakana, before the ending of a word or a particle
/// behind it (サーバの), between a revision's letter and 版. Lines end there only where they can't elsewhere.
[[nodiscard]] bool isWithinWord(QStringView text, qsizetype index);

/// Whether a place where a line may end by these rules is within what people read as one: a word (see isWithinWord()),
/// what documents call a thing (通信要件), or "revision B (2026-10-01)".
[[nodiscard]] bool isWithinPhrase(QStringView text, qsizetype index);

enum class AtPhrases { Break, Spare };

/// The last place up to limit (and after the beginning) where a line may end; blanks after the place belong to it.
/// Words are spared in any case, as long as the line can end elsewhere and the word's katakana are not more than the
/// limit. 0 where there is no place, or none but within phrases that are to be spared. A limit of the text's size and
/// more is the end.
[[nodiscard]] qsizetype lastBreakBefore(
    QStringView text, qsizetype limit, AtHyphens hyphens = AtHyphens::Spare, AtPhrases phrases = AtPhrases::Break);

} // namespace portolan
