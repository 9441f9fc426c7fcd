// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/IssueCommand.h"

#include "cli/PlanInput.h"
#include "io/PlanWriter.h"
#include "matrix/Matrix.h"
#include "messages/MessageText.h"
#include "plan/PlanEditor.h"

#include <QDate>

#include <algorithm>
#include <utility>

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
    const std::map<QString, int> numbers = issueNumbers(*input->engine);
    QStringList renumbered;
    for (const auto &[key, number] : plan.numbers) {
        if (numbers.at(key) != number)
            renumbered.append(key);
    }
    const size_t given = numbers.size() - plan.numbers.size() + static_cast<size_t>(renumbered.size());
    Sheet sheet = plan.sheet;
    const QString sheetBefore = std::exchange(sheet.revision, revision);
    std::vector<Revision> revisions = plan.revisions;
    const bool known = std::any_of(
        revisions.begin(), revisions.end(), [&](const Revision &entry) { return entry.revision == revision; });
    if (known && sheetBefore != revision && revisions.back().revision != revision)
        return wrongUsage(tr("Revision %1 was issued before %2; issue %2 again, or one that is new.")
                              .arg(visibleText(revision), visibleText(revisions.back().revision)),
            streams);
    if (known && sheetBefore == revision && numbers == plan.numbers) {
        streams.out << tr("Nothing was written: %1 is the plan's revision, and every row has its number.")
                           .arg(visibleText(revision))
                    << '\n';
        return ExitCode::Done;
    }
    if (!known) {
        Revision entry;
        entry.revision = revision;
        entry.date = date;
        entry.by = sheet.author;
        revisions.push_back(std::move(entry));
    }
    PlanEditor editor(plan);
    editor.setDocument(plan.title, std::move(sheet), std::move(revisions));
    editor.setNumbers(numbers);
    if (const Result<void> saved = savePlan(plan, *file); !saved) {
        printErrors({saved.error()}, streams);
        return ExitCode::Failed;
    }
    streams.out << tr("Rows that got a number in revision %1: %2.").arg(visibleText(revision), QString::number(given))
                << '\n';
    if (!known)
        streams.out << tr("Revision %1 is new and has the date %2; say in its \"change\" what it changes.")
                           .arg(visibleText(revision), date.toString(Qt::ISODate))
                    << '\n';
    for (const QString &key : renumbered)
        streams.out << tr("%1 had the number of another row; it is %2 now.")
                           .arg(visibleText(key), QString::number(numbers.at(key)))
                    << '\n';
    return ExitCode::Done;
}

} // namespace portolan
