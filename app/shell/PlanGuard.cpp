// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/PlanGuard.h"

#include "io/FileInput.h"
#include "io/PlanWriter.h"
#include "io/YamlTree.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int settlingTime = 250; ///< milliseconds

} // namespace

PlanGuard::PlanGuard(PlanFile &file, QString folder, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_fileThere(&file)
    , m_folder(std::move(folder))
{
    m_timer.setInterval(autosaveEvery);
    connect(&m_timer, &QTimer::timeout, this, &PlanGuard::keep);
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &PlanGuard::lookAtFile);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settling.start(); });
    connect(&m_file, &PlanFile::changed, this, [this] { m_hasNews = true; });
    m_file.setGuard(this);
}

PlanGuard::~PlanGuard()
{
    if (m_fileThere)
        m_fileThere->setGuard(nullptr);
    m_writing.waitForFinished();
}

void PlanGuard::lock(const QString &path)
{
    m_lock.reset();
    m_lock = std::make_unique<PlanLock>(path);
    if (m_lock->tryLock() != PlanLock::State::Taken)
        return;
    const LockHolder holder = m_lock->holder();
    m_lock.reset();
    emit lockedByOther(holder.host);
}

void PlanGuard::watch()
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (!m_path.isEmpty())
        m_watcher.addPath(m_path);
}

void PlanGuard::opened(const QString &path)
{
    m_path = path;
    m_hasNews = false;
    m_hash = m_file.openPlan()->fileHash;
    m_toldHash = m_hash;
    m_sideFile.clear();
    m_sideLock.reset();
    m_lock.reset();
    watch();
    m_timer.start();
    const QString adopted = std::exchange(m_adopted, QString());
    if (path.isEmpty()) {
        if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
            return;
        m_sideFile = adopted.isEmpty() ? freshUntitledAutosavePath(m_folder) : adopted;
        m_sideLock = std::make_unique<PlanLock>(m_sideFile);
        // Without the lock another instance would take the edits of this one for those of a crash.
        if (m_sideLock->tryLock() != PlanLock::State::Held)
            m_sideFile.clear();
        return;
    }
    lock(path);
    // Somebody else's edits are under way there.
    if (!m_lock)
        return;
    m_sideFile = autosavePath(path);
    const Result<Recovery> recovery = findRecovery(m_sideFile, path);
    if (recovery && recovery->state != RecoveryState::Nothing)
        emit recoveryFound(*recovery);
}

Result<void> PlanGuard::beforeSave(const QString &path)
{
    m_writing.waitForFinished();
    const bool isOwn = path == m_path && m_lock;
    if (!isOwn && PlanLock(path).tryLock() == PlanLock::State::Taken)
        return failure(u"lock.taken"_s);
    return {};
}

void PlanGuard::saved(const QString &path)
{
    forgetSideFile();
    if (path != m_path || !m_lock) {
        m_sideLock.reset();
        m_path = path;
        lock(path);
        m_sideFile = m_lock ? autosavePath(path) : QString();
    }
    if (const Result<QByteArray> bytes = readWholeFile(path, YamlTree::maximumBytes))
        acknowledge(contentHash(*bytes));
    watch();
}

void PlanGuard::closed()
{
    m_timer.stop();
    m_settling.stop();
    forgetSideFile();
    m_lock.reset();
    m_sideLock.reset();
    m_sideFile.clear();
    m_path.clear();
    watch();
}

void PlanGuard::acknowledge(const QByteArray &hash)
{
    m_hash = hash;
    m_toldHash = hash;
}

bool PlanGuard::isChangedByOther() const
{
    return !m_path.isEmpty() && changeOf(m_path, m_hash) == FileChange::Changed;
}

void PlanGuard::lookAtFile()
{
    watch();
    const Result<QByteArray> bytes = readWholeFile(m_path, YamlTree::maximumBytes);
    if (!bytes)
        return;
    const QByteArray hash = contentHash(*bytes);
    if (hash == m_hash || hash == m_toldHash)
        return;
    m_toldHash = hash;
    emit changedByOther();
}

QStringList PlanGuard::unsavedPlans() const
{
    QStringList free;
    if (m_folder.isEmpty())
        return free;
    for (const QString &path : untitledAutosaves(m_folder)) {
        if (PlanLock(path).tryLock() == PlanLock::State::Held)
            free.append(path);
    }
    return free;
}

void PlanGuard::forgetSideFile()
{
    m_writing.waitForFinished();
    m_hasNews = false;
    if (!m_sideFile.isEmpty())
        QFile::remove(m_sideFile);
}

void PlanGuard::keep()
{
    if (!m_hasNews || m_sideFile.isEmpty() || !m_file.isOpen() || !m_writing.isFinished())
        return;
    m_hasNews = false;
    if (!m_file.isModified()) {
        // Everything was undone, or saved.
        QFile::remove(m_sideFile);
        return;
    }
    // A large plan takes long to write: the copy does in another thread.
    m_writing
        = QtConcurrent::run([plan = m_file.document()->plan(), path = m_path, hash = m_hash, sideFile = m_sideFile] {
              // A folder that takes no file costs the side file alone; the plan itself tells when it is saved.
              (void)saveAutosave(sideFile, {path, hash, QDateTime::currentDateTimeUtc(), writePlan(plan)});
          });
}

} // namespace portolan
