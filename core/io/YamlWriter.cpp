// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/YamlWriter.h"

#include "io/YamlSpelling.h"

#include <algorithm>
#include <charconv>

namespace portolan {

namespace {

/// Parsers look for the colon of a key in 1024 characters only; a longer key is announced by a question mark.
constexpr qsizetype longestKey = 1000;
constexpr int indentStep = 2;

bool isLong(QByteArrayView key)
{
    return key.size() > longestKey;
}

std::int64_t columnsOf(QByteArrayView utf8)
{
    const auto startsCharacter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
    return std::count_if(utf8.begin(), utf8.end(), startsCharacter);
}

} // namespace

void YamlWriter::beginSection(bool isList)
{
    if (m_sections.empty()) {
        m_sections.push_back({isList, 0});
        return;
    }
    const int indent = m_sections.back().indent;
    m_out.append(indent, ' ').append(m_scratch).append(":\n");
    m_scratch.clear();
    m_keySize = 0;
    m_sections.push_back({isList, indent + indentStep});
}

void YamlWriter::end()
{
    const size_t index = m_open.back();
    m_open.pop_back();
    Token &token = m_tokens[index];
    token.next = m_tokens.size();
    token.columns += 2;
    for (size_t child = index + 1; child < token.next; child = m_tokens[child].next)
        token.columns += m_tokens[child].columns + (child == index + 1 ? 0 : 2);
    endEntry();
}

void YamlWriter::key(QLatin1String word)
{
    m_scratch.append(word.data(), word.size());
    m_keySize = word.size();
}

void YamlWriter::key(const QString &text)
{
    const qsizetype before = m_scratch.size();
    appendSpelled(m_scratch, text);
    m_keySize = m_scratch.size() - before;
}

void YamlWriter::text(const QString &text)
{
    const size_t index = add(Token::Kind::Value);
    appendSpelled(m_scratch, text);
    endValue(index);
}

void YamlWriter::plain(QByteArrayView word)
{
    const size_t index = add(Token::Kind::Value);
    m_scratch.append(word);
    endValue(index);
}

void YamlWriter::number(double value)
{
    char digits[400]; // a denormal number has 324 of them
    const double withoutNegativeZero = value == 0 ? 0 : value;
    const std::to_chars_result result
        = std::to_chars(std::begin(digits), std::end(digits), withoutNegativeZero, std::chars_format::fixed);
    plain(QByteArrayView(digits, result.ptr - digits));
}

void YamlWriter::number(int value)
{
    plain(QByteArray::number(value));
}

void YamlWriter::raw(const QString &yaml)
{
    plain(yaml.toUtf8());
}

QString YamlWriter::oneLine(const YamlNode &node)
{
    YamlWriter writer;
    writer.addNode(node);
    writer.writeOneLine(0);
    return QString::fromUtf8(writer.m_out);
}

void YamlWriter::addNode(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        plain("null");
        return;
    case YamlNode::Kind::Scalar:
        if (!node.quoted && readsAsOtherThanText(node.text))
            raw(node.text);
        else
            text(node.text);
        return;
    case YamlNode::Kind::Sequence:
        beginList();
        for (const YamlNode &item : node.items)
            addNode(item);
        end();
        return;
    case YamlNode::Kind::Map:
        beginMap();
        for (const YamlNode::Entry &entry : node.entries) {
            key(entry.key);
            addNode(entry.value);
        }
        end();
        return;
    }
}

size_t YamlWriter::add(Token::Kind kind)
{
    Token &token = m_tokens.emplace_back();
    token.kind = kind;
    token.text = m_scratch.size();
    token.end = token.text;
    token.key = token.text - m_keySize;
    if (const QByteArrayView key = keyOf(token); !key.isEmpty())
        token.columns = columnsOf(key) + (isLong(key) ? 5 : 2);
    token.next = m_tokens.size();
    m_keySize = 0;
    return m_tokens.size() - 1;
}

void YamlWriter::endValue(size_t index)
{
    Token &token = m_tokens[index];
    token.end = m_scratch.size();
    token.columns += columnsOf(QByteArrayView(m_scratch).sliced(token.text, token.end - token.text));
    endEntry();
}

void YamlWriter::endEntry()
{
    if (!m_open.empty() || m_sections.empty())
        return;
    const Section section = m_sections.back();
    m_out.append(section.indent, ' ');
    writeEntry(0, section.isList, section.indent);
    m_tokens.clear();
    m_scratch.truncate(0);
}

QByteArrayView YamlWriter::keyOf(const Token &token) const
{
    return QByteArrayView(m_scratch).sliced(token.key, token.text - token.key);
}

/// The value of the token; its key is the business of the caller.
void YamlWriter::writeOneLine(size_t index)
{
    const Token &token = m_tokens[index];
    if (token.kind == Token::Kind::Value) {
        m_out.append(QByteArrayView(m_scratch).sliced(token.text, token.end - token.text));
        return;
    }
    const bool isMap = token.kind == Token::Kind::Map;
    m_out += isMap ? '{' : '[';
    for (size_t child = index + 1; child < token.next; child = m_tokens[child].next) {
        if (child != index + 1)
            m_out += ", ";
        if (isMap) {
            const QByteArrayView key = keyOf(m_tokens[child]);
            m_out.append(isLong(key) ? "? " : "").append(key).append(isLong(key) ? " : " : ": ");
        }
        writeOneLine(child);
    }
    m_out += isMap ? '}' : ']';
}

/// One entry on lines of its own; the indentation of the first is written already.
void YamlWriter::writeEntry(size_t index, bool ofList, int indent)
{
    const Token &token = m_tokens[index];
    const QByteArrayView key = keyOf(token);
    const bool isEmpty = token.next == index + 1;
    const int dash = ofList ? 2 : 0;
    const bool fits = isEmpty || indent + dash + token.columns <= maximumColumns;
    const bool continuesLine = ofList || isLong(key);
    if (ofList)
        m_out += "- ";
    else if (isLong(key))
        m_out.append("? ").append(key).append('\n').append(indent, ' ').append(": ");
    else
        m_out.append(key).append(fits ? ": " : ":\n");
    if (!fits) {
        writeEntries(index, indent + indentStep, continuesLine);
        return;
    }
    writeOneLine(index);
    m_out += '\n';
}

void YamlWriter::writeEntries(size_t index, int indent, bool continuesLine)
{
    const Token &token = m_tokens[index];
    for (size_t child = index + 1; child < token.next; child = m_tokens[child].next) {
        if (!continuesLine)
            m_out.append(indent, ' ');
        continuesLine = false;
        writeEntry(child, token.kind == Token::Kind::List, indent);
    }
}

} // namespace portolan
