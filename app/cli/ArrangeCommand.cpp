// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ArrangeCommand.h"

#include "arrange/Arrange.h"
#include "cli/PlanInput.h"
#include "io/PlanWriter.h"
#include "plan/PlanEditor.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

void apply(const Arrangement &arrangement, Plan &plan)
{
    PlanEditor editor(plan);
    for (const auto &[id, at] : arrangement.nodes) {
        Node node = plan.nodes.at(id);
        node.at = at;
        if (const auto size = arrangement.sizes.find(id); size != arrangement.sizes.end())
            node.size = size->second;
        editor.put(std::move(node));
    }
    for (const auto &[id, frame] : arrangement.zones) {
        Zone zone = plan.zones.at(id);
        zone.frame = frame;
        editor.put(std::move(zone));
    }
    for (const auto &[id, at] : arrangement.firewalls) {
        Firewall firewall = plan.firewalls.at(id);
        firewall.at = at;
        editor.put(std::move(firewall));
    }
}

} // namespace

QString ArrangeCommand::summary() const
{
    return tr("Write a plan with places on the diagram for what has none");
}

void ArrangeCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"PLAN"_s, tr("The plan file."));
    parser.addOption({u"o"_s, tr("Where to write the plan; PLAN itself is allowed."), u"FILE"_s});
    parser.addOption({u"all"_s, tr("Place everything anew but the nodes that are pinned.")});
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
    apply(arrange(*input->engine, {!parser.isSet(u"all"_s)}), plan);
    if (output == u"-"_s)
        return write(output, writePlan(plan), streams);
    if (const Result<void> saved = savePlan(plan, output); !saved) {
        printErrors({saved.error()}, streams);
        return ExitCode::Failed;
    }
    return ExitCode::Done;
}

} // namespace portolan
