// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/UserLanguage.h"
#include "shell/DesktopScheme.h"
#include "shell/FileCommands.h"
#include "shell/LineIcon.h"
#include "shell/MainWindow.h"
#include "shell/PlanFile.h"
#include "shell/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

namespace {

using namespace portolan;
using namespace Qt::StringLiterals;

CatalogPlaces userCatalogs()
{
    CatalogPlaces places;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!data.isEmpty())
        places.folders.append(data + u"/portolan/catalogs"_s);
    return places;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"portolan"_s);
    QApplication::setApplicationDisplayName(u"Portolan"_s);
    QApplication::setApplicationVersion(QStringLiteral(PORTOLAN_VERSION));
    QApplication::setDesktopFileName(u"portolan"_s);
    QApplication::setWindowIcon(applicationIcon());
    Settings settings(userSettingsStore());
    SpokenLanguage spoken;
    spoken.speak(settings.uiLanguage());

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Charts the ports of a datacenter: draw machines, get flows and matrix."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"PLAN"_s, QCoreApplication::translate("main", "The plan to open."), u"[PLAN]"_s);
    parser.process(application);

    Theme theme(application, settings);
    DesktopScheme scheme;
    QObject::connect(&scheme, &DesktopScheme::darkPreferred, &theme, &Theme::setDesktopDark);
    MainWindow window(settings, spoken, userCatalogs(), [] { return QDate::currentDate(); });
    window.restore();
    if (const QStringList plans = parser.positionalArguments(); !plans.isEmpty())
        window.fileCommands().open(plans.first());
    window.show();
    scheme.ask();
    return QApplication::exec();
}
