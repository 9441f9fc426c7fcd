// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/CanvasSelection.h"

#include "canvas/CanvasView.h"
#include "workspace/PlanMirror.h"

#include <QScopedValueRollback>
#include <QSet>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostLitWithChosen = 2000; // things that are chosen

} // namespace

CanvasSelection::CanvasSelection(CanvasView &view, PlanMirror &mirror, SharedSelection &selection, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_mirror(mirror)
    , m_selection(selection)
{
    connect(&view, &CanvasView::selectionChanged, this, &CanvasSelection::takeFromCanvas);
    connect(&view, &CanvasView::hovered, this,
        [this](const CanvasId &, const QStringList &rows) { m_selection.setLitRows(rows); });
    connect(&selection, &SharedSelection::thingsChanged, this, [this] {
        const bool isFromCanvas = m_view.selection() == m_selection.things();
        showOnCanvas();
        if (!isFromCanvas)
            followFocus();
    });
    connect(&selection, &SharedSelection::rowsChanged, this,
        [this] { m_selection.inTurn(this, u"light"_s, [this] { light(); }); });
    connect(&selection, &SharedSelection::revealAsked, this, &CanvasSelection::reveal);
    connect(&mirror, &PlanMirror::shown, this, [this] {
        showOnCanvas();
        light();
        if (!m_toReveal.empty())
            reveal(std::exchange(m_toReveal, {}));
    });
}

void CanvasSelection::takeFromCanvas()
{
    // What is new, or is called otherwise now, is chosen before it is drawn.
    if (m_isShowing || !m_mirror.isCurrent())
        return;
    m_selection.setThings(m_view.selection());
    m_selection.inTurn(this, u"rows"_s, [this] { chooseRows(); });
}

/// Those of the chosen arrows.
void CanvasSelection::chooseRows()
{
    QStringList rows;
    for (const CanvasId &id : m_view.selection()) {
        const int index = id.kind == CanvasKind::Arrow ? m_view.scene().indexOf(id) : -1;
        if (index >= 0)
            rows += m_view.diagram().arrows[static_cast<size_t>(index)].flows;
    }
    // A table that lists them in its own order has chosen them already.
    const QStringList &chosen = m_selection.rows();
    if (chosen.size() == rows.size()
        && QSet<QString>(chosen.begin(), chosen.end()) == QSet<QString>(rows.begin(), rows.end()))
        return;
    m_selection.setRows(rows);
}

void CanvasSelection::showOnCanvas()
{
    if (m_view.selection() == m_selection.things())
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    m_view.setSelection(m_selection.things());
}

/// The frame of the keyboard goes to the one machine that was chosen elsewhere, and stays on none that was not.
void CanvasSelection::followFocus()
{
    const std::set<CanvasId> &things = m_selection.things();
    if (things.size() == 1)
        m_view.setFocused(*things.begin());
    else if (!things.contains(m_view.focused()))
        m_view.setFocused({});
}

void CanvasSelection::light()
{
    // Everything is chosen: nothing would stand out.
    if (m_view.selection().size() > mostLitWithChosen) {
        m_view.setLit({});
        return;
    }
    const std::vector<CanvasId> arrows = m_view.scene().arrowsWithRows(m_selection.rows());
    m_view.setLit({arrows.begin(), arrows.end()});
}

void CanvasSelection::reveal(const std::set<CanvasId> &things)
{
    if (!m_mirror.isCurrent()) {
        m_toReveal = things;
        return;
    }
    QRectF place;
    for (const CanvasId &id : things)
        place |= m_view.scene().rectOf(id);
    if (!place.isEmpty())
        m_view.ensureVisible(place);
}

Selection editableOf(const Plan &plan, const std::set<CanvasId> &things)
{
    Selection selection;
    QSet<QString> arrows;
    for (const CanvasId &thing : things) {
        if (thing.kind == CanvasKind::Arrow) {
            if (!plan.flows.empty())
                arrows.insert(thing.id);
            continue;
        }
        const std::optional<Id> id = Id::parse(thing.id);
        if (!id)
            continue;
        if (thing.kind == CanvasKind::Node && plan.nodes.contains(*id))
            selection.nodes.insert(selection.nodes.end(), *id); // in the same order
        else if (thing.kind == CanvasKind::Zone && plan.zones.contains(*id))
            selection.zones.insert(*id);
        else if (thing.kind == CanvasKind::Firewall && plan.firewalls.contains(*id))
            selection.firewalls.insert(*id);
    }
    for (const auto &[id, flow] : plan.flows) {
        if (!arrows.isEmpty() && arrows.contains(arrowId(flow.from, flow.to)))
            selection.flows.insert(id);
    }
    return selection;
}

std::set<CanvasId> thingsOf(const Selection &selection)
{
    std::set<CanvasId> things;
    for (const Id &id : selection.nodes)
        things.insert(things.end(), {CanvasKind::Node, id.toString()});
    for (const Id &id : selection.zones)
        things.insert({CanvasKind::Zone, id.toString()});
    for (const Id &id : selection.firewalls)
        things.insert({CanvasKind::Firewall, id.toString()});
    return things;
}

} // namespace portolan
