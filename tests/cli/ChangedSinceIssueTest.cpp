// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"
#include "support/SvgElements.h"

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// What the texts of a page say, in order.
QStringList wordsOf(const QByteArray &svg)
{
    QStringList words;
    for (const SvgElement &text : named(svgElements(svg), u"text"_s))
        words.append(text.text);
    return words;
}

const QByteArray warning
    = "Warning: the plan was changed since revision B was issued, so its documents name nobody who "
      "checked or approved it. Issue it as C to have it signed.\n";

/// The entries of the table with the document's data, of a matrix as Markdown.
QByteArrayList entriesOf(const QByteArray &markdown)
{
    QByteArrayList entries;
    for (const QByteArray &line : markdown.split('\n').mid(5)) {
        if (line.startsWith("##"))
            break;
        const QByteArrayList cells = line.split('|');
        if (cells.size() > 2 && !cells[1].contains("--"))
            entries.append(cells[1].trimmed() + ": " + cells[2].trimmed());
    }
    return entries.mid(1);
}

} // namespace

/// What is exported of a plan that says something else than its revision was issued for.
class ChangedSinceIssueTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QByteArray plan = smallPlan();
        QVERIFY(m_folder.put(u"plan.yaml"_s, plan.replace("author: Sato", "author: Sato, system: {en: DC1, ja: DC1}")));
        QCOMPARE(m_folder
                     .run({u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s, u"--date"_s, u"2026-11-21"_s,
                         u"--approved"_s, u"Yamamoto"_s})
                     .exitCode,
            0);
        QByteArray issued = m_folder.get(u"plan.yaml"_s);
        // Who checked is written down when he has.
        QVERIFY(m_folder.put(
            u"issued.yaml"_s, issued.replace("approved: Yamamoto, date", "checked: Suzuki, approved: Yamamoto, date")));
        QVERIFY(m_folder.put(u"changed.yaml"_s, QByteArray(issued).replace("version: 7.2.1", "version: 7.4.0")));
    }

    void theEntryRecordsWhatThePlanSays()
    {
        const QByteArray plan = m_folder.get(u"issued.yaml"_s);
        const qsizetype at
            = plan.indexOf("  - {revision: B, date: 2026-11-21, by: Sato, approved: Yamamoto, content: ");
        QVERIFY2(at > 0, plan.constData());
        const QByteArray line = plan.sliced(at, plan.indexOf('\n', at) - at);
        QCOMPARE(line.size() - line.indexOf("content: "), 9 + 64 + 1);
        // How it is written is no change.
        const QByteArray before = "version: 7.2.1}";
        QVERIFY(plan.contains(before));
        QByteArray formatted = plan;
        formatted.replace(before, "version: '7.2.1' }\n");
        QVERIFY(m_folder.put(u"formatted.yaml"_s, formatted));
        QCOMPARE(m_folder.run({u"matrix"_s, u"formatted.yaml"_s, u"-o"_s, u"formatted.md"_s}), (CliResult{0, {}, {}}));
    }

    void whatWasIssuedHasItsDateAndNames()
    {
        QCOMPARE(m_folder.run({u"matrix"_s, u"issued.yaml"_s, u"-o"_s, u"issued.md"_s}), (CliResult{0, {}, {}}));
        QCOMPARE(entriesOf(m_folder.get(u"issued.md"_s)),
            (QByteArrayList{"Title: Compute management", "Document number: NW-0042", "System: DC1", "Revision: B",
                "Date: 2026-11-21", "Author: Sato", "Checked by: Suzuki", "Approved by: Yamamoto"}));
        const QStringList words = wordsOnSheet(u"issued.yaml"_s, u"en"_s, {});
        QVERIFY(words.contains(u"B   2026-11-21"_s));
        QCOMPARE(words.count(u"Yamamoto"_s), 2); // the title block and the table of revisions
        QCOMPARE(words.count(u"Suzuki"_s), 1);
    }

    void whatWasChangedSaysSo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArrayList>("entries");
        QTest::addColumn<QStringList>("revision");
        QTest::newRow("en") << u"en"_s
                            << QByteArrayList{"Title: Compute management", "Document number: NW-0042", "System: DC1",
                                   "Revision: B, changed since", "Author: Sato"}
                            << QStringList{u"B, changed since"_s};
        QTest::newRow("ja") << u"ja"_s
                            << QByteArrayList{"文書名: サーバ管理", "文書番号: NW-0042", "システム名: DC1",
                                   "版数: B（変更あり）", "作成者: Sato"}
                            << QStringList{u"B（変更あり）"_s};
        QTest::newRow("both") << u"both"_s
                              << QByteArrayList{"Title<br>文書名: Compute management<br>サーバ管理",
                                     "Document number<br>文書番号: NW-0042", "System<br>システム名: DC1",
                                     "Revision<br>版数: B, changed since<br>B（変更あり）", "Author<br>作成者: Sato"}
                              << QStringList{u"B, changed since"_s, u"B（変更あり）"_s};
    }
    void whatWasChangedSaysSo()
    {
        QFETCH(QString, language);
        QFETCH(QByteArrayList, entries);
        QFETCH(QStringList, revision);
        QCOMPARE(m_folder.run({u"matrix"_s, u"changed.yaml"_s, u"-o"_s, u"out.md"_s, u"--lang"_s, language}),
            (CliResult{0, {}, warning}));
        QCOMPARE(entriesOf(m_folder.get(u"out.md"_s)), entries);
        const QStringList words = wordsOnSheet(u"changed.yaml"_s, language, warning);
        for (const QString &part : revision)
            QVERIFY2(words.contains(part), qPrintable(words.join(u'|')));
        QCOMPARE(words.count(u"Yamamoto"_s), 1); // what was issued stays in the table of revisions
        QCOMPARE(words.count(u"Suzuki"_s), 0);
        QVERIFY(words.filter(u"B   2026"_s).isEmpty());
    }

    void everyFormatWarns_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("file");
        for (const char *ending : {"csv", "xlsx", "md", "json"})
            QTest::newRow(ending) << u"matrix"_s << u"rows."_s + QLatin1String(ending);
        for (const char *ending : {"svg", "pdf", "png", "json"})
            QTest::addRow("diagram as %s", ending) << u"diagram"_s << u"sheet."_s + QLatin1String(ending);
    }
    void everyFormatWarns()
    {
        QFETCH(QString, command);
        QFETCH(QString, file);
        const CliResult result = m_folder.run({command, u"changed.yaml"_s, u"-o"_s, file});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.startsWith(warning), result.err.constData());
        QCOMPARE(result.err.count("changed since"), 1);
        QVERIFY2(!m_folder.run({command, u"issued.yaml"_s, u"-o"_s, file}).err.contains("changed since"), "issued");
    }

    /// What the older plan differs in is proposed as the next revision, and not told as if B had been issued for it.
    void comparedWithAnOlderOneItIsTheNextRevision()
    {
        QVERIFY(m_folder.put(u"older.yaml"_s, smallPlan()));
        const CliResult result = m_folder.run(
            {u"diagram"_s, u"changed.yaml"_s, u"-o"_s, u"against.svg"_s, u"--against"_s, u"older.yaml"_s});
        QCOMPARE(result, (CliResult{0, {}, warning}));
        const QStringList words = wordsOf(m_folder.get(u"against.svg"_s));
        QCOMPARE(words.count(u"C (proposed)"_s), 2);
        QCOMPARE(words.count(u"Yamamoto"_s), 1);
    }

    void checkTellsIt()
    {
        const auto told = [&](const QString &plan) { return m_folder.run({u"check"_s, plan}).err; };
        QCOMPARE(told(u"changed.yaml"_s), warning);
        QCOMPARE(told(u"issued.yaml"_s), QByteArray());
        QCOMPARE(m_folder.run({u"check"_s, u"changed.yaml"_s, u"--format"_s, u"json"_s}).err, warning);
    }

    void itIsNotIssuedAgainUnderTheSameName()
    {
        const QByteArray before = m_folder.get(u"changed.yaml"_s);
        QCOMPARE(m_folder.run({u"issue"_s, u"changed.yaml"_s, u"--revision"_s, u"B"_s}),
            (CliResult{2, {},
                "Revision B was issued for what the plan said then, and the plan was changed since; issue it as C.\n"
                "See: portolan-cli issue --help\n"}));
        QCOMPARE(m_folder.get(u"changed.yaml"_s), before);
    }

    void withoutARecordEverythingIsAsItWas()
    {
        QByteArray plan = m_folder.get(u"changed.yaml"_s);
        const qsizetype at = plan.indexOf(", content: ");
        plan.remove(at, 11 + 64);
        QVERIFY(m_folder.put(u"unknown.yaml"_s, plan));
        const QStringList words = wordsOnSheet(u"unknown.yaml"_s, u"en"_s, {});
        QVERIFY(words.contains(u"B   2026-11-21"_s));
        QCOMPARE(m_folder.run({u"issue"_s, u"unknown.yaml"_s, u"--revision"_s, u"B"_s}),
            (CliResult{0,
                "Rows that got a number in revision B: 0.\n"
                "The plan as it is now is recorded as the content of revision B.\n",
                {}}));
        QCOMPARE(m_folder.get(u"unknown.yaml"_s).count("content: "), 1);
    }

private:
    QStringList wordsOnSheet(const QString &plan, const QString &language, const QByteArray &warned)
    {
        const CliResult result
            = m_folder.run({u"diagram"_s, plan, u"-o"_s, u"sheet.svg"_s, u"--lang"_s, language, u"--no-rows"_s});
        return result == CliResult{0, {}, warned} ? wordsOf(m_folder.get(u"sheet.svg"_s))
                                                  : QStringList{QString::fromUtf8(result.err)};
    }

    CliFolder m_folder;
};

QTEST_GUILESS_MAIN(ChangedSinceIssueTest)

#include "ChangedSinceIssueTest.moc"
