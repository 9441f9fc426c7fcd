// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasView.h"
#include "exporting/Exporter.h"
#include "finding/Finder.h"
#include "guide/HelpCommands.h"
#include "messages/UserLanguage.h"
#include "panels/FlowsPanel.h"
#include "panels/PlanPanels.h"
#include "print/PrintCommands.h"
#include "revisions/Comparing.h"
#include "revisions/ComparisonBar.h"
#include "revisions/SheetCommands.h"
#include "shell/Actions.h"
#include "shell/FileCommands.h"
#include "shell/MainWindow.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanFile.h"
#include "shell/PlanGuard.h"
#include "shell/Questions.h"
#include "tools/EditingDesk.h"
#include "workspace/PlanMirror.h"

#include <QAction>
#include <QTableView>
#include <QTest>

#include <memory>

namespace portolan::test {

/// Unless told otherwise: says yes to what can be recovered or reloaded, gives up changes, and has no paths.
class SilentQuestions : public Questions {
public:
    bool takesOver = true;
    Recover recover = Recover::TakeOver;
    Unsaved unsaved = Unsaved::Discard;
    bool compares = false; ///< with what somebody else has made of the file
    QString savePath;
    int recoveries = 0;
    int reloads = 0;

    Unsaved askUnsaved(const QString &) override { return unsaved; }
    QString askOpenPath(const QString &) override { return {}; }
    bool askReplaceChanged(const QString &) override { return true; }
    Reload askReload(const QString &, bool) override
    {
        ++reloads;
        return compares ? Reload::Compare : takesOver ? Reload::TakeOver : Reload::KeepMine;
    }
    Recover askRecover(const QString &, const QDateTime &, KeptOf) override
    {
        ++recoveries;
        QTest::qWait(300); // as a dialog, which has a loop of events of its own
        return recover;
    }
    QString askSavePath(const QString &) override { return savePath; }
};

/// The window as the program puts it together, with nothing of the tester's own about it.
class WholeWindow {
public:
    explicit WholeWindow(const QString &language = QStringLiteral("en"), const CatalogPlaces &places = {})
        : m_settings(std::make_unique<MemoryStore>())
    {
        m_settings.setUiLanguage(language);
        const auto today = [] { return QDate(2026, 11, 21); };
        m_window = std::make_unique<MainWindow>(m_settings, m_spoken, places, today);
        auto questions = std::make_unique<SilentQuestions>();
        m_questions = questions.get();
        m_window->setQuestions(std::move(questions));
        m_desk = std::make_unique<EditingDesk>(*m_window, m_settings, today);
        m_exporter = std::make_unique<Exporter>(*m_window, m_settings, places);
        m_exporter->follow(m_desk->comparison());
        m_printing = std::make_unique<PrintCommands>(*m_window, m_settings, *m_exporter,
            PrintCommands::Outside{[] { return QStringList{QStringLiteral("Office")}; },
                [](QWidget *, QPrinter &, int) { return false; }});
        m_finder = std::make_unique<Finder>(*m_window, *m_desk, m_settings);
        m_help = std::make_unique<HelpCommands>(*m_window);
        m_kit = m_window->drawingKit();
        m_panels = std::make_unique<PlanPanels>(m_window->panels(),
            PanelContext{m_desk->selection(), m_settings, m_kit->wording, today, &m_desk->comparison(),
                &m_window->actions(), &m_desk->mirror()});
        QObject::connect(m_desk.get(), &EditingDesk::documentChanged, m_panels.get(), &PlanPanels::setDocument);
        QObject::connect(&m_window->fileCommands(), &FileCommands::typedWanted, m_panels.get(), &PlanPanels::takeTyped);
        m_finder->offerOn(m_panels->flowsPanel().view());
        m_comparing = std::make_unique<Comparing>(*m_window, *m_desk, m_settings, places);
        m_sheet = std::make_unique<SheetCommands>(*m_window, *m_desk, m_settings, today);
        m_window->resize(1280, 820);
    }
    ~WholeWindow() { m_panels->setDocument(nullptr); }
    WholeWindow(const WholeWindow &) = delete;
    WholeWindow &operator=(const WholeWindow &) = delete;

    void show()
    {
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        (void)QTest::qWaitForWindowActive(m_window.get());
    }
    bool startFromExample(const QString &name)
    {
        m_window->fileCommands().startFromExample(name);
        return waitForPlan();
    }
    bool open(const QString &path)
    {
        m_window->fileCommands().open(path);
        return waitForPlan();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return m_desk->mirror().isSettled(); }, 30000);
    }
    void run(const QString &action) { m_window->actions().action(action)->trigger(); }

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] EditingDesk &desk() { return *m_desk; }
    [[nodiscard]] Finder &finder() { return *m_finder; }
    [[nodiscard]] HelpCommands &help() { return *m_help; }
    [[nodiscard]] Exporter &exporter() { return *m_exporter; }
    [[nodiscard]] PrintCommands &printing() { return *m_printing; }
    [[nodiscard]] Comparing &comparing() { return *m_comparing; }
    [[nodiscard]] SheetCommands &sheet() { return *m_sheet; }
    [[nodiscard]] PlanPanels &panels() { return *m_panels; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] SilentQuestions &questions() { return *m_questions; }
    [[nodiscard]] PlanDocument &document() { return *m_window->planFile().document(); }

private:
    bool waitForPlan()
    {
        return QTest::qWaitFor(
                   [this] { return !m_window->planFile().isLoading() && m_window->planFile().isOpen(); }, 30000)
            && settle();
    }

    Settings m_settings;
    SpokenLanguage m_spoken;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<const DrawingKit> m_kit;
    std::unique_ptr<EditingDesk> m_desk;
    std::unique_ptr<Exporter> m_exporter;
    std::unique_ptr<PrintCommands> m_printing;
    std::unique_ptr<Finder> m_finder;
    std::unique_ptr<HelpCommands> m_help;
    std::unique_ptr<PlanPanels> m_panels;
    std::unique_ptr<Comparing> m_comparing;
    std::unique_ptr<SheetCommands> m_sheet;
    SilentQuestions *m_questions = nullptr;
};

} // namespace portolan::test
