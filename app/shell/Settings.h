// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/MatrixTables.h"
#include "shell/SettingsStore.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace portolan {

enum class ThemeChoice { Desktop, Light, Dark };

/// What the program remembers of its user. Every value is there: what the store lacks or holds wrongly has its default.
/// Setters write at once, and tell where something changed.
class Settings : public QObject {
    Q_OBJECT

public:
    static constexpr int mostRecentPlans = 10;

    explicit Settings(std::unique_ptr<SettingsStore> store, QObject *parent = nullptr);
    ~Settings() override;

    /// Of the user interface: "en" or "ja". Default: what the environment asks for.
    [[nodiscard]] QString uiLanguage() const;
    void setUiLanguage(const QString &language);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// Of canvas, tables and exports. Default: the language of the user interface.
    [[nodiscard]] ExportLanguage documentLanguage() const;
    void setDocumentLanguage(ExportLanguage language);
    /// Whether what nobody chose stays as it is now, whatever becomes of the language of the user interface. Is not
    /// remembered.
    void keepDocumentLanguage(bool isKept);
    /// What new plans call both ends on Japanese sheets (Sheet::headings); empty: the usual words.
    [[nodiscard]] QString headings() const;
    void setHeadings(const QString &headings);

    /// Absolute paths, the latest first, at most mostRecentPlans.
    [[nodiscard]] QStringList recentPlans() const;
    void addRecentPlan(const QString &path);
    void removeRecentPlan(const QString &path);
    void clearRecentPlans();

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray windowState() const; ///< docks and tool bars
    void setWindowState(const QByteArray &state);
    [[nodiscard]] QString lastFolder() const; ///< where the last plan was opened or saved; may be gone
    void setLastFolder(const QString &folder);
    /// Where to look for files at first, a folder that is there: the last one, that of documents, or home.
    [[nodiscard]] QString startFolder() const;

    /// Milliseconds between side files, from the seconds that the store has, 1 to 3600; default: 30 seconds.
    [[nodiscard]] int autosaveEvery() const;

    /// For what other modules remember by themselves; keys are "module/name".
    [[nodiscard]] QVariant value(const QString &key) const;
    void setValue(const QString &key, const QVariant &value);

signals:
    void uiLanguageChanged();
    void themeChanged();
    void documentLanguageChanged();
    void headingsChanged();
    void recentPlansChanged();

private:
    void setRecentPlans(const QStringList &paths);

    std::unique_ptr<SettingsStore> m_store;
    std::optional<ExportLanguage> m_keptLanguage;
};

} // namespace portolan
