// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/YamlSpelling.h"
#include "io/YamlWriter.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// YamlSpelling, and the lines of YamlWriter, both read back by YamlTree.
class YamlSpellingTest : public QObject {
    Q_OBJECT

private slots:
    void leavesPlain_data();
    void leavesPlain();
    void quotes_data();
    void quotes();
    void escapes_data();
    void escapes();
    void comesBackFromEveryPlace_data();
    void comesBackFromEveryPlace();
    void comesBackWhateverItIs();
    void writesNumbers_data();
    void writesNumbers();
    void keepsTreesOnOneLine_data();
    void keepsTreesOnOneLine();
    void breaksLinesBehindTheLastColumn();
    void announcesLongKeys();
};

namespace {

QString spelled(const QString &text)
{
    QByteArray bytes;
    appendSpelled(bytes, text);
    return QString::fromUtf8(bytes);
}

/// The text as a key and as a value, in lines and within brackets.
QByteArray everyPlace(const QString &text)
{
    YamlWriter writer;
    writer.beginMapSection();
    writer.key(u"k"_s + text);
    writer.text(text);
    writer.key(QLatin1String("flow"));
    writer.beginMap();
    writer.key(u"k"_s + text);
    writer.text(text);
    writer.key(QLatin1String("list"));
    writer.beginList();
    writer.text(text);
    writer.text(text);
    writer.end();
    writer.end();
    writer.key(QLatin1String("section"));
    writer.beginListSection();
    writer.text(text);
    writer.endSection();
    writer.endSection();
    return writer.take();
}

void verifyEveryPlace(const QString &text)
{
    const QByteArray bytes = everyPlace(text);
    const Result<YamlTree> tree = YamlTree::parse(bytes, u"f"_s);
    QVERIFY2(tree, bytes.constData());
    const auto isText = [&](const YamlNode &node) { return node.isScalar() && node.text == text; };
    const auto &entries = tree->root().entries;
    QCOMPARE(entries.size(), size_t{3});
    QCOMPARE(entries[0].key, u"k"_s + text);
    QVERIFY(isText(entries[0].value));
    QCOMPARE(entries[1].value.entries[0].key, u"k"_s + text);
    QVERIFY(isText(entries[1].value.entries[0].value));
    QVERIFY(isText(entries[1].value.entries[1].value.items.at(0)));
    QVERIFY(isText(entries[1].value.entries[1].value.items.at(1)));
    QVERIFY(isText(entries[2].value.items.at(0)));
    QVERIFY(!tree->firstComment());
}

} // namespace

void YamlSpellingTest::leavesPlain_data()
{
    QTest::addColumn<QString>("text");
    const QString texts[] = {u"web-a"_s, u"10.10.0.11"_s, u"10.0.0.0/26"_s, u"7.2.1"_s, u"2001:db8::1"_s,
        u"Core firewall"_s, u"サーバ管理"_s, u"コア　ファイアウォール"_s, u"csm:alert.alert:svp>csm01:tcp"_s,
        u"49152-65535"_s, u"it's"_s, u"a#b"_s, u"50%"_s, u"(80)"_s, u"C# & Co"_s, u"null-modem"_s, u"yesterday"_s,
        u"0xyz"_s, u"1e"_s, u"𠮷野家"_s, u"e5"_s, u"2026-10"_s, u"a=b"_s, u"/usr/bin"_s, u"nobody@example.com"_s};
    for (const QString &text : texts)
        QTest::newRow(text.toUtf8().constData()) << text;
}

void YamlSpellingTest::leavesPlain()
{
    QFETCH(QString, text);
    QCOMPARE(spelled(text), text);
}

void YamlSpellingTest::quotes_data()
{
    QTest::addColumn<QString>("text");
    const QString texts[] = {u""_s, u" a"_s, u"a "_s, u"a: b"_s, u"a:"_s, u"a #b"_s, u"#a"_s, u"- a"_s, u"-"_s,
        u"---"_s, u"..."_s, u"? a"_s, u"what?"_s, u"a,b"_s, u"[a]"_s, u"{a}"_s, u"a]"_s, u"&a"_s, u"*a"_s, u"!a"_s,
        u"|"_s, u">"_s, u"'a'"_s, u"%a"_s, u"@a"_s, u"`a`"_s, u":a"_s, u"::1"_s, u"fe80::"_s, u"null"_s, u"Null"_s,
        u"NULL"_s, u"~"_s, u"true"_s, u"True"_s, u"FALSE"_s, u"yes"_s, u"No"_s, u"on"_s, u"OFF"_s, u"y"_s, u"N"_s,
        u"0"_s, u"007"_s, u"12"_s, u"-1"_s, u"+3"_s, u"1_000"_s, u"3.5"_s, u"1."_s, u".5"_s, u"1e5"_s, u"1E+5"_s,
        u"1.5e-3"_s, u"0x1F"_s, u"0o17"_s, u"0b101"_s, u".inf"_s, u"-.INF"_s, u".NaN"_s, u"1:20"_s, u"190:20:30.5"_s,
        u"2026-10-01"_s, u"2026-1-1"_s, u"2026-10-01T10:00:00Z"_s, u"2026-10-01 10:00:00 +9"_s, u"="_s, u"<<"_s,
        u"　a"_s, u"a　"_s};
    for (const QString &text : texts)
        QTest::newRow(text.isEmpty() ? "empty" : text.toUtf8().constData()) << text;
}

