// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <compare>
#include <vector>

namespace portolan {

enum class CanvasKind { None, Zone, Firewall, Node, Arrow };

/// Names something on the canvas by what it is in the plan: never by a pointer or a place in a list, which edits
/// change.
struct CanvasId {
    CanvasKind kind = CanvasKind::None;
    QString id; ///< of the plan; of an arrow "csm01>web"

    [[nodiscard]] bool isNull() const { return kind == CanvasKind::None; }
    friend bool operator==(const CanvasId &, const CanvasId &) = default;
    friend bool operator<(const CanvasId &a, const CanvasId &b)
    {
        return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    }
    friend size_t qHash(const CanvasId &id, size_t seed = 0)
    {
        return ::qHash(id.id, seed) ^ static_cast<size_t>(id.kind);
    }
};

/// Which part of a thing is at a point. Edge: the border of a node, from where flows are drawn. Handle: one of the
/// eight of what is selected. Title and Frame are parts of zones and firewalls; Body of a zone is its empty ground.
enum class CanvasPart { None, Body, Edge, Handle, Title, Frame, Line, Label };

/// Which side or corner a handle moves.
enum class CanvasHandle { None, TopLeft, Top, TopRight, Right, BottomRight, Bottom, BottomLeft, Left };

/// What is on top at a point.
struct CanvasHit {
    CanvasId element; ///< null: the bare sheet. Of a label or a shared line, the first of the arrows
    CanvasPart part = CanvasPart::None;
    CanvasHandle handle = CanvasHandle::None;
    int bar = 0; ///< of a firewall: which of its bars, as DiagramGate::number
    std::vector<CanvasId> elements; ///< element, and all other arrows that the label or the shared line stands for
    CanvasId zone; ///< the innermost around the point, whatever is on top; null: none

    /// Whether nothing is there but bare sheet, or the empty ground of a zone.
    [[nodiscard]] bool isGround() const
    {
        return element.isNull() || (element.kind == CanvasKind::Zone && part == CanvasPart::Body);
    }

    friend bool operator==(const CanvasHit &, const CanvasHit &) = default;
};

} // namespace portolan
