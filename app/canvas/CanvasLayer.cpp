// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasLayer.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

namespace portolan {

namespace {

constexpr int grain = 64; // pixels: many small places become few larger ones
constexpr double smoothing = 2; // pixels
constexpr double farthest = 1e6; // pixels, as far as QRect is asked about

int downTo(double place)
{
    return static_cast<int>(std::floor(std::clamp(place, -farthest, farthest) / grain)) * grain;
}

int upTo(double place)
{
    return static_cast<int>(std::ceil(std::clamp(place, -farthest, farthest) / grain)) * grain;
}

} // namespace

void CanvasLayer::resize(const QSize &size)
{
    if (m_image.size() == size)
        return;
    QImage image(size, QImage::Format_RGB32);
    const QRect kept = image.rect() & m_image.rect();
    for (int row = 0; row < kept.height(); ++row)
        std::memcpy(image.scanLine(row), m_image.constScanLine(row), static_cast<size_t>(kept.width()) * 4);
    m_stale = (m_stale & kept) | (QRegion(image.rect()) - kept);
    m_bare = (m_bare & kept) | (QRegion(image.rect()) - kept);
    m_image = std::move(image);
}

void CanvasLayer::look(const CanvasTransform &transform)
{
    if (transform == m_transform)
        return;
    const CanvasTransform before = std::exchange(m_transform, transform);
    const QPoint by = transform.offset - before.offset;
    const bool isMoved = transform.zoom == before.zoom && transform.ratio == before.ratio;
    if (isMoved && std::abs(by.x()) < m_image.width() && std::abs(by.y()) < m_image.height()) {
        scroll(by);
        return;
    }
    stretch(before);
    invalidate();
}

void CanvasLayer::stretch(const CanvasTransform &before)
{
    const QTransform toNow = before.toDevice().inverted() * m_transform.toDevice();
    const QRectF place = toNow.mapRect(QRectF(m_image.rect()));
    const QRect known = place.toRect() & m_image.rect();
    m_bare = QRegion(m_image.rect()) - known;
    if (known.isEmpty())
        return;
    QImage image(m_image.size(), m_image.format());
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(place, m_image, QRectF(m_image.rect()));
    painter.end();
    m_image = std::move(image);
}

/// People look at the middle.
QRegion CanvasLayer::nextBand(int height) const
{
    const int middle = m_image.height() / 2;
    QRegion nearest;
    int least = m_image.height();
    for (int top = 0; top < m_image.height(); top += height) {
        const QRegion band = m_stale & QRect(0, top, m_image.width(), height);
        const int distance = std::abs(top + height / 2 - middle);
        if (band.isEmpty() || distance >= least)
            continue;
        least = distance;
        nearest = band;
    }
    return nearest.isEmpty() ? m_stale : nearest;
}

void CanvasLayer::scroll(const QPoint &by)
{
    const int width = m_image.width();
    const int height = m_image.height();
    const size_t bytes = static_cast<size_t>(width - std::abs(by.x())) * 4;
    const int toX = std::max(0, by.x()) * 4;
    const int fromX = std::max(0, -by.x()) * 4;
    const int rows = height - std::abs(by.y());
    uchar *bits = m_image.bits();
    const qsizetype line = m_image.bytesPerLine();
    for (int step = 0; step < rows; ++step) {
        // From the side towards which it moves, so that nothing is written over before it is read.
        const int row = by.y() > 0 ? height - 1 - step : step;
        std::memmove(bits + row * line + toX, bits + (row - by.y()) * line + fromX, bytes);
    }
    const QRect kept = m_image.rect() & m_image.rect().translated(by);
    m_stale = (m_stale.translated(by) & kept) | (QRegion(m_image.rect()) - kept);
    m_bare = (m_bare.translated(by) & kept) | (QRegion(m_image.rect()) - kept);
}

void CanvasLayer::invalidate()
{
    m_stale = m_image.rect();
}

void CanvasLayer::invalidate(const QRectF &scene)
{
    const QRectF pixels = m_transform.toDevice().mapRect(scene).adjusted(-smoothing, -smoothing, smoothing, smoothing);
    const QPoint topLeft(downTo(pixels.left()), downTo(pixels.top()));
    const QRect rect(topLeft, QSize(upTo(pixels.right()) - topLeft.x(), upTo(pixels.bottom()) - topLeft.y()));
    m_stale |= rect & m_image.rect();
}

} // namespace portolan
