// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "io/YamlTree.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <vector>

namespace portolan {

/// Writes YAML in one canonical form, which depends on nothing but the values and their order.
///
/// The rule of lines: a map or list stands on one line, `{...}` or `[...]`, where its whole line (indentation, dash
/// and key included) has at most maximumColumns characters. Otherwise each of its entries gets a line of its own, by
/// the same rule. The entries of sections always get lines of their own. Scalars are never broken.
/// UTF-8, LF, two spaces of indentation; text is spelled as in io/YamlSpelling.h.
class YamlWriter {
public:
    static constexpr int maximumColumns = 160;

    /// Sections are the uppermost levels, the document as a whole the first of them. A section holds at least one
    /// entry, and stands in a section that is a map.
    void beginMapSection() { beginSection(false); }
    void beginListSection() { beginSection(true); }
    void endSection() { m_sections.pop_back(); }

    void beginMap() { begin(Token::Kind::Map); }
    void beginList() { begin(Token::Kind::List); }
    void end(); ///< of the map or list that was begun last

    /// The key of the value that comes next. The first must be safe as it is; the second may be any text.
    void key(QLatin1String word);
    void key(const QString &text);

    void text(const QString &text);
    void plain(QByteArrayView word); ///< ASCII as it is: words, dates
    void number(double value); ///< finite; the shortest decimal that reads back equal, without exponent
    void number(int value);
    void raw(const QString &yaml); ///< a value that is YAML on one line already

    /// What was written, once every section has ended.
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

    /// A tree on one line, however long: what raw() takes. What was not quoted keeps its spelling, and so its type.
    [[nodiscard]] static QString oneLine(const YamlNode &node);

private:
    /// A key and its value, or an item, within the entry that is being written.
    struct Token {
        enum class Kind { Map, List, Value };
        Kind kind = Kind::Value;
        qsizetype key = 0; ///< in m_scratch, as are the next two
        qsizetype text = 0; ///< the key's end
        qsizetype end = 0;
        size_t next = 0; ///< index of the token behind this one and everything in it
        std::int64_t columns = 0; ///< on one line, with the key
    };
    struct Section {
        bool isList = false;
        int indent = 0;
    };

    void beginSection(bool isList);
    void begin(Token::Kind kind) { m_open.push_back(add(kind)); }
    size_t add(Token::Kind kind);
    void endValue(size_t index);
    void endEntry();
    void addNode(const YamlNode &node);
    [[nodiscard]] QByteArrayView keyOf(const Token &token) const;
    void writeOneLine(size_t index);
    void writeEntry(size_t index, bool ofList, int indent);
    void writeEntries(size_t index, int indent, bool continuesLine);

    QByteArray m_out;
    QByteArray m_scratch; ///< keys and scalars of the entry as they will stand in the file
    std::vector<Token> m_tokens; ///< of the entry
    std::vector<size_t> m_open;
    std::vector<Section> m_sections;
    qsizetype m_keySize = 0; ///< of the key at the end of m_scratch that waits for its value
};

} // namespace portolan
