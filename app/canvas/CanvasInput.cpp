// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double hitTolerance = 5; // pixels of the screen
constexpr int edgeScrollEvery = 16; // milliseconds
constexpr double edgeScrollShare = 0.15; // of how far the pointer is outside, each time
constexpr qsizetype mostTipLines = 24;

} // namespace

CanvasHit CanvasView::hitTest(const QPointF &view) const
{
    CanvasScene::HitOptions options;
    options.tolerance = hitTolerance / zoom();
    options.detail = detailAt(zoom(), diagram().arrows.size());
    options.handleReach = (handleReach + 1) / zoom();
    for (const CanvasId &id : m_marks.selected) {
        if (id.kind != CanvasKind::Node && id.kind != CanvasKind::Zone)
            continue;
        const QRectF rect = m_transform.toView(m_scene.rectOf(id));
        if (rect.width() >= smallestWithHandles && rect.height() >= smallestWithHandles / 2)
            options.withHandles.insert(id);
    }
    return m_scene.hitTest(m_transform.toScene(view), options);
}

CanvasPointer CanvasView::pointerAt(
    const QPointF &view, Qt::MouseButton button, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) const
{
    return {m_transform.toScene(view), view, button, buttons, modifiers, hitTest(view)};
}

void CanvasView::hoverAt(const QPointF &view, Qt::KeyboardModifiers modifiers)
{
    const CanvasPointer pointer = pointerAt(view, Qt::NoButton, Qt::NoButton, modifiers);
    setHovered(pointer.hit);
    m_tool->hover(pointer);
    if (!m_isSpaceDown && !m_isPanning)
        setCursor(m_tool->cursor(pointer));
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    m_isByKeyboard = false;
    m_lastView = event->position();
    if (m_isPanning || m_isToolBusy)
        return;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceDown)) {
        m_isPanning = true;
        m_hasSpacePanned = true;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    m_isToolBusy = m_tool->press(pointerAt(event->position(), event->button(), event->buttons(), event->modifiers()));
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isPanning) {
        pan(event->position() - m_lastView);
        m_lastView = event->position();
        return;
    }
    m_lastView = event->position();
    if (!m_isToolBusy) {
        if (event->buttons() == Qt::NoButton)
            hoverAt(event->position(), event->modifiers());
        return;
    }
    m_tool->move(pointerAt(event->position(), Qt::NoButton, event->buttons(), event->modifiers()));
    if (rect().contains(event->position().toPoint()))
        m_edgeScroll.stop();
    else if (!m_edgeScroll.isActive())
        m_edgeScroll.start(edgeScrollEvery, this);
}

/// While something is dragged out of the widget, the view follows.
void CanvasView::scrollAtEdge()
{
    if (!m_isToolBusy) {
        m_edgeScroll.stop();
        return;
    }
    const QPointF inside(
        std::clamp(m_lastView.x(), 0.0, 1.0 * width()), std::clamp(m_lastView.y(), 0.0, 1.0 * height()));
    pan((inside - m_lastView) * edgeScrollShare);
    m_tool->move(pointerAt(m_lastView, Qt::NoButton, Qt::LeftButton, Qt::NoModifier));
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isPanning) {
        if (event->buttons() == Qt::NoButton) {
            m_isPanning = false;
            setCursor(m_isSpaceDown ? Qt::OpenHandCursor : Qt::ArrowCursor);
        }
        return;
    }
    if (!m_isToolBusy || event->buttons().testFlag(Qt::LeftButton))
        return;
    m_isToolBusy = false;
    m_edgeScroll.stop();
    m_tool->release(pointerAt(event->position(), event->button(), event->buttons(), event->modifiers()));
    hoverAt(event->position(), event->modifiers());
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const CanvasPointer pointer = pointerAt(event->position(), event->button(), event->buttons(), event->modifiers());
    if (m_isSpaceDown || event->button() != Qt::LeftButton || !m_tool->doubleClick(pointer))
        mousePressEvent(event);
}

