// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/PlanOnDisk.h"

#include "edit/Autosave.h"
#include "io/FileOutput.h"
#include "io/PlanWriter.h"
#include "support/DerivedPlan.h"
#include "support/PlanFiles.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

const QByteArray yaml = "nodes: [{id: w1, kind: windows, name: {en: Web, ja: ウェブ}}]\n";

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(writeFile(path, bytes));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

/// What keeps the user's files safe.
class PlanOnDiskTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"管理 plan.yaml"_s);
        m_plan = test::DerivedPlan::read(yaml);
    }

    void aChangeOnDiskIsSeen()
    {
        const Result<QByteArray> saved = test::savePlanFile(m_plan, m_path);
        QVERIFY(saved);
        QCOMPARE(*saved, contentHash(bytesOf(m_path)));
        QCOMPARE(saved->size(), 64);
        const Checked<test::OpenedPlan> opened = test::openPlanFile(m_path);
        QVERIFY(opened && opened->plan == m_plan && opened->hash == *saved);
        QCOMPARE(changeOf(m_path, *saved), FileChange::None);
        // Touched, or written again with the same: nothing has changed. A blank: it has.
        write(m_path, bytesOf(m_path));
        QCOMPARE(changeOf(m_path, *saved), FileChange::None);
        write(m_path, bytesOf(m_path) + "\n");
        QCOMPARE(changeOf(m_path, *saved), FileChange::Changed);
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(changeOf(m_path, *saved), FileChange::Gone);
    }

    void aBrokenFileTellsAllThatIsWrong()
    {
        write(m_path, "format: portolan-plan\nversion: 1\nnodes: [{id: 'a b', kind: x}, {kind: y}]\n");
        const Checked<test::OpenedPlan> opened = test::openPlanFile(m_path);
        QVERIFY(!opened);
        QVERIFY(opened.error().size() > 1);
        QCOMPARE(opened.error().front().position.line, 3);
        QCOMPARE(test::openPlanFile(m_path + u"x"_s).error().front().code, u"file.missing"_s);
    }

    /// Nothing more can be written, in the middle of it: the old file stays whole. A limit on the size of files does to
    /// a program what a full disk does.
    void aFullDiskLeavesTheOldFile()
    {
        const QString large = m_folder->filePath(u"large.yaml"_s);
        m_plan.note = QString(300'000, u'x');
        write(large, writePlan(m_plan));
        write(m_path, "old\n");
        QProcess process;
        process.start(u"bash"_s,
            {u"-c"_s, u"ulimit -f 64; trap '' XFSZ; exec \"$0\" arrange \"$1\" -o \"$2\""_s,
                QStringLiteral(PORTOLAN_CLI), large, m_path});
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("Nothing was changed"), said.constData());
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(bytesOf(m_path), QByteArray("old\n"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void theSecondOneKnowsOfTheFirst()
    {
        write(m_path, "x");
        PlanLock first(m_path);
        PlanLock second(m_path);
        QCOMPARE(first.tryLock(), PlanLock::State::Held);
        QCOMPARE(first.tryLock(), PlanLock::State::Held);
        QCOMPARE(second.tryLock(), PlanLock::State::Taken);
        QCOMPARE(second.holder().process, qint64(getpid()));
        QCOMPARE(second.holder().application, QCoreApplication::applicationName());
        const QString link = m_folder->filePath(u"link.yaml"_s);
        QVERIFY(QFile::link(m_path, link));
        PlanLock byLink(link);
        QCOMPARE(byLink.tryLock(), PlanLock::State::Taken);
        first.unlock();
        QCOMPARE(second.tryLock(), PlanLock::State::Held);
        QVERIFY(QFile::exists(PlanLock::pathFor(m_path)));
        second.unlock();
        QVERIFY(!QFile::exists(PlanLock::pathFor(m_path)));
        PlanLock nowhere(m_folder->filePath(u"no/such/plan.yaml"_s));
        QVERIFY(nowhere.tryLock() == PlanLock::State::Impossible);
    }

    /// Whoever was killed leaves a lock that counts no more.
    void aLockOfTheDeadDoesNotCount()
    {
        QProcess process;
        process.start(u"true"_s);
        QVERIFY(process.waitForStarted());
        const qint64 dead = process.processId();
        QVERIFY(process.waitForFinished());
        write(PlanLock::pathFor(m_path),
            QByteArray::number(dead) + "\nportolan\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        PlanLock lock(m_path);
        QCOMPARE(lock.tryLock(), PlanLock::State::Held);
    }

    void anAutosaveIsReadBack()
    {
        const Autosave autosave{u"/a/管理 %41\nplan.yaml"_s, contentHash("x"),
            QDateTime(QDate(2026, 11, 21), QTime(1, 2, 3), Qt::UTC), writePlan(m_plan)};
        const QByteArray bytes = writeAutosave(autosave);
        const Result<Autosave> read = readAutosave(bytes);
        QVERIFY(read);
        QCOMPARE(read->planPath, autosave.planPath);
        QCOMPARE(read->fileHash, autosave.fileHash);
        QCOMPARE(read->saved, autosave.saved);
        QCOMPARE(read->planText, autosave.planText);
        // It is a plan file: whoever finds it can open it.
        write(m_path, bytes);
        const Checked<test::OpenedPlan> opened = test::openPlanFile(m_path);
        QVERIFY(opened && opened->plan == m_plan);
    }

    /// Cut off, or with one byte changed: it is told, and nothing is opened.
    void aDamagedAutosaveIsRefused()
    {
        const QByteArray bytes
            = writeAutosave({m_path, contentHash("x"), QDateTime::currentDateTimeUtc(), writePlan(m_plan)});
        for (qsizetype size = 0; size < bytes.size(); size += 7)
            QCOMPARE(readAutosave(bytes.first(size)).error().code, u"autosave.broken"_s);
        QByteArray changed = bytes;
        changed[changed.size() - 3] = 'X';
        QCOMPARE(readAutosave(changed).error().code, u"autosave.broken"_s);
        QCOMPARE(readAutosave(writePlan(m_plan)).error().code, u"autosave.broken"_s);
        write(autosavePath(m_path), changed);
        QCOMPARE(findRecovery(autosavePath(m_path)).error().code, u"autosave.broken"_s);
    }

    void recovering()
    {
        const QByteArray hash = *test::savePlanFile(m_plan, m_path);
        const QString side = autosavePath(m_path);
        QCOMPARE(QFileInfo(side).fileName(), u".管理 plan.yaml.autosave"_s);
        const auto state = [&] { return findRecovery(side, m_path)->state; };
        QCOMPARE(state(), RecoveryState::Nothing);
        Plan edited = m_plan;
        edited.note = u"edited"_s;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(saveAutosave(side, {m_path, hash, now, writePlan(edited)}));
        QCOMPARE(state(), RecoveryState::Newer);
        QCOMPARE(findRecovery(side)->autosave.planText, writePlan(edited));
        QVERIFY(test::savePlanFile(edited, m_path)); // the crash came after saving
        QCOMPARE(state(), RecoveryState::Nothing);
        write(m_path, "somebody else's\n");
        QCOMPARE(state(), RecoveryState::FileChanged);
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(state(), RecoveryState::FileChanged);
        // A plan that was moved with its side file.
        QVERIFY(QDir(m_folder->path()).mkdir(u"moved"_s));
        const QString moved = m_folder->filePath(u"moved/plan.yaml"_s);
        QVERIFY(test::savePlanFile(m_plan, moved));
        QVERIFY(QFile::rename(side, autosavePath(moved)));
        QCOMPARE(findRecovery(autosavePath(moved), moved)->state, RecoveryState::Newer);
        QCOMPARE(findRecovery(autosavePath(moved), moved)->autosave.planPath, moved);
    }

    void plansWithoutAFileHaveTheirOwn()
    {
        const QString folder = m_folder->path();
        const QString first = autosavePathIn(folder);
        QVERIFY(saveAutosave(first, {{}, {}, QDateTime::currentDateTimeUtc(), writePlan(m_plan)}));
        const QString second = autosavePathIn(folder, {}, 2);
        QVERIFY(first != second);
        QVERIFY(saveAutosave(second, {{}, {}, QDateTime::currentDateTimeUtc(), writePlan(m_plan)}));
        QCOMPARE(autosavesIn(folder), (QStringList{first, second}));
        QCOMPARE(findRecovery(first)->state, RecoveryState::Newer);
    }

    /// Whose own folder takes no file; names of plans don't run into each other.
    void plansCanHaveThemElsewhere()
    {
        const QString folder = m_folder->filePath(u"data"_s);
        QVERIFY(QDir().mkpath(folder));
        const QByteArray hash = *test::savePlanFile(m_plan, m_path);
        Plan edited = m_plan;
        edited.note = u"edited"_s;
        QVERIFY(!mayHaveRecovery(m_path, folder));
        for (int number = 1; number <= 2; ++number) {
            const Autosave autosave{m_path, hash, QDateTime::currentDateTimeUtc(), writePlan(edited)};
            QVERIFY(saveAutosave(autosavePathIn(folder, m_path, number), autosave));
        }
        QCOMPARE(autosavesIn(folder, m_path).size(), 2);
        QCOMPARE(autosavesIn(folder), QStringList());
        QCOMPARE(autosavesIn(folder, m_folder->filePath(u"untitled.yaml"_s)), QStringList());
        const Result<Recovery> found = findRecovery(autosavePathIn(folder, m_path), m_path);
        QVERIFY(found && found->state == RecoveryState::Newer);
        QCOMPARE(found->sideFile, autosavePathIn(folder, m_path));
        QVERIFY(mayHaveRecovery(m_path, folder));
        QVERIFY(!mayHaveRecovery(m_path));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Plan m_plan;
};

QTEST_GUILESS_MAIN(PlanOnDiskTest)
#include "PlanOnDiskTest.moc"
