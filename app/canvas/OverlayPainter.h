// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasOverlay.h"
#include "canvas/CanvasPictures.h"
#include "canvas/CanvasTheme.h"
#include "canvas/CanvasTransform.h"

#include <optional>
#include <set>

class QPainter;

namespace portolan {

class FramePainter;

/// What is lit, chosen and shown by a tool, above the drawing; lines are as wide at every zoom.
struct CanvasMarks {
    std::set<CanvasId> selected;
    std::set<CanvasId> lit; ///< by the pointer, or by somebody else's table
    CanvasId focused; ///< where the keyboard is; null: nowhere, or elsewhere
    bool hasKeyboard = false; ///< with nothing focused, the canvas itself says so
    CanvasOverlay overlay;
    std::set<CanvasId> pinned; ///< nodes, each of which has a pin at its corner
    // Where they are in their lists of the diagram: see CanvasScene::partOf().
    DiagramPart selectedPart;
    DiagramPart litPart;
};

/// Half the size of a handle, pixels of the screen.
inline constexpr double handleReach = 4;
/// Things smaller than that on the screen have no handles, pixels.
inline constexpr double smallestWithHandles = 24;

class OverlayPainter {
public:
    /// What is given must outlive the painter. The painter's unit is a pixel of the screen.
    OverlayPainter(const CanvasScene &scene, FramePainter &frame, const DiagramPaintOptions &options,
        const TextMeasure &measure, const CanvasTheme &theme, const CanvasTransform &transform, QPainter &painter);

    void paint(const CanvasMarks &marks);

private:
    void paintArrows(const std::vector<int> &arrows, bool isSelected);
    void paintPlainArrows(const std::vector<int> &arrows, bool isSelected);
    void paintFrames(const DiagramPart &part, const DiagramPart &without, bool isSelected);
    void paintFrame(const QRectF &rect, bool isSelected);
    void paintHandles(const QRectF &rect);
    void paintPins(const std::set<CanvasId> &pinned);
    /// Around the whole canvas.
    void paintKeyboard();
    void paintFocus(const CanvasId &id);
    void paintOverlay(const CanvasOverlay &overlay);
    void paintRaised(const CanvasOverlay &overlay);
    void paintGhosts(const CanvasOverlay &overlay);
    void paintHint(const CanvasOverlay &overlay);
    [[nodiscard]] bool shows(const QRectF &view) const;
    /// Those in view, and some besides.
    [[nodiscard]] std::vector<int> shownOf(CanvasKind kind, const std::vector<int> &indices) const;
    [[nodiscard]] QPen pen(double width, Qt::PenStyle style = Qt::SolidLine) const;

    const CanvasScene &m_scene;
    FramePainter &m_frame;
    const DiagramPaintOptions &m_options;
    const TextMeasure &m_measure;
    const CanvasTheme &m_theme;
    const CanvasTransform &m_transform;
    QPainter &m_painter;
    QRectF m_shown;
    mutable std::optional<DiagramPart> m_inView; ///< asked for where there is much
};

} // namespace portolan
