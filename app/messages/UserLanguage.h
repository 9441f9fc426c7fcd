// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/Language.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

namespace portolan {

/// The languages that the user interface has: "en" and "ja".
[[nodiscard]] const QStringList &interfaceLanguages();

/// The one that the environment asks for: Japanese or English, and English where neither is asked for.
/// Asked are LC_ALL, LC_MESSAGES and LANG; the first that is set counts. Where it names a language, the list in
/// LANGUAGE goes before it. Whether such a locale is installed makes no difference.
[[nodiscard]] QString userLanguage();

/// The language that the application speaks now: that of its translations.
[[nodiscard]] Language spokenNow();
/// How numbers and dates are written in it.
[[nodiscard]] QLocale spokenLocale();

/// What the application says in one language at a time. Needs the application to live longer.
class SpokenLanguage {
public:
    SpokenLanguage();
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage &) = delete;
    SpokenLanguage &operator=(const SpokenLanguage &) = delete;

    /// "en" or "ja", from :/i18n and, for what Qt itself says, from where Qt is installed. Widgets are told by
    /// LanguageChange events. What was spoken before is silent then. QLocale() is spokenLocale() from then on.
    void speak(const QString &language);

private:
    std::unique_ptr<QTranslator> m_qt;
    std::unique_ptr<QTranslator> m_own;
};

} // namespace portolan
