// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/PlanGuard.h"

#include "io/FileInput.h"
#include "io/PlanWriter.h"
#include "io/YamlTree.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
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
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        if (m_writing.future().resultCount() > 0)
            noteKept(m_writing.result());
    });
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
    m_secondFile.clear();
    m_sideLock.reset();
    m_lock.reset();
    setKeeping(true);
    watch();
    m_timer.start();
    const QString adopted = std::exchange(m_adopted, QString());
    if (path.isEmpty()) {
        m_sideFile = adopted;
        (void)claim(m_sideFile);
        return;
    }
    lock(path);
    // Otherwise somebody else's edits are under way there.
    if (m_lock)
        lookForRecoveries();
}

/// Makes it a side file in the folder that is in use here, for others to see: this one, or else one that is not there
/// yet. Where nothing can be written, that is found out by writing.
bool PlanGuard::claim(QString &sideFile)
{
    if (m_folder.isEmpty())
        return false;
    QDir().mkpath(m_folder);
    for (int number = 0;; ++number) {
        if (number > 0)
            sideFile = autosavePathIn(m_folder, m_path, number);
        if (sideFile.isEmpty() || (number > 0 && QFileInfo::exists(sideFile)))
            continue;
        auto sideLock = std::make_unique<PlanLock>(sideFile);
        if (sideLock->tryLock() == PlanLock::State::Taken)
            continue;
        m_sideLock = std::move(sideLock);
        return true;
    }
}

void PlanGuard::lookForRecoveries()
{
    m_sideFile = autosavePath(m_path);
    std::vector<Recovery> found;
    // At first those that are written where the plan's own place was not to be had.
    const QStringList elsewhere = m_folder.isEmpty() ? QStringList() : autosavesIn(m_folder, m_path);
    for (const QString &path : elsewhere) {
        PlanLock sideLock(path);
        if (sideLock.tryLock() == PlanLock::State::Taken)
            continue;
        Result<Recovery> recovery = findRecovery(path, m_path);
        if (recovery && recovery->state != RecoveryState::Nothing)
            found.push_back(*std::move(recovery));
        else if (recovery)
            QFile::remove(path); // it says what the file says
    }
    if (Result<Recovery> recovery = findRecovery(m_sideFile, m_path);
        recovery && recovery->state != RecoveryState::Nothing) {
        found.push_back(*std::move(recovery));
        // Not to be written over or removed before somebody has said what becomes of it.
        m_sideFile.clear();
    }
    std::stable_sort(found.begin(), found.end(),
        [](const Recovery &left, const Recovery &right) { return left.autosave.saved > right.autosave.saved; });
    if (!found.empty())
        emit recoveriesFound(found);
}

void PlanGuard::adopt(const QString &sideFile)
{
    if (sideFile == autosavePath(m_path)) {
        m_sideFile = sideFile;
        return;
    }
    auto sideLock = std::make_unique<PlanLock>(sideFile);
    if (sideLock->tryLock() == PlanLock::State::Taken)
        return;
    m_secondFile = sideFile;
    m_sideLock = std::move(sideLock);
}

void PlanGuard::discard(const QString &sideFile)
{
    QFile::remove(sideFile);
    if (!m_path.isEmpty() && sideFile == autosavePath(m_path))
        m_sideFile = sideFile;
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
    forgetSideFiles();
    if (path != m_path || !m_lock) {
        m_sideLock.reset();
        m_secondFile.clear();
        m_path = path;
        lock(path);
        m_sideFile.clear();
        // Nobody has been asked about what a crash may have left there of the plan that was written over.
        if (const Result<Recovery> left = findRecovery(autosavePath(path), path);
            m_lock && left && left->state == RecoveryState::Nothing)
            m_sideFile = autosavePath(path);
    }
    // Nothing is at risk; that what is edited from now on can't be kept is told anew.
    setKeeping(true);
    if (const Result<QByteArray> bytes = readWholeFile(path, YamlTree::maximumBytes))
        acknowledge(contentHash(*bytes));
    watch();
}

void PlanGuard::closed()
{
    m_timer.stop();
    m_settling.stop();
    forgetSideFiles();
    m_lock.reset();
    m_sideLock.reset();
    m_sideFile.clear();
    m_secondFile.clear();
    setKeeping(true);
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
    for (const QString &path : autosavesIn(m_folder)) {
        if (PlanLock(path).tryLock() == PlanLock::State::Held)
            free.append(path);
    }
    return free;
}

void PlanGuard::forgetSideFiles()
{
    m_writing.waitForFinished();
    // What came of it concerns nobody any more.
    m_writing.setFuture({});
    m_hasNews = false;
    removeSideFiles();
}

void PlanGuard::removeSideFiles(const QString &but)
{
    for (const QString &path : {m_sideFile, m_secondFile}) {
        if (!path.isEmpty() && path != but)
            QFile::remove(path);
    }
}

void PlanGuard::keep()
{
    if (!m_hasNews || !m_file.isOpen() || m_file.isReadOnly() || !m_writing.future().isFinished())
        return;
    if (!m_file.isModified()) {
        // Everything was undone, or saved.
        m_hasNews = false;
        removeSideFiles();
        setKeeping(true);
        return;
    }
    // Of what is kept for another time, the plan's own place may be taken.
    if (m_sideFile.isEmpty() && m_secondFile.isEmpty() && !claim(m_path.isEmpty() ? m_sideFile : m_secondFile))
        return;
    m_hasNews = false;
    QStringList places{m_sideFile, m_secondFile};
    places.removeAll(QString());
    // A large plan takes long to write: the copy does in another thread.
    m_writing.setFuture(QtConcurrent::run(
        [plan = m_file.document()->plan(), path = m_path, hash = m_hash, places]() -> Result<QString> {
            const Autosave autosave{path, hash, QDateTime::currentDateTimeUtc(), writePlan(plan)};
            Error why;
            for (const QString &place : places) {
                const Result<void> written = saveAutosave(place, autosave);
                if (written)
                    return place;
                if (why.code.isEmpty())
                    why = written.error();
            }
            return tl::unexpected(why);
        }));
}

void PlanGuard::noteKept(const Result<QString> &kept)
{
    if (kept) {
        // What another place has is older.
        removeSideFiles(*kept);
        setKeeping(true);
        return;
    }
    m_hasNews = true;
    if (!m_path.isEmpty() && m_secondFile.isEmpty() && claim(m_secondFile)) {
        keep();
        return;
    }
    if (m_isKeeping)
        emit couldNotKeep(kept.error());
    m_isKeeping = false;
}

void PlanGuard::setKeeping(bool isKeeping)
{
    if (isKeeping && !m_isKeeping)
        emit keepsAgain();
    m_isKeeping = isKeeping;
}

} // namespace portolan
