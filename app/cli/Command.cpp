// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/Command.h"

#include "cli/ComparedInput.h"
#include "io/FileOutput.h"
#include "io/HeldSignals.h"
#include "messages/MessageText.h"
#include "sheet/DiagramViews.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace portolan {

using namespace Qt::StringLiterals;

void Command::printErrors(const Errors &errors, Streams &streams)
{
    for (const Error &error : errors)
        streams.err << messageLine(error) << '\n';
    streams.err.flush();
}

ExitCode Command::wrongUsage(const QString &sentence, Streams &streams) const
{
    streams.err << sentence << '\n'
                << QCoreApplication::translate("Command", "See: portolan-cli %1 --help").arg(name()) << '\n';
    streams.err.flush();
    return ExitCode::WrongUsage;
}

void Command::describeCatalogs(OptionParser &parser)
{
    parser.addOption({u"catalog"_s,
        QCoreApplication::translate(
            "Command", "Use the catalog in FILE, before any other of its id. Can be given several times."),
        u"FILE"_s});
}

CatalogPlaces Command::catalogPlaces(const QCommandLineParser &parser, const QString &plan)
{
    CatalogPlaces places;
    places.files = parser.values(u"catalog"_s);
    places.folders.append(plan.isEmpty() ? QDir::currentPath() : QFileInfo(plan).absolutePath());
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!data.isEmpty())
        places.folders.append(data + u"/portolan/catalogs"_s);
    return places;
}

std::optional<QString> Command::onlyArgument(const QCommandLineParser &parser)
{
    const QStringList arguments = parser.positionalArguments();
    return arguments.size() == 1 && !arguments.first().isEmpty() ? std::optional(arguments.first()) : std::nullopt;
}

QString Command::orOneTooMany(const QCommandLineParser &parser, const QString &sentence)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < 2)
        return sentence;
    return QCoreApplication::translate("Command", "\"%1\" is one argument too many.").arg(visibleText(arguments.at(1)))
        + u' ' + sentence;
}

QString Command::writtenOver(const QStringList &inputs, const QString &output)
{
    const bool isRead
        = std::any_of(inputs.begin(), inputs.end(), [&](const QString &input) { return isSameFile(input, output); });
    return isRead ? QCoreApplication::translate("Command", "\"%1\" is read here and can't be written over.").arg(output)
                  : QString();
}

std::optional<ComparedInput> Command::readCompared(
    const QCommandLineParser &parser, const QString &plan, Streams &streams)
{
    ComparedInput input;
    std::optional<PlanInput> read = PlanInput::read(plan, catalogPlaces(parser, plan), streams);
    if (!read)
        return std::nullopt;
    input.plan = std::move(*read);
    const QString against = parser.value(QStringLiteral("against"));
    if (against.isEmpty())
        return input;
    input.older = PlanInput::read(against, catalogPlaces(parser, against), streams);
    if (!input.older)
        return std::nullopt;
    input.olderName = QFileInfo(against).fileName();
    const Plan &own = input.plan.engine->plan();
    const Plan &older = input.older->engine->plan();
    if (isNewer(older, own)) {
        const QString olderDate = older.sheet.date->toString(Qt::ISODate);
        printErrors(
            {{u"warning.against-newer"_s, {input.olderName, olderDate, own.sheet.date->toString(Qt::ISODate)}, {}}},
            streams);
    }
    return input;
}

ExitCode Command::write(const QString &file, const QByteArray &bytes, Streams &streams)
{
    if (file.isEmpty() || file == u"-"_s) {
        streams.out.flush();
        const auto size = static_cast<size_t>(bytes.size());
        if (std::fwrite(bytes.constData(), 1, size, stdout) != size && streams.writeError == 0)
            streams.writeError = errno;
        return ExitCode::Done;
    }
    const HeldSignals held;
    if (const Result<void> written = writeFile(file, bytes); !written) {
        printErrors({written.error()}, streams);
        return ExitCode::Failed;
    }
    return ExitCode::Done;
}

} // namespace portolan
