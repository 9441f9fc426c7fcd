// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/FileInput.h"

#include <QFile>
#include <QFileInfo>

namespace portolan {

namespace {

/// The code of what keeps a file from being opened, empty when nothing does.
QString obstacle(const QFileInfo &file)
{
    if (!file.exists()) {
        const QFileInfo folder(file.absolutePath());
        const bool closed = folder.isDir() && !folder.isExecutable();
        return closed ? QStringLiteral("file.no-permission") : QStringLiteral("file.missing");
    }
    if (file.isDir())
        return QStringLiteral("file.directory");
    if (!file.isFile())
        return QStringLiteral("file.not-regular");
    return file.isReadable() ? QString() : QStringLiteral("file.no-permission");
}

} // namespace

Error tooLarge(const QString &path, qint64 bytes, qint64 maximumBytes)
{
    constexpr qint64 megabyte = 1024 * 1024;
    const QString rounded = QString::number((bytes + megabyte - 1) / megabyte);
    return {QStringLiteral("file.too-large"), {path, rounded, QString::number(maximumBytes / megabyte)}, {path}};
}

Result<QByteArray> readWholeFile(const QString &path, qint64 maximumBytes)
{
    const QFileInfo info(path);
    if (const QString code = obstacle(info); !code.isEmpty())
        return failure(code, {path}, {path});
    if (info.size() > maximumBytes)
        return tl::unexpected(tooLarge(path, info.size(), maximumBytes));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("file.unreadable"), {path, file.errorString()}, {path});
    QByteArray bytes = file.read(maximumBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(QStringLiteral("file.unreadable"), {path, file.errorString()}, {path});
    if (bytes.size() > maximumBytes)
        return tl::unexpected(tooLarge(path, bytes.size(), maximumBytes));
    return bytes;
}

} // namespace portolan
