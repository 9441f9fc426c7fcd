// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

#include <unistd.h>

using namespace portolan::test;
using namespace Qt::StringLiterals;

/// Where an output can't be written: a sentence, exit code 1, and the old file as it was.
class WritingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder.emplace();
        QVERIFY(m_folder->put(u"plan.yaml"_s, smallPlan()));
    }

    void writesEveryFormat()
    {
        for (const char *format : {"csv", "xlsx", "md", "json"}) {
            const QString file = u"out."_s + QLatin1String(format);
            QVERIFY(m_folder->put(file, "old"));
            QCOMPARE(matrix(file), (CliResult{0, {}, {}}));
            QVERIFY(m_folder->get(file).size() > 1000);
        }
        QCOMPARE(m_folder->files().size(), 5);
        QCOMPARE(m_folder->get(u"plan.yaml"_s), smallPlan());
    }

    void theSameBytesTwice()
    {
        for (const char *format : {"csv", "xlsx", "md", "json"}) {
            const QString file = u"out."_s + QLatin1String(format);
            QCOMPARE(matrix(file).exitCode, 0);
            const QByteArray first = m_folder->get(file);
            QCOMPARE(matrix(file).exitCode, 0);
            QVERIFY(m_folder->get(file) == first);
        }
    }

    void toAFolder()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"out.csv"_s));
        QCOMPARE(matrix(u"out.csv"_s), (CliResult{1, {}, "out.csv: This is a folder; a file name is needed.\n"}));
        QVERIFY(QDir(m_folder->path(u"out.csv"_s)).isEmpty());
    }

    void toAMissingFolder()
    {
        QCOMPARE(
            matrix(u"none/out.csv"_s), (CliResult{1, {}, "none/out.csv: There is no folder \"none\" to write to.\n"}));
        QCOMPARE(m_folder->files(), QStringList{u"plan.yaml"_s});
    }

    void withoutPermission()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"closed"_s));
        QVERIFY(m_folder->put(u"closed/out.csv"_s, "old"));
        QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(m_folder->path(u"closed"_s), QFile::Permissions(0x5555)));
        const auto asNobody = [](QProcess &process) {
            process.setChildProcessModifier([] {
                constexpr uid_t nobody = 65534; // root may write everywhere
                if (geteuid() == 0 && setuid(nobody) != 0)
                    _exit(99);
            });
        };
        const CliResult fresh = m_folder->run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"closed/new.csv"_s}, asNobody);
        const CliResult old = m_folder->run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"closed/out.csv"_s}, asNobody);
        QVERIFY(QFile::setPermissions(m_folder->path(u"closed"_s), QFile::Permissions(0x7755)));
        if (fresh.exitCode == -1)
            QSKIP("nobody can't run the program here");
        QCOMPARE(fresh, (CliResult{1, {}, "closed/new.csv: You may not write here; nothing was changed.\n"}));
        QCOMPARE(old, (CliResult{1, {}, "closed/out.csv: You may not write here; nothing was changed.\n"}));
        QCOMPARE(m_folder->get(u"closed/out.csv"_s), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path(u"closed"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{u"out.csv"_s});
    }

    void withoutSpace_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("file");
        QTest::newRow("matrix") << u"matrix plan.yaml -o small/old.csv"_s << u"old.csv"_s;
        QTest::newRow("example") << u"example large --nodes 1000 --force -o small/old.yaml"_s << u"old.yaml"_s;
        QTest::newRow("catalog flows") << u"catalog flows hcsm -o small/old.csv"_s << u"old.csv"_s;
        QTest::newRow("arrange") << u"arrange plan.yaml -o small/old.yaml"_s << u"old.yaml"_s;
        QTest::newRow("issue") << u"issue small/plan.yaml --revision B"_s << u"plan.yaml"_s;
    }

    /// On a file system of 16 KB of its own, which nothing else sees and which goes with the process.
    void withoutSpace()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, file);
        QVERIFY(QDir(m_folder->path()).mkdir(u"small"_s));
        const QString script = uR"sh(mount -t tmpfs -o size=16k none small || exit 77
