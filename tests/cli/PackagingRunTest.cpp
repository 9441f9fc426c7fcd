// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

using namespace portolan::test;
using namespace Qt::StringLiterals;

/// packaging/run, as far as it gets without installing or building anything.
class PackagingRunTest : public QObject {
    Q_OBJECT

private slots:
    void aPlanThatCantBeReadIsToldAtOnce()
    {
        CliFolder folder;
        // What installs and builds does nothing here, should it be come to.
        QVERIFY(QDir(folder.path()).mkdir(u"tools"_s));
        for (const QString &tool : {u"apt-get"_s, u"sudo"_s, u"dpkg-query"_s, u"cmake"_s}) {
            QVERIFY(folder.put(u"tools/"_s + tool, "#!/bin/sh\nexit 42\n"));
            QVERIFY(QFile::setPermissions(
                folder.path(u"tools/"_s + tool), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        const auto run = [&](const QStringList &arguments) {
            QProcessEnvironment environment = folder.environment();
            environment.insert(u"PATH"_s, folder.path(u"tools"_s) + u':' + environment.value(u"PATH"_s));
            QProcess process;
            process.setProcessEnvironment(environment);
            process.setWorkingDirectory(folder.path());
            process.start(QStringLiteral(PORTOLAN_SOURCE "/packaging/run"), arguments, QIODevice::ReadOnly);
            const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
            return CliResult{
                ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
        };
        const QByteArray place = folder.path().toUtf8();
        QCOMPARE(run({u"none.yaml"_s}), (CliResult{3, {}, "There is no file " + place + "/none.yaml.\n"}));
        QCOMPARE(run({folder.path()}), (CliResult{3, {}, place + " is a folder, not a plan.\n"}));
    }

    void whatIsWrongWithTheUseIsSaidFirst()
    {
        const CliFolder folder;
        const auto run = [&](const QString &script, const QStringList &arguments) {
            QProcess process;
            process.setProcessEnvironment(folder.environment());
            process.setWorkingDirectory(folder.path());
            process.start(QStringLiteral(PORTOLAN_SOURCE "/packaging/") + script, arguments, QIODevice::ReadOnly);
            const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
            const QByteArray err = process.readAllStandardError();
            return CliResult{ended ? process.exitCode() : -1, process.readAllStandardOutput(), err.split('\n').first()};
        };
        QCOMPARE(run(u"run"_s, {u"--nope"_s}), (CliResult{2, {}, "There is no option --nope."}));
        QCOMPARE(run(u"run"_s, {u"a"_s, u"b"_s}), (CliResult{2, {}, "b is one plan too many."}));
        QCOMPARE(run(u"test"_s, {u"--nope"_s}), (CliResult{2, {}, "There is no option --nope."}));
        QCOMPARE(run(u"test"_s, {u"a"_s}), (CliResult{2, {}, "There are no arguments but options: a."}));
    }
};

QTEST_GUILESS_MAIN(PackagingRunTest)

#include "PackagingRunTest.moc"
