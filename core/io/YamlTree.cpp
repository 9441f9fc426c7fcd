// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/YamlTree.h"

#include "io/CommentFinder.h"
#include "io/FileInput.h"
#include "io/PlaceFinder.h"
#include "io/TextCheck.h"
#include "io/YamlMistake.h"

#include <QHash>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace portolan {

namespace {

QString shortened(const QString &text)
{
    constexpr qsizetype maximumLength = 80;
    if (text.size() <= maximumLength)
        return text;
    const bool splitsPair = text.at(maximumLength - 1).isHighSurrogate();
    return text.left(splitsPair ? maximumLength - 1 : maximumLength) + u'…';
}

QString toText(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A parser can only be left in the midst of a text by an exception.
struct Refusal {
    Error error;
};

class MemoryBuffer : public std::streambuf {
public:
    explicit MemoryBuffer(const QByteArray &bytes)
    {
        char *begin = const_cast<char *>(bytes.data()); // only ever read
        setg(begin, begin, begin + bytes.size());
    }
};

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(const QByteArray &text, const QString &fileName);

    /// Throws Refusal.
    YamlNode build();
    [[nodiscard]] std::optional<SourcePosition> firstComment();

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAnchor(const YAML::Mark &mark, const std::string &name) override;
    void OnScalar(
        const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    /// A sequence or map whose end was not read yet.
    struct Open {
        YamlNode node;
        bool isKey = false;
        bool awaitsValue = false; ///< of a map: its last entry has only the key
        QHash<QString, int> keyLines; ///< of a big map
    };

    void run();
    [[nodiscard]] Error refusal(const YAML::Exception &exception);
    [[nodiscard]] Error error(const char *code, qsizetype offset, const QStringList &arguments = {});
    [[nodiscard]] SourcePosition position(qsizetype offset);
    [[nodiscard]] QString wordAt(qsizetype offset) const;
    [[nodiscard]] bool isWrittenNull(qsizetype offset) const;
    [[nodiscard]] qsizetype lastTextBefore(qsizetype offset) const;
    [[nodiscard]] bool awaitsKey() const;
    void refuseTag(const YAML::Mark &mark);
    void open(YamlNode::Kind kind, const YAML::Mark &mark);
    void close();
    void add(YamlNode node);
    void addKey(const QString &key, qsizetype offset);
    [[nodiscard]] static int lineOfKey(Open &map, const QString &key);

    const QByteArray &m_text;
    QString m_fileName;
    PlaceFinder m_places;
    CommentFinder m_comments;
    std::vector<Open> m_open;
    YamlNode m_root;
    bool m_started = false;
    int m_values = 0;
    qsizetype m_lastQuotation = -1; ///< where the last scalar starts, if it is in quotation marks
};

TreeBuilder::TreeBuilder(const QByteArray &text, const QString &fileName)
    : m_text(text)
    , m_fileName(fileName)
    , m_places(text)
    , m_comments(text)
{
}

YamlNode TreeBuilder::build()
{
    try {
        run();
    } catch (const YAML::Exception &exception) {
        throw Refusal{refusal(exception)};
    } catch (const std::exception &exception) {
        throw Refusal{{QStringLiteral("yaml.syntax"), {QString::fromLocal8Bit(exception.what())}, {m_fileName}}};
    }
    return std::move(m_root);
}

void TreeBuilder::run()
{
    MemoryBuffer buffer(m_text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(*this))
        throw Refusal{{QStringLiteral("yaml.empty"), {}, {m_fileName}}};
    parser.HandleNextDocument(*this); // refuses whatever it meets
    // The parser closes a quotation by itself where the text ends behind a line end: all that should have followed
    // would be in it.
    if (m_lastQuotation >= 0 && !isClosedQuotation(m_text, m_lastQuotation))
        throw Refusal{error("yaml.syntax", m_lastQuotation, {toText(YAML::ErrorMsg::EOF_IN_SCALAR)})};
    m_comments.finish();
    if (const std::optional<qsizetype> directive = m_comments.lateDirective())
        throw Refusal{error("yaml.several-documents", *directive)};
}

Error TreeBuilder::refusal(const YAML::Exception &exception)
{
    if (exception.mark.is_null())
        return {QStringLiteral("yaml.syntax"), {shortened(toText(exception.msg))}, {m_fileName}};
    // As anchors are refused where they stand, every alias is one without an anchor.
    if (exception.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR)
        return error("yaml.alias", exception.mark.pos, {wordAt(exception.mark.pos + 1)});
    const std::optional<YamlMistake> mistake = findYamlMistake(m_text, exception.mark.pos);
    if (mistake && mistake->kind == YamlMistake::Kind::Tab)
        return error("yaml.tab", mistake->offset);
    if (mistake) {
        const bool isMap = m_text.at(mistake->offset) == '{';
        return error("yaml.not-closed", mistake->offset,
            isMap ? QStringList{QStringLiteral("{"), QStringLiteral("}")}
                  : QStringList{QStringLiteral("["), QStringLiteral("]")});
    }
    return error("yaml.syntax", exception.mark.pos, {shortened(toText(exception.msg))});
}

std::optional<SourcePosition> TreeBuilder::firstComment()
{
    const std::optional<qsizetype> offset = m_comments.firstComment();
    return offset ? std::optional(position(*offset)) : std::nullopt;
}

Error TreeBuilder::error(const char *code, qsizetype offset, const QStringList &arguments)
{
    return {QLatin1String(code), arguments, position(offset)};
}

SourcePosition TreeBuilder::position(qsizetype offset)
{
    const Place place = m_places.place(offset);
    return {m_fileName, place.line, place.column};
}

QString TreeBuilder::wordAt(qsizetype offset) const
{
    const QByteArrayView rest = QByteArrayView(m_text).sliced(std::min(offset, m_text.size()));
    const auto isEnd = [](char byte) { return QByteArrayView(" \t\r\n,[]{}").contains(byte); };
    const auto end = std::find_if(rest.begin(), rest.end(), isEnd);
    return shortened(QString::fromUtf8(rest.first(end - rest.begin())));
}

/// The parser reports a null that is written and one that is not by the same event; the mark of the latter is
/// whatever comes next.
bool TreeBuilder::isWrittenNull(qsizetype offset) const
{
    const QString word = wordAt(offset);
    return word == u"~" || word == u"null" || word == u"Null" || word == u"NULL";
}

qsizetype TreeBuilder::lastTextBefore(qsizetype offset) const
{
    qsizetype at = std::min(offset, m_text.size()) - 1;
    while (at > 0 && QByteArrayView(" \t\r\n").contains(m_text.at(at)))
        --at;
    while (at > 0 && (static_cast<unsigned char>(m_text.at(at)) & 0xC0) == 0x80)
        --at;
    return std::max<qsizetype>(at, 0);
}

bool TreeBuilder::awaitsKey() const
{
    return !m_open.empty() && m_open.back().node.isMap() && !m_open.back().awaitsValue;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (m_started)
        throw Refusal{error("yaml.several-documents", mark.pos)};
    m_started = true;
    m_comments.startDocument(mark.pos);
}

void TreeBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t)
{
    refuseTag(mark);
    if (awaitsKey())
        throw Refusal{error("yaml.key-not-scalar", mark.pos)};
    YamlNode node;
    if (isWrittenNull(mark.pos)) {
        const Place place = m_places.place(mark.pos);
        node.line = place.line;
        node.column = place.column;
    } else if (m_open.empty()) {
        throw Refusal{{QStringLiteral("yaml.empty"), {}, {m_fileName}}};
    } else if (m_open.back().node.isMap()) {
        const YamlNode::Entry &entry = m_open.back().node.entries.back();
        node.line = entry.line;
        node.column = entry.column;
    } else {
        const Place place = m_places.place(lastTextBefore(mark.pos));
        node.line = place.line;
        node.column = place.column;
    }
    add(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t)
{
    throw Refusal{error("yaml.alias", mark.pos, {wordAt(mark.pos + 1)})};
}

void TreeBuilder::OnAnchor(const YAML::Mark &mark, const std::string &name)
{
    throw Refusal{error("yaml.anchor", mark.pos, {shortened(toText(name))})};
}

void TreeBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t, const std::string &value)
{
    refuseTag(mark);
    m_comments.passScalar(mark.pos, value);
    const bool isQuotation = mark.pos < m_text.size() && (m_text.at(mark.pos) == '"' || m_text.at(mark.pos) == '\'');
    m_lastQuotation = isQuotation ? mark.pos : -1;
    if (value.find('\0') != std::string::npos)
        throw Refusal{error("yaml.nul", mark.pos)};
    if (awaitsKey()) {
        addKey(toText(value), mark.pos);
        return;
    }
    const Place place = m_places.place(mark.pos);
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.quoted = tag == "!";
    node.text = toText(value);
    node.line = place.line;
    node.column = place.column;
    add(std::move(node));
}

void TreeBuilder::OnSequenceStart(
    const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value)
{
    open(YamlNode::Kind::Sequence, mark);
}

void TreeBuilder::OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value)
{
    open(YamlNode::Kind::Map, mark);
}

