// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/YamlTree.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

QString placeText(int line, int column)
{
    return QString::number(line) + u':' + QString::number(column);
}

/// The value on one line: scalars bare, or in quotes where they were quoted, line ends as "/".
QString valueText(const YamlNode &node)
{
    QStringList parts;
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return QStringLiteral("null");
    case YamlNode::Kind::Scalar:
        return QString(node.quoted ? u'"' + node.text + u'"' : node.text).replace(u'\n', u'/');
    case YamlNode::Kind::Sequence:
        for (const YamlNode &item : node.items)
            parts.append(valueText(item));
        return u'[' + parts.join(u", ") + u']';
    case YamlNode::Kind::Map:
        for (const YamlNode::Entry &entry : node.entries)
            parts.append(entry.key + u": " + valueText(entry.value));
        return u'{' + parts.join(u", ") + u'}';
    }
    return {};
}

/// The places of all values, keys as "key@place", in the order of the file.
QString placesText(const YamlNode &node)
{
    QStringList parts{placeText(node.line, node.column)};
    for (const YamlNode &item : node.items)
        parts.append(placesText(item));
    for (const YamlNode::Entry &entry : node.entries)
        parts.append(entry.key + u'@' + placeText(entry.line, entry.column) + u' ' + placesText(entry.value));
    return parts.join(u' ');
}

/// "code (argument, argument) line:column"
QString errorText(const Error &error)
{
    const QString arguments = error.arguments.isEmpty() ? QString() : u" (" + error.arguments.join(u", ") + u')';
    const bool hasPlace = error.position.line > 0;
    return error.code + arguments
        + (hasPlace ? u' ' + placeText(error.position.line, error.position.column) : QString());
}

QString outcome(const Result<YamlTree> &tree)
{
    return tree ? valueText(tree->root()) : errorText(tree.error());
}

Result<YamlTree> parse(const QByteArray &bytes)
{
    return YamlTree::parse(bytes, QStringLiteral("plan.yaml"));
}

/// A text with every construct that Portolan writes or people write by hand, and no comment.
QByteArray sample()
{
    return "format: portolan-plan\n"
           "title: {en: \"Rack # 1\", ja: 'サーバ #2'}\n"
           "empty:\n"
           "none: ~\n"
           "zones:\n"
           "  - {id: mgmt, networks: [10.10.0.0/24, 10.20.0.0/24], color: \"#ff0000\"}\n"
           "  - id: 管理\n"
           "    note: |\n"
           "      # not a comment\n"
           "      second line\n"
           "    folded: >-\n"
           "      one\n"
           "      two\n"
           "    plain: a#b\n"
           "      goes on\n"
           "? explicit\n"
           ": value\n"
           "quoted: \"a\\n\n"
           "  # still quoted \\\" \"\n";
}

struct Row {
    const char *name;
    QByteArray bytes;
    QString expected;
};

template <size_t size>
void addRows(const Row (&rows)[size])
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    for (const Row &row : rows)
        QTest::newRow(row.name) << row.bytes << row.expected;
}

template <qsizetype size>
QByteArray raw(const char (&bytes)[size])
{
    return {bytes, size - 1}; // with the NULs
}

} // namespace

class YamlTreeTest : public QObject {
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void places_data();
    void places();
    void refusals_data();
    void refusals();
    void foreignBytes_data();
    void foreignBytes();
    void comments_data();
    void comments();
    void bigInput_data();
    void bigInput();
    void depthLimit();
    void bigMapsFindDuplicates();
    void argumentsAreCut();
    void findsByKey();
    void everyBrokenByteIsFound();
    void damagedTextEndsInOrder();
    void loadsFiles();
    void refusesFiles();
    void refusesSpecialFiles();
    void refusesFilesWithoutPermission();
    void refusesBigFiles();
};