void YamlSpellingTest::quotes()
{
    QFETCH(QString, text);
    QCOMPARE(spelled(text), QString(u'"' + text + u'"'));
}

void YamlSpellingTest::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("quote") << u"a\"b"_s << uR"("a\"b")"_s;
    QTest::newRow("backslash") << u"a\\b"_s << uR"("a\\b")"_s;
    QTest::newRow("lines") << u"a\nb\r\n"_s << uR"("a\nb\x0D\n")"_s;
    QTest::newRow("tab") << u"a\tb"_s << uR"("a\tb")"_s;
    QTest::newRow("control") << u"\u0001\u001F\u007F"_s << uR"("\x01\x1F\x7F")"_s;
    QTest::newRow("next line") << u"a\u0085"_s << uR"("a\x85")"_s;
    QTest::newRow("separators") << u"\u2028\u2029"_s << uR"("\u2028\u2029")"_s;
    QTest::newRow("byte order mark") << u"\uFEFFa"_s << uR"("\uFEFFa")"_s;
    QTest::newRow("right to left") << u"a\u202Eb"_s << uR"("a\u202Eb")"_s;
    QTest::newRow("no width") << u"a\u200Bb"_s << uR"("a\u200Bb")"_s;
    QTest::newRow("non-characters") << QString(QStringLiteral("a") + QChar(u'\xFFFE') + QChar(u'\xFDD0'))
                                    << uR"("a\uFFFE\uFDD0")"_s;
    QTest::newRow("far non-character") << u"\U0001FFFF"_s << uR"("\U0001FFFF")"_s;
    QTest::newRow("nul") << QString(QChar(u'\0')) << u"\"\uFFFD\""_s;
    QTest::newRow("lone surrogates") << QString(QChar(0xDC00)) + QChar(0xD800) << u"\"\uFFFD\uFFFD\""_s;
    QTest::newRow("Japanese stays") << u"時刻: 同期\n𠮷"_s << u"\"時刻: 同期\\n𠮷\""_s;
}

void YamlSpellingTest::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(spelled(text), expected);
}

void YamlSpellingTest::comesBackFromEveryPlace_data()
{
    leavesPlain_data();
    const QString more[] = {u""_s, u"a\"b\\"_s, u"\\"_s, u"\""_s, u"a\nb\r\n\tc\n"_s, u"\u0001\u0085\u2028\uFEFF"_s,
        u"a: b # c"_s, u"- [x, {y: z}]"_s, u"\U0001F600 \U0010FFFF"_s, u"'\"'"_s, u"%YAML 1.1"_s, u"--- |"_s, u"x:#y"_s,
        u"no"_s, u"0x1F"_s, u" "_s, u"\t"_s, u"# a"_s, u"{{x}}"_s, u"a,"_s, u"?"_s, QString(5000, u'x'),
        QString(5000, u'"')};
    for (const QString &text : more)
        QTest::newRow(spelled(text.left(20)).toUtf8().constData()) << text;
}

void YamlSpellingTest::comesBackFromEveryPlace()
{
    QFETCH(QString, text);
    verifyEveryPlace(text);
}

/// Every character alone, doubled by a letter before and behind it, and by a space.
void YamlSpellingTest::comesBackWhateverItIs()
{
    for (char32_t c = 1; c < 0x3100; ++c) {
        const QString character = QString::fromUcs4(&c, 1);
        YamlWriter writer;
        writer.beginListSection();
        const QString texts[] = {character, u"a"_s + character + u"b"_s, u"a "_s + character + u" b"_s,
            u"a"_s + character, character + u"b"_s, character + u" b"_s};
        writer.beginList();
        for (const QString &text : texts)
            writer.text(text);
        writer.end();
        writer.endSection();
        const QByteArray bytes = writer.take();
        const Result<YamlTree> tree = YamlTree::parse(bytes, u"f"_s);
        QVERIFY2(tree, bytes.constData());
        for (size_t i = 0; i < std::size(texts); ++i)
            QCOMPARE(tree->root().items.at(0).items.at(i).text, texts[i]);
    }
}

