// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QStandardPaths>

#include <csignal>

using namespace portolan::test;
using namespace Qt::StringLiterals;

/// Work that takes long: told on a terminal and nowhere else, and whoever stops it finds no half file.
class InterruptionTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }

    /// On a terminal of its own, stopped by the key.
    void onATerminalItTellsHowFarItIs()
    {
        if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
            QSKIP("there is no script to make a terminal with");
        makeLargePlan();
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(withTerminal(u"xterm"_s));
        process.start(u"script"_s,
            {u"-q"_s, u"-e"_s, u"-c"_s, u'\'' + QStringLiteral(PORTOLAN_CLI) + u"' diagram plan.yaml -o out.pdf"_s,
                u"/dev/null"_s});
        static const QRegularExpression percent(u"\r\x1b\\[\\?7lDrawing out\\.pdf \\.\\.\\. ([1-9][0-9]*) %\x1b\\[K"_s);
        QString told;
        QVERIFY(readUntil(process, told, percent));
        const int first = percent.match(told).captured(1).toInt();
        QVERIFY(first < 100);
        process.write("\x03");
        QVERIFY(process.waitForFinished(30'000));
        QVERIFY(process.exitCode() != 0);
        QCOMPARE(m_folder->files(), QStringList{u"plan.yaml"_s});
    }

    void itTellsInTheLanguageOfTheUser()
    {
        if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
            QSKIP("there is no script to make a terminal with");
        makeLargePlan();
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        QProcessEnvironment environment = withTerminal(u"xterm"_s);
        environment.insert(u"LC_ALL"_s, u"ja_JP.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.start(u"script"_s,
            {u"-q"_s, u"-e"_s, u"-c"_s, u'\'' + QStringLiteral(PORTOLAN_CLI) + u"' diagram plan.yaml -o out.pdf"_s,
                u"/dev/null"_s});
        static const QRegularExpression percent(u"\\?7lout\\.pdfを作図しています\\.\\.\\. [1-9][0-9]*%\x1b"_s);
        QString told;
        QVERIFY(readUntil(process, told, percent));
        process.write("\x03");
        QVERIFY(process.waitForFinished(30'000));
    }

    void onATerminalThatCannotTakeALineBackItSaysNothing()
    {
        if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
            QSKIP("there is no script to make a terminal with");
        makeLargePlan();
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(withTerminal(u"dumb"_s));
        process.start(u"script"_s,
            {u"-q"_s, u"-e"_s, u"-c"_s, u'\'' + QStringLiteral(PORTOLAN_CLI) + u"' diagram plan.yaml -o out.pdf"_s,
                u"/dev/null"_s});
        process.waitForFinished(3000);
        const QByteArray told = process.readAllStandardOutput();
        process.write("\x03");
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(told, QByteArray());
    }

    void elsewhereItSaysNothing()
    {
        makeLargePlan();
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.setProcessEnvironment(withTerminal(u"xterm"_s));
        process.start(QStringLiteral(PORTOLAN_CLI), {u"diagram"_s, u"plan.yaml"_s, u"-o"_s, u"out.pdf"_s});
        QVERIFY(!process.waitForFinished(3000));
        QVERIFY(::kill(static_cast<pid_t>(process.processId()), SIGTERM) == 0);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.readAllStandardError() + process.readAllStandardOutput(), QByteArray());
        QCOMPARE(m_folder->files(), QStringList{u"plan.yaml"_s});
    }

    /// At moments all over its run: the old file or the new one, and nothing beside it.
    void stoppedAtAnyMomentNoHalfFileIsLeft()
    {
        const QStringList make{
            u"example"_s, u"large"_s, u"--nodes"_s, u"20000"_s, u"--force"_s, u"-o"_s, u"out.yaml"_s};
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_folder->run(make), (CliResult{0, {}, {}}));
        const qint64 whole = timer.elapsed();
        const QByteArray made = m_folder->get(u"out.yaml"_s);
        constexpr int moments = 25;
        int stopped = 0;
        for (int moment = 0; moment < moments; ++moment) {
            QVERIFY(m_folder->put(u"out.yaml"_s, "old"));
            QProcess process;
            process.setWorkingDirectory(m_folder->path());
            process.setProcessEnvironment(m_folder->environment());
            process.start(QStringLiteral(PORTOLAN_CLI), make);
            QVERIFY(process.waitForStarted());
            QTest::qSleep(static_cast<int>(whole * moment / moments));
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
            QVERIFY(process.waitForFinished(30'000));
            stopped += process.exitStatus() == QProcess::CrashExit ? 1 : 0;
            QCOMPARE(m_folder->files(), QStringList{u"out.yaml"_s});
            const QByteArray left = m_folder->get(u"out.yaml"_s);
            QVERIFY2(left == "old" || left == made, QByteArray::number(left.size()).constData());
        }
        QVERIFY(stopped > 0);
    }

private:
    void makeLargePlan() const
    {
        QCOMPARE(m_folder->run({u"example"_s, u"large"_s, u"--nodes"_s, u"3000"_s, u"-o"_s, u"plan.yaml"_s}),
            (CliResult{0, {}, {}}));
    }

    [[nodiscard]] QProcessEnvironment withTerminal(const QString &name) const
    {
        QProcessEnvironment environment = m_folder->environment();
        environment.insert(u"TERM"_s, name);
        environment.insert(u"SHELL"_s, u"/bin/sh"_s);
        return environment;
    }

    static bool readUntil(QProcess &process, QString &told, const QRegularExpression &wanted)
    {
        constexpr int patience = 120'000;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < patience && process.state() != QProcess::NotRunning) {
            process.waitForReadyRead(500);
            told += QString::fromUtf8(process.readAllStandardOutput());
            if (wanted.match(told).hasMatch())
                return true;
        }
        qWarning("%s", qPrintable(told));
        return false;
    }

    std::optional<CliFolder> m_folder;
};

QTEST_GUILESS_MAIN(InterruptionTest)

#include "InterruptionTest.moc"
