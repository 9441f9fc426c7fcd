// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"

#include <optional>
#include <set>

namespace portolan {

// Where a firewall's further bars stand. Scene units, y downwards.

/// The border between two frames that don't overlap.
struct Border {
    bool isUpright = true; ///< one lies at the left of the other; else above it
    double from = 0; ///< the sides that face each other: x of an upright border, else y
    double to = 0;
    double first = 0; ///< along it, from where to where both frames reach, or what lies between them
    double last = 0;

    [[nodiscard]] double width() const { return to - from; }
    [[nodiscard]] double middle() const { return (first + last) / 2; }
};

/// Nothing where the frames overlap.
[[nodiscard]] std::optional<Border> borderBetween(const QRectF &one, const QRectF &other);

/// Whether a bar on a border can part two frames.
[[nodiscard]] bool isBetween(const Border &border, const QRectF &one, const QRectF &other);

/// Whether a bar that gets as long as it may would lie on a bar of another firewall.
[[nodiscard]] bool meetsAnother(const DiagramGate &bar, const Diagram &things);

/// Other firewalls that arrows pass on one way with a bar: those on the side of its first zone, and of its second.
struct BarCompany {
    std::set<Id> before;
    std::set<Id> behind;
};

/// Where across a border a bar between two zones stands (x of an upright border, else y): before the frame that is
/// farther from the firewall's first bar, which leaves room for labels; where there is little, in the middle; or where
/// nothing else stands, and where arrows meet bars in the order in which they pass them.
[[nodiscard]] double placeOn(const Border &border, const DiagramGate &added, const DiagramGate &first,
    const BarCompany &company, const Diagram &things);

} // namespace portolan
