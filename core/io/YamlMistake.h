// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace portolan {

/// What is wrong in a text that a YAML parser refuses, where people would look for it. A parser tells where it could
/// read no further, often lines behind the bracket that nobody closed.
struct YamlMistake {
    enum class Kind {
        NotClosed, ///< a "{" or "[" that nothing closes
        Tab, ///< a tab in the indentation
    };

    Kind kind = Kind::NotClosed;
    qsizetype offset = 0; ///< of the bracket or the tab

    friend bool operator==(const YamlMistake &, const YamlMistake &) = default;
};

/// The mistake that a parser stumbled over at that offset, or nothing where its own word is the best there is.
/// A bracket counts as not closed where the text ends, another closing bracket comes first, or a line that is indented
/// no more than that of the bracket begins an entry of its own. Lines end with LF or CRLF.
[[nodiscard]] std::optional<YamlMistake> findYamlMistake(QByteArrayView text, qsizetype stumbled);

} // namespace portolan
