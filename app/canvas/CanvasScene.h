// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "canvas/SpatialGrid.h"
#include "diagram/Diagram.h"
#include "diagram/DiagramPart.h"
#include "diagram/DiagramUpdate.h"
#include "diagram/FarPainter.h"
#include "diagram/ZoneBundles.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <set>
#include <vector>

namespace portolan {

/// The display model with an index of where everything is: what is in a rectangle, what is at a point. No widget.
class CanvasScene {
public:
    CanvasScene() = default;
    explicit CanvasScene(Diagram diagram);

    [[nodiscard]] const Diagram &diagram() const { return m_diagram; }
    /// Takes new values. Answers with the places of which the drawing is another now: before and after.
    std::vector<QRectF> apply(const DiagramUpdate &update);

    /// Elements whose drawing may touch the rectangle, all of them; those alone that are painted one by one at this
    /// detail.
    [[nodiscard]] DiagramPart partIn(const QRectF &rect, DiagramDetail detail = DiagramDetail::Full) const;
    /// Nodes, firewalls and zones that lie in the rectangle whole, and arrows of which both ends do: a rubber band.
    [[nodiscard]] std::vector<CanvasId> within(const QRectF &rect) const;

    struct HitOptions {
        double tolerance = 4; ///< scene units
        double handleReach = 0; ///< half the size of a handle, scene units; 0: there are none
        QSet<CanvasId> withHandles; ///< nodes and zones that show their handles
        DiagramDetail detail = DiagramDetail::Full; ///< what can't be seen can't be hit
    };
    /// What is on top. Exact hits go before near ones, but for lines, which nobody hits exactly.
    [[nodiscard]] CanvasHit hitTest(const QPointF &point, const HitOptions &options) const;

    [[nodiscard]] int indexOf(const CanvasId &id) const; ///< in its list of the diagram; -1: there is none
    [[nodiscard]] CanvasId idOf(CanvasKind kind, int index) const;
    /// Of its drawing without shadows and marks; of an arrow around its line; null: there is no such thing.
    [[nodiscard]] QRectF rectOf(const CanvasId &id) const;
    [[nodiscard]] QRectF rectOf(CanvasKind kind, int index) const; ///< of one that there is
    /// Where these are in their lists, each list in its order; without what is not there.
    [[nodiscard]] DiagramPart partOf(const std::set<CanvasId> &things) const;
    [[nodiscard]] std::vector<int> labelsOf(int arrow) const;
    [[nodiscard]] std::vector<CanvasId> arrowsOf(const Id &node) const; ///< that start or end there
    /// Every arrow that one of these rows is on; keys as in DiagramArrow::flows.
    [[nodiscard]] std::vector<CanvasId> arrowsWithRows(const QStringList &keys) const;

    /// Everything in its bundle; made when it is asked for. Not from several threads at once.
    [[nodiscard]] const ZoneBundles &bundles() const;

private:
    template <typename Function>
    void eachRect(const DiagramArrow &arrow, Function function) const;
    void index();
    void hitHandles(const QPointF &point, const HitOptions &options, CanvasHit &hit) const;
    void hitLabels(const QPointF &point, CanvasHit &hit) const;
    void hitNodes(const QPointF &point, double tolerance, bool isNear, CanvasHit &hit) const;
    void hitArrows(const QPointF &point, double tolerance, CanvasHit &hit) const;
    void hitGates(const QPointF &point, double tolerance, CanvasHit &hit) const;
    void hitZones(const QPointF &point, double tolerance, CanvasHit &hit) const;
    void setArrows(const std::vector<int> &arrows, CanvasPart part, CanvasHit &hit) const;

    Diagram m_diagram;
    SpatialGrid m_nodes;
    SpatialGrid m_arrows;
    SpatialGrid m_trunks;
    SpatialGrid m_labels;
    QHash<CanvasId, int> m_indices;
    QHash<QString, std::vector<int>> m_ends; ///< arrows by node
    std::vector<std::vector<int>> m_labelsOf; ///< by arrow
    mutable std::optional<ZoneBundles> m_bundles;
};

} // namespace portolan
