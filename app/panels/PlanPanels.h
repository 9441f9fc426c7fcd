// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panels/FindingsFeed.h"
#include "panels/PanelContext.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace portolan {

class ExposurePanel;
class FindingsPanel;
class FlowCommands;
class FlowsPanel;
class HistoryPanel;
class Panels;
class PropertiesPanel;

/// The panels over the plan that is open, in the docks of a window. They go with this, as they refer to the findings
/// that it has and to what their context names, or with the window.
class PlanPanels : public QObject {
    Q_OBJECT

public:
    /// Makes the panels "properties", "findings", "history", "flows" and "exposure", and adds them.
    PlanPanels(Panels &panels, const PanelContext &context, QObject *parent = nullptr);
    ~PlanPanels() override;

    /// See PropertiesPanel::takeTyped().
    void takeTyped();

    /// What all of them show from now on; null: nothing. A document must outlive this or be taken away.
    void setDocument(PlanDocument *document);
    [[nodiscard]] FlowsPanel &flowsPanel() { return *m_flows; }
    /// For counts in a status bar.
    [[nodiscard]] FindingsFeed &findings() { return m_findings; }

private:
    FindingsFeed m_findings;
    FlowsPanel *m_flows = nullptr;
    FindingsPanel *m_findingsPanel = nullptr;
    PropertiesPanel *m_properties = nullptr;
    HistoryPanel *m_history = nullptr;
    ExposurePanel *m_exposure = nullptr;
    std::vector<QPointer<QWidget>> m_made; ///< all of these; null: the window took it along
    FlowCommands *m_flowCommands = nullptr; ///< null: nobody asks for them
};

} // namespace portolan
