// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"

#include <QCoreApplication>

namespace portolan {

/// check PLAN: prints the findings of a plan.
class CheckCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("check"); }
    [[nodiscard]] QString summary() const override;
    void describe(OptionParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &parser, Streams &streams) const override;
};

} // namespace portolan
