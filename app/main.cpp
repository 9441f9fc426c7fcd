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
#include "shell/StartArguments.h"
#include "shell/Theme.h"
#include "tools/EditingDesk.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

namespace {

using namespace portolan;
using namespace Qt::StringLiterals;

// As the command line's.
constexpr int noDisplay = 1;
constexpr int wrongUsage = 2;

CatalogPlaces userCatalogs()
{
    CatalogPlaces places;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!data.isEmpty())
        places.folders.append(data + u"/portolan/catalogs"_s);
    return places;
}

/// What is said in place of Qt's last words, which are about reinstalling, when there is no display.
QByteArray withoutDisplay;

void sayWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "%s\n", withoutDisplay.constData());
        std::_Exit(noDisplay);
    }
    // Of a display that has a name it is worth reading why it can't be opened.
    if (qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        std::fprintf(stderr, "%s\n", qPrintable(text));
}

std::unique_ptr<QApplication> openDisplay(int &argc, char *argv[])
{
    const QtMessageHandler usual = qInstallMessageHandler(sayWithoutDisplay);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(usual);
    return application;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"portolan"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PORTOLAN_VERSION));
    Settings settings(userSettingsStore());
    // What is asked or told in a terminal needs no display.
    StartArguments start;
    {
        const QCoreApplication terminal(argc, argv);
        SpokenLanguage spoken;
        spoken.speak(settings.uiLanguage());
        start = readStartArguments(QCoreApplication::arguments());
        if (!start.mistake.isEmpty()) {
            QTextStream(stderr) << start.mistake << '\n'
                                << QCoreApplication::translate("main", "See: portolan --help") << '\n';
            return wrongUsage;
        }
        withoutDisplay = QCoreApplication::translate(
            "main", "Portolan's window needs a display; portolan-cli does without one: see portolan-cli --help.")
                             .toLocal8Bit();
    }
    const std::unique_ptr<QApplication> application = openDisplay(argc, argv);
    SpokenLanguage spoken;
    spoken.speak(settings.uiLanguage());

    QGuiApplication::setApplicationDisplayName(u"Portolan"_s);
    QGuiApplication::setDesktopFileName(u"portolan"_s);
    QGuiApplication::setWindowIcon(applicationIcon());
    Theme theme(*application, settings);
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
        QObject::connect(&window.fileCommands(), &FileCommands::typedWanted, &*panels, &PlanPanels::takeTyped);
        finder.offerOn(panels->flowsPanel().view());
    }
    const Comparing comparing(window, desk, settings, userCatalogs());
    const SheetCommands sheet(window, desk, settings, [] { return QDate::currentDate(); });
    window.guardFiles(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    window.restore();
    if (!start.plan.isEmpty())
        window.fileCommands().open(start.plan);
    else if (!start.example.isEmpty())
        window.fileCommands().startFromExample(start.example);
    window.show();
    scheme.ask();
    QTimer::singleShot(0, &window, [&window] { window.fileCommands().offerUnsaved(); });
    return QApplication::exec();
}
