// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace portolan {

/// Whether a line may end between two characters: after a blank, after a hyphen before a letter, and beside an
/// ideograph or kana unless the next is a mark that begins no line (closing brackets, 、。, small kana, long vowel) or
/// the one before ends none (opening brackets). Words in Latin letters, numbers and ranges of them stay whole.
[[nodiscard]] bool canBreakBetween(char32_t before, char32_t after);

/// The last place up to limit (and after the beginning) where a line may end; blanks after the place belong to it.
/// 0 where there is none. A limit of the text's size and more is the end.
[[nodiscard]] qsizetype lastBreakBefore(QStringView text, qsizetype limit);

} // namespace portolan