void YamlTreeTest::values_data()
{
    addRows({
        {"map", "a: 1\nb: two words\n", u"{a: 1, b: two words}"_s},
        {"order of the file", "b: 1\na: 2\nc: 3", u"{b: 1, a: 2, c: 3}"_s},
        {"sequence", "- 1\n- [x, y]\n- {k: v}\n-\n  - z\n", u"[1, [x, y], {k: v}, [z]]"_s},
        {"root scalar", "text", u"text"_s},
        {"empty collections", "a: []\nb: {}", u"{a: [], b: {}}"_s},
        {"spelling stays", "[010, 0x1F, 1e5, no, True, 2026-01-02, NULl, .inf]",
            u"[010, 0x1F, 1e5, no, True, 2026-01-02, NULl, .inf]"_s},
        {"nulls", "a: ~\nb: null\nc: Null\nd: NULL\ne:\nf: [~, null]\n",
            u"{a: null, b: null, c: null, d: null, e: null, f: [null, null]}"_s},
        {"null root", "~", u"null"_s},
        {"null items", "-\n- a\n-\n", u"[null, a, null]"_s},
        {"null values in a flow map", "{a, b: , c: ~}", u"{a: null, b: null, c: null}"_s},
        {"quoted is text", "a: \"~\"\nb: 'null'\nc: ''\nd: \"\"\ne: '12'",
            u"{a: \"~\", b: \"null\", c: \"\", d: \"\", e: \"12\"}"_s},
        {"block is text", "a: |\n  12\nb: >-\n  x\n  y\nc: |-\n", u"{a: \"12/\", b: \"x y\", c: \"\"}"_s},
        {"quoted keys", "\"a b\": 1\n'': 2\n\"null\": 3", u"{a b: 1, : 2, null: 3}"_s},
        {"escapes", "\"\\t\\u3042\\U0001F600\\x41\\\"\"", u"\"\t\u3042\U0001F600A\"\""_s},
        {"folded plain scalar", "a: one\n  two\n\n  three", u"{a: one two/three}"_s},
        {"explicit key", "? a\n: b\n? c\n", u"{a: b, c: null}"_s},
        {"pair in a sequence", "[a: b, c]", u"[{a: b}, c]"_s},
        {"JSON", "{\"a\":1,\"b\":[true,null]}", u"{a: 1, b: [true, null]}"_s},
        {"Japanese", "名前: 管理LAN", u"{名前: 管理LAN}"_s},
        {"byte order mark",
            "\xEF\xBB\xBF"
            "a: 1",
            u"{a: 1}"_s},
        {"several byte order marks",
            "\xEF\xBB\xBF\xEF\xBB\xBF"
            "a: \"b\"",
            u"{a: \"b\"}"_s},
        {"CRLF", "a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 'd\r\n  e'\r\n", u"{a: 1, b: \"x/y/\", c: \"d e\"}"_s},
        {"CR", "a: 1\rb:\r  - x\r  - y\r", u"{a: 1, b: [x, y]}"_s},
        {"document marks", "%YAML 1.2\n---\na: 1\n...\n", u"{a: 1}"_s},
        {"keys that differ", "a: 1\nA: 2\n\"a \": 3", u"{a: 1, A: 2, a : 3}"_s},
        {"same keys in different maps", "a: {x: 1}\nb: {x: 1}\nc: {a: 1}", u"{a: {x: 1}, b: {x: 1}, c: {a: 1}}"_s},
        {"signs inside words", "a: x&y*z!\nb: a,b]\nc: http://x:1/#y", u"{a: x&y*z!, b: a,b], c: http://x:1/#y}"_s},
    });
}

void YamlTreeTest::values()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    QCOMPARE(outcome(parse(bytes)), expected);
}

void YamlTreeTest::places_data()
{
    addRows({
        {"map", "a: 1\nbc:  two\n", u"1:1 a@1:1 1:4 bc@2:1 2:6"_s},
        {"nested", "a:\n  - x\n  - b: y\n", u"1:1 a@1:1 2:3 2:5 3:5 b@3:5 3:8"_s},
        {"flow", "{a: [1, {b: 2}]}", u"1:1 a@1:2 1:5 1:6 1:9 b@1:10 1:13"_s},
        {"characters, not bytes", "あ: い\n\U0001F600é: [う, え]\n", u"1:1 あ@1:1 1:4 \U0001F600é@2:1 2:5 2:6 2:9"_s},
        {"quotes and blocks", "a: 'x'\nb: \"y\"\nc: |\n  z\n", u"1:1 a@1:1 1:4 b@2:1 2:4 c@3:1 3:4"_s},
        {"written null", "a: ~\nb:\n  null\n", u"1:1 a@1:1 1:4 b@2:1 3:3"_s},
        {"nothing stands at its key", "あ:\nb: 1\nc:", u"1:1 あ@1:1 1:1 b@2:1 2:4 c@3:1 3:1"_s},
        {"nothing in a flow map", "{a, b: , c}", u"1:1 a@1:2 1:2 b@1:5 1:5 c@1:10 1:10"_s},
        {"nothing in a sequence", "-\n\n- a\n-\n", u"1:1 1:1 3:3 4:1"_s},
        {"nothing after many bytes", "- あ\n- \n", u"1:1 1:3 2:1"_s},
        {"byte order mark",
            "\xEF\xBB\xBF"
            "a: 1",
            u"1:1 a@1:1 1:4"_s},
        {"CRLF", "a: あ\r\nb: 1\r\n", u"1:1 a@1:1 1:4 b@2:1 2:4"_s},
        {"CR", "a: あ\rb: 1\r", u"1:1 a@1:1 1:4 b@2:1 2:4"_s},
        {"mixed line ends", "a: 1\rb: 2\r\nc: 3\nd: 4", u"1:1 a@1:1 1:4 b@2:1 2:4 c@3:1 3:4 d@4:1 4:4"_s},
        {"long value before", "a: \"あ\n  い\"\nb: 1", u"1:1 a@1:1 1:4 b@3:1 3:4"_s},
    });
}

