// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace portolan {

/// Reads a whole file, at most so many bytes. The size is checked before anything is read, and again by what is there:
/// a file that grew meanwhile is refused as well. Nothing is said of what the bytes mean.
///
/// Errors, all with the path as their first argument and position:
/// file.missing (path): there is nothing of this name;
/// file.directory (path): it is a folder;
/// file.not-regular (path): it is a pipe, device or socket, which could keep the reader waiting for ever;
/// file.no-permission (path): the file may not be read, or the folder not entered;
/// file.unreadable (path, reason): anything else, in the system's words;
/// file.too-large: see tooLarge().
[[nodiscard]] Result<QByteArray> readWholeFile(const QString &path, qint64 maximumBytes);

/// file.too-large (path, megabytes, limit in megabytes); what the file has is rounded up.
[[nodiscard]] Error tooLarge(const QString &path, qint64 bytes, qint64 maximumBytes);

} // namespace portolan
