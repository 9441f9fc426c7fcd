// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/YamlMistake.h"

#include <algorithm>
#include <vector>

namespace portolan {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Walks through brackets, quotations, comments and block texts, as far as that is needed to tell them apart. What a
/// plain text is made of does not matter, but where it ends.
class BracketWalk {
public:
    BracketWalk(QByteArrayView text, qsizetype stumbled)
        : m_text(text)
        , m_stumbled(stumbled)
    {
    }

    [[nodiscard]] std::optional<YamlMistake> mistake()
    {
        while (!m_isDone && m_at < m_text.size() && !(m_suspect && m_at > m_stumbled))
            readLine();
        if (!m_isDone && !m_open.empty() && !m_suspect)
            m_suspect = m_open.back().offset;
        if (m_tab)
            return YamlMistake{YamlMistake::Kind::Tab, *m_tab};
        if (m_suspect && *m_suspect <= m_stumbled)
            return YamlMistake{YamlMistake::Kind::NotClosed, *m_suspect};
        return std::nullopt;
    }

private:
    struct Open {
        qsizetype offset;
        char closing;
    };

    [[nodiscard]] char at(qsizetype offset) const { return offset < m_text.size() ? m_text[offset] : '\n'; }
    [[nodiscard]] qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_text.indexOf('\n', from);
        return end < 0 ? m_text.size() : end;
    }

    /// From the beginning of a line to behind its end; a quotation may lead further.
    void readLine()
    {
        const qsizetype begin = m_at;
        while (isBlank(at(m_at)) && m_at < m_text.size())
            ++m_at;
        const qsizetype end = lineEnd(begin);
        if (m_at >= end || isLineEnd(at(m_at)) || at(m_at) == '#') {
            m_at = end + 1;
            return;
        }
        const qsizetype indentation = m_at - begin;
        if (m_open.empty())
            startEntry(begin, end);
        else if (!m_suspect && indentation <= m_indentation && beginsEntry(m_at, end))
            m_suspect = m_open.back().offset;
        readTokens();
    }

    void startEntry(qsizetype begin, qsizetype end)
    {
        if (m_suspect || begin > m_stumbled) {
            m_isDone = true; // what the parser stumbled over lies behind
            return;
        }
        const qsizetype tab = m_text.sliced(begin, m_at - begin).indexOf('\t');
        // A parser may read on for a line, as if the text before went on there.
        if (tab >= 0 && (m_stumbled <= end || m_text.sliced(end, m_stumbled - end).trimmed().isEmpty())) {
            m_tab = begin + tab;
            m_isDone = true;
        }
        while (at(m_at) == '-' && isBlank(at(m_at + 1)))
            m_at += 2;
        m_indentation = m_at - begin;
    }

    /// "- ...", "key: ..." or "key:".
    [[nodiscard]] bool beginsEntry(qsizetype from, qsizetype end) const
    {
        if (at(from) == '-' && (isBlank(at(from + 1)) || isLineEnd(at(from + 1))))
            return true;
        for (qsizetype i = from; i < end; ++i) {
            if (QByteArrayView(",[]{}\"'#").contains(at(i)))
                return false;
            if (at(i) == ':' && (isBlank(at(i + 1)) || isLineEnd(at(i + 1))))
                return i > from;
        }
        return false;
    }

    void readTokens()
    {
        while (!m_isDone && m_at < m_text.size()) {
            const char c = at(m_at);
            if (c == '\n') {
                ++m_at;
                return;
            }
            if (isBlank(c) || c == '\r')
                ++m_at;
            else if (c == '#' && isBlank(at(m_at - 1)))
                m_at = lineEnd(m_at);
            else if (c == '"' || c == '\'')
                skipQuotation(c);
            else if (c == '{' || c == '[')
                open(c);
            else if (c == '}' || c == ']')
                close(c);
            else if ((c == '|' || c == '>') && m_open.empty())
                skipBlockText();
            else if (QByteArrayView(",-?:").contains(c) && (!m_open.empty() || isBlank(at(m_at + 1))))
                ++m_at;
            else
                skipPlainText();
        }
    }

    void open(char c)
    {
        m_open.push_back({m_at, c == '{' ? '}' : ']'});
        ++m_at;
    }

    void close(char c)
    {
        if (m_open.empty()) {
            m_isDone = true; // the parser says so too
            return;
        }
        if (m_open.back().closing != c) {
            m_suspect = m_suspect.value_or(m_open.back().offset);
            m_isDone = true;
            return;
        }
        // Closed after all, and before the parser stumbled: its line is only indented as few do it.
        if (m_suspect == m_open.back().offset && m_at < m_stumbled)
            m_suspect.reset();
        m_open.pop_back();
        ++m_at;
    }

    void skipQuotation(char mark)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (mark == '"' && at(m_at) == '\\') {
                ++m_at;
            } else if (at(m_at) == mark) {
                ++m_at;
                if (mark == '"' || at(m_at) != mark)
                    return;
            }
        }
        if (!m_suspect)
            m_isDone = true; // it is the quotation that nothing closes, and the parser says so
    }

    void skipPlainText()
    {
        for (; m_at < m_text.size() && !isLineEnd(at(m_at)); ++m_at) {
            const char c = at(m_at);
            if (!m_open.empty() && QByteArrayView(",[]{}").contains(c))
                return;
            const char next = at(m_at + 1);
            if (c == ':' && (isBlank(next) || isLineEnd(next) || (!m_open.empty() && next == ','))) {
                ++m_at;
                return;
            }
            if (c == '#' && isBlank(at(m_at - 1)))
                return;
        }
    }

    /// Its lines are indented more than the line that it begins on.
    void skipBlockText()
    {
        m_at = lineEnd(m_at) + 1;
        while (m_at < m_text.size()) {
            qsizetype first = m_at;
            while (at(first) == ' ')
                ++first;
            if (!isLineEnd(at(first)) && first - m_at <= m_indentation)
                break;
            m_at = lineEnd(first) + 1;
        }
        if (m_at < m_text.size())
            --m_at; // the line end before the next line
    }

    QByteArrayView m_text;
    qsizetype m_stumbled;
    qsizetype m_at = 0;
    qsizetype m_indentation = 0; ///< of the last entry that began outside of brackets, behind its "- "
    bool m_isDone = false;
    std::vector<Open> m_open;
    std::optional<qsizetype> m_suspect; ///< the bracket that is not closed
    std::optional<qsizetype> m_tab;
};

} // namespace

std::optional<YamlMistake> findYamlMistake(QByteArrayView text, qsizetype stumbled)
{
    return BracketWalk(text, stumbled).mistake();
}

} // namespace portolan
