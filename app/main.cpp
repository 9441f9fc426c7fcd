// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exporting/Exporter.h"
#include "finding/Finder.h"
#include "guide/HelpCommands.h"
#include "messages/UserLanguage.h"
#include "panels/FlowsPanel.h"
#include "panels/PlanPanels.h"
#include "print/PrintCommands.h"
#include "revisions/Comparing.h"
#include "revisions/SheetCommands.h"
#include "shell/DesktopScheme.h"
#include "shell/FileCommands.h"
#include "shell/LineIcon.h"
#include "shell/MainWindow.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanFile.h"
#include "shell/Theme.h"
#include "tools/EditingDesk.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

namespace {

using namespace portolan;
using namespace Qt::StringLiterals;

constexpr int wrongUsage = 2; ///< as of the command line

CatalogPlaces userCatalogs()
{
    CatalogPlaces places;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!data.isEmpty())
        places.folders.append(data + u"/portolan/catalogs"_s);
    return places;
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Charts the ports of a datacenter: draw machines, get flows and matrix."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"example"_s,
        QCoreApplication::translate("main", "Begin with a built-in example: %1.")
            .arg(PlanFile::exampleNames().join(u", "_s)),
        u"NAME"_s});
    parser.addPositionalArgument(u"PLAN"_s, QCoreApplication::translate("main", "The plan to open."), u"[PLAN]"_s);
}

/// What is wrong with the arguments; empty: nothing.
QString mistakeIn(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() + (parser.isSet(u"example"_s) ? 1 : 0) > 1)
        return QCoreApplication::translate("main", "Only one plan can be opened at a time.");
    const QString example = parser.value(u"example"_s);
    if (parser.isSet(u"example"_s) && !PlanFile::exampleNames().contains(example))
        return QCoreApplication::translate("main", "There is no example \"%1\". The examples are: %2.")
            .arg(example, PlanFile::exampleNames().join(u", "_s));
    return {};
}

/// Whether the program is only asked about itself, for which it needs no display.
bool asksAboutProgram(int argc, char *argv[])
{
    static constexpr const char *questions[] = {"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return std::any_of(std::begin(questions), std::end(questions),
            [argument](const char *question) { return std::strcmp(argument, question) == 0; });
    });
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (asksAboutProgram(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> made = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"portolan"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTOLAN_VERSION));
    Settings settings(userSettingsStore());
    SpokenLanguage spoken;
    spoken.speak(settings.uiLanguage());
    QCommandLineParser parser;
    describe(parser);
    parser.process(*made);
    if (const QString mistake = mistakeIn(parser); !mistake.isEmpty()) {
        QTextStream(stderr) << mistake << '\n';
        return wrongUsage;
    }

    QGuiApplication::setApplicationDisplayName(u"Portolan"_s);
    QGuiApplication::setDesktopFileName(u"portolan"_s);
    QGuiApplication::setWindowIcon(applicationIcon());
    auto &application = static_cast<QApplication &>(*made);
    Theme theme(application, settings);
    DesktopScheme scheme;
    QObject::connect(&scheme, &DesktopScheme::darkPreferred, &theme, &Theme::setDesktopDark);
    MainWindow window(settings, spoken, userCatalogs(), [] { return QDate::currentDate(); });
    EditingDesk desk(window, settings, [] { return QDate::currentDate(); });
    Exporter exporter(window, settings, userCatalogs());
    exporter.follow(desk.comparison());
    PrintCommands printing(window, settings, exporter);
    Finder finder(window, desk, settings);
    HelpCommands help(window);
    const std::shared_ptr<const DrawingKit> kit = window.drawingKit();
    std::optional<PlanPanels> panels;
    if (kit) {
        panels.emplace(window.panels(),
            PanelContext{desk.selection(), settings, kit->wording, [] { return QDate::currentDate(); },
                &desk.comparison(), &window.actions(), &desk.mirror()});
        QObject::connect(&desk, &EditingDesk::documentChanged, &*panels, &PlanPanels::setDocument);
        finder.offerOn(panels->flowsPanel().view());
    }
    const Comparing comparing(window, desk, settings, userCatalogs());
    const SheetCommands sheet(window, desk, settings, [] { return QDate::currentDate(); });
    window.guardFiles(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    window.restore();
    if (const QStringList plans = parser.positionalArguments(); !plans.isEmpty())
        window.fileCommands().open(plans.first());
    else if (parser.isSet(u"example"_s))
        window.fileCommands().startFromExample(parser.value(u"example"_s));
    window.show();
    scheme.ask();
    QTimer::singleShot(0, &window, [&window] { window.fileCommands().offerUnsaved(); });
    const int status = QApplication::exec();
    if (panels)
        panels->setDocument(nullptr); // which goes before the window's panels do
    return status;
}