void YamlTreeTest::places()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    const Result<YamlTree> tree = parse(bytes);
    QVERIFY2(tree, qPrintable(outcome(tree)));
    QCOMPARE(placesText(tree->root()), expected);
    QCOMPARE(tree->fileName(), u"plan.yaml"_s);
    const YamlNode &root = tree->root();
    QCOMPARE(tree->position(root), (SourcePosition{u"plan.yaml"_s, root.line, root.column}));
}

void YamlTreeTest::refusals_data()
{
    addRows({
        {"no byte", "", u"yaml.empty"_s},
        {"byte order mark only", "\xEF\xBB\xBF", u"yaml.empty"_s},
        {"blanks", " \n\r\n\n  ", u"yaml.empty"_s},
        {"comments", "# one\n  # two\n", u"yaml.empty"_s},
        {"start of a document", "---\n", u"yaml.empty"_s},
        {"start and end of a document", "---\n...\n", u"yaml.empty"_s},
        {"directive only", "%YAML 1.2\n", u"yaml.empty"_s},

        {"duplicate", "a: 1\nb: 2\na: 3", u"yaml.duplicate-key (a, 1) 3:1"_s},
        {"duplicate, quoted", "a: 1\n\"\\x61\": 3", u"yaml.duplicate-key (a, 1) 2:1"_s},
        {"duplicate in a flow", "x:\n - {あ: 1, あ: 2}", u"yaml.duplicate-key (あ, 2) 2:11"_s},
        {"duplicate without value", "{a, a}", u"yaml.duplicate-key (a, 1) 1:5"_s},

        {"anchor", "a: &x 1\nb: 2", u"yaml.anchor (x) 1:4"_s},
        {"anchor of a map", "a: &日本\n  b: 1", u"yaml.anchor (日本) 1:4"_s},
        {"anchor of a key", "&x a: 1", u"yaml.anchor (x) 1:1"_s},
        {"anchor of nothing", "- &x\n- *x", u"yaml.anchor (x) 1:3"_s},
        {"anchor in itself", "&x [1, *x]", u"yaml.anchor (x) 1:1"_s},
        {"alias", "a: 1\nb: *x", u"yaml.alias (x) 2:4"_s},
        {"alias in a flow", "[あ, *abc, c]", u"yaml.alias (abc) 1:5"_s},
        {"alias as a key", "*x : 1", u"yaml.alias (x) 1:1"_s},
        {"alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", u"yaml.anchor (a) 1:4"_s},
        {"merge", "a: 1\n<<: *a", u"yaml.alias (a) 2:5"_s},

        {"tag", "a: !!str 1", u"yaml.tag (!!str) 1:4"_s},
        {"own tag", "- !あ {a: 1}", u"yaml.tag (!あ) 1:3"_s},
        {"tag of a sequence", "a: !x\n  - b", u"yaml.tag (!x) 1:4"_s},
        {"tag of a key", "!!str a: 1", u"yaml.tag (!!str) 1:1"_s},
        {"tag of nothing", "[!!null , a]", u"yaml.tag (!!null) 1:2"_s},
        {"tag like plain", "!<?> 12", u"yaml.tag (!<?>) 1:1"_s},
        {"tag like null", "a: !<?> ~", u"yaml.tag (!<?>) 1:4"_s},
        {"tag like quoted", "a: ! 12", u"yaml.tag (!) 1:4"_s},

        {"second document", "a: 1\n---\nb: 2", u"yaml.several-documents 2:1"_s},
        {"second, empty document", "a: 1\n---\n", u"yaml.several-documents 2:1"_s},
        {"after the end", "a: 1\n...\nb: 2", u"yaml.several-documents 3:1"_s},
        {"text behind the value", "[1] あ 2", u"yaml.several-documents 1:5"_s},
        {"directive in between", "a: 1\n%x y\nb: 2", u"yaml.several-documents 3:1"_s},
        {"directive behind", "a: 1\n%include b\n", u"yaml.several-documents 2:1"_s},
        {"directive behind null", "a: ~\n%x\n", u"yaml.several-documents 2:1"_s},
        {"directive behind an empty list", "[]\n# b\n%x\n", u"yaml.several-documents 3:1"_s},

        {"sequence as a key", "[a, b]: 1", u"yaml.key-not-scalar 1:1"_s},
        {"map as a key", "a: 1\n? {x: 1}\n: 2", u"yaml.key-not-scalar 2:3"_s},
        {"block as a key", "? - a\n  - b\n: 2", u"yaml.key-not-scalar 1:3"_s},
        {"null as a key", "~: 1", u"yaml.key-not-scalar 1:1"_s},
        {"nothing as a key", ": 1", u"yaml.key-not-scalar 1:1"_s},
        {"nothing as a key in a flow", "{あ: 1, : 2}", u"yaml.key-not-scalar 1:8"_s},

        {"broken off sequence", "- [1, 2", u"yaml.not-closed ([, ]) 1:3"_s},
        {"broken off map", "あ: {a: い", u"yaml.not-closed ({, }) 1:4"_s},
        {"broken off quotes", "a: \"b\nc", u"yaml.syntax (illegal EOF in scalar) 2:2"_s},
        {"wrong bracket", "a: [あ}", u"yaml.not-closed ([, ]) 1:4"_s},
        {"bracket too many", "a: [1]]", u"yaml.syntax (illegal flow end) 1:7"_s},
        {"no comma", "a: {b: \"1\" c: 2}", u"yaml.syntax (end of map flow not found) 1:12"_s},
        {"bracket open over lines", "l:\n  - {a: b, c: [1]\n  - {a: c}\n", u"yaml.not-closed ({, }) 2:5"_s},
        {"inner bracket open over lines", "l:\n  - {a: b, c: [1}\n  - {a: c}\n", u"yaml.not-closed ([, ]) 2:15"_s},
        {"bracket open before a key", "a: [1, 2\nb: 3\n", u"yaml.not-closed ([, ]) 1:4"_s},
        {"map in a line", "a: b: c", u"yaml.syntax (illegal map value) 1:5"_s},
        {"wrong indentation", "a:\n    b: 1\n  c: 2", u"yaml.syntax (end of map not found) 3:3"_s},
        {"tab", "a:\n\tb: 1", u"yaml.tab 2:1"_s},
        {"unknown escape", "a: \"\\q\"", u"yaml.syntax (unknown escape character: q) 1:7"_s},
        {"surrogate as an escape", "a: \"\\uD800\"", u"yaml.syntax (invalid unicode: 55296) 1:11"_s},
        {"reserved sign", "a: @b", u"yaml.syntax (unknown token) 1:4"_s},
        {"directive of another YAML", "%YAML 3.0\n---\na", u"yaml.syntax (YAML major version too large) 1:1"_s},

        {"NUL", raw("あ: b\0c"), u"yaml.nul 1:5"_s},
        {"NUL as an escape", "a: \"\\0\"", u"yaml.nul 1:4"_s},
        {"NUL as an escape in a key", "\"\\x00\": 1", u"yaml.nul 1:1"_s},
        {"what the parser takes for the end",
            "a: 1\nb: あ\x04"
            "c",
            u"yaml.control-character (0x04) 2:5"_s},
        {"form feed", "a: \f", u"yaml.control-character (0x0C) 1:4"_s},
    });
}

