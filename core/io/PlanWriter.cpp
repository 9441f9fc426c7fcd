// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanWriter.h"

#include "io/FileOutput.h"
#include "io/IssuedContent.h"
#include "io/PlanWriting.h"
#include "io/YamlTree.h"
#include "plan/Revisions.h"

#include <algorithm>

namespace portolan {

QByteArray writePlan(const Plan &plan)
{
    const bool isAssumed = std::any_of(
        plan.revisions.begin(), plan.revisions.end(), [](const Revision &entry) { return entry.isContentAssumed; });
    if (!isAssumed)
        return PlanWriting().write(plan);
    Plan known = plan;
    const Revision *own = isChangedSinceIssue(plan) ? listedRevision(known, plan.sheet.revision) : nullptr;
    for (Revision &entry : known.revisions) {
        if (entry.isContentAssumed && &entry != own)
            entry.content.clear();
    }
    return PlanWriting().write(known);
}

Result<void> savePlan(const Plan &plan, const QString &path)
{
    constexpr qint64 megabyte = 1024 * 1024;
    const QByteArray bytes = writePlan(plan);
    if (bytes.size() > YamlTree::maximumBytes) {
        return failure(QStringLiteral("write.too-large"),
            {path, QString::number((bytes.size() + megabyte - 1) / megabyte),
                QString::number(YamlTree::maximumBytes / megabyte)},
            {path});
    }
    return writeFile(path, bytes);
}

} // namespace portolan
