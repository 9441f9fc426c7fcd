// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray shippedCatalog()
{
    QFile file(QStringLiteral(PORTOLAN_RESOURCES "/catalogs/hpsum-7.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    QByteArray text = shippedCatalog();
    const qsizetype at = text.indexOf(from);
    Q_ASSERT(at >= 0);
    return text.replace(at, from.size(), to);
}

} // namespace

/// Whatever is wrong with a catalog of the user: every command that reads it says what and where, and exits with 3.
/// Only "catalog check", which looks for mistakes, exits with 1 when it could look and found some.
class BadCatalogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.put(u"plan.yaml"_s, smallPlan())); }
    void init()
    {
        for (const QString &name : {u"hpsum-7.yaml"_s, u"own.yaml"_s})
            QFile::remove(m_folder.path(name));
    }

    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &sentence) {
            QTest::newRow(name) << text << QByteArray("own.yaml" + sentence + "\n");
        };
        row("empty", "", ": The file is empty.");
        row("binary",
            QByteArray("\x7f"
                       "ELF\x02\x01\x01\0",
                8),
            ": This is a binary file (ELF), not YAML text.");
        row("invalid UTF-8", "a: \xff\n", ":1:4: The byte 0xFF is no UTF-8; the file has to be UTF-8 text.");
        row("NUL", QByteArray("a: \0\n", 5), ":1:4: A NUL character can't stand in a text file.");
        row("nested", QByteArray("[").repeated(100000), ":1:33: The file is nested more than 64 levels deep.");
        row("alias bomb", "a: &a [x]\nb: [*a, *a]\n", ":1:4: Anchors (&a) are not allowed; write the value out.");
        row("truncated", shippedCatalog().first(shippedCatalog().indexOf("\", \">=7.3.0\"")),
            ":20:19: This is no valid YAML: a quotation mark is not closed.");
        row("role twice", changed("  linux: {name:", "  windows: {name:"),
            ":34:3: The key \"windows\" stands here a second time; the first is in line 33.");
        row("no format", changed("format: portolan-catalog\n", ""),
            ":7:1: This is no catalog: its first key, \"format: portolan-catalog\", is missing.");
        row("a list", "- a\n", ":1:1: This is no catalog: its first key, \"format: portolan-catalog\", is missing.");
        row("another format", changed("portolan-catalog", "portolan-plan"),
            ":7:9: The format is \"portolan-plan\"; expected \"portolan-catalog\".");
        row("newer version", changed("version: 1", "version: 2"),
            ":8:10: The file has version 2 of the format; this program reads up to version 1. A newer Portolan is "
            "needed.");
    }
    void unreadable()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, sentence);
        QVERIFY(m_folder.put(u"own.yaml"_s, text));
        const CliResult expected{3, {}, sentence};
        QCOMPARE(m_folder.run({u"catalog"_s, u"check"_s, u"own.yaml"_s}), expected);
        QCOMPARE(m_folder.run({u"check"_s, u"plan.yaml"_s, u"--catalog"_s, u"own.yaml"_s}), expected);
    }

    /// The sound ones are listed all the same; of the broken one its place is told.
    void theListLeavesNothingOutThatIsSound()
    {
        CliFolder folder;
        const QByteArrayList sound = folder.run({u"catalog"_s, u"list"_s}).out.trimmed().split('\n');
        QVERIFY(sound.size() > 2);
        QVERIFY(folder.put(u"own.yaml"_s, changed("value: 445", "value: 70000").replace("id: hpsum-7\n", "id: own\n")));
        QVERIFY(folder.put(u"cut.yaml"_s, shippedCatalog().first(shippedCatalog().indexOf("\", \">=7.3.0\""))));
        QByteArray other = shippedCatalog();
        QVERIFY(folder.put(u"mine.yaml"_s, other.replace("id: hpsum-7\n", "id: mine\n")));
        const CliResult result = folder.run({u"catalog"_s, u"list"_s});
        QCOMPARE(result.exitCode, 3);
        for (const QByteArray &line : sound)
            QVERIFY2(result.out.contains(QByteArray(line + '\n')), result.out.constData());
        QVERIFY(result.out.contains("mine.yaml]\n"));
        QCOMPARE(result.out.count('\n'), sound.size() + 1);
        QVERIFY2(result.err.contains("own.yaml:48:12: Expected ports from 0 to 65535 here"), result.err.constData());
        QVERIFY2(result.err.contains("cut.yaml:20:19: This is no valid YAML"), result.err.constData());
        QCOMPARE(result.err.count('\n'), 2);
    }

    void withMistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                             const QByteArray &sentence) { QTest::newRow(name) << changed(from, to) << sentence; };
        const QByteArray ports = ":48:12: Expected ports from 0 to 65535 here, such as 22, \"80,443\", 60000-60007 "
                                 "(from low to high) or 135+ephemeral, found ";
        row("port 70000", "value: 445", "value: 70000", ports + "\"70000\".");
        row("port http", "value: 445", "value: http", ports + "\"http\".");
        row("range the wrong way round", "value: 445", "value: 9-5", ports + "\"9-5\".");
        row("wrong type", "value: 445", "value: {a: b}", ports + "keys with values.");
        row("unknown role", "manager: management-server", "manager: boss",
            ":17:10: There is no role \"boss\"; declared are: oa, ilo, vc, hp-ux, linux, "
            "….");
        row("a number in quotes", "table: ports\n    row: 1\n", "table: ports\n    row: '1'\n",
            ":293:10: Expected a whole number from 1 to 9999 here; the quotes around \"1\" make a text of it, leave "
            "them out.");
        row("a mistyped key", "    answer: ", "    anwser: expected\n    answer: ",
            ":299:5: The key \"anwser\" is not known here; known are: answer, ….");
        row("a note of ours without its aspect", "reading: necessity", "reading: true",
            ":196:14: \"reading\" says what this note of ours interprets, one or more of transport, initiator, "
            "source-port, destination-port, peer, both-transports, answer, broadcast, interfaces, necessity; found "
            "\"true\".");
        row("one language", "{en: SMB, ja: SMB}", "{en: SMB}",
            ":49:11: The text lacks its \"ja\"; both languages are needed, {en: ..., ja: ...}.");
    }
    void withMistakes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, sentence);
        QVERIFY(m_folder.put(u"own.yaml"_s, text));
        const QByteArray line = "own.yaml" + sentence + "\n";
        QCOMPARE(m_folder.run({u"catalog"_s, u"check"_s, u"own.yaml"_s}),
            (CliResult{1, {}, line + "Mistakes in own.yaml: 1.\n"}));
        QCOMPARE(m_folder.run({u"check"_s, u"plan.yaml"_s, u"--catalog"_s, u"own.yaml"_s}), (CliResult{3, {}, line}));
        // Beside the plan it is found by its name.
        QVERIFY(m_folder.put(u"hpsum-7.yaml"_s, text));
        const CliResult beside = m_folder.run({u"check"_s, u"plan.yaml"_s});
        QCOMPARE(beside.exitCode, 3);
        QVERIFY2(beside.err.endsWith(QByteArray("/hpsum-7.yaml" + sentence + "\n")), beside.err.constData());
    }

    void everyCommandRefusesIt()
    {
        QVERIFY(m_folder.put(u"own.yaml"_s, changed("value: 445", "value: http")));
        const CliResult expected = m_folder.run({u"check"_s, u"plan.yaml"_s, u"--catalog"_s, u"own.yaml"_s});
        QCOMPARE(expected.exitCode, 3);
        for (const QStringList &command : {QStringList{u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s},
                 {u"arrange"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s},
                 {u"issue"_s, u"plan.yaml"_s, u"--revision"_s, u"B"_s}, {u"catalog"_s, u"flows"_s, u"hpsum-7"_s}})
            QCOMPARE(m_folder.run(command + QStringList{u"--catalog"_s, u"own.yaml"_s}), expected);
        QCOMPARE(m_folder.get(u"plan.yaml"_s), smallPlan());
        QVERIFY(!m_folder.files().contains(u"out.csv"_s));
    }

    void noFile()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder.yaml"_s));
        const CliResult none{3, {}, "none.yaml: There is no such file.\n"};
        QCOMPARE(m_folder.run({u"catalog"_s, u"check"_s, u"none.yaml"_s}), none);
        QCOMPARE(m_folder.run({u"check"_s, u"plan.yaml"_s, u"--catalog"_s, u"none.yaml"_s}), none);
        const CliResult list = m_folder.run({u"catalog"_s, u"list"_s, u"--catalog"_s, u"none.yaml"_s});
        QCOMPARE(list.exitCode, none.exitCode);
        QCOMPARE(list.err, none.err);
        QCOMPARE(m_folder.run({u"catalog"_s, u"check"_s, u"folder.yaml"_s}),
            (CliResult{3, {}, "folder.yaml: This is a folder, not a file.\n"}));
    }

    void unknownId()
    {
        QCOMPARE(m_folder.run({u"catalog"_s, u"flows"_s, u"nope"_s}),
            (CliResult{3, {},
                "There is no catalog \"nope\" among the built-in ones, and no nope.yaml in: " + m_folder.path().toUtf8()
                    + ", /nonexistent/portolan/catalogs.\n"}));
    }

    void somethingElseBesideThePlanIsNoCatalog()
    {
        QVERIFY(m_folder.put(u"hpsum-7.yaml"_s, "a: b\n"));
        QCOMPARE(m_folder.run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s}), (CliResult{0, {}, {}}));
    }

    /// What is missing is no empty plan: who writes its documents is told.
    void oneThatIsNotThere_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("file");
        QTest::newRow("matrix") << u"matrix"_s << u"gone.csv"_s;
        QTest::newRow("diagram") << u"diagram"_s << u"gone.svg"_s;
    }
    void oneThatIsNotThere()
    {
        QFETCH(QString, command);
        QFETCH(QString, file);
        const QByteArray plan = QByteArray(smallPlan()).replace("catalog: hpsum-7,", "catalog: mycat,");
        QVERIFY(m_folder.put(u"gone.yaml"_s, plan));
        CliResult result = m_folder.run({command, u"gone.yaml"_s, u"-o"_s, file});
        QCOMPARE(result.exitCode, 0);
        // smallPlan() names it in its ninth line.
        QVERIFY2(result.err.startsWith("gone.yaml:9:24: Warning: the catalog mycat of the product sum was not found, "
                                       "so its rows are missing. It is "
                                       "looked for in: "),
            result.err.constData());
        QVERIFY(result.err.contains("Put mycat.yaml there and open the plan again."));
        QCOMPARE(result.err.count("mycat of"), 1);
        QVERIFY(m_folder.put(u"gone.yaml"_s,
            plan + (plan.contains("\nnumbers:") ? "" : "numbers:\n") + "  sum:a.b:csm01>web:tcp: 901\n"));
        result = m_folder.run({command, u"gone.yaml"_s, u"-o"_s, file});
        QVERIFY2(result.err.contains("(with numbers: 1)"), result.err.constData());
    }

    /// What the plan names and nothing has is told with its place there, as a mistake in the file is.
    void theCheckSaysWhereTheNameStands()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"plans"_s));
        QVERIFY(m_folder.put(u"plans/names.yaml"_s,
            "format: portolan-plan\nversion: 1\nproducts:\n  - {id: csm, catalog: bar}\nnodes:\n"
            "  - {id: a, kind: foo, runs: [{product: csm}]}\n  - id: b\n    kind:\n      foo\n"
            "  - {id: c, kind: linux}\n"));
        const CliResult result = m_folder.run({u"check"_s, u"plans/names.yaml"_s});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.startsWith("plans/names.yaml:4:24: Warning: the catalog bar of"), result.err.constData());
        for (const char *end : {" (names.yaml:4:24) [product.unknown-catalog:csm]\n",
                 " (names.yaml:6:19) [node.unknown-kind:a]\n", " (names.yaml:9:7) [node.unknown-kind:b]\n"})
            QVERIFY2(result.out.contains(end), result.out.constData());
        QCOMPARE(result.out.count("(names.yaml:"), 3);
    }

    void aSoundOne()
    {
        QVERIFY(m_folder.put(u"own.yaml"_s, shippedCatalog()));
        const CliResult result = m_folder.run({u"catalog"_s, u"check"_s, u"own.yaml"_s});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.err, QByteArray());
        QVERIFY2(result.out.startsWith("own.yaml is a sound catalog: \"hpsum-7\", legs: "), result.out.constData());
    }

    /// As beside a plan: before the user's and the built-in ones, behind those of --catalog.
    void inTheCurrentFolder()
    {
        QVERIFY(m_folder.put(u"hpsum-7.yaml"_s, changed("{en: HP SUM 7,", "{en: HP SUM 7 of ours,")));
        const QByteArray listed = m_folder.run({u"catalog"_s, u"list"_s}).out;
        QVERIFY2(listed.contains("HP SUM 7 of ours"), listed.constData());
        const QByteArray place = "[" + m_folder.path(u"hpsum-7.yaml"_s).toUtf8() + "]\n";
        QVERIFY2(listed.contains(place), listed.constData());
        const CliResult flows = m_folder.run({u"catalog"_s, u"flows"_s, u"hpsum-7"_s, u"--format"_s, u"md"_s});
        QCOMPARE(flows.exitCode, 0);
        QVERIFY2(flows.out.startsWith("# HP SUM 7 of ours\n"), flows.out.first(80).constData());

        QVERIFY(m_folder.put(u"own.yaml"_s, shippedCatalog()));
        const QStringList named{u"--catalog"_s, u"own.yaml"_s};
        QVERIFY(m_folder.run(QStringList{u"catalog"_s, u"list"_s} + named).out.contains("[own.yaml]\n"));
        // What is no catalog of its own name is passed over, as it is beside a plan.
        QVERIFY(m_folder.put(u"hpsum-7.yaml"_s, smallPlan()));
        QCOMPARE(m_folder.run({u"catalog"_s, u"list"_s}).out.count("[built in]\n"), 4);
    }

private:
    CliFolder m_folder;
};

QTEST_GUILESS_MAIN(BadCatalogTest)

#include "BadCatalogTest.moc"
