// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"

#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double zoomStep = 1.25;
constexpr double wheelZoom = 1.2; // for a notch of the wheel
constexpr double notch = 120; // eighths of a degree
constexpr double wheelPan = 80; // pixels for a notch
constexpr double keyPan = 60; // pixels
constexpr double fitMargin = 16; // pixels
constexpr double leastInView = 80; // pixels of the sheet that never leave the view
constexpr int sharpenAfterZoom = 70; // milliseconds without a new zoom

} // namespace

QRectF CanvasView::visibleRect() const
{
    return m_transform.toScene(QRectF(rect()));
}

void CanvasView::matchRatio()
{
    if (m_transform.ratio == devicePixelRatioF())
        return;
    const QPointF middle = QRectF(rect()).center();
    const QPointF scene = m_transform.toScene(middle);
    m_transform.ratio = devicePixelRatioF();
    m_transform = m_transform.with(scene, middle);
}

/// Some of the sheet is always in view: nobody gets lost.
CanvasTransform CanvasView::clamped(CanvasTransform transform) const
{
    const QRectF shown = transform.toView(m_ground.sheet);
    const QPointF least(std::min(leastInView, width() / 2.0), std::min(leastInView, height() / 2.0));
    QPointF by;
    by.setX(std::max(0.0, least.x() - shown.right()) - std::max(0.0, shown.left() - (width() - least.x())));
    by.setY(std::max(0.0, least.y() - shown.bottom()) - std::max(0.0, shown.top() - (height() - least.y())));
    transform.offset += (by * transform.ratio).toPoint();
    return transform;
}

void CanvasView::look(CanvasTransform transform)
{
    transform = clamped(transform);
    if (transform == m_transform)
        return;
    if (transform.zoom != m_transform.zoom)
        m_sharpen.start(sharpenAfterZoom, this);
    m_transform = transform;
    update();
    emit viewChanged();
}

void CanvasView::setZoom(double zoom, const QPointF &fixedView)
{
    matchRatio();
    look(m_transform.zoomed(std::clamp(zoom, leastZoom, greatestZoom), fixedView));
}

void CanvasView::centerOn(const QPointF &scene)
{
    matchRatio();
    look(m_transform.with(scene, QRectF(rect()).center()));
}

void CanvasView::pan(const QPointF &byView)
{
    CanvasTransform moved = m_transform;
    moved.offset += (byView * moved.ratio).toPoint();
    look(moved);
}

void CanvasView::ensureVisible(const QRectF &scene)
{
    const QRectF room = this->room().adjusted(fitMargin, fitMargin, -fitMargin, -fitMargin);
    const QRectF shown = m_transform.toView(scene);
    if (shown.width() > room.width() || shown.height() > room.height()) {
        fit(scene, zoom());
        return;
    }
    QPointF by;
    by.setX(std::max(0.0, room.left() - shown.left()) - std::max(0.0, shown.right() - room.right()));
    by.setY(std::max(0.0, room.top() - shown.top()) - std::max(0.0, shown.bottom() - room.bottom()));
    if (!by.isNull())
        pan(by);
}

QRectF CanvasView::room() const
{
    return QRectF(rect()).adjusted(0, std::min(m_coveredTop, height() / 2), 0, 0);
}

void CanvasView::setCoveredTop(int covered)
{
    if (covered == m_coveredTop)
        return;
    const bool wasFitted = m_fitted == m_transform;
    // Whoever looked elsewhere meanwhile stays there.
    const double back = m_afterGivingWay == m_transform ? std::exchange(m_gaveWay, 0) : 0;
    m_gaveWay = 0;
    m_coveredTop = covered;
    if (wasFitted) {
        zoomToFit();
        return;
    }
    pan({0, -back});
    const QRectF shown = m_transform.toView(diagram().bounds);
    // What begins above the view is hidden anyway.
    if (covered > 0 && shown.top() >= 0) {
        const double below = std::max(0.0, height() - shown.bottom());
        m_gaveWay = std::floor(std::clamp(covered + fitMargin - shown.top(), 0.0, below));
        pan({0, m_gaveWay});
        m_afterGivingWay = m_transform;
    }
}

