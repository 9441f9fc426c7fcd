// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/CanvasLayer.h"

#include <algorithm>
#include <cmath>
#include <cstring>

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
    m_image = std::move(image);
}

void CanvasLayer::look(const CanvasTransform &transform)
{
    if (transform == m_transform)
        return;
    const QPoint by = transform.offset - m_transform.offset;
    const bool isMoved = transform.zoom == m_transform.zoom && transform.ratio == m_transform.ratio;
    m_transform = transform;
    if (!isMoved || std::abs(by.x()) >= m_image.width() || std::abs(by.y()) >= m_image.height())
        invalidate();
    else
        scroll(by);
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
