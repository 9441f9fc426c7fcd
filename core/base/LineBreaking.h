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

/// Whether a place where a line may end by these rules is within what people read as one: a word of katakana, what
/// documents call a thing (通信要件), or "revision B (2026-10-01)".
[[nodiscard]] bool isWithinPhrase(QStringView text, qsizetype index);

enum class AtPhrases { Break, Spare };

/// The last place up to limit (and after the beginning) where a line may end; blanks after the place belong to it.
/// 0 where there is none, or none but within phrases that are to be spared. A limit of the text's size and more is the
/// end.
[[nodiscard]] qsizetype lastBreakBefore(
    QStringView text, qsizetype limit, AtHyphens hyphens = AtHyphens::Spare, AtPhrases phrases = AtPhrases::Break);

} // namespace portolan
