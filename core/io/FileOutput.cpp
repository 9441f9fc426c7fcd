// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/FileOutput.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#include <sys/stat.h>

namespace portolan {

namespace {

/// QFileDevice keeps no error number, only its text, which it makes in this way.
bool failedWith(const QFileDevice &file, int errorNumber)
{
    return file.errorString() == qt_error_string(errorNumber);
}

tl::unexpected<Error> failureOf(const QFileDevice &file, const QString &path)
{
    if (failedWith(file, ENOSPC) || failedWith(file, EDQUOT))
        return failure(QStringLiteral("write.no-space"), {path}, {path});
    if (file.error() == QFileDevice::PermissionsError || failedWith(file, EACCES) || failedWith(file, EPERM)
        || failedWith(file, EROFS))
        return failure(QStringLiteral("write.no-permission"), {path}, {path});
    return failure(QStringLiteral("write.failed"), {path, file.errorString()}, {path});
}

/// Unbuffered and until nothing more can be written: a disk that fills up takes a part first and says why only then.
bool writeAll(QFileDevice &file, const QByteArray &bytes)
{
    for (qsizetype written = 0; written < bytes.size();) {
        const qint64 part = file.write(bytes.constData() + written, bytes.size() - written);
        if (part <= 0)
            return false;
        written += part;
    }
    return true;
}

Result<void> writeDirectly(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::ExistingOnly | QIODevice::Unbuffered) || !writeAll(file, bytes))
        return failureOf(file, path);
    return {};
}

Result<void> replace(const QString &path, const QByteArray &bytes)
{
    // QSaveFile's own words for this are its, not the system's.
    if (QFileInfo::exists(path) && !QFileInfo(path).isWritable())
        return failure(QStringLiteral("write.no-permission"), {path}, {path});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || !writeAll(file, bytes) || !file.commit())
        return failureOf(file, path);
    return {};
}

} // namespace

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    struct stat status { };
    const bool exists = stat(QFile::encodeName(path).constData(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
        return failure(QStringLiteral("write.directory"), {path}, {path});
    if (exists && !S_ISREG(status.st_mode))
        return writeDirectly(path, bytes);
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo(folder).isDir())
        return failure(QStringLiteral("write.no-folder"), {path, folder}, {path});
    return replace(path, bytes);
}

bool isSameFile(const QString &first, const QString &second)
{
    const QString path = QFileInfo(first).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(second).canonicalFilePath();
}

} // namespace portolan
