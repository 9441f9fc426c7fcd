// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "route/Tree.h"

#include <map>
#include <optional>
#include <vector>

namespace portolan {

/// Where a label lies on its line.
struct LabelPlace {
    int form = 0;
    bool isTurned = false;
    QRectF rect;
    QRectF reserved; ///< with the margin that is kept free around it
    int branch = 0;
    int corner = 0; ///< it lies on the branch behind this corner
    double alongEnd = 0; ///< its far end, from that corner
    double cost = 0;
};

/// How much a label may ask for.
enum class LabelRoom {
    Ample, ///< no gate under it, room around it
    Tight ///< it touches nothing, and that is all
};

/// Finds places for labels on lines: never on a node, a title, another label or a line that it does not speak for.
class LabelPlacing {
public:
    LabelPlacing(const LaneGrid &grid, const RouteScene &scene)
        : m_grid(grid)
        , m_scene(scene)
    {
    }

    /// The best place on a branch of a tree for the label of a net, from this corner on; nothing where there is none.
    /// In a trunk of several nets labels stand near the leaves, where their own lines are.
    [[nodiscard]] std::optional<LabelPlace> find(
        const Tree &tree, int branch, int firstCorner, int net, LabelRoom room, bool isNearLeaf) const;
    /// The place of a label that lay there before, if it may still lie there on this branch.
    [[nodiscard]] std::optional<LabelPlace> again(
        const Tree &tree, int branch, int net, const RoutedLabel &label) const;
    void take(LaneGrid &grid, int net, int trunk, const LabelPlace &place);
    void free(LaneGrid &grid, int net, const LabelPlace &place);

    /// All labels that lie, to be put back.
    using Placed = std::multimap<int, QRectF>; ///< by root
    [[nodiscard]] const Placed &placed() const { return m_byRoot; }
    void setPlaced(Placed placed) { m_byRoot = std::move(placed); }

private:
    struct Line;
    [[nodiscard]] bool isFree(const QRectF &rect, const Line &line, LabelRoom room, double &cost) const;
    [[nodiscard]] bool meetsLabel(const QRectF &rect) const;
    [[nodiscard]] bool meetsNode(const QRectF &rect) const;
    [[nodiscard]] double costOf(const QRectF &rect, const Line &line) const;
    void look(const Line &line, int form, bool isTurned, LabelRoom room, std::optional<LabelPlace> &best) const;

    const LaneGrid &m_grid;
    const RouteScene &m_scene;
    Placed m_byRoot; ///< labels that lie already: those of one node line up
};

} // namespace portolan