/// By the text, because the tags "!" and "!<?>" look in an event like no tag at all.
void TreeBuilder::refuseTag(const YAML::Mark &mark)
{
    if (mark.pos < m_text.size() && m_text.at(mark.pos) == '!')
        throw Refusal{error("yaml.tag", mark.pos, {wordAt(mark.pos)})};
}

void TreeBuilder::open(YamlNode::Kind kind, const YAML::Mark &mark)
{
    refuseTag(mark);
    if (m_open.size() == YamlTree::maximumDepth)
        throw Refusal{error("yaml.too-deep", mark.pos, {QString::number(YamlTree::maximumDepth)})};
    // A key is refused at its end only: what the parser takes for a key may be a collection that the file breaks off.
    const bool isKey = awaitsKey();
    const Place place = m_places.place(mark.pos);
    Open &opened = m_open.emplace_back();
    opened.isKey = isKey;
    opened.node.kind = kind;
    opened.node.line = place.line;
    opened.node.column = place.column;
}

void TreeBuilder::close()
{
    Open closed = std::move(m_open.back());
    m_open.pop_back();
    if (closed.isKey) {
        const SourcePosition position{m_fileName, closed.node.line, closed.node.column};
        throw Refusal{{QStringLiteral("yaml.key-not-scalar"), {}, position}};
    }
    add(std::move(closed.node));
}

