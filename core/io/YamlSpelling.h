// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace portolan {

/// How YAML spells text, so that every reader takes it for that text: plain where that is certain, else in double
/// quotes. Characters that nobody sees (control and format characters, line separators, non-characters) are escaped.
/// NUL and lone surrogates, which no YAML can hold, become U+FFFD.
void appendSpelled(QByteArray &out, const QString &text);

/// Whether an unquoted scalar is something else than text to one of YAML's schemas (1.1 or 1.2): null, boolean,
/// number in any base, date, or merge key. What is may stand unquoted everywhere.
[[nodiscard]] bool readsAsOtherThanText(QStringView text);

/// Whether text may stand unquoted wherever a value may: on a line of its own, as a key, or within brackets.
[[nodiscard]] bool isPlainText(QStringView text);

} // namespace portolan