void CanvasView::fit(const QRectF &scene, double greatest)
{
    if (scene.isEmpty())
        return;
    matchRatio();
    const QRectF room = this->room();
    const double across = std::max(1.0, room.width() - 2 * fitMargin) / scene.width();
    const double down = std::max(1.0, room.height() - 2 * fitMargin) / scene.height();
    CanvasTransform transform = m_transform;
    transform.zoom = std::clamp(std::min({across, down, greatest}), leastZoom, greatestZoom);
    look(transform.with(scene.center(), room.center()));
}

void CanvasView::zoomIn()
{
    setZoom(zoom() * zoomStep, QRectF(rect()).center());
}

void CanvasView::zoomOut()
{
    setZoom(zoom() / zoomStep, QRectF(rect()).center());
}

void CanvasView::zoomToActualSize()
{
    setZoom(1, QRectF(rect()).center());
}

void CanvasView::zoomToFit()
{
    const bool isEmpty = diagram().nodes.empty() && diagram().zones.empty() && diagram().gates.empty();
    fit(isEmpty ? m_ground.sheet : diagram().bounds, 1);
    m_fitted = m_transform;
}

void CanvasView::zoomToSelection()
{
    QRectF all;
    for (const CanvasId &id : m_marks.selected)
        all |= m_scene.rectOf(id);
    if (all.isEmpty())
        zoomToFit();
    else
        fit(all.adjusted(-20, -20, 20, 20), 2);
}

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isFitted())
        zoomToFit();
    else if (event->oldSize().isEmpty())
        look(m_transform);
    else // what was looked at stays in the middle
        look(m_transform.with(
            m_transform.toScene(QRectF(QPointF(), event->oldSize()).center()), QRectF(rect()).center()));
    emit viewChanged();
}

void CanvasView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double notches
            = event->pixelDelta().isNull() ? event->angleDelta().y() / notch : event->pixelDelta().y() / wheelPan;
        setZoom(zoom() * std::pow(wheelZoom, notches), event->position());
        return;
    }
    QPointF by
        = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / notch * wheelPan : QPointF(event->pixelDelta());
    // Some platforms turn it around by themselves.
    if (event->modifiers().testFlag(Qt::ShiftModifier) && by.x() == 0)
        by = {by.y(), 0};
    pan(by);
    if (!m_isToolBusy)
        hoverAt(event->position(), event->modifiers());
}

bool CanvasView::handleNavigationKey(QKeyEvent *event)
{
    const bool hasControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (hasControl) {
        switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomIn();
            return true;
        case Qt::Key_Minus:
            zoomOut();
            return true;
        case Qt::Key_0:
            zoomToActualSize();
            return true;
        case Qt::Key_A:
            selectAll();
            return true;
        default:
            return false;
        }
    }
    switch (event->key()) {
    case Qt::Key_Left:
        pan({keyPan, 0});
        return true;
    case Qt::Key_Right:
        pan({-keyPan, 0});
        return true;
    case Qt::Key_Up:
        pan({0, keyPan});
        return true;
    case Qt::Key_Down:
        pan({0, -keyPan});
        return true;
    case Qt::Key_PageUp:
        pan({0, height() * 0.9});
        return true;
    case Qt::Key_PageDown:
        pan({0, height() * -0.9});
        return true;
    case Qt::Key_Home:
        zoomToFit();
        return true;
    default:
        return false;
    }
}

bool CanvasView::handleNativeGesture(QNativeGestureEvent *event)
{
    if (event->gestureType() != Qt::ZoomNativeGesture)
        return false;
    setZoom(zoom() * (1 + event->value()), event->position());
    return true;
}

bool CanvasView::handlePinch(QEvent *event)
{
    auto *pinch = static_cast<QPinchGesture *>(static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    if (pinch->state() == Qt::GestureStarted)
        m_pinchZoom = zoom();
    const QPointF at = mapFromGlobal(pinch->centerPoint());
    pan(at - QPointF(mapFromGlobal(pinch->lastCenterPoint())));
    setZoom(m_pinchZoom * pinch->totalScaleFactor(), at);
    return true;
}

} // namespace portolan
