// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MarkdownWriter.h"

#include "export/ExportText.h"

#include <algorithm>

namespace portolan {

namespace {

bool isMarkup(const QString &text, qsizetype index)
{
    constexpr QStringView always = u"\\`*[]|~";
    const QChar unit = text[index];
    if (always.contains(unit))
        return true;
    if (unit == u'_') {
        const bool isWithinWord = index > 0 && index + 1 < text.size() && text[index - 1].isLetterOrNumber()
            && text[index + 1].isLetterOrNumber();
        return !isWithinWord;
    }
    if (unit == u'#')
        return index == 0 || index + 1 == text.size();
    if (unit == u'.' || unit == u')') {
        const auto isDigit = [](QChar digit) { return digit >= u'0' && digit <= u'9'; };
        const bool endsNumber = index > 0 && std::all_of(text.cbegin(), text.cbegin() + index, isDigit);
        return endsNumber && (index + 1 == text.size() || text[index + 1].isSpace());
    }
    return false;
}

/// The first character where it is a sign that starts a formula or a list, or nothing.
QString leadingSign(const QString &text)
{
    if (!looksLikeFormula(text))
        return {};
    const char16_t sign = text.front().unicode();
    if (sign < 0x80)
        return u'\\' + text.first(1);
    return u"&#x" + QString::number(sign, 16).toUpper() + u';';
}

void appendCharacter(QString &result, const QString &text, qsizetype index)
{
    switch (text[index].unicode()) {
    case u'\n':
        result += u"<br>";
        break;
    case u'&':
        result += u"&amp;";
        break;
    case u'<':
        result += u"&lt;";
        break;
    case u'>':
        result += u"&gt;";
        break;
    default:
        if (isMarkup(text, index))
            result += u'\\';
        result += text[index].unicode() < 0x20 ? QChar(u' ') : text[index];
    }
}

class TableWriting {
public:
    TableWriting(const Table &table, QByteArray &bytes)
        : m_table(table)
        , m_bytes(bytes)
    {
    }

    void write()
    {
        if (m_table.columns.empty())
            return;
        const bool isAligned = m_table.rowCount <= alignedRows;
        std::vector<Line> lines;
        lines.push_back(lineOf(-1));
        for (int row = 0; isAligned && row < m_table.rowCount; ++row)
            lines.push_back(lineOf(row));

        m_widths.assign(m_table.columns.size(), 0);
        if (isAligned)
            measure(lines);
        appendLine(lines.front());
        appendRule();
        for (size_t i = 1; i < lines.size(); ++i)
            appendLine(lines[i]);
        for (int row = 0; !isAligned && row < m_table.rowCount; ++row)
            appendLine(lineOf(row));
    }

private:
    using Line = std::vector<QString>;
    static constexpr int shortestRule = 3; ///< "---": what every Markdown takes

    /// Row -1 is the headings.
    Line lineOf(int row) const
    {
        Line line;
        line.reserve(m_table.columns.size());
        for (size_t i = 0; i < m_table.columns.size(); ++i)
            line.push_back(markdownText(row < 0 ? m_table.columns[i].heading : m_table.cell(row, static_cast<int>(i))));
        return line;
    }

    void measure(const std::vector<Line> &lines)
    {
        for (size_t i = 0; i < m_widths.size(); ++i) {
            int &width = m_widths[i];
            width = shortestRule;
            for (const Line &line : lines)
                width = std::max(width, std::min(textWidth(line[i]), m_table.columns[i].widest));
        }
    }

    void appendLine(const Line &line)
    {
        for (size_t i = 0; i < line.size(); ++i) {
            const int padding = m_widths[i] > 0 ? std::max(0, m_widths[i] - textWidth(line[i])) : 0;
            m_bytes.append("| ").append(line[i].toUtf8()).append(padding, ' ').append(' ');
        }
        m_bytes.append("|\n");
    }

    void appendRule()
    {
        for (const int width : m_widths)
            m_bytes.append("| ").append(std::max(shortestRule, width), '-').append(' ');
        m_bytes.append("|\n");
    }

    const Table &m_table;
    QByteArray &m_bytes;
    std::vector<int> m_widths; ///< 0: not aligned
};

void appendBlock(QByteArray &bytes, const char *mark, const QString &text)
{
    const QString shown = markdownText(text);
    if (shown.isEmpty())
        return;
    if (!bytes.isEmpty())
        bytes.append('\n');
    bytes.append(mark).append(shown.toUtf8()).append('\n');
}

} // namespace

QString markdownText(const QString &text)
{
    const QString trimmed = xmlText(text).trimmed();
    QString result = leadingSign(trimmed);
    for (qsizetype i = result.isEmpty() ? 0 : 1; i < trimmed.size(); ++i)
        appendCharacter(result, trimmed, i);
    return result;
}

QByteArray writeMarkdown(const TableDocument &document)
{
    QByteArray bytes;
    appendBlock(bytes, "# ", document.title);
    appendBlock(bytes, "", document.subtitle);
    for (const Table &table : document.tables) {
        appendBlock(bytes, "## ", table.name);
        if (!bytes.isEmpty())
            bytes.append('\n');
        TableWriting(table, bytes).write();
    }
    return bytes;
}

} // namespace portolan
