// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/Finding.h"
#include "tools/ToolContext.h"
#include "workspace/Selection.h"
#include "workspace/SharedComparison.h"

#include <QDate>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QMenu;

namespace portolan {

class CanvasSelection;
class CanvasView;
class EditCommands;
class EditTool;
class Insertion;
class LegendCard;
class MainWindow;
class OverviewMap;
class PlanMirror;
class Settings;
struct DrawingKit;

/// Makes the window edit: puts a canvas into it, keeps it true to the plan that is open, and serves the commands that
/// edit and look at it. Panels work with the same document and selection.
class EditingDesk : public QObject {
    Q_OBJECT

public:
    /// Window and settings must outlive the desk. today: for findings that depend on it.
    EditingDesk(MainWindow &window, Settings &settings, std::function<QDate()> today);
    ~EditingDesk() override;

    [[nodiscard]] CanvasView &canvas() { return *m_canvas; }
    [[nodiscard]] SharedSelection &selection() { return m_selection; }
    /// What the open plan is compared with; nothing, at first with every plan.
    [[nodiscard]] SharedComparison &comparison() { return m_comparison; }
    [[nodiscard]] PlanMirror &mirror() { return *m_mirror; }
    [[nodiscard]] EditTool &tool() { return *m_tool; }
    [[nodiscard]] Insertion &insertion() { return *m_insertion; }
    /// What can be done with what is chosen on the canvas.
    void fillContextMenu(QMenu &menu) const;
    [[nodiscard]] PlanDocument *document() const { return m_context->document; } ///< null: no plan is open

signals:
    /// Another plan is open, or (null) none. The one before is there until all have been told.
    void documentChanged(portolan::PlanDocument *document);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeCanvas();
    void connectPlan();
    void serveView();
    void takeDocument();
    void forgetSearch();
    void typeAhead(const QString &text);
    void updatePages();
    void updateStatus();
    void updateWork();
    void updateHint();
    void updatePins();
    void retranslate();

    MainWindow &m_window;
    Settings &m_settings;
    std::function<QDate()> m_today;
    std::shared_ptr<const DrawingKit> m_kit;
    SharedSelection m_selection;
    SharedComparison m_comparison;
    CanvasView *m_canvas = nullptr; ///< the window's
    std::unique_ptr<ToolContext> m_context;
    Insertion *m_insertion = nullptr;
    PlanMirror *m_mirror = nullptr;
    std::unique_ptr<EditTool> m_tool;
    EditCommands *m_commands = nullptr;
    OverviewMap *m_overview = nullptr;
    LegendCard *m_legend = nullptr;
    bool m_isFresh = false; ///< a plan was opened and not shown yet
    bool m_isFitToSketch = false; ///< ... and all of its sketch; its arrows are on their way
};

} // namespace portolan
