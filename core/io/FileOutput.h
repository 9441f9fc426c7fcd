// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace portolan {

/// Writes a file so that whoever reads it sees the old one or the whole new one, never a part: whatever goes wrong, the
/// old file stays as it was and nothing is left beside it. A link stays a link, and the file it leads to is replaced;
/// permissions stay.
///
/// What exists and is no regular file (a device, a pipe) can't be replaced and is written to directly. A pipe waits
/// for its reader. "-" is a file name like any other: standard output is the caller's business.
///
/// Errors, all with the path as their first argument:
/// write.directory (path): it is a folder;
/// write.no-folder (path, folder): the folder it should go to does not exist;
/// write.no-permission (path): the file or its folder may not be written;
/// write.no-space (path): no space is left on the device, or the user's quota is used up;
/// write.failed (path, reason): anything else, in the system's words.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// Whether both names lead to one file that exists.
[[nodiscard]] bool isSameFile(const QString &first, const QString &second);

} // namespace portolan
