// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/Patience.h"

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace portolan::test {

/// What another program made of a file.
struct ToolResult {
    int exitCode = -1; ///< -1: it is not there, or did not end in time
    QByteArray out;
    QByteArray err;
};

/// A folder of files for other programs, which run in it.
class ToolFolder {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] ToolResult run(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments, QIODevice::ReadOnly);
        const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace portolan::test
