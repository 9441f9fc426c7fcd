// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasView.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace portolan {

namespace {

constexpr double sheetMargin = 40; // white around what is drawn
constexpr QRectF smallestSheet(0, 0, 1680, 1188); // A3 at 1:1
constexpr double slowPaint = 24; // milliseconds; slower views are scaled first and sharp a moment later

constexpr size_t mostPaintedAtOnce = 3000; // nodes and arrows
constexpr double longestPart = 8; // milliseconds, of painting in parts; others have their turn then
constexpr double leastPart = 2; // milliseconds, so that it goes on

// Of bands that are painted in parts, pixels. They begin low, as nobody knows how much there is at a new zoom.
constexpr int lowestBand = 24;
constexpr int highestBand = 96;

int nextHeight(int height, double milliseconds)
{
    if (milliseconds > longestPart)
        return std::max(lowestBand, height / 2);
    return milliseconds < longestPart / 4 ? std::min(highestBand, 2 * height) : height;
}

QDeadlineTimer inTime(double milliseconds)
{
    QDeadlineTimer until(Qt::PreciseTimer);
    until.setPreciseRemainingTime(0, static_cast<qint64>(milliseconds * 1e6), Qt::PreciseTimer);
    return until;
}

void addTo(std::vector<int> &indices, const std::vector<int> &more)
{
    std::vector<int> all;
    std::set_union(indices.begin(), indices.end(), more.begin(), more.end(), std::back_inserter(all));
    indices = std::move(all);
}

template <typename Entries>
std::vector<int> indicesOf(const Entries &entries)
{
    std::vector<int> indices;
    for (const auto &entry : entries)
        indices.push_back(entry.first);
    std::sort(indices.begin(), indices.end());
    return indices;
}

} // namespace

void CanvasView::lift(const DiagramUpdate &update)
{
    addTo(m_lifted.zones, indicesOf(update.zones));
    addTo(m_lifted.gates, indicesOf(update.gates));
    addTo(m_lifted.nodes, indicesOf(update.nodes));
    addTo(m_lifted.trunks, indicesOf(update.trunks));
    std::vector<int> arrows = indicesOf(update.arrows);
    std::vector<int> labels = indicesOf(update.labels);
    for (const int arrow : arrows) {
        const std::vector<int> own = m_scene.labelsOf(arrow);
        labels.insert(labels.end(), own.begin(), own.end());
    }
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    addTo(m_lifted.arrows, arrows);
    addTo(m_lifted.labels, labels);
}

/// Back into the layer, at their place among the others.
void CanvasView::lower()
{
    m_lowering.stop();
    DiagramUpdate same;
    const auto take = [](const std::vector<int> &indices, const auto &elements, auto &entries) {
        for (const int index : indices)
            entries.emplace_back(index, elements[static_cast<size_t>(index)]);
    };
    const Diagram &diagram = m_scene.diagram();
    take(m_lifted.zones, diagram.zones, same.zones);
    take(m_lifted.gates, diagram.gates, same.gates);
    take(m_lifted.nodes, diagram.nodes, same.nodes);
    take(m_lifted.arrows, diagram.arrows, same.arrows);
    take(m_lifted.trunks, diagram.trunks, same.trunks);
    take(m_lifted.labels, diagram.labels, same.labels);
    m_lifted = {};
    for (const QRectF &place : m_scene.apply(same))
        m_layer.invalidate(place);
    layGround();
    update();
}

/// The sheet has room for everything, and never less than a sheet of paper.
void CanvasView::layGround()
{
    const Diagram &diagram = m_scene.diagram();
    QRectF sheet = diagram.nodes.empty() && diagram.zones.empty() && diagram.gates.empty()
        ? smallestSheet
        : diagram.bounds.adjusted(-sheetMargin, -sheetMargin, sheetMargin, sheetMargin);
    for (const QRectF &page : m_ground.pages)
        sheet |= page;
    if (sheet.width() < smallestSheet.width())
        sheet.adjust((sheet.width() - smallestSheet.width()) / 2, 0, (smallestSheet.width() - sheet.width()) / 2, 0);
    if (sheet.height() < smallestSheet.height())
        sheet.adjust(
            0, (sheet.height() - smallestSheet.height()) / 2, 0, (smallestSheet.height() - sheet.height()) / 2);
    if (sheet == m_ground.sheet)
        return;
    m_ground.sheet = sheet;
    m_layer.invalidate();
}

QSize CanvasView::deviceSize() const
{
    return (QSizeF(size()) * m_transform.ratio).toSize();
}

CanvasFrame CanvasView::frame() const
{
    return {m_transform, &m_ground, &m_lifted};
}

