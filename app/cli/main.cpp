// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ArrangeCommand.h"
#include "cli/CatalogCommand.h"
#include "cli/CheckCommand.h"
#include "cli/CommandLine.h"
#include "cli/ExampleCommand.h"
#include "cli/IssueCommand.h"
#include "cli/MatrixCommand.h"
#include "messages/UserLanguage.h"

#include <QCoreApplication>

#include <unistd.h>

int main(int argc, char *argv[])
{
    using namespace portolan;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("portolan-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTOLAN_VERSION));
    speakUserLanguage();
    QTextStream out(stdout);
    QTextStream err(stderr);
    Streams streams{out, err, isatty(STDERR_FILENO) != 0};
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<CatalogCommand>());
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<MatrixCommand>());
    commands.push_back(std::make_unique<ArrangeCommand>());
    commands.push_back(std::make_unique<IssueCommand>());
    commands.push_back(std::make_unique<ExampleCommand>());
    return static_cast<int>(CommandLine(std::move(commands)).run(QCoreApplication::arguments(), streams));
}