cp plan.yaml small/plan.yaml; cp plan.yaml "small/$2" 2>/dev/null; cp "small/$2" before
dd if=/dev/zero of=small/rest bs=1k 2>/dev/null
"$0" $1; code=$?
cmp "small/$2" before || exit 88
[ "$(ls -A small | sort | tr '\n' ' ')" = "$3" ] || { ls -A small; exit 88; }
exit $code)sh"_s;
        QStringList left{u"plan.yaml"_s, u"rest"_s, file};
        left.removeDuplicates();
        left.sort();
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(m_folder->environment());
        process.start(u"unshare"_s,
            {u"-m"_s, u"bash"_s, u"-c"_s, script, QStringLiteral(PORTOLAN_CLI), command, file, left.join(u' ') + u' '});
        if (!process.waitForFinished(patience) || process.exitCode() == 77
            || process.readAllStandardError().startsWith("unshare"))
            QSKIP("no file system of its own can be made here");
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(process.exitCode(), 1);
    }

    void toAFullDevice()
    {
        QVERIFY(QFile::link(u"/dev/full"_s, m_folder->path(u"out.csv"_s)));
        QCOMPARE(matrix(u"out.csv"_s),
            (CliResult{1, {}, "out.csv: There is no space left to write; nothing was changed.\n"}));
    }

    void standardOutput()
    {
        const CliResult printed = m_folder->run({u"catalog"_s, u"flows"_s, u"hpsum-7"_s});
        QCOMPARE(printed.exitCode, 0);
        QCOMPARE(printed.err, QByteArray());
        QCOMPARE(m_folder->run({u"catalog"_s, u"flows"_s, u"hpsum-7"_s, u"-o"_s, u"-"_s}), printed);
        QCOMPARE(
            m_folder->run({u"catalog"_s, u"flows"_s, u"hpsum-7"_s, u"-o"_s, u"out.csv"_s}), (CliResult{0, {}, {}}));
        QCOMPARE(m_folder->get(u"out.csv"_s), printed.out);
    }

    void standardOutputThatIsFull_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"--help", "--version", "check --help", "catalog list", "catalog flows hcsm",
                 "catalog flows hcsm -o -", "example list", "example large --nodes 10", "check plan.yaml --format json",
                 "arrange plan.yaml -o -", "issue plan.yaml --revision B"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void standardOutputThatIsFull()
    {
        QFETCH(const QString, command);
        const CliResult result = m_folder->run(
            command.split(u' '), [](QProcess &process) { process.setStandardOutputFile(u"/dev/full"_s); });
        QCOMPARE(result, (CliResult{1, {}, "The output could not be written: No space left on device.\n"}));
    }

    void neverOverWhatItReads()
    {
        QVERIFY(m_folder->put(u"plan.json"_s, smallPlan()));
        QVERIFY(QFile::link(m_folder->path(u"plan.json"_s), m_folder->path(u"link.json"_s)));
        const QByteArray help = "See: portolan-cli matrix --help\n";
        for (const QStringList &arguments : {QStringList{u"plan.json"_s},
                 {u"plan.yaml"_s, u"--against"_s, u"plan.json"_s}, {u"plan.yaml"_s, u"--catalog"_s, u"plan.json"_s}}) {
            for (const QString &file : {u"plan.json"_s, u"./plan.json"_s, u"link.json"_s}) {
                QCOMPARE(m_folder->run(QStringList{u"matrix"_s} + arguments + QStringList{u"-o"_s, file}),
                    (CliResult{2, {}, "\"" + file.toUtf8() + "\" is read here and can't be written over.\n" + help}));
            }
        }
        QCOMPARE(m_folder->get(u"plan.json"_s), smallPlan());
    }

    void whatCp932CantSay()
    {
        QVERIFY(m_folder->put(u"plan.yaml"_s,
            QByteArray(smallPlan())
                .replace("{en: Core firewall, ja: コアファイアウォール}", "{en: Core 😀, ja: コア😀}")));
        QVERIFY(m_folder->put(u"out.csv"_s, "old"));
        const CliResult result
            = m_folder->run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s, u"--encoding"_s, u"cp932"_s});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.startsWith("The character \"😀\" (U+1F600) in column \""), result.err.constData());
        QVERIFY2(result.err.endsWith(", can't be written in CP932; export as UTF-8, or use another character.\n"),
            result.err.constData());
        QCOMPARE(m_folder->get(u"out.csv"_s), QByteArray("old"));
    }

    void tooMuch()
    {
        QByteArray plan = smallPlan();
        plan.replace("count: 40", "count: 100000")
            .replace("10.20.1.0/26", "11.0.0.0/8")
            .replace("10.20.2.0/26", "12.0.0.0/8")
            .replace("to: ntp01", "to: web-bmc");
        QVERIFY(m_folder->put(u"plan.yaml"_s, plan));
        QVERIFY(m_folder->put(u"out.csv"_s, "old"));
        const CliResult result = m_folder->run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s, u"--expand"_s});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.startsWith("With its groups expanded the matrix would have 100")
                && result.err.endsWith(
                    "; at most 1048575 can be written. Narrow it to a firewall, zone, product or phase.\n"),
            result.err.constData());
        QCOMPARE(m_folder->get(u"out.csv"_s), QByteArray("old"));

        QByteArray zones = "format: portolan-plan\nversion: 1\nzones:\n";
        for (int i = 0; i <= 2000; ++i)
            zones += "  - {id: z" + QByteArray::number(i) + "}\n";
        QVERIFY(m_folder->put(u"plan.yaml"_s, zones));
        QCOMPARE(m_folder->run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, u"out.csv"_s, u"--view"_s, u"zones"_s}),
            (CliResult{1, {}, "The zone matrix would have 2001 zones; at most 2000 can be written.\n"}));
        QCOMPARE(m_folder->get(u"out.csv"_s), QByteArray("old"));
    }

private:
    [[nodiscard]] CliResult matrix(const QString &file) const
    {
        return m_folder->run({u"matrix"_s, u"plan.yaml"_s, u"-o"_s, file});
    }

    std::optional<CliFolder> m_folder;
};

QTEST_GUILESS_MAIN(WritingTest)

#include "WritingTest.moc"