bool CanvasView::isLarge() const
{
    return diagram().nodes.size() + diagram().arrows.size() > mostPaintedAtOnce;
}

/// What takes long is painted in parts, so that whoever moves, zooms or types on need not wait for it.
void CanvasView::repaintLayer(bool atOnce)
{
    if (m_layer.transform().zoom != m_transform.zoom) {
        m_bandHeight = lowestBand;
        m_lastPaintTime = std::max(m_lastPaintTime, std::exchange(m_paintTime, 0));
    }
    m_layer.resize(deviceSize());
    m_layer.look(m_transform);
    if (m_layer.stale().isEmpty())
        return;
    QElapsedTimer timer;
    timer.start();
    const auto elapsed = [&] { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
    const bool inParts = !atOnce && isLarge();
    if (inParts && !m_layer.bare().isEmpty())
        m_frame.paintBare(frame(), m_layer.bare(), m_layer.image());
    m_layer.setGrounded();
    do {
        const QRegion part = inParts ? m_layer.nextBand(m_bandHeight) : m_layer.stale();
        // Where texts begin to be drawn, a band has thousands of pictures that nobody has made yet.
        if (inParts && !m_frame.prepare(frame(), part, inTime(std::max(leastPart, longestPart - elapsed()))))
            break;
        const double before = elapsed();
        m_frame.paint(frame(), part, m_layer.image());
        m_bandHeight = inParts ? nextHeight(m_bandHeight, elapsed() - before) : m_bandHeight;
        m_layer.setPainted(part);
    } while (!m_layer.stale().isEmpty() && elapsed() < longestPart);
    m_paintTime += elapsed();
    if (!m_layer.stale().isEmpty()) {
        m_paintOn.start(0, this);
        return;
    }
    m_paintOn.stop();
    m_lastPaintTime = std::exchange(m_paintTime, 0);
}

void CanvasView::paintEvent(QPaintEvent *)
{
    matchRatio();
    QPainter painter(this);
    // While a zoom lasts that takes long to paint, the picture that is there is shown larger or smaller.
    const bool isOtherZoom = m_layer.transform().zoom != m_transform.zoom;
    if (m_sharpen.isActive() && isOtherZoom && std::max(m_lastPaintTime, m_paintTime) > slowPaint
        && !m_layer.image().isNull()) {
        paintScaledLayer(painter);
    } else {
        m_sharpen.stop();
        repaintLayer(false);
        painter.save();
        painter.scale(1 / m_transform.ratio, 1 / m_transform.ratio);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(QPoint(0, 0), m_layer.image());
        painter.restore();
    }
    painter.save();
    painter.setTransform(m_transform.toWidget());
    m_frame.paintPart(m_lifted, m_transform, painter);
    painter.restore();
    m_marks.focused = shownFocus();
    m_marks.hasKeyboard = hasFocus() && m_isByKeyboard;
    OverlayPainter(m_scene, m_frame, m_options, m_measure, m_ground.theme, m_transform, painter).paint(m_marks);
    paintHintText(painter);
}

void CanvasView::paintScaledLayer(QPainter &painter)
{
    painter.fillRect(rect(), m_ground.theme.desk);
    const CanvasTransform &old = m_layer.transform();
    const QRectF whole(QPointF(), QSizeF(m_layer.image().size()) / old.ratio);
    painter.fillRect(m_transform.toView(m_ground.sheet), Qt::white);
    painter.drawImage(m_transform.toView(old.toScene(whole)), m_layer.image(), m_layer.image().rect());
}

void CanvasView::paintHintText(QPainter &painter) const
{
    if (m_hint.isEmpty() || !diagram().nodes.empty() || !diagram().zones.empty() || !diagram().gates.empty())
        return;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    painter.setFont(large);
    painter.setPen(QColor(0x57, 0x60, 0x6A));
    const QRectF room = (m_transform.toView(m_ground.sheet) & QRectF(rect())).adjusted(24, 24, -24, -24);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_hint);
}

void CanvasView::settle()
{
    m_sharpen.stop();
    if (m_lowering.isActive())
        lower();
    matchRatio();
    repaintLayer(true);
    update();
}

void CanvasView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_lowering.timerId()) {
        lower();
    } else if (event->timerId() == m_sharpen.timerId()) {
        m_sharpen.stop();
        update();
    } else if (event->timerId() == m_paintOn.timerId()) {
        m_paintOn.stop();
        update();
    } else if (event->timerId() == m_edgeScroll.timerId()) {
        scrollAtEdge();
    } else {
        QWidget::timerEvent(event);
    }
}

} // namespace portolan
