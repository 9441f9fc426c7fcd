// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>
#include <string_view>

namespace portolan {

/// Finds what a YAML parser drops in silence: comments, and directives behind the start of the document.
///
/// It is told every scalar as the parser reads it, and looks at the text between them. What stands inside a scalar is
/// never looked for by rules of its own, but by the value: only double quotes know escapes, so a plain, single-quoted
/// or block scalar holds as many '#' in the text as in its value, and the next one is a comment. The same with '%'.
/// The text has LF or CRLF line ends and no anchors, aliases or tags, and must outlive the finder.
class CommentFinder {
public:
    explicit CommentFinder(QByteArrayView text);

    /// The first document starts here; a directive further on is out of place.
    void startDocument(qsizetype offset) { m_documentStart = offset; }
    /// A scalar (also one that is a key) whose first byte stands at that offset. In the order of the text.
    void passScalar(qsizetype offset, std::string_view value);
    /// Everything was read.
    void finish();

    [[nodiscard]] std::optional<qsizetype> firstComment() const { return m_comment; } ///< offset of its '#'
    [[nodiscard]] std::optional<qsizetype> lateDirective() const { return m_lateDirective; } ///< offset of its '%'

private:
    void readGap(qsizetype end);
    [[nodiscard]] bool isInDirective(qsizetype hash) const;
    [[nodiscard]] qsizetype endOfDoubleQuoted(qsizetype offset) const;
    void skipMarks(std::string_view value);

    QByteArrayView m_text;
    bool m_idle = false; ///< the text has nothing that could be found
    qsizetype m_read = 0;
    qsizetype m_documentStart = 0;
    std::optional<qsizetype> m_comment;
    std::optional<qsizetype> m_lateDirective;
};

} // namespace portolan
