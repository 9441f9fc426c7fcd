// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ArrangeCommand.h"
#include "cli/CatalogCommand.h"
#include "cli/CheckCommand.h"
#include "cli/CommandLine.h"
#include "cli/DiagramCommand.h"
#include "cli/ExampleCommand.h"
#include "cli/IssueCommand.h"
#include "cli/MatrixCommand.h"
#include "messages/UserLanguage.h"

#include <QGuiApplication>

#include <cstring>
#include <memory>

#include <unistd.h>

namespace {

/// Pictures take fonts, and fonts the application of Qt Gui, which costs the other commands their quick start.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (argc < 2 || std::strcmp(argv[1], "diagram") != 0)
        return std::make_unique<QCoreApplication>(argc, argv);
    // Without a display, whatever there is. What Qt then says of missing desktop folders helps nobody.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type == QtFatalMsg || type == QtCriticalMsg)
            std::fprintf(stderr, "%s\n", qPrintable(message));
    });
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    using namespace portolan;
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("portolan-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTOLAN_VERSION));
    SpokenLanguage spoken;
    spoken.speak(userLanguage());
    QTextStream out(stdout);
    QTextStream err(stderr);
    // A dumb terminal can't take a line back.
    Streams streams{out, err, isatty(STDERR_FILENO) != 0 && qgetenv("TERM") != "dumb"};
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<CatalogCommand>());
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<MatrixCommand>());
    commands.push_back(std::make_unique<ArrangeCommand>());
    commands.push_back(std::make_unique<DiagramCommand>());
    commands.push_back(std::make_unique<IssueCommand>());
    commands.push_back(std::make_unique<ExampleCommand>());
    return static_cast<int>(CommandLine(std::move(commands)).run(QCoreApplication::arguments(), streams));
}
