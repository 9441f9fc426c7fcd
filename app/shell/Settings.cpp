// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Settings.h"

#include "messages/UserLanguage.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString uiLanguageKey = u"interface/language"_s;
const QString themeKey = u"interface/theme"_s;
const QString documentLanguageKey = u"document/language"_s;
const QString headingsKey = u"document/headings"_s;
const QString recentKey = u"files/recent"_s;
const QString folderKey = u"files/folder"_s;
const QString autosaveKey = u"files/autosave-seconds"_s;
const QString geometryKey = u"window/geometry"_s;
const QString stateKey = u"window/state"_s;

constexpr int usualAutosaveSeconds = 30;
constexpr int mostAutosaveSeconds = 3600;

const QStringList themeWords{u"desktop"_s, u"light"_s, u"dark"_s};
const QStringList languageWords{u"en"_s, u"ja"_s, u"both"_s};

} // namespace

Settings::Settings(std::unique_ptr<SettingsStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

Settings::~Settings() = default;

QString Settings::uiLanguage() const
{
    const QString stored = m_store->value(uiLanguageKey).toString();
    return interfaceLanguages().contains(stored) ? stored : userLanguage();
}

void Settings::setUiLanguage(const QString &language)
{
    if (uiLanguage() == language)
        return;
    const ExportLanguage before = documentLanguage();
    m_store->setValue(uiLanguageKey, language);
    emit uiLanguageChanged();
    // Who never chose one has the document in the language of the interface.
    if (documentLanguage() != before)
        emit documentLanguageChanged();
}

ThemeChoice Settings::theme() const
{
    const qsizetype index = themeWords.indexOf(m_store->value(themeKey).toString());
    return static_cast<ThemeChoice>(std::max<qsizetype>(index, 0));
}

void Settings::setTheme(ThemeChoice theme)
{
    if (this->theme() == theme)
        return;
    m_store->setValue(themeKey, themeWords.at(static_cast<int>(theme)));
    emit themeChanged();
}

ExportLanguage Settings::documentLanguage() const
{
    const qsizetype index = languageWords.indexOf(m_store->value(documentLanguageKey).toString());
    if (index >= 0)
        return static_cast<ExportLanguage>(index);
    if (m_keptLanguage)
        return *m_keptLanguage;
    return uiLanguage() == u"ja"_s ? ExportLanguage::Japanese : ExportLanguage::English;
}

void Settings::setDocumentLanguage(ExportLanguage language)
{
    const ExportLanguage before = documentLanguage();
    m_store->setValue(documentLanguageKey, languageWords.at(static_cast<int>(language)));
    if (language != before)
        emit documentLanguageChanged();
}

void Settings::keepDocumentLanguage(bool isKept)
{
    const ExportLanguage before = documentLanguage();
    m_keptLanguage = isKept ? std::optional(before) : std::nullopt;
    if (documentLanguage() != before)
        emit documentLanguageChanged();
}

QString Settings::headings() const
{
    return m_store->value(headingsKey).toString();
}

void Settings::setHeadings(const QString &headings)
{
    if (this->headings() == headings)
        return;
    m_store->setValue(headingsKey, headings);
    emit headingsChanged();
}

QStringList Settings::recentPlans() const
{
    return m_store->value(recentKey).toStringList().mid(0, mostRecentPlans);
}

void Settings::addRecentPlan(const QString &path)
{
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(path));
    QStringList paths = recentPlans();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    setRecentPlans(paths.mid(0, mostRecentPlans));
}

void Settings::removeRecentPlan(const QString &path)
{
    QStringList paths = recentPlans();
    paths.removeAll(path);
    setRecentPlans(paths);
}

void Settings::clearRecentPlans()
{
    setRecentPlans({});
}

void Settings::setRecentPlans(const QStringList &paths)
{
    if (paths == recentPlans())
        return;
    m_store->setValue(recentKey, paths);
    emit recentPlansChanged();
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store->setValue(geometryKey, geometry);
}

QByteArray Settings::windowState() const
{
    return m_store->value(stateKey).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_store->setValue(stateKey, state);
}

QString Settings::lastFolder() const
{
    return m_store->value(folderKey).toString();
}

QString Settings::startFolder() const
{
    for (const QString &folder : {lastFolder(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

void Settings::setLastFolder(const QString &folder)
{
    m_store->setValue(folderKey, folder);
}

int Settings::autosaveEvery() const
{
    bool isNumber = false;
    const int seconds = m_store->value(autosaveKey).toInt(&isNumber);
    return 1000 * (isNumber && seconds >= 1 && seconds <= mostAutosaveSeconds ? seconds : usualAutosaveSeconds);
}

QVariant Settings::value(const QString &key) const
{
    return m_store->value(key);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    m_store->setValue(key, value);
}

} // namespace portolan
