// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/DiagramPainter.h"
#include "diagram/DiagramPart.h"
#include "diagram/ZoneBundles.h"

class QPainter;
class QTransform;

namespace portolan {

/// How much of a diagram is drawn. Full: all of it, as DiagramPainter draws it. Plain: boxes, lines and pills without
/// texts and icons. Bundled: boxes, and one arrow with a count for each pair of zones.
enum class DiagramDetail { Full, Plain, Bundled };

/// What can still be told apart at a zoom (pixels of the screen a unit), with so many arrows in the diagram.
[[nodiscard]] DiagramDetail detailAt(double zoom, size_t arrows);

/// A diagram from far away, where nothing can be read of it: tens of thousands of elements in a few milliseconds. Boxes
/// and lines go straight into the painter, on whole pixels; the painter's transformation scales and moves, and does
/// nothing else. What is far enough to be told apart is DiagramPainter's.
class FarPainter {
public:
    /// What is pointed at must outlive the painter. pixel: how many of the device's pixels are one of the screen's (1,
    /// 1.5, 2).
    FarPainter(const Diagram &diagram, Language language, double pixel);

    /// Zones alone: what else belongs between them and the rest is the caller's.
    void paintZones(const DiagramPart &part, QPainter &painter) const;
    /// Gates, nodes, arrows and labels.
    void paintPlain(const DiagramPart &part, QPainter &painter) const;
    /// Gates, nodes, arrows that belong to no bundle, bundles with their counts and the names of zones. All bundles are
    /// painted: they are few.
    void paintBundled(const DiagramPart &part, const ZoneBundles &bundles, QPainter &painter) const;

    /// Gates, nodes and, where they are wanted, arrows: no texts, whatever the zoom. For maps.
    void paintMap(const DiagramPart &part, QPainter &painter, bool withArrows) const;

private:
    void paintBoxes(const DiagramPart &part, QPainter &painter, const QColor &border) const;
    void paintLine(const DiagramArrow &arrow, QPainter &painter, double least) const;
    void paintLabel(const DiagramLabel &label, QPainter &painter) const;
    struct BundleWay {
        QPointF start;
        QPointF bend;
        QPointF end;
        QPointF middle; ///< where its count stands
    };
    [[nodiscard]] BundleWay wayOf(const ZoneBundle &bundle, const QTransform &toPixels) const;
    void paintBundle(const ZoneBundle &bundle, const BundleWay &way, QPainter &painter) const;
    void paintBundles(const ZoneBundles &bundles, QPainter &painter) const;
    void paintZoneName(int zone, int own, QPainter &painter) const;
    [[nodiscard]] QColor colorOf(int style) const;

    const Diagram &m_diagram;
    Language m_language;
    double m_pixel;
};

} // namespace portolan