void CanvasView::leaveEvent(QEvent *event)
{
    setHovered({});
    QWidget::leaveEvent(event);
}

void CanvasView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    // By the keyboard the menu is for what has the focus, and opens there.
    if (event->reason() == QContextMenuEvent::Keyboard && !m_focused.isNull()) {
        const QPointF at = m_transform.toView(m_scene.rectOf(m_focused).center());
        emit contextMenuWanted(hitTest(at), mapToGlobal(at).toPoint());
        return;
    }
    emit contextMenuWanted(hitTest(event->pos()), event->globalPos());
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (m_isToolBusy && event->key() == Qt::Key_Escape) {
        endGesture();
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat() && !m_isToolBusy) {
            m_isSpaceDown = true;
            m_hasSpacePanned = false;
            setCursor(Qt::OpenHandCursor);
        }
        return;
    }
    if (m_tool->key(*event) || handleNavigationKey(event))
        return;
    QWidget::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_isSpaceDown) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    m_isSpaceDown = false;
    if (!m_isPanning)
        unsetCursor();
    if (m_hasSpacePanned || m_focused.isNull())
        return;
    // Without a drag, Space takes the node with the focus or lets it go.
    std::set<CanvasId> chosen = m_marks.selected;
    if (!chosen.erase(m_focused))
        chosen.insert(m_focused);
    setSelection(chosen);
}

void CanvasView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    m_isByKeyboard = byTab || event->reason() == Qt::ShortcutFocusReason;
    if (byTab && m_focused.isNull())
        focusNextPrevChild(event->reason() == Qt::TabFocusReason);
    update();
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    m_isSpaceDown = false;
    QWidget::focusOutEvent(event);
    update();
}

bool CanvasView::showTip(QHelpEvent *event)
{
    const CanvasHit hit = hitTest(event->pos());
    const bool isGround
        = hit.element.isNull() || (hit.element.kind == CanvasKind::Zone && hit.part == CanvasPart::Body);
    QStringList lines = isGround || m_isToolBusy || m_isPanning ? QStringList() : m_pictures.title(hit).split(u'\n');
    if (lines.join(QString()).isEmpty()) {
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    if (lines.size() > mostTipLines)
        lines = lines.first(mostTipLines) + QStringList{u"…"_s};
    if (const QString more = m_tool->tip(hit); !more.isEmpty())
        lines += more;
    // Names are text, whatever is in them.
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    lines.front() = u"<b>"_s + lines.front() + u"</b>"_s;
    QToolTip::showText(event->globalPos(), u"<div>"_s + lines.join(u"<br>"_s) + u"</div>"_s, this,
        QRectF(event->pos() - QPoint(3, 3), QSizeF(6, 6)).toRect());
    return true;
}

bool CanvasView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        return showTip(static_cast<QHelpEvent *>(event));
    case QEvent::NativeGesture:
        if (handleNativeGesture(static_cast<QNativeGestureEvent *>(event)))
            return true;
        break;
    case QEvent::Gesture:
        if (handlePinch(event))
            return true;
        break;
    case QEvent::UngrabMouse:
    case QEvent::Hide:
        m_isPanning = false;
        if (m_isToolBusy)
            endGesture();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

CanvasDrop CanvasView::dropOf(const QDropEvent &event) const
{
    return {m_transform.toScene(event.position()), event.position(), event.modifiers(), hitTest(event.position()),
        event.mimeData()};
}

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    dragMoveEvent(event);
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    if (m_tool->dragMove(dropOf(*event)))
        event->acceptProposedAction();
    else
        event->ignore();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_tool->dragLeave();
    QWidget::dragLeaveEvent(event);
}

void CanvasView::dropEvent(QDropEvent *event)
{
    if (m_tool->drop(dropOf(*event)))
        event->acceptProposedAction();
    else
        event->ignore();
}

} // namespace portolan
