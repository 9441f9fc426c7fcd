// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/OverviewMap.h"

#include "canvas/CanvasView.h"
#include "paint/Ink.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace portolan {

namespace {

constexpr double mapMargin = 6; // pixels of the screen
constexpr double mapZoomStep = 1.2;
constexpr double mapNotch = 120;

} // namespace

OverviewMap::OverviewMap(CanvasView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
{
    setMinimumSize(80, 60);
    setFocusPolicy(Qt::StrongFocus);
    setTexts();
    connect(&view, &CanvasView::viewChanged, this, qOverload<>(&QWidget::update));
    connect(&view, &CanvasView::diagramChanged, this, [this] {
        m_image = {};
        update();
    });
}

void OverviewMap::setTexts()
{
    setAccessibleName(tr("Overview"));
    setAccessibleDescription(tr("The whole plan. Arrow keys move what the diagram shows."));
}

QSize OverviewMap::sizeHint() const
{
    return {220, 160};
}

double OverviewMap::scale() const
{
    const QRectF sheet = m_view.sheet();
    return std::min((width() - 2 * mapMargin) / sheet.width(), (height() - 2 * mapMargin) / sheet.height());
}

QPointF OverviewMap::toMap(const QPointF &scene) const
{
    return QRectF(rect()).center() + (scene - m_view.sheet().center()) * scale();
}

QPointF OverviewMap::toScene(const QPointF &map) const
{
    return m_view.sheet().center() + (map - QRectF(rect()).center()) / scale();
}

QRectF OverviewMap::frame() const
{
    const QRectF shown = m_view.visibleRect();
    return {toMap(shown.topLeft()), toMap(shown.bottomRight())};
}

void OverviewMap::repaintImage()
{
    const double ratio = devicePixelRatioF();
    const CanvasTheme theme = CanvasTheme::of(palette());
    m_image = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    m_image.fill(theme.desk);
    QPainter painter(&m_image);
    const QRectF sheet = m_view.sheet();
    const QPointF origin = toMap(QPointF()) * ratio;
    painter.setTransform(QTransform(scale() * ratio, 0, 0, scale() * ratio, origin.x(), origin.y()));
    painter.fillRect(sheet, ink::paper);
    const CanvasScene &scene = m_view.scene();
    const DiagramPart all = scene.partIn(sheet);
    const FarPainter far(scene.diagram(), firstLanguage(m_view.paintOptions().language), ratio);
    far.paintZones(all, painter);
    // Names and counts would be larger here than what they are of.
    far.paintMap(all, painter, detailAt(scale(), scene.diagram().arrows.size()) == DiagramDetail::Plain);
}

void OverviewMap::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    if (m_image.size() != (QSizeF(size()) * ratio).toSize())
        repaintImage();
    QPainter painter(this);
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    painter.drawImage(0, 0, m_image);
    painter.restore();
    const CanvasTheme theme = CanvasTheme::of(palette());
    const QRectF shown = frame() & QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outside;
    outside.addRect(rect());
    outside.addRect(shown);
    painter.fillPath(outside, QColor(0, 0, 0, 28));
    QColor tint = theme.accent;
    tint.setAlphaF(0.06F);
    painter.setBrush(tint);
    painter.setPen(QPen(theme.accent, hasFocus() ? 2.5 : 1.5));
    painter.drawRect(shown);
}

void OverviewMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_image = {};
        update();
    } else if (event->type() == QEvent::LanguageChange) {
        setTexts();
    }
    QWidget::changeEvent(event);
}

void OverviewMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QRectF shown = frame();
    m_grip = shown.contains(event->position()) ? event->position() - shown.center() : QPointF();
    m_view.centerOn(toScene(event->position() - m_grip));
}

void OverviewMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_view.centerOn(toScene(event->position() - m_grip));
}

void OverviewMap::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const double factor = std::pow(mapZoomStep, event->angleDelta().y() / mapNotch);
    m_view.setZoom(m_view.zoom() * factor, QRectF(m_view.rect()).center());
}

void OverviewMap::keyPressEvent(QKeyEvent *event)
{
    const QSizeF step = m_view.size() / 4.0;
    switch (event->key()) {
    case Qt::Key_Left:
        m_view.pan({step.width(), 0});
        break;
    case Qt::Key_Right:
        m_view.pan({-step.width(), 0});
        break;
    case Qt::Key_Up:
        m_view.pan({0, step.height()});
        break;
    case Qt::Key_Down:
        m_view.pan({0, -step.height()});
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace portolan