void YamlTreeTest::refusals()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    const Result<YamlTree> tree = parse(bytes);
    QCOMPARE(outcome(tree), expected);
    QCOMPARE(tree.error().position.file, u"plan.yaml"_s);
}

void YamlTreeTest::foreignBytes_data()
{
    addRows({
        {"ZIP", raw("PK\x03\x04\x14\0\0\0\x08\0"), u"yaml.binary (ZIP)"_s},
        {"XLSX", raw("PK\x03\x04\x14\0\0\0\x08\0 [Content_Types].xml PK\x03\x04 xl/workbook.xml"),
            u"yaml.binary (XLSX)"_s},
        {"PNG", raw("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), u"yaml.binary (PNG)"_s},
        {"PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", u"yaml.binary (PDF)"_s},
        {"ELF",
            raw("\x7F"
                "ELF\x02\x01\x01\0"),
            u"yaml.binary (ELF)"_s},
        {"gzip", raw("\x1F\x8B\x08\0\0\0\0\0"), u"yaml.binary (gzip)"_s},
        {"JPEG", raw("\xFF\xD8\xFF\xE0\0\x10JFIF\0"), u"yaml.binary (JPEG)"_s},
        {"XLS", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", u"yaml.binary (Microsoft OLE)"_s},
        {"SQLite", raw("SQLite format 3\0\x10"), u"yaml.binary (SQLite)"_s},
        {"7-Zip", raw("7z\xBC\xAF\x27\x1C\0\x04"), u"yaml.binary (7-Zip)"_s},
        {"XZ",
            raw("\xFD"
                "7zXZ\0\0\x04"),
            u"yaml.binary (XZ)"_s},
        {"Zstandard", raw("\x28\xB5\x2F\xFD\x04"), u"yaml.binary (Zstandard)"_s},
        {"RAR", raw("Rar!\x1A\x07\x01\0"), u"yaml.binary (RAR)"_s},
        {"starts like a ZIP", "PK: 1", u"{PK: 1}"_s},

        {"UTF-16, little end first",
            raw("\xFF\xFE"
                "a\0:\0 \0"
                "1\0"),
            u"yaml.not-utf8-text (UTF-16)"_s},
        {"UTF-16, big end first", raw("\xFE\xFF\0a\0:"), u"yaml.not-utf8-text (UTF-16)"_s},
        {"UTF-32, little end first", raw("\xFF\xFE\0\0a\0\0\0"), u"yaml.not-utf8-text (UTF-32)"_s},
        {"UTF-32, big end first", raw("\0\0\xFE\xFF\0\0\0a"), u"yaml.not-utf8-text (UTF-32)"_s},
        {"UTF-16 without a mark",
            raw("a\0:\0 \0"
                "1\0"),
            u"yaml.nul 1:2"_s},
        // title: サーバ管理 / name: 東京 / note: 日本語のテキスト
        {"Shift_JIS", "a: 1\ntitle: \x83\x54\x81\x5B\x83\x6F\x8A\xC7\x97\x9D\n",
            u"yaml.not-utf8-text (Shift_JIS) 2:8"_s},
        {"Shift_JIS, kanji only", "name: \x93\x8C\x8B\x9E", u"yaml.not-utf8-text (Shift_JIS) 1:7"_s},
        {"Shift_JIS, sentence", "note: \x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x83\x65\x83\x4C\x83\x58\x83\x67",
            u"yaml.not-utf8-text (Shift_JIS) 1:7"_s},
        {"Latin-1",
            "a: Gr\xFC\xDF"
            "e, \xE9t\xE9",
            u"yaml.invalid-utf8 (0xFC) 1:6"_s},
        {"Windows-1252", "a: \x93quoted\x94 \x96 text", u"yaml.invalid-utf8 (0x93) 1:4"_s},
        {"damaged Japanese UTF-8", "a: サーバ\xE3\x81 管理", u"yaml.invalid-utf8 (0xE3) 1:7"_s},

        {"damaged, and valid as Shift_JIS", "a: ああああ\x82\x82", u"yaml.invalid-utf8 (0x82) 1:8"_s},

        {"lone continuation", "a: \x80", u"yaml.invalid-utf8 (0x80) 1:4"_s},
        {"overlong, two bytes", "\xC0\x80", u"yaml.invalid-utf8 (0xC0) 1:1"_s},
        {"overlong, three bytes", "\xE0\x9F\xBF", u"yaml.invalid-utf8 (0xE0) 1:1"_s},
        {"overlong, four bytes", "\xF0\x8F\xBF\xBF", u"yaml.invalid-utf8 (0xF0) 1:1"_s},
        {"surrogate", "\xED\xA0\x80", u"yaml.invalid-utf8 (0xED) 1:1"_s},
        {"above Unicode", "\xF4\x90\x80\x80", u"yaml.invalid-utf8 (0xF4) 1:1"_s},
        {"never a byte of UTF-8", "a: \xFF", u"yaml.invalid-utf8 (0xFF) 1:4"_s},
        {"broken off character", "あ: \xE3\x81", u"yaml.invalid-utf8 (0xE3) 1:4"_s},
        {"in a comment", "a: 1 # \xFF", u"yaml.invalid-utf8 (0xFF) 1:8"_s},
        {"limits", "[\xC2\x80, \xDF\xBF, \xE0\xA0\x80, \xED\x9F\xBF, \xEF\xBF\xBD, \xF0\x90\x80\x80, \xF4\x8F\xBF\xBD]",
            u"[\u0080, \u07FF, \u0800, \uD7FF, \uFFFD, \U00010000, \U0010FFFD]"_s},
    });
}

void YamlTreeTest::foreignBytes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    QCOMPARE(outcome(parse(bytes)), expected);
}

void YamlTreeTest::comments_data()
{
    addRows({
        {"none", "a: 1\nb: 2", u""_s},
        {"first line", "# c\na: 1", u"1:1"_s},
        {"behind a value", "あ: い # c", u"1:6"_s},
        {"behind a key", "a: # c\n  - b", u"1:4"_s},
        {"behind a dash", "- # c\n  a", u"1:3"_s},
        {"on its own line", "a: 1\n  # c\nb: 2", u"2:3"_s},
        {"last line", "a: 1\n# c", u"2:1"_s},
        {"the first of several", "a: 1\nb: 2 # c\n# d\n", u"2:6"_s},
        {"behind a tab", "a: 1\t# c", u"1:6"_s},
        {"behind CR", "a: 1\r# c\r", u"2:1"_s},
        {"behind CRLF", "a: 1\r\n# c\r\n", u"2:1"_s},
        {"behind the byte order mark", "\xEF\xBB\xBF# c\na: 1", u"1:1"_s},
        {"behind several byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF\"a # b\": c # d", u"1:12"_s},
        {"behind the start of the document", "--- # c\na: 1", u"1:5"_s},
        {"behind the end of the document", "a: 1\n... # c\n", u"2:5"_s},
        {"in a flow", "[a, # c\n b]", u"1:5"_s},
        {"at once behind a comma", "[a,# c\n b]", u"1:4"_s},
        {"at once behind a bracket", "a: [#c\n b]", u"1:5"_s},
        {"at once behind quotes", "a: 'b#'# c", u"1:8"_s},
        {"behind quotes", "a: \"b # \" # c", u"1:11"_s},
        {"behind a block mark", "a: | # c\n  # d\n", u"1:6"_s},
        {"behind a block", "a: |\n  # d\n# c\nb: 1", u"3:1"_s},
        {"less indented than a block", "a:\n  b: |\n    # d\n  # c\n", u"4:3"_s},
        {"behind a folded block", "a: >-\n  x # y\n\n  # z\nb: 1 # c", u"5:6"_s},
        {"behind a plain '#'", "a: b#c # c", u"1:8"_s},
        {"between lines of text", "a: b#c\nd#: e#\n# c", u"3:1"_s},
        {"behind plain text of two lines", "a: b#\n  c#d\n  #c", u"3:3"_s},
        {"behind null", "a: ~ # c", u"1:6"_s},
        {"behind a directive", "%YAML 1.2 # c\n---\na: 1", u"1:11"_s},

        {"plain", "a: b#c\nd#e: f#\n", u""_s},
        {"plain with brackets", "a: b[#c\n", u""_s},
        {"plain of two lines", "a: b\n  c#d[#e\n", u""_s},
        {"plain dash", "- -#a\n", u""_s},
        {"address", "a: http://b/#c", u""_s},
        {"single quotes", "a: 'x # y'\n", u""_s},
        {"single quotes in single quotes", "a: 'it''s # y'\n", u""_s},
        {"double quotes", "a: \"x # y\"\n", u""_s},
        {"escaped quotes", "a: \"x \\\" # y \\\\\"\n", u""_s},
        {"escaped '#'", "a: \"\\x23\"\nb: \"# \\x23 #\"\n", u""_s},
        {"lines in double quotes", "a: \"x\n  # y\n\n  # z\"\n", u""_s},
        {"lines in single quotes", "a: 'x\n  # y\n\n  # z'\n", u""_s},
        {"block", "a: |\n  # x\n  y # z\nb: 1\n", u""_s},
        {"block with indentation and chomping", "a: |2+\n   # x\n\nb: 1\n", u""_s},
        {"folded block", "a: >\n  # x\n\n    # y\n", u""_s},
        {"block of CRLF", "a: |\r\n  # x\r\nb: 1\r\n", u""_s},
        {"quoted key", "'# a': 1\n\"# b\": 2", u""_s},
        {"flow", "{a: '#1', \"#b\": [\"#2\", c#d]}", u""_s},
        {"percent in text", "a\n%b # c", u"2:4"_s},
        {"percent in quotes", "'a\n%b # c'", u""_s},
        {"directive", "%TAG ! tag:a#b\n---\na: 1", u""_s},
        {"sample", sample(), u""_s},
        {"behind the sample", sample() + "# c", u"20:1"_s},
    });
}

void YamlTreeTest::comments()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    const Result<YamlTree> tree = parse(bytes);
    QVERIFY2(tree, qPrintable(outcome(tree)));
    const std::optional<SourcePosition> &comment = tree->firstComment();
    QCOMPARE(comment ? placeText(comment->line, comment->column) : QString(), expected);
    QCOMPARE(comment ? comment->file : u"plan.yaml"_s, u"plan.yaml"_s);
}

void YamlTreeTest::bigInput_data()
{
    constexpr int megabyte = 1024 * 1024;
    const auto repeated = [](const char *text, int bytes) {
        const QByteArray unit(text);
        return unit.repeated(bytes / unit.size());
    };
    const QString deep = QStringLiteral("yaml.too-deep");
    const QString many = QStringLiteral("yaml.too-many-values");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected"); // the code, or nothing
    for (const char *unit : {"[", "{", "- ", "[ ", "[a: ", "{a: ", "[\n"})
        QTest::addRow("nesting of %s", unit) << repeated(unit, megabyte) << deep;
    QTest::newRow("nesting of ? ") << repeated("? ", megabyte) << deep;
    QByteArray steps;
    for (int level = 0; level < 2000; ++level)
        steps += QByteArray(level, ' ') + "a:\n";
    QTest::newRow("nesting by indentation") << steps << deep;
    QTest::newRow("64 MB of [") << QByteArray(YamlTree::maximumBytes, '[') << many;
    QTest::newRow("more than 64 MB") << QByteArray(YamlTree::maximumBytes + 1, ' ') << u"file.too-large"_s;
    QTest::newRow("values without end") << repeated("- \n", 3 * YamlTree::maximumValues + 3) << many;
    QTest::newRow("flow on one line") << '[' + repeated("あ,", 2 * megabyte) + ']' << QString();
    QTest::newRow("flow in a key") << "a: [" + repeated("1,", 2 * megabyte) + ']' << QString();
    QTest::newRow("commas") << '[' + repeated(",", megabyte) << u"yaml.not-closed"_s;
    QTest::newRow("plain line") << "a: " + repeated("あ#", 2 * megabyte) << QString();
    QTest::newRow("quoted line") << "a: \"" + repeated("あ # ", 2 * megabyte) + '"' << QString();
    QTest::newRow("quotes without end") << "a: \"" + repeated("あ # ", 2 * megabyte) << u"yaml.syntax"_s;
    QTest::newRow("quoted colours") << repeated("- \"#ffffff\"\n", 2 * megabyte) << QString();
    QTest::newRow("block") << "a: |\n" + repeated("  # b\n", 2 * megabyte) << QString();
    QTest::newRow("comments") << repeated("# b\n", 2 * megabyte) + "a: 1" << QString();
    QTest::newRow("line ends") << "a: 1" + repeated("\n", 2 * megabyte) << QString();
    QTest::newRow("returns") << "a: 1" + repeated("\r", 2 * megabyte) << QString();
    QTest::newRow("anchors") << repeated("- &a b\n", 2 * megabyte) << u"yaml.anchor"_s;
    QTest::newRow("name of an anchor") << '&' + repeated("あ", 2 * megabyte) << u"yaml.anchor"_s;
    QTest::newRow("name of an alias") << '*' + repeated("あ", 2 * megabyte) << u"yaml.alias"_s;
    QTest::newRow("tags") << repeated("!a ", 2 * megabyte) << u"yaml.syntax"_s;
    QTest::newRow("directives") << repeated("%a b\n", 2 * megabyte) + "---\na: 1" << QString();
    QByteArray keys;
    for (int number = 0; number < 200'000; ++number)
        keys += 'k' + QByteArray::number(number) + ": 1\n";
    QTest::newRow("map") << keys << QString();
    QTest::newRow("map on one line") << '{' + QByteArray(keys).replace('\n', ',') + '}' << QString();
}

void YamlTreeTest::bigInput()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    const Result<YamlTree> tree = parse(bytes);
    QCOMPARE(tree ? QString() : tree.error().code, expected);
    // Quadratic work would take hours, and so be ended by whoever runs the tests.
}

void YamlTreeTest::depthLimit()
{
    const QByteArray limit = QByteArray::number(YamlTree::maximumDepth);
    const QByteArray open(YamlTree::maximumDepth, '[');
    const QByteArray close(YamlTree::maximumDepth, ']');
    QVERIFY(parse(open + close));
    QCOMPARE(outcome(parse("あ: 1\nb: " + open + close)),
        u"yaml.too-deep (" + QString::fromLatin1(limit) + u") 2:" + QString::number(3 + YamlTree::maximumDepth));
    QCOMPARE(parse(open + '[' + ']' + close).error().code, u"yaml.too-deep"_s);
}

void YamlTreeTest::bigMapsFindDuplicates()
{
    QByteArray text;
    for (int number = 1; number <= 40; ++number) {
        text += "key" + QByteArray::number(number) + ": あ\n";
        for (int first = 1; first <= number; ++first) {
            const QString key = u"key" + QString::number(first);
            QCOMPARE(outcome(parse(text + "x: 1\n" + key.toUtf8() + ": 2\n")),
                u"yaml.duplicate-key (" + key + u", " + QString::number(first) + u") " + placeText(number + 2, 1));
        }
    }
    QCOMPARE(parse(text)->root().entries.size(), size_t(40));
}

void YamlTreeTest::argumentsAreCut()
{
    const QByteArray key(1000, 'k');
    QCOMPARE(parse(key + ": 1\n" + key + ": 2\n").error().arguments.value(0), QString(80, u'k') + u'…');
    const QByteArray pairs = 'k' + QByteArray("\U0001F600").repeated(200); // does not cut one in two
    const QString cut = parse(pairs + ": 1\n" + pairs + ": 2\n").error().arguments.value(0);
    QCOMPARE(cut.size(), 80);
    QVERIFY(cut.isValidUtf16());
}

void YamlTreeTest::findsByKey()
{
    Result<YamlTree> tree = parse("a: 1\nb: {c: 2}\nd:\n");
    QVERIFY(tree);
    YamlNode &root = tree->root();
    const YamlNode *nested = std::as_const(root).find(QLatin1String("b"));
    QVERIFY(nested && nested->isMap());
    QCOMPARE(nested->find(QLatin1String("c"))->text, u"2"_s);
    QVERIFY(root.find(QLatin1String("d"))->isNull());
    QVERIFY(!root.find(QLatin1String("c")));
    QVERIFY(!root.find(QLatin1String("a"))->find(QLatin1String("a")));
    root.find(QLatin1String("a"))->text = u"3"_s;
    QCOMPARE(valueText(root), u"{a: 3, b: {c: 2}, d: null}"_s);
}

void YamlTreeTest::everyBrokenByteIsFound()
{
    const QByteArray text = sample();
    int line = 1;
    int column = 1;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isStart = at == text.size() || (static_cast<unsigned char>(text.at(at)) & 0xC0) != 0x80;
        if (isStart) {
            const QString place = placeText(line, column);
            QCOMPARE(outcome(parse(QByteArray(text).insert(at, '\xFF'))), u"yaml.invalid-utf8 (0xFF) " + place);
            QCOMPARE(outcome(parse(QByteArray(text).insert(at, '\0'))), u"yaml.nul " + place);
            ++column;
        }
        if (at < text.size() && text.at(at) == '\n') {
            ++line;
            column = 1;
        }
    }
}

