// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace portolan {

/// One value of a YAML document with the place where it stands. A plain value: migrations change it freely.
struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Map };
    struct Entry;

    Kind kind = Kind::Null;
    bool quoted = false; ///< a scalar that was written in quotes or as a block: always text, never a number or null
    QString text; ///< of a scalar
    std::vector<YamlNode> items; ///< of a sequence
    std::vector<Entry> entries; ///< of a map, in the order of the file; keys are unique
    int line = 0; ///< from 1; 0 for values that no file holds
    int column = 0; ///< from 1, in characters

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isSequence() const { return kind == Kind::Sequence; }
    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
    [[nodiscard]] const YamlNode *find(QLatin1String key) const; ///< the value of a map's key, or null
    [[nodiscard]] YamlNode *find(QLatin1String key);
};

struct YamlNode::Entry {
    QString key;
    int line = 0; ///< of the key
    int column = 0;
    YamlNode value;
};

/// A whole YAML file as a tree. The only place of the project that includes yaml-cpp.
///
/// Stricter than YAML on purpose, because these files are edited by hand, compared and merged: one document a file,
/// no anchors, aliases or tags, keys are scalars and unique, at most 64 levels deep, at most 64 MB, UTF-8 (a byte
/// order mark is skipped) without NUL.
/// An unquoted ~, null, Null, NULL or nothing at all is Null. Everything else keeps its spelling: types are the
/// business of who reads the tree. Nothing at all stands where its key stands, or in a sequence at the character
/// before it ("-", "," or "[").
///
/// Errors, each with line and column where there is one:
///   file.* of a file that can't be read whole (FileInput),
///   yaml.empty (no value: nothing, blanks or comments only), yaml.invalid-utf8 (the byte as 0xNN),
///   yaml.nul (also a "\0" in double quotes), yaml.control-character (the byte as 0xNN: below 0x20 and neither tab nor
///   line end; the parser takes 0x04 for the end of the file), yaml.binary (the format by its first bytes, as people
///   of every language call it: ZIP, XLSX, PNG, PDF ...), yaml.syntax (what the parser says, in English),
///   yaml.not-closed (the bracket, what would close it; at the bracket), yaml.tab (in an indentation),
///   yaml.merge-conflict (for any of the others where git left its marks; at the first),
///   yaml.duplicate-key (key, line of the first), yaml.anchor (name), yaml.alias (name), yaml.tag (tag as written),
///   yaml.several-documents (also text or a directive behind the end of the document), yaml.too-deep (limit),
///   yaml.too-many-values (limit; at most as many of "[", "{" and "," too, wherever they stand), yaml.key-not-scalar
///   (also a null as a key), yaml.not-utf8-text (UTF-16 or UTF-32 by the byte order mark, Shift_JIS by its bytes)
/// An argument taken from the file is cut after 80 characters.
class YamlTree {
public:
    static constexpr qint64 maximumBytes = 64 * 1024 * 1024;
    static constexpr int maximumDepth = 64;
    static constexpr int maximumValues = 4'000'000; ///< guards the memory: a value costs some hundred bytes

    /// Reads a file. The size is checked before anything is read.
    [[nodiscard]] static Result<YamlTree> load(const QString &path);
    /// Parses text; fileName is what positions name.
    [[nodiscard]] static Result<YamlTree> parse(const QByteArray &bytes, const QString &fileName);

    [[nodiscard]] const YamlNode &root() const { return m_root; }
    [[nodiscard]] YamlNode &root() { return m_root; }
    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    [[nodiscard]] SourcePosition position(const YamlNode &node) const { return {m_fileName, node.line, node.column}; }
    /// Where the first comment stands: comments are lost when the file is written again, and the reader says so.
    [[nodiscard]] const std::optional<SourcePosition> &firstComment() const { return m_firstComment; }

private:
    YamlNode m_root;
    QString m_fileName;
    std::optional<SourcePosition> m_firstComment;
};

} // namespace portolan
