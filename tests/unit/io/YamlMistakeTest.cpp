// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/YamlMistake.h"
#include "io/YamlTree.h"

#include <QFile>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// The text says where: "^" stands before the place that is meant, "§" before what the parser stumbles over.
QString toldOf(QByteArray text)
{
    const qsizetype stumbled = QByteArray(text).replace("^", "").indexOf("§");
    const qsizetype meant = QByteArray(text).replace("§", "").indexOf("^");
    text.replace("^", "").replace("§", "");
    const std::optional<YamlMistake> mistake = findYamlMistake(text, stumbled);
    if (!mistake)
        return meant < 0 ? u"nothing"_s : u"nothing, in spite of the mark"_s;
    if (mistake->offset != meant)
        return u"at %1 instead of %2"_s.arg(mistake->offset).arg(meant);
    return mistake->kind == YamlMistake::Kind::Tab ? u"tab"_s : u"not closed"_s;
}

} // namespace

class YamlMistakeTest : public QObject {
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *text, const char *told) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(told);
        };
        row("before the next entry", "- ^{a: b\n§- {a: c}\n", "not closed");
        row("before the next key", "a: ^[b\nc§: d\n", "not closed");
        row("key of the same entry", "- a: ^[b\n  c§: d\n", "not closed");
        row("end of the text", "a: ^{b: c, §d: ", "not closed");
        row("another bracket", "a: ^[b§}\n", "not closed");
        row("the inner one", "- {a: [b], c: ^[d§}\n- e\n", "not closed");
        row("only the last of many", "- {a: [b, {c: d}]}\n- ^{a: [b]\n§- {a: c}\n", "not closed");
        row("closed as few do it", "a: {\nb: c\n}\nd: e: §f\n", "nothing");
        row("over several lines", "a: [\n  b,\n  c\n]\nd: e: §f\n", "nothing");
        row("behind what the parser stumbled over", "a: b§: c\nd: [e\nf: g\n", "nothing");
        row("brackets in plain text", "a: b{c\nd: e[\nf: g: §h\n", "nothing");
        row("in double quotes", "a: \"{ \\\" [\"\nf: g: §h\n", "nothing");
        row("in single quotes", "a: '{ '' ['\nf: g: §h\n", "nothing");
        row("quotation without end", "a: [b, §\"c]\nd: e\n", "nothing");
        row("quotation without end behind it", "- ^{a: b\n§- {a: \"c}\n", "not closed");
        row("in a comment", "a: b # {\n# [\nf: g: §h\n", "nothing");
        row("in a block text", "a: |\n  { [\n\n  {\nf: g: §h\n", "nothing");
        row("behind a block text", "- a: |\n    {\n  b: ^{c\n§- d\n", "not closed");
        row("a comma too few", "- {a: \"b\" §c: d}\n", "nothing");
        row("a bracket too many", "- {a: b}§}\n- c\n", "nothing");
        row("tab", "a:\n  - b: c\n^\td: §e\n", "tab");
        row("tab behind spaces", "a:\n  ^\t§- b\n", "tab");
        row("tab of the line before", "a:\n^\tb: c\n  §d: e\n", "tab");
        row("tab long before", "a: b\n\tc\nd: e\nf: g: §h\n", "nothing");
        row("tab within brackets", "a: [b,\n\tc]\nf: g: §h\n", "nothing");
        row("CRLF", "- {a: b}\r\n- ^{a: b\r\n§- {a: c}\r\n", "not closed");
        row("nothing to see", "§", "nothing");
    }
    void finds()
    {
        QFETCH(const QByteArray, text);
        QTEST(toldOf(text), "told");
    }

    /// Whatever closing bracket of a real plan is missing: the line that lacks it is told.
    void findsTheLineInARealPlan()
    {
        QFile file(QStringLiteral(PORTOLAN_RESOURCES "/examples/mixed-rack.plan.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray plan = file.readAll();
        int line = 1;
        int tried = 0;
        for (qsizetype at = 0; at < plan.size(); ++at) {
            line += plan.at(at) == '\n' ? 1 : 0;
            if (plan.at(at) != '}' && plan.at(at) != ']')
                continue;
            const Result<YamlTree> tree = YamlTree::parse(QByteArray(plan).remove(at, 1), u"x"_s);
            QVERIFY(!tree);
            QCOMPARE(tree.error().code, u"yaml.not-closed"_s);
            QCOMPARE(tree.error().position.line, line);
            ++tried;
        }
        QVERIFY(tried > 100);
    }
};

QTEST_GUILESS_MAIN(YamlMistakeTest)

#include "YamlMistakeTest.moc"
