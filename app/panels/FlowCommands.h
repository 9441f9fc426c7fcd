// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "edit/PlanDocument.h"

#include <QObject>
#include <QPointer>

#include <set>

namespace portolan {

class Actions;
class FlowsPanel;
class Panels;
class SharedSelection;

/// Serves the commands on rows, from wherever they are given: for the nodes and arrows that are chosen on the canvas
/// or, with none of them, for the rows that are chosen in the table.
class FlowCommands : public QObject {
    Q_OBJECT

public:
    FlowCommands(
        FlowsPanel &flows, Panels &panels, Actions &actions, SharedSelection &selection, QObject *parent = nullptr);

    void setDocument(PlanDocument *document); ///< null: none

private:
    void update();
    /// Brings the panel to the front, with the rows of what is chosen on the canvas.
    void showRows();
    [[nodiscard]] std::set<CanvasId> chosenEnds() const; ///< nodes and arrows

    FlowsPanel &m_flows;
    Panels &m_panels;
    Actions &m_actions;
    SharedSelection &m_selection;
    QPointer<PlanDocument> m_document;
};

} // namespace portolan
