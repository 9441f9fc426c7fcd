// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"

#include "canvas/CanvasFocus.h"

#include <QAccessible>

#include <algorithm>

namespace portolan {

void CanvasView::setSelection(const std::set<CanvasId> &selection)
{
    std::set<CanvasId> known;
    for (const CanvasId &id : selection) {
        if (m_scene.indexOf(id) >= 0)
            known.insert(known.end(), id); // in the same order
    }
    m_marks.selectedPart = m_scene.partOf(known);
    if (known == m_marks.selected)
        return;
    m_marks.selected = std::move(known);
    update();
    emit selectionChanged();
    QAccessibleEvent changed(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&changed);
}

void CanvasView::setFocused(const CanvasId &node)
{
    const CanvasId known = node.kind == CanvasKind::Node && m_scene.indexOf(node) >= 0 ? node : CanvasId();
    if (known == m_focused)
        return;
    m_focused = known;
    update();
    emit focusedChanged(m_focused);
    if (m_focused.isNull() || !hasFocus())
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(m_scene.indexOf(m_focused));
    QAccessible::updateAccessibility(&focus);
}

void CanvasView::setPinned(const std::set<CanvasId> &nodes)
{
    if (nodes == m_marks.pinned)
        return;
    m_marks.pinned = nodes;
    update();
}

void CanvasView::setLit(const std::set<CanvasId> &lit)
{
    m_litByOthers = lit;
    relight();
}

/// An arrow lights its ends and its label, a node its arrows.
void CanvasView::relight()
{
    std::set<CanvasId> lit;
    const auto light = [&](const CanvasId &id) {
        const int index = m_scene.indexOf(id);
        if (index < 0)
            return;
        lit.insert(id);
        if (id.kind == CanvasKind::Arrow) {
            const DiagramArrow &arrow = diagram().arrows[static_cast<size_t>(index)];
            lit.insert({CanvasKind::Node, arrow.from.toString()});
            lit.insert({CanvasKind::Node, arrow.to.toString()});
        }
    };
    for (const CanvasId &id : m_litByOthers)
        light(id);
    const bool isGround = m_hover.element.kind == CanvasKind::Zone && m_hover.part == CanvasPart::Body;
    for (const CanvasId &id : m_hover.elements) {
        if (!isGround)
            light(id);
    }
    m_marks.litPart = m_scene.partOf(lit);
    if (lit == m_marks.lit)
        return;
    m_marks.lit = std::move(lit);
    update();
}

void CanvasView::forgetWhatIsGone()
{
    setSelection(std::set<CanvasId>(m_marks.selected));
    if (m_scene.indexOf(m_focused) < 0)
        setFocused({});
    if (!m_hover.element.isNull() && m_scene.indexOf(m_hover.element) < 0)
        setHovered({});
    relight();
}

void CanvasView::setHovered(const CanvasHit &hit)
{
    if (hit.elements == m_hover.elements && hit.part == m_hover.part)
        return;
    const bool isOther = hit.elements != m_hover.elements;
    m_hover = hit;
    relight();
    if (!isOther)
        return;
    QStringList rows;
    QStringList numbers;
    std::vector<CanvasId> arrows = hit.elements;
    if (hit.element.kind == CanvasKind::Node)
        arrows = m_scene.arrowsOf(diagram().nodes[static_cast<size_t>(m_scene.indexOf(hit.element))].id);
    for (const CanvasId &id : arrows) {
        const int index = id.kind == CanvasKind::Arrow ? m_scene.indexOf(id) : -1;
        if (index < 0)
            continue;
        rows += diagram().arrows[static_cast<size_t>(index)].flows;
        numbers += diagram().arrows[static_cast<size_t>(index)].numbers;
    }
    emit hovered(hit.element, rows, numbers);
}

CanvasId CanvasView::shownFocus() const
{
    return hasFocus() ? m_focused : CanvasId();
}

const std::vector<int> &CanvasView::order() const
{
    if (m_order.size() != diagram().nodes.size())
        m_order = readingOrder(diagram());
    return m_order;
}

CanvasId CanvasView::nodeTowards(const QPointF &direction) const
{
    const int from = m_scene.indexOf(m_focused);
    const int next = from < 0 ? -1 : portolan::nodeTowards(diagram(), from, direction);
    return next < 0 ? CanvasId() : m_scene.idOf(CanvasKind::Node, next);
}

void CanvasView::travelTo(const CanvasId &node, Qt::KeyboardModifiers modifiers)
{
    if (m_scene.indexOf(node) < 0)
        return;
    ensureVisible(m_scene.rectOf(node));
    std::set<CanvasId> chosen{node};
    if (modifiers.testFlag(Qt::ShiftModifier))
        chosen.insert(m_marks.selected.begin(), m_marks.selected.end());
    setFocused(node);
    if (!modifiers.testFlag(Qt::ControlModifier))
        setSelection(chosen);
}

bool CanvasView::focusNextPrevChild(bool next)
{
    const std::vector<int> &all = order();
    const auto place = std::find(all.begin(), all.end(), m_scene.indexOf(m_focused));
    // Behind the last node, and before the first, the keyboard leaves the canvas.
    const bool leaves = all.empty() || (place != all.end() && (next ? place + 1 == all.end() : place == all.begin()));
    if (leaves || !hasFocus()) {
        setFocused({});
        return QWidget::focusNextPrevChild(next);
    }
    const int index = place == all.end() ? (next ? all.front() : all.back()) : next ? *(place + 1) : *(place - 1);
    travelTo(m_scene.idOf(CanvasKind::Node, index), {});
    return true;
}

void CanvasView::activate(const CanvasId &id)
{
    if (m_scene.indexOf(id) >= 0)
        emit activated(id);
}

void CanvasView::selectAll()
{
    std::set<CanvasId> all;
    const auto take = [&](CanvasKind kind, size_t count) {
        for (size_t index = 0; index < count; ++index)
            all.insert(all.end(), m_scene.idOf(kind, static_cast<int>(index))); // mostly in order
    };
    take(CanvasKind::Zone, diagram().zones.size());
    take(CanvasKind::Firewall, diagram().gates.size());
    take(CanvasKind::Node, diagram().nodes.size());
    take(CanvasKind::Arrow, diagram().arrows.size());
    setSelection(all);
}

void CanvasView::clearSelection()
{
    setFocused({});
    setSelection({});
}

} // namespace portolan
