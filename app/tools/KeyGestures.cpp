// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tools/KeyGestures.h"

#include "edit/EditNames.h"
#include "edit/MoveEdits.h"
#include "edit/NodeEdits.h"
#include "edit/ZoneEdits.h"
#include "tools/Geometry.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

/// The box with its right and lower edges moved, on the grid where they were not.
Rectangle stretched(const Rectangle &box, const QPointF &by, const Size &smallest)
{
    const auto edge = [](double now, double step) {
        const double line = now / gridStep;
        if (step > 0)
            return (std::floor(line + 1e-6) + 1) * gridStep;
        return step < 0 ? (std::ceil(line - 1e-6) - 1) * gridStep : now;
    };
    Rectangle stretched = box;
    stretched.width = std::max(smallest.width, edge(box.x + box.width, by.x()) - box.x);
    stretched.height = std::max(smallest.height, edge(box.y + box.height, by.y()) - box.y);
    return stretched;
}

} // namespace

KeyGestures::KeyGestures(const ToolContext &context)
    : m_context(context)
{
}

bool KeyGestures::take(const QKeyEvent &event)
{
    const QPointF direction = directionOf(event.key());
    const Qt::KeyboardModifiers held = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    const bool resizes = held == (Qt::AltModifier | Qt::ShiftModifier);
    // With Ctrl or Alt alone, and where nothing can be moved, arrows travel from node to node.
    if (direction.isNull() || (!resizes && (held & (Qt::ControlModifier | Qt::AltModifier))) || !m_context.document
        || m_context.document->isReadOnly())
        return false;
    const Selection chosen = m_context.chosen();
    if (chosen.nodes.empty() && chosen.zones.empty() && (resizes || chosen.firewalls.empty()))
        return false;
    if (resizes)
        resize(chosen, direction);
    else
        nudge(chosen, direction * (held == Qt::ShiftModifier ? 1 : gridStep));
    return true;
}

void KeyGestures::begin(Sort sort)
{
    const std::set<CanvasId> &things = m_context.selection.things();
    if (!m_gesture.isEmpty() && m_sort == sort && m_things == things)
        return;
    m_gesture = m_context.document->newGesture();
    m_sort = sort;
    m_things = things;
}

void KeyGestures::nudge(const Selection &chosen, const QPointF &by)
{
    begin(Sort::Move);
    const Places places = m_context.document->places();
    m_context.document->edit(
        editName(Edit::Move, Edit::MoveSeveral, chosen),
        [&](PlanEditor &editor) { moveSelection(editor, places, chosen, pointOf(by)); }, m_gesture);
}

void KeyGestures::resize(const Selection &chosen, const QPointF &by)
{
    begin(Sort::Resize);
    const Places places = m_context.document->places();
    const Id &first = chosen.nodes.empty() ? *chosen.zones.begin() : *chosen.nodes.begin();
    m_context.document->edit(
        editName(Edit::Resize, first),
        [&](PlanEditor &editor) {
            for (const Id &id : chosen.nodes) {
                if (const std::optional<Rectangle> box = places.node(id))
                    resizeNode(editor, places, id, stretched(*box, by, Node::smallestSize));
            }
            for (const Id &id : chosen.zones) {
                if (const std::optional<Rectangle> frame = places.zone(id))
                    resizeZone(editor, places, id, stretched(*frame, by, smallestFrame));
            }
        },
        m_gesture);
}

} // namespace portolan
