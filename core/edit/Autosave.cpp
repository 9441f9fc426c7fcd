// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edit/Autosave.h"

#include "edit/PlanOnDisk.h"
#include "io/FileInput.h"
#include "io/FileOutput.h"
#include "io/YamlTree.h"

#include <QDir>
#include <QFileInfo>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView head = "# portolan-autosave 1\n";
constexpr QByteArrayView pathLine = "# plan: ";
constexpr QByteArrayView fileHashLine = "# file-sha256: ";
constexpr QByteArrayView savedLine = "# saved: ";
constexpr QByteArrayView textHashLine = "# text-sha256: ";
constexpr qint64 mostHeadBytes = 64 * 1024;

QString besidePlan(const QString &folder, int number)
{
    return folder + u"/untitled"_s + (number < 2 ? QString() : QString::number(number)) + u".autosave"_s;
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
    const QFileInfo plan(planPath);
    return plan.absolutePath() + u"/."_s + plan.fileName() + u".autosave"_s;
}

QString freshUntitledAutosavePath(const QString &folder)
{
    int number = 1;
    while (QFileInfo::exists(besidePlan(folder, number)))
        ++number;
    return besidePlan(folder, number);
}

QStringList untitledAutosaves(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"untitled*.autosave"_s}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
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
        return Recovery{RecoveryState::Newer, *std::move(autosave)};
    if (changeOf(autosave->planPath, contentHash(autosave->planText)) == FileChange::None)
        return Recovery();
    const bool isSame = changeOf(autosave->planPath, autosave->fileHash) == FileChange::None;
    return Recovery{isSame ? RecoveryState::Newer : RecoveryState::FileChanged, *std::move(autosave)};
}

bool mayHaveRecovery(const QString &planPath)
{
    const QFileInfo kept(autosavePath(planPath));
    const QFileInfo file(planPath);
    return kept.exists() && file.exists() && kept.lastModified() >= file.lastModified()
        && PlanLock(planPath).tryLock() != PlanLock::State::Taken;
}

} // namespace portolan
