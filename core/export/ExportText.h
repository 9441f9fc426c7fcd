// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace portolan {

/// Width in Latin characters: a wide or full-width character of UAX #11 counts as two, a combining mark as none.
/// Characters of ambiguous width (a circled digit, an arrow) count as one. Line ends count as none: measure lines.
[[nodiscard]] int textWidth(QStringView text);

/// The width of the widest line; lines end with LF.
[[nodiscard]] int widestLine(QStringView text);

/// Text that UTF-8 can hold: half a surrogate pair becomes U+FFFD. Everything else stays.
[[nodiscard]] QString wellFormed(const QString &text);

/// Text that XML 1.0 can hold: what wellFormed() replaces, U+FFFE, U+FFFF and control characters other than tab and LF
/// become U+FFFD; CRLF and CR become LF.
[[nodiscard]] QString xmlText(const QString &text);

/// The same on one line: every run of blanks and line ends becomes one blank, none stands at either end.
[[nodiscard]] QString oneLine(const QString &text);

/// Whether a spreadsheet that is given the text as a cell could take it for a formula: its first character is one of
/// = + - @ or their full-width forms, U+2212 (written as a full-width minus in CP932), a tab or CR. Blanks in front of
/// a sign do not help: not every program keeps them. "49152-65535" is no formula, "-" alone is taken for one.
[[nodiscard]] bool looksLikeFormula(QStringView text);

/// The text with an apostrophe in front where it looks like a formula, or would be taken for text treated in this way.
[[nodiscard]] QString neutralised(const QString &text);

/// What neutralised() was given: withoutApostrophe(neutralised(text)) == text, whatever the text.
[[nodiscard]] QString withoutApostrophe(const QString &text);

} // namespace portolan