void YamlTreeTest::damagedTextEndsInOrder()
{
    const QByteArray text = sample();
    QVERIFY(parse(text));
    const auto inOrder = [](const QByteArray &bytes) {
        const Result<YamlTree> tree = parse(bytes);
        return tree || !tree.error().code.isEmpty();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        QVERIFY(inOrder(text.first(at)));
        QVERIFY(inOrder(text.sliced(at)));
        QVERIFY(inOrder(QByteArray(text).remove(at, 1)));
        for (const char sign : QByteArrayView("[]{}:,-?#&*!|>'\"%@` \t\n\ra~"))
            QVERIFY(inOrder(QByteArray(text).replace(at, 1, QByteArray(1, sign))));
    }
}

void YamlTreeTest::loadsFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"計画.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a: 1 # c\n");
    file.close();
    const Result<YamlTree> tree = YamlTree::load(path);
    QCOMPARE(outcome(tree), u"{a: 1}"_s);
    QCOMPARE(tree->fileName(), path);
    QCOMPARE(tree->firstComment(), std::optional(SourcePosition{path, 1, 6}));

    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(path, link));
    QCOMPARE(outcome(YamlTree::load(link)), u"{a: 1}"_s);
    QVERIFY(file.resize(0));
    QCOMPARE(outcome(YamlTree::load(path)), u"yaml.empty"_s);
}

