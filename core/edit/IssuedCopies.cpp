// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/IssuedCopies.h"

#include "io/FileInput.h"
#include "io/PlanWriter.h"
#include "io/YamlTree.h"

#include <QDir>
#include <QFileInfo>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What can stand in the name of a file everywhere.
QString asPartOfName(const QString &revision)
{
    QString part;
    for (const QChar letter : revision)
        part += letter.isLetterOrNumber() || letter == u'-' || letter == u'.' || letter.isSurrogate() ? letter : u'_';
    return part;
}

} // namespace

QString issuedCopyPath(const QString &planPath, const QString &revision)
{
    const QFileInfo file(planPath);
    QString name = file.fileName();
    QString ending;
    for (const QString &known : {u".plan.yaml"_s, u".yaml"_s, u".yml"_s}) {
        if (!name.endsWith(known, Qt::CaseInsensitive) || name.size() == known.size())
            continue;
        ending = name.last(known.size());
        name.chop(known.size());
        break;
    }
    return file.dir().filePath(name + u'.' + asPartOfName(revision) + ending);
}

std::vector<IssuedCopy> issuedCopies(const Plan &plan, const QString &planPath)
{
    std::vector<IssuedCopy> copies;
    if (planPath.isEmpty())
        return copies;
    for (auto entry = plan.revisions.rbegin(); entry != plan.revisions.rend(); ++entry) {
        const QString path = issuedCopyPath(planPath, entry->revision);
        if (!entry->revision.isEmpty() && QFileInfo(path).isFile())
            copies.push_back({*entry, path});
    }
    return copies;
}

Result<void> checkIssuedCopy(const Plan &plan, const QString &planPath, const QByteArray &undone)
{
    const QString path = issuedCopyPath(planPath, plan.sheet.revision);
    if (!QFileInfo(path).isFile())
        return {};
    const Result<QByteArray> kept = readWholeFile(path, YamlTree::maximumBytes);
    if (kept && (*kept == writePlan(plan) || (!undone.isEmpty() && *kept == undone)))
        return {};
    return failure(u"revision.copy-differs"_s, {plan.sheet.revision, QFileInfo(path).fileName()});
}

Result<void> keepIssuedCopy(const Plan &plan, const QString &planPath, const QByteArray &undone)
{
    if (const Result<void> checked = checkIssuedCopy(plan, planPath, undone); !checked)
        return checked;
    return savePlan(plan, issuedCopyPath(planPath, plan.sheet.revision));
}

} // namespace portolan
