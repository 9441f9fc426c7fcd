// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding/Finder.h"
#include "messages/UserLanguage.h"
#include "panels/PlanPanels.h"
#include "revisions/Comparing.h"
#include "revisions/SheetCommands.h"
#include "shell/MainWindow.h"
#include "shell/PlanDrawing.h"
#include "shell/Theme.h"
#include "tools/EditingDesk.h"

#include <QTemporaryDir>

#include <optional>

namespace portolan::bench {

class WatchedApplication;

// Of the large plan: a machine with a hundred arrows, and a product that a thousand machines are managed by.
inline const QString hubName = QStringLiteral("hub");
inline const QString secondProduct = QStringLiteral("sum");

/// The window with everything in it, as the program makes it; nothing is remembered.
class ProgramSession : public QObject {
public:
    explicit ProgramSession(QApplication &application);
    ~ProgramSession() override;

    void open(const QString &path);
    /// Whether plan and panels are there and all that changed is drawn.
    [[nodiscard]] bool isAtRest() const;
    [[nodiscard]] bool hasDrawnPlan() const { return m_framesOfPlan > 0; }
    [[nodiscard]] int frames() const { return m_frames; } ///< of the canvas

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] EditingDesk &desk() { return *m_desk; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] PlanDocument &document() { return *m_desk->document(); }
    [[nodiscard]] FlowsPanel &flows() { return *m_flows; }
    [[nodiscard]] Finder &finder() { return *m_finder; }
    [[nodiscard]] SheetCommands &sheet() { return *m_sheet; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTemporaryDir m_folder;
    Settings m_settings;
    SpokenLanguage m_spoken;
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<EditingDesk> m_desk;
    std::shared_ptr<const DrawingKit> m_kit;
    std::optional<PlanPanels> m_panels;
    FlowsPanel *m_flows = nullptr;
    std::optional<Finder> m_finder;
    std::optional<Comparing> m_comparing;
    std::optional<SheetCommands> m_sheet;
    int m_frames = 0;
    int m_framesOfPlan = 0;
};

/// Does with a large plan what people do, and prints how long each step took and kept the interface from answering.
/// subjects: "drag", "change" and so on; empty: all.
[[nodiscard]] int workOn(WatchedApplication &application, const QString &path, const QStringList &subjects);

} // namespace portolan::bench
