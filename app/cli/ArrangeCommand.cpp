// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ArrangeCommand.h"

#include "cli/PlanInput.h"
#include "cli/Progress.h"
#include "edit/SheetEdits.h"
#include "io/HeldSignals.h"
#include "io/PlanWriter.h"

namespace portolan {

using namespace Qt::StringLiterals;

QString ArrangeCommand::summary() const
{
    return tr("Write a plan with places on the diagram for what has none");
}

void ArrangeCommand::describe(OptionParser &parser) const
{
    parser.addPositionalArgument(u"PLAN"_s, tr("The plan file."));
    parser.addRequiredOption({u"o"_s, tr("Where to write the plan; PLAN itself is allowed."), u"FILE"_s});
    parser.addOption({u"all"_s, tr("Place everything anew, except the nodes that are pinned.")});
    describeCatalogs(parser);
}

ExitCode ArrangeCommand::run(const QCommandLineParser &parser, Streams &streams) const
{
    const std::optional<QString> file = onlyArgument(parser);
    if (!file)
        return wrongUsage(orOneTooMany(parser, tr("Say which plan: portolan-cli arrange PLAN -o FILE.")), streams);
    const QString output = parser.value(u"o"_s);
    if (output.isEmpty())
        return wrongUsage(tr("Say where to write: -o FILE."), streams);
    if (const QString wrong = writtenOver(parser.values(u"catalog"_s), output); !wrong.isEmpty())
        return wrongUsage(wrong, streams);
    std::optional<PlanInput> input = PlanInput::read(*file, catalogPlaces(parser, *file), streams);
    if (!input)
        return ExitCode::UnreadableInput;
    Plan &plan = input->loaded->plan;
    PlanEditor editor(plan);
    {
        const Progress progress(streams, tr("Arranging %1 ...").arg(*file));
        arrangePlan(editor, *input->engine, {.onlyMissing = !parser.isSet(u"all"_s)});
    }
    if (output == u"-"_s)
        return write(output, writePlan(plan), streams);
    const HeldSignals held;
    if (const Result<void> saved = savePlan(plan, output); !saved) {
        printErrors({saved.error()}, streams);
        return ExitCode::Failed;
    }
    return ExitCode::Done;
}

} // namespace portolan
