// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edit/PlanOnDisk.h"
#include "io/FileInput.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"

namespace portolan::test {

/// A plan as it was read from a file.
struct OpenedPlan {
    Plan plan;
    Errors warnings; ///< see ReadPlan
    QByteArray hash; ///< of the file
};

inline Checked<OpenedPlan> openPlanFile(const QString &path)
{
    const Result<QByteArray> bytes = readWholeFile(path, YamlTree::maximumBytes);
    if (!bytes)
        return tl::unexpected(Errors{bytes.error()});
    const Result<YamlTree> tree = YamlTree::parse(*bytes, path);
    if (!tree)
        return tl::unexpected(Errors{tree.error()});
    Checked<ReadPlan> read = readPlan(*tree);
    if (!read)
        return tl::unexpected(std::move(read.error()));
    return OpenedPlan{std::move(read->plan), std::move(read->warnings), contentHash(*bytes)};
}

inline Result<QByteArray> savePlanFile(const Plan &plan, const QString &path)
{
    // What is written is the canonical form, so it need not be read back to know its hash.
    if (const Result<void> saved = savePlan(plan, path); !saved)
        return tl::unexpected(saved.error());
    return contentHash(writePlan(plan));
}

} // namespace portolan::test
