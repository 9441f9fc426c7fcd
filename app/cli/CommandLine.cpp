// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/CommandLine.h"

#include "base/NearestNames.h"
#include "messages/MessageText.h"
#include "messages/OptionMistakes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <new>

namespace portolan {

using namespace Qt::StringLiterals;

void CommandLine::printHelp(QTextStream &to) const
{
    to << tr("Usage: portolan-cli COMMAND [OPTION ...]") << "\n\n"
       << tr("Turns plans of machines into firewall matrices and diagrams, from the vendors' own port tables.")
       << "\n\n"
       << tr("Commands:") << '\n';
    for (const std::unique_ptr<Command> &command : m_commands)
        to << "  " << command->name().leftJustified(10) << command->summary() << '\n';
    to << '\n'
       << tr("Options:") << '\n'
       << "  --help    " << tr("Print this help, or that of a command: portolan-cli COMMAND --help") << '\n'
       << "  --version " << tr("Print the version") << "\n\n"
       << tr("Exit status: 0 done; 1 check or catalog check found errors, or an output could not be written; 2 wrong "
             "usage; 3 unreadable input.")
       << '\n';
}

ExitCode CommandLine::run(const QStringList &arguments, Streams &streams) const
{
    ExitCode code = ExitCode::Failed;
    try {
        code = runCommand(arguments, streams);
    } catch (const std::bad_alloc &) {
        streams.err << tr("There is not enough memory for this.") << '\n';
        streams.err.flush();
    }
    return finish(code, streams);
}

ExitCode CommandLine::finish(ExitCode code, Streams &streams)
{
    errno = 0;
    streams.out.flush();
    const bool isWritten
        = streams.out.status() == QTextStream::Ok && std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (isWritten && streams.writeError == 0)
        return code;
    const int reason = streams.writeError != 0 ? streams.writeError : errno != 0 ? errno : EIO;
    streams.err << messageText({u"write.output"_s, {qt_error_string(reason)}, {}}) << '\n';
    streams.err.flush();
    return code == ExitCode::Done ? ExitCode::Failed : code;
}

ExitCode CommandLine::runCommand(const QStringList &arguments, Streams &streams) const
{
    const QString first = arguments.value(1);
    if (first.isEmpty() || first == u"--help"_s || first == u"-h"_s || first == u"help"_s) {
        printHelp(first.isEmpty() ? streams.err : streams.out);
        return first.isEmpty() ? ExitCode::WrongUsage : ExitCode::Done;
    }
    if (first == u"--version"_s || first == u"-v"_s) {
        streams.out << "portolan-cli " << QCoreApplication::applicationVersion() << '\n';
        return ExitCode::Done;
    }
    const auto command = std::find_if(m_commands.begin(), m_commands.end(),
        [&](const std::unique_ptr<Command> &candidate) { return candidate->name() == first; });
    if (command == m_commands.end()) {
        QStringList names;
        for (const std::unique_ptr<Command> &known : m_commands)
            names.append(known->name());
        if (first.startsWith(u'-')) {
            streams.err << unknownOption(first, {u"--help"_s, u"--version"_s}) << '\n'
                        << tr("See: portolan-cli --help") << '\n';
            return ExitCode::WrongUsage;
        }
        const QString alike = NearestNames().alike(first, names);
        const QString known = names.join(u", "_s);
        streams.err << (alike.isEmpty()
                ? tr("There is no command \"%1\". The commands are: %2.").arg(visibleText(first), known)
                : tr("There is no command \"%1\"; is \"%2\" meant? The commands are: %3.")
                      .arg(visibleText(first), alike, known))
                    << '\n';
        return ExitCode::WrongUsage;
    }
    OptionParser parser;
    parser.setApplicationDescription((*command)->summary());
    parser.addOption({u"help"_s, tr("Print this help.")});
    (*command)->describe(parser);
    QStringList own{arguments.value(0) + u' ' + first};
    own += arguments.mid(2);
    if (!parser.parse(own)) {
        streams.err << parser.problem() << '\n' << tr("See: portolan-cli %1 --help").arg(first) << '\n';
        return ExitCode::WrongUsage;
    }
    if (parser.isSet(u"help"_s)) {
        streams.out << parser.helpOf(u"portolan-cli "_s + first);
        return ExitCode::Done;
    }
    return (*command)->run(parser, streams);
}

} // namespace portolan
