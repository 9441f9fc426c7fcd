// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/CanvasElement.h"
#include "diagram/Diagram.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <set>
#include <vector>

namespace portolan {

/// What a tool shows above the drawing while a gesture lasts. Scene units. A value: a tool sets all of it at once, and
/// an empty one shows nothing.
struct CanvasOverlay {
    std::vector<QLineF> guides; ///< along which something is aligned
    QRectF rubberBand; ///< null: none
    std::vector<DiagramNode> ghosts; ///< what is dragged, where it would be: drawn as nodes are, pale
    std::set<CanvasId> raised; ///< nodes and firewalls that are dragged: painted above all others
    std::vector<QRectF> ghostFrames; ///< the same of zones, firewalls and what is resized
    CanvasId dropTarget; ///< the zone or node that would take it
    std::vector<QPointF> wire; ///< of a flow that is being drawn, from the side that opens
    QString hint; ///< a word beside the pointer: a place, a size
    QPointF hintAt;

    friend bool operator==(const CanvasOverlay &, const CanvasOverlay &) = default;
};

} // namespace portolan
