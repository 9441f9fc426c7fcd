// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/CliRun.h"

#include <QFileInfo>

using namespace portolan::test;
using namespace Qt::StringLiterals;

namespace {

/// The block of commands in which an example is fetched.
QByteArray commandsOf(const QString &document)
{
    QFile file(QStringLiteral(PORTOLAN_SOURCE "/") + document);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const QByteArray fence = "```\n";
    const qsizetype inside = text.indexOf("portolan-cli example");
    const qsizetype begin = text.lastIndexOf(fence, inside) + fence.size();
    return inside < 0 ? QByteArray() : text.mid(begin, text.indexOf(fence, inside) - begin);
}

} // namespace

/// What people paste from README and guide does what is said beside it.
class PastedCommandsTest : public QObject {
    Q_OBJECT

private slots:
    void run_data()
    {
        QTest::addColumn<QString>("document");
        for (const char *name :
            {"README.md", "resources/guide/en/10-command-line.md", "resources/guide/ja/10-command-line.md"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void run()
    {
        QFETCH(const QString, document);
        const CliFolder folder;
        const QByteArray programs = QFileInfo(QStringLiteral(PORTOLAN_CLI)).path().toUtf8();
        const QByteArray commands = commandsOf(document).replace("$PWD/build/release/app", programs);
        QVERIFY(commands.contains("--against approved.plan.yaml"));
        QVERIFY(QDir(folder.path()).mkdir(u"plans"_s));

        QProcess shell;
        QProcessEnvironment environment = folder.environment();
        environment.insert(u"HOME"_s, folder.path());
        environment.insert(u"PATH"_s, QString::fromUtf8(programs) + u':' + environment.value(u"PATH"_s));
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(folder.path(u"plans"_s));
        shell.start(u"bash"_s, {u"-e"_s, u"-c"_s, QString::fromUtf8(commands)}, QIODevice::ReadOnly);
        QVERIFY(shell.waitForFinished(patience));
        const QByteArray out = shell.readAllStandardOutput();
        // From the edit on nobody has signed what the documents say, which they tell.
        const QByteArrayList said = shell.readAllStandardError().split('\n');
        for (const QByteArray &line : said)
            QVERIFY2(line.isEmpty() || line.startsWith("Warning: the plan was changed since revision A was issued"),
                line.constData());
        QVERIFY(said.size() > 1);
        QCOMPARE(shell.exitCode(), 0);

        for (const QString &file : {u"matrix.xlsx"_s, u"new.csv"_s, u"sheet.pdf"_s})
            QVERIFY2(QFileInfo(folder.path(u"plans/"_s + file)).size() > 0, qPrintable(file));
        // Something was edited in between, and the revision says what.
        QVERIFY(folder.get(u"plans/approved.plan.yaml"_s).contains("7.2.1"));
        const QByteArray issued = folder.get(u"plans/rack.plan.yaml"_s);
        QVERIFY(issued.contains("  revision: B\n"));
        const qsizetype entry = issued.indexOf("revision: B\n    date: ");
        QVERIFY2(entry > 0, issued.constData());
        const QByteArray change = issued.mid(issued.indexOf("change: {en: ", entry), 400);
        QVERIFY2(change.contains(", ja: "), change.constData());
        QVERIFY2(out.contains("\nWhat it changes, in English: "), out.constData());
    }
};

QTEST_GUILESS_MAIN(PastedCommandsTest)

#include "PastedCommandsTest.moc"