void YamlTreeTest::refusesFiles()
{
    QTemporaryDir folder;
    const QString missing = folder.filePath(u"missing.yaml"_s);
    const Result<YamlTree> tree = YamlTree::load(missing);
    QCOMPARE(outcome(tree), u"file.missing (" + missing + u')');
    QCOMPARE(tree.error().position, (SourcePosition{missing, 0, 0}));
    QCOMPARE(YamlTree::load(QString()).error().code, u"file.missing"_s);
    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(missing, link));
    QCOMPARE(outcome(YamlTree::load(link)), u"file.missing (" + link + u')');
    QCOMPARE(outcome(YamlTree::load(folder.path())), u"file.directory (" + folder.path() + u')');
    // Open to stat, but not to read at offset 0, whoever asks.
    const QString memory = u"/proc/self/mem"_s;
    if (QFile::exists(memory))
        QCOMPARE(YamlTree::load(memory).error().code, u"file.unreadable"_s);
}

void YamlTreeTest::refusesSpecialFiles()
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(outcome(YamlTree::load(pipe)), u"file.not-regular (" + pipe + u')');
    QCOMPARE(outcome(YamlTree::load(u"/dev/zero"_s)), u"file.not-regular (/dev/zero)"_s);
    QCOMPARE(outcome(YamlTree::load(u"/dev/null"_s)), u"file.not-regular (/dev/null)"_s);
}

