// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"
#include "matrix/Matrix.h"

namespace portolan {

struct ChangeCounts {
    int added = 0;
    int changed = 0;
    int removed = 0;

    [[nodiscard]] int sum() const { return added + changed + removed; }
    friend bool operator==(const ChangeCounts &, const ChangeCounts &) = default;
};

/// Something of a drawing that differs from the older plan's.
struct Difference {
    enum class Of { Zone, Firewall, Node, Arrow };
    Of of = Of::Node;
    QString id; ///< of an arrow "csm01>web"
    DiagramChange change = DiagramChange::None;

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What a drawing that compares shows, counted.
struct Differences {
    /// One to go to after the other: zones, firewalls and nodes, then arrows, as the drawing lists them.
    std::vector<Difference> things;
    ChangeCounts rows; ///< of the matrix
    ChangeCounts nodes;
    ChangeCounts others; ///< zones and firewalls

    friend bool operator==(const Differences &, const Differences &) = default;
};

[[nodiscard]] ChangeCounts changedRows(const Matrix &compared);

/// Of a diagram and a matrix that were compared with the same older plan.
[[nodiscard]] Differences differencesIn(const Diagram &diagram, const Matrix &matrix);

} // namespace portolan
