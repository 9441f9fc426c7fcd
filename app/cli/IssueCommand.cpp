// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/IssueCommand.h"

#include "cli/ComparedInput.h"
#include "edit/IssuedCopies.h"
#include "edit/SheetEdits.h"
#include "io/HeldSignals.h"
#include "io/PlanWriter.h"
#include "messages/MessageText.h"
#include "plan/Revisions.h"
#include "sheet/RevisionToIssue.h"

#include <QDate>

namespace portolan {

using namespace Qt::StringLiterals;

QString IssueCommand::summary() const
{
    return tr("Give numbers to the rows that have none yet, for a revision");
}

void IssueCommand::describe(OptionParser &parser) const
{
    parser.addPositionalArgument(u"PLAN"_s, tr("The plan file; it is changed."));
    parser.addRequiredOption({u"revision"_s, tr("The revision that is issued."), u"R"_s});
    parser.addOption(
        {u"date"_s, tr("The date of a revision that the plan doesn't list yet; today unless given."), u"DATE"_s});
    parser.addOption(
        {u"against"_s, tr("Of a new revision: say that it changes what differs from the older plan OLD."), u"OLD"_s});
    parser.addOption({u"change"_s, tr("Of a new revision: what it changes, in English."), u"TEXT"_s});
    parser.addOption({u"change-ja"_s, tr("The same in Japanese."), u"TEXT"_s});
    parser.addOption({u"by"_s, tr("Of a new revision: who made it; the plan's author unless given."), u"NAME"_s});
    parser.addOption({u"approved"_s, tr("Of a new revision: who approved it."), u"NAME"_s});
    parser.addOption({u"keep"_s, tr("Keep the issued plan in a file of its own beside PLAN, to be compared with.")});
    describeCatalogs(parser);
}

Result<Revision> IssueCommand::entryOf(const QCommandLineParser &parser, const ComparedInput &input, const QDate &date)
{
    Revision entry;
    if (input.older) {
        const Checked<Wording> wording = CatalogLibrary::wording();
        if (!wording)
            return tl::unexpected<Error>(wording.error().front());
        entry.change = revisionToIssue(*input.plan.engine, input.olderEngine(), *wording).change;
    }
    entry.revision = parser.value(u"revision"_s).trimmed();
    entry.date = date;
    if (parser.isSet(u"change"_s) || parser.isSet(u"change-ja"_s))
        entry.change = {parser.value(u"change"_s).simplified(), parser.value(u"change-ja"_s).simplified()};
    entry.by = parser.value(u"by"_s).simplified();
    entry.approved = parser.value(u"approved"_s).simplified();
    return entry;
}

QString IssueCommand::saidOfListed(const QCommandLineParser &parser, const Plan &plan, const QString &revision)
{
    if (!listedRevision(plan, revision))
        return {};
    QStringList given;
    for (const QString &option : {u"date"_s, u"against"_s, u"change"_s, u"change-ja"_s, u"by"_s, u"approved"_s}) {
        // A date that is the listed one says nothing else.
        const bool isSame = option == u"date"_s && listedRevision(plan, revision)->date
            && parser.value(option) == listedRevision(plan, revision)->date->toString(Qt::ISODate);
        if (parser.isSet(option) && !isSame)
            given.append(u"--"_s + option);
    }
    return given.isEmpty() ? QString()
                           : tr("Revision %1 is listed already, and its line stays as it is: %2 can't be given. Change "
                                "the line in the plan, or issue a new revision.")
                                 .arg(visibleText(revision), given.join(u", "_s));
}

QStringList IssueCommand::emptiedNames(const Sheet &before, const Sheet &after)
{
    QStringList lines;
    if (!before.checked.isEmpty() && after.checked.isEmpty())
        lines.append(tr("Emptied in the title block: checked (%1).").arg(visibleText(before.checked)));
    if (!before.approved.isEmpty() && after.approved.isEmpty())
        lines.append(tr("Emptied in the title block: approved (%1).").arg(visibleText(before.approved)));
    return lines;
}

QString IssueCommand::changeLines(const LocalizedText &change)
{
    QString lines;
    if (!change.en.isEmpty())
        lines += tr("What it changes, in English: %1").arg(visibleText(change.en)) + u'\n';
    if (!change.ja.isEmpty())
        lines += tr("What it changes, in Japanese: %1").arg(visibleText(change.ja)) + u'\n';
    return lines;
}

QString IssueCommand::saidOfOlder(const ComparedInput &input, const QString &revision)
{
    if (!input.older)
        return {};
    const Plan &plan = input.plan.loaded->plan;
    const QString &compared = input.older->loaded->plan.sheet.revision;
    if (compared.isEmpty() || plan.revisions.empty() || plan.revisions.back().revision == compared
        || !listedRevision(plan, compared))
        return {};
    return tr(
        "Warning: %1 is revision %2, and %3 was issued after it: what %3 changed already is said again. Correct it "
        "in the plan (key \"change\" of revision %4, under \"revisions\"); next time, compare with the plan that %3 "
        "was issued for, or give it with --change.")
        .arg(visibleText(input.olderName), visibleText(compared), visibleText(plan.revisions.back().revision),
            visibleText(revision));
}

ExitCode IssueCommand::run(const QCommandLineParser &parser, Streams &streams) const
{
    const std::optional<QString> file = onlyArgument(parser);
    if (!file)
        return wrongUsage(orOneTooMany(parser, tr("Say which plan: portolan-cli issue PLAN --revision R.")), streams);
    const QString revision = parser.value(u"revision"_s).trimmed();
    if (revision.isEmpty())
        return wrongUsage(tr("Say which revision is issued: --revision R."), streams);
    const QString day = parser.value(u"date"_s);
    const QDate date = parser.isSet(u"date"_s) ? QDate::fromString(day, u"yyyy-MM-dd"_s) : QDate::currentDate();
    if (!date.isValid())
        return wrongUsage(tr("--date is a date such as 2026-11-21, not \"%1\".").arg(visibleText(day)), streams);
    if (parser.isSet(u"against"_s) && parser.value(u"against"_s).isEmpty())
        return wrongUsage(tr("Say which plan to compare with: --against OLD."), streams);
    std::optional<ComparedInput> input = readCompared(parser, *file, streams);
    if (!input)
        return ExitCode::UnreadableInput;
    const Result<Revision> entry = entryOf(parser, *input, date);
    if (!entry) {
        printErrors({entry.error()}, streams);
        return ExitCode::UnreadableInput;
    }
    Plan &plan = input->plan.loaded->plan;
    if (const QString wrong = saidOfListed(parser, plan, revision); !wrong.isEmpty())
        return wrongUsage(wrong, streams);
    if (input->older && !parser.isSet(u"change"_s) && !parser.isSet(u"change-ja"_s) && entry->change.isEmpty())
        return wrongUsage(tr("No row differs from %1, so there is no change to record for revision %2. Describe it "
                             "with --change, or compare with another plan.")
                              .arg(visibleText(parser.value(u"against"_s)), visibleText(revision)),
            streams);
    const bool isCompared = !parser.isSet(u"change"_s) && !parser.isSet(u"change-ja"_s);
    const QString repeated = isCompared ? saidOfOlder(*input, revision) : QString();
    const Sheet before = plan.sheet;
    PlanEditor editor(plan);
    const Result<IssuedRevision> issued = issueRevision(editor, *input->plan.engine, *entry);
    if (!issued)
        return wrongUsage(messageText(issued.error()), streams);
    if (issued->changedNothing) {
        streams.out << tr("Nothing was written: %1 is the plan's revision, and every row has its number.")
                           .arg(visibleText(revision))
                    << '\n';
        return ExitCode::Done;
    }
    if (parser.isSet(u"keep"_s)) {
        if (const Result<void> checked = checkIssuedCopy(plan, *file); !checked) {
            printErrors({checked.error()}, streams);
            return ExitCode::Failed;
        }
    }
    const HeldSignals held;
    if (const Result<void> saved = savePlan(plan, *file); !saved) {
        printErrors({saved.error()}, streams);
        return ExitCode::Failed;
    }
    if (parser.isSet(u"keep"_s)) {
        if (const Result<void> kept = keepIssuedCopy(plan, *file); !kept) {
            printErrors({kept.error()}, streams);
            return ExitCode::Failed;
        }
    }
    streams.out
        << tr("Rows that got a number in revision %1: %2.").arg(visibleText(revision), QString::number(issued->given))
        << '\n';
    const QString issuedOn = date.toString(Qt::ISODate);
    if (issued->isSealed)
        streams.out << tr("The plan as it is now is recorded as the content of revision %1.").arg(visibleText(revision))
                    << '\n';
    if (issued->isNew && entry->change.isEmpty())
        streams.out << tr(
            "Revision %1 is new and has the date %2. What it changes is not said: write it into the plan (key "
            "\"change\" of the revision, under \"revisions\"); next time, give it with --change.")
                           .arg(visibleText(revision), issuedOn)
                    << '\n';
    else if (issued->isNew)
        streams.out << tr("Revision %1 is new and has the date %2.").arg(visibleText(revision), issuedOn) << '\n'
                    << changeLines(entry->change);
    if (!repeated.isEmpty())
        streams.err << repeated << '\n';
    for (const QString &emptied : emptiedNames(before, plan.sheet))
        streams.out << emptied << '\n';
    for (const QString &key : issued->renumbered)
        streams.out << tr("%1 had the number of another row; it is %2 now.")
                           .arg(visibleText(key), QString::number(plan.numbers.at(key)))
                    << '\n';
    return ExitCode::Done;
}

} // namespace portolan
