// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/SelectTool.h"

#include "canvas/CanvasView.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

bool adds(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) || modifiers.testFlag(Qt::ControlModifier);
}

Qt::CursorShape shapeOf(CanvasHandle handle)
{
    switch (handle) {
    case CanvasHandle::TopLeft:
    case CanvasHandle::BottomRight:
        return Qt::SizeFDiagCursor;
    case CanvasHandle::TopRight:
    case CanvasHandle::BottomLeft:
        return Qt::SizeBDiagCursor;
    case CanvasHandle::Left:
    case CanvasHandle::Right:
        return Qt::SizeHorCursor;
    case CanvasHandle::Top:
    case CanvasHandle::Bottom:
        return Qt::SizeVerCursor;
    case CanvasHandle::None:
        break;
    }
    return Qt::ArrowCursor;
}

} // namespace

SelectTool::SelectTool(CanvasView &view)
    : m_view(view)
{
}

bool SelectTool::isGround(const CanvasPointer &pointer)
{
    return pointer.hit.isGround();
}

bool SelectTool::press(const CanvasPointer &pointer)
{
    if (pointer.button != Qt::LeftButton && pointer.button != Qt::RightButton)
        return false;
    m_start = pointer;
    m_before = m_view.selection();
    m_narrowsOnRelease = false;
    if (pointer.button == Qt::RightButton) {
        // A menu is for what is under the pointer, or for all that is selected, if that is part of it.
        if (!m_view.isSelected(pointer.hit.element))
            click(pointer);
        return false;
    }
    m_gesture = Gesture::Pressed;
    if (isGround(pointer))
        return true;
    if (!adds(pointer.modifiers) && m_view.isSelected(pointer.hit.element))
        m_narrowsOnRelease = true;
    else
        click(pointer);
    return true;
}

void SelectTool::click(const CanvasPointer &pointer)
{
    const std::vector<CanvasId> &hits = pointer.hit.elements;
    std::set<CanvasId> chosen(hits.begin(), hits.end());
    if (adds(pointer.modifiers)) {
        const bool wasThere = !hits.empty() && m_view.isSelected(hits.front());
        std::set<CanvasId> all = m_view.selection();
        for (const CanvasId &hit : hits) {
            if (wasThere)
                all.erase(hit);
            else
                all.insert(hit);
        }
        chosen = std::move(all);
    }
    m_view.setSelection(chosen);
    // The keyboard goes on where the mouse was: its frame is not to stay on another machine.
    m_view.setFocused(pointer.hit.element);
}

bool SelectTool::hasMovedFar(const CanvasPointer &pointer) const
{
    return (pointer.view - m_start.view).manhattanLength() >= QApplication::startDragDistance();
}

void SelectTool::move(const CanvasPointer &pointer)
{
    if (m_gesture == Gesture::Pressed && isGround(m_start) && hasMovedFar(pointer))
        m_gesture = Gesture::RubberBand;
    if (m_gesture == Gesture::Pressed && hasMovedFar(pointer))
        m_narrowsOnRelease = false;
    if (m_gesture == Gesture::RubberBand)
        stretch(pointer.scene);
}

void SelectTool::stretch(const QPointF &to)
{
    CanvasOverlay overlay;
    overlay.rubberBand = QRectF(m_start.scene, to).normalized();
    std::set<CanvasId> chosen;
    if (adds(m_start.modifiers))
        chosen = m_before;
    const std::vector<CanvasId> inside = m_view.scene().within(overlay.rubberBand);
    chosen.insert(inside.begin(), inside.end());
    m_view.setOverlay(overlay);
    m_view.setSelection(chosen);
}

void SelectTool::release(const CanvasPointer &pointer)
{
    const Gesture gesture = m_gesture;
    m_gesture = Gesture::None;
    m_view.setOverlay({});
    if (gesture == Gesture::RubberBand) {
        if (!m_view.isSelected(m_view.focused()))
            m_view.setFocused({});
        return;
    }
    if (gesture == Gesture::Pressed && (isGround(m_start) || m_narrowsOnRelease) && !hasMovedFar(pointer))
        click(m_start);
}

bool SelectTool::doubleClick(const CanvasPointer &pointer)
{
    if (pointer.button != Qt::LeftButton || isGround(pointer))
        return false;
    m_view.activate(pointer.hit.element);
    return true;
}

void SelectTool::cancel()
{
    if (m_gesture == Gesture::None)
        return;
    m_gesture = Gesture::None;
    m_view.setOverlay({});
    m_view.setSelection(m_before);
}

QCursor SelectTool::cursor(const CanvasPointer &pointer) const
{
    if (pointer.hit.part == CanvasPart::Handle)
        return shapeOf(pointer.hit.handle);
    return isGround(pointer) ? Qt::ArrowCursor : Qt::PointingHandCursor;
}

bool SelectTool::key(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_gesture != Gesture::None)
            cancel();
        else if (!m_view.selection().empty() || !m_view.focused().isNull())
            m_view.clearSelection();
        else
            return false;
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view.focused().isNull())
            return false;
        m_view.activate(m_view.focused());
        return true;
    default:
        return travel(event);
    }
}

bool SelectTool::travel(const QKeyEvent &event)
{
    if (m_view.focused().isNull())
        return false;
    QPointF direction;
    switch (event.key()) {
    case Qt::Key_Left:
        direction = {-1, 0};
        break;
    case Qt::Key_Right:
        direction = {1, 0};
        break;
    case Qt::Key_Up:
        direction = {0, -1};
        break;
    case Qt::Key_Down:
        direction = {0, 1};
        break;
    default:
        return false;
    }
    const CanvasId next = m_view.nodeTowards(direction);
    // Ctrl is for who moves things with plain arrows; Alt leaves alone what is selected.
    const bool isAlone = event.modifiers().testFlag(Qt::AltModifier);
    if (!next.isNull())
        m_view.travelTo(next, isAlone ? Qt::ControlModifier : event.modifiers() & Qt::ShiftModifier);
    return true;
}

} // namespace portolan
