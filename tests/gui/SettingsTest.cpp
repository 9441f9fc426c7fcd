// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/Settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// A store that outlives the settings, as a file does.
class SharedStore : public SettingsStore {
public:
    explicit SharedStore(std::shared_ptr<MemoryStore> values)
        : m_values(std::move(values))
    {
    }
    [[nodiscard]] QVariant value(const QString &key) const override { return m_values->value(key); }
    void setValue(const QString &key, const QVariant &value) override { m_values->setValue(key, value); }

private:
    std::shared_ptr<MemoryStore> m_values;
};

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void areThereAgainNextTime()
    {
        const auto file = std::make_shared<MemoryStore>();
        {
            Settings settings(std::make_unique<SharedStore>(file));
            settings.setUiLanguage(u"ja"_s);
            settings.setTheme(ThemeChoice::Dark);
            settings.setDocumentLanguage(ExportLanguage::Both);
            settings.setHeadings(u"通信元/通信先"_s);
            settings.addRecentPlan(u"/plans/a.plan.yaml"_s);
            settings.setWindowState("docks");
            settings.setLastFolder(u"/plans"_s);
        }
        const Settings settings(std::make_unique<SharedStore>(file));
        QCOMPARE(settings.uiLanguage(), u"ja"_s);
        QCOMPARE(settings.theme(), ThemeChoice::Dark);
        QCOMPARE(settings.documentLanguage(), ExportLanguage::Both);
        QCOMPARE(settings.headings(), u"通信元/通信先"_s);
        QCOMPARE(settings.recentPlans(), QStringList{u"/plans/a.plan.yaml"_s});
        QCOMPARE(settings.windowState(), "docks");
        QCOMPARE(settings.lastFolder(), u"/plans"_s);
    }

    void nonsenseInTheFileIsTheDefault()
    {
        auto store = std::make_unique<MemoryStore>();
        store->setValue(u"interface/language"_s, u"klingon"_s);
        store->setValue(u"interface/theme"_s, 42);
        store->setValue(u"document/language"_s, QStringList{u"a"_s, u"b"_s});
        const Settings settings(std::move(store));
        QVERIFY(settings.uiLanguage() == u"en"_s || settings.uiLanguage() == u"ja"_s);
        QCOMPARE(settings.theme(), ThemeChoice::Desktop);
        QVERIFY(settings.documentLanguage() != ExportLanguage::Both);
    }

    /// What people write into the file by hand takes effect, as the documents name file and keys.
    void theFileIsTheOneThatTheDocumentsName()
    {
        const QTemporaryDir home;
        qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
        QVERIFY(QDir(home.path()).mkpath(u"portolan"_s));
        QFile file(home.filePath(u"portolan/portolan.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[interface]\ntheme=dark\nlanguage=ja\n\n[files]\nautosave-seconds=2\n");
        file.close();
        Settings settings(userSettingsStore());
        QCOMPARE(settings.theme(), ThemeChoice::Dark);
        QCOMPARE(settings.uiLanguage(), u"ja"_s);
        QCOMPARE(settings.autosaveEvery(), 2000);
        settings.setTheme(ThemeChoice::Light);
        QCOMPARE(Settings(userSettingsStore()).theme(), ThemeChoice::Light);
    }

    void autosaveIsEveryThirtySecondsUnlessTold_data()
    {
        QTest::addColumn<QVariant>("stored");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("nothing") << QVariant() << 30000;
        QTest::newRow("text") << QVariant(u"5"_s) << 5000;
        QTest::newRow("zero") << QVariant(0) << 30000;
        QTest::newRow("less") << QVariant(-3) << 30000;
        QTest::newRow("too much") << QVariant(3601) << 30000;
        QTest::newRow("nonsense") << QVariant(u"often"_s) << 30000;
    }

    void autosaveIsEveryThirtySecondsUnlessTold()
    {
        QFETCH(QVariant, stored);
        QFETCH(int, milliseconds);
        auto store = std::make_unique<MemoryStore>();
        store->setValue(u"files/autosave-seconds"_s, stored);
        QCOMPARE(Settings(std::move(store)).autosaveEvery(), milliseconds);
    }

    void recentPlansAreFewAndTheLatestFirst()
    {
        Settings settings(std::make_unique<MemoryStore>());
        QSignalSpy changed(&settings, &Settings::recentPlansChanged);
        for (int plan = 0; plan < 15; ++plan)
            settings.addRecentPlan(u"/plans/%1.yaml"_s.arg(plan));
        QCOMPARE(settings.recentPlans().size(), Settings::mostRecentPlans);
        QCOMPARE(settings.recentPlans().first(), u"/plans/14.yaml"_s);
        settings.addRecentPlan(u"/plans/../plans/10.yaml"_s);
        QCOMPARE(settings.recentPlans().first(), u"/plans/10.yaml"_s);
        QCOMPARE(settings.recentPlans().count(u"/plans/10.yaml"_s), 1);
        QCOMPARE(changed.size(), 16);
        settings.addRecentPlan(u"/plans/10.yaml"_s); // no news
        QCOMPARE(changed.size(), 16);
        settings.removeRecentPlan(u"/plans/10.yaml"_s);
        QVERIFY(!settings.recentPlans().contains(u"/plans/10.yaml"_s));
        settings.clearRecentPlans();
        QCOMPARE(settings.recentPlans(), QStringList());
    }

    void tellsWhatChangedAndNothingElse()
    {
        Settings settings(std::make_unique<MemoryStore>());
        settings.setUiLanguage(u"en"_s);
        QSignalSpy language(&settings, &Settings::uiLanguageChanged);
        QSignalSpy theme(&settings, &Settings::themeChanged);
        settings.setUiLanguage(u"en"_s);
        settings.setTheme(ThemeChoice::Desktop);
        QCOMPARE(language.size() + theme.size(), 0);
        settings.setUiLanguage(u"ja"_s);
        settings.setTheme(ThemeChoice::Light);
        QCOMPARE(language.size(), 1);
        QCOMPARE(theme.size(), 1);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "SettingsTest.moc"
