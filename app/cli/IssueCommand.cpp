// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/IssueCommand.h"

#include "cli/PlanInput.h"
#include "edit/SheetEdits.h"
#include "io/PlanWriter.h"
#include "messages/MessageText.h"

#include <QDate>

namespace portolan {

using namespace Qt::StringLiterals;

QString IssueCommand::summary() const
{
    return tr("Give numbers to the rows that have none yet, for a revision");
}

void IssueCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"PLAN"_s, tr("The plan file; it is changed."));
    parser.addOption({u"revision"_s, tr("The revision that is issued."), u"R"_s});
    parser.addOption(
        {u"date"_s, tr("The date of a revision that the plan doesn't list yet; today unless given."), u"DATE"_s});
    describeCatalogs(parser);
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
    std::optional<PlanInput> input = PlanInput::read(*file, catalogPlaces(parser, *file), streams);
    if (!input)
        return ExitCode::UnreadableInput;
    Plan &plan = input->loaded->plan;
    PlanEditor editor(plan);
    const Result<IssuedRevision> issued = issueRevision(editor, *input->engine, revision, date);
    if (!issued)
        return wrongUsage(messageText(issued.error()), streams);
    if (issued->changedNothing) {
        streams.out << tr("Nothing was written: %1 is the plan's revision, and every row has its number.")
                           .arg(visibleText(revision))
                    << '\n';
        return ExitCode::Done;
    }
    if (const Result<void> saved = savePlan(plan, *file); !saved) {
        printErrors({saved.error()}, streams);
        return ExitCode::Failed;
    }
    streams.out
        << tr("Rows that got a number in revision %1: %2.").arg(visibleText(revision), QString::number(issued->given))
        << '\n';
    if (issued->isNew)
        streams.out << tr("Revision %1 is new and has the date %2; say in its \"change\" what it changes.")
                           .arg(visibleText(revision), date.toString(Qt::ISODate))
                    << '\n';
    for (const QString &key : issued->renumbered)
        streams.out << tr("%1 had the number of another row; it is %2 now.")
                           .arg(visibleText(key), QString::number(plan.numbers.at(key)))
                    << '\n';
    return ExitCode::Done;
}

} // namespace portolan
