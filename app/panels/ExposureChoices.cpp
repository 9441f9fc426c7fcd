// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/CheckTools.h"
#include "derive/FlowKey.h"
#include "panels/ExposurePanel.h"
#include "plots/PlotView.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>

namespace portolan {

// What is chosen: from a plot to the window, and from the window to a plot.

void ExposurePanel::collectNodes(const std::vector<Id> &nodes, std::set<CanvasId> &things) const
{
    for (const Id &node : nodes)
        things.insert({CanvasKind::Node, node.toString()});
}

void ExposurePanel::collectFlows(
    const std::vector<int> &flows, std::set<CanvasId> &things, QStringList &rows, bool asArrows) const
{
    const FlowEngine &engine = document()->engine();
    for (const int handle : flows) {
        const Flow &flow = engine.flow(handle);
        rows.append(rowKey(engine, flow));
        if (asArrows)
            things.insert({CanvasKind::Arrow,
                QString(engine.nodes().at(flow.identity.opener).id.toString() + u'>'
                    + engine.nodes().at(flow.identity.listener).id.toString())});
    }
}

void ExposurePanel::collect(int element, std::set<CanvasId> &things, QStringList &rows) const
{
    const auto at = static_cast<size_t>(element);
    if (m_shown == ExposurePlot::Ports) {
        const NodeExposure &node = m_figures->nodes[static_cast<size_t>(m_order[at])];
        collectNodes({node.node}, things);
        const FlowEngine &engine = document()->engine();
        const int index = engine.nodes().indexOf(node.node);
        std::vector<int> flows;
        for (const int handle : engine.flowsAt(index)) {
            const Flow &flow = engine.flow(handle);
            if (flow.identity.listener == index && !flow.excluded && !flow.sameHost)
                flows.push_back(handle);
        }
        collectFlows(flows, things, rows, false);
    } else if (m_shown == ExposurePlot::Zones) {
        collectFlows(m_figures->zones.cells[at].flows, things, rows, true);
    } else if (at < m_figures->uses.size()) {
        collectNodes(m_figures->uses[at].nodes, things);
        collectFlows(m_figures->uses[at].flows, things, rows, false);
    } else {
        const PortBand &band = m_figures->bands[at - m_figures->uses.size()];
        collectNodes(band.nodes, things);
        collectFlows(band.flows, things, rows, false);
    }
}

void ExposurePanel::pick(int element, bool adds)
{
    if (!document() || !m_figures)
        return;
    if (m_isStale)
        bringUpToDate(); // what was clicked may be elsewhere by now, but never what is gone
    if (!m_plot->content() || element >= m_plot->content()->elementCount())
        return;
    if (!adds)
        m_picked.clear();
    if (!m_picked.insert(element).second)
        m_picked.erase(element);
    std::set<CanvasId> things;
    QStringList rows;
    for (const int chosen : m_picked)
        collect(chosen, things, rows);
    rows.removeDuplicates();
    m_isTelling = true;
    context().selection.setThings(things);
    context().selection.setRows(rows);
    context().selection.reveal(things);
    m_isTelling = false;
    markChosen();
}

void ExposurePanel::pickRows()
{
    if (m_isMarking)
        return;
    bool adds = false;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const int element = m_model->table().elements[static_cast<size_t>(index.row())];
        if (!adds)
            m_picked.clear();
        m_isMarking = true; // the table shows already what is chosen
        pick(element, adds);
        m_isMarking = false;
        adds = true;
    }
}

void ExposurePanel::takeArrow(const QString &arrow, std::set<int> &cells) const
{
    const FlowEngine &engine = document()->engine();
    const qsizetype split = arrow.indexOf(u'>');
    const std::optional<Id> from = Id::parse(arrow.left(split));
    const std::optional<Id> to = Id::parse(arrow.mid(split + 1));
    const int opener = from ? engine.nodes().indexOf(*from) : NodeTable::none;
    const int listener = to ? engine.nodes().indexOf(*to) : NodeTable::none;
    if (opener == NodeTable::none || listener == NodeTable::none)
        return;
    const std::vector<Id> &zones = m_figures->zones.zones;
    const std::vector<int> &ofOpener = engine.flowsAt(opener);
    const std::vector<int> &ofListener = engine.flowsAt(listener);
    for (const int handle : ofOpener.size() < ofListener.size() ? ofOpener : ofListener) {
        const FlowIdentity &ends = engine.flow(handle).identity;
        if (ends.opener != opener || ends.listener != listener)
            continue;
        const auto placeOf = [&](bool isOpener) {
            const int zone = zoneOfEnd(engine, engine.flow(handle), isOpener);
            const Id id = zone == ZoneMap::noZone ? Id() : engine.zones().zone(zone).id;
            return std::find(zones.begin(), zones.end(), id) - zones.begin();
        };
        const auto cell = static_cast<size_t>(placeOf(true)) * zones.size() + static_cast<size_t>(placeOf(false));
        if (cell < m_figures->zones.cells.size() && !m_figures->zones.cells[cell].isEmpty())
            cells.insert(static_cast<int>(cell));
    }
}

std::set<int> ExposurePanel::chosenElements() const
{
    std::set<int> elements;
    const auto &things = context().selection.things();
    const auto isChosen = [&](CanvasKind kind, const Id &id) { return things.contains({kind, id.toString()}); };
    if (m_shown == ExposurePlot::Ports) {
        for (size_t i = 0; i < m_order.size(); ++i) {
            if (isChosen(CanvasKind::Node, m_figures->nodes[static_cast<size_t>(m_order[i])].node))
                elements.insert(static_cast<int>(i));
        }
    } else if (m_shown == ExposurePlot::Zones) {
        for (const CanvasId &thing : things) {
            if (thing.kind == CanvasKind::Arrow)
                takeArrow(thing.id, elements);
        }
        for (size_t i = 0; i < m_figures->zones.cells.size(); ++i) {
            const ZoneCell &cell = m_figures->zones.cells[i];
            if (!cell.isEmpty()
                && std::any_of(cell.crossing.firewalls.begin(), cell.crossing.firewalls.end(),
                    [&](const Id &id) { return isChosen(CanvasKind::Firewall, id); }))
                elements.insert(static_cast<int>(i));
        }
    } else {
        std::vector<Id> nodes;
        for (const CanvasId &thing : things) {
            if (const std::optional<Id> id = Id::parse(thing.id); thing.kind == CanvasKind::Node && id)
                nodes.push_back(*id);
        }
        for (size_t i = 0; i < m_figures->uses.size(); ++i) {
            const std::vector<Id> &users = m_figures->uses[i].nodes;
            if (std::any_of(nodes.begin(), nodes.end(),
                    [&](const Id &id) { return std::binary_search(users.begin(), users.end(), id); }))
                elements.insert(static_cast<int>(i));
        }
    }
    return elements;
}

void ExposurePanel::markChosen()
{
    if (!document() || !m_figures || m_isStale)
        return;
    const std::set<int> chosen = m_picked.empty() ? chosenElements() : m_picked;
    m_plot->setChosen(chosen);
    if (m_picked.empty() && chosen.size() == 1)
        m_plot->reveal(*chosen.begin());
    if (m_isMarking || m_model->rowCount() == 0)
        return;
    m_isMarking = true;
    QItemSelection rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (chosen.contains(m_model->table().elements[static_cast<size_t>(row)]))
            rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (!rows.isEmpty())
        m_table->scrollTo(rows.first().topLeft());
    m_isMarking = false;
}

} // namespace portolan
