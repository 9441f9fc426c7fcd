// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

#include <QByteArray>
#include <QLockFile>
#include <QString>

#include <memory>

namespace portolan {

/// SHA-256 in 64 hexadecimal digits: what a file held when it was read or written. Times of files are not asked: they
/// differ by clock and copy.
[[nodiscard]] QByteArray contentHash(const QByteArray &bytes);

enum class FileChange {
    None,
    Changed, ///< somebody else has written it
    Gone, ///< or moved, or nobody may look
};
/// How a file stands now to what it held.
[[nodiscard]] FileChange changeOf(const QString &path, const QByteArray &hash);

/// The absolute path of the file itself, whatever links lead to it, and also of one that is not there.
[[nodiscard]] QString pathOnDisk(const QString &planPath);

/// Who has a plan open, as far as the lock tells.
struct LockHolder {
    QString application;
    QString host;
    qint64 process = 0;
};

/// The mark that a plan is open in a program: a file beside it, ".NAME.lock", also for whoever comes by another name
/// or link. It goes with this object, and a crash leaves none that counts.
class PlanLock {
public:
    explicit PlanLock(const QString &planPath);

    enum class State {
        Held, ///< by this object
        Taken, ///< by another: see holder()
        Impossible ///< the folder takes no file: nobody can tell
    };
    State tryLock();
    void unlock();
    [[nodiscard]] LockHolder holder() const; ///< of a lock that is taken; empty where it can't be told
    [[nodiscard]] static QString pathFor(const QString &planPath);

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace portolan
