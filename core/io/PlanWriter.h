// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

#include <QByteArray>

namespace portolan {

/// The canonical form of a plan: UTF-8, LF, ordered keys, sorted lists, one line for what changes together (YamlWriter
/// has the rule; every entry of a top-level list and of `numbers` begins a line). Reading it back gives an equal plan,
/// writing that gives the same bytes.
/// What a revision is assumed to have been issued for (see assumeIssuedAsOpened()) is written where the plan says
/// something else now and is still of that revision: a plan that was opened and not changed gives the bytes that it
/// had. Takes a plan whose lists are sorted as its headers say. What no file can hold is written as what comes nearest:
/// coordinates beyond 1e6, NUL and lone surrogates in text.
[[nodiscard]] QByteArray writePlan(const Plan &plan);

/// Writes through QSaveFile: whoever reads the file sees the old one or the whole new one.
/// Errors: those of FileOutput, write.too-large (path, megabytes, limit): such a file could not be opened
/// again.
[[nodiscard]] Result<void> savePlan(const Plan &plan, const QString &path);

} // namespace portolan
