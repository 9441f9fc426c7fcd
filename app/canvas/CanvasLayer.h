// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasTransform.h"

#include <QImage>
#include <QRegion>

namespace portolan {

/// The drawing as it was last painted, and which parts of it are no longer true. Those show what was there before, or
/// the same at another zoom; until they are painted, that is better than nothing.
class CanvasLayer {
public:
    /// In pixels of the device.
    void resize(const QSize &size);
    /// Shows the same scene from elsewhere: what was moved only is kept, what was there at another zoom is stretched,
    /// and what came into view has to be painted.
    void look(const CanvasTransform &transform);

    void invalidate();
    /// What is at that place of the scene.
    void invalidate(const QRectF &scene);

    [[nodiscard]] const QRegion &stale() const { return m_stale; } ///< in pixels of the image
    /// The part of it that is to be painted next where not all is painted at once: a band across the image, so many
    /// pixels high.
    [[nodiscard]] QRegion nextBand(int height) const;
    [[nodiscard]] const QRegion &bare() const { return m_bare; } ///< of stale(): nothing is known of it
    [[nodiscard]] const CanvasTransform &transform() const { return m_transform; }
    [[nodiscard]] QImage &image() { return m_image; }
    void setPainted(const QRegion &region) { m_stale -= region; }
    void setGrounded() { m_bare = QRegion(); } ///< the ground is painted where nothing was known

private:
    void scroll(const QPoint &by);
    void stretch(const CanvasTransform &before);

    QImage m_image;
    CanvasTransform m_transform;
    QRegion m_stale;
    QRegion m_bare;
};

} // namespace portolan
