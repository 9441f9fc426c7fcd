// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "cli/Command.h"

#include <QCoreApplication>

namespace portolan {

struct DiagramJob;
struct DiagramOutput;

/// portolan-cli diagram PLAN -o FILE: the routed, labelled arrows on sheets. Needs a QGuiApplication, but no display.
class DiagramCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(DiagramCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("diagram"); }
    [[nodiscard]] QString summary() const override;
    void describe(OptionParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &parser, Streams &streams) const override;

private:
    /// Each reads some of the options; a sentence about what is wrong with one, or nothing.
    [[nodiscard]] static QString readPages(const QCommandLineParser &parser, DiagramJob &job);
    [[nodiscard]] static QString readLooks(const QCommandLineParser &parser, DiagramJob &job);
    [[nodiscard]] static QString readPaper(const QCommandLineParser &parser, DiagramJob &job);
    [[nodiscard]] static Result<DiagramOutput> draw(const DiagramJob &job, const QString &file, Streams &streams);
    /// inputs: files that no page may be written over.
    [[nodiscard]] ExitCode writePages(
        DiagramJob job, const QString &file, const QStringList &inputs, Streams &streams) const;
};

} // namespace portolan
