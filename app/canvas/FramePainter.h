// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasPictures.h"
#include "canvas/CanvasTheme.h"
#include "canvas/CanvasTransform.h"
#include "canvas/Workers.h"
#include "paint/PicturePainter.h"

#include <QImage>
#include <QRegion>

namespace portolan {

/// What lies under the drawing. Scene units.
struct CanvasGround {
    CanvasTheme theme;
    QRectF sheet; ///< white; null: the desk alone
    std::vector<QRectF> pages; ///< whose borders are shown
    double gridStep = 0; ///< between dots; 0: none
};

/// What is painted where.
struct CanvasFrame {
    CanvasTransform transform;
    const CanvasGround *ground = nullptr;
    const DiagramPart *without = nullptr; ///< elements that are left out; may be null
};

/// Paints a scene into images, by several threads.
class FramePainter {
public:
    /// Scene and pictures must outlive the painter. threads: 0 for as many as the machine has.
    FramePainter(const CanvasScene &scene, CanvasPictures &pictures, int threads = 0);

    /// Paints those parts of the image, in its pixels; it has the size of the device, its format is RGB32, and whatever
    /// its pixel ratio is, it is not minded.
    void paint(const CanvasFrame &frame, const QRegion &region, QImage &image);
    /// Makes what paint() needs for these parts, as much as there is time for. Whether all of it is made.
    bool prepare(const CanvasFrame &frame, const QRegion &region, const QDeadlineTimer &until);
    /// Desk and sheet alone.
    void paintBare(const CanvasFrame &frame, const QRegion &region, QImage &image) const;
    /// Some elements, above what is there, by the caller's thread. The painter's transformation leads from the scene.
    void paintPart(const DiagramPart &part, const CanvasTransform &transform, QPainter &painter);
    void paintPicture(const Picture &picture, QPainter &painter) { m_painters.front()->paint(picture, painter); }

    void setLanguage(Language language) { m_language = language; }

private:
    void paintTile(const CanvasFrame &frame, const QRect &tile, PicturePainter &pictures, QPainter &painter) const;
    void paintGround(const CanvasFrame &frame, const QRect &tile, QPainter &painter) const;
    void paintPagesAndGrid(const CanvasFrame &frame, const QRect &tile, QPainter &painter) const;
    [[nodiscard]] DiagramPart partOf(const CanvasFrame &frame, const QRect &rect) const;
    [[nodiscard]] DiagramDetail detailOf(const CanvasTransform &transform) const;

    const CanvasScene &m_scene;
    CanvasPictures &m_pictures;
    Workers m_workers;
    std::vector<std::unique_ptr<PicturePainter>> m_painters; ///< by worker
    Language m_language = Language::English;
};

} // namespace portolan
