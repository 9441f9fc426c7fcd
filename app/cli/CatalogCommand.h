// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/Command.h"

#include <QCoreApplication>

namespace portolan {

/// catalog list | flows ID | check FILE
class CatalogCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(CatalogCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("catalog"); }
    [[nodiscard]] QString summary() const override;
    void describe(OptionParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &parser, Streams &streams) const override;

private:
    [[nodiscard]] ExitCode list(const QCommandLineParser &parser, Streams &streams) const;
    [[nodiscard]] ExitCode flows(const QCommandLineParser &parser, Streams &streams) const;
    [[nodiscard]] ExitCode check(const QString &file, Streams &streams) const;
};

} // namespace portolan
