// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ExampleCommand.h"

#include "cli/Progress.h"
#include "io/PlanReader.h"
#include "io/PlanWriter.h"
#include "messages/UserLanguage.h"
#include "plan/LargePlan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestNodes = 10;
constexpr int mostNodes = 100000;

const QString ending = u".plan.yaml"_s;
const QString large = u"large"_s;

QString examplesFolder()
{
    return CatalogLibrary::builtIn + u"/examples"_s;
}

QStringList exampleNames()
{
    QStringList names;
    const QStringList files = QDir(examplesFolder()).entryList({u'*' + ending}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(ending.size()));
    return names;
}

} // namespace

QString ExampleCommand::titleOf(const QString &example)
{
    const Result<YamlTree> tree = YamlTree::load(examplesFolder() + u'/' + example + ending);
    const Checked<ReadPlan> read = tree ? readPlan(*tree) : tl::unexpected(Errors{tree.error()});
    if (!read)
        return {};
    return tr("%1, revision %2").arg(read->plan.title.text(spokenNow()), read->plan.sheet.revision);
}

QString ExampleCommand::summary() const
{
    return tr("Write a built-in example plan, or a large one made by rule");
}

void ExampleCommand::describe(OptionParser &parser) const
{
    parser.addPositionalArgument(u"NAME"_s, tr("The example, \"large\", or \"list\" to see their names."));
    parser.addOption({u"nodes"_s,
        tr("Of large: how many nodes, %1 to %2 (default 10000).").arg(fewestNodes).arg(mostNodes), u"N"_s, u"10000"_s});
    parser.addOption({u"seed"_s,
        tr("Of large: which of many plans of this size, from 0 (default 1). The same numbers give the same bytes."),
        u"S"_s, u"1"_s});
    parser.addOption({u"o"_s, tr("Write to FILE instead of standard output."), u"FILE"_s});
    parser.addOption({u"force"_s, tr("Write over FILE where it exists: it may be a plan that somebody works on.")});
}

ExitCode ExampleCommand::run(const QCommandLineParser &parser, Streams &streams) const
{
    const QStringList names = exampleNames() + QStringList{large};
    const std::optional<QString> name = onlyArgument(parser);
    if (!name)
        return wrongUsage(orOneTooMany(parser, tr("Say which example: %1.").arg(names.join(u", "_s))), streams);
    if (name == u"list"_s) {
        qsizetype longest = 0;
        for (const QString &listed : names)
            longest = std::max(longest, listed.size());
        for (const QString &listed : names)
            streams.out << listed.leftJustified(longest + 2)
                        << (listed == large ? tr("A plan of any size, made by rule") : titleOf(listed)) << '\n';
        return ExitCode::Done;
    }
    const QString output = parser.value(u"o"_s);
    if (!parser.isSet(u"force"_s) && !output.isEmpty() && output != u"-"_s && QFileInfo(output).isFile())
        return wrongUsage(tr("\"%1\" exists already. To write over it, add --force.").arg(output), streams);
    if (name == large) {
        bool nodesOk = false;
        bool seedOk = false;
        const int nodes = parser.value(u"nodes"_s).toInt(&nodesOk);
        const uint seed = parser.value(u"seed"_s).toUInt(&seedOk);
        if (!nodesOk || nodes < fewestNodes || nodes > mostNodes)
            return wrongUsage(tr("--nodes is a number from %1 to %2, not \"%3\".")
                                  .arg(fewestNodes)
                                  .arg(mostNodes)
                                  .arg(parser.value(u"nodes"_s)),
                streams);
        if (!seedOk)
            return wrongUsage(
                tr("--seed is a whole number from 0 to 4294967295, not \"%1\".").arg(parser.value(u"seed"_s)), streams);
        QByteArray bytes;
        {
            const Progress progress(streams, tr("Making the plan ..."));
            bytes = writePlan(makeLargePlan(nodes, seed));
        }
        return write(output, bytes, streams);
    }
    QFile file(examplesFolder() + u'/' + *name + ending);
    if (!names.contains(*name) || !file.open(QIODevice::ReadOnly))
        return wrongUsage(
            tr("There is no example \"%1\". The examples are: %2.").arg(*name, names.join(u", "_s)), streams);
    if (parser.isSet(u"nodes"_s) || parser.isSet(u"seed"_s))
        return wrongUsage(tr("--nodes and --seed go with the example \"large\" only."), streams);
    return write(output, file.readAll(), streams);
}

} // namespace portolan
