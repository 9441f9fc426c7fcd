// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messages/UserLanguage.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// What Qt's command line parser says. Qt's own translations are often not installed, and help in two languages at
/// once is worse than none.
[[maybe_unused]] constexpr const char *parserTexts[] = {
    QT_TRANSLATE_NOOP("QCommandLineParser", "Usage: %1"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "[options]"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Arguments:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown options: %1."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
};

/// Whether the environment names a language at all. Where it doesn't, LANGUAGE has no say: so gettext has it, and Qt
/// has not.
bool environmentNamesLanguage()
{
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray locale = qgetenv(variable);
        if (!locale.isEmpty())
            return locale != "C" && locale != "POSIX" && !locale.startsWith("C.");
    }
    return false;
}

QString userLanguage()
{
    const QString english = u"en"_s;
    if (!environmentNamesLanguage())
        return english;
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        const QString language = name.section(u'-', 0, 0);
        if (language == u"ja"_s || language == english)
            return language;
    }
    return english;
}

void install(const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void speakUserLanguage()
{
    const QString language = userLanguage();
    install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The last one is asked first.
    install(u"portolan_"_s + language, u":/i18n"_s);
}

} // namespace portolan
