// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanMigrations.h"

#include <algorithm>

namespace portolan {

const FormatHistory &planHistory()
{
    static const FormatHistory history{1, {}};
    return history;
}

Result<int> migrate(YamlNode &root, int version, const FormatHistory &history, const QString &fileName)
{
    const YamlNode *const found = root.find(QLatin1String("version"));
    const SourcePosition position{fileName, found ? found->line : root.line, found ? found->column : root.column};
    const QString known = QString::number(history.newest);
    if (version > history.newest)
        return failure(QStringLiteral("format.newer"), {QString::number(version), known}, position);
    int steps = 0;
    while (version < history.newest) {
        const auto step = std::find_if(history.steps.begin(), history.steps.end(),
            [&](const Migration &migration) { return migration.from == version; });
        if (step == history.steps.end() || step->to <= version || step->to > history.newest)
            return failure(QStringLiteral("format.no-migration"), {QString::number(version), known}, position);
        step->change(root);
        version = step->to;
        ++steps;
        if (YamlNode *key = root.find(QLatin1String("version")); key && key->isScalar())
            key->text = QString::number(version);
    }
    return steps;
}

} // namespace portolan
