// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace portolan {

/// What is saved beside a plan while it is edited: all of it, and to which file it belongs.
///
/// The side file is a plan file whose first lines are comments that say so. Whoever finds one can rename and open it.
struct Autosave {
    QString planPath; ///< absolute; empty: the plan has no file yet
    QByteArray fileHash; ///< of the plan's file as it was read or saved last; empty with an empty path
    QDateTime saved; ///< UTC, to the second
    QByteArray planText;
};

/// ".NAME.autosave" in the folder of the plan's file, whatever links lead to that.
[[nodiscard]] QString autosavePath(const QString &planPath);
/// In a folder for side files that can't stand beside their plan: "untitled.autosave" of one without a file (an empty
/// path), and of another one "plan-HASH.autosave", which says its path. From 2 on the number is in the name, too.
[[nodiscard]] QString autosavePathIn(const QString &folder, const QString &planPath = {}, int number = 1);
/// Those of the plan that such a folder has, sorted by name.
[[nodiscard]] QStringList autosavesIn(const QString &folder, const QString &planPath = {});

/// Those of plans whose file has gone, or which have none by now: nobody will look for them by a path.
[[nodiscard]] QStringList autosavesWithoutPlan(const QString &folder);

[[nodiscard]] QByteArray writeAutosave(const Autosave &autosave);
/// Errors: autosave.broken (the first lines are not ours, or the plan's text is not what they say it is).
[[nodiscard]] Result<Autosave> readAutosave(const QByteArray &bytes);

/// Writes the side file, whole or not at all. Errors: those of FileOutput.
[[nodiscard]] Result<void> saveAutosave(const QString &path, const Autosave &autosave);

/// How a side file stands to the plan's file.
enum class RecoveryState {
    Nothing, ///< there is none, or it says what the file says
    Newer, ///< edits that were not saved
    FileChanged ///< the same, but the file has been changed since, or has gone: one of the two has to be chosen
};
struct Recovery {
    RecoveryState state = RecoveryState::Nothing;
    Autosave autosave; ///< unless Nothing
    QString sideFile; ///< the same
};
/// What a side file has to recover; its path as autosavePath() or autosavesIn() say. planPath: the file that is
/// being opened, which may have been moved since, with its side file; empty: the one that the side file names.
/// Errors: autosave.broken, and those of FileInput but for file.missing.
[[nodiscard]] Result<Recovery> findRecovery(const QString &autosavePath, const QString &planPath = {});

/// Whether a plan, which nobody has open, looks as if its side file had edits that its file has not: by their times,
/// for lists of plans. findRecovery() tells for certain. folder: as of autosavesIn(); empty: there is none.
[[nodiscard]] bool mayHaveRecovery(const QString &planPath, const QString &folder = {});

} // namespace portolan
