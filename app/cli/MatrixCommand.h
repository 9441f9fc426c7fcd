// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"

#include <QCoreApplication>

namespace portolan {

/// matrix PLAN -o FILE: writes the firewall matrix.
class MatrixCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(MatrixCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("matrix"); }
    [[nodiscard]] QString summary() const override;
    void describe(OptionParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &parser, Streams &streams) const override;
};

} // namespace portolan
