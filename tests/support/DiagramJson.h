// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/CatalogSet.h"
#include "io/PlanWriter.h"
#include "support/CliRun.h"

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

/// The same of a plan in memory.
[[nodiscard]] inline QByteArray diagramJson(const Plan &plan, [[maybe_unused]] const CatalogSet &catalogs)
{
    const CliFolder folder;
    if (!folder.put(QStringLiteral("scene.plan.yaml"), writePlan(plan)))
        return {};
    return diagramJsonOfFile(folder.path(QStringLiteral("scene.plan.yaml")));
}

} // namespace portolan::test
