// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"
#include "support/Terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray help = R"(Usage: portolan-cli COMMAND [OPTION ...]

Turns plans of machines into firewall matrices and diagrams, from the vendors' own port tables.

Commands:
  catalog   List the port catalogs, print the flows of one, or check one of your own
  check     Print the findings of a plan
  matrix    Write the firewall matrix of a plan
  arrange   Write a plan with places on the diagram for what has none
  diagram   Write the diagram of a plan: routed, labelled arrows on sheets
  issue     Give numbers to the rows that have none yet, for a revision
  example   Write a built-in example plan, or a large one made by rule

Options:
  --help    Print this help, or that of a command: portolan-cli COMMAND --help
  --version Print the version

Exit status: 0 done; 1 check or catalog check found errors, or an output could not be written; 2 wrong usage; 3 unreadable input.
)";

} // namespace

/// What the program says about its own use, and how it ends.
class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.put(u"plan.yaml"_s, smallPlan())); }

    void helps()
    {
        QCOMPARE(m_folder.run({u"--help"_s}), (CliResult{0, help, {}}));
        QCOMPARE(m_folder.run({u"-h"_s}), (CliResult{0, help, {}}));
        QCOMPARE(m_folder.run({u"help"_s}), (CliResult{0, help, {}}));
        QCOMPARE(m_folder.run({}), (CliResult{2, {}, help}));
        for (const QString &command :
            {u"catalog"_s, u"check"_s, u"matrix"_s, u"arrange"_s, u"diagram"_s, u"issue"_s, u"example"_s}) {
            const CliResult result = m_folder.run({command, u"--help"_s});
            QCOMPARE(result.exitCode, 0);
            QCOMPARE(result.err, QByteArray());
            QVERIFY2(result.out.startsWith(QByteArray("Usage: portolan-cli " + command.toUtf8() + " [options] ")),
                result.out.constData());
        }
    }

    void tellsItsVersion()
    {
        const CliResult result = m_folder.run({u"--version"_s});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.err, QByteArray());
        QVERIFY2(QRegularExpression(u"^portolan-cli \\d+\\.\\d+\\.\\d+\n$"_s)
                     .match(QString::fromUtf8(result.out))
                     .hasMatch(),
            result.out.constData());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](const char *arguments, const QByteArray &sentence) {
            QStringList list = QString::fromUtf8(arguments).split(u' ');
            for (QString &argument : list)
                argument.replace(u"\"\""_s, QString());
            const QByteArray see = "See: portolan-cli " + list.first().toUtf8() + " --help\n";
            QTest::newRow(arguments) << list << QByteArray(sentence + "\n" + see);
        };
        row("check", "Say which plan: portolan-cli check PLAN.");
        row("check \"\"", "Say which plan: portolan-cli check PLAN.");
        row("check plan.yaml other.yaml",
            "\"other.yaml\" is one argument too many. Say which plan: portolan-cli check PLAN.");
        row("check plan.yaml --bogus", "There is no option \"--bogus\".");
        row("check plan.yaml --langg en", "There is no option \"--langg\"; is \"--lang\" meant?");
        row("check plan.yaml -x", "There is no option \"-x\".");
        row("check plan.yaml --format", "Missing value after \"--format\".");
        row("check plan.yaml --format xml", "The format is text or json, not \"xml\".");
        row("check plan.yaml --lang fr", "The language is en or ja, not \"fr\".");
        row("check plan.yaml --lang both --format json", "The language is en or ja, not \"both\".");
        row("matrix", "Say which plan: portolan-cli matrix PLAN -o FILE.");
        row("matrix plan.yaml", "Say where to write: -o FILE, with the ending csv, xlsx, md or json.");
        row("matrix plan.yaml -o \"\"", "Say where to write: -o FILE, with the ending csv, xlsx, md or json.");
        row("matrix plan.yaml -o out", "The ending of \"out\" names no format; it is csv, xlsx, md or json.");
        row("matrix plan.yaml -o out.doc", "The ending of \"out.doc\" names no format; it is csv, xlsx, md or json.");
        row("matrix plan.yaml -o out.csv --view all",
            "The view is documented, stateful, stateless or zones, not \"all\".");
        row("matrix plan.yaml -o out.csv --lang de", "The language is en, ja or both, not \"de\".");
        row("matrix plan.yaml -o out.csv --encoding latin1", "The encoding is utf-8 or cp932, not \"latin1\".");
        row("matrix plan.yaml -o out.md --encoding cp932", "--encoding is for CSV files only.");
        row("matrix plan.yaml -o out.csv --firewall \"\"", "\"\" is not an id (--firewall).");
        row("matrix plan.yaml -o out.csv --zone a/b", "\"a/b\" is not an id (--zone).");
        row("matrix plan.yaml -o out.csv --against \"\"", "Say which plan to compare with: --against OLD.");
        row("matrix plan.yaml -o out.csv --expand=1", "Unexpected value after \"--expand\".");
        row("arrange", "Say which plan: portolan-cli arrange PLAN -o FILE.");
        row("arrange -o out.yaml", "Say which plan: portolan-cli arrange PLAN -o FILE.");
        row("arrange plan.yaml", "Say where to write: -o FILE.");
        row("arrange plan.yaml -o \"\"", "Say where to write: -o FILE.");
        row("arrange plan.yaml -o plan.yaml --all=no", "Unexpected value after \"--all\".");
        row("arrange plan.yaml -o plan.yaml --catalog plan.yaml",
            "\"plan.yaml\" is read here and can't be written over.");
        row("issue plan.yaml", "Say which revision is issued: --revision R.");
        row("issue plan.yaml --revision \"\"", "Say which revision is issued: --revision R.");
        row("issue --revision B", "Say which plan: portolan-cli issue PLAN --revision R.");
        row("catalog", "Say one of: catalog list, catalog flows ID, catalog check FILE.");
        row("catalog flows", "Say one of: catalog list, catalog flows ID, catalog check FILE.");
        row("catalog list hcsm", "Say one of: catalog list, catalog flows ID, catalog check FILE.");
        row("catalog list -o out.csv", "--format, --lang and -o go with catalog flows only.");
        row("catalog flows ../hcsm", "\"../hcsm\" is not the id of a catalog.");
        row("catalog flows hcsm --format xlsx", "The format is csv, md or json, not \"xlsx\".");
        row("catalog flows hcsm --lang both", "The language is en or ja, not \"both\".");
        row("example large --nodes 9", "--nodes is a number from 10 to 100000, not \"9\".");
        row("example large --nodes many", "--nodes is a number from 10 to 100000, not \"many\".");
        row("example large --seed -1", "--seed is a whole number from 0 to 4294967295, not \"-1\".");
    }
    void wrongUsage()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, sentence);
        QCOMPARE(m_folder.run(arguments), (CliResult{2, {}, sentence}));
        QCOMPARE(m_folder.files(), QStringList{u"plan.yaml"_s});
    }

    void unknownCommand()
    {
        QCOMPARE(m_folder.run({u"draw"_s}),
            (CliResult{2, {},
                "There is no command \"draw\". The commands are: catalog, check, matrix, arrange, diagram, issue, "
                "example.\n"}));
        QCOMPARE(m_folder.run({u"chek"_s}),
            (CliResult{2, {},
                "There is no command \"chek\"; is \"check\" meant? The commands are: catalog, check, matrix, arrange, "
                "diagram, issue, example.\n"}));
        QCOMPARE(m_folder.run({u"--verison"_s}),
            (CliResult{
                2, {}, "There is no option \"--verison\"; is \"--version\" meant?\nSee: portolan-cli --help\n"}));
        QCOMPARE(m_folder.run({u"--lang"_s, u"ja"_s}),
            (CliResult{2, {}, "There is no option \"--lang\".\nSee: portolan-cli --help\n"}));
    }

    /// The name first, for scripts; behind it what people choose by.
    void listsSayWhatIsBehindAName()
    {
        const QByteArray examples = m_folder.run({u"example"_s, u"list"_s}).out;
        QVERIFY2(examples.contains("mixed-rack             Firmware update of a mixed rack with HP SUM: required "
                                   "communications, revision A\n"),
            examples.constData());
        QVERIFY2(examples.contains("\nlarge                  "), examples.constData());
        const QByteArray catalogs = m_folder.run({u"catalog"_s, u"list"_s}).out;
        QVERIFY2(catalogs.contains("hpsum-7          HP SUM 7: Making HP SUM network ports available [built in]\n"),
            catalogs.constData());
        QVERIFY2(!catalogs.contains("))"), catalogs.constData());
    }

    void unknownExample()
    {
        QByteArrayList listed = m_folder.run({u"example"_s, u"list"_s}).out.trimmed().split('\n');
        for (QByteArray &line : listed)
            line = line.left(line.indexOf(' '));
        QCOMPARE(listed.last(), QByteArray("large"));
        const QByteArray names = listed.join(", ");
        QCOMPARE(m_folder.run({u"example"_s, u"nope"_s}),
            (CliResult{2, {},
                "There is no example \"nope\". The examples are: " + names + ".\nSee: portolan-cli example --help\n"}));
    }

    void unknownFilters_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("firewall") << u"--firewall"_s << QByteArray("The plan has no firewall \"nope\"; it has: fw1.\n");
        QTest::newRow("zone") << u"--zone"_s << QByteArray("The plan has no zone \"nope\"; it has: mgmt, servers.\n");
        QTest::newRow("product") << u"--product"_s
                                 << QByteArray("The plan has no product \"nope\"; it has: csm, sum.\n");
        QTest::newRow("phase") << u"--phase"_s
                               << QByteArray("The plan has no phase \"nope\"; it has: deployment, inventory.\n");
    }
    void unknownFilters()
    {
        QFETCH(const QString, option);
        QFETCH(const QByteArray, sentence);
        QCOMPARE(m_folder.run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s, option, u"nope"_s}),
            (CliResult{2, {}, sentence}));
        QCOMPARE(m_folder.files(), QStringList{u"plan.yaml"_s});
    }

    /// Of a plan without findings, one with errors, and one whose errors are accepted.
    void checkExitsByFindings()
    {
        const QByteArray head = "format: portolan-plan\nversion: 1\n";
        QVERIFY(m_folder.put(u"sound.yaml"_s, head));
        QCOMPARE(m_folder.run({u"check"_s, u"sound.yaml"_s}), (CliResult{0, {}, {}}));
        const QByteArray apart = head
            + "zones: [{id: a, networks: [10.0.0.0/24]}, {id: b, networks: [10.0.1.0/24]}]\n"
              "nodes: [{id: x, kind: linux, zone: a, addresses: [10.0.0.1]}, {id: y, kind: linux, zone: b, addresses: "
              "[10.0.1.1]}]\n"
              "flows: [{id: f, from: x, to: y, transport: tcp, ports: 22}]\n";
        QVERIFY(m_folder.put(u"apart.yaml"_s, apart));
        const CliResult found = m_folder.run({u"check"_s, u"apart.yaml"_s});
        QCOMPARE(found.exitCode, 1);
        QCOMPARE(found.err, QByteArray());
        QVERIFY2(found.out.startsWith("error: "), found.out.constData());
        const QByteArray japanese = m_folder.run({u"check"_s, u"apart.yaml"_s, u"--lang"_s, u"ja"_s}).out;
        QVERIFY2(japanese.startsWith("エラー：") && !japanese.contains("エラー: "), japanese.constData());
        // The matrix is written all the same.
        QCOMPARE(m_folder.run({u"matrix"_s, u"apart.yaml"_s, u"-o"_s, u"apart.csv"_s}), (CliResult{0, {}, {}}));

        QByteArray accepted = apart + "accepted:\n";
        for (const QByteArray &line : found.out.trimmed().split('\n'))
            accepted += "  - {finding: \"" + line.sliced(line.lastIndexOf('[') + 1).chopped(1)
                + "\", reason: {en: Known, ja: 承知}}\n";
        QVERIFY(m_folder.put(u"accepted.yaml"_s, accepted));
        const CliResult taken = m_folder.run({u"check"_s, u"accepted.yaml"_s});
        QVERIFY2(taken.exitCode == 0, taken.out.constData());
        QVERIFY2(taken.out.startsWith("error (accepted: Known): "), taken.out.constData());
        const QByteArray takenInJapanese = m_folder.run({u"check"_s, u"accepted.yaml"_s, u"--lang"_s, u"ja"_s}).out;
        QVERIFY2(takenInJapanese.startsWith("エラー（許容済み：承知）："), takenInJapanese.constData());
        for (const char *file : {"sound.yaml", "apart.yaml", "apart.csv", "accepted.yaml"})
            QVERIFY(QFile::remove(m_folder.path(QLatin1String(file))));
    }

    /// For programs: the same bytes whatever the language, and the exit code of the text.
    void checkWritesJson()
    {
        const QByteArray plan
            = "format: portolan-plan\nversion: 1\ntitle: {en: Half}\nnumbers: {a: 1, b: 1}\naccepted: "
              "[{finding: 'text.one-language:title', reason: {en: Known, ja: 承知}, by: Sato}]\n";
        QVERIFY(m_folder.put(u"half.yaml"_s, plan));
        const QStringList check{u"check"_s, u"half.yaml"_s, u"--format"_s, u"json"_s};
        const CliResult written = m_folder.run(check);
        QCOMPARE(written.exitCode, 1);
        QCOMPARE(written.err, QByteArray());
        QCOMPARE(m_folder.run(check + QStringList{u"--lang"_s, u"ja"_s}), written);
        QJsonParseError error;
        const QJsonObject root = QJsonDocument::fromJson(written.out, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(written.out.endsWith("}\n"));
        const QJsonArray findings = root.value(u"findings"_s).toArray();
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0][u"code"_s].toString(), u"number.twice"_s);
        QCOMPARE(findings[0][u"severity"_s].toString(), u"error"_s);
        QVERIFY(!findings[0][u"accepted"_s].toBool());
        QVERIFY(findings[1][u"accepted"_s].toBool());
        QCOMPARE(findings[1][u"accepted_reason"_s][u"ja"_s].toString(), u"承知"_s);
        QCOMPARE(root.value(u"counts"_s).toObject(),
            (QJsonObject{{u"error"_s, 1}, {u"warning"_s, 0}, {u"information"_s, 0}, {u"accepted"_s, 1}}));
        QVERIFY(QFile::remove(m_folder.path(u"half.yaml"_s)));
    }

    void warnsAboutWhatIsLost()
    {
        QVERIFY(m_folder.put(u"odd.yaml"_s, "format: portolan-plan\nversion: 1\n# mine\ncolour: red\nzone: []\n"));
        QCOMPARE(m_folder.run({u"check"_s, u"odd.yaml"_s}),
            (CliResult{0, {},
                "odd.yaml:3:1: Warning: comments are lost when this file is saved; machines, zones and most other "
                "things take a \"note\" instead.\n"
                "odd.yaml:4:1: Warning: the key \"colour\" is not known; it is kept as it is.\n"
                "odd.yaml:5:1: Warning: the key \"zone\" is not known; it is kept as it is. Is \"zones\" meant?\n"}));
        QVERIFY(QFile::remove(m_folder.path(u"odd.yaml"_s)));
    }

    /// Nobody should begin with a plan that is complained about.
    void thePlanOfTheReadmeIsClean()
    {
        QFile document(QStringLiteral(PORTOLAN_RESOURCES "/examples/README.md"));
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QByteArray text = document.readAll();
        const qsizetype begin = text.indexOf("format: portolan-plan");
        QVERIFY(m_folder.put(u"readme.yaml"_s, text.mid(begin, text.indexOf("```", begin) - begin)));
        const CliResult found = m_folder.run({u"check"_s, u"readme.yaml"_s});
        QCOMPARE(found.exitCode, 0);
        QCOMPARE(found.err, QByteArray());
        for (const QByteArray &line : found.out.trimmed().split('\n'))
            QVERIFY2(line.startsWith("information: ") || line.startsWith("warning (accepted "), line.constData());
        QVERIFY(QFile::remove(m_folder.path(u"readme.yaml"_s)));
    }

    void examplesAreTheSameEveryTime()
    {
        const QStringList large{u"example"_s, u"large"_s, u"--nodes"_s, u"300"_s, u"--seed"_s, u"7"_s};
        const CliResult first = m_folder.run(large);
        QCOMPARE(first.exitCode, 0);
        QVERIFY(first.out.startsWith("format: portolan-plan\n"));
        QCOMPARE(m_folder.run(large), first);
        QVERIFY(m_folder.run(large.first(4)).out != first.out);
        QVERIFY(m_folder.put(u"large.yaml"_s, first.out));
        QVERIFY(m_folder.run({u"check"_s, u"large.yaml"_s}).err.isEmpty());
        QVERIFY(QFile::remove(m_folder.path(u"large.yaml"_s)));
    }

    /// The file may be a plan that somebody works on by now.
    void examplesAreNotWrittenOverFiles()
    {
        const QStringList write{u"example"_s, u"support-pack"_s, u"-o"_s, u"own.yaml"_s};
        QCOMPARE(m_folder.run(write), (CliResult{0, {}, {}}));
        const QByteArray example = m_folder.get(u"own.yaml"_s);
        QVERIFY(m_folder.put(u"own.yaml"_s, "mine\n"));
        QCOMPARE(m_folder.run(write),
            (CliResult{2, {},
                "\"own.yaml\" exists already. To write over it, add --force.\nSee: portolan-cli example --help\n"}));
        QCOMPARE(m_folder.get(u"own.yaml"_s), "mine\n");
        QCOMPARE(m_folder.run(write + QStringList{u"--force"_s}), (CliResult{0, {}, {}}));
        QCOMPARE(m_folder.get(u"own.yaml"_s), example);
        QVERIFY(QFile::remove(m_folder.path(u"own.yaml"_s)));
    }

    /// A program that isn't done after a second says so, on a terminal.
    void saysWhatTakesLong()
    {
        const Terminal terminal;
        QVERIFY(terminal.isOpen());
        QCOMPARE(m_folder.run({u"example"_s, u"large"_s, u"--nodes"_s, u"100000"_s, u"-o"_s, u"large.yaml"_s}),
            (CliResult{0, {}, {}}));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        // Where the tests themselves run on no terminal that can move its cursor, this one still can.
        QProcessEnvironment environment = m_folder.environment();
        environment.insert(u"TERM"_s, u"xterm"_s);
        process.setProcessEnvironment(environment);
        terminal.take(process);
        process.start(QStringLiteral(PORTOLAN_CLI), {u"matrix"_s, u"large.yaml"_s, u"-o"_s, u"large.xlsx"_s});
        const QByteArray shown
            = terminal.readUntil([](const QByteArray &soFar) { return soFar.contains("large.yaml ..."); }, 30'000);
        process.kill();
        QVERIFY(process.waitForFinished(patience));
        const QByteArray newLine = "\r\x1b[?7l";
        QVERIFY2(shown.startsWith(QByteArray(newLine + "Reading large.yaml ..."))
                || shown.startsWith(QByteArray(newLine + "Deriving the flows of large.yaml ...")),
            shown.constData());
        QVERIFY(QFile::remove(m_folder.path(u"large.yaml"_s)));
    }

private:
    CliFolder m_folder;
};

QTEST_GUILESS_MAIN(CommandLineTest)

#include "CommandLineTest.moc"
