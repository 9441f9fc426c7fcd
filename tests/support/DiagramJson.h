// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sheet/DiagramJob.h"
#include "support/CliRun.h"
#include "support/TestCatalogs.h"

namespace portolan::test {

/// What the command line makes of a plan file; empty where it fails, with what it said on the test's output.
[[nodiscard]] inline QByteArray diagramJsonOfFile(const QString &plan)
{
    const CliFolder folder;
    const CliResult result
        = folder.run({QStringLiteral("diagram"), plan, QStringLiteral("-o"), QStringLiteral("diagram.json")});
    if (result.exitCode == 0)
        return folder.get(QStringLiteral("diagram.json"));
    qWarning("portolan-cli diagram ended with %d: %s", result.exitCode, result.err.constData());
    return {};
}

/// The same of a plan in memory, without a process of its own. Needs a QGuiApplication.
[[nodiscard]] inline QByteArray diagramJson(const Plan &plan, const CatalogSet &catalogs)
{
    static const Result<TextMeasure> measure = TextMeasure::make();
    FlowEngine engine(plan, catalogs);
    engine.derive();
    DiagramJob job;
    job.engine = &engine;
    job.wording = &wording();
    job.measure = &*measure;
    job.format = DiagramFormat::Json;
    const Result<DiagramOutput> output = runDiagramJob(job);
    return output ? output->files.front().bytes : QByteArray();
}

} // namespace portolan::test
