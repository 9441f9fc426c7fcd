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

/// ".NAME.autosave" in the plan's folder. Of a plan without a file: "untitled.autosave", or with 2, 3 ..., the first
/// that is not there, in the folder for such.
[[nodiscard]] QString autosavePath(const QString &planPath);
[[nodiscard]] QString freshUntitledAutosavePath(const QString &folder);
/// Those without a plan's file that a folder has, sorted by name.
[[nodiscard]] QStringList untitledAutosaves(const QString &folder);

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
};
/// What a side file has to recover; its path as autosavePath() or untitledAutosaves() say. planPath: the file that is
/// being opened, which may have been moved since, with its side file; empty: the one that the side file names.
/// Errors: autosave.broken, and those of FileInput but for file.missing.
[[nodiscard]] Result<Recovery> findRecovery(const QString &autosavePath, const QString &planPath = {});

/// Whether a plan, which nobody has open, looks as if its side file had edits that its file has not: by their times,
/// for lists of plans. findRecovery() tells for certain.
[[nodiscard]] bool mayHaveRecovery(const QString &planPath);

} // namespace portolan
