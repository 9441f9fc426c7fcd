// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/CommentFinder.h"

#include <algorithm>

namespace portolan {

namespace {

/// Behind as many marks of the text, from the offset on, as the value holds.
qsizetype behind(QByteArrayView text, qsizetype offset, std::string_view value, char mark)
{
    for (auto count = std::count(value.begin(), value.end(), mark); count > 0; --count) {
        const qsizetype next = text.indexOf(mark, offset);
        if (next < 0)
            return text.size();
        offset = next + 1;
    }
    return offset;
}

} // namespace

CommentFinder::CommentFinder(QByteArrayView text)
    : m_text(text)
    , m_idle(!text.contains('#') && !text.contains("\n%"))
{
}

void CommentFinder::passScalar(qsizetype offset, std::string_view value)
{
    if (m_idle || offset < m_read || offset >= m_text.size())
        return;
    readGap(offset);
    switch (m_text.at(offset)) {
    case '"':
        m_read = endOfDoubleQuoted(offset);
        break;
    case '|':
    case '>': {
        const qsizetype headEnd = m_text.indexOf('\n', offset);
        readGap(headEnd < 0 ? m_text.size() : headEnd);
        skipMarks(value);
        break;
    }
    default:
        skipMarks(value);
    }
}

void CommentFinder::finish()
{
    if (!m_idle)
        readGap(m_text.size());
}

void CommentFinder::readGap(qsizetype end)
{
    const QByteArrayView gap = m_text.sliced(m_read, end - m_read);
    for (qsizetype hash = gap.indexOf('#'); hash >= 0 && !m_comment; hash = gap.indexOf('#', hash + 1)) {
        if (!isInDirective(m_read + hash))
            m_comment = m_read + hash;
    }
    const qsizetype directive = m_lateDirective ? -1 : gap.indexOf("\n%");
    if (directive >= 0 && m_read + directive >= m_documentStart)
        m_lateDirective = m_read + directive + 1;
    m_read = end;
}

bool CommentFinder::isInDirective(qsizetype hash) const
{
    if (hash == 0 || m_text.at(hash - 1) == ' ' || m_text.at(hash - 1) == '\t' || m_text.at(hash - 1) == '\n')
        return false;
    return m_text.at(m_text.lastIndexOf('\n', hash) + 1) == '%';
}

qsizetype CommentFinder::endOfDoubleQuoted(qsizetype offset) const
{
    for (qsizetype at = offset + 1; at < m_text.size(); ++at) {
        if (m_text.at(at) == '"')
            return at + 1;
        if (m_text.at(at) == '\\')
            ++at;
    }
    return m_text.size();
}

void CommentFinder::skipMarks(std::string_view value)
{
    m_read = std::max(behind(m_text, m_read, value, '#'), behind(m_text, m_read, value, '%'));
}

} // namespace portolan
