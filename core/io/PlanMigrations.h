// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "io/YamlTree.h"

#include <functional>
#include <vector>

namespace portolan {

/// One step from a version of a format to a later one. It changes the parsed tree, before anything reads it, so no
/// reader ever knows an old version. It need not touch the `version` key.
struct Migration {
    int from = 0;
    int to = 0; ///< greater than from
    std::function<void(YamlNode &root)> change;
};

/// The versions of one format: the one that the readers know, and the steps that lead there.
struct FormatHistory {
    int newest = 1;
    std::vector<Migration> steps;
};

/// Of portolan-plan. Version 1 is the first, so there is no step yet.
[[nodiscard]] const FormatHistory &planHistory();

/// Brings a tree of the given version up to the newest, a step at a time, and writes the version reached into its
/// `version` key. A tree of the newest version stays as it is.
/// Answers with how many steps were taken. After an error the tree is half changed: throw it away.
/// Errors, at the value of the `version` key: format.newer (found, known); format.no-migration (found, known) where no
/// step starts at the version reached, or the step there does not advance, or leads past the newest.
[[nodiscard]] Result<int> migrate(YamlNode &root, int version, const FormatHistory &history, const QString &fileName);

} // namespace portolan
