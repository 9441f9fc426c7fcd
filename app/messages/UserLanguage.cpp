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
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help on commandline options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help including Qt specific options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays version information."),
};

/// What Qt's file dialog calls the types of what it lists, which Qt's own translations know by another context.
[[maybe_unused]] constexpr const char *fileTypeTexts[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
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

std::unique_ptr<QTranslator> installed(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator.get());
    return translator;
}

} // namespace

const QStringList &interfaceLanguages()
{
    static const QStringList languages{u"en"_s, u"ja"_s};
    return languages;
}

QString userLanguage()
{
    const QString english = interfaceLanguages().first();
    if (!environmentNamesLanguage())
        return english;
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        const QString language = name.section(u'-', 0, 0);
        if (interfaceLanguages().contains(language))
            return language;
    }
    return english;
}

QLocale spokenLocale()
{
    return QLocale(spokenNow() == Language::Japanese ? QLocale::Japanese : QLocale::English);
}

Language spokenNow()
{
    const QString language = QCoreApplication::translate("Language", "en", "the language of this translation");
    return language == u"ja"_s ? Language::Japanese : Language::English;
}

SpokenLanguage::SpokenLanguage() = default;

// A translator that goes is no longer asked.
SpokenLanguage::~SpokenLanguage() = default;

void SpokenLanguage::speak(const QString &language)
{
    // Both are replaced before either goes: in between, nothing is asked of a language that is half there.
    auto qt = installed(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The last one is asked first.
    auto own = installed(u"portolan_"_s + language, u":/i18n"_s);
    m_own = std::move(own);
    m_qt = std::move(qt);
    // In it the database of MIME types says what a file is.
    QLocale::setDefault(spokenLocale());
}

} // namespace portolan
