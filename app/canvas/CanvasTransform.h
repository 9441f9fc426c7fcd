// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QTransform>

namespace portolan {

/// Where the scene is on the widget. The scene's origin always lies on a whole pixel of the device, so that a view that
/// is only moved shows the same pixels at another place.
struct CanvasTransform {
    double zoom = 1; ///< pixels of the screen (logical ones) a unit of the scene
    double ratio = 1; ///< pixels of the device a pixel of the screen: 1, 1.5, 2
    QPoint offset; ///< of the scene's origin, in pixels of the device

    [[nodiscard]] double scale() const { return zoom * ratio; }
    [[nodiscard]] QTransform toDevice() const { return {scale(), 0, 0, scale(), 1.0 * offset.x(), 1.0 * offset.y()}; }
    /// For a painter on the widget, whose unit is a pixel of the screen.
    [[nodiscard]] QTransform toWidget() const { return {zoom, 0, 0, zoom, offset.x() / ratio, offset.y() / ratio}; }

    [[nodiscard]] QPointF toView(const QPointF &scene) const { return (scene * scale() + QPointF(offset)) / ratio; }
    [[nodiscard]] QPointF toScene(const QPointF &view) const { return (view * ratio - QPointF(offset)) / scale(); }
    [[nodiscard]] QRectF toView(const QRectF &scene) const
    {
        return {toView(scene.topLeft()), toView(scene.bottomRight())};
    }
    [[nodiscard]] QRectF toScene(const QRectF &view) const
    {
        return {toScene(view.topLeft()), toScene(view.bottomRight())};
    }

    /// The same zoom with this point of the scene at this place of the widget, to the next pixel.
    [[nodiscard]] CanvasTransform with(const QPointF &scene, const QPointF &view) const
    {
        CanvasTransform moved = *this;
        moved.offset = (view * ratio - scene * scale()).toPoint();
        return moved;
    }
    [[nodiscard]] CanvasTransform zoomed(double newZoom, const QPointF &fixedView) const
    {
        CanvasTransform other = *this;
        other.zoom = newZoom;
        return other.with(toScene(fixedView), fixedView);
    }

    friend bool operator==(const CanvasTransform &, const CanvasTransform &) = default;
};

} // namespace portolan
