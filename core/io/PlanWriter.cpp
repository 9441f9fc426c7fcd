// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/PlanWriter.h"

#include "io/FileOutput.h"
#include "io/PlanWriting.h"
#include "io/YamlTree.h"

namespace portolan {

QByteArray writePlan(const Plan &plan)
{
    return PlanWriting().write(plan);
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
