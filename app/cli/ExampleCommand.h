// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"

#include <QCoreApplication>

namespace portolan {

/// example NAME|large -o FILE: writes one of the shipped plans, or a large one made by rule.
class ExampleCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(ExampleCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("example"); }
    [[nodiscard]] QString summary() const override;
    void describe(OptionParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &parser, Streams &streams) const override;

private:
    [[nodiscard]] static QString titleOf(const QString &example); ///< with its revision, in the language spoken
};

} // namespace portolan
