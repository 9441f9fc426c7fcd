// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace portolan {

/// Whether bytes are a text that a YAML parser may be given: UTF-8 (no byte order mark) without control characters,
/// not a binary file by its first bytes, not one of UTF-16, UTF-32 or Shift_JIS, and with at most maximumIndicators
/// of "[", "{" and ",": a parser that reads a flow collection ahead pays a hundred bytes for each of them.
/// Answers with the first thing wrong, in the codes that YamlTree documents; the position names no file.
/// One pass over the bytes, a second one only to name what is not UTF-8. Line ends are LF or CRLF.
[[nodiscard]] std::optional<Error> findNonText(const QByteArray &bytes, qsizetype maximumIndicators);

/// The bytes as the parser takes them: without byte order marks, and with every line end LF or CRLF.
[[nodiscard]] QByteArray asParserReads(const QByteArray &bytes);

/// Whether the quotation whose mark stands there ends in the text.
[[nodiscard]] bool isClosedQuotation(QByteArrayView text, qsizetype offset);

/// The line of the first mark that git leaves where it could not merge.
[[nodiscard]] std::optional<int> mergeConflictLine(const QByteArray &text);

} // namespace portolan