void YamlTreeTest::refusesFilesWithoutPermission()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(file.setPermissions({}));
    QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);

    // Root may read everything, so it becomes nobody for a while.
    constexpr uid_t nobody = 65534;
    const bool isRoot = geteuid() == 0;
    if (isRoot && setresuid(nobody, nobody, 0) != 0)
        QSKIP("root cannot give up its rights here");
    const bool isReached = access(QFile::encodeName(folder.path()).constData(), X_OK) == 0;
    const Result<YamlTree> closedFile = YamlTree::load(path);
    if (isRoot)
        QCOMPARE(setresuid(0, 0, 0), 0);
    if (!isReached)
        QSKIP("nobody but root reaches the temporary folder here");
    QCOMPARE(outcome(closedFile), u"file.no-permission (" + path + u')');

    QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0), 0);
    if (isRoot)
        QCOMPARE(setresuid(nobody, nobody, 0), 0);
    const Result<YamlTree> closedFolder = YamlTree::load(path);
    if (isRoot)
        QCOMPARE(setresuid(0, 0, 0), 0);
    QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0700), 0);
    QCOMPARE(outcome(closedFolder), u"file.no-permission (" + path + u')');
}

void YamlTreeTest::refusesBigFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"big.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(YamlTree::maximumBytes)); // sparse, all NUL
    QCOMPARE(outcome(YamlTree::load(path)), u"yaml.nul 1:1"_s);
    QVERIFY(file.resize(YamlTree::maximumBytes + 1));
    QCOMPARE(outcome(YamlTree::load(path)), u"file.too-large (" + path + u", 65, 64)");
    QVERIFY(file.resize(qint64(1) << 40));
    QCOMPARE(outcome(YamlTree::load(path)), u"file.too-large (" + path + u", 1048576, 64)");
}

QTEST_GUILESS_MAIN(YamlTreeTest)

#include "YamlTreeTest.moc"
