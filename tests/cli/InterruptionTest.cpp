// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"
#include "support/Terminal.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <csignal>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

void makeLargePlan(const CliFolder &folder)
{
    QCOMPARE(folder.run({u"example"_s, u"large"_s, u"--nodes"_s, u"3000"_s, u"-o"_s, u"plan.yaml"_s}),
        (CliResult{0, {}, {}}));
}

/// A large plan that is being drawn, on a terminal of its own.
class Drawing {
public:
    Drawing(const CliFolder &folder, const QProcessEnvironment &environment)
    {
        makeLargePlan(folder);
        m_process.setWorkingDirectory(folder.path());
        m_process.setProcessEnvironment(environment);
        m_terminal.take(m_process);
        m_process.start(QStringLiteral(PORTOLAN_CLI), {u"diagram"_s, u"plan.yaml"_s, u"-o"_s, u"out.pdf"_s});
    }
    ~Drawing()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Drawing(const Drawing &) = delete;
    Drawing &operator=(const Drawing &) = delete;

    /// What it shows that is wanted; no match: it never did.
    [[nodiscard]] QRegularExpressionMatch readUntil(const QRegularExpression &wanted)
    {
        const auto match = [&](const QByteArray &shown) { return wanted.match(QString::fromUtf8(shown)); };
        const QByteArray shown = m_terminal.readUntil(
            [&](const QByteArray &soFar) { return match(soFar).hasMatch() || !isRunning(); }, 120'000);
        if (!match(shown).hasMatch())
            qWarning("%s", shown.constData());
        return match(shown);
    }
    /// What it shows in this time, which is less than it takes.
    [[nodiscard]] QByteArray readFor(int milliseconds)
    {
        const QByteArray shown = m_terminal.readUntil([](const QByteArray &) { return false; }, milliseconds);
        return isRunning() ? shown : QByteArray("(it ended)");
    }
    /// Presses Ctrl+C. Whether that ended it.
    [[nodiscard]] bool stopByKey()
    {
        return isRunning() && m_terminal.press("\x03") && m_process.waitForFinished(30'000)
            && m_process.exitStatus() == QProcess::CrashExit;
    }

private:
    [[nodiscard]] bool isRunning()
    {
        return m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(0);
    }

    Terminal m_terminal;
    QProcess m_process;
};

} // namespace

/// Work that takes long: told on a terminal and nowhere else, and whoever stops it finds no half file.
class InterruptionTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }

    void onATerminalItTellsHowFarItIs()
    {
        Drawing drawing(*m_folder, withTerminal(u"xterm"_s));
        static const QRegularExpression percent(u"\r\x1b\\[\\?7lDrawing out\\.pdf \\.\\.\\. ([1-9][0-9]*) %\x1b\\[K"_s);
        const auto told = drawing.readUntil(percent);
        QVERIFY2(told.hasMatch(), "no percentage");
        QVERIFY(told.captured(1).toInt() < 100);
        QVERIFY(drawing.stopByKey());
        QCOMPARE(m_folder->files(), QStringList{u"plan.yaml"_s});
    }

    void itTellsInTheLanguageOfTheUser()
    {
        QProcessEnvironment environment = withTerminal(u"xterm"_s);
        environment.insert(u"LC_ALL"_s, u"ja_JP.UTF-8"_s);
        Drawing drawing(*m_folder, environment);
        static const QRegularExpression percent(u"\\?7lout\\.pdfを作図しています\\.\\.\\. [1-9][0-9]*%\x1b"_s);
        QVERIFY2(drawing.readUntil(percent).hasMatch(), "no percentage");
        QVERIFY(drawing.stopByKey());
    }

    void onATerminalThatCannotTakeALineBackItSaysNothing()
    {
        Drawing drawing(*m_folder, withTerminal(u"dumb"_s));
        QCOMPARE(drawing.readFor(3000), QByteArray());
        QVERIFY(drawing.stopByKey());
    }

    void elsewhereItSaysNothing()
    {
        makeLargePlan(*m_folder);
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
    [[nodiscard]] QProcessEnvironment withTerminal(const QString &name) const
    {
        QProcessEnvironment environment = m_folder->environment();
        environment.insert(u"TERM"_s, name);
        return environment;
    }

    std::optional<CliFolder> m_folder;
};

QTEST_GUILESS_MAIN(InterruptionTest)

#include "InterruptionTest.moc"
