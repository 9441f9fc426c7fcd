// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/PlanGuard.h"

#include "io/FileInput.h"
#include "io/YamlTree.h"

#include <QFileInfo>

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
    , m_sideFiles(file, std::move(folder))
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &PlanGuard::lookAtFile);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settling.start(); });
    m_file.setGuard(this);
}

PlanGuard::~PlanGuard()
{
    if (m_fileThere)
        m_fileThere->setGuard(nullptr);
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
    m_hash = m_file.openPlan()->fileHash;
    m_toldHash = m_hash;
    m_lock.reset();
    watch();
    if (!path.isEmpty())
        lock(path);
    m_sideFiles.opened(path, m_hash, m_lock != nullptr);
}

Result<void> PlanGuard::beforeSave(const QString &path)
{
    m_sideFiles.waitForWriting();
    const bool isOwn = path == m_path && m_lock;
    if (!isOwn && PlanLock(path).tryLock() == PlanLock::State::Taken)
        return failure(u"lock.taken"_s);
    return {};
}

void PlanGuard::saved(const QString &path)
{
    if (path != m_path || !m_lock) {
        m_path = path;
        lock(path);
    }
    if (const Result<QByteArray> bytes = readWholeFile(path, YamlTree::maximumBytes))
        acknowledge(contentHash(*bytes));
    m_sideFiles.saved(path, m_hash, m_lock != nullptr);
    watch();
}

void PlanGuard::closed()
{
    m_settling.stop();
    m_sideFiles.closed();
    m_lock.reset();
    m_path.clear();
    watch();
}

void PlanGuard::acknowledge(const QByteArray &hash)
{
    m_isGoneTold = false;
    m_hash = hash;
    m_toldHash = hash;
    m_sideFiles.setFileHash(hash);
}

void PlanGuard::keepOwn()
{
    m_file.document()->setUnsaved();
    m_sideFiles.setHasNews();
}

bool PlanGuard::isChangedByOther() const
{
    return !m_path.isEmpty() && changeOf(m_path, m_hash) == FileChange::Changed;
}

void PlanGuard::lookAtFile()
{
    watch();
    const bool isGone = !m_path.isEmpty() && !QFileInfo::exists(m_path);
    if (isGone && !std::exchange(m_isGoneTold, true))
        emit fileGone();
    m_isGoneTold = isGone;
    const Result<QByteArray> bytes = readWholeFile(m_path, YamlTree::maximumBytes);
    if (!bytes)
        return;
    const QByteArray hash = contentHash(*bytes);
    if (hash == m_hash || hash == m_toldHash)
        return;
    m_toldHash = hash;
    emit changedByOther();
}

} // namespace portolan
