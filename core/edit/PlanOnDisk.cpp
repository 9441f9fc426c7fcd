// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/PlanOnDisk.h"

#include "io/FileInput.h"
#include "io/YamlTree.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace portolan {

using namespace Qt::StringLiterals;

QByteArray contentHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

FileChange changeOf(const QString &path, const QByteArray &hash)
{
    const Result<QByteArray> bytes = readWholeFile(path, YamlTree::maximumBytes);
    if (bytes)
        return contentHash(*bytes) == hash ? FileChange::None : FileChange::Changed;
    return bytes.error().code == "file.too-large"_L1 ? FileChange::Changed : FileChange::Gone;
}

QString pathOnDisk(const QString &planPath)
{
    const QFileInfo plan(planPath);
    if (const QString canonical = plan.canonicalFilePath(); !canonical.isEmpty())
        return canonical;
    const QString folder = QFileInfo(plan.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? plan.absoluteFilePath() : QDir(folder).filePath(plan.fileName());
}

QString PlanLock::pathFor(const QString &planPath)
{
    const QFileInfo plan(pathOnDisk(planPath));
    return plan.path() + u"/."_s + plan.fileName() + u".lock"_s;
}

PlanLock::PlanLock(const QString &planPath)
    : m_file(std::make_unique<QLockFile>(pathFor(planPath)))
{
    // A plan stays open for days: only a holder that lives no more makes a lock stale.
    m_file->setStaleLockTime(0);
}

PlanLock::State PlanLock::tryLock()
{
    if (m_file->isLocked() || m_file->tryLock(0))
        return State::Held;
    return m_file->error() == QLockFile::LockFailedError ? State::Taken : State::Impossible;
}

void PlanLock::unlock()
{
    m_file->unlock();
}

LockHolder PlanLock::holder() const
{
    LockHolder holder;
    if (!m_file->getLockInfo(&holder.process, &holder.host, &holder.application))
        return {};
    return holder;
}

} // namespace portolan
