// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporting/ExportQuestions.h"
#include "exporting/Exporter.h"
#include "exporting/PreviewPane.h"
#include "messages/UserLanguage.h"
#include "shell/FileCommands.h"
#include "shell/MainWindow.h"
#include "shell/PlanFile.h"
#include "support/CliRun.h"
#include "tools/EditingDesk.h"
#include "workspace/PlanMirror.h"

#include <QPushButton>
#include <QTest>
#include <QUrl>

namespace portolan::test {

/// Answers as it was told, and remembers what it was asked.
struct ExportAnswers {
    bool replaces = true;
    QString file;
    QString olderPlan;
    QStringList asked;
    QList<QUrl> opened;
};

class ToldExportQuestions : public ExportQuestions {
public:
    explicit ToldExportQuestions(ExportAnswers &answers)
        : m_answers(answers)
    {
    }
    bool askReplace(QWidget *, const QStringList &paths) override
    {
        for (const QString &path : paths)
            m_answers.asked.append(QStringLiteral("replace ") + path.section(u'/', -1));
        return m_answers.replaces;
    }
    QString askFile(QWidget *, const QString &suggested) override
    {
        m_answers.asked.append(QStringLiteral("file ") + suggested);
        return m_answers.file;
    }
    QString askOlderPlan(QWidget *, const QString &) override { return m_answers.olderPlan; }

private:
    ExportAnswers &m_answers;
};

/// Keeps what it is given for as long as somebody else has it: settings that outlive their window.
class SharedStore : public SettingsStore {
public:
    explicit SharedStore(std::shared_ptr<MemoryStore> store)
        : m_store(std::move(store))
    {
    }
    [[nodiscard]] QVariant value(const QString &key) const override { return m_store->value(key); }
    void setValue(const QString &key, const QVariant &value) override { m_store->setValue(key, value); }

private:
    std::shared_ptr<MemoryStore> m_store;
};

/// The window as the program makes it, with a plan from a file.
struct ExportBench {
    ExportAnswers answers;
    Settings settings;
    SpokenLanguage spoken;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<EditingDesk> desk;
    std::unique_ptr<Exporter> exporter;

    explicit ExportBench(const QString &language = QStringLiteral("en"),
        const std::shared_ptr<MemoryStore> &store = std::make_shared<MemoryStore>())
        : settings(std::make_unique<SharedStore>(store))
    {
        settings.setUiLanguage(language);
        const auto today = [] { return QDate(2026, 11, 21); };
        window = std::make_unique<MainWindow>(settings, spoken, CatalogPlaces(), today);
        desk = std::make_unique<EditingDesk>(*window, settings, today);
        exporter = std::make_unique<Exporter>(*window, settings, CatalogPlaces(),
            Exporter::Outside{std::make_unique<ToldExportQuestions>(answers),
                [this](const QUrl &url) { answers.opened.append(url); }});
        window->resize(1300, 850);
        window->show();
    }
    ~ExportBench()
    {
        exporter.reset();
        desk.reset();
    }
    ExportBench(const ExportBench &) = delete;
    ExportBench &operator=(const ExportBench &) = delete;

    [[nodiscard]] bool open(const QString &path) const
    {
        window->fileCommands().open(path);
        return QTest::qWaitFor([&] { return window->planFile().path() == path; }, 20000)
            && QTest::qWaitFor([&] { return desk->mirror().isSettled(); }, 20000);
    }
    [[nodiscard]] bool openExample(const QString &name) const
    {
        window->fileCommands().startFromExample(name);
        return QTest::qWaitFor([&] { return window->planFile().isOpen(); }, 20000);
    }
    /// The dialog with these choices, once its preview is there.
    [[nodiscard]] ExportDialog *ask(const std::optional<ExportChoices> &choices = {}) const
    {
        exporter->exportAsked(choices);
        ExportDialog *dialog = exporter->dialog();
        return dialog && settle(*dialog) ? dialog : nullptr;
    }
    [[nodiscard]] static bool settle(ExportDialog &dialog)
    {
        return QTest::qWaitFor([&] { return dialog.isCurrent(); }, 60000);
    }
    /// Presses the button that writes, and waits for what comes of it: true where the dialog is gone.
    [[nodiscard]] bool write() const
    {
        QTest::mouseClick(&exporter->dialog()->acceptButton(), Qt::LeftButton);
        return QTest::qWaitFor(
                   [&] { return !exporter->dialog() || exporter->dialog()->acceptButton().isEnabled(); }, 60000)
            && QTest::qWaitFor([&] { return !exporter->dialog(); }, 200);
    }
};

} // namespace portolan::test
