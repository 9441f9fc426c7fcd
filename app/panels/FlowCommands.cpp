// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/FlowCommands.h"

#include "panels/FlowsFilterBar.h"
#include "panels/FlowsPanel.h"
#include "shell/Actions.h"
#include "shell/Panels.h"
#include "workspace/Selection.h"

#include <QAction>
#include <QTableView>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

FlowCommands::FlowCommands(
    FlowsPanel &flows, Panels &panels, Actions &actions, SharedSelection &selection, QObject *parent)
    : QObject(parent)
    , m_flows(flows)
    , m_panels(panels)
    , m_actions(actions)
    , m_selection(selection)
{
    actions.serve(u"flows.leave-out"_s, this, [this] {
        showRows();
        if (m_flows.canDecide(false)) {
            m_flows.askForExclusion();
            return;
        }
        m_flows.filterBar().setThings({}, {});
        m_panels.say(tr("None of these rows can be left out: they are out already, or in the older plan only."));
    });
    actions.serve(u"flows.take-in"_s, this, [this] { m_flows.include(); });
    actions.serve(u"flows.why"_s, this, [this] {
        showRows();
        m_flows.explain();
    });
    actions.serve(u"flows.show-only"_s, this, [this] { showRows(); });
    for (const QString &id : {u"flows.leave-out"_s, u"flows.take-in"_s, u"flows.why"_s})
        flows.view().addAction(actions.action(id));
    auto *separator = new QAction(&flows.view());
    separator->setSeparator(true);
    flows.view().addAction(separator);
    flows.view().setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto follow = [this] { m_selection.inTurn(this, u"update"_s, [this] { update(); }); };
    connect(&selection, &SharedSelection::thingsChanged, this, follow);
    connect(&selection, &SharedSelection::rowsChanged, this, follow);
    connect(&flows, &FlowsPanel::decidableChanged, this, &FlowCommands::update);
    update();
}

void FlowCommands::setDocument(PlanDocument *document)
{
    m_document = document;
    m_flows.filterBar().setThings({}, {});
    update();
}

std::set<CanvasId> FlowCommands::chosenEnds() const
{
    std::set<CanvasId> ends;
    for (const CanvasId &thing : m_selection.things()) {
        if (thing.kind == CanvasKind::Node || thing.kind == CanvasKind::Arrow)
            ends.insert(ends.end(), thing);
    }
    return ends;
}

void FlowCommands::update()
{
    const auto isEnd
        = [](const CanvasId &thing) { return thing.kind == CanvasKind::Node || thing.kind == CanvasKind::Arrow; };
    const std::set<CanvasId> &things = m_selection.things();
    const bool hasEnds = m_document && std::any_of(things.begin(), things.end(), isEnd);
    const bool hasRows = m_document && !m_selection.rows().isEmpty();
    m_actions.setAvailable(u"flows.leave-out"_s, hasEnds || m_flows.canDecide(false));
    m_actions.setAvailable(u"flows.take-in"_s, m_flows.canDecide(true));
    m_actions.setAvailable(u"flows.why"_s, hasEnds || hasRows);
    m_actions.setAvailable(u"flows.show-only"_s, hasEnds);
}

void FlowCommands::showRows()
{
    m_panels.show(u"flows"_s);
    if (const std::set<CanvasId> ends = chosenEnds(); !ends.empty())
        m_flows.showRowsOf(ends);
}

} // namespace portolan