void YamlSpellingTest::writesNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole") << 420.0 << u"420"_s;
    QTest::newRow("negative") << -40.5 << u"-40.5"_s;
    QTest::newRow("negative zero") << -0.0 << u"0"_s;
    QTest::newRow("tenth") << 0.1 << u"0.1"_s;
    QTest::newRow("third") << 1.0 / 3 << u"0.3333333333333333"_s;
    QTest::newRow("million") << 1e6 << u"1000000"_s;
    QTest::newRow("tiny") << 1e-7 << u"0.0000001"_s;
    QTest::newRow("smallest") << 5e-324 << u"0."_s + QString(323, u'0') + u'5';
}

void YamlSpellingTest::writesNumbers()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    YamlWriter writer;
    writer.beginListSection();
    writer.number(value);
    writer.endSection();
    QCOMPARE(QString::fromLatin1(writer.take()), QString(u"- "_s + expected + u'\n'));
}

void YamlSpellingTest::keepsTreesOnOneLine_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("types") << QByteArray(
        "[12, \"12\", no, \"no\", 1e5, 2026-10-01, \"2026-10-01\", ~, .5, 0x1F, -1, =]")
                           << u"[12, \"12\", no, \"no\", 1e5, 2026-10-01, \"2026-10-01\", null, .5, 0x1F, -1, =]"_s;
    QTest::newRow("block") << QByteArray("a:\n  - b\n  - c: d, e\n    f: |\n      g\n      h\n")
                           << u"{a: [b, {c: \"d, e\", f: \"g\\nh\\n\"}]}"_s;
    QTest::newRow("empty") << QByteArray("a: {}\nb: []\nc: ''\nd:\n") << u"{a: {}, b: [], c: \"\", d: null}"_s;
    QTest::newRow("useless quotes") << QByteArray("'a': 'b'\n") << u"{a: b}"_s;
    QTest::newRow("keys") << QByteArray("12: a\n\"b: c\": d\n") << u"{\"12\": a, \"b: c\": d}"_s;
    QTest::newRow("time") << QByteArray("a: 2026-10-01 10:00:00\n") << u"{a: 2026-10-01 10:00:00}"_s;
}

void YamlSpellingTest::keepsTreesOnOneLine()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, expected);
    const QString once = YamlWriter::oneLine(YamlTree::parse(yaml, u"f"_s).value().root());
    QCOMPARE(once, expected);
    QCOMPARE(YamlWriter::oneLine(YamlTree::parse(once.toUtf8(), u"f"_s).value().root()), expected);
}

void YamlSpellingTest::breaksLinesBehindTheLastColumn()
{
    const auto lines = [](qsizetype size) {
        YamlWriter writer;
        writer.beginMapSection();
        writer.key(QLatin1String("nodes"));
        writer.beginListSection();
        writer.beginMap();
        writer.key(QLatin1String("id"));
        writer.text(u"a"_s);
        writer.key(QLatin1String("note"));
        writer.text(QString(size, u'長'));
        writer.end();
        writer.endSection();
        writer.endSection();
        return QString::fromUtf8(writer.take());
    };
    const QString before = u"nodes:\n  - {id: a, note: "_s;
    const qsizetype widest = YamlWriter::maximumColumns - before.mid(7).size() - 1;
    QCOMPARE(lines(widest), QString(before + QString(widest, u'長') + u"}\n"_s));
    QCOMPARE(lines(widest + 1), QString(u"nodes:\n  - id: a\n    note: "_s + QString(widest + 1, u'長') + u'\n'));
}

void YamlSpellingTest::announcesLongKeys()
{
    const QString key(3000, u'k');
    const Result<YamlTree> tree = YamlTree::parse(everyPlace(key), u"f"_s);
    QVERIFY(tree);
    QCOMPARE(YamlWriter::oneLine(YamlTree::parse("? " + key.toUtf8() + "\n: {b: c}\n", u"f"_s)->root()),
        QString(u"{? "_s + key + u" : {b: c}}"_s));
}

QTEST_GUILESS_MAIN(YamlSpellingTest)
#include "YamlSpellingTest.moc"
