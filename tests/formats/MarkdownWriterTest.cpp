// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/MarkdownWriter.h"

#include "export/ExportText.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Table tableOf(const QString &name, const QStringList &headings, const QList<QStringList> &rows)
{
    Table table;
    table.name = name;
    for (const QString &heading : headings)
        table.columns.push_back({heading, heading, std::nullopt});
    table.rowCount = static_cast<int>(rows.size());
    table.cell = [rows](int row, int column) { return rows[row][column]; };
    return table;
}

} // namespace

class MarkdownWriterTest : public QObject {
    Q_OBJECT

private slots:
    void showsTextAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("markdown");
        QTest::newRow("plain") << u"管理LAN 10.10.0.0/24, port 80"_s << u"管理LAN 10.10.0.0/24, port 80"_s;
        QTest::newRow("pipe") << u"a|b"_s << u"a\\|b"_s;
        QTest::newRow("backslash") << u"C:\\x"_s << u"C:\\\\x"_s;
        QTest::newRow("backslash and pipe") << u"\\|"_s << u"\\\\\\|"_s;
        QTest::newRow("lines") << u"one\ntwo\r\nthree"_s << u"one<br>two<br>three"_s;
        QTest::newRow("HTML") << u"a <b>&amp;</b> >=7"_s << u"a &lt;b&gt;&amp;amp;&lt;/b&gt; &gt;=7"_s;
        QTest::newRow("emphasis") << u"*a* `b` ~~c~~ [d](e)"_s << u"\\*a\\* \\`b\\` \\~\\~c\\~\\~ \\[d\\](e)"_s;
        QTest::newRow("underscores within a word") << u"csm_web_1"_s << u"csm_web_1"_s;
        QTest::newRow("underscores at its edges") << u"_a_ b_"_s << u"\\_a\\_ b\\_"_s;
        QTest::newRow("number signs") << u"# C# #"_s << u"\\# C# \\#"_s;
        QTest::newRow("formula") << u"=1+1"_s << u"\\=1+1"_s;
        QTest::newRow("list") << u"- a"_s << u"\\- a"_s;
        QTest::newRow("mention") << u"@a"_s << u"\\@a"_s;
        QTest::newRow("full-width formula") << u"＝1"_s << u"&#xFF1D;1"_s;
        QTest::newRow("numbered list") << u"1. a"_s << u"1\\. a"_s;
        QTest::newRow("address") << u"10.10.0.11"_s << u"10.10.0.11"_s;
        QTest::newRow("range") << u"49152-65535"_s << u"49152-65535"_s;
        QTest::newRow("tab and blanks") << u" a\tb "_s << u"a b"_s;
        QTest::newRow("blank formula") << u" \t=1"_s << u"\\=1"_s;
        QTest::newRow("control character") << u"a\u0001b"_s << u"a\uFFFDb"_s;
        QTest::newRow("empty") << u""_s << u""_s;
    }

    void showsTextAsItIs()
    {
        QFETCH(QString, text);
        QTEST(markdownText(text), "markdown");
        QVERIFY(!looksLikeFormula(markdownText(text)));
    }

    void writesHeadingParagraphAndTables()
    {
        TableDocument document;
        document.title = u"サーバ管理"_s;
        document.subtitle = u"View: <all>"_s;
        document.tables.push_back(
            tableOf(u"Rows"_s, {u"No."_s, u"Zone"_s}, {{u"1"_s, u"管理LAN"_s}, {u"12"_s, u"a|b"_s}}));
        document.tables.push_back(tableOf(u"Zones"_s, {u"From"_s}, {}));
        QCOMPARE(QString::fromUtf8(writeMarkdown(document)),
            u"# サーバ管理\n\n"
            "View: &lt;all&gt;\n\n"
            "## Rows\n\n"
            "| No. | Zone    |\n"
            "| --- | ------- |\n"
            "| 1   | 管理LAN |\n"
            "| 12  | a\\|b    |\n\n"
            "## Zones\n\n"
            "| From |\n"
            "| ---- |\n"_s);
    }

    void leavesOutWhatIsEmpty()
    {
        TableDocument document;
        QCOMPARE(writeMarkdown(document), QByteArray());
        document.tables.push_back(tableOf({}, {u"a"_s}, {{u"b"_s}}));
        QCOMPARE(writeMarkdown(document), QByteArray("| a   |\n| --- |\n| b   |\n"));
    }

    void longCellsStandOut()
    {
        TableDocument document;
        document.tables.push_back(tableOf({}, {u"a"_s, u"b"_s}, {{u"x"_s, u"y"_s}, {u"1234567890"_s, u"z"_s}}));
        document.tables[0].columns[0].widest = 5;
        QCOMPARE(writeMarkdown(document),
            QByteArray("| a     | b   |\n| ----- | --- |\n| x     | y   |\n| 1234567890 | z   |\n"));
    }

    void longTablesAreNotAligned()
    {
        TableDocument document;
        document.tables.push_back(tableOf({}, {u"a"_s}, {}));
        Table &table = document.tables[0];
        table.cell = [](int row, int) { return QString(row == 0 ? u"long"_s : u"x"_s); };
        table.rowCount = alignedRows;
        QVERIFY(writeMarkdown(document).startsWith("| a    |\n| ---- |\n| long |\n| x    |\n"));
        table.rowCount = alignedRows + 1;
        QVERIFY(writeMarkdown(document).startsWith("| a |\n| --- |\n| long |\n| x |\n"));
        QCOMPARE(writeMarkdown(document).count('\n'), alignedRows + 3);
    }
};

QTEST_GUILESS_MAIN(MarkdownWriterTest)
#include "MarkdownWriterTest.moc"
