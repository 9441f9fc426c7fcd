// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/Diagram.h"

#include <QDeadlineTimer>

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

/// Finds what has to change for one diagram to become the other, as far as there is time: a large one has some hundred
/// thousand texts to be compared. Neither may become another one until it is done, but for parts that get new values
/// and are compared later.
class DiagramComparison {
public:
    /// most: so many zones, nodes, arrows and so on may get new values, of each sort.
    explicit DiagramComparison(size_t most = std::numeric_limits<size_t>::max())
        : m_most(most)
    {
    }

    /// Goes on until then. Whether it is done. The same two each time.
    [[nodiscard]] bool read(const Diagram &before, const Diagram &after, const QDeadlineTimer &until);
    /// Once it is done. Nothing where it takes a new diagram: elements came, went or have another order, styles differ,
    /// or too many get new values.
    [[nodiscard]] std::optional<DiagramUpdate> take();

private:
    enum class Sort { Zones, Gates, Nodes, Arrows, Trunks, Labels, None };

    template <typename Elements, typename Same>
    bool compare(const Elements &before, const Elements &after, Same isSame,
        std::vector<std::pair<int, typename Elements::value_type>> &found, const QDeadlineTimer &until);
    bool readSort(const Diagram &before, const Diagram &after, const QDeadlineTimer &until);

    size_t m_most;
    Sort m_sort = Sort::Zones; ///< that is being compared
    size_t m_next = 0; ///< of its elements
    bool m_isUpdate = true;
    DiagramUpdate m_update;
};

/// The same in one go.
[[nodiscard]] std::optional<DiagramUpdate> updateBetween(
    const Diagram &before, const Diagram &after, size_t most = std::numeric_limits<size_t>::max());

} // namespace portolan
