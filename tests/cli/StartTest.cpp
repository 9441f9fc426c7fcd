// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

using namespace portolan;
using namespace Qt::StringLiterals;

/// The desktop program in a terminal: what it can say there it says without a display.
class StartTest : public QObject {
    Q_OBJECT

private slots:
    void withoutADisplayItNamesTheOtherProgram()
    {
        const test::CliResult result = run({u"rack.plan.yaml"_s}, {});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.out, "");
        QCOMPARE(
            result.err, "Portolan's window needs a display; portolan-cli does without one: see portolan-cli --help.\n");
    }

    void aDisplayThatCantBeOpenedIsNamedToo()
    {
        const test::CliResult result = run({}, u":4711"_s);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.err.contains(":4711") && result.err.contains("portolan-cli"), result.err.constData());
        QVERIFY2(!result.err.contains("einstalling"), result.err.constData());
    }

    void mistakesAreToldBeforeADisplayIsAskedFor_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("option") << QStringList{u"--nope"_s} << QByteArray("There is no option \"--nope\".");
        QTest::newRow("option mistyped") << QStringList{u"--exampel"_s, u"a"_s}
                                         << QByteArray("There is no option \"--exampel\"; is \"--example\" meant?");
        QTest::newRow("value") << QStringList{u"--example"_s} << QByteArray("Missing value after \"--example\".");
        QTest::newRow("example") << QStringList{u"--example"_s, u"nope"_s}
                                 << QByteArray("There is no example \"nope\".");
        QTest::newRow("plans") << QStringList{u"a"_s, u"b"_s} << QByteArray("Only one plan can be opened at a time.");
        QTest::newRow("behind what is Qt's") << QStringList{u"-platform"_s, u"offscreen"_s, u"--style=fusion"_s,
            u"--nope"_s} << QByteArray("There is no option \"--nope\".");
    }

    void mistakesAreToldBeforeADisplayIsAskedFor()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, said);
        const test::CliResult result = run(arguments, {});
        QCOMPARE(result.exitCode, 2);
        QCOMPARE(result.out, "");
        QVERIFY2(
            result.err.startsWith(said) && result.err.endsWith("\nSee: portolan --help\n"), result.err.constData());
    }

    void mistakesAreToldInTheUsersLanguage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("option") << QStringList{u"--nope"_s} << QByteArray("「--nope」というオプションはありません。");
        QTest::newRow("option mistyped") << QStringList{u"--exampel"_s,
            u"a"_s} << QByteArray("「--exampel」というオプションはありません。「--example」の誤りではありませんか。");
        QTest::newRow("value") << QStringList{u"--example"_s}
                               << QByteArray("オプション「--example」には値を指定してください。");
        QTest::newRow("value too many") << QStringList{u"--version=1"_s}
                                        << QByteArray("オプション「--version」に値は指定できません。");
    }

    void mistakesAreToldInTheUsersLanguage()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, said);
        const test::CliResult result = run(arguments, {}, u"ja_JP.UTF-8"_s);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.err.startsWith(said) && result.err.contains("portolan --help"), result.err.constData());
    }

    void asksNoDisplayForHelpAndVersion()
    {
        const test::CliResult help = run({u"--help"_s}, {});
        QCOMPARE(help.exitCode, 0);
        QCOMPARE(help.err, "");
        QVERIFY(help.out.contains("--example <NAME>") && help.out.contains("[PLAN]"));
        const test::CliResult version = run({u"--version"_s}, {});
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.out.startsWith("portolan "));
    }

private:
    /// display: empty: there is none
    [[nodiscard]] test::CliResult run(
        const QStringList &arguments, const QString &display, const QString &locale = u"C.UTF-8"_s) const
    {
        return m_folder.run(arguments, [&](QProcess &process) {
            process.setProgram(QStringLiteral(PORTOLAN_DESKTOP));
            QProcessEnvironment environment = m_folder.environment();
            for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
                environment.remove(QLatin1String(name));
            environment.insert(u"LC_ALL"_s, locale);
            if (!display.isEmpty())
                environment.insert(u"DISPLAY"_s, display);
            environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
            environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
            process.setProcessEnvironment(environment);
        });
    }

    test::CliFolder m_folder;
};

QTEST_GUILESS_MAIN(StartTest)
#include "StartTest.moc"
