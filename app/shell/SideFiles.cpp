// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/SideFiles.h"

#include "io/PlanWriter.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace portolan {

SideFiles::SideFiles(PlanFile &file, QString folder, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_folder(std::move(folder))
{
    m_timer.setInterval(keepEvery);
    connect(&m_timer, &QTimer::timeout, this, &SideFiles::keep);
    connect(&m_file, &PlanFile::changed, this, [this] { m_hasNews = true; });
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        m_isWriting = false;
        if (m_writing.future().resultCount() > 0)
            noteKept(m_writing.result());
    });
}

SideFiles::~SideFiles()
{
    m_writing.waitForFinished();
}

void SideFiles::opened(const QString &path, const QByteArray &fileHash, bool isOwn)
{
    m_path = path;
    m_hash = fileHash;
    m_isOwn = isOwn;
    m_hasNews = false;
    m_beside.clear();
    m_elsewhere.clear();
    m_lock.reset();
    setKeeping(true);
    m_timer.start();
    const QString adopted = std::exchange(m_adopted, QString());
    if (path.isEmpty()) {
        m_beside = adopted;
        (void)claim(m_beside);
    } else if (isOwn) {
        lookForRecoveries();
    }
}

void SideFiles::saved(const QString &path, const QByteArray &fileHash, bool isOwn)
{
    forget();
    const bool isAnother = path != m_path || !m_isOwn;
    m_path = path;
    m_hash = fileHash;
    m_isOwn = isOwn;
    if (isAnother) {
        m_lock.reset();
        m_elsewhere.clear();
        m_beside.clear();
        // Nobody has been asked about what a crash may have left there of the plan that was written over.
        if (const Result<Recovery> left = findRecovery(autosavePath(path), path);
            isOwn && left && left->state == RecoveryState::Nothing)
            m_beside = autosavePath(path);
    }
    // Nothing is at risk; that what is edited from now on can't be kept is told anew.
    setKeeping(true);
}

void SideFiles::closed()
{
    m_timer.stop();
    forget();
    m_lock.reset();
    m_beside.clear();
    m_elsewhere.clear();
    setKeeping(true);
    m_path.clear();
    m_hash.clear();
    m_isOwn = false;
}

/// Makes it a side file in the folder that is in use here, for others to see: this one, or else one that is not there
/// yet. Where nothing can be written, that is found out by writing.
bool SideFiles::claim(QString &sideFile)
{
    if (m_folder.isEmpty())
        return false;
    QDir().mkpath(m_folder);
    for (int number = 0;; ++number) {
        if (number > 0)
            sideFile = autosavePathIn(m_folder, m_path, number);
        if (sideFile.isEmpty() || (number > 0 && QFileInfo::exists(sideFile)))
            continue;
        auto lock = std::make_unique<PlanLock>(sideFile);
        if (lock->tryLock() == PlanLock::State::Taken)
            continue;
        m_lock = std::move(lock);
        return true;
    }
}

void SideFiles::lookForRecoveries()
{
    m_beside = autosavePath(m_path);
    std::vector<Recovery> found;
    // At first those that are written where the plan's own place was not to be had.
    const QStringList elsewhere = m_folder.isEmpty() ? QStringList() : autosavesIn(m_folder, m_path);
    for (const QString &path : elsewhere) {
        PlanLock lock(path);
        if (lock.tryLock() == PlanLock::State::Taken)
            continue;
        Result<Recovery> recovery = findRecovery(path, m_path);
        if (recovery && recovery->state != RecoveryState::Nothing)
            found.push_back(*std::move(recovery));
        else if (recovery)
            QFile::remove(path); // it says what the file says
    }
    if (Result<Recovery> recovery = findRecovery(m_beside, m_path);
        recovery && recovery->state != RecoveryState::Nothing) {
        found.push_back(*std::move(recovery));
        // Not to be written over or removed before somebody has said what becomes of it.
        m_beside.clear();
    }
    std::stable_sort(found.begin(), found.end(),
        [](const Recovery &left, const Recovery &right) { return left.autosave.saved > right.autosave.saved; });
    if (!found.empty())
        emit recoveriesFound(found);
}

void SideFiles::adopt(const QString &sideFile)
{
    if (sideFile == autosavePath(m_path)) {
        m_beside = sideFile;
        return;
    }
    auto lock = std::make_unique<PlanLock>(sideFile);
    if (lock->tryLock() == PlanLock::State::Taken)
        return;
    m_elsewhere = sideFile;
    m_lock = std::move(lock);
}

void SideFiles::discard(const QString &sideFile)
{
    QFile::remove(sideFile);
    if (!m_path.isEmpty() && sideFile == autosavePath(m_path))
        m_beside = sideFile;
}

QStringList SideFiles::unsavedPlans() const
{
    QStringList free;
    if (m_folder.isEmpty())
        return free;
    for (const QString &path : autosavesIn(m_folder) + autosavesWithoutPlan(m_folder)) {
        if (PlanLock(path).tryLock() == PlanLock::State::Held)
            free.append(path);
    }
    return free;
}

void SideFiles::forget()
{
    m_writing.waitForFinished();
    // What came of it concerns nobody any more.
    m_writing.setFuture({});
    m_isWriting = false;
    m_hasNews = false;
    remove();
}

void SideFiles::remove(const QString &but)
{
    for (const QString &path : {m_beside, m_elsewhere}) {
        if (!path.isEmpty() && path != but)
            QFile::remove(path);
    }
}

void SideFiles::keep()
{
    if (!m_hasNews || !m_file.isOpen() || m_file.isReadOnly() || m_isWriting)
        return;
    if (!m_file.isModified()) {
        // Everything was undone, or saved.
        m_hasNews = false;
        remove();
        setKeeping(true);
        return;
    }
    // Of what is kept for another time, the plan's own place may be taken.
    if (m_beside.isEmpty() && m_elsewhere.isEmpty() && !claim(m_path.isEmpty() ? m_beside : m_elsewhere))
        return;
    m_hasNews = false;
    m_isWriting = true;
    QStringList places{m_beside, m_elsewhere};
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

void SideFiles::noteKept(const Result<QString> &kept)
{
    if (kept) {
        // What another place has is older.
        remove(*kept);
        setKeeping(true);
        return;
    }
    m_hasNews = true;
    if (!m_path.isEmpty() && m_elsewhere.isEmpty() && claim(m_elsewhere)) {
        keep();
        return;
    }
    if (m_isKeeping)
        emit couldNotKeep(kept.error());
    m_isKeeping = false;
}

void SideFiles::setKeeping(bool isKeeping)
{
    if (isKeeping && !m_isKeeping)
        emit keepsAgain();
    m_isKeeping = isKeeping;
}

} // namespace portolan
