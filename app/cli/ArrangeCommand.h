// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"

#include <QCoreApplication>

namespace portolan {

/// arrange PLAN -o FILE [--all]: writes the plan with places for what has none, or for everything that isn't pinned.
class ArrangeCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(ArrangeCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("arrange"); }
    [[nodiscard]] QString summary() const override;
    void describe(OptionParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &parser, Streams &streams) const override;
};

} // namespace portolan
