// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"

#include <QCoreApplication>
#include <memory>
#include <vector>

namespace portolan {

/// Finds the subcommand that the arguments name, reads its options and runs it.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    explicit CommandLine(std::vector<std::unique_ptr<Command>> commands)
        : m_commands(std::move(commands))
    {
    }

    /// arguments: the program's name first, as the system gives them.
    [[nodiscard]] ExitCode run(const QStringList &arguments, Streams &streams) const;

private:
    [[nodiscard]] ExitCode runCommand(const QStringList &arguments, Streams &streams) const;
    /// Writes what standard output still holds back; Failed where it could not all be written.
    [[nodiscard]] static ExitCode finish(ExitCode code, Streams &streams);
    void printHelp(QTextStream &to) const;

    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace portolan