void TreeBuilder::add(YamlNode node)
{
    if (++m_values > YamlTree::maximumValues) {
        const SourcePosition position{m_fileName, node.line, node.column};
        throw Refusal{{QStringLiteral("yaml.too-many-values"), {QString::number(YamlTree::maximumValues)}, position}};
    }
    if (m_open.empty()) {
        m_root = std::move(node);
    } else if (m_open.back().node.isSequence()) {
        m_open.back().node.items.push_back(std::move(node));
    } else {
        m_open.back().node.entries.back().value = std::move(node);
        m_open.back().awaitsValue = false;
    }
}

void TreeBuilder::addKey(const QString &key, qsizetype offset)
{
    Open &map = m_open.back();
    if (const int firstLine = lineOfKey(map, key))
        throw Refusal{error("yaml.duplicate-key", offset, {shortened(key), QString::number(firstLine)})};
    const Place place = m_places.place(offset);
    map.node.entries.push_back({key, place.line, place.column, {}});
    map.awaitsValue = true;
    if (!map.keyLines.isEmpty())
        map.keyLines.insert(key, place.line);
}

/// 0 for a key that is new. Most maps are small: only for a big one a hash pays.
int TreeBuilder::lineOfKey(Open &map, const QString &key)
{
    constexpr size_t smallMap = 16;
    const std::vector<YamlNode::Entry> &entries = map.node.entries;
    if (entries.size() < smallMap) {
        const auto sameKey = [&](const YamlNode::Entry &entry) { return entry.key == key; };
        const auto found = std::find_if(entries.begin(), entries.end(), sameKey);
        return found == entries.end() ? 0 : found->line;
    }
    if (map.keyLines.isEmpty()) {
        for (const YamlNode::Entry &entry : entries)
            map.keyLines.insert(entry.key, entry.line);
    }
    return map.keyLines.value(key);
}

} // namespace

const YamlNode *YamlNode::find(QLatin1String key) const
{
    const auto found
        = std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

YamlNode *YamlNode::find(QLatin1String key)
{
    return const_cast<YamlNode *>(std::as_const(*this).find(key));
}

Result<YamlTree> YamlTree::load(const QString &path)
{
    const Result<QByteArray> bytes = readWholeFile(path, maximumBytes);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return parse(*bytes, path);
}

Result<YamlTree> YamlTree::parse(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > maximumBytes)
        return tl::unexpected(tooLarge(fileName, bytes.size(), maximumBytes));
    const QByteArray text = asParserReads(bytes);
    if (std::optional<Error> error = findNonText(text, maximumValues)) {
        error->position.file = fileName;
        return tl::unexpected(*std::move(error));
    }
    try {
        TreeBuilder builder(text, fileName);
        YamlTree tree;
        tree.m_root = builder.build();
        tree.m_fileName = fileName;
        tree.m_firstComment = builder.firstComment();
        return tree;
    } catch (Refusal &refusal) {
        // What the parser stumbles over then is anything but the cause.
        if (const std::optional<int> line = mergeConflictLine(text))
            return failure(QStringLiteral("yaml.merge-conflict"), {}, {fileName, *line, 1});
        return tl::unexpected(std::move(refusal.error));
    }
}

} // namespace portolan
