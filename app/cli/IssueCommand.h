// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Result.h"
#include "cli/Command.h"
#include "plan/Plan.h"

#include <QCoreApplication>

namespace portolan {

struct ComparedInput;

/// issue PLAN --revision R [--date DAY] [--against OLD] ...: gives numbers to the rows that have none yet, and makes R
/// the plan's revision. A revision that the plan doesn't list is added with its date. Where nothing would change,
/// nothing is written.
class IssueCommand : public Command {
    Q_DECLARE_TR_FUNCTIONS(IssueCommand)

public:
    [[nodiscard]] QString name() const override { return QStringLiteral("issue"); }
    [[nodiscard]] QString summary() const override;
    void describe(OptionParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &parser, Streams &streams) const override;

private:
    /// What the options say that the revision table is to say.
    [[nodiscard]] static Result<Revision> entryOf(
        const QCommandLineParser &parser, const ComparedInput &input, const QDate &date);
    /// Which options would say something of an entry that is listed already, and can't; empty: none.
    [[nodiscard]] static QString saidOfListed(
        const QCommandLineParser &parser, const Plan &plan, const QString &revision);
    /// That the plan compared with is older than the newest issued one, so that the line repeats what that changed;
    /// empty: it is not, or nobody can tell.
    [[nodiscard]] static QString saidOfOlder(const ComparedInput &input, const QString &revision);
    /// What the revision changes, as it was written down: a line a language.
    [[nodiscard]] static QString changeLines(const LocalizedText &change);
    /// Whose names the issue took out of the title block, a line each.
    [[nodiscard]] static QStringList emptiedNames(const Sheet &before, const Sheet &after);
};

} // namespace portolan
