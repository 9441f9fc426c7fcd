// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"

#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace portolan {

/// New values for elements of a diagram, by their indices. Ids, ends and the number of elements stay as they are:
/// everything else is a new diagram.
struct DiagramUpdate {
    std::optional<QRectF> bounds;
    std::vector<std::pair<int, DiagramZone>> zones;
    std::vector<std::pair<int, DiagramGate>> gates;
    std::vector<std::pair<int, DiagramNode>> nodes;
    std::vector<std::pair<int, DiagramArrow>> arrows;
    std::vector<std::pair<int, DiagramTrunk>> trunks;
    std::vector<std::pair<int, DiagramLabel>> labels;

    [[nodiscard]] bool isEmpty() const;
};

/// What has to change for one diagram to become the other; nothing where that takes a new one (elements came, went or
/// have another order, styles differ), or where more than so many nodes, arrows or labels get new values.
[[nodiscard]] std::optional<DiagramUpdate> updateBetween(
    const Diagram &before, const Diagram &after, size_t most = std::numeric_limits<size_t>::max());

} // namespace portolan
