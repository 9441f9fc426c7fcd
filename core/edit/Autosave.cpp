// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Autosave.h"

#include "edit/PlanOnDisk.h"
#include "io/FileInput.h"
#include "io/FileOutput.h"
#include "io/YamlTree.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView head = "# portolan-autosave 1\n";
constexpr QByteArrayView pathLine = "# plan: ";
constexpr QByteArrayView fileHashLine = "# file-sha256: ";
constexpr QByteArrayView savedLine = "# saved: ";
constexpr QByteArrayView textHashLine = "# text-sha256: ";
constexpr qint64 mostHeadBytes = 64 * 1024;

constexpr qsizetype hashDigits = 16;
const QString hashedStem = u"plan-"_s;

/// What the names of a plan's side files in a folder for many begin with.
QString stemOf(const QString &planPath)
{
    if (planPath.isEmpty())
        return u"untitled"_s;
    const QByteArray hash = contentHash(pathOnDisk(planPath).toUtf8());
    return hashedStem + QString::fromLatin1(hash.first(hashDigits));
}

QStringList autosavesWithStem(const QString &folder, const QString &stem)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({stem + u"*.autosave"_s}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
    return paths;
}

/// Takes a line that begins so off the text, and answers with its rest.
std::optional<QByteArray> takeLine(QByteArrayView &text, QByteArrayView beginning)
{
    const qsizetype end = text.indexOf('\n');
    if (end < 0 || !text.startsWith(beginning))
        return std::nullopt;
    const QByteArray rest = text.sliced(beginning.size(), end - beginning.size()).toByteArray();
    text = text.sliced(end + 1);
    return rest;
}

} // namespace

QString autosavePath(const QString &planPath)
{
    const QFileInfo plan(pathOnDisk(planPath));
    return plan.path() + u"/."_s + plan.fileName() + u".autosave"_s;
}

QString autosavePathIn(const QString &folder, const QString &planPath, int number)
{
    // A hash and a number would run together.
    const QString separator = planPath.isEmpty() ? QString() : u"-"_s;
    return folder + u'/' + stemOf(planPath) + (number < 2 ? QString() : separator + QString::number(number))
        + u".autosave"_s;
}

QStringList autosavesIn(const QString &folder, const QString &planPath)
{
    return autosavesWithStem(folder, stemOf(planPath));
}

QStringList autosavesWithoutPlan(const QString &folder)
{
    QStringList paths = autosavesWithStem(folder, hashedStem);
    paths.removeIf([](const QString &path) {
        const Result<Recovery> recovery = findRecovery(path);
        return !recovery || recovery->state == RecoveryState::Nothing || QFileInfo::exists(recovery->autosave.planPath);
    });
    return paths;
}

QByteArray writeAutosave(const Autosave &autosave)
{
    QByteArray bytes = head.toByteArray();
    const auto append
        = [&](QByteArrayView line, const QByteArray &value) { bytes.append(line).append(value).append('\n'); };
    append(pathLine, autosave.planPath.toUtf8().toPercentEncoding("/ "));
    append(fileHashLine, autosave.fileHash);
    append(savedLine, autosave.saved.toUTC().toString(Qt::ISODate).toLatin1());
    append(textHashLine, contentHash(autosave.planText));
    return bytes + autosave.planText;
}

Result<Autosave> readAutosave(const QByteArray &bytes)
{
    QByteArrayView rest(bytes);
    if (!rest.startsWith(head))
        return failure(u"autosave.broken"_s);
    rest = rest.sliced(head.size());
    const std::optional<QByteArray> path = takeLine(rest, pathLine);
    const std::optional<QByteArray> fileHash = path ? takeLine(rest, fileHashLine) : std::nullopt;
    const std::optional<QByteArray> saved = fileHash ? takeLine(rest, savedLine) : std::nullopt;
    const std::optional<QByteArray> textHash = saved ? takeLine(rest, textHashLine) : std::nullopt;
    if (!textHash)
        return failure(u"autosave.broken"_s);
    Autosave autosave;
    autosave.planPath = QString::fromUtf8(QByteArray::fromPercentEncoding(*path));
    autosave.fileHash = *fileHash;
    autosave.saved = QDateTime::fromString(QString::fromLatin1(*saved), Qt::ISODate);
    autosave.planText = rest.toByteArray();
    if (!autosave.saved.isValid() || contentHash(autosave.planText) != *textHash)
        return failure(u"autosave.broken"_s);
    return autosave;
}

Result<void> saveAutosave(const QString &path, const Autosave &autosave)
{
    return writeFile(path, writeAutosave(autosave));
}

Result<Recovery> findRecovery(const QString &autosavePath, const QString &planPath)
{
    const Result<QByteArray> bytes = readWholeFile(autosavePath, YamlTree::maximumBytes + mostHeadBytes);
    if (!bytes && bytes.error().code == "file.missing"_L1)
        return Recovery();
    if (!bytes)
        return tl::unexpected(bytes.error());
    Result<Autosave> autosave = readAutosave(*bytes);
    if (!autosave)
        return failure(autosave.error().code, {}, {autosavePath});
    if (!planPath.isEmpty())
        autosave->planPath = QFileInfo(planPath).absoluteFilePath();
    if (autosave->planPath.isEmpty())
        return Recovery{RecoveryState::Newer, *std::move(autosave), autosavePath};
    if (changeOf(autosave->planPath, contentHash(autosave->planText)) == FileChange::None)
        return Recovery();
    const bool isSame = changeOf(autosave->planPath, autosave->fileHash) == FileChange::None;
    return Recovery{isSame ? RecoveryState::Newer : RecoveryState::FileChanged, *std::move(autosave), autosavePath};
}

bool mayHaveRecovery(const QString &planPath, const QString &folder)
{
    const QFileInfo file(planPath);
    QStringList kept{autosavePath(planPath)};
    if (!folder.isEmpty())
        kept += autosavesIn(folder, planPath);
    const bool isNewer = std::any_of(kept.cbegin(), kept.cend(), [&](const QString &path) {
        const QFileInfo sideFile(path);
        return sideFile.exists() && sideFile.lastModified() >= file.lastModified();
    });
    return isNewer && file.exists() && PlanLock(planPath).tryLock() != PlanLock::State::Taken;
}

} // namespace portolan
