// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasView.h"
#include "messages/UserLanguage.h"
#include "panels/FlowsModel.h"
#include "panels/FlowsPanel.h"
#include "panels/PlanPanels.h"
#include "revisions/Comparing.h"
#include "revisions/ComparisonBar.h"
#include "revisions/SheetCommands.h"
#include "shell/Actions.h"
#include "shell/FileCommands.h"
#include "shell/MainWindow.h"
#include "shell/NoticeBar.h"
#include "shell/PlanDrawing.h"
#include "shell/PlanFile.h"
#include "shell/Questions.h"
#include "tools/EditingDesk.h"
#include "workspace/PlanMirror.h"

#include <QAction>
#include <QTest>

namespace portolan::test {

/// Gives up unsaved changes, and knows which older plan is meant.
class QuietQuestions : public Questions {
public:
    explicit QuietQuestions(const QString &olderPath)
        : m_olderPath(olderPath)
    {
    }
    Unsaved askUnsaved(const QString &) override { return Unsaved::Discard; }
    QString askOpenPath(const QString &) override { return {}; }
    QString askOlderPath(const QString &) override { return m_olderPath; }
    bool askReplaceChanged(const QString &) override { return true; }
    Reload askReload(const QString &, bool) override { return Reload::KeepMine; }
    Recover askRecover(const QString &, const QDateTime &, KeptOf) override { return Recover::Later; }
    QString askSavePath(const QString &) override { return {}; }

private:
    const QString &m_olderPath;
};

/// The window as the program makes it, with nothing of the tester's own about it; its day is 2026-11-21.
struct RevisionDesk {
    Settings settings{std::make_unique<MemoryStore>()};
    SpokenLanguage spoken;
    QString olderPath; ///< what "Compare with a file" is answered with
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<EditingDesk> desk;
    std::unique_ptr<PlanPanels> panels;
    std::unique_ptr<Comparing> comparing;
    std::unique_ptr<SheetCommands> sheet;

    RevisionDesk()
    {
        settings.setUiLanguage(QStringLiteral("en"));
        settings.setDocumentLanguage(ExportLanguage::English);
        const auto today = [] { return QDate(2026, 11, 21); };
        window = std::make_unique<MainWindow>(settings, spoken, CatalogPlaces(), today);
        window->setQuestions(std::make_unique<QuietQuestions>(olderPath));
        desk = std::make_unique<EditingDesk>(*window, settings, today);
        panels = std::make_unique<PlanPanels>(window->panels(),
            PanelContext{desk->selection(), settings, window->drawingKit()->wording, today, &desk->comparison()});
        QObject::connect(desk.get(), &EditingDesk::documentChanged, panels.get(), &PlanPanels::setDocument);
        comparing = std::make_unique<Comparing>(*window, *desk, settings, CatalogPlaces());
        sheet = std::make_unique<SheetCommands>(*window, *desk, settings, today);
        window->resize(1600, 1000);
        window->show();
    }

    bool beginExample(const QString &example)
    {
        window->fileCommands().startFromExample(example);
        return waitForPlan();
    }
    bool open(const QString &path)
    {
        window->fileCommands().open(path);
        return waitForPlan();
    }
    bool compareWith(const QString &path)
    {
        comparing->compareWith(path);
        return settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !comparing->isReading() && desk->mirror().isSettled(); }, 30000);
    }
    [[nodiscard]] QAction *action(const QString &id) const { return window->actions().action(id); }
    [[nodiscard]] PlanDocument &document() const { return *desk->document(); }
    [[nodiscard]] const Plan &plan() const { return document().plan(); }
    [[nodiscard]] ComparisonBar &bar() const { return comparing->bar(); }
    [[nodiscard]] FlowsPanel &flows() const { return *window->findChild<FlowsPanel *>(); }

private:
    bool waitForPlan()
    {
        return QTest::qWaitFor([this] { return !window->planFile().isLoading(); }, 30000) && window->planFile().isOpen()
            && settle();
    }
};

} // namespace portolan::test
