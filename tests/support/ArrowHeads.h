// SPDX-FileCopyrightText: 2026 The Portolan developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/DrawnLines.h"
#include "support/JudgedDiagram.h"

#include <utility>
#include <vector>

namespace portolan::test {

/// The tips of arrows at the sides of nodes, and what stands in their way to be told apart on paper.
class ArrowHeads {
public:
    static constexpr double room = 12; ///< before a side: as long as a head is, with the width of a line
    static constexpr double half = 4.2; ///< of a head, across its arrow
    static constexpr double leastApart = 2 * half + 3; ///< two tips, or their heads merge on paper
    /// Where two nodes face each other nearer than this, lines between them have no other room than before heads.
    static constexpr double narrowGap = 40;

    /// Both outlive the heads.
    ArrowHeads(const JudgedDiagram &diagram, const DrawnLines &lines);

    struct Head {
        int arrow = 0;
        int node = 0;
        QPointF tip;
        QPointF outwards; ///< a unit away from the node
    };
    /// Strokes along a side within the room of a head there, of the arrow's own group, too: a head without a shaft.
    /// Not where a gap is narrow.
    [[nodiscard]] std::vector<std::pair<Head, const DrawnLine *>> struck() const;
    /// Two heads of a side, of different groups, nearer than leastApart. Not where the side is too short for lines that
    /// end there every other lane (16 units apart).
    [[nodiscard]] std::vector<std::pair<Head, Head>> merging() const;

private:
    [[nodiscard]] QRectF rectOf(int node) const { return m_diagram.nodes[static_cast<size_t>(node)].rect; }
    /// Of a side, so far outwards.
    [[nodiscard]] QRectF before(const Head &head, double reach) const;
    [[nodiscard]] bool isNarrow(const Head &head) const;

    const JudgedDiagram &m_diagram;
    const DrawnLines &m_lines;
    std::vector<Head> m_heads; ///< of one side together, in their order along it
    std::vector<Head> m_ends; ///< likewise, of openers, too
};

} // namespace portolan::test
