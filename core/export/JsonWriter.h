// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/Table.h"

#include <QByteArray>
#include <QStringView>

namespace portolan {

/// A JSON string with its quotes, in UTF-8. Control characters, U+2028 and U+2029 (line ends to JavaScript) are
/// escaped; half a surrogate pair becomes U+FFFD.
[[nodiscard]] QByteArray jsonString(QStringView text);
void appendJsonString(QByteArray &bytes, QStringView text);

/// A document as JSON, every value a string:
///
///     {
///       "title": "...",
///       "subtitle": "...",
///       "tables": [
///         {
///           "name": "...",
///           "rows": [
///             {"no": "1", "purpose": {"en": "...", "ja": "..."}},
///
/// One row a line; keys in the order of their columns. A key whose columns stand in two languages is one member, at the
/// place of the first, with a value for each language; a key with one column is a string, whatever its language. UTF-8
/// without byte order mark, LF, also at the end.
[[nodiscard]] QByteArray writeJson(const TableDocument &document);

} // namespace portolan
