// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasTransform.h"

#include <QImage>
#include <QRegion>

namespace portolan {

/// The drawing as it was last painted, and which parts of it are no longer true.
class CanvasLayer {
public:
    /// In pixels of the device.
    void resize(const QSize &size);
    /// Shows the same scene from elsewhere: what was moved only is kept, and what came into view has to be painted.
    void look(const CanvasTransform &transform);

    void invalidate();
    /// What is at that place of the scene.
    void invalidate(const QRectF &scene);

    [[nodiscard]] const QRegion &stale() const { return m_stale; } ///< in pixels of the image
    [[nodiscard]] const CanvasTransform &transform() const { return m_transform; }
    [[nodiscard]] QImage &image() { return m_image; }
    void setPainted() { m_stale = QRegion(); }

private:
    void scroll(const QPoint &by);

    QImage m_image;
    CanvasTransform m_transform;
    QRegion m_stale;
};

} // namespace portolan
